import type { RuleDescription } from '#rules/rule.ts';

const severityWords: Readonly<Record<RuleDescription['severity'], string>> = {
  error: 'error: `isms check` ends with exit code 1',
  warning: 'warning',
  information: 'information',
};

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

/** Clauses and controls of ISO/IEC 27001 and criteria of SOC 2 stand in the same list. */
const page = ({ id, severity, source, checks, why, mend }: RuleDescription): string => `# ${id}

${sentence(checks)}

|          |     |
| -------- | --- |
| Severity | ${severityWords[severity]} |
| Source   | ${source} |

## Why

${why}

## How to mend it

${mend}

The severity can be changed in \`isms.yml\` under \`rules\`. A lowered one is told to every reader, see [\`meta/lowered-rule\`](../meta/lowered-rule.md).
`;

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

${[...new Set(rules.map(({ id }) => groupOf(id)))].map((group) => table(group, rules)).join('\n')}`;

/** The reference pages of the rules, one each and an overview: path and Markdown. */
export const rulePages = (
  rules: readonly RuleDescription[],
): readonly (readonly [string, string])[] => [
  ['docs/rules/README.md', overview(rules)],
  ...rules.map((rule) => [`docs/rules/${rule.id}.md`, page(rule)] as const),
];
