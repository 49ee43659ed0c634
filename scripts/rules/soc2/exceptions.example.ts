import { reportFiles } from '../example-parts/documents.ts';
import type { RuleExample } from '../example.ts';

const findings = (rest: string): string =>
  `findings: [{id: F1, grade: exception, requirement: A.5.18, statement: One of two leavers kept a token for six days, action: CA-2026-001${rest}}]\n`;

const audit = 'reviews/audits/aud-2026-1.md';

/** An exception that management says nothing of, and one that it answers. */
export const soc2ExceptionsExample: RuleExample = {
  fails: { files: { ...reportFiles, [audit]: findings('') } },
  passes: {
    files: {
      ...reportFiles,
      [audit]: findings(
        ', response: "The token could only read; accounts now close from the HR system"',
      ),
    },
  },
};
