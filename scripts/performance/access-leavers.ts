import type { Settings } from '#content/types.ts';
import type { Collected, Fact } from '#evidence/collected.ts';
import { coveredDays, itemsOf } from '#evidence/items.ts';
import { byText } from '#findings/text-order.ts';
import type { Register } from '#register/register.ts';

/** The format in which a list of people says who began and ended when. */
export const peopleFormat = 'people-csv';

/** Names of the facts of a list of people that say when somebody began and ended. */
const began = 'start';
const ended = 'end';

interface Employment {
  readonly start?: string;
  readonly end?: string;
}

type Knows = Pick<Collected, 'exports'>;

/** The items that a reference means: the one it names, or all of the record, oldest first. */
export const itemsNamed = (
  reference: string,
  { records }: Pick<Register, 'records'>,
): readonly string[] => {
  if (reference.includes('#')) return [reference];
  const record = records.get(reference);
  if (record?.kind !== 'evidence') return [];
  return itemsOf(record)
    .map(({ key, item }) => ({ key, day: coveredDays(item).to }))
    .sort((a, b) => byText(a.day, b.day))
    .map(({ key }) => key);
};

const asDay = (value: Fact['value'] | undefined): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

/** One line of a list of people is one employment; somebody may come back. */
const employments = (facts: readonly Fact[]): ReadonlyMap<string, readonly Employment[]> => {
  const lines = new Map<string, { subject: string; start?: string; end?: string }>();
  for (const { name, subject, value, line } of facts) {
    if (subject === undefined || (name !== began && name !== ended)) continue;
    const key = `${line ?? 0}\n${subject}`;
    const known = lines.get(key) ?? { subject };
    const day = asDay(value);
    if (day !== undefined) known[name] = day;
    lines.set(key, known);
  }
  const people = new Map<string, Employment[]>();
  for (const { subject, ...employment } of lines.values()) {
    const others = people.get(subject);
    if (others) others.push(employment);
    else people.set(subject, [employment]);
  }
  return people;
};

/** Whether every employment had ended before a day; the last day is a day of work. */
const isOver = (times: readonly Employment[], day: string): boolean =>
  times.every(({ start, end }) => (end !== undefined && end < day) || (start ?? '') > day) &&
  times.some(({ end }) => end !== undefined && end < day);

const fromLists = (
  day: string,
  collected: Knows,
  items: readonly string[],
): ReadonlyMap<string, boolean> => {
  const left = new Map<string, boolean>();
  for (const item of items) {
    const read = collected.exports.get(item);
    if (read?.format !== peopleFormat) continue;
    // Later items correct earlier ones: an end that was put off stands in the later list.
    for (const [person, times] of employments(read.facts)) left.set(person, isOver(times, day));
  }
  return left;
};

/**
 * Tells who had left before a day: a person of `isms.yml` by id or by address, or anybody in the
 * evidence `leavers` by id (A.6.5). Somebody of whom nothing is known has not left.
 */
export const hasLeftBefore = (
  day: string,
  { people }: Pick<Settings, 'people'>,
  collected: Knows,
  leavers: string | undefined,
  register: Pick<Register, 'records'>,
): ((owner: string | undefined, email: string | undefined) => boolean) => {
  const lists =
    leavers === undefined ? new Map() : fromLists(day, collected, itemsNamed(leavers, register));
  const gone = people.filter(({ left }) => left !== undefined && left < day);
  const ids = new Set(gone.map(({ id }) => id));
  const addresses = new Set(
    gone.flatMap(({ emails }) => emails.map((email) => email.toLowerCase())),
  );
  const known = new Set(people.map(({ id }) => id));
  return (owner, email) => {
    if (owner !== undefined) {
      return known.has(owner)
        ? ids.has(owner) || lists.get(owner) === true
        : lists.get(owner) === true;
    }
    return email !== undefined && addresses.has(email.toLowerCase());
  };
};
