import { beingWritten } from '../drafts.ts';
import { eachOf, fail, notEvaluated, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

/** The management review decided something, and somebody does it. */
export const reviewOutputs: Rule = {
  id: 'review/outputs',
  severity: 'error',
  source: '9.3.3',
  checks:
    'each management review has at least one decision, and each decision an action or the reason why none is needed',
  why: 'A review that decides nothing was a presentation, and a decision that nobody carries out is forgotten by the next one. That nothing has to change is a decision too.',
  mend: 'Add to `decisions:` what was decided; give each `action:` with its id, or `none:` with the reason.',
  *evaluate(evidence) {
    yield* eachOf(
      evidence,
      'management-review',
      ['decisions'],
      function* (review): Iterable<Outcome> {
        if (beingWritten(review)) {
          yield notEvaluated('the minutes are a draft still', review);
          return;
        }
        const { decisions } = review.data;
        if (decisions.length === 0) {
          yield fail(
            review,
            ['decisions'],
            `Cannot find a decision in \`${review.id}\``,
            'add what was decided; "no change is needed" with its reason is a decision as well',
          );
          return;
        }
        let followed = true;
        for (const [index, { id, action, none }] of decisions.entries()) {
          if (action !== undefined || none !== undefined) continue;
          followed = false;
          yield fail(
            review,
            ['decisions', index],
            `Decision \`${id}\` of \`${review.id}\` has no action and does not say why none is needed`,
            'add `action:` with the id of an action, or `none:` with the reason',
          );
        }
        if (followed) yield pass(review);
      },
    );
  },
};
