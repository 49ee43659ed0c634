import type { PullRequest } from './pull-request.ts';

/** A pull request as it was merged: what its approval is about. */
export interface MergedRequest {
  readonly request: PullRequest;
  readonly number: number;
  /** Marks of the merge, of the main line before it, and of the branch's last commit. */
  readonly merge: number;
  readonly before: number;
  readonly head: number;
  /** The files that it changed, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** All files of the SoA's folder after the merge, paths from the root. */
  readonly soa: ReadonlyMap<string, Uint8Array>;
}
