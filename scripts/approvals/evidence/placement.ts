import type { NotedEnvelope } from '../noted-envelopes.ts';
import type { Question } from '../matter.ts';

/** The steps of the main line that an attestation speaks of. */
export interface Placement {
  /** Position of the first step. */
  readonly from: number;
  /** Position of the step that the note sits on. */
  readonly to: number;
}

/**
 * Where an attestation belongs on this main line: of this repository and branch, on the very
 * commit that its note sits on, with an earlier step of the line before it; else `undefined`.
 */
export const placementOf = (
  { sources, standing }: Pick<Question, 'sources' | 'standing'>,
  { on, statement }: NotedEnvelope,
): Placement | undefined => {
  const { line } = sources;
  const { repository, line: stated } = statement;
  const to = line.positionOf(on);
  const before = line.positionOf(stated.before);
  const placed =
    repository.root === line.at(0).id &&
    stated.ref === `refs/heads/${standing.state.main}` &&
    stated.commit === on;
  if (!placed || to == null || before == null || before >= to) return undefined;
  return { from: before + 1, to };
};

/** Whether the content in question was brought by these steps and still stands after the last. */
export const covers = ({ from, to }: Placement, { detail, until }: Question): boolean =>
  from <= detail.position && detail.position <= to && (until == null || to < until);
