import type { AnyRecord } from '#content/record.ts';
import type { Reference, Register } from '#register/register.ts';
import { failAt, notEvaluated, pass } from '../outcome.ts';
import { referencesByRecord, targetRecord } from '../references-by-record.ts';
import type { Outcome, Rule } from '../rule.ts';

const audiences = ['public', 'staff', 'auditor', 'management'];

/** How far up the lowest audience stands that may read a record, from 0. */
const reach = ({ settings }: Register, { data }: AnyRecord): number =>
  audiences.indexOf(settings.audiences[data.classification]);

/** Whether a reference is a link to a file, and not the bare id of something. */
const isLink = ({ texts }: Register, { from, field, place }: Reference): boolean =>
  field === undefined &&
  (texts.get(from)?.links ?? []).some(
    ({ line, column }) => line === place.line && column === place.column,
  );

/** Ids of a catalogue are public facts; only a link to the file names what we do about them. */
const namesCatalogue = (register: Register, reference: Reference, target: AnyRecord): boolean =>
  target.kind === 'control' &&
  register.catalogues.annexA.has(target.id) &&
  !isLink(register, reference);

const leaks = (
  register: Register,
  record: AnyRecord,
  references: readonly Reference[],
): ReadonlyMap<AnyRecord, readonly Reference[]> => {
  const found = new Map<AnyRecord, Reference[]>();
  for (const reference of references) {
    const target = register.records.get(targetRecord(reference) ?? '');
    if (!target || target === record || target.invalid.has('classification')) continue;
    if (reach(register, target) <= reach(register, record)) continue;
    if (namesCatalogue(register, reference, target)) continue;
    found.set(target, [...(found.get(target) ?? []), reference]);
  }
  return found;
};

const leak = (
  { settings }: Register,
  record: AnyRecord,
  target: AnyRecord,
  [first, ...others]: readonly Reference[],
): Outcome =>
  failAt(
    first?.place ?? record.positions.ofKey([]),
    `\`${record.id}\` is \`${record.data.classification}\`, for ${settings.audiences[record.data.classification]}, and names \`${target.id}\`, which is \`${target.data.classification}\`, for ${settings.audiences[target.data.classification]}`,
    `take the reference out, or classify \`${record.id}\` as \`${target.data.classification}\``,
    {
      record: record.id,
      related: others.map(({ place }) => ({ ...place, message: 'named here as well' })),
    },
  );

/** A record tells its readers nothing of records that they may not see. */
export const recordLeak: Rule = {
  id: 'record/leak',
  severity: 'error',
  source: '7.5.3, A.5.12',
  checks:
    'no record names or links one of a higher classification that a wider audience may not read',
  why: 'That a risk, an incident or a review exists can be the secret itself. In each output the reference becomes "restricted record", so the text would not even make sense to its readers.',
  mend: 'Take the reference out, put it into the record of the higher class (backlinks are computed), or raise the classification of this one. Naming an Annex A control, clause or criterion is no leak.',
  *evaluate({ register }) {
    const byRecord = referencesByRecord(register);
    for (const record of register.records.values()) {
      if (record.invalid.has('classification')) {
        yield notEvaluated('`classification` breaks the schema', record);
        continue;
      }
      const found = leaks(register, record, byRecord.get(record.id) ?? []);
      for (const [target, references] of found) yield leak(register, record, target, references);
      if (found.size === 0) yield pass(record);
    }
  },
};
