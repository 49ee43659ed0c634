import type { AnyRecord } from '#content/record.ts';
import type { Reference, Register } from '#register/register.ts';
import { supersedesCirclesIn } from '#register/supersedes-circle.ts';
import { failAt, notApplicable, pass, retired } from '../outcome.ts';
import { tellsOfPast } from '../past.ts';
import { referencesByRecord, targetRecord } from '../references-by-record.ts';
import type { Outcome, Rule } from '../rule.ts';

const inForce = ({ data }: AnyRecord): boolean =>
  data.status === undefined || data.status === 'approved';

/**
 * For each replaced record the one that replaces it. In a circle nobody can say which is the older:
 * `link/broken` tells it, and no reference to one of them is outdated by it.
 */
const successors = ({ records }: Register): ReadonlyMap<string, string> => {
  const circling = new Set(supersedesCirclesIn(records).flat());
  return new Map(
    [...records.values()]
      .filter(inForce)
      .flatMap(({ id, data }) =>
        (data.supersedes ?? [])
          .filter((old) => !circling.has(id) || !circling.has(old))
          .map((old) => [old, id] as const),
      ),
  );
};

/** The references of a record to others that are retired or replaced, by the id of those. */
const outdated = (
  register: Register,
  replacedBy: ReadonlyMap<string, string>,
  record: AnyRecord,
  references: readonly Reference[],
): ReadonlyMap<string, readonly Reference[]> => {
  const found = new Map<string, Reference[]>();
  for (const reference of references) {
    const target = register.records.get(targetRecord(reference) ?? '');
    if (!target || target === record || reference.field?.[0] === 'supersedes') continue;
    const successor = replacedBy.get(target.id);
    if (successor === record.id || (successor === undefined && !retired(target))) continue;
    found.set(target.id, [...(found.get(target.id) ?? []), reference]);
  }
  return found;
};

const pointsAt = (
  record: AnyRecord,
  id: string,
  replacedBy: ReadonlyMap<string, string>,
  [first, ...others]: readonly Reference[],
): Outcome => {
  const successor = replacedBy.get(id);
  return failAt(
    first?.place ?? record.positions.ofKey([]),
    `\`${record.id}\` points at \`${id}\`, which ${successor === undefined ? 'is retired' : `\`${successor}\` replaced`}`,
    successor === undefined
      ? 'drop the reference, or name a record in force'
      : `write \`${successor}\` instead`,
    {
      record: record.id,
      related: others.map(({ place }) => ({ ...place, message: 'named here as well' })),
    },
  );
};

/** Records lean only on what is still in force. */
export const linkRetired: Rule = {
  id: 'link/retired',
  severity: 'warning',
  source: '7.5.3',
  checks: 'no record in use points at a retired or replaced record',
  why: 'Whoever follows the reference would act on a text that no longer holds.',
  mend: 'Point at the record that took its place, or drop the reference. `supersedes`, and records of what happened (audits, incidents, reviews, finished actions), may name what held then.',
  *evaluate({ register }) {
    const replacedBy = successors(register);
    const byRecord = referencesByRecord(register);
    for (const record of register.records.values()) {
      if (retired(record)) {
        yield notApplicable('the record is retired', record);
        continue;
      }
      const found = tellsOfPast(record)
        ? []
        : [...outdated(register, replacedBy, record, byRecord.get(record.id) ?? [])];
      for (const [id, references] of found) yield pointsAt(record, id, replacedBy, references);
      if (found.length === 0) yield pass(record);
    }
  },
};
