import type { RuleExample } from '../example.ts';

const path = 'reviews/actions/ca-2026-001.md';
const done = `state: closed
plan: [{what: Close accounts from the HR system, responsible: cto, due: 2026-09-30, done: 2026-04-20}]
`;
const check =
  'criterion: No open account of a leaver in two reviews, check_on: 2026-06-15, by: ciso';

/** An action that is closed when its work is done, and one that is closed when it has helped. */
export const actionEffectiveExample: RuleExample = {
  fails: { files: { [path]: `${done}effectiveness: {${check}}\n` } },
  passes: {
    files: {
      [path]: `${done}effectiveness: {${check}, checked: 2026-06-15, result: effective}\n`,
    },
  },
};
