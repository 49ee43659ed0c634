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

/** The names of those who hold a role on a day; who is only a deputy is called so and comes last. */
export const holderNames = (
  settings: Pick<Settings, 'people'>,
  role: string,
  day: string,
): readonly string[] => {
  const isDeputy = ({ roles = [] }: Person): boolean =>
    roles
      .filter((held) => held.role === role && within(day, held.from, held.to))
      .every(({ deputy }) => deputy === 'yes');
  const holders = holdersOn(settings, role, day);
  return [
    ...holders.filter((person) => !isDeputy(person)).map(({ name }) => name),
    ...holders.filter(isDeputy).map(({ name }) => `${name} (deputy)`),
  ];
};

/** The title of a role, or its id where `isms.yml` knows none. */
export const roleTitle = ({ roles }: Pick<Settings, 'roles'>, role: string): string =>
  roles.find(({ id }) => id === role)?.title ?? role;

/** The title of a group, or its id where `isms.yml` knows none. */
export const groupTitle = ({ groups }: Pick<Settings, 'groups'>, group: string): string =>
  groups.find(({ id }) => id === group)?.title ?? group;

/** The name of a person, or the id where `isms.yml` knows none. */
export const personName = ({ people }: Pick<Settings, 'people'>, person: string): string =>
  people.find(({ id }) => id === person)?.name ?? person;
