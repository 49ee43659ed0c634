import type { RuleExample } from '../example.ts';

const path = 'reviews/answers/leavers.md';

/** An answer that is still sent although its day has passed. */
export const answerStaleExample: RuleExample = {
  fails: { files: { [path]: 'until: 2026-05-31' } },
  passes: { files: { [path]: 'until: 2026-12-31' } },
};
