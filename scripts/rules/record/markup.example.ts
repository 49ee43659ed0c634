import type { RuleExample } from '../example.ts';

const text = (plan: string): string => `
---

# Access control policy

Access ends on the last working day. ${plan}
`;

/** A picture that lies on another server, and a link to it. */
export const recordMarkupExample: RuleExample = {
  fails: {
    files: {
      'policies/access-control.md': text('![How access ends](https://example.com/leaving.png)'),
    },
  },
  passes: {
    files: {
      'policies/access-control.md': text('[How access ends](https://example.com/leaving)'),
    },
  },
};
