import type { Place } from '#findings/finding.ts';
import { placeOf } from './places.ts';
import type { FieldPath, Positions } from './record.ts';
import { locate } from './yaml-tree.ts';
import type { Located } from './yaml-tree.ts';

/** Finds places in one file, from where its values stand and where its lines begin. */
export const positionsOf = (
  path: string,
  root: Located,
  starts: readonly number[],
  firstLine: number,
): Positions => {
  const top: Place = { path, line: firstLine, column: 1 };
  const place = (located: Located, key: boolean): Place => {
    if (located === root) return top;
    const [start, end] = (key ? located.key : undefined) ?? [located.start, located.end];
    return placeOf(path, starts, start, end);
  };
  return {
    ofValue: (field: FieldPath) => place(locate(root, field), false),
    ofKey: (field: FieldPath) => place(locate(root, field), true),
  };
};
