import type { Carrier, Level, Reason } from '../approval.ts';
import type { Account } from '../attestation/statement.ts';
import type { StandingTrust } from '../standing-trust.ts';
import type { Person } from '../trust-state.ts';

/** A person whom some evidence names as one who accepted a content. */
export interface Witness {
  readonly person: Person;
  /** Of the evidence itself and of all that binds it to the person, roles apart. */
  readonly level: Level;
  /** ISO day of the approval. */
  readonly day: string;
  /** Position on the main line from which on it counts. */
  readonly at: number;
  /** What binds the person to the content, such as `merge <commit>`. */
  readonly evidence: string;
  /** The trust that tells which roles the person held on that day. */
  readonly standing: StandingTrust;
  /**
   * Named as the one who merged, beside others who are said to have approved: counts for the
   * roles that he holds, and is not blamed for those he lacks.
   */
  readonly merely: 'merger' | 'approver';
  /** Fingerprint of the key that signed it. */
  readonly key?: string;
  /** Address of the repository on the forge that recorded it. */
  readonly forge?: string;
  readonly carrier?: Carrier;
}

/** Whom evidence names, and what is wrong with it. */
export interface Evidence {
  readonly witnesses: readonly Witness[];
  readonly reasons: readonly Reason[];
  /** Signed by an unregistered key: said where the level falls short. */
  readonly unknownKey: boolean;
  /** Whom the forge names as writers, where one of its attestations was accepted. */
  readonly forgeWriters?: readonly Account[];
  /** Positions of the steps that an accepted attestation covers beside the step in question. */
  readonly span?: readonly number[];
}

/** No evidence, for these reasons. */
export const nothing = (...reasons: readonly Reason[]): Evidence => ({
  witnesses: [],
  reasons,
  unknownKey: false,
});

/** All evidence together. */
export const together = (all: readonly Evidence[]): Evidence => {
  const named = all.flatMap(({ forgeWriters }) => forgeWriters ?? []);
  const covered = all.flatMap(({ span }) => span ?? []);
  return {
    witnesses: all.flatMap(({ witnesses }) => witnesses),
    reasons: all.flatMap(({ reasons }) => reasons),
    unknownKey: all.some(({ unknownKey }) => unknownKey),
    ...(all.some(({ forgeWriters }) => forgeWriters != null) ? { forgeWriters: named } : {}),
    ...(covered.length > 0 ? { span: [...new Set(covered)] } : {}),
  };
};
