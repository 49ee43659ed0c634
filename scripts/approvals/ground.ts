import type { History } from '#history/history.ts';
import type { Reason } from './approval.ts';
import type { Sources } from './matter.ts';
import type { Subject } from './reasons.ts';
import type { Revocations } from './revocations.ts';
import type { TrustLine } from './trust-line.ts';

/** Front matter as plain data, not checked against its schema. */
export type Data = Readonly<Record<string, unknown>>;

/** All that judging needs besides the runs themselves, read beforehand. */
export interface Ground {
  readonly history: Pick<History, 'line' | 'newFrom'>;
  readonly trust: TrustLine;
  readonly sources: Sources;
  readonly revocations: Revocations;
  /** Front matter by blob id, of the contents that are settings. */
  readonly dataOf: (blob: string) => Data;
  /** The record that a blob says to be. */
  readonly idOf: (blob: string) => string | undefined;
  /** Reasons as they can be kept for each of many versions. */
  readonly kept: (reasons: readonly Reason[]) => readonly Reason[];
  /** SHA-256 of a blob's bytes, of the contents that are settings and attested. */
  readonly sha256Of: (blob: string) => string | undefined;
}

/** How messages name a version: `` `POL-001` 1.0 ``. */
export const subjectOf = (id: string, version: string): Subject => `\`${id}\` ${version}`;
