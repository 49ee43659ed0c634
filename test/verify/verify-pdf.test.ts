import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTrust } from '#verify/trust.ts';
import { verifyPdf } from '#verify/verify-pdf.ts';
import { identity, pem, revocationList, type Identity } from './authority.ts';
import { cmsMessage, timeStampToken } from './cms-message.ts';
import {
  handUpdate,
  plainPdf,
  replaced,
  signedPdf,
  updated,
  type SignOptions,
} from './signed-pdf.ts';

const root = identity({ commonName: 'Example root', authority: true });
const signer = identity({ commonName: 'Example packs', issuer: root });
const approver = identity({ commonName: 'Bianca Keller', issuer: root });

let plain: Buffer;
let signed: Buffer;
beforeAll(async () => {
  plain = await plainPdf();
  signed = await signedPdf(plain, signer);
});

const judge = async (
  pdf: Uint8Array,
  { trust = [pem(root.der)], today }: { trust?: readonly Buffer[]; today?: string } = {},
) => {
  const { findings } = await verifyPdf(pdf, { trust: readTrust(trust), today });
  const fails = findings.checks
    .filter(({ result }) => result === 'fail')
    .map(({ message }) => message);
  return { ...findings, fails, words: fails.join('\n') };
};

const sign = (by: Identity, options: SignOptions = {}) => signedPdf(plain, by, options);

const catalogNumber = async (pdf: Buffer) =>
  (await PDFDocument.load(pdf)).context.trailerInfo.Root?.toString().split(' ')[0] ?? '';

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

const freeText = {
  Type: 'Annot',
  Subtype: 'FreeText',
  Rect: [0, 0, 99, 99],
  Contents: PDFString.of('Pay 900'),
};

const addNote = (document: PDFDocument): void => {
  const { node } = document.getPage(0);
  const annotations = node.lookup(PDFName.of('Annots'), PDFArray);
  annotations.push(document.context.register(document.context.obj(freeText)));
};

const open = (document: PDFDocument): void => {
  document.catalog.set(PDFName.of('OpenAction'), document.context.obj({ S: 'Named', N: 'Print' }));
};

const needAppearances = (document: PDFDocument): void => {
  const form = document.catalog.lookup(PDFName.of('AcroForm'), PDFDict);
  form.set(PDFName.of('NeedAppearances'), document.context.obj(true));
};

describe('incremental saving', () => {
  test.each<[string, RegExp, (document: PDFDocument) => unknown]>([
    ['content', /of a page was changed/, (document) => document.getPage(0).drawText('Pay 900')],
    ['a file', /Names.* of the catalog/, (document) => document.attach(Buffer.from('x'), 'x', {})],
    [
      'metadata',
      /object 3 was changed/,
      (document) => {
        document.setTitle('Other');
      },
    ],
    ['an annotation', /annotations of a page were added/, addNote],
    ['an open action', /OpenAction.* of the catalog/, open],
    ['a page', /object 1 was changed/, (document) => document.addPage()],
    ['an object', /object 12 was added/, ({ context }) => context.register(context.obj({ A: 1 }))],
    ['a form setting', /NeedAppearances.* of the form/, needAppearances],
  ])('of %s after signing is seen, also between two signatures', async (_, words, change) => {
    const later = await updated(signed, async (document) => {
      await change(document);
    });
    const report = await judge(later);
    expect(report.verdict).toBe('changed after signing');
    expect(report.words).toMatch(words);
    const between = await judge(await signedPdf(later, approver));
    expect(between.verdict).toBe('changed after signing');
    expect(between.signatures).toHaveLength(2);
  });

  test('of a document without the signature is seen', async () => {
    const removed = await updated(signed, (document) => {
      document.catalog.delete(PDFName.of('AcroForm'));
    });
    const report = await judge(removed);
    expect(report.verdict).toBe('changed after signing');
    expect(report.words).toMatch(/a signature was removed/);
  });

  test.each(['\n', ' ', 'x', '\n%%EOF', '\n% comment\n%%EOF'])(
    'of bytes without a table is seen: %j',
    async (bytes) => {
      const report = await judge(Buffer.concat([signed, Buffer.from(bytes)]));
      expect(report.verdict).toBe('changed after signing');
      expect(report.signatures).toHaveLength(1);
    },
  );
});

describe('shadow attacks', () => {
  test('that replace an object by a table alone are seen', async () => {
    // The later table points to a second, hidden object 3 inside the signed bytes.
    const text = plain.toString('latin1');
    const first = text.indexOf(' 0 obj');
    const trailer = `/Size 20 /Root ${await catalogNumber(signed)} 0 R`;
    const number = Number(/(\d+)$/.exec(text.slice(0, first))?.[1]);
    const shadow = handUpdate(
      signed,
      [{ number, body: '', at: first - String(number).length }],
      trailer,
    );
    const report = await judge(shadow);
    expect(report.verdict).toBe('changed after signing');
    expect(report.words).toMatch(/outside of its revision/);
  });

  test('that leave hidden objects for later are seen', async () => {
    const hidden = Buffer.from(
      plain.toString('latin1').replace('\n\n', '\n8 0 obj\n(hidden)\nendobj\n'),
      'latin1',
    );
    expect((await judge(hidden)).verdict).toBe('malformed');
  });

  test('that fill a pointer which led nowhere are seen', async () => {
    const waiting = await updated(plain, (document) => {
      document.catalog.set(PDFName.of('Extra'), document.context.obj([document.context.nextRef()]));
    });
    const pdf = await signedPdf(waiting, signer);
    const document = await PDFDocument.load(pdf);
    const extra = document.catalog.get(PDFName.of('Extra'))?.toString() ?? '';
    const number = Number(/(\d+) 0 R/.exec(extra)?.[1]);
    const [id, root, size] = [
      document.context.trailerInfo.ID,
      await catalogNumber(pdf),
      document.context.largestObjectNumber + 1,
    ];
    const filled = handUpdate(
      pdf,
      [{ number, body: '<< /Type /X >>' }],
      `/Size ${size} /Root ${root} 0 R /ID ${String(id)}`,
    );
    expect((await judge(filled)).verdict).toBe('changed after signing');
  });
});

describe('sneaky signatures', () => {
  test.each<[string, SignOptions, RegExp]>([
    ['visible', { rectangle: [0, 0, 99, 99] }, /visible signature field/],
    ['with an appearance', { appearance: true }, /has `\/AP`/],
    ['with the name of another field', { fieldName: 'Signature1' }, /the same name/],
  ])('that are %s are a change, though trusted', async (_, options, words) => {
    const report = await judge(await signedPdf(signed, approver, options));
    expect(report.verdict).toBe('changed after signing');
    expect(report.words).toMatch(words);
  });

  test('by somebody untrusted spoil the whole', async () => {
    const stranger = identity({ commonName: 'Stranger' });
    const report = await judge(await signedPdf(signed, stranger));
    expect(report.verdict).toBe('untrusted');
  });
});

describe('wrapping and universal forgery', () => {
  test.each<[string, (real: readonly number[]) => string]>([
    ['a moved second range', ([, b = 0, c = 0, d = 0]) => `0 ${b} ${c + 2} ${d - 2}`],
    ['a larger gap', ([, b = 0, c = 0, d = 0]) => `0 ${b - 1} ${c} ${d}`],
    ['a short second range', ([, b = 0, c = 0, d = 0]) => `0 ${b} ${c} ${d - 1}`],
    ['a long second range', ([, b = 0, c = 0, d = 0]) => `0 ${b} ${c} ${d + 9}`],
    ['zeros', () => '0 0 0 0'],
    ['negative numbers', ([, b = 0, c = 0]) => `0 ${b} ${c} -1`],
    ['three numbers', ([, b = 0, c = 0]) => `0 ${b} ${c}`],
    ['fractions', ([, b = 0, c = 0, d = 0]) => `0 ${b} ${c} ${d}.0`],
    ['a first range that begins later', ([, b = 0, c = 0, d = 0]) => `1 ${b} ${c} ${d}`],
    ['nothing', () => ''],
  ])('with %s in the byte range are refused', async (_, ranges) => {
    expect((await judge(await sign(signer, { ranges }))).verdict).toBe('invalid');
  });

  test.each([
    ['/ByteRange', '/ByteRangf'],
    ['/Contents', '/Contentz'],
    ['/SubFilter', '/ByteRange'],
    ['/M (D:', '/V (D:'],
  ])('with %s renamed to %s are refused', async (from, to) => {
    expect((await judge(replaced(signed, from, to.padEnd(from.length)))).verdict).not.toBe('valid');
  });

  test('with a second key written with an escape are malformed', async () => {
    const pdf = replaced(signed, '/SubFilter', '/#4dXXXXXX');
    expect((await judge(pdf)).verdict).not.toBe('valid');
    const doubled = replaced(signed, '/Filter /Adobe.PPKLite', '/#4d /Adobe.PPKLite   ');
    const report = await judge(doubled);
    expect(report.verdict).toBe('malformed');
    expect(report.words).toMatch(/holds `\/M` twice/);
  });
});

describe('the strict reader', () => {
  test('calls an unsigned document unsigned', async () => {
    expect((await judge(plain)).verdict).toBe('unsigned');
  });

  test('refuses object streams, encryption, and what is no PDF', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    expect((await judge(await document.save({ useObjectStreams: true }))).verdict).toBe(
      'malformed',
    );
    document.encrypt({ userPassword: 'x', ownerPassword: 'y', permissions: {} });
    expect((await judge(await document.save({ useObjectStreams: false }))).words).toMatch(
      /Encrypt/,
    );
    expect((await judge(Buffer.from('%PDF-1.7\n'))).verdict).toBe('malformed');
  });

  test('ends on deep nesting and on cycles', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const nested = handUpdate(plain, [{ number: 1, body: deep }], '/Size 20 /Root 1 0 R');
    expect((await judge(nested)).words).toMatch(/nested deeper/);
    const cycle = await updated(plain, (document) => {
      const field = document.context.obj({ T: PDFHexString.fromText('x') });
      const reference = document.context.register(field);
      field.set(PDFName.of('Kids'), document.context.obj([reference]));
      document.catalog.set(PDFName.of('AcroForm'), document.context.obj({ Fields: [reference] }));
    });
    expect((await judge(cycle)).verdict).toBe('malformed');
  });
});
