import type { Finding } from '#findings/finding.ts';
import { compareFindings } from '#rules/compare-findings.ts';
import { exampleDay } from '#rules/example.ts';
import type { RuleExample } from '#rules/example.ts';
import { runExample } from './run-example.ts';
import type { Engine } from './run-example.ts';

/** How an example came out: findings that the example ISMS itself does not give on that day. */
export interface JudgedExample {
  /** Of the rule, in the failing state: what documentation prints. */
  readonly says: readonly Finding[];
  /** Of other rules, in the failing state: there should be none. */
  readonly besides: readonly Finding[];
  /** In the passing state: there should be none. */
  readonly left: readonly Finding[];
}

/** A rule speaks of a place once, also where its message counts what is there. */
const sameMatter = (a: Finding, b: Finding): boolean => a.rule === b.rule && a.path === b.path;

const beyond = (base: readonly Finding[], found: readonly Finding[]): readonly Finding[] =>
  compareFindings(base, found).added;

/**
 * Executes both states of an example of a rule. The base of `engine` holds what is given to both;
 * `base` are the findings of that alone, on the day of the example.
 */
export const judgeExample = async (
  engine: Engine,
  rule: string,
  { today = exampleDay, fails, passes }: RuleExample,
  base: readonly Finding[],
): Promise<JudgedExample> => {
  const failing = await runExample(engine, fails, today);
  const passing = await runExample(engine, passes, today);
  const strange = (finding: Finding): boolean => !base.some((known) => sameMatter(known, finding));
  const ofRule = failing.filter((finding) => finding.rule === rule);
  const news = beyond(base, ofRule);
  return {
    // A rule that finds fault with the example ISMS itself is shown by what its example mends.
    says: news.length > 0 ? news : beyond(passing, ofRule),
    besides: beyond(base, failing).filter((finding) => finding.rule !== rule && strange(finding)),
    left: beyond(base, passing).filter((finding) => finding.rule === rule || strange(finding)),
  };
};
