import type { MainLine } from '#history/main-line.ts';
import type { Revocation } from './registered-key.ts';
import type { SignatureFacts } from './signatures/signature-facts.ts';
import type { StandingTrust } from './standing-trust.ts';
import { ownerName, type KeyOwner } from './trust-state.ts';

/** Which keys the newest trust state revokes, and what of their earlier use still stands. */
export interface Revocations {
  /** By fingerprint. */
  readonly revoked: ReadonlyMap<string, Revocation>;
  /** Whether a key is refused for the step at a position, or for what has no place on the line. */
  readonly refuses: (fingerprint: string, position: number | undefined) => boolean;
}

/** Nothing is revoked. */
export const noRevocations: Revocations = { revoked: new Map(), refuses: () => false };

const statesFrom = function* (newest: StandingTrust): Generator<StandingTrust> {
  for (let at: StandingTrust | undefined = newest; at != null; at = at.before) yield at;
};

/** Whose each key was last said to be. */
const lastWords = (newest: StandingTrust): ReadonlyMap<string, KeyOwner> => {
  const found = new Map<string, KeyOwner>();
  for (const { state } of statesFrom(newest)) {
    for (const [fingerprint, owner] of state.keyOwners) {
      if (owner != null && !found.has(fingerprint)) found.set(fingerprint, owner);
    }
  }
  return found;
};

/** A key that is no longer listed stays as it was last spoken of. */
const revokedKeys = (newest: StandingTrust): ReadonlyMap<string, Revocation> => {
  const spoken = new Set<string>();
  const found = new Map<string, Revocation>();
  for (const { state } of statesFrom(newest)) {
    for (const [fingerprint, revocation] of state.revoked) {
      if (!spoken.has(fingerprint)) found.set(fingerprint, revocation);
    }
    for (const fingerprint of state.keyOwners.keys()) spoken.add(fingerprint);
  }
  return found;
};

/**
 * The revocations of a trust state. `signed` gives the signature of the step at a position: needed
 * only where a key is compromised since a day. A thief can date his own steps as he likes, so an
 * earlier step counts only if somebody else signed one behind it, before that day.
 */
export const revocationsOf = (
  newest: StandingTrust,
  line: MainLine,
  signed: (position: number) => SignatureFacts | undefined,
  known: Revocations = noRevocations,
): Revocations => {
  const words = lastWords(newest);
  // What was once found revoked stays so while the trust line is worked out again.
  const revoked = new Map([...known.revoked, ...revokedKeys(newest)]);
  const nameOf = (fingerprint: string | undefined): string | undefined => {
    const owner = fingerprint == null ? undefined : words.get(fingerprint);
    return owner == null ? undefined : ownerName(owner);
  };
  const isByAnother = (position: number, fingerprint: string): boolean => {
    const facts = signed(position);
    const signer = nameOf(facts?.fingerprint);
    return (
      facts?.verdict === 'good' &&
      signer != null &&
      signer !== nameOf(fingerprint) &&
      !revoked.has(facts.fingerprint ?? '')
    );
  };
  const followed = (position: number, fingerprint: string, before: string): boolean => {
    for (let later = position + 1; later < line.length; later += 1) {
      if (line.at(later).day >= before) return false;
      if (isByAnother(later, fingerprint)) return true;
    }
    return false;
  };
  return {
    revoked,
    refuses: (fingerprint, position) => {
      const revocation = revoked.get(fingerprint);
      if (revocation == null) return false;
      if (position == null) return true;
      const { lastGood, compromisedSince } = revocation;
      if (lastGood != null) return position > (line.positionOf(lastGood) ?? -1);
      return compromisedSince == null || !followed(position, fingerprint, compromisedSince);
    },
  };
};
