import type { RuleExample } from '../example.ts';

const path = 'reviews/actions/ca-2026-001.md';

/** A planned action without a cause; while the cause is looked for, the action is open. */
export const actionCompleteExample: RuleExample = {
  fails: { files: { [path]: 'causes: null\n' } },
  passes: {
    files: {
      [path]:
        'causes: {method: five whys, text: "HR tells engineering by mail, and mail gets lost."}\n',
    },
  },
};
