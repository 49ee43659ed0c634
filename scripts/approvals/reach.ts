import type { Level } from './approval.ts';
import { byLevel, lowest } from './level.ts';
import type { Question } from './matter.ts';
import type { RegisteredKey } from './registered-key.ts';
import { levelOfAccount, levelOfKey, levelOfRole, type StandingTrust } from './standing-trust.ts';
import type { KeyOwner, Person } from './trust-state.ts';

/** How far those in force could bring an approval, each way; for hints, never for a verdict. */
export interface Reach {
  /** By a review that a registered recorder signs. */
  readonly recorder: Level;
  /** By a merge that the forge signs. */
  readonly merge: Level;
  /** By the approvers' own keys. */
  readonly key: Level;
}

const best = (levels: readonly Level[]): Level =>
  levels.reduce<Level>((a, b) => (byLevel(b, a) > 0 ? b : a), 'none');

const isUsable = ({ to, revocation }: RegisteredKey, day: string): boolean =>
  revocation == null && (to == null || day <= to);

const levelOfKeys = (standing: StandingTrust, owner: KeyOwner, day: string): Level =>
  best(
    owner.keys
      .filter((key) => isUsable(key, day))
      .map(({ fingerprint }) => levelOfKey(standing, owner, fingerprint)),
  );

const ownersIn = ({ state }: StandingTrust): readonly KeyOwner[] =>
  [...new Set(state.keyOwners.values())].filter((owner) => owner != null);

/** The people who may answer for a role on a day or later. */
const holders = ({ state }: StandingTrust, role: string, day: string): readonly Person[] =>
  state.people.filter(({ roles }) =>
    roles.some((held) => held.role === role && (held.to == null || day <= held.to)),
  );

const roleLevel = (standing: StandingTrust, person: Person, role: string, day: string): Level => {
  const since = person.roles.find((held) => held.role === role)?.from ?? day;
  return levelOfRole(standing, person, role, since > day ? since : day);
};

/** By a key of the forge: it speaks for accounts, or for the addresses that it commits with. */
const byForge = (
  standing: StandingTrust,
  type: 'recorder' | 'merge-key',
  role: string,
  day: string,
): Level => {
  const keys = ownersIn(standing)
    .filter((owner) => owner.type === type)
    .map((owner) => levelOfKeys(standing, owner, day));
  return best(
    holders(standing, role, day)
      .filter(({ account }) => type === 'merge-key' || account != null)
      .map((person) =>
        lowest([
          'attested',
          best(keys),
          ...(type === 'recorder' ? [levelOfAccount(standing, person)] : []),
          roleLevel(standing, person, role, day),
        ]),
      ),
  );
};

const byKey = (standing: StandingTrust, role: string, day: string): Level =>
  best(
    holders(standing, role, day).flatMap((person) =>
      ownersIn(standing)
        .filter((owner) => owner.type === 'person' && owner.person.id === person.id)
        .map((owner) =>
          lowest([levelOfKeys(standing, owner, day), roleLevel(standing, person, role, day)]),
        ),
    ),
  );

/** How far the people, keys and recorders in force before a step, or now, could bring it. */
export const reachOf = ({ standing, newest, required, detail: { day } }: Question): Reach => ({
  recorder: lowest(required.map((role) => byForge(standing, 'recorder', role, day))),
  merge: lowest(required.map((role) => byForge(standing, 'merge-key', role, day))),
  key: lowest(required.map((role) => best([standing, newest].map((one) => byKey(one, role, day))))),
});

/** Whether somebody else could answer for a role of a person. */
export const hasOther = (
  { standing, newest, detail: { day } }: Question,
  role: string,
  person: string,
): boolean =>
  [standing, newest].some((one) => holders(one, role, day).some(({ id }) => id !== person));
