import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { signCms } from './cms.ts';
import { hashOf, nameOf, type Signer } from './signer.ts';

/** What a signature says besides who made it. */
export interface SignatureWords {
  /** The time that the signer claims. */
  readonly at: Date;
  readonly reason?: string;
}

/** Room for the CMS message in bytes: about 1.5 kB for RSA and one certificate, plus the chain. */
const room = 8192;

const placeholder = 9_999_999_999;

const name = (text: string): PDFName => PDFName.of(text);

const signatureDictionary = (
  document: PDFDocument,
  signer: Signer,
  words: SignatureWords,
  certifies: boolean,
): PDFDict => {
  const { context } = document;
  const dictionary = context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, placeholder, placeholder, placeholder],
    Contents: PDFHexString.of('0'.repeat(2 * room)),
    M: PDFString.fromDate(words.at),
    Name: PDFHexString.fromText(nameOf(signer)),
  });
  if (words.reason !== undefined) {
    dictionary.set(name('Reason'), PDFHexString.fromText(words.reason));
  }
  if (certifies) {
    const parameters = { Type: 'TransformParams', P: 2, V: '1.2' };
    dictionary.set(
      name('Reference'),
      context.obj([{ Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: parameters }]),
    );
  }
  return dictionary;
};

/** The form, made where there is none, and the fields in it. */
const openForm = (document: PDFDocument): { readonly form: PDFDict; readonly fields: PDFArray } => {
  const { catalog, context } = document;
  const known = catalog.lookupMaybe(name('AcroForm'), PDFDict);
  const form = known ?? context.obj({});
  if (known === undefined) catalog.set(name('AcroForm'), context.register(form));
  const fields = form.lookupMaybe(name('Fields'), PDFArray) ?? context.obj([]);
  form.set(name('Fields'), fields);
  form.set(name('SigFlags'), PDFNumber.of(3));
  return { form, fields };
};

/** An invisible field: its empty rectangle needs neither appearance (PDF/A) nor tag (PDF/UA). */
const addField = (document: PDFDocument, signature: PDFRef): void => {
  const page = document.getPage(0);
  const { fields } = openForm(document);
  const field = document.context.register(
    document.context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(`Signature${fields.size() + 1}`),
      V: signature,
      F: 132,
      Rect: [-1, -1, -1, -1],
      P: page.ref,
    }),
  );
  fields.push(field);
  // Not the library's addAnnot: that also wraps the page's content, a change that verifiers refuse.
  const annotations = page.node.lookupMaybe(name('Annots'), PDFArray) ?? document.context.obj([]);
  annotations.push(field);
  page.node.set(name('Annots'), annotations);
};

const withHole = async (
  pdf: Uint8Array,
  signer: Signer,
  words: SignatureWords,
): Promise<Buffer> => {
  const document = await PDFDocument.load(pdf, {
    forIncrementalUpdate: true,
    updateMetadata: false,
  });
  const certifies = !document.catalog.has(name('AcroForm'));
  const dictionary = signatureDictionary(document, signer, words, certifies);
  const signature = document.context.register(dictionary);
  addField(document, signature);
  if (certifies) document.catalog.set(name('Perms'), document.context.obj({ DocMDP: signature }));
  const saved = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
  return Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength);
};

/** Where the hole begins (at its `<`) and ends (behind its `>`): the last one is the one just made. */
const findHole = (pdf: Buffer): readonly [number, number] => {
  const start = pdf.lastIndexOf(`<${'0'.repeat(2 * room)}>`, undefined, 'latin1');
  return [start, start + 2 * room + 2];
};

const setByteRange = (pdf: Buffer, start: number, end: number): void => {
  const written = `0 ${placeholder} ${placeholder} ${placeholder}`;
  const at = pdf.lastIndexOf(written, undefined, 'latin1');
  const range = `0 ${start} ${end} ${pdf.length - end}`;
  pdf.write(range.padEnd(written.length, ' '), at, 'latin1');
};

/**
 * Signs a PDF as PAdES-B-B (ETSI EN 319 142-1), by one incremental update. The first signature
 * certifies the document and lets others only sign it (DocMDP, P=2).
 * Throws `UnreadableInput` where signature and chain do not fit the room left for them.
 */
export const signPdf = async (
  pdf: Uint8Array,
  signer: Signer,
  words: SignatureWords,
): Promise<Uint8Array> => {
  const signed = await withHole(pdf, signer, words);
  const [start, end] = findHole(signed);
  setByteRange(signed, start, end);
  const digest = createHash(hashOf(signer.algorithm))
    .update(signed.subarray(0, start))
    .update(signed.subarray(end))
    .digest();
  const cms = await signCms(digest, signer);
  if (cms.length > room) {
    throw new UnreadableInput(`The signature takes ${cms.length} bytes, expected at most ${room}`, {
      hint: 'leave certificates out of the chain that verifiers have already, such as the root',
    });
  }
  signed.write(Buffer.from(cms).toString('hex'), start + 1, 'latin1');
  return signed;
};
