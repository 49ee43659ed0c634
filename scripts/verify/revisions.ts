import type { PdfObject } from './pdf-object.ts';
import { formFields, type PdfSignature } from './pdf-signature.ts';
import { canonical, nameAt, textAt, type PdfValue } from './pdf-values.ts';
import { Refused } from './refused.ts';
import { arrayOf, catalogOf, dictionaryOf, objectsAt, type StrictPdf } from './strict-pdf.ts';

type View = ReadonlyMap<number, PdfObject>;
type Entries = ReadonlyMap<string, PdfValue>;

/** Two neighbouring states of a file, and what the later one may add. */
interface Step {
  readonly before: View;
  readonly after: View;
  readonly changed: ReadonlyMap<number, PdfObject>;
  readonly catalogBefore: Entries;
  readonly catalog: Entries;
  /** Object numbers of the signature fields that are new, and of their signatures. */
  readonly fields: ReadonlySet<number>;
  readonly signatures: ReadonlySet<number>;
  /** Object numbers of the lists that may grow. */
  readonly lists: ReadonlySet<number>;
}

const changed = (message: string): never => {
  throw new Refused('changed after signing', message);
};

const none: Entries = new Map();

const fieldKeys: ReadonlySet<string> = new Set([
  'Type', 'Subtype', 'FT', 'T', 'V', 'F', 'P', 'Rect',
]); // prettier-ignore

const signatureKeys: ReadonlySet<string> = new Set([
  'Type', 'Filter', 'SubFilter', 'ByteRange', 'Contents', 'M', 'Name', 'Reason', 'Location',
  'ContactInfo', 'Reference', 'V',
]); // prettier-ignore

const requireKeys = (entries: Entries, allowed: ReadonlySet<string>, what: string): void => {
  const other = [...entries.keys()].find((key) => !allowed.has(key));
  if (other !== undefined) changed(`${what} was added that has \`/${other}\``);
};

const isEmptyRectangle = (value: PdfValue | undefined): boolean => {
  const sides = value?.kind === 'array' ? value.items.map(canonical) : [];
  return sides.length === 4 && sides[0] === sides[2] && sides[1] === sides[3];
};

const requireInvisible = (step: Step, number: number): void => {
  const entries = dictionaryOf(step.after, { kind: 'reference', number }) ?? none;
  requireKeys(entries, fieldKeys, 'a signature field');
  if (!isEmptyRectangle(entries.get('Rect'))) changed('a visible signature field was added');
  if (nameAt(entries, 'FT') !== 'Sig' || nameAt(entries, 'Subtype') !== 'Widget')
    changed('a field was added that is not for a signature');
};

/** Compares two dictionaries but for some keys. */
const requireSame = (before: Entries, after: Entries, but: ReadonlySet<string>, what: string) => {
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if (but.has(key)) continue;
    const [old, now] = [before.get(key), after.get(key)];
    if (old === undefined || now === undefined || canonical(old) !== canonical(now))
      changed(`\`/${key}\` of ${what} was changed`);
  }
};

const requireAppended = (
  step: Step,
  before: PdfValue | undefined,
  after: PdfValue | undefined,
  what: string,
) => {
  const old = arrayOf(step.before, before).map(canonical);
  const items = arrayOf(step.after, after);
  if (old.some((text, index) => items[index] === undefined || canonical(items[index]) !== text))
    changed(`${what} that were there before were changed`);
  for (const item of items.slice(old.length))
    if (item.kind !== 'reference' || !step.fields.has(item.number))
      changed(`${what} were added that are not signature fields`);
};

const checkForm = (step: Step): void => {
  const before = dictionaryOf(step.before, step.catalogBefore.get('AcroForm')) ?? none;
  const after = dictionaryOf(step.after, step.catalog.get('AcroForm')) ?? none;
  requireSame(before, after, new Set(['Fields', 'SigFlags']), 'the form');
  requireAppended(step, before.get('Fields'), after.get('Fields'), 'fields of the form');
};

const checkCatalog = (step: Step): void => {
  const free = new Set(['AcroForm', 'DSS', 'Extensions', 'Perms']);
  requireSame(step.catalogBefore, step.catalog, free, 'the catalog');
  const [before, after] = [step.catalogBefore.get('Perms'), step.catalog.get('Perms')];
  if (before === undefined && after === undefined) return;
  const added = after?.kind === 'dictionary' ? [...after.entries] : [];
  const certifies = added.every(
    ([key, value]) =>
      key === 'DocMDP' && value.kind === 'reference' && step.signatures.has(value.number),
  );
  if (
    before === undefined
      ? !certifies
      : after === undefined || canonical(before) !== canonical(after)
  )
    changed('the permissions of the first signer were changed');
};

const checkPage = (step: Step, before: Entries, after: Entries): void => {
  requireSame(before, after, new Set(['Annots']), 'a page');
  requireAppended(step, before.get('Annots'), after.get('Annots'), 'annotations of a page');
};

const referencesIn = (value: PdfValue): readonly number[] => {
  if (value.kind === 'reference') return [value.number];
  if (value.kind === 'array') return value.items.flatMap(referencesIn);
  if (value.kind === 'dictionary' || value.kind === 'stream')
    return [...value.entries.values()].flatMap(referencesIn);
  return [];
};

/** New objects that a part of the catalog reaches, such as the certificates of `/DSS`. */
const newBelow = (step: Step, value: PdfValue | undefined): ReadonlySet<number> => {
  const found = new Set<number>();
  const open = value === undefined ? [] : [...referencesIn(value)];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const object = step.changed.get(number);
    if (object === undefined || found.has(number)) continue;
    found.add(number);
    open.push(...referencesIn(object.value));
  }
  return found;
};

/** The lists of fields and annotations that are objects of their own. */
const listNumbers = (before: View, catalogBefore: Entries): ReadonlySet<number> => {
  const fields = dictionaryOf(before, catalogBefore.get('AcroForm'))?.get('Fields');
  const annotations = [...before.values()].map(({ value }) =>
    value.kind === 'dictionary' && nameAt(value.entries, 'Type') === 'Page'
      ? value.entries.get('Annots')
      : undefined,
  );
  return new Set(
    [fields, ...annotations].flatMap((value) =>
      value?.kind === 'reference' ? [value.number] : [],
    ),
  );
};

/** Pointers that led nowhere would come alive with a new object of that number. */
const requireNotAwaited = (step: Step): void => {
  for (const object of step.before.values())
    for (const number of referencesIn(object.value))
      if (!step.before.has(number) && step.changed.has(number))
        changed(`object ${number} was added, to which the signed file already points`);
};

const checkOld = (step: Step, object: PdfObject, root: number | undefined): void => {
  const before = step.before.get(object.number)?.value;
  if (before?.kind === 'dictionary' && object.value.kind === 'dictionary') {
    if (object.number === root) return;
    if (nameAt(before.entries, 'Type') === 'Page') {
      checkPage(step, before.entries, object.value.entries);
      return;
    }
  }
  const form = step.catalogBefore.get('AcroForm');
  // What the form says was compared already.
  if (form?.kind === 'reference' && form.number === object.number) return;
  if (before?.kind !== 'array' || !step.lists.has(object.number))
    return changed(`object ${object.number} was changed`);
  requireAppended(step, before, object.value, 'fields or annotations');
};

const checkObjects = (step: Step, root: number | undefined): void => {
  const security = newBelow(step, step.catalog.get('DSS'));
  const form = step.catalog.get('AcroForm');
  for (const object of step.changed.values()) {
    const { number } = object;
    if (step.before.has(number)) checkOld(step, object, root);
    else if (step.fields.has(number)) requireInvisible(step, number);
    else if (step.signatures.has(number))
      requireKeys(
        object.value.kind === 'dictionary' ? object.value.entries : none,
        signatureKeys,
        'a signature',
      );
    else if (!security.has(number) && !(form?.kind === 'reference' && form.number === number))
      changed(`object ${number} was added`);
  }
};

const requireNewNames = (step: Step): void => {
  const fields = formFields(step.after, step.catalog);
  const names = fields.flatMap(({ entries }) => textAt(entries, 'T') ?? []);
  if (new Set(names).size !== names.length) changed('two fields of the form have the same name');
};

const stepTo = (pdf: StrictPdf, index: number, signatures: readonly PdfSignature[]): void => {
  const revision = pdf.revisions[index] ?? pdf.revisions[0];
  const previous = pdf.revisions[index - 1] ?? pdf.revisions[0];
  const [before, after] = [objectsAt(pdf, index - 1), objectsAt(pdf, index)];
  const own = signatures.filter((signature) => signature.revision === index);
  const catalogBefore = catalogOf(before, previous.trailer);
  const step: Step = {
    before,
    after,
    changed: revision.objects,
    catalogBefore,
    catalog: catalogOf(after, revision.trailer),
    fields: new Set(own.map(({ fieldNumber }) => fieldNumber)),
    signatures: new Set(own.map(({ number }) => number)),
    lists: listNumbers(before, catalogBefore),
  };
  requireSame(previous.trailer, revision.trailer, new Set(['Size', 'Prev']), 'the trailer');
  const root = revision.trailer.get('Root');
  requireNotAwaited(step);
  checkCatalog(step);
  checkForm(step);
  checkObjects(step, root?.kind === 'reference' ? root.number : undefined);
  requireNewNames(step);
};

/**
 * Compares each revision after the first signature with the one before it (PDF.md §8, step 6):
 * later ones may add signatures that cannot be seen, and what proves certificates; nothing else.
 * Throws `Refused` with what changed.
 */
export const checkRevisions = (pdf: StrictPdf, signatures: readonly PdfSignature[]): void => {
  const first = signatures[0]?.revision ?? pdf.revisions.length;
  for (let index = first + 1; index < pdf.revisions.length; index += 1)
    stepTo(pdf, index, signatures);
};
