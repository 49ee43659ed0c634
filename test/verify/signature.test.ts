import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTrust } from '#verify/trust.ts';
import { verifyPdf } from '#verify/verify-pdf.ts';
import { identity, pem, revocationList, type Identity } from './authority.ts';
import { cmsMessage, timeStampToken } from './cms-message.ts';
import { approver, judge, root, signer } from './judge.ts';
import { plainPdf, signedPdf, type SignOptions } from './signed-pdf.ts';

let plain: Buffer;
let signed: Buffer;
beforeAll(async () => {
  plain = await plainPdf();
  signed = await signedPdf(plain, signer);
});

const sign = (by: Identity, options: SignOptions = {}) => signedPdf(plain, by, options);

describe('a good document', () => {
  test('is valid, with signer and claimed time', async () => {
    const report = await judge(signed);
    expect(report.fails).toEqual([]);
    expect(report.verdict).toBe('valid');
    expect(report.signatures).toEqual([
      { signer: 'Example packs', time: '2026-01-12T10:00:00Z', timeProved: false, level: 'B-B' },
    ]);
    expect(report.checks.find(({ id }) => id === 'signature/revocation')).toMatchObject({
      result: 'not evaluated',
    });
  });

  test.each(['P-256', 'P-384', 'rsa'] as const)(
    'is valid with a key of type %s',
    async (keyType) => {
      const other = identity({ commonName: 'Other', issuer: root, keyType });
      const report = await judge(await sign(other, keyType === 'P-384' ? { hash: 'sha384' } : {}));
      expect(report).toMatchObject({ verdict: 'valid', fails: [] });
    },
  );

  test('is valid when the organisation seals what the approver signed', async () => {
    const report = await judge(await signedPdf(await sign(approver), signer));
    expect(report).toMatchObject({ verdict: 'valid', fails: [] });
    expect(report.signatures.map((one) => one.signer)).toEqual(['Bianca Keller', 'Example packs']);
  });

  test('is valid through an intermediate authority, which may itself be the anchor', async () => {
    const middle = identity({ commonName: 'Middle', issuer: root, authority: true, pathLength: 0 });
    const leaf = identity({ commonName: 'Leaf', issuer: middle });
    const pdf = await sign(leaf);
    expect((await judge(pdf)).fails).toEqual([]);
    expect((await judge(pdf, { trust: [pem(middle.der)] })).fails).toEqual([]);
  });

  test('is valid when the user trusts the very certificate of the signer', async () => {
    expect(await judge(signed, { trust: [pem(signer.der)] })).toMatchObject({ verdict: 'valid' });
    const alone = identity({ commonName: 'Alone', authority: true, usage: 0xc6 });
    expect(await judge(await sign(alone), { trust: [pem(alone.der)] })).toMatchObject({
      verdict: 'valid',
    });
  });

  test('yields the file embedded as of the first signed revision', async () => {
    const { embedded } = await verifyPdf(signed, { trust: readTrust([]), today: undefined });
    const digest = createHash('sha256').update('Access ends.\n').digest('hex');
    expect(embedded).toEqual([
      { name: 'a.md', description: 'policies/a.md', relationship: 'Source', sha256: digest },
    ]);
  });
});

describe('trust', () => {
  test('is untrusted without anchors, and says how to give one', async () => {
    const report = await judge(signed, { trust: [] });
    expect(report.verdict).toBe('untrusted');
    expect(report.words).toMatch(/root `Example root`, SHA-256 (..:){31}..; .* `--trust FILE`/);
  });

  test('is untrusted when another authority has the same names', async () => {
    const other = identity({ commonName: 'Example root', authority: true });
    const foreign = identity({ commonName: 'Example packs', issuer: other });
    expect(await judge(await sign(foreign))).toMatchObject({ verdict: 'untrusted' });
  });

  test('never trusts a root because it is in the file', async () => {
    const other = identity({ commonName: 'Foreign', authority: true });
    expect(await judge(await sign(identity({ commonName: 'X', issuer: other })))).toMatchObject({
      verdict: 'untrusted',
    });
  });

  test.each([
    ['expired', { from: '2025-01-01', to: '2025-12-31' }, /valid from 2025-01-01 to 2025-12-31/],
    ['not yet valid', { from: '2026-06-01' }, /not on 2026-01-12/],
    ['for TLS', { extendedUsages: ['1.3.6.1.5.5.7.3.1'] }, /another purpose/],
    ['without signing usage', { usage: 0x20 }, /key usage/],
    ['with an unknown critical extension', { strange: true }, /unknown critical extension/],
    ['signed with SHA-1', { hash: 'sha1' as const }, /algorithm/],
    ['of a short key', { keyType: 'rsa-1024' as const }, /RSA of at least 2048/],
  ])('refuses a certificate that is %s', async (_, options, words) => {
    const report = await judge(
      await sign(identity({ commonName: 'Bad', issuer: root, ...options })),
    );
    expect(report.verdict).toBe('invalid');
    expect(report.words).toMatch(words);
  });

  test('refuses an issuer that is no authority, and a chain longer than allowed', async () => {
    const notOne = identity({ commonName: 'Staff', issuer: root, usage: 0xc6 });
    const below = identity({ commonName: 'Below', issuer: notOne });
    expect((await judge(await sign(below))).words).toMatch(/not accepted as signer/);
    const middle = identity({ commonName: 'M', issuer: root, authority: true, pathLength: 0 });
    const second = identity({ commonName: 'N', issuer: middle, authority: true });
    const report = await judge(await sign(identity({ commonName: 'Leaf', issuer: second })));
    expect(report.verdict).toBe('invalid');
    expect(report.words).toMatch(/longer than it allows/);
  });

  test('refuses a revoked certificate, and passes one that a list covers', async () => {
    const trust = pem(root.der);
    const revoked = revocationList(root, signer, '2026-01-10');
    expect((await judge(signed, { trust: [trust, revoked] })).words).toMatch(
      /revoked on 2026-01-10/,
    );
    const later = revocationList(root, signer, '2026-05-10');
    expect((await judge(signed, { trust: [trust, later] })).verdict).toBe('invalid');
    const other = revocationList(root, approver, '2026-01-10');
    const report = await judge(signed, { trust: [trust, other] });
    expect(report.verdict).toBe('valid');
    expect(report.checks.find(({ id }) => id === 'signature/revocation')?.result).toBe('pass');
  });

  test('ends when certificates issued each other', async () => {
    const a = identity({ commonName: 'A', authority: true });
    const b = identity({ commonName: 'B', issuer: a, authority: true });
    const loop = identity({ commonName: 'A', issuer: b, authority: true, pair: a });
    const leaf = identity({ commonName: 'Leaf', issuer: loop });
    expect(await judge(await sign(leaf))).toMatchObject({ verdict: 'untrusted' });
  });

  test('refuses a time in the future', async () => {
    expect((await judge(signed, { today: '2026-01-11' })).words).toMatch(/lies in the future/);
    expect((await judge(signed, { today: '2026-01-12' })).verdict).toBe('valid');
  });
});

describe('the CMS message', () => {
  test.each<[string, SignOptions, RegExp]>([
    ['SHA-1', { hash: 'sha1' }, /not one of SHA-256/],
    ['two signers', { twoSigners: true }, /more than one signer/],
    ['no signing certificate', { withoutNamed: true }, /lack the signing certificate/],
    ['another signing certificate', { named: root.der }, /another certificate/],
    ['an attribute twice', { attributeTwice: true }, /attribute twice/],
    [
      'a foreign certificate',
      { moreCertificates: [identity({ commonName: 'Z' }).der] },
      /nothing to do with its signer/,
    ],
    [
      'content inside',
      { inner: { type: '1.2.840.113549.1.7.1', bytes: Buffer.from('x') } },
      /something else than the file/,
    ],
    [
      'the signature of other bytes',
      { message: () => cmsMessage(Buffer.from('other'), signer) },
      /signed bytes were changed/,
    ],
    [
      'bytes behind it',
      { message: (content) => Buffer.concat([cmsMessage(content, signer), Buffer.from([0, 1])]) },
      /zeros/,
    ],
    ['nothing', { message: () => Buffer.alloc(0) }, /no DER/],
    ['no time', { time: '' }, /does not say when/],
    ['a time that does not exist', { time: 'D:20260230100000Z' }, /does not exist/],
  ])('is refused with %s', async (_, options, words) => {
    const report = await judge(await sign(signer, options));
    expect(['invalid', 'malformed']).toContain(report.verdict);
    expect(report.words).toMatch(words);
  });
});

describe('time stamps', () => {
  const usage = { extendedUsages: ['1.3.6.1.5.5.7.3.8'] };
  const maker = identity({ commonName: 'Clock', issuer: root, ...usage });
  const at = '2026-01-12T10:05:00Z';

  test('prove the time of a signature', async () => {
    const report = await judge(
      await sign(signer, { stamp: (value) => timeStampToken(value, maker, at) }),
    );
    expect(report).toMatchObject({
      verdict: 'valid',
      signatures: [{ time: at, timeProved: true, level: 'B-T' }],
    });
  });

  test('let a signature stand that was made before its certificate was revoked', async () => {
    const pdf = await sign(signer, { stamp: (value) => timeStampToken(value, maker, at) });
    const trust = [pem(root.der), revocationList(root, signer, '2026-05-10')];
    expect(await judge(pdf, { trust })).toMatchObject({ verdict: 'valid', fails: [] });
  });

  test('are refused when they are those of something else', async () => {
    const stamp = () => timeStampToken(Buffer.from('other'), maker, at);
    const report = await judge(await sign(signer, { stamp }));
    expect(report.verdict).toBe('invalid');
    expect(report.words).toMatch(/something else/);
  });

  test.each([
    ['whose maker is not trusted', identity({ commonName: 'Stranger', ...usage })],
    ['made with a signing key', signer],
  ])('prove nothing %s', async (_, by) => {
    const report = await judge(
      await sign(signer, { stamp: (value) => timeStampToken(value, by, at) }),
    );
    expect(report).toMatchObject({
      verdict: 'valid',
      signatures: [{ time: '2026-01-12T10:00:00Z', timeProved: false, level: 'B-B' }],
    });
  });

  test('of the whole document count as a signature', async () => {
    const options = (by: Identity): SignOptions => ({
      subFilter: 'ETSI.RFC3161',
      message: (content) => timeStampToken(content, by, at),
    });
    const good = await judge(await signedPdf(signed, maker, options(maker)));
    expect(good).toMatchObject({ verdict: 'valid', fails: [] });
    const stranger = identity({ commonName: 'Stranger', ...usage });
    const foreign = await judge(await signedPdf(signed, stranger, options(stranger)));
    expect(foreign.verdict).toBe('untrusted');
  });
});
