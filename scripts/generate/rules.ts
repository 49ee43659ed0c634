import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { readCatalogues } from '#catalogues/read-catalogues.ts';
import type { RecordedExample } from '#rules/example.ts';
import { exampleEngine } from './examples/example-engine.ts';
import { judgeExamples } from './examples/judge-examples.ts';
import type { JudgedExample } from './examples/judge-example.ts';
import { readRuleFiles } from './rule-files.ts';
import { exampleIndex, ruleIndex, severityIndex, toExampleFinding } from './rule-index.ts';
import { rulePages } from './rule-pages.ts';

const root = join(import.meta.dirname, '../..');

/** Every file that follows from the rule files, and what is wrong with those. */
export interface GeneratedRules {
  /** Path from the root of the project, and text. */
  readonly files: ReadonlyMap<string, string>;
  readonly judged: ReadonlyMap<string, JudgedExample>;
  readonly problems: readonly string[];
}

const formatted = async (path: string, text: string): Promise<readonly [string, string]> => [
  path,
  await format(text, {
    filepath: path,
    singleQuote: true,
    printWidth: 100,
    // What a page shows of an example is what was executed.
    embeddedLanguageFormatting: 'off',
  }),
];

/** Reads every rule file and executes every example. */
export const generateRules = async (): Promise<GeneratedRules> => {
  const { rules, examples, problems } = await readRuleFiles();
  const { judged, problems: unexecuted } = await judgeExamples(exampleEngine(rules), examples);
  const recorded = new Map<string, RecordedExample>(
    [...examples].flatMap(([id, example]) => {
      const says = judged.get(id)?.says.map(toExampleFinding);
      return says ? [[id, { example, says }] as const] : [];
    }),
  );
  const texts: readonly (readonly [string, string])[] = [
    ['scripts/rules/index.ts', ruleIndex(rules)],
    ['scripts/rules/default-severities.ts', severityIndex(rules)],
    ['scripts/rules/examples.ts', exampleIndex(recorded)],
    ...rulePages(rules, recorded, readCatalogues()),
  ];
  const files = await Promise.all(texts.map(([path, text]) => formatted(path, text)));
  return { files: new Map(files), judged, problems: [...problems, ...unexecuted] };
};

const severities = 'scripts/rules/default-severities.ts';

const onDisk = (path: string): string | undefined =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;

const write = async (): Promise<void> => {
  const { files, problems } = await generateRules();
  const known = onDisk(severities);
  rmSync(join(root, 'docs/rules'), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  if (known !== onDisk(severities)) {
    // The rules of this run read the severities of the last one: their examples may name new rules.
    execFileSync(process.execPath, [...process.execArgv, import.meta.filename], {
      stdio: 'inherit',
    });
    return;
  }
  for (const problem of problems) console.warn(problem);
};

if (process.argv[1] === import.meta.filename) await write();
