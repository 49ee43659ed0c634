import { parse } from 'yaml';
import type { Account } from '#approvals/attestation/statement.ts';
import type { Signatory } from './write-repository.ts';

/** Gives a person of `isms.yml` as author of a commit on a day, at a full hour UTC. */
export type Signatories = (person: string, day: string, hour: number) => Signatory;

const secondsAt = (day: string, hour: number): number =>
  Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`) / 1000;

/** The people of a text of `isms.yml`. Throws an Error for a person who is not in it. */
export const signatoriesOf = (settings: string): Signatories => {
  // The reference `isms.yml` is part of this package, and its schema is tested.
  const { people } = parse(settings) as {
    readonly people: readonly { id: string; name: string; emails: readonly [string] }[];
  };
  const known = new Map(people.map(({ id, name, emails: [email] }) => [id, { name, email }]));
  return (person, day, hour) => {
    const found = known.get(person);
    if (!found) throw new Error(`The reference \`isms.yml\` has no person \`${person}\``);
    return { ...found, time: secondsAt(day, hour) };
  };
};

/** The forge of a text of `isms.yml`, and the accounts of its people there. */
export const forgeAccounts = (
  settings: string,
): { readonly forge: string; readonly accountOf: (person: string) => Account } => {
  // The reference `isms.yml` is part of this package, and its schema is tested.
  const { people, forges } = parse(settings) as {
    readonly people: readonly { readonly id: string; readonly forge: Account }[];
    readonly forges: readonly [{ readonly uri: string }];
  };
  const known = new Map(people.map(({ id, forge }) => [id, forge]));
  return {
    forge: forges[0].uri,
    accountOf: (person) => {
      const account = known.get(person);
      if (!account) throw new Error(`The reference \`isms.yml\` has no account of \`${person}\``);
      return account;
    },
  };
};
