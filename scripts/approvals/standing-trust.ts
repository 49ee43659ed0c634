import type { Level } from './approval.ts';
import {
  holds,
  ownerName,
  personAt,
  type KeyOwner,
  type Person,
  type TrustState,
} from './trust-state.ts';

/** A trust state in force, with how it came to be. */
export interface StandingTrust {
  readonly state: TrustState;
  /** Level at which the change was approved; `signed` for the root, which the verifier trusts. */
  readonly level: Level;
  /** What was in force before; absent for the root. */
  readonly before?: StandingTrust;
}

type Fact = (state: TrustState) => boolean;

/**
 * The level that nobody exceeds by a fact of a trust state: that of the change which brought it.
 * A chain is as strong as its weakest link.
 */
export const levelOfFact = (standing: StandingTrust, fact: Fact): Level => {
  let at = standing;
  while (at.before != null && fact(at.before.state)) at = at.before;
  return at.level;
};

const sameIn = (state: TrustState, person: Person): Person | undefined =>
  state.people.find(({ id }) => id === person.id);

/** How well it is shown that a person holds a role on an ISO day. */
export const levelOfRole = (
  standing: StandingTrust,
  person: Person,
  role: string,
  day: string,
): Level =>
  levelOfFact(standing, (state) => {
    const same = sameIn(state, person);
    return same != null && holds(same, role, day);
  });

/** How well it is shown that an address is a person's. */
export const levelOfAddress = (standing: StandingTrust, person: Person, email: string): Level =>
  levelOfFact(standing, (state) => personAt(state, email)?.id === person.id);

/** How well it is shown that a key is its owner's. */
export const levelOfKey = (standing: StandingTrust, owner: KeyOwner, fingerprint: string): Level =>
  levelOfFact(standing, (state) => {
    const same = state.keyOwners.get(fingerprint);
    return same != null && ownerName(same) === ownerName(owner);
  });

/** How well it is shown that an account of the forge is a person's. */
export const levelOfAccount = (standing: StandingTrust, person: Person): Level =>
  levelOfFact(standing, (state) => {
    const account = sameIn(state, person)?.account;
    return account?.id === person.account?.id && account?.login === person.account?.login;
  });
