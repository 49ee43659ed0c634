/** What lies at a path: only a `file` is ever opened. */
export type TreeEntryType =
  'file' | 'folder' | 'symbolic-link' | 'submodule' | 'special' | 'unreadable';

/** One path of a tree, relative to its root, with `/` between the names. */
export interface TreeEntry {
  readonly path: string;
  readonly type: TreeEntryType;
  /** Bytes of a file, else 0. */
  readonly size: number;
}

/**
 * Where content comes from: a working folder or the tree of a commit.
 * `list` gives every entry below the content folders and `isms.yml`, sorted by path and
 * without following links; `read` gives the bytes of a regular file.
 */
export interface Tree {
  readonly list: () => Promise<readonly TreeEntry[]>;
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Why something of it could not be read, although it is there; absent as long as all could. */
  readonly damage?: () => Error | undefined;
}
