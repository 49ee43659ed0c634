import type { RuleExample } from '../example.ts';

const path = 'reviews/metrics/leaver-hours.md';

const first = '  - {period: {from: 2025-10-01, to: 2025-12-31}, value: 20}';

/** A metric that is measured each quarter and was forgotten in one. */
export const metricLateExample: RuleExample = {
  fails: { files: { [path]: `results:\n${first}` } },
  passes: {
    files: {
      [path]: `results:\n${first}\n  - {period: {from: 2026-01-01, to: 2026-03-31}, value: 144}`,
    },
  },
};
