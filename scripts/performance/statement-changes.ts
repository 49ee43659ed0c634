import type { Past, PastContent } from '#history/past.ts';
import { stepsOf } from './past-steps.ts';

/** A step after which the approved Statement of Applicability includes other controls. */
export interface ApplicabilityChange {
  /** ISO day of the step, and its commit. */
  readonly day: string;
  readonly commit: string;
  /** What became of each control, by id, in the order of ids. */
  readonly controls: ReadonlyMap<string, 'applicable' | 'excluded'>;
}

type Applies = 'yes' | 'no';

const statement = 'soa/index.md';

/** Walks the steps with what each control says, and what the statement last said of it. */
class Walk {
  readonly #says = new Map<string, Applies>();
  readonly #stated = new Map<string, Applies>();
  readonly #touched = new Set<string>();
  #approved = false;

  /** Takes what a step says; gives what changed in the statement, if that is in force. */
  step(contents: readonly PastContent[]): ReadonlyMap<string, 'applicable' | 'excluded'> {
    for (const { path, data } of contents) {
      if (path === statement) this.#approved = data?.['status'] === 'approved';
      const id = data?.['id'];
      const applies = data?.['applicable'];
      if (typeof id !== 'string' || (applies !== 'yes' && applies !== 'no')) continue;
      this.#says.set(id, applies);
      this.#touched.add(id);
    }
    if (!this.#approved) return new Map();
    const changed = [...this.#touched].sort().flatMap((id) => this.#state(id));
    this.#touched.clear();
    return new Map(changed);
  }

  #state(id: string): readonly (readonly [string, 'applicable' | 'excluded'])[] {
    const before = this.#stated.get(id);
    const now = this.#says.get(id);
    if (now === undefined || now === before) return [];
    this.#stated.set(id, now);
    // What the statement first says of a control is no change.
    return before === undefined ? [] : [[id, now === 'yes' ? 'applicable' : 'excluded']];
  }
}

/**
 * The steps that changed the applicability of controls in a statement whose text said `approved`,
 * oldest first. What changed while it was a draft counts at the step that sets it approved again.
 */
export const applicabilityChanges = (past: Past): readonly ApplicabilityChange[] => {
  const walk = new Walk();
  return stepsOf(past, (path) => path.startsWith('soa/')).flatMap(({ day, commit, contents }) => {
    const controls = walk.step(contents);
    return controls.size === 0 ? [] : [{ day, commit, controls }];
  });
};
