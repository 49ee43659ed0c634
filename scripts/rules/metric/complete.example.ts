import type { RuleExample } from '../example.ts';

const path = 'reviews/metrics/leaver-hours.md';

/** A metric of which nobody knows where its values come from. */
export const metricCompleteExample: RuleExample = {
  fails: { files: { [path]: 'source: TBD' } },
  passes: {
    files: { [path]: 'source: "Audit log of the source code organisation, HR system"' },
  },
};
