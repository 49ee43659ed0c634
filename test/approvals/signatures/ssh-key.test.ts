import { generateKeyPairSync, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSshKey } from '#approvals/signatures/ssh-key.ts';
import { sshPublicKey } from '#approvals/signatures/ssh-sign.ts';
import { wireString } from '#approvals/signatures/ssh-wire.ts';
import { isWeakPoint } from '#approvals/signatures/weak-ed25519.ts';
import { tool } from '../../independent-tools.ts';
import { sshKeygen, type SshKeygen } from './ssh-keygen.ts';

const line = (...fields: readonly (string | Uint8Array)[]): string =>
  `${String(fields[0])} ${Buffer.concat(fields.map(wireString)).toString('base64')}`;

const refusal = (text: string): string | undefined => {
  const key = parseSshKey(text);
  return 'refused' in key ? key.refused : undefined;
};

const good = sshPublicKey(generateKeyPairSync('ed25519').publicKey);
const base64 = good.split(' ')[1]!;
const point = Buffer.from(base64, 'base64').subarray(-32);

describe.skipIf(!tool('ssh-keygen'))('beside ssh-keygen', () => {
  let keygen: SshKeygen;
  beforeAll(() => {
    keygen = sshKeygen();
  });
  afterAll(() => {
    keygen.discard();
  });

  test.each([
    ['ed25519', undefined, 'ssh-ed25519', 'ed25519'],
    ['ecdsa', 256, 'ecdsa-sha2-nistp256', 'ec'],
    ['ecdsa', 384, 'ecdsa-sha2-nistp384', 'ec'],
    ['ecdsa', 521, 'ecdsa-sha2-nistp521', 'ec'],
    ['rsa', 2048, 'ssh-rsa', 'rsa'],
    ['rsa', 3072, 'ssh-rsa', 'rsa'],
  ] as const)('gives the same fingerprint for %s %s', (type, bits, name, kind) => {
    const text = keygen.publicKey(keygen.make(type, bits));
    const key = parseSshKey(text);
    expect(key).toMatchObject({
      type: name,
      fingerprint: keygen.fingerprint(text),
      blob: text.split(' ')[1],
    });
    expect('key' in key && key.key.asymmetricKeyType).toBe(kind);
  });

  test('refuses a short RSA key', () => {
    expect(refusal(keygen.publicKey(keygen.make('rsa', 1024)))).toBe(
      'is an RSA key of 1024 bits, expected 2048 to 16384',
    );
  });
});

test('takes a key with or without comment', () => {
  expect(refusal(good)).toBeUndefined();
  expect(refusal(`${good} clara@example.com on her laptop`)).toBeUndefined();
  expect(refusal(`${good}\r\n`)).toBeUndefined();
});

test.each([
  ['', 'is not written as type, base64 and comment on one line'],
  ['ssh-ed25519', 'is not written as type, base64 and comment on one line'],
  [`${good}\n${good}`, 'is not written as type, base64 and comment on one line'],
  [`restrict ${good}`, 'is not written in base64'],
  [`ssh-ed25519 ${base64.replace('A', '-')}`, 'is not written in base64'],
  [`ssh-ed25519 ${base64}=`, 'is not written in base64'],
  [`ssh-rsa ${base64}`, 'is of the type `ssh-ed25519`, but the text says otherwise'],
])('refuses the text %j', (text, reason) => {
  expect(refusal(text)).toBe(reason);
});

test.each([
  ['a byte too many', line('ssh-ed25519', Buffer.concat([point, Buffer.from([0])]))],
  ['a field too many', line('ssh-ed25519', point, '')],
  ['a byte too few', line('ssh-ed25519', point.subarray(1))],
  ['no point', line('ssh-ed25519')],
  ['another curve than its type', line('ecdsa-sha2-nistp256', 'nistp384', Buffer.alloc(97, 4))],
  [
    'a point that is not on the curve',
    line('ecdsa-sha2-nistp256', 'nistp256', Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 1)])),
  ],
  ['a number that is negative', line('ssh-rsa', Buffer.from([3]), Buffer.alloc(256, 255))],
  [
    'a number with a zero too many',
    line('ssh-rsa', Buffer.from([0, 3]), Buffer.concat([Buffer.from([0]), Buffer.alloc(256, 255)])),
  ],
  ['no application', line('sk-ssh-ed25519@openssh.com', point)],
])('refuses a key with %s', (_, text) => {
  expect(refusal(text)).toBe('is damaged');
});

test.each([
  ['ssh-dss', 'is a DSA key, which is too weak'],
  ['ssh-ed25519-cert-v01@openssh.com', 'is a certificate, expected a plain key'],
  ['sk-ecdsa-sha2-nistp256-cert-v01@openssh.com', 'is a certificate, expected a plain key'],
  ['ssh-xmss@openssh.com', 'is of the unknown type `ssh-xmss@openssh.com`'],
])('refuses a key of type %s', (type, reason) => {
  expect(refusal(line(type, point))).toBe(reason);
});

test.each([1, 2])('refuses an RSA key with the exponent %s', (exponent) => {
  const modulus = Buffer.concat([Buffer.from([0]), Buffer.alloc(256, 255)]);
  expect(refusal(line('ssh-rsa', Buffer.from([exponent]), modulus))).toBe(
    'is one for which anybody can sign',
  );
});

test('refuses a point for which anybody can sign', () => {
  // Neutral element as key and as commitment, zero as answer: fits any text.
  const neutral = Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]);
  const key = { kty: 'OKP', crv: 'Ed25519', x: neutral.toString('base64url') };
  const forged = Buffer.concat([neutral, Buffer.alloc(32)]);
  expect(verify(null, Buffer.from('any text'), { key, format: 'jwk' }, forged)).toBe(true);
  expect(refusal(line('ssh-ed25519', neutral))).toBe('is one for which anybody can sign');
  expect(refusal(line('sk-ssh-ed25519@openssh.com', neutral, 'ssh:'))).toBe(
    'is one for which anybody can sign',
  );
});

test('knows every point of small order, with either sign', () => {
  // Each can be forged for some of a few texts, as the neutral element for all.
  const weak = [
    '01'.padEnd(64, '0'),
    '00'.repeat(32),
    'ec'.padEnd(62, 'f') + '7f',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  ];
  const neutral = Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]);
  const forged = Buffer.concat([neutral, Buffer.alloc(32)]);
  for (const hex of weak) {
    const bytes = Buffer.from(hex, 'hex');
    const key = { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') };
    const fits = (index: number): boolean =>
      verify(null, Buffer.from(`text ${index}`), { key, format: 'jwk' }, forged);
    expect(Array.from({ length: 100 }, (_, index) => fits(index))).toContain(true);
    expect(isWeakPoint(bytes)).toBe(true);
    bytes[31]! |= 128;
    expect(isWeakPoint(bytes)).toBe(true);
  }
  expect(isWeakPoint(point)).toBe(false);
});
