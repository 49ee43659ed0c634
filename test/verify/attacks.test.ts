import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { identity, type Identity } from './authority.ts';
import { approver, judge, signer } from './judge.ts';
import {
  handUpdate,
  plainPdf,
  replaced,
  signedPdf,
  updated,
  type SignOptions,
} from './signed-pdf.ts';

let plain: Buffer;
let signed: Buffer;
beforeAll(async () => {
  plain = await plainPdf();
  signed = await signedPdf(plain, signer);
});

const sign = (by: Identity, options: SignOptions = {}) => signedPdf(plain, by, options);

const catalogNumber = async (pdf: Buffer) =>
  (await PDFDocument.load(pdf)).context.trailerInfo.Root?.toString().split(' ')[0] ?? '';

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
    [
      'content',
      /of a page was changed/,
      (document) => {
        document.getPage(0).drawText('Pay 900');
      },
    ],
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

  test('that fill a pointer which led nowhere are seen, even as proof of certificates', async () => {
    const missing = PDFRef.of(40);
    const waiting = await updated(plain, ({ catalog, context }) => {
      catalog.set(PDFName.of('Extra'), context.obj([missing]));
    });
    const pdf = await signedPdf(waiting, signer);
    expect((await judge(pdf)).verdict).toBe('valid');
    const filled = await updated(pdf, ({ catalog, context }) => {
      context.assign(missing, context.stream('Pay 900'));
      catalog.set(PDFName.of('DSS'), context.obj({ Certs: [missing] }));
    });
    const report = await judge(filled);
    expect(report.verdict).toBe('changed after signing');
    expect(report.words).toMatch(/object 40 was added, to which the signed file already points/);
  });

  test('differ from proof of certificates, which may be added later', async () => {
    const proved = await updated(signed, ({ catalog, context }) => {
      const certificate = context.register(context.stream(signer.der));
      catalog.set(PDFName.of('DSS'), context.obj({ Certs: [certificate] }));
    });
    expect(await judge(proved)).toMatchObject({ verdict: 'valid', fails: [] });
  });

  test('that would unpack without end are refused', async () => {
    const bomb = await updated(plain, ({ catalog, context }) => {
      const stream = context.register(context.flateStream(new Uint8Array(15_000_000)));
      const file = { F: PDFString.of('x'), EF: { F: stream } };
      const names = Array.from({ length: 50 }, (_, i) => [PDFString.of(String(i)), file]).flat();
      catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: { Names: names } }));
    });
    expect((await judge(await signedPdf(bomb, signer))).words).toMatch(/embedded files are larger/);
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
