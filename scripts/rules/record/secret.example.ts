import type { RuleExample } from '../example.ts';

const text = (how: string): string => `
---

# Access control policy

Access ends on the last working day. ${how}
`;

/** A password in a text, and the place where it is kept. */
export const recordSecretExample: RuleExample = {
  fails: {
    files: { 'policies/access-control.md': text('For emergencies: password: Tr4in-9Lamp-77') },
  },
  passes: {
    files: {
      'policies/access-control.md': text(
        'For emergencies the password lies in the safe of the office.',
      ),
    },
  },
};
