import type { AnyRecord } from '#content/record.ts';
import type { Register } from '#register/register.ts';
import { failAt, notApplicable, pass, retired } from '../outcome.ts';
import { tellsOfPast } from '../past.ts';
import { targetRecord } from '../references-by-record.ts';
import type { Rule } from '../rule.ts';

const inForce = ({ data }: AnyRecord): boolean =>
  data.status === undefined || data.status === 'approved';

/** For each replaced record the one that replaces it. */
const successors = ({ records }: Register): ReadonlyMap<string, string> =>
  new Map(
    [...records.values()]
      .filter(inForce)
      .flatMap((record) => (record.data.supersedes ?? []).map((old) => [old, record.id] as const)),
  );

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
    const failed = new Set<string>();
    for (const reference of register.references) {
      const from = register.records.get(reference.from);
      const target = register.records.get(targetRecord(reference) ?? '');
      if (!from || !target || from === target || reference.field?.[0] === 'supersedes') continue;
      if (retired(from) || tellsOfPast(from)) continue;
      const successor = replacedBy.get(target.id);
      if (successor === from.id || (successor === undefined && !retired(target))) continue;
      failed.add(from.id);
      yield failAt(
        reference.place,
        `\`${from.id}\` points at \`${target.id}\`, which ${successor === undefined ? 'is retired' : `\`${successor}\` replaced`}`,
        successor === undefined
          ? 'drop the reference, or name a record in force'
          : `write \`${successor}\` instead`,
        { record: from.id },
      );
    }
    for (const record of register.records.values()) {
      if (failed.has(record.id)) continue;
      if (retired(record)) yield notApplicable('the record is retired', record);
      else yield pass(record);
    }
  },
};
