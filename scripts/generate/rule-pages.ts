import type { Catalogues } from '#catalogues/catalogue.ts';
import { ruleMarkdown } from '#reports/rule-markdown.ts';
import { sentence } from '#reports/rule-words.ts';
import type { RecordedExample } from '#rules/example.ts';
import type { RuleDescription } from '#rules/rule.ts';

const groupOf = (id: string): string => id.split('/', 1)[0] ?? id;

const row = ({ id, severity, source, checks }: RuleDescription): string =>
  `| [\`${id}\`](${id}.md) | ${severity} | ${sentence(checks)} | ${source} |`;

const table = (group: string, rules: readonly RuleDescription[]): string => `## ${group}

| rule | severity | checks | source |
| ---- | -------- | ------ | ------ |
${rules
  .filter(({ id }) => groupOf(id) === group)
  .map(row)
  .join('\n')}
`;

const overview = (rules: readonly RuleDescription[]): string => `# Rules

\`isms check\` judges every record by these rules. The source names clauses and controls (\`A.…\`) of ISO/IEC 27001:2022 and criteria of SOC 2. \`isms explain RULE\` shows a page in the terminal.

The examples change a few fields of one small ISMS: each page shows those fields, what \`isms check\` says then, and fields that it finds nothing wrong with. They are run by the tests.

${[...new Set(rules.map(({ id }) => groupOf(id)))].map((group) => table(group, rules)).join('\n')}`;

/** The reference pages of the rules, one each and an overview: path and Markdown. */
export const rulePages = (
  rules: readonly RuleDescription[],
  examples: ReadonlyMap<string, RecordedExample>,
  catalogues: Catalogues,
): readonly (readonly [string, string])[] => [
  ['docs/rules/README.md', overview(rules)],
  ...rules.map((rule) => {
    const recorded = examples.get(rule.id);
    const page = ruleMarkdown(rule, {
      catalogues,
      ...(recorded === undefined ? {} : { recorded }),
      loweredRule: '../meta/lowered-rule.md',
    });
    return [`docs/rules/${rule.id}.md`, page] as const;
  }),
];
