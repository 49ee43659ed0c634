import type { FieldPath } from './record.ts';

type Fields = Readonly<Record<string, unknown>>;

const withoutItems = (
  list: readonly unknown[],
  indices: ReadonlySet<unknown>,
): readonly unknown[] => list.filter((_, index) => !indices.has(index));

const pruneField = (value: unknown, paths: readonly FieldPath[]): unknown => {
  const inItems = paths.every((path) => typeof path[1] === 'number');
  if (!Array.isArray(value) || !inItems) return undefined;
  return withoutItems(value, new Set(paths.map((path) => path[1])));
};

/**
 * Settings without what may not be relied upon. Of a list (`people`) the whole entry goes, else
 * the whole field: half a key or a role without its end would say more than its author meant.
 */
export const pruneSettings = (data: Fields, wrong: readonly FieldPath[]): Fields => {
  const kept = Object.entries(data).flatMap(([name, value]) => {
    const paths = wrong.filter((path) => path[0] === name);
    const pruned = paths.length === 0 ? value : pruneField(value, paths);
    return pruned === undefined ? [] : [[name, pruned] as const];
  });
  return Object.fromEntries(kept);
};
