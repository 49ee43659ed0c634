import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSignature } from '#approvals/signatures/check-signature.ts';
import type { SignatureFacts } from '#approvals/signatures/signature-facts.ts';
import { tool } from '../../independent-tools.ts';
import { mutated, numbers } from './blob.ts';
import { gpgRing, revocationOf, type Gpg } from './gpg.ts';

const payload = Buffer.from('tree 4b825dc\n\nApprove \xe4 policy  \r\nline\n', 'latin1');

const check = (
  signature: string,
  openpgpKeys: readonly Uint8Array[],
  bytes: Uint8Array = payload,
): Promise<SignatureFacts> =>
  checkSignature({ payload: bytes, signature }, { namespace: 'git', openpgpKeys });

const time = (iso: string): number => Date.parse(iso) / 1000;

describe.skipIf(!tool('gpg'))('beside gpg', () => {
  let gpg: Gpg;
  beforeAll(() => {
    gpg = gpgRing();
  });
  afterAll(() => {
    gpg.discard();
  });

  test.each(['rsa2048', 'rsa3072', 'ed25519', 'nistp256', 'nistp384', 'nistp521'])(
    'takes a signature by a key of type %s over these bytes alone',
    async (type) => {
      const fingerprint = gpg.make(type, type, 'never', '20250101T000000');
      const signature = gpg.sign(fingerprint, payload);
      const keys = [gpg.exported(fingerprint)];
      expect(gpg.verdicts(signature, payload)).toEqual(['GOODSIG']);
      expect(await check(signature, keys)).toEqual({
        verdict: 'good',
        fingerprint,
        life: { from: time('2025-01-01T00:00:00Z') },
      });
      expect(await check(signature, keys, Buffer.from('other'))).toEqual({
        verdict: 'bad-signature',
        fingerprint,
        detail: 'is not over these bytes',
      });
    },
  );

  test('a key that is not at hand is unknown, and named', async () => {
    const fingerprint = gpg.make('unknown', 'ed25519');
    const other = gpg.exported(gpg.make('other', 'ed25519'));
    const signature = gpg.sign(fingerprint, payload);
    for (const keys of [[], [other], [Buffer.from('garbage'), Buffer.alloc(0)]]) {
      expect(await check(signature, keys)).toEqual({
        verdict: 'unknown',
        fingerprint,
        detail: 'is by a key that is not at hand',
      });
    }
  });

  test('reads keys from armour, binary, several in a file, and past garbage', async () => {
    const one = gpg.make('one', 'ed25519');
    const two = gpg.make('two', 'ed25519');
    const signature = gpg.sign(two, payload);
    const armour = (...keys: readonly string[]): Buffer =>
      gpg.run(['--armor', '--export', ...keys]);
    const broken = Buffer.from(
      armour(one)
        .toString()
        .replace(/\n\n..../, '\n\n!!!!'),
    );
    for (const file of [
      armour(two),
      armour(one, two),
      Buffer.concat([armour(one), armour(two)]),
      Buffer.concat([broken, armour(two)]),
      Buffer.concat([Buffer.from('Key of Clara\n\n'), armour(two), Buffer.from('\0\xff')]),
      gpg.exported(two),
      Buffer.concat([gpg.exported(one), gpg.exported(two)]),
    ]) {
      const keys = [Buffer.from('garbage'), file, Buffer.from([0x99, 1])];
      expect(await check(signature, keys)).toMatchObject({ verdict: 'good', fingerprint: two });
    }
    expect((await check(signature, [armour(two).subarray(0, 200)])).verdict).toBe('unknown');
  });

  test('a secret key in a file serves for nothing', async () => {
    const fingerprint = gpg.make('secret', 'ed25519');
    const secret = gpg.run(['--export-secret-keys', fingerprint]);
    expect((await check(gpg.sign(fingerprint, payload), [secret])).verdict).toBe('unknown');
  });

  test('a signing subkey stands for its primary key', async () => {
    gpg.run([
      '--faked-system-time=20250101T000000!',
      '--quick-gen-key',
      'sub <sub@example.com>',
      'ed25519',
      'cert',
      '20300101T000000',
    ]);
    const list = gpg.run(['--with-colons', '--list-keys', 'sub@example.com']).toString();
    const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(list)![1]!;
    gpg.run([
      '--faked-system-time=20250201T000000!',
      '--quick-add-key',
      fingerprint,
      'rsa2048',
      'sign',
      '20290101T000000',
    ]);
    const signature = gpg.sign(fingerprint, payload);
    expect(gpg.verdicts(signature, payload)).toEqual(['GOODSIG']);
    expect(await check(signature, [gpg.exported(fingerprint)])).toEqual({
      verdict: 'good',
      fingerprint,
      // Of key and subkey the narrower; gpg counts the end from the day it was given.
      life: { from: time('2025-02-01T00:00:00Z'), to: time('2029-01-01T00:00:00Z') },
    });
  });

  describe('with a key that has an end', () => {
    const make = (name: string): string =>
      gpg.make(name, 'ed25519', '20250201T000000', '20250101T000000');
    const life = { from: time('2025-01-01T00:00:00Z'), to: time('2025-02-01T00:00:00Z') };

    test('a signature from before stays good, as for git', async () => {
      const fingerprint = make('ended');
      const signature = gpg.sign(fingerprint, payload, '--faked-system-time=20250115T000000!');
      expect(gpg.verdicts(signature, payload)).toEqual(['EXPKEYSIG']);
      expect(await check(signature, [gpg.exported(fingerprint)])).toEqual({
        verdict: 'good',
        fingerprint,
        life,
      });
    });

    test('a later one is refused', async () => {
      const fingerprint = make('late');
      const keys = [gpg.exported(fingerprint)];
      gpg.run(['--quick-set-expire', fingerprint, '0']);
      const signature = gpg.sign(fingerprint, payload, '--faked-system-time=20250601T000000!');
      expect(await check(signature, keys)).toEqual({
        verdict: 'bad-signature',
        fingerprint,
        detail: 'was made after its key had expired',
        life,
      });
    });

    test('one that was prolonged is judged by its newest end, wherever that stands', async () => {
      const fingerprint = make('prolonged');
      const old = gpg.exported(fingerprint);
      const signature = gpg.sign(fingerprint, payload, '--faked-system-time=20250115T000000!');
      gpg.run([
        '--faked-system-time=20250120T000000!',
        '--quick-set-expire',
        fingerprint,
        '20350101T000000',
      ]);
      const later = gpg.sign(fingerprint, payload, '--faked-system-time=20250601T000000!');
      const minimal = gpg.exported(fingerprint, '--export-options', 'export-minimal');
      for (const keys of [[minimal], [old, minimal], [minimal, old]]) {
        for (const made of [signature, later]) {
          expect(await check(made, keys)).toEqual({
            verdict: 'good',
            fingerprint,
            life: { from: life.from, to: time('2035-01-01T00:00:00Z') },
          });
        }
      }
    });
  });

  test('a revoked key is refused, in whichever file the revocation stands', async () => {
    const fingerprint = gpg.make('revoked', 'ed25519');
    const before = gpg.exported(fingerprint);
    const signature = gpg.sign(fingerprint, payload);
    gpg.run(['--import'], revocationOf(gpg, fingerprint));
    const after = gpg.exported(fingerprint);
    expect(gpg.verdicts(signature, payload)).toEqual(['REVKEYSIG']);
    for (const keys of [[after], [before, after], [after, before]]) {
      expect(await check(signature, keys)).toEqual({
        verdict: 'bad-signature',
        fingerprint,
        detail: 'is by a key that is revoked',
      });
    }
    expect((await check(signature, [before])).verdict).toBe('good');
  });

  test('a hash that is too weak is refused, also where gpg takes it', async () => {
    const fingerprint = gpg.make('weak', 'rsa2048');
    const keys = [gpg.exported(fingerprint)];
    const sha1 = gpg.sign(fingerprint, payload, '--digest-algo', 'SHA1');
    expect(gpg.verdicts(sha1, payload)).toEqual(['GOODSIG']);
    expect(await check(sha1, keys)).toMatchObject({
      verdict: 'bad-signature',
      detail: 'is made with a hash that is too weak',
    });
    for (const hash of ['SHA256', 'SHA384', 'SHA512']) {
      const signature = gpg.sign(fingerprint, payload, '--digest-algo', hash);
      expect((await check(signature, keys)).verdict).toBe('good');
    }
  });

  test.each(['rsa1024', 'dsa2048'])(
    'a key of type %s is too weak, although gpg takes it',
    async (type) => {
      const fingerprint = gpg.make(type, type);
      const signature = gpg.sign(fingerprint, payload);
      expect(gpg.verdicts(signature, payload)).toEqual(['GOODSIG']);
      expect(await check(signature, [gpg.exported(fingerprint)])).toEqual({
        verdict: 'bad-signature',
        fingerprint,
        detail: 'is by a key that is too weak',
      });
    },
  );

  test('a curve that the library cannot check is unknown', async () => {
    const fingerprint = gpg.make('brainpool', 'brainpoolP256r1');
    const signature = gpg.sign(fingerprint, payload);
    expect(await check(signature, [gpg.exported(fingerprint)])).toEqual({
      verdict: 'unknown',
      fingerprint,
      detail: 'is by a key of a kind that cannot be checked',
    });
  });

  test('a signature that expires or is over text alone is refused', async () => {
    const fingerprint = gpg.make('forms', 'ed25519');
    const keys = [gpg.exported(fingerprint)];
    const short = gpg.sign(fingerprint, payload, '--default-sig-expire', '1y');
    expect(await check(short, keys)).toMatchObject({
      verdict: 'bad-signature',
      detail: 'says of itself that it expires',
    });
    const text = gpg.sign(fingerprint, payload, '--textmode');
    expect(
      gpg.verdicts(
        text,
        Buffer.from(payload.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
      ),
    ).toEqual(['GOODSIG']);
    expect(await check(text, keys)).toMatchObject({
      verdict: 'bad-signature',
      detail: 'is not one over bytes as they are',
    });
  });

  test('several signatures are refused, as git does', async () => {
    const one = gpg.make('first', 'ed25519');
    const two = gpg.make('second', 'ed25519');
    const keys = [gpg.exported(one), gpg.exported(two)];
    const both = gpg.sign(one, payload, '--local-user', two);
    expect(gpg.verdicts(both, payload)).toEqual(['GOODSIG', 'GOODSIG']);
    for (const signature of [both, gpg.sign(one, payload) + gpg.sign(two, payload)]) {
      expect(await check(signature, keys)).toEqual({
        verdict: 'bad-signature',
        detail: 'is several signatures, expected one',
      });
    }
  });

  test('reads armour as gpg does', async () => {
    const fingerprint = gpg.make('armour', 'ed25519');
    const keys = [gpg.exported(fingerprint)];
    const signature = gpg.sign(fingerprint, payload);
    const lines = signature.split('\n');
    const takes = async (form: string): Promise<boolean> =>
      (await check(form, keys)).verdict === 'good';
    const alike = [
      signature,
      signature.replaceAll('\n', '\r\n'),
      signature.replaceAll('PGP SIGNATURE', 'PGP MESSAGE'),
      signature.replace('\n', '\nVersion: GnuPG v1\nComment: f\xfcr Clara\n'),
      `${signature}text behind it\n`,
      signature.replace(/^=..../m, '=AAAA'),
      signature.replace('\n', '\nno header\n'),
    ];
    for (const form of alike) {
      expect([form, await takes(form)]).toEqual([
        form,
        gpg.verdicts(form, payload).join() === 'GOODSIG',
      ]);
    }
    // Without its checksum gpg grumbles and RFC 9580 does not.
    expect(await takes(signature.replace(/^=....\n/m, ''))).toBe(true);
    for (const form of [
      lines.filter((line) => line !== '').join('\n'),
      lines.filter((line) => !line.includes('END')).join('\n'),
      signature.slice(0, -15),
      signature.replaceAll('\n', '\n '),
      '-----BEGIN PGP SIGNATURE-----',
      '-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----\n',
      '-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n',
      gpg.run(['--armor', '--sign', '--local-user', fingerprint], payload).toString('latin1'),
    ]) {
      expect([form, (await check(form, keys)).verdict]).toEqual([form, 'bad-signature']);
    }
  });

  test('random changes are good only where gpg says so, and throw nothing', async () => {
    const fingerprint = gpg.make('changes', 'ed25519');
    const keys = [gpg.exported(fingerprint)];
    const signature = gpg.sign(fingerprint, payload);
    const packets = Buffer.from((await openpgp.unarmor(signature)).data as unknown as Uint8Array);
    const random = numbers(11);
    const armour = (bytes: Buffer): string =>
      `-----BEGIN PGP SIGNATURE-----\n\n${bytes.toString('base64')}\n-----END PGP SIGNATURE-----\n`;
    expect((await check(armour(packets), keys)).verdict).toBe('good');
    const accepted = new Set<string>();
    for (let at = 0; at < packets.length; at += 1) {
      for (const mask of [1, 16, 255]) {
        const changed = Buffer.from(packets);
        changed[at]! ^= mask;
        if ((await check(armour(changed), keys)).verdict === 'good') accepted.add(armour(changed));
      }
    }
    for (let round = 0; round < 400; round += 1) {
      const changed = mutated(packets, random);
      if (changed.equals(packets)) continue;
      if ((await check(armour(changed), keys)).verdict === 'good') accepted.add(armour(changed));
      await check(mutated(Buffer.from(signature), random).toString('latin1'), keys);
      await check(signature, [mutated(keys[0]!, random)]);
    }
    // Where the key id, which nothing signs, is gone, gpg finds no key; the fingerprint is signed.
    for (const form of accepted)
      expect(['GOODSIG', '']).toContain(gpg.verdicts(form, payload).join());
  });
});

describe('with keys of version 6 and 4 by another library', () => {
  const userIDs = [{ name: 'Clara', email: 'clara@example.com' }];
  const message = (): Promise<openpgp.Message<Uint8Array>> =>
    openpgp.createMessage({ binary: Uint8Array.from(payload) });

  const sign = async (signingKeys: openpgp.PrivateKey): Promise<string> =>
    String(await openpgp.sign({ message: await message(), signingKeys, detached: true }));

  /** A signature packet as no program makes it: of any type and age, over anything. */
  const packetBy = async (
    { keyPacket }: openpgp.PrivateKey,
    signatureType: openpgp.enums.signature,
    data: unknown,
    date: Date,
  ): Promise<openpgp.SignaturePacket> => {
    const packet = new openpgp.SignaturePacket();
    const hashAlgorithm = openpgp.enums.hash.sha512;
    const publicKeyAlgorithm = keyPacket.algorithm;
    const issuerKeyID = keyPacket.getKeyID();
    const keyFlags = [openpgp.enums.keyFlags.signData];
    const facts = { version: 4, signatureType, hashAlgorithm, publicKeyAlgorithm, issuerKeyID };
    Object.assign(packet, facts, { keyFlags });
    // The types leave out the last argument, which it cannot do without.
    const signer = packet as unknown as {
      readonly sign: (...values: readonly unknown[]) => Promise<void>;
    };
    await signer.sign(keyPacket, data, date, true, openpgp.config);
    return packet;
  };

  const signOddly = async (
    privateKey: openpgp.PrivateKey,
    type: openpgp.enums.signature,
    date: Date,
  ): Promise<string> => {
    const [literal] = (await message()).packets;
    const list = new openpgp.PacketList<openpgp.SignaturePacket>();
    list.push(await packetBy(privateKey, type, literal, date));
    return new openpgp.Signature(list).armor();
  };

  test.each([
    ['version 6', { config: { v6Keys: true } }, 64],
    ['version 4', {}, 40],
  ])('takes a signature by a key of %s', async (_, options, digits) => {
    const { privateKey, publicKey } = await openpgp.generateKey({
      userIDs,
      type: 'curve25519',
      date: new Date('2025-01-01T00:00:00Z'),
      keyExpirationTime: 86400 * 3650,
      format: 'object',
      ...options,
    });
    const signature = await sign(privateKey);
    const facts = await check(signature, [publicKey.write()]);
    expect(facts).toEqual({
      verdict: 'good',
      fingerprint: publicKey.getFingerprint().toUpperCase(),
      life: { from: time('2025-01-01T00:00:00Z'), to: time('2025-01-01T00:00:00Z') + 86400 * 3650 },
    });
    expect(facts.fingerprint).toHaveLength(digits);
    expect((await check(signature, [publicKey.write()], Buffer.from('x'))).verdict).toBe(
      'bad-signature',
    );
    expect((await check(signature, [])).fingerprint).toBe(facts.fingerprint);
  });

  const { binary, standalone, text, timestamp } = openpgp.enums.signature;

  test("a key that another has taken among its own stays its owner's", async () => {
    const clara = await openpgp.generateKey({ userIDs, format: 'object' });
    const thief = await openpgp.generateKey({ userIDs: [{ name: 'Thief' }], format: 'object' });
    const taken = new openpgp.PublicSubkeyPacket();
    // The types hide how a packet is read.
    const reader = taken as unknown as { readonly read: (bytes: Uint8Array) => Promise<number> };
    await reader.read(clara.publicKey.keyPacket.write());
    const both = { key: thief.publicKey.keyPacket, bind: taken };
    const { subkeyBinding } = openpgp.enums.signature;
    const list = new openpgp.PacketList<openpgp.AnyPacket>();
    const binding = await packetBy(thief.privateKey, subkeyBinding, both, new Date());
    list.push(...thief.publicKey.toPacketList(), taken, binding);
    const signature = await sign(clara.privateKey);
    const file = list.write();
    expect((await openpgp.readKey({ binaryKey: file })).getKeyIDs().map(String)).toHaveLength(3);
    expect(await check(signature, [file])).toMatchObject({
      verdict: 'bad-signature',
      detail: 'is by a key that may not sign',
    });
    expect(await check(signature, [file, clara.publicKey.write()])).toMatchObject({
      verdict: 'good',
      fingerprint: clara.publicKey.getFingerprint().toUpperCase(),
    });
  });

  test('a signature older than its key is refused', async () => {
    const date = new Date('2025-01-01T00:00:00Z');
    const { privateKey, publicKey } = await openpgp.generateKey({
      userIDs,
      date,
      format: 'object',
    });
    const on = async (day: string): Promise<SignatureFacts> =>
      check(await signOddly(privateKey, binary, new Date(day)), [publicKey.write()]);
    expect((await on('2025-01-02')).verdict).toBe('good');
    expect(await on('2024-01-01')).toMatchObject({
      verdict: 'bad-signature',
      detail: 'is older than its key',
    });
  });

  test.each([standalone, text, timestamp])(
    'a signature of type %i, which fits other bytes too, is refused',
    async (type) => {
      const { privateKey, publicKey } = await openpgp.generateKey({ userIDs, format: 'object' });
      const signature = await signOddly(privateKey, type, new Date());
      expect(await check(signature, [publicKey.write()])).toMatchObject({
        verdict: 'bad-signature',
        detail: 'is not one over bytes as they are',
      });
    },
  );
});

test('X.509 is unknown, and what is no signature at all is bad', async () => {
  for (const signature of [
    '',
    'x',
    '-----BEGIN SIGNED MESSAGE-----\nMIIB\n-----END SIGNED MESSAGE-----\n',
    ' -----BEGIN PGP SIGNATURE-----\n',
    '-----BEGIN PGP PUBLIC KEY BLOCK-----\n',
  ]) {
    const { verdict } = await check(signature, []);
    expect(verdict).toBe(signature.includes('SIGNED MESSAGE') ? 'unknown' : 'bad-signature');
  }
});

test('ends at once on armour and key files that are made to be slow', async () => {
  const { privateKey } = await openpgp.generateKey({
    userIDs: [{ name: 'Clara' }],
    format: 'object',
  });
  const message = await openpgp.createMessage({ binary: Uint8Array.from(payload) });
  const made = String(await openpgp.sign({ message, signingKeys: privateKey, detached: true }));
  const begin = '-----BEGIN PGP PUBLIC KEY BLOCK-----\n';
  const slow = [
    begin.repeat(25_000),
    begin.replace('BEGIN', 'END').repeat(25_000),
    `${begin}${' '.repeat(900_000)}x\n${begin.replace('BEGIN', 'END')}`,
    `${begin}\n${'='.repeat(900_000)}\n${begin.replace('BEGIN', 'END')}`,
    'x'.repeat(2_000_000),
  ].map((text) => Buffer.from(text));
  expect((await check(made, slow)).verdict).toBe('unknown');
  const blanks = `-----BEGIN PGP SIGNATURE-----\n${' '.repeat(65_000)}x\n`;
  expect((await check(blanks, [])).verdict).toBe('bad-signature');
});
