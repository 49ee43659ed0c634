import { dayOf } from '#history/day.ts';
import type { Level } from './approval.ts';
import { inUse } from './registered-key.ts';
import type { Revocations } from './revocations.ts';
import type { SignatureFacts } from './signatures/signature-facts.ts';
import { levelOfKey, type StandingTrust } from './standing-trust.ts';
import type { KeyOwner } from './trust-state.ts';

/** Why a signature is refused; the words of docs/approvals.md. */
export type RefusalCode =
  'bad-signature' | 'wrong-namespace' | 'key-revoked' | 'key-expired' | 'key-unknown';

/**
 * Whose signature it is. `unknown`: by a key that nobody registered, which proves nothing and
 * spoils nothing. `refused`: it spoils what it stands on; `why` follows "the signature".
 */
export type Signer =
  | { readonly type: 'nobody' }
  | { readonly type: 'unknown'; readonly fingerprint?: string }
  | { readonly type: 'refused'; readonly code: RefusalCode; readonly why: string }
  | {
      readonly type: 'owner';
      readonly owner: KeyOwner;
      readonly fingerprint: string;
      /** How well it is shown that the key is the owner's. */
      readonly level: Level;
    };

/** The owner of a key, of one type. */
export type Owner<T extends KeyOwner['type']> = Extract<KeyOwner, { readonly type: T }>;

/** A signature whose owner is known and counts. */
export type OwnSigner = Extract<Signer, { readonly type: 'owner' }>;

/** By which trust and for when a signature is judged. */
export interface SigningMoment {
  readonly standing: StandingTrust;
  readonly revocations: Revocations;
  /** ISO day of the approval. */
  readonly day: string;
  /** Place of the signed step on the main line; absent for tags and attestations, which have none. */
  readonly position?: number;
}

const refused = (code: RefusalCode, why: string): Signer => ({ type: 'refused', code, why });

const outlived = (facts: SignatureFacts, day: string): boolean =>
  facts.life != null &&
  (day < dayOf(facts.life.from) || (facts.life.to != null && day > dayOf(facts.life.to)));

const judgeKey = (
  facts: SignatureFacts,
  fingerprint: string,
  owner: KeyOwner,
  moment: SigningMoment,
): Signer => {
  const { standing, day } = moment;
  const keys = owner.keys.filter((key) => key.fingerprint === fingerprint);
  const revokedBefore = standing.state.revoked.has(fingerprint);
  if (revokedBefore || moment.revocations.refuses(fingerprint, moment.position)) {
    return refused('key-revoked', `is by the key ${fingerprint}, which is revoked`);
  }
  if (!keys.some((key) => inUse(key, day))) {
    return refused('key-expired', `is by the key ${fingerprint}, which was not in use on ${day}`);
  }
  if (outlived(facts, day)) {
    return refused('key-expired', `is by the key ${fingerprint}, which had expired on ${day}`);
  }
  const level = levelOfKey(standing, owner, fingerprint);
  return { type: 'owner', owner, fingerprint, level };
};

/** Judges whose a signature is and whether it counts; `facts` are absent where there is none. */
export const signerOf = (facts: SignatureFacts | undefined, moment: SigningMoment): Signer => {
  if (facts == null) return { type: 'nobody' };
  const { verdict, fingerprint } = facts;
  const { keyOwners } = moment.standing.state;
  if (verdict === 'bad-signature' || verdict === 'wrong-namespace') {
    return refused(verdict, facts.detail ?? 'is not good');
  }
  if (fingerprint == null || !keyOwners.has(fingerprint)) {
    return { type: 'unknown', ...(fingerprint == null ? {} : { fingerprint }) };
  }
  if (verdict === 'unknown') {
    return refused('bad-signature', facts.detail ?? 'cannot be checked');
  }
  const owner = keyOwners.get(fingerprint);
  return owner == null
    ? refused('key-unknown', `is by the key ${fingerprint}, which two owners claim`)
    : judgeKey(facts, fingerprint, owner, moment);
};
