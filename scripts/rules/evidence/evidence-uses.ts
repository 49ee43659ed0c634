import type { AnyRecord, FieldPath } from '#content/record.ts';
import { coveredDays, hasDays } from '#evidence/items.ts';
import type { CoveredDays, EvidenceItem } from '#evidence/items.ts';
import type { Reference } from '#register/register.ts';

/** An item that a record uses for days that it does not cover. */
export interface WrongUse {
  readonly covered: CoveredDays;
  /** What it should cover, in words: `a day of 2026-01-01 to 2026-03-31`. */
  readonly expected: string;
}

/** The days that a record uses an item for; an end that is open is absent. */
interface UsedDays {
  readonly from?: string;
  readonly to: string;
  readonly expected: string;
}

const within = (from: string, to: string): UsedDays => ({
  from,
  to,
  expected: from === to ? from : `a day of ${from} to ${to}`,
});

/** The number in a path such as `['results', 0, 'evidence']`. */
const indexIn = ([, index]: FieldPath): number => (typeof index === 'number' ? index : -1);

const usedDays = (record: AnyRecord, field: FieldPath): UsedDays | undefined => {
  const [name = ''] = field;
  if (record.invalid.has(String(name))) return undefined;
  if (record.kind === 'access-review' && name === 'export') {
    const day = record.data.export.exported.slice(0, 10);
    return within(day, day);
  }
  if (record.kind === 'metric' && name === 'results') {
    const period = record.data.results[indexIn(field)]?.period;
    return period && within(period.from, period.to);
  }
  if (record.kind === 'audit' && (name === 'examined' || name === 'findings')) {
    if (record.invalid.has('performed')) return undefined;
    const { to } = record.data.performed;
    return { to, expected: `a day up to ${to}, when the audit ended` };
  }
  return undefined;
};

/**
 * Says where a reference uses an item for days on which it tells nothing: the list of an access
 * review is that of the day it was exported, the source of a metric's result lies in its period, and
 * no audit examines what came after it.
 */
export const wrongUse = (
  record: AnyRecord,
  { field = [] }: Reference,
  item: EvidenceItem,
): WrongUse | undefined => {
  const used = usedDays(record, field);
  // Of days that cannot be, the item itself is told of.
  if (!used || !hasDays(item)) return undefined;
  const covered = coveredDays(item);
  const fits = covered.from <= used.to && (used.from === undefined || used.from <= covered.to);
  return fits ? undefined : { covered, expected: used.expected };
};
