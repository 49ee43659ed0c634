import type { RuleExample } from '../example.ts';

/** A decision that nobody carries out, and one with its action. */
export const reviewOutputsExample: RuleExample = {
  fails: {
    files: {
      'reviews/management/mr-2026-1.md': `decisions:
  - {id: D1, kind: resource, text: Ten days for closing accounts from the HR system}
`,
    },
  },
  passes: {
    files: {
      'reviews/management/mr-2026-1.md': `decisions:
  - {id: D1, kind: resource, text: Ten days for closing accounts from the HR system, action: CA-2026-001}
  - {id: D2, kind: isms-change, text: No change of scope is needed, none: Nothing in b or c asks for one}
`,
    },
  },
};
