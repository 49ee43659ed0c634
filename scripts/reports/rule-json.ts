import type { RuleDescription } from '#rules/rule.ts';
import { exampleDay } from '#rules/example.ts';
import type { ExampleState } from '#rules/example.ts';
import { ruleSources } from './rule-sources.ts';
import type { RuleDetails } from './rule-text.ts';

const stateJson = ({ files, codeOwners, told }: ExampleState): unknown => ({
  files: { ...files, ...Object.fromEntries(codeOwners?.texts ?? []) },
  ...(told === undefined ? {} : { told }),
});

/** A rule for programs: what it is, the severity in force, and its example. */
export const ruleJson = (
  rule: RuleDescription,
  { catalogues, recorded, adjusted = rule.severity }: RuleDetails,
): unknown => ({
  rule: rule.id,
  severity: adjusted,
  defaultSeverity: rule.severity,
  sources: ruleSources(rule.source, catalogues),
  checks: rule.checks,
  why: rule.why,
  mend: rule.mend,
  ...(recorded === undefined
    ? {}
    : {
        example: {
          today: recorded.example.today ?? exampleDay,
          ...(recorded.example.given === undefined ? {} : { given: recorded.example.given }),
          fails: stateJson(recorded.example.fails),
          says: recorded.says,
          passes: stateJson(recorded.example.passes),
        },
      }),
});
