import type { RuleExample } from '../example.ts';

const path = 'reviews/objectives/security-by-design.md';

const past = `plan: [{what: Add the question to the purchase form, responsible: cto, resources: 1 day, due: 2026-03-31, done: 2026-03-20}]
evaluate: {how: Sample of five purchases, when: 2026-05-29, by: internal-auditor}`;

/** An objective whose day has passed without anybody saying whether it was reached. */
export const objectiveMeasuredExample: RuleExample = {
  fails: { files: { [path]: past } },
  passes: {
    files: { [path]: `${past}\nreviewed: [{date: 2026-05-29, by: internal-auditor}]` },
  },
};
