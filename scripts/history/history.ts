import type { Commit } from './commit-object.ts';
import type { MainLine } from './main-line.ts';
import type { ObjectFormat } from './object-id.ts';
import type { Notes, ReadTag } from './references.ts';
import type { Change, RawCommit } from './raw-log.ts';
import type { RecordFacts } from './record-facts.ts';
import type { TreeFile } from './tree-reader.ts';

/** A step of the main line that changed content, against its first parent. */
export interface Step {
  /** Place on the main line; the first commit has 0. */
  readonly position: number;
  readonly changes: readonly Change[];
}

/** Of a commit what counts as evidence once its signature is checked. */
export type CommitWords = Omit<Commit, 'tree' | 'signed'>;

/** A commit with what it changed that is in none of its parents. */
export interface WritingCommit {
  readonly commit: CommitWords;
  readonly changes: RawCommit['changes'];
}

/** All that is known of one step as evidence: its own bytes and the commits it brought. */
export interface StepDetail extends WritingCommit {
  readonly position: number;
  readonly day: string;
  readonly beforeParent: boolean;
  readonly brought: readonly WritingCommit[];
}

/** What lies at a path of a commit: an object id, or nothing. */
export interface FoundContent {
  readonly id?: string;
}

/** The main line of a commit and a way to read what stands in it. Holds a git program: `close` it. */
export interface History {
  readonly format: ObjectFormat;
  readonly head: string;
  /** Path of the ISMS inside the repository: empty, or ending with `/`. */
  readonly prefix: string;
  /** The first commit of the main line. */
  readonly root: string;
  readonly line: MainLine;
  /** The steps that changed content, oldest first. */
  readonly steps: readonly Step[];
  /** With a commit to compare with: the position from which steps are new; else the line's length. */
  readonly newFrom: number;
  /** Whether a commit (full id) is the one asked for or an ancestor of it. */
  readonly includes: (commit: string) => boolean;
  /** Bytes of a blob. */
  readonly blob: (id: string) => Promise<Buffer>;
  /** What a blob says of itself as a record; remembered by id, since it never changes. */
  readonly facts: (id: string) => Promise<RecordFacts | undefined>;
  /** The content files of the commit asked for, paths relative to the root of the ISMS. */
  readonly files: () => Promise<readonly TreeFile[]>;
  /** The object at a content path of a step, found through trees that are hashed again. */
  readonly contentAt: (position: number, path: string) => Promise<string | undefined>;
  /**
   * The object at a content path of any commit, if there is one; `undefined` where this clone does
   * not hold the commit or what lies below it.
   */
  readonly contentIn: (commit: string, path: string) => Promise<FoundContent | undefined>;
  /** The content files of any commit; none where this clone does not hold it. */
  readonly filesIn: (commit: string) => Promise<readonly TreeFile[]>;
  /** The commit of a step as its bytes say. */
  readonly commitAt: (position: number) => Promise<Commit>;
  /** The annotated tags of the clone. */
  readonly tags: () => Promise<readonly ReadTag[]>;
  /** The notes on approvals. */
  readonly notes: () => Promise<Notes>;
  /**
   * The steps in question with the commits they brought, by position. `take` sees each of these
   * commits whole and gives what is to be kept of it, for there may be many.
   */
  readonly details: (
    positions: ReadonlySet<number>,
    take: (commit: Commit) => Promise<CommitWords>,
  ) => Promise<ReadonlyMap<number, StepDetail>>;
  readonly close: () => Promise<void>;
}
