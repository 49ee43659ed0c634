import { wholeNumber, nameAt, textAt, type PdfValue } from './pdf-values.ts';
import { invalid, malformed, Refused } from './refused.ts';
import type { PdfObject } from './pdf-object.ts';
import { shown } from './shown.ts';
import { arrayOf, catalogOf, dictionaryOf, objectsAt, type StrictPdf } from './strict-pdf.ts';

/** A signature that the form of the file reaches. */
export interface PdfSignature {
  /** Name of its field. */
  readonly field: string;
  /** Object numbers of field and signature dictionary. */
  readonly fieldNumber: number;
  readonly number: number;
  readonly entries: ReadonlyMap<string, PdfValue>;
  /** Index of the revision that holds the signature dictionary. */
  readonly revision: number;
  readonly kind: 'signature' | 'time stamp';
}

/** What a signature covers and holds. */
export interface SignedBytes {
  /** The two ranges, in order. */
  readonly parts: readonly [Uint8Array, Uint8Array];
  /** The CMS with the zeros behind it. */
  readonly contents: Buffer;
}

const depthLimit = 16;
const signatureLimit = 100;

interface Field {
  readonly number: number;
  readonly entries: ReadonlyMap<string, PdfValue>;
  readonly type: string | undefined;
}

const fieldsBelow = (
  view: ReadonlyMap<number, PdfObject>,
  items: readonly PdfValue[],
  inherited: string | undefined,
  seen: Set<number>,
  depth: number,
): readonly Field[] =>
  items.flatMap((item) => {
    if (item.kind !== 'reference' || seen.has(item.number) || depth > depthLimit)
      return malformed('the form has a field twice, or one that is not an object of its own');
    seen.add(item.number);
    const entries = dictionaryOf(view, item) ?? malformed('a field of the form does not exist');
    const type = nameAt(entries, 'FT') ?? inherited;
    const kids = arrayOf(view, entries.get('Kids'));
    return [
      { number: item.number, entries, type },
      ...fieldsBelow(view, kids, type, seen, depth + 1),
    ];
  });

/** All fields that the catalog of a view reaches, parents first. */
export const formFields = (
  view: ReadonlyMap<number, PdfObject>,
  catalog: ReadonlyMap<string, PdfValue>,
): readonly Field[] => {
  const form = dictionaryOf(view, catalog.get('AcroForm'));
  return form === undefined
    ? []
    : fieldsBelow(view, arrayOf(view, form.get('Fields')), undefined, new Set(), 0);
};

const signatureOf = (pdf: StrictPdf, field: Field): readonly PdfSignature[] => {
  const value = field.entries.get('V');
  if (field.type !== 'Sig' || value?.kind !== 'reference') return [];
  const revision = pdf.revisions.findLastIndex(({ objects }) => objects.has(value.number));
  const found = pdf.revisions[revision]?.objects.get(value.number)?.value;
  if (found?.kind !== 'dictionary') return malformed('a signature field points to no dictionary');
  return [
    {
      field: shown(textAt(field.entries, 'T') ?? ''),
      fieldNumber: field.number,
      number: value.number,
      entries: found.entries,
      revision,
      kind: nameAt(found.entries, 'SubFilter') === 'ETSI.RFC3161' ? 'time stamp' : 'signature',
    },
  ];
};

const hasByteRange = (value: PdfValue): boolean => {
  if (value.kind === 'array') return value.items.some(hasByteRange);
  if (value.kind !== 'dictionary' && value.kind !== 'stream') return false;
  return value.entries.has('ByteRange') || [...value.entries.values()].some(hasByteRange);
};

const requireReached = (pdf: StrictPdf, signatures: readonly PdfSignature[]): void => {
  const reached = new Map(signatures.map((signature) => [signature.number, signature.revision]));
  for (const [index, revision] of pdf.revisions.entries())
    for (const object of revision.objects.values())
      if (hasByteRange(object.value) && reached.get(object.number) !== index)
        throw new Refused(
          'changed after signing',
          `a signature was removed: object ${object.number} holds one that the form does not reach`,
        );
};

/**
 * The signatures that the current form reaches, oldest first (PDF.md §8, step 1). Throws `Refused`
 * where the file holds another one, or the form is broken.
 */
export const signaturesOf = (pdf: StrictPdf): readonly PdfSignature[] => {
  const last = pdf.revisions.length - 1;
  const view = objectsAt(pdf, last);
  const trailer = pdf.revisions[last]?.trailer ?? pdf.revisions[0].trailer;
  const signatures = formFields(view, catalogOf(view, trailer))
    .flatMap((field) => signatureOf(pdf, field))
    .sort((a, b) => a.revision - b.revision || a.number - b.number);
  if (signatures.length > signatureLimit)
    malformed(`there are more than ${signatureLimit} signatures`);
  if (new Set(signatures.map(({ number }) => number)).size !== signatures.length)
    malformed('two fields share one signature');
  requireReached(pdf, signatures);
  return signatures;
};

const rangeOf = (signature: PdfSignature): readonly [number, number, number, number] => {
  const value = signature.entries.get('ByteRange');
  const numbers = value?.kind === 'array' ? value.items.map(wholeNumber) : [];
  const [a, b, c, d] = numbers;
  if (
    numbers.length !== 4 ||
    a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined
  )
    return invalid('`/ByteRange` is not four whole numbers');
  return [a, b, c, d];
};

/** Whether an offset is the end of a revision, with or without its end of line. */
const endsRevision = (pdf: StrictPdf, index: number, offset: number): boolean => {
  const end = pdf.revisions[index]?.end ?? -1;
  const behind = pdf.bytes.toString('latin1', end, offset);
  if (offset < end || !/^(\r\n|\n|\r)?$/.test(behind)) return false;
  return index < pdf.revisions.length - 1 || offset === pdf.bytes.length;
};

/** The bytes that a signature covers (PDF.md §8, step 2). Throws `Refused` with the reason. */
export const signedBytes = (pdf: StrictPdf, signature: PdfSignature): SignedBytes => {
  const [first, gap, second, length] = rangeOf(signature);
  const contents = signature.entries.get('Contents');
  if (contents?.kind !== 'string' || contents.form !== 'hex' || contents.value === '')
    return invalid('`/Contents` is not a hexadecimal string');
  const hex = pdf.bytes.toString('latin1', contents.start, contents.end);
  if (/[a-f]/.test(hex) && /[A-F]/.test(hex)) invalid('`/Contents` mixes upper and lower case');
  if (first !== 0) invalid('`/ByteRange` does not begin at the first byte');
  if (gap !== contents.start || second !== contents.end)
    invalid('`/ByteRange` leaves out more or less than the signature itself');
  const covered = second + length;
  if (covered === pdf.revisions.at(-1)?.end && covered < pdf.bytes.length)
    throw new Refused('changed after signing', 'bytes were added behind the signature');
  if (!endsRevision(pdf, signature.revision, covered))
    invalid('`/ByteRange` does not end where the revision ends');
  return {
    parts: [pdf.bytes.subarray(0, gap), pdf.bytes.subarray(second, covered)],
    contents: Buffer.from(contents.value, 'latin1'),
  };
};
