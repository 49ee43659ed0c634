import { failAt, notEvaluated } from '../outcome.ts';
import type { Rule } from '../rule.ts';

/** What an auditor was given must still be part of the history. */
export const historyRewritten: Rule = {
  id: 'history/rewritten',
  severity: 'error',
  source: '7.5.3',
  checks:
    'the commit of the last pack is this commit or an ancestor of it; evaluated where that pack is named with `--previous`',
  why: 'A main branch that was rewritten may hold other texts, dates and names than those an auditor received. Nothing inside the new history shows it; only something that was handed out before does.',
  mend: 'Restore the branch from a clone that still holds the commit, and forbid force pushes to it. If it had to be rewritten (a leaked secret, say), tell the auditor and hand out a new pack.',
  *evaluate({ proof }) {
    const { previous } = proof;
    if (proof.undecidable ?? !previous) {
      yield notEvaluated(
        proof.undecidable?.message ?? 'no earlier pack is named: `--previous <its manifest.json>`',
      );
      return;
    }
    yield previous.kept
      ? { result: 'pass' }
      : failAt(
          { path: 'isms.yml', line: 1, column: 1 },
          `The commit ${previous.commit} of the last pack is no ancestor of this one`,
          'restore the branch from a clone that still holds that commit, or tell the auditor why it was rewritten',
        );
  },
};
