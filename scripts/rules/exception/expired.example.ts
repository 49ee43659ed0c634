import type { RuleExample } from '../example.ts';

const path = 'reviews/exceptions/exc-2026-001.md';

/** An exception that was to end in May and still stands, and one that was retired then. */
export const exceptionExpiredExample: RuleExample = {
  fails: { files: { [path]: 'until: 2026-05-31' } },
  passes: { files: { [path]: 'until: 2026-05-31\nstatus: retired' } },
};
