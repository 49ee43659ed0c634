import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '#findings/finding.ts';
import { rules } from '#rules/index.ts';
import { generateRules } from '../../scripts/generate/rules.ts';
import type { GeneratedRules } from '../../scripts/generate/rules.ts';

const root = join(import.meta.dirname, '../..');
let generated: GeneratedRules;
beforeAll(async () => {
  generated = await generateRules();
});

const said = ({ path, line, column, rule, message }: Finding): string =>
  `${path}:${line}:${column} ${rule} ${message}`;

test('every rule can be loaded and has an example that can be executed', () => {
  expect(generated.problems).toEqual([]);
});

describe('what follows from the rule files', () => {
  test('is as they make it (else run `npm run generate`)', () => {
    for (const [path, text] of generated.files) {
      expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
    }
  });

  test('is all of docs/rules', () => {
    const pages = readdirSync(join(root, 'docs/rules'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => `docs/rules/${path.replaceAll('\\', '/')}`);
    expect(pages.filter((path) => !generated.files.has(path))).toEqual([]);
  });
});

describe.each(rules.map(({ id }) => id))('the example of %s', (id) => {
  test('fails, and no other rule finds fault with it', () => {
    const { says = [], besides = [] } = generated.judged.get(id) ?? {};
    expect(says.map(({ rule }) => rule)).toEqual(says.map(() => id));
    expect(says.length).toBeGreaterThan(0);
    expect(besides.map(said)).toEqual([]);
  });

  test('passes where it says so', () => {
    expect(generated.judged.get(id)?.left.map(said)).toEqual([]);
  });
});

test('each rule that has a check of its own has a test of the same name', () => {
  const tests = new Set(
    readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replaceAll('\\', '/'),
    ),
  );
  const untested = rules.filter(({ id, evaluate }) => evaluate && !tests.has(`${id}.test.ts`));
  expect(untested.map(({ id }) => id)).toEqual([]);
});
