import type { RuleExample } from '../example.ts';

const path = 'reviews/suppliers/github.md';

/** Accounts last reviewed on 2 April, to be reviewed every two months or every three. */
export const accessIntervalExample: RuleExample = {
  fails: { files: { [path]: 'access_review_every: P2M' } },
  passes: { files: { [path]: 'access_review_every: P3M' } },
};
