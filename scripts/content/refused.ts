import { kindSchemas } from './kinds.ts';
import type { FieldPath, Kind } from './record.ts';

/** What can be named by an id and stands in a list of `isms.yml`, or of a file named there. */
export type ListedTarget = 'person' | 'role' | 'group' | 'criterion';

/**
 * Something of which a finding says already that it cannot be read as what it is. It may well be
 * what others name, so nothing that follows from its absence is a finding of its own.
 */
export interface Refused {
  /** What it would have been, in the words of a schema's `reference`. */
  readonly target: Kind | ListedTarget;
  /** Its id, where that much could be read. */
  readonly id?: string;
  /** What stands in place of an id that is not as it must be. */
  readonly written?: string;
  /** Other short texts of it: one may be the id under a misspelt name. */
  readonly words: readonly string[];
  /** Of a person: the roles held; absent where that cannot be told. */
  readonly roles?: readonly string[];
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (data: unknown, name: string): unknown =>
  isMap(data) && Object.hasOwn(data, name) ? data[name] : undefined;

const wordsOf = (data: unknown): readonly string[] =>
  isMap(data)
    ? Object.values(data).filter((value): value is string => typeof value === 'string')
    : [];

/** What is known of a record without a usable id; nothing of its front matter needs to be right. */
export const refusedRecord = (kind: Kind, data: unknown = {}): Refused => {
  const written = own(data, 'id');
  const form = new RegExp(kindSchemas[kind].record.id);
  return {
    target: kind,
    ...(typeof written === 'string' ? { written } : {}),
    words: wordsOf(data).filter((word) => form.test(word)),
  };
};

const lists = [
  ['people', 'person'],
  ['roles', 'role'],
  ['groups', 'group'],
] as const;

const rolesOf = (entry: unknown): readonly string[] | undefined => {
  const roles = own(entry, 'roles');
  if (!Array.isArray(roles)) return undefined;
  return roles.map((held: unknown) => own(held, 'role')).filter((role) => typeof role === 'string');
};

const refusedEntry = (
  target: ListedTarget,
  entry: unknown,
  wrong: ReadonlySet<unknown>,
): Refused => {
  const id = own(entry, 'id');
  const written = typeof id === 'string' ? id : undefined;
  const roles = wrong.has('roles') ? undefined : rolesOf(entry);
  return {
    target,
    ...(written === undefined ? {} : wrong.has('id') ? { written } : { id: written }),
    words: wordsOf(entry),
    ...(roles === undefined ? {} : { roles }),
  };
};

const refusedOf = (
  data: Readonly<Record<string, unknown>>,
  name: string,
  target: ListedTarget,
  wrong: readonly FieldPath[],
): readonly Refused[] => {
  const paths = wrong.filter((path) => path[0] === name);
  if (paths.length === 0) return [];
  const list = own(data, name);
  const indices = new Set(paths.map((path) => path[1]));
  if (!Array.isArray(list) || [...indices].some((index) => typeof index !== 'number')) {
    return [{ target, words: [] }];
  }
  return [...indices].map((index) => {
    const fields = new Set(paths.filter((path) => path[1] === index).map((path) => path[2]));
    return refusedEntry(target, list[Number(index)], fields);
  });
};

/** The people, roles and groups that `isms.yml` defines in a way that could not be read. */
export const refusedSettings = (
  data: Readonly<Record<string, unknown>>,
  wrong: readonly FieldPath[],
  broken: boolean,
): readonly Refused[] =>
  lists.flatMap(([name, target]) =>
    broken ? [{ target, words: [] }] : refusedOf(data, name, target, wrong),
  );
