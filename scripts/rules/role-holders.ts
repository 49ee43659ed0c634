import type { Settings } from '#content/types.ts';

type Person = Settings['people'][number];

/** Whether a day lies between two, both included; a missing end is open. */
const within = (day: string, from: string | undefined, to: string | undefined): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** The people who hold a role on a day and have not left by then. */
export const holdersOn = (
  { people }: Pick<Settings, 'people'>,
  role: string,
  day: string,
): readonly Person[] =>
  people.filter(
    (person) =>
      within(day, person.joined, person.left) &&
      (person.roles ?? []).some((held) => held.role === role && within(day, held.from, held.to)),
  );

/** A person whose time in a role goes on although the person left before the day, if there is one. */
export const leftHolder = (
  { people }: Pick<Settings, 'people'>,
  role: string,
  day: string,
): Person | undefined =>
  people.find(
    (person) =>
      person.left !== undefined &&
      person.left < day &&
      (person.roles ?? []).some((held) => held.role === role && within(day, held.from, held.to)),
  );
