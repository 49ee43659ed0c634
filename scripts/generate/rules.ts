import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { byText } from '#findings/text-order.ts';
import type { Rule, RuleDescription } from '#rules/rule.ts';
import { rulePages } from './rule-pages.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'scripts/rules');
const pages = join(root, 'docs/rules');

/** The name under which a rule's file exports it: `soaAllAnnexA` for `soa/all-annex-a`. */
const constantOf = (id: string): string =>
  id.replace(/[/-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The ids of the rules that have a file, in order: one file a rule, named after it. */
const ruleIds = (): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((group) =>
      readdirSync(join(folder, group.name))
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.example.ts'))
        .map((name) => `${group.name}/${name.slice(0, -'.ts'.length)}`),
    )
    .sort(byText);

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'id' in value && 'checks' in value;

const readRule = async (id: string): Promise<Rule> => {
  const url = pathToFileURL(join(folder, `${id}.ts`)).href;
  const exported: unknown = await import(/* @vite-ignore */ url);
  const rule =
    typeof exported === 'object' && exported !== null
      ? Object.entries<unknown>({ ...exported }).find(([name]) => name === constantOf(id))?.[1]
      : undefined;
  if (!isRule(rule) || rule.id !== id) {
    throw new Error(`Cannot find rule \`${id}\` as \`${constantOf(id)}\` in its file`);
  }
  return rule;
};

const header = '// Generated from the rule files by scripts/generate/rules.ts; do not edit.';

const index = (ids: readonly string[]): string => `${header}
${ids.map((id) => `import { ${constantOf(id)} } from './${id}.ts';`).join('\n')}
import type { Rule } from './rule.ts';

/** Every rule, in the order of ids. */
export const rules: readonly Rule[] = [
${ids.map((id) => `  ${constantOf(id)},`).join('\n')}
];
`;

const severities = (rules: readonly RuleDescription[]): string => `${header}
import type { Severity } from '#findings/finding.ts';

/** The severity that each rule has where \`isms.yml\` does not adjust it, by id. */
export const defaultSeverities: ReadonlyMap<string, Severity> = new Map<string, Severity>([
${rules.map(({ id, severity }) => `  ['${id}', '${severity}'],`).join('\n')}
]);
`;

const formatted = (path: string, text: string): Promise<string> =>
  format(text, { filepath: path, singleQuote: true, printWidth: 100 });

/** Every file that follows from the rule files: path from the root of the project, and text. */
export const generatedRuleFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const ids = ruleIds();
  const rules = await Promise.all(ids.map(readRule));
  const texts = new Map([
    ['scripts/rules/index.ts', index(ids)],
    ['scripts/rules/default-severities.ts', severities(rules)],
    ...rulePages(rules),
  ]);
  const files = [...texts].map(
    async ([path, text]) => [path, await formatted(path, text)] as const,
  );
  return new Map(await Promise.all(files));
};

if (process.argv[1] === import.meta.filename) {
  const files = await generatedRuleFiles();
  rmSync(pages, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
