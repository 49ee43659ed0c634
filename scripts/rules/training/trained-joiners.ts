import type { ReadExport } from '#evidence/collected.ts';
import { coveredDays, itemsOf } from '#evidence/items.ts';
import type { CoveredDays } from '#evidence/items.ts';
import { namedItems } from '#evidence/named-items.ts';
import { byText } from '#findings/text-order.ts';
import { addDuration } from '#register/calendar.ts';
import type { AskedOfJoiners, Joiner } from './joiners.ts';
import { joinersPastDue } from './joiners.ts';
import type { Evidence } from '../rule.ts';

/** What the lists of a training say: who stands in them, and when each first took part. */
interface ReadLists {
  readonly covered: CoveredDays;
  readonly named: ReadonlySet<string>;
  readonly first: ReadonlyMap<string, string>;
}

const isSound = (found: ReadExport | undefined): found is ReadExport =>
  found?.format === 'training-csv' && !found.altered && found.problems.length === 0;

/**
 * The lists of the request that `id` names an item of: earlier ones tell of earlier rounds.
 * `undefined` where the named ones are not read.
 */
const readLists = ({ register, collected, today }: Evidence, id: string): ReadLists | undefined => {
  const rounds = namedItems(register, id);
  const soundOf = (key: string) => {
    const found = collected?.exports.get(key);
    return isSound(found) ? found : undefined;
  };
  const [round] = rounds;
  if (round === undefined || !rounds.every(({ key }) => soundOf(key))) return undefined;
  const facts = itemsOf(round.request, today).flatMap(({ key }) => soundOf(key)?.facts ?? []);
  const first = new Map<string, string>();
  for (const { name, subject, value } of facts) {
    if (name !== 'completed' || subject === undefined) continue;
    const day = String(value);
    if (day <= today && day < (first.get(subject) ?? '9999')) first.set(subject, day);
  }
  const days = rounds.map(({ item }) => coveredDays(item));
  const from = days.map((one) => one.from).sort(byText)[0] ?? today;
  const to =
    days
      .map((one) => one.to)
      .sort(byText)
      .at(-1) ?? today;
  return {
    covered: { from, to },
    named: new Set(facts.flatMap(({ subject }) => subject ?? [])),
    first,
  };
};

/** Joiners of whom lists show that they came late, and those of whom they show nothing. */
export interface UntrainedJoiners {
  readonly late: readonly (Joiner & { readonly on: string })[];
  readonly missing: readonly Joiner[];
}

/**
 * The joiners since the round before the one that `id` names an item of, by what its lists say
 * where they are read: whoever joined earlier took part in a round whose list need not be there.
 * Somebody who stands in no list is missed only where lists go by the ids of people.
 */
export const untrainedJoiners = (
  evidence: Evidence,
  id: string,
  asked: AskedOfJoiners & { readonly every?: string | undefined },
): UntrainedJoiners => {
  const lists = readLists(evidence, id);
  if (!lists) return { late: [], missing: [] };
  const { covered, named, first } = lists;
  const { settings } = evidence.register;
  const ofThisRound = (from: string, due: string): boolean =>
    from <= covered.to &&
    (due >= covered.from ||
      (asked.every !== undefined && addDuration(from, asked.every) > covered.to));
  const joiners = joinersPastDue(settings, asked, evidence.today, ofThisRound);
  const byIds = settings.people.some((person) => named.has(person.id));
  return {
    late: joiners.flatMap((joiner) => {
      const on = first.get(joiner.person);
      return on !== undefined && on > joiner.due ? [{ ...joiner, on }] : [];
    }),
    missing: joiners.filter(({ person }) => !first.has(person) && (named.has(person) || byIds)),
  };
};
