import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { byText } from '#findings/text-order.ts';
import type { RuleExample } from '#rules/example.ts';
import type { Rule } from '#rules/rule.ts';

const folder = join(import.meta.dirname, '../rules');

/** The rules as their files hold them, in the order of ids, and what is wrong with those files. */
export interface RuleFiles {
  readonly rules: readonly Rule[];
  readonly examples: ReadonlyMap<string, RuleExample>;
  readonly problems: readonly string[];
}

/** The name under which a rule's file exports it: `soaAllAnnexA` for `soa/all-annex-a`. */
export const constantOf = (id: string): string =>
  id.replace(/[/-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The files of the groups, in order, without ending. Beside its rules a group holds what they share. */
const groupFiles = (): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((group) =>
      readdirSync(join(folder, group.name))
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.example.ts'))
        .map((name) => `${group.name}/${name.slice(0, -'.ts'.length)}`),
    )
    .sort(byText);

const exampleOf = (id: string): string => join(folder, `${id}.example.ts`);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isRule = (value: unknown): value is Rule =>
  isObject(value) && 'id' in value && 'checks' in value;

const isExample = (value: unknown): value is RuleExample =>
  isObject(value) && 'fails' in value && 'passes' in value;

const exportOf = async (file: string, name: string): Promise<unknown> => {
  const exported: unknown = await import(
    /* @vite-ignore */ pathToFileURL(join(folder, `${file}.ts`)).href
  );
  return isObject(exported)
    ? Object.entries<unknown>({ ...exported }).find(([key]) => key === name)?.[1]
    : undefined;
};

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** The rule named after a file; `undefined` where the file is no rule's and has no example of one. */
const readRule = async (id: string): Promise<Rule | string | undefined> => {
  try {
    const rule = await exportOf(id, constantOf(id));
    if (isRule(rule) && rule.id === id) return rule;
    return rule === undefined && !existsSync(exampleOf(id))
      ? undefined
      : `Cannot find rule \`${id}\` as \`${constantOf(id)}\` in its file`;
  } catch (error) {
    return `Cannot load rule \`${id}\`: ${messageOf(error)}`;
  }
};

const readExample = async ({ id }: Rule): Promise<RuleExample | string> => {
  const name = `${constantOf(id)}Example`;
  if (!existsSync(exampleOf(id))) return `Rule \`${id}\` has no example`;
  try {
    const example = await exportOf(`${id}.example`, name);
    return isExample(example) ? example : `Cannot find \`${name}\` in the example of \`${id}\``;
  } catch (error) {
    return `Cannot load the example of \`${id}\`: ${messageOf(error)}`;
  }
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads every rule and its example; one that cannot be loaded is left out and told. */
export const readRuleFiles = async (): Promise<RuleFiles> => {
  const read = await Promise.all(groupFiles().map(readRule));
  const rules = read.filter(isRule);
  const examples = await Promise.all(
    rules.map(async (rule) => [rule.id, await readExample(rule)] as const),
  );
  return {
    rules,
    examples: new Map(
      examples.flatMap(([id, example]) => (isText(example) ? [] : [[id, example] as const])),
    ),
    problems: [...read.filter(isText), ...examples.map(([, example]) => example).filter(isText)],
  };
};
