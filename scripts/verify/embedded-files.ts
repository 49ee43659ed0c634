import { inflateSync } from 'node:zlib';
import { sha256 } from './sha256.ts';
import type { PdfObject } from './pdf-object.ts';
import { canonical, nameAt, textAt, textOf, type PdfStream, type PdfValue } from './pdf-values.ts';
import { malformed } from './refused.ts';
import { shown } from './shown.ts';
import {
  arrayOf,
  catalogOf,
  dictionaryOf,
  objectsAt,
  resolve,
  type StrictPdf,
} from './strict-pdf.ts';

/** A file that a PDF carries. */
export interface EmbeddedFile {
  readonly name: string;
  /** `/Desc`: our writer puts the path of the file here; empty where it is absent. */
  readonly description: string;
  /** `/AFRelationship`, such as `Source`; empty where it is absent. */
  readonly relationship: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** What may still be unpacked: names can point to one packed file any number of times. */
interface Budget {
  bytes: number;
}

type View = ReadonlyMap<number, PdfObject>;

const depthLimit = 16;
const fileLimit = 20 * 1024 * 1024;
const totalLimit = 5 * fileLimit;

const bytesOf = (pdf: StrictPdf, stream: PdfStream): Buffer => {
  const raw = pdf.bytes.subarray(stream.start, stream.end);
  const filter = stream.entries.get('Filter');
  if (stream.entries.has('DecodeParms')) return malformed('an embedded file has decode parameters');
  if (filter === undefined) return raw;
  if (canonical(filter) !== '/"FlateDecode"' && canonical(filter) !== '[/"FlateDecode"]')
    return malformed('an embedded file is packed in an unknown way');
  try {
    return inflateSync(raw, { maxOutputLength: fileLimit });
  } catch {
    return malformed(`an embedded file cannot be unpacked, or is larger than ${fileLimit} bytes`);
  }
};

const fileOf = (
  pdf: StrictPdf,
  view: View,
  value: PdfValue | undefined,
  budget: Budget,
): EmbeddedFile => {
  const entries = dictionaryOf(view, value) ?? malformed('an embedded file is no file');
  const name = entries.get('UF') ?? entries.get('F');
  const stream = resolve(view, dictionaryOf(view, entries.get('EF'))?.get('F'));
  if (name?.kind !== 'string' || stream?.kind !== 'stream')
    return malformed('an embedded file has no name or no bytes');
  const bytes = bytesOf(pdf, stream);
  // An empty file costs time as well.
  budget.bytes -= bytes.length + 1024;
  if (budget.bytes < 0) malformed(`the embedded files are larger than ${totalLimit} bytes`);
  return {
    name: shown(textOf(name)),
    description: textAt(entries, 'Desc') ?? '',
    relationship: nameAt(entries, 'AFRelationship') ?? '',
    sha256: sha256(bytes),
  };
};

const filesBelow = (
  pdf: StrictPdf,
  view: View,
  node: PdfValue | undefined,
  depth: number,
  budget: Budget,
): readonly EmbeddedFile[] => {
  const entries = dictionaryOf(view, node);
  if (entries === undefined || depth > depthLimit)
    return malformed('the list of embedded files is broken');
  const names = arrayOf(view, entries.get('Names'));
  const files = names
    .filter((_, index) => index % 2 === 1)
    .map((value) => fileOf(pdf, view, value, budget));
  const kids = arrayOf(view, entries.get('Kids'));
  return [...files, ...kids.flatMap((kid) => filesBelow(pdf, view, kid, depth + 1, budget))];
};

/** The files embedded as of one revision (ISO 32000-1 §7.11.4), in the order of the name tree. */
export const embeddedFiles = (pdf: StrictPdf, revision: number): readonly EmbeddedFile[] => {
  const view = objectsAt(pdf, revision);
  const trailer = pdf.revisions[revision]?.trailer ?? pdf.revisions[0].trailer;
  const names = dictionaryOf(view, catalogOf(view, trailer).get('Names'));
  const root = names?.get('EmbeddedFiles');
  return root === undefined ? [] : filesBelow(pdf, view, root, 0, { bytes: totalLimit });
};
