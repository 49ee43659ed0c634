import { describe, expect, test } from 'vitest';
import { checkSshSignature } from '#approvals/signatures/ssh-signature.ts';
import { Refused } from '#verify/refused.ts';
import { sshSigner } from '#verify/ssh-signature.ts';
import { sshSigner as signerOf, type SshSignerOptions } from '../signers.ts';

const payload = Buffer.from('These bytes.');
const namespace = 'approval@isms-as-code';

const blobOf = async (options: SshSignerOptions, purpose = namespace, text = payload) => {
  const signer = signerOf('somebody', options);
  const armour = await signer.sign(text, purpose);
  return {
    blob: Buffer.from(armour.replace(/-----[^-]+-----/g, ''), 'base64'),
    fingerprint: signer.fingerprint,
  };
};

const judged = (blob: Buffer): string => {
  try {
    return sshSigner(blob, payload, namespace);
  } catch (error) {
    if (error instanceof Refused) return error.message;
    // As the verifier itself takes it: bytes that a library cannot read.
    return 'unreadable';
  }
};

const types = ['ed25519', 'ecdsa', 'rsa', 'sk-ed25519'] as const;

describe('a second reading of SSH signatures', () => {
  test.each(types)('accepts those of %s and names the key', async (type) => {
    const { blob, fingerprint } = await blobOf({ type });
    expect(judged(blob)).toBe(fingerprint);
  });

  test.each<[string, SshSignerOptions, RegExp]>([
    ['a short RSA key', { type: 'rsa-1024' }, /proves nothing \(1024 bits\)/],
    ['SHA-1', { type: 'rsa', sha1: true }, /outdated algorithm/],
    ['a security key that nobody touched', { type: 'sk-ed25519', untouched: true }, /not touched/],
  ])('refuses %s', async (_, options, words) => {
    expect(judged((await blobOf(options)).blob)).toMatch(words);
  });

  test('refuses other bytes and another purpose', async () => {
    expect(judged((await blobOf({}, namespace, Buffer.from('Others.'))).blob)).toBe(
      'it is not over these bytes',
    );
    expect(judged((await blobOf({}, 'git')).blob)).toMatch(/another purpose/);
  });

  test('refuses a key for which anybody can sign', () => {
    const field = (bytes: Buffer): Buffer => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return Buffer.concat([length, bytes]);
    };
    const type = field(Buffer.from('ssh-ed25519'));
    const point = Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]);
    // R = identity, S = 0 verifies for the identity as key, over any bytes.
    const made = Buffer.concat([type, field(Buffer.concat([point, Buffer.alloc(32)]))]);
    const blob = Buffer.concat([
      Buffer.from('SSHSIG\0\0\0\u0001'),
      field(Buffer.concat([type, field(point)])),
      field(Buffer.from(namespace)),
      field(Buffer.alloc(0)),
      field(Buffer.from('sha512')),
      field(made),
    ]);
    expect(judged(blob)).toMatch(/for which anybody can sign/);
  });

  test.each(types)('agrees with the prover on every flipped or cut byte of %s', async (type) => {
    const { blob } = await blobOf({ type });
    const step = type === 'rsa' ? 13 : 3;
    for (let at = 0; at < blob.length; at += step) {
      const flipped = Buffer.from(blob);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at);
      for (const bytes of [flipped, blob.subarray(0, at)]) {
        const signature = bytes.toString('base64');
        const prover = checkSshSignature({ payload, signature }, namespace);
        const ours = judged(bytes);
        expect([at, ours.startsWith('SHA256:')]).toEqual([at, prover.verdict === 'good']);
      }
    }
  });
});
