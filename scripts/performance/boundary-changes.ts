import type { Past } from '#history/past.ts';
import { equalSets } from './equal-data.ts';
import { stepsOf } from './past-steps.ts';

/** A step that changed what lies within the scope. */
export interface BoundaryChange {
  /** Id of the scope document. */
  readonly document: string;
  /** ISO day of the step, and its commit. */
  readonly day: string;
  readonly commit: string;
}

const isInForce = (data: Readonly<Record<string, unknown>> | undefined): boolean =>
  data?.['type'] === 'scope' && data['status'] === 'approved';

/**
 * The steps that changed `boundary` in a scope document whose text said `approved`, oldest first.
 * The first boundary of a document is no change; a new order of what it lists is none.
 */
export const boundaryChanges = (past: Past): readonly BoundaryChange[] => {
  const stated = new Map<string, unknown>();
  const changes: BoundaryChange[] = [];
  for (const { day, commit, contents } of stepsOf(past, (path) => path.startsWith('policies/'))) {
    for (const { data } of contents) {
      const id = data?.['id'];
      if (typeof id !== 'string' || !isInForce(data)) continue;
      const known = stated.has(id);
      const before = stated.get(id);
      stated.set(id, data?.['boundary']);
      if (known && !equalSets(before, data?.['boundary']))
        changes.push({ document: id, day, commit });
    }
  }
  return changes;
};
