import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedRuleFiles } from '../../scripts/generate/rules.ts';

const root = join(import.meta.dirname, '../..');
const files = await generatedRuleFiles();

test.each([...files.keys()])('%s is as the rule files make it', (path) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(files.get(path));
});

test('docs/rules holds no page without a rule', () => {
  const pages = readdirSync(join(root, 'docs/rules'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/rules/${path.replaceAll('\\', '/')}`);
  expect(pages.filter((path) => !files.has(path))).toEqual([]);
});

test('each rule that has a check of its own has a test of the same name', async () => {
  const { rules } = await import('#rules/index.ts');
  const tests = new Set(
    readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replaceAll('\\', '/'),
    ),
  );
  const untested = rules.filter(({ id, evaluate }) => evaluate && !tests.has(`${id}.test.ts`));
  expect(untested.map(({ id }) => id)).toEqual([]);
});
