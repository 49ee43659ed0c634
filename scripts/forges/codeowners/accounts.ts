import { terminalText } from '#findings/terminal-text.ts';
import type { Settings } from '#content/types.ts';
import { byText } from '#findings/text-order.ts';
import { holdersOn } from '#register/people.ts';

/** The accounts of roles on one day, and why some have none. */
export interface Accounts {
  /** Logins of the people who hold one of the roles, sorted, each once. */
  readonly of: (roles: readonly string[]) => readonly string[];
  /** What keeps a holder of one of the roles out of the file, in sentences. */
  readonly missing: (roles: Iterable<string>) => readonly string[];
}

// Anything else could end a line, begin a comment, or name a team.
const loginForm = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;

const hint = 'give it in `isms.yml`: `people`, `forge: {login: …}`';

type Person = Settings['people'][number];

const usable = (person: Person): string | undefined => {
  const login = person.forge?.login;
  return login !== undefined && loginForm.test(login) ? login : undefined;
};

const complaint = (person: Person, roles: readonly string[]): string => {
  const held = `\`${person.id}\` holds \`${roles.join('`, `')}\` and has`;
  return person.forge === undefined
    ? `${held} no account on the forge; ${hint}`
    : `${held} the account \`${terminalText(person.forge.login)}\`, which no forge can have; mend it in \`isms.yml\``;
};

/** Finds the accounts of those who hold roles on an ISO day. */
export const accountsOn = (settings: Pick<Settings, 'people'>, day: string): Accounts => {
  const holders = (role: string): readonly Person[] => holdersOn(settings, role, day);
  return {
    of: (roles) => {
      const logins = roles.flatMap((role) => holders(role).flatMap((one) => usable(one) ?? []));
      return [...new Set(logins)].sort(byText);
    },
    missing: (roles) => {
      const asked = [...new Set(roles)].sort(byText);
      const vacant = asked.filter((role) => holders(role).length === 0);
      const unreached = settings.people.flatMap((person) => {
        const held = asked.filter((role) => holders(role).includes(person));
        return held.length === 0 || usable(person) !== undefined ? [] : [complaint(person, held)];
      });
      return [...vacant.map((role) => `Role \`${role}\` has no holder on ${day}`), ...unreached];
    },
  };
};
