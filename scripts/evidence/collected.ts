import type { LfsPointer } from './lfs-pointer.ts';

/** A file that an item of evidence or an access review names, as it lies in the tree. */
export type CollectedFile =
  | {
      readonly state: 'read';
      readonly sha256: string;
      readonly bytes: number;
      /** Where the file is a Git LFS pointer: what it stands for, which is not here. */
      readonly pointer?: LfsPointer;
    }
  | { readonly state: 'missing' | 'unreadable' | 'too large' };

/** One thing that an export says, with the line it stands on. */
export interface Fact {
  /** Snake case, as `evidence.expectations` of `isms.yml` names it: `mfa_active`. */
  readonly name: string;
  /** Whom or what it is about: an account, a trail, a pull request; absent for the whole export. */
  readonly subject?: string;
  readonly value: string | number | boolean;
  /** Line of the file from 1; absent where the format has no lines (JSON gives that of the entry). */
  readonly line?: number;
}

/** One account of an export, in the words of every format that lists accounts. */
export interface Account {
  readonly account: string;
  readonly role?: string;
  readonly email?: string;
  readonly privileged?: boolean;
  readonly mfa?: boolean;
  readonly enabled?: boolean;
  /** ISO day. */
  readonly lastLogin?: string;
  readonly line: number;
}

/** What a reader made of one export. */
export interface ReadExport {
  readonly path: string;
  /** The file is not the one that the item was collected as: its digest differs. */
  readonly altered?: true;
  /** Name of the reader: `aws-credential-report`. */
  readonly format: string;
  /** Entries of the export, without its header. */
  readonly rows: number;
  readonly facts: readonly Fact[];
  readonly accounts?: readonly Account[];
  /** What keeps it from being read as that format: a missing column, another format. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** One line of the decisions of an access review. */
export interface Decision {
  readonly account: string;
  /** Person ids; empty text is left out. */
  readonly owner?: string;
  readonly by?: string;
  readonly role?: string;
  readonly privileged?: boolean;
  readonly mfa?: boolean;
  readonly lastLogin?: string;
  readonly decision: 'keep' | 'change' | 'revoke' | 'escalate';
  readonly reason?: string;
  /** ISO day on which a change or revocation was carried out. */
  readonly done?: string;
  readonly ticket?: string;
  readonly line: number;
}

/** The decisions of an access review as its file holds them. */
export interface ReadDecisions {
  readonly path: string;
  readonly decisions: readonly Decision[];
  readonly problems: readonly {
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
}

/** What lies in `evidence/files/` and what it says. Maps iterate in the order of their keys. */
export interface Collected {
  /** By path: every file that an item or an access review names. */
  readonly files: ReadonlyMap<string, CollectedFile>;
  /** By item (`EV-001#2026-03`, `EV-001[0]` without an id): the exports that a reader exists for. */
  readonly exports: ReadonlyMap<string, ReadExport>;
  /** By id of the access review. */
  readonly decisions: ReadonlyMap<string, ReadDecisions>;
}
