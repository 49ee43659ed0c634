import type { RuleExample } from '../example.ts';

const path = 'reviews/exercises/ex-2026-1.md';

const missed = 'achieved: {rto: PT9H30M, rpo: PT9H}\nresult: partly';

/** A restore that took longer than customers were promised. */
export const exerciseTargetExample: RuleExample = {
  fails: { files: { [path]: missed } },
  passes: { files: { [path]: `${missed}\nactions: [CA-2026-001]` } },
};
