import {
  AFRelationship,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Identity } from './authority.ts';
import { cmsMessage, type CmsFaults } from './cms-message.ts';

const room = 6000;
const placeholder = '0 9999999999 9999999999 9999999999';
const saving = { useObjectStreams: false, updateFieldAppearances: false };

/** A document of one page that carries its source, `policies/a.md`. */
export const plainPdf = async (
  source = 'Access ends.\n',
  description = 'policies/a.md',
): Promise<Buffer> => {
  const document = await PDFDocument.create();
  const at = new Date('2026-01-12T09:00:00Z');
  document.addPage([200, 200]).drawText('Pay 100', { x: 20, y: 100 });
  await document.attach(Buffer.from(source), 'a.md', {
    mimeType: 'text/markdown',
    description,
    creationDate: at,
    modificationDate: at,
    afRelationship: AFRelationship.Source,
  });
  document.context.trailerInfo.ID = document.context.obj([
    PDFHexString.of('00'),
    PDFHexString.of('00'),
  ]);
  return Buffer.from(await document.save(saving));
};

/** Appends an incremental update. */
export const updated = async (
  pdf: Uint8Array,
  change: (document: PDFDocument) => void | Promise<void>,
): Promise<Buffer> => {
  const document = await PDFDocument.load(pdf, {
    forIncrementalUpdate: true,
    updateMetadata: false,
  });
  await change(document);
  return Buffer.from(await document.save(saving));
};

export interface SignOptions extends CmsFaults {
  readonly time?: string;
  readonly subFilter?: string;
  readonly rectangle?: readonly number[];
  readonly appearance?: boolean;
  readonly fieldName?: string;
  /** Makes the message instead of the signer. */
  readonly message?: (content: Buffer) => Buffer;
  /** The ranges, when the real ones are known. */
  readonly ranges?: (real: readonly number[]) => string;
}

const withField = (document: PDFDocument, options: SignOptions): void => {
  const { catalog, context } = document;
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: options.subFilter ?? 'ETSI.CAdES.detached',
      ByteRange: [0, 9_999_999_999, 9_999_999_999, 9_999_999_999],
      Contents: PDFHexString.of('0'.repeat(2 * room)),
      ...(options.time === '' ? {} : { M: PDFString.of(options.time ?? 'D:20260112100000Z') }),
    }),
  );
  const known = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
  const form = known ?? context.obj({ Fields: [], SigFlags: 3 });
  if (known === undefined) catalog.set(PDFName.of('AcroForm'), context.register(form));
  const fields = form.lookup(PDFName.of('Fields'), PDFArray);
  const field = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFString.of(options.fieldName ?? `Signature${fields.size() + 1}`),
    V: signature,
    F: 132,
    Rect: [...(options.rectangle ?? [0, 0, 0, 0])],
    P: document.getPage(0).ref,
  });
  if (options.appearance === true)
    field.set(PDFName.of('AP'), context.obj({ N: document.getPage(0).ref }));
  const reference = context.register(field);
  fields.push(reference);
  // Not `addAnnot`, which rewrites the page's list of content streams.
  const { node } = document.getPage(0);
  const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray) ?? context.obj([]);
  annotations.push(reference);
  node.set(PDFName.of('Annots'), annotations);
};

/** Signs by one incremental update, well unless told otherwise. */
export const signedPdf = async (
  pdf: Uint8Array,
  signer: Identity,
  options: SignOptions = {},
): Promise<Buffer> => {
  const file = await updated(pdf, (document) => {
    withField(document, options);
  });
  const start = file.lastIndexOf(`<${'0'.repeat(2 * room)}>`);
  const end = start + 2 * room + 2;
  const real = [0, start, end, file.length - end];
  const ranges = options.ranges?.(real) ?? real.join(' ');
  file.write(ranges.padEnd(placeholder.length, ' '), file.lastIndexOf(placeholder), 'latin1');
  const content = Buffer.concat([file.subarray(0, start), file.subarray(end)]);
  const message = options.message?.(content) ?? cmsMessage(content, signer, options);
  file.write(message.toString('hex'), start + 1, 'latin1');
  return file;
};

/** Replaces text by text of the same length: offsets stay. */
export const replaced = (pdf: Buffer, from: string, to: string): Buffer => {
  const at = pdf.lastIndexOf(from, undefined, 'latin1');
  if (at < 0 || from.length !== to.length) throw new Error(`cannot replace ${from}`);
  const copy = Buffer.from(pdf);
  copy.write(to, at, 'latin1');
  return copy;
};

/** An update written by hand: objects as text, and only those listed in its table. */
export const handUpdate = (
  pdf: Buffer,
  objects: readonly { readonly number: number; readonly body: string; readonly at?: number }[],
  trailer: string,
): Buffer => {
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(
    pdf.toString('latin1', pdf.length - 60),
  )?.[1];
  let text = '\n';
  const entries = objects.map(({ number, body, at }) => {
    const offset = at ?? pdf.length + text.length;
    if (at === undefined) text += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = pdf.length + text.length;
  text += `xref\n${entries.join('')}trailer\n<< ${trailer} /Prev ${previous ?? ''} >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.concat([pdf, Buffer.from(text, 'latin1')]);
};
