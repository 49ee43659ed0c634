import type { Kind } from '#content/record.ts';
import { changedContext, changedParties } from './review-context.ts';
import { correctiveActions, earlierActions } from './review-actions.ts';
import type {
  ReviewEvidence,
  ReviewFact,
  ReviewInput,
  ReviewSpan,
  ReviewView,
} from './review-fact.ts';
import { reviewInputs, uncounted } from './review-fact.ts';
import { feedback, opportunities } from './review-feedback.ts';
import { objectivesMet } from './review-objectives.ts';
import { leftOut } from './readable-records.ts';
import { auditResults, measurements } from './review-results.ts';
import { riskResults } from './review-risks.ts';

interface Section {
  /** Kinds of which every readable record counts. */
  readonly kinds: readonly Kind[];
  readonly facts: (view: ReviewView) => readonly ReviewFact[];
}

const sections: Readonly<Record<ReviewInput, Section>> = {
  a: { kinds: [], facts: earlierActions },
  b: { kinds: ['document', 'change'], facts: changedContext },
  c: { kinds: ['document', 'obligation'], facts: changedParties },
  d1: { kinds: ['action'], facts: correctiveActions },
  d2: { kinds: ['metric', 'exercise'], facts: measurements },
  d3: { kinds: ['audit'], facts: auditResults },
  d4: { kinds: ['objective', 'metric'], facts: objectivesMet },
  e: { kinds: ['incident', 'audit'], facts: feedback },
  f: { kinds: ['risk', 'assessment'], facts: riskResults },
  g: { kinds: ['action', 'audit', 'incident'], facts: opportunities },
};

const notCounted = (view: ReviewView, kinds: readonly Kind[]): readonly ReviewFact[] => {
  const records = leftOut(view.register, kinds);
  if (records.length === 0) return [];
  const ids = records.map(({ id }) => id).join(', ');
  return [uncounted('Records left out', `fields of ${ids} break their schema`)];
};

/** The facts of each input of a management review, in the order of their letters. */
export type ReviewFacts = ReadonlyMap<ReviewInput, readonly ReviewFact[]>;

/**
 * What can be computed for a management review (9.3.2): each input with its facts for the period,
 * states as of the day on which it is held, or today where that day lies ahead. Records of which a
 * field breaks the schema are left out, and named.
 */
export const reviewFacts = (evidence: ReviewEvidence, span: ReviewSpan): ReviewFacts => {
  const asOf = span.held < evidence.today ? span.held : evidence.today;
  const view: ReviewView = { ...evidence, ...span, asOf };
  return new Map(
    reviewInputs.map((input) => {
      const { facts, kinds } = sections[input];
      return [input, [...facts(view), ...notCounted(view, kinds)]];
    }),
  );
};
