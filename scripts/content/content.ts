import type { Finding } from '#findings/finding.ts';
import type { ReadFramework } from './read-frameworks.ts';
import type { Refused } from './refused.ts';
import type { ScannedFile } from './scan-files.ts';
import type { AnyRecord, Positions } from './record.ts';
import type { TreeEntry } from './tree.ts';
import type { Settings } from './types.ts';

/** All that was read from a tree, before anything in it is linked. */
export interface Content {
  /** `isms.yml` with its defaults filled in. */
  readonly settings: Settings;
  readonly settingsPositions: Positions;
  /** Top-level fields of `isms.yml` of which something was wrong and left out. */
  readonly invalidSettings?: ReadonlySet<string>;
  /** Records, people, roles and groups that are there and could not be read. */
  readonly refused?: readonly Refused[];
  /** Sorted by path. Two records may still claim one id. */
  readonly records: readonly AnyRecord[];
  /** Every entry of the tree by path, for links to files. */
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** Secrets in the files that are no records, by path. */
  readonly scanned?: ReadonlyMap<string, ScannedFile>;
  /** The frameworks of `isms.yml` as their files say, ids not yet compared with others. */
  readonly frameworks?: readonly ReadFramework[];
  readonly findings: readonly Finding[];
}
