import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSignature } from '#approvals/signatures/check-signature.ts';
import { armourSsh } from '#approvals/signatures/ssh-armour.ts';
import { checkSshSignature, keyNamedBy } from '#approvals/signatures/ssh-signature.ts';
import { signSsh, sshPublicKey } from '#approvals/signatures/ssh-sign.ts';
import { sshSignedData } from '#approvals/signatures/ssh-signed-data.ts';
import { parseSshKey } from '#approvals/signatures/ssh-key.ts';
import { uint32, wireString } from '#approvals/signatures/ssh-wire.ts';
import { tool } from '../../independent-tools.ts';
import { armoured, blobOf, mutated, numbers } from './blob.ts';
import { sshKeygen, type SshKeygen } from './ssh-keygen.ts';

const payload = Buffer.from('tree 4b825dc\n\nApprove the policy\n');
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const fingerprintOf = (text: string): string | undefined => {
  const key = parseSshKey(text);
  return 'fingerprint' in key ? key.fingerprint : undefined;
};
const named = fingerprintOf(sshPublicKey(publicKey));
const keyBlob = Buffer.from(sshPublicKey(publicKey).split(' ')[1]!, 'base64');

const check = (signature: string, bytes: Uint8Array = payload, namespace = 'git') =>
  checkSshSignature({ payload: bytes, signature }, namespace);

const made = (options: { hash?: 'sha256' | 'sha512'; namespace?: string } = {}): Buffer => {
  const data = sshSignedData(options.namespace ?? 'git', options.hash ?? 'sha512', payload);
  return Buffer.concat([wireString('ssh-ed25519'), wireString(sign(null, data, privateKey))]);
};

test('takes its own signature, over these bytes and for this purpose alone', () => {
  const signature = signSsh(privateKey, 'git', payload);
  expect(check(signature)).toEqual({ verdict: 'good', fingerprint: named });
  expect(check(signature, Buffer.from('other'))).toEqual({
    verdict: 'bad-signature',
    fingerprint: named,
    detail: 'is not over these bytes',
  });
  expect(check(signature, payload, 'approval@isms-as-code')).toEqual({
    verdict: 'wrong-namespace',
    fingerprint: named,
    detail: 'is for `git`, expected `approval@isms-as-code`',
  });
});

test('a signature for another purpose that is not over these bytes is bad, not misplaced', () => {
  const signature = signSsh(privateKey, 'file', payload);
  expect(check(signature, Buffer.from('other')).verdict).toBe('bad-signature');
});

test('shows no escape sequence of a hostile purpose', () => {
  const signature = signSsh(privateKey, '\x1b[2Jgit', payload);
  expect(check(signature).detail).toBe('is for another purpose, expected `git`');
});

test('names the key without verifying, of armour and of bare base64', () => {
  const signature = signSsh(privateKey, 'git', payload);
  expect(keyNamedBy(signature)).toBe(named);
  expect(keyNamedBy(blobOf(signature).toString('base64'))).toBe(named);
  expect(keyNamedBy(armoured({ key: keyBlob, made: Buffer.from('nothing') }))).toBe(named);
  expect(keyNamedBy('x')).toBeUndefined();
  expect(keyNamedBy(armoured({ key: Buffer.from('nothing'), made: made() }))).toBeUndefined();
});

test('takes a bare blob in both alphabets of base64', () => {
  const blob = blobOf(signSsh(privateKey, 'git', payload));
  expect(check(blob.toString('base64')).verdict).toBe('good');
  const url = blob.toString('base64url');
  expect(check(url.padEnd(Math.ceil(url.length / 4) * 4, '=')).verdict).toBe('good');
});

test('a commit or tag needs armour, an envelope does not', async () => {
  const bare = (namespace: string): string =>
    blobOf(signSsh(privateKey, namespace, payload)).toString('base64');
  const verdict = async (namespace: string): Promise<string> =>
    (await checkSignature({ payload, signature: bare(namespace) }, { namespace, openpgpKeys: [] }))
      .verdict;
  expect(await verdict('git')).toBe('bad-signature');
  expect(await verdict('approval@isms-as-code')).toBe('good');
});

test('builds what the parts say', () => {
  expect(check(armoured({ key: keyBlob, made: made() })).verdict).toBe('good');
  const sha256 = armoured({ key: keyBlob, hash: 'sha256', made: made({ hash: 'sha256' }) });
  expect(check(sha256).verdict).toBe('good');
});

test.each([
  ['another magic', { magic: 'SSHSIC' }],
  ['version 0', { version: 0 }],
  ['version 2', { version: 2 }],
  ['something in the reserved field', { reserved: 'x' }],
  ['an unknown hash', { hash: 'sha1' }],
  ['the other hash', { hash: 'sha256' }],
  ['bytes behind it', { behind: 'x' }],
  ['no purpose', { namespace: '', made: made({ namespace: '' }) }],
  ['bytes behind what the key made', { made: Buffer.concat([made(), Buffer.from('x')]) }],
  ['nothing that the key made', { made: Buffer.alloc(0) }],
  ['the name of another way', { made: Buffer.concat([wireString('ssh-rsa'), wireString('x')]) }],
])('refuses a signature with %s', (_, parts) => {
  expect(check(armoured({ key: keyBlob, made: made(), ...parts })).verdict).toBe('bad-signature');
});

test.each([
  ['', 'is damaged'],
  ['-----BEGIN SSH SIGNATURE-----', 'is damaged'],
  ['-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----', 'is damaged'],
  ['-----BEGIN SSH SIGNATURE-----\n\n-----END SSH SIGNATURE-----', 'is damaged'],
  ['-----BEGIN SSH SIGNATURE-----\n*\n-----END SSH SIGNATURE-----', 'is damaged'],
  [armourSsh(Buffer.from('SSHSIG')), 'is damaged'],
])('refuses %j', (signature, detail) => {
  expect(check(signature)).toEqual({ verdict: 'bad-signature', detail });
});

test('a certificate or an unknown type of key cannot be checked', () => {
  const of = (type: string): string =>
    armoured({ key: Buffer.concat([wireString(type), wireString('x')]), made: made() });
  expect(check(of('ssh-ed25519-cert-v01@openssh.com'))).toEqual({
    verdict: 'unknown',
    detail: 'is by a key that is a certificate, expected a plain key',
  });
  expect(check(of('ssh-new'))).toMatchObject({
    verdict: 'unknown',
    detail: 'is by a key that is of the unknown type `ssh-new`',
  });
  expect(check(of('ssh-dss'))).toMatchObject({
    verdict: 'bad-signature',
    detail: 'is by a key that is a DSA key, which is too weak',
  });
});

test('a changed byte at any place is never good', () => {
  const blob = blobOf(signSsh(privateKey, 'git', payload));
  for (let at = 0; at < blob.length; at += 1) {
    for (const mask of [1, 32, 128, 255]) {
      const changed = Buffer.from(blob);
      changed[at]! ^= mask;
      expect([at, check(armourSsh(changed)).verdict]).not.toEqual([at, 'good']);
    }
    expect(check(armourSsh(blob.subarray(0, at))).verdict).toBe('bad-signature');
  }
});

test('random changes are never good and throw nothing', () => {
  const random = numbers(4);
  const blob = blobOf(signSsh(privateKey, 'git', payload));
  const signature = Buffer.from(armourSsh(blob));
  for (let round = 0; round < 3000; round += 1) {
    const changed = mutated(blob, random);
    if (!changed.equals(blob)) expect(check(armourSsh(changed)).verdict).not.toBe('good');
    const text = mutated(signature, random).toString('latin1');
    // Blanks between the letters and text behind the end change nothing.
    const same = check(text).verdict === 'good' && blobOf(text).equals(blob);
    expect(same || check(text).verdict !== 'good').toBe(true);
  }
});

test('ends at once where a signature is 10 MB long', async () => {
  const long = signSsh(privateKey, 'git', payload) + '\n'.repeat(10_000_000);
  const facts = await checkSignature(
    { payload, signature: long },
    { namespace: 'git', openpgpKeys: [] },
  );
  expect(facts).toEqual({ verdict: 'bad-signature', detail: 'is longer than 64 KiB' });
});

describe('with a security key', () => {
  interface Touch {
    readonly flags?: number;
    readonly counter?: number;
    readonly application?: string;
  }

  const sha256 = (bytes: string | Uint8Array): Buffer =>
    createHash('sha256').update(bytes).digest();

  const securityData = ({ flags = 1, counter = 7, application = 'ssh:' }: Touch): Buffer =>
    Buffer.concat([
      sha256(application),
      Buffer.from([flags]),
      uint32(counter),
      sha256(sshSignedData('git', 'sha512', payload)),
    ]);

  const behind = ({ flags = 1, counter = 7 }: Touch): Buffer =>
    Buffer.concat([Buffer.from([flags]), uint32(counter)]);

  const integer = (bytes: Buffer): Buffer => {
    let from = 0;
    while (from < bytes.length - 1 && bytes[from] === 0) from += 1;
    const short = bytes.subarray(from);
    return wireString(short[0]! > 127 ? Buffer.concat([Buffer.alloc(1), short]) : short);
  };

  const edKey = Buffer.concat([
    wireString('sk-ssh-ed25519@openssh.com'),
    keyBlob.subarray(-36),
    wireString('ssh:'),
  ]);

  const byEd25519 = (touch: Touch, stated: Touch = touch): string =>
    armoured({
      key: edKey,
      made: Buffer.concat([
        wireString('sk-ssh-ed25519@openssh.com'),
        wireString(sign(null, securityData(touch), privateKey)),
        behind(stated),
      ]),
    });

  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  const coordinates = (key: KeyObject): Buffer => {
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    return Buffer.concat([
      Buffer.from([4]),
      Buffer.from(x, 'base64url'),
      Buffer.from(y, 'base64url'),
    ]);
  };

  const byEcdsa = (touch: Touch, stated: Touch = touch): string => {
    const both = sign('sha256', securityData(touch), {
      key: elliptic.privateKey,
      dsaEncoding: 'ieee-p1363',
    });
    const type = 'sk-ecdsa-sha2-nistp256@openssh.com';
    const key = [type, 'nistp256', coordinates(elliptic.publicKey), 'ssh:'].map((field) =>
      wireString(field),
    );
    const numbersMade = [integer(both.subarray(0, 32)), integer(both.subarray(32))];
    return armoured({
      key: Buffer.concat(key),
      made: Buffer.concat([
        wireString(type),
        wireString(Buffer.concat(numbersMade)),
        behind(stated),
      ]),
    });
  };

  describe.each([
    ['ed25519', byEd25519],
    ['ecdsa', byEcdsa],
  ])('%s', (_, by) => {
    test('takes a signature made with a touch', () => {
      for (const touch of [{}, { flags: 5 }, { counter: 2 ** 32 - 1 }]) {
        expect(check(by(touch)).verdict).toBe('good');
      }
    });

    test('refuses one that nobody touched', () => {
      expect(check(by({ flags: 0 }))).toMatchObject({
        verdict: 'bad-signature',
        detail: 'was made by a security key that nobody touched',
      });
      expect(check(by({ flags: 4 })).verdict).toBe('bad-signature');
    });

    test('refuses other flags, counter or application than were signed', () => {
      expect(check(by({ flags: 0 }, { flags: 1 })).verdict).toBe('bad-signature');
      expect(check(by({ counter: 7 }, { counter: 8 })).verdict).toBe('bad-signature');
      expect(check(by({ application: 'ssh:other' })).verdict).toBe('bad-signature');
    });

    test.skipIf(!tool('ssh-keygen'))('agrees with ssh-keygen', () => {
      const keygen = sshKeygen();
      try {
        const touched = by({ counter: 9 });
        expect(keygen.accepts(touched, 'git', payload)).toBe(true);
        expect(fingerprintOf(`${touchedKey(touched)} x`)).toBe(check(touched).fingerprint);
        expect(keygen.accepts(by({}, { counter: 8 }), 'git', payload)).toBe(false);
        // Here we are stricter: it takes a signature without touch.
        expect(keygen.accepts(by({ flags: 0 }), 'git', payload)).toBe(true);
      } finally {
        keygen.discard();
      }
    });
  });

  const touchedKey = (signature: string): string => {
    const blob = blobOf(signature);
    const key = blob.subarray(14, 14 + blob.readUInt32BE(10));
    const type = key.subarray(4, 4 + key.readUInt32BE(0)).toString('latin1');
    return `${type} ${key.toString('base64')}`;
  };

  test('a signature that a browser made cannot be checked', () => {
    const type = 'webauthn-sk-ecdsa-sha2-nistp256@openssh.com';
    const blob = blobOf(byEcdsa({}));
    const key = blob.subarray(14, 14 + blob.readUInt32BE(10));
    expect(check(armoured({ key, made: wireString(type) })).verdict).toBe('unknown');
  });
});

describe.skipIf(!tool('ssh-keygen'))('beside ssh-keygen', () => {
  let keygen: SshKeygen;
  beforeAll(() => {
    keygen = sshKeygen();
  });
  afterAll(() => {
    keygen.discard();
  });

  test.each([
    ['ed25519', undefined],
    ['ecdsa', 256],
    ['ecdsa', 384],
    ['ecdsa', 521],
    ['rsa', 2048],
    ['rsa', 3072],
  ])('takes what it signs with %s %s, and agrees on every change', (type, bits) => {
    const key = keygen.make(type, bits);
    const fingerprint = fingerprintOf(keygen.publicKey(key));
    // Numbers of a signature come in different lengths.
    for (let round = 0; round < 12; round += 1) {
      const bytes = Buffer.concat([payload, Buffer.from([round])]);
      const signature = keygen.sign(key, 'git', bytes, round % 2 === 0 ? 'sha512' : 'sha256');
      expect(check(signature, bytes)).toEqual({ verdict: 'good', fingerprint });
      expect(check(signature, bytes, 'file').verdict).toBe('wrong-namespace');
      expect(check(signature).verdict).toBe('bad-signature');
    }
    const signature = keygen.sign(key, 'git', payload);
    const blob = blobOf(signature);
    for (let at = 0; at < blob.length; at += 1) {
      const changed = Buffer.from(blob);
      changed[at]! ^= 1 << (at % 8);
      expect([at, check(armourSsh(changed)).verdict]).not.toEqual([at, 'good']);
    }
    for (let at = 3; at < blob.length; at += 23) {
      const changed = Buffer.from(blob);
      changed[at]! ^= 4;
      expect(keygen.accepts(armourSsh(changed), 'git', payload)).toBe(false);
    }
  });

  test('it takes what we sign, for this purpose and these bytes alone', () => {
    const allowed = `clara@example.com ${sshPublicKey(publicKey)}\n`;
    const signature = signSsh(privateKey, 'approval@isms-as-code', payload);
    const takes = (namespace: string, bytes: Uint8Array): boolean =>
      keygen.allows(allowed, 'clara@example.com', signature, namespace, bytes);
    expect(takes('approval@isms-as-code', payload)).toBe(true);
    expect(takes('git', payload)).toBe(false);
    expect(takes('approval@isms-as-code', Buffer.from('other'))).toBe(false);
  });

  test('writes the same armour', () => {
    const signature = keygen.sign(keygen.make('ed25519'), 'git', payload);
    expect(armourSsh(blobOf(signature))).toBe(signature);
  });

  test('reads the same armours', () => {
    const signature = signSsh(privateKey, 'git', payload);
    const lines = signature.trimEnd().split('\n');
    const forms = [
      signature,
      signature.trimEnd(),
      `${signature}text behind it`,
      `${signature}${signSsh(privateKey, 'file', payload)}`,
      `text before it\n${signature}`,
      ` ${signature}`,
      lines.join('\n \t'),
      lines.join('\n\n'),
      lines.join(''),
      [lines[0], lines.slice(1, -1).join(''), lines.at(-1)].join('\n'),
      lines.slice(0, -1).join('\n'),
      lines.slice(1).join('\n'),
      signature.replace('=', ''),
      signature.replace('-----\n', '----- \n'),
      signature.replace('-----END SSH', ' -----END SSH'),
      signature.replace('U1NI', 'U1NI\0'),
      signature.replace('U1NI', 'U1N\u00a0I'),
    ];
    const ours = forms.map((form) => check(form).verdict === 'good');
    expect(ours).toEqual(forms.map((form) => keygen.accepts(form, 'git', payload)));
    expect(ours).toContain(true);
    expect(ours).toContain(false);
  });

  test('takes armour with CRLF, which OpenSSH does in newer versions', () => {
    const signature = signSsh(privateKey, 'git', payload).replaceAll('\n', '\r\n');
    expect(check(signature).verdict).toBe('good');
  });

  test('a signature by a short RSA key is refused, although it takes them', () => {
    const signature = keygen.sign(keygen.make('rsa', 1024), 'git', payload);
    expect(keygen.accepts(signature, 'git', payload)).toBe(true);
    expect(check(signature)).toMatchObject({
      verdict: 'bad-signature',
      detail: 'is by a key that is an RSA key of 1024 bits, expected 2048 to 16384',
    });
  });
});
