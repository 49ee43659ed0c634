import type { Findings } from './verdict.ts';

/** The files of a pack, wherever they come from, and what is wrong with the container itself. */
export interface PackFiles {
  /** Paths inside the pack with `/`, sorted by code units. */
  readonly names: readonly string[];
  /** The bytes of one of `names`. */
  readonly read: (name: string) => Uint8Array;
  readonly findings: readonly Findings[];
}

/** Limits of SECURITY-MODEL.md §5 for what is unpacked or read as one pack. */
export const packLimits = {
  entries: 10_000,
  unpacked: 2 * 1024 ** 3,
  ratio: 100,
  depth: 16,
  nameBytes: 200,
} as const;

/** Orders names by code units. */
export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
