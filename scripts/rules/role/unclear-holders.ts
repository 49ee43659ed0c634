import { nearest } from '#findings/near-miss.ts';
import type { Register } from '#register/register.ts';

/**
 * Roles of which nobody can say who holds them, since a person in `isms.yml` breaks the schema or
 * names a role that is not there and was likely meant to be one of `wanted`. Those findings stand
 * already, and no vacancy follows from them.
 */
export const unclearHolders = (
  { settings, refused = [] }: Pick<Register, 'settings' | 'refused'>,
  wanted: readonly string[],
): ReadonlySet<string> => {
  const defined = new Set(settings.roles.map(({ id }) => id));
  const misspelt = settings.people
    .flatMap(({ roles = [] }) => roles.map(({ role }) => role))
    .filter((role) => !defined.has(role));
  return new Set([
    ...refused.filter(({ target }) => target === 'person').flatMap(({ roles }) => roles ?? wanted),
    ...refused
      .filter(({ target }) => target === 'role')
      .flatMap(({ id, words }) => (id === undefined ? wanted : words)),
    ...misspelt.flatMap((role) => nearest(role, wanted)),
  ]);
};
