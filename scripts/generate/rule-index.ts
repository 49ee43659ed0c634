import type { Finding } from '#findings/finding.ts';
import type { ExampleFinding, RecordedExample } from '#rules/example.ts';
import type { RuleDescription } from '#rules/rule.ts';
import { constantOf } from './rule-files.ts';

const header = '// Generated from the rule files by scripts/generate/rules.ts; do not edit.';

/** `scripts/rules/index.ts`: every rule. */
export const ruleIndex = (rules: readonly RuleDescription[]): string => `${header}
${rules.map(({ id }) => `import { ${constantOf(id)} } from './${id}.ts';`).join('\n')}
import type { Rule } from './rule.ts';

/** Every rule, in the order of ids. */
export const rules: readonly Rule[] = [
${rules.map(({ id }) => `  ${constantOf(id)},`).join('\n')}
];
`;

/** `scripts/rules/default-severities.ts`, which rules themselves can read. */
export const severityIndex = (rules: readonly RuleDescription[]): string => `${header}
import type { Severity } from '#findings/finding.ts';

/** The severity that each rule has where \`isms.yml\` does not adjust it, by id. */
export const defaultSeverities: ReadonlyMap<string, Severity> = new Map<string, Severity>([
${rules.map(({ id, severity }) => `  ['${id}', '${severity}'],`).join('\n')}
]);
`;

/** The part of a finding that documentation prints. */
export const toExampleFinding = ({
  path,
  line,
  column,
  severity,
  message,
  hint,
}: Finding): ExampleFinding => ({
  path,
  line,
  column,
  severity,
  message,
  ...(hint === undefined ? {} : { hint }),
});

const entry = (id: string, { says }: RecordedExample): string =>
  `  ['${id}', { example: ${constantOf(id)}Example, says: ${JSON.stringify(says)} }],`;

/** `scripts/rules/examples.ts`: what `isms explain` shows without running anything. */
export const exampleIndex = (examples: ReadonlyMap<string, RecordedExample>): string => `${header}
/* eslint-disable max-lines -- an index grows with what it lists */
${[...examples.keys()].map((id) => `import { ${constantOf(id)}Example } from './${id}.example.ts';`).join('\n')}
import type { RecordedExample } from './example.ts';

/** An example of each rule with what its failing state gives, by id, in the order of ids. */
export const examples: ReadonlyMap<string, RecordedExample> = new Map<string, RecordedExample>([
${[...examples].map(([id, recorded]) => entry(id, recorded)).join('\n')}
]);
`;
