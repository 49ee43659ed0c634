import type { FieldPath } from './record.ts';

/** Where one value of a YAML text stands: offsets in the file, and those of its key, if it has one. */
export interface Located {
  readonly start: number;
  readonly end: number;
  readonly key?: readonly [start: number, end: number];
  readonly children?: ReadonlyMap<string | number, Located>;
}

/** Something that YAML allows or not and that records may not have. */
export interface YamlProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
  /** The top-level field it lies in; absent where nothing of the text can be relied upon. */
  readonly field?: string;
  /** A limit was passed: a matter of the file, not of its schema. */
  readonly limit?: boolean;
  /** A number written unlike others: not worth a word where the schema refuses it anyway. */
  readonly notation?: boolean;
}

/** What a YAML text says: plain data, where each value stands, and what is wrong with it. */
export interface ParsedYaml {
  readonly data: unknown;
  readonly located: Located;
  readonly problems: readonly YamlProblem[];
}

/** The located value at a path, or the nearest one above it. */
export const locate = (root: Located, path: FieldPath): Located => {
  let found = root;
  for (const step of path) {
    const next = found.children?.get(step);
    if (!next) return found;
    found = next;
  }
  return found;
};
