import type { Settings } from '#content/types.ts';
import { byText } from '#findings/text-order.ts';
import { addDuration } from '#register/calendar.ts';

/** The group that everybody belongs to. Who is in another one stands in the roster, not in git. */
const everybody = 'all-staff';

/** Somebody who came under a duty on a day, and had until another to meet it. */
export interface Joiner {
  readonly person: string;
  readonly from: string;
  readonly due: string;
}

/** What is asked, of whom, and how long whoever joins has for it (ISO 8601). */
export interface AskedOfJoiners {
  readonly asked: ReadonlySet<string>;
  readonly within: string;
}

/** The days on which a person came under what is asked of groups and roles. */
const startsOf = (
  { joined, roles = [] }: Settings['people'][number],
  asked: ReadonlySet<string>,
): readonly string[] => [
  ...(asked.has(everybody) && joined !== undefined ? [joined] : []),
  ...roles.filter(({ role }) => asked.has(role)).map(({ from }) => from),
];

/**
 * The people who joined, or took a role that is asked, on a day that `counts`, and whose time ran
 * out before `today` while they were still there. Each by the first of these days.
 */
export const joinersPastDue = (
  { people }: Pick<Settings, 'people'>,
  { asked, within }: AskedOfJoiners,
  today: string,
  counts: (from: string, due: string) => boolean,
): readonly Joiner[] =>
  people.flatMap((person) => {
    const [first] = [...startsOf(person, asked)]
      .sort(byText)
      .map((from) => ({ person: person.id, from, due: addDuration(from, within) }))
      .filter(({ from, due }) => counts(from, due));
    if (first === undefined || first.due >= today) return [];
    return person.left !== undefined && person.left < first.due ? [] : [first];
  });
