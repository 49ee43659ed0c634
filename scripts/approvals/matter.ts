import { daysAfter } from '#history/day.ts';
import type { MainLine } from '#history/main-line.ts';
import type { FoundContent, StepDetail } from '#history/history.ts';
import type { ApprovingTag } from './approving-tags.ts';
import type { NotedEnvelopes } from './noted-envelopes.ts';
import type { NameReader } from './named-addresses.ts';
import type { Revocations } from './revocations.ts';
import type { SignatureFacts } from './signatures/signature-facts.ts';
import type { StandingTrust } from './standing-trust.ts';
import type { ApprovalPolicy } from './trust-state.ts';
import type { Concerns, Writer } from './writers.ts';

/** A content whose approval is in question. */
export interface Matter {
  /** As messages name it: `` `POL-001` 1.0 ``. */
  readonly subject: string;
  readonly id: string;
  /** Absent for `isms.yml`, which has none. */
  readonly version?: string;
  readonly status?: string;
  /** From the root of the ISMS. */
  readonly path: string;
  /** Git object id: the blob, for the SoA the tree of its folder. */
  readonly content: string;
  /** Of the blob's bytes; absent for a tree. */
  readonly sha256?: string;
  /** Which changes of a commit are changes of this content. */
  readonly concerns: Concerns;
}

/** Everything that may be evidence, read beforehand so that deciding needs no git. */
export interface Sources {
  readonly line: MainLine;
  /** Position from which steps are new to the commit compared with; else the line's length. */
  readonly newFrom: number;
  /** Path of the ISMS inside the repository: empty, or ending with `/`. */
  readonly prefix: string;
  readonly details: ReadonlyMap<number, StepDetail>;
  /** The signature of a commit; absent for one without. */
  readonly signatureOf: (commit: string) => SignatureFacts | undefined;
  /** Whom the message of a commit names. */
  readonly namesIn: NameReader;
  readonly tags: readonly ApprovingTag[];
  readonly envelopes: NotedEnvelopes;
  /** Content at a path of a reviewed commit; `undefined` where this clone does not hold the commit. */
  readonly reviewedIn: (commit: string, path: string) => FoundContent | undefined;
  /** All contents of a commit outside the main line that a tag names. */
  readonly contentsIn: (commit: string) => ReadonlySet<string>;
  /** ISO day. */
  readonly today: string;
}

/** Whether a claimed ISO day lies further ahead than clocks and time zones explain. */
export const isFuture = ({ today }: Sources, day: string): boolean => day > daysAfter(today, 2);

/** A content and the step that brought it, to be judged by the trust before that step. */
export interface Question {
  readonly matter: Matter;
  readonly detail: StepDetail;
  readonly sources: Sources;
  readonly revocations: Revocations;
  /** What was in force before the step. */
  readonly standing: StandingTrust;
  /** What is in force at the commit asked for: judges what has no place on the line. */
  readonly newest: StandingTrust;
  readonly policy: ApprovalPolicy;
  /** Role ids. */
  readonly required: readonly string[];
  /** Nothing earlier was set under this id and version. */
  readonly first: boolean;
  /** Who wrote earlier texts of the same version that nobody approved, each once. */
  readonly unapproved: readonly Writer[];
  /** Position of the step at which the content is changed again, if it is. */
  readonly until?: number;
}
