import type { Settings } from '#content/types.ts';
import { addDuration } from '#register/calendar.ts';

/** The group that everybody belongs to. Who is in another one stands in the roster, not in git. */
const everybody = 'all-staff';

/** Somebody who came under a duty on a day, and had until another to meet it. */
export interface Joiner {
  readonly person: string;
  readonly from: string;
  readonly due: string;
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
 * The people who joined, or took a role that is asked, after a day, and whose time ran out before
 * `today` while they were still there.
 */
export const joinersAfter = (
  { people }: Pick<Settings, 'people'>,
  asked: ReadonlySet<string>,
  within: string,
  after: string,
  today: string,
): readonly Joiner[] =>
  people.flatMap((person) => {
    const from = startsOf(person, asked)
      .filter((day) => day > after)
      .sort()[0];
    const due = from === undefined ? today : addDuration(from, within);
    const gone = person.left !== undefined && person.left < due;
    return from === undefined || due >= today || gone ? [] : [{ person: person.id, from, due }];
  });
