import type { Proof } from '#approvals/approval.ts';
import type { Register } from '#register/register.ts';

/** What kind of thing falls due; the word that `isms due --format json` uses. */
export type DueSubject =
  | 'review'
  | 'assessment'
  | 'treatment'
  | 'acceptance'
  | 'control'
  | 'action'
  | 'effectiveness'
  | 'change'
  | 'objective'
  | 'evaluation'
  | 'metric'
  | 'evidence'
  | 'access-review'
  | 'supplier-review'
  | 'agreement'
  | 'assurance'
  | 'audit'
  | 'management-review'
  | 'exception'
  | 'notice'
  | 'exercise'
  | 'training'
  | 'answer'
  | 'obligation'
  | 'certificate'
  | 'key'
  | 'role';

/** Something that somebody has to do by a day, or that ends on it. */
export interface DueItem {
  /** ISO day: the last one on which it is in time. */
  readonly due: string;
  readonly subject: DueSubject;
  /** What has to be done, in words. */
  readonly what: string;
  /** The record it belongs to; absent for what `isms.yml` holds. */
  readonly record?: string;
  /** Role that has to do it, where one is named. */
  readonly role?: string;
  /** What it is apart from its day: the same text as long as it is the same thing. */
  readonly key: string;
  /** The record is no more than a draft: nobody has accepted the day yet. */
  readonly draft?: true;
}

/** A day that cannot be told, and what is missing for it. */
export interface Untold {
  readonly subject?: DueSubject;
  readonly record?: string;
  readonly reason: string;
}

/** What falls due, earliest first, and what cannot be told. */
export interface Due {
  readonly items: readonly DueItem[];
  readonly untold: readonly Untold[];
}

/** What days are read from. `today` is an ISO day and the only clock. */
export interface DueEvidence {
  readonly register: Register;
  readonly proof: Proof;
  readonly today: string;
}

/** What a source reads: days beyond `until`, an ISO day, need not be told. */
export interface DueSpan extends DueEvidence {
  readonly until: string;
}

/** Either of the two, out of one source. */
export type Told = DueItem | Untold;

/** Whether something told has a day. */
export const hasDay = (told: Told): told is DueItem => 'due' in told;
