import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlChanges } from '#changes/html-changes.ts';
import { jsonChanges } from '#changes/json-changes.ts';
import type { Changes } from '#changes/changes.ts';
import { compareIsms } from '#changes/compare.ts';
import type { RunningBrowser } from '#packs/browser.ts';
import { ines } from '../approvals/exemplar.ts';
import { exampleStory, outputFolder } from '../site/example-site.ts';
import { open, startTestBrowser } from '../site-client/site-in-browser.ts';
import { statesOf } from './compared.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const output = outputFolder();
const story = exampleStory();
const path = join(output.path, 'changes.html');
let browser: RunningBrowser;
let changes: Changes;
let page: string;

/** A policy with hostile text, a table, code, lists and footnotes, changed in every way. */
const change = (): void => {
  story.branch('change');
  const policies = readFileSync(join(story.folder, 'policies/access-control.md'), 'utf8');
  story.write(
    'policies/access-control.md',
    `${policies.replace(/within \d+/, 'within 7')}\n\n## <script>alert(1)</script>\n\n| a | b |\n| - | - |\n| <b> | [x](javascript:alert(1)) |\n\n\`\`\`\n</pre><script>alert(2)</script>\n\`\`\`\n\n1. one[^1]\n2. two\n   - deep\n\n> quote\n\n[^1]: Note.\n`,
  );
  story.remove('policies/old.md');
  story.write(
    'policies/new.md',
    readFileSync(join(story.folder, 'policies/hostile.md'), 'utf8').replace('POL-010', 'POL-020'),
  );
  const risk = readFileSync(join(story.folder, 'risks/leaver-access.md'), 'utf8');
  story.write(
    'risks/leaver-access.md',
    risk.replace(/residual: .*/, 'residual: {likelihood: 3, consequence: 3}'),
  );
  const settings = readFileSync(join(story.folder, 'isms.yml'), 'utf8');
  story.write(
    'isms.yml',
    `${settings}\nrules: {soa/exclusion: {severity: off, reason: "<script>alert(3)</script>"}}\n`,
  );
  story.commit('Change', { author: ines, date: '2026-02-02' });
};

beforeAll(async () => {
  browser = await startTestBrowser();
  change();
  const [base, head] = await statesOf(story);
  changes = compareIsms(
    { name: 'main', isms: base },
    { name: '<change>', isms: head },
    'management',
  );
  const styles = new URL('../../scripts/changes/changes.css', import.meta.url);
  page = htmlChanges(changes, readFileSync(styles, 'utf8'));
  writeFileSync(path, page);
});

afterAll(async () => {
  await browser.close();
  story.discard();
  output.remove();
});

test('is valid HTML without scripts, links to elsewhere or inline styles', async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attr-quotes': 'off',
      'doctype-style': 'off',
      'prefer-native-element': 'off',
      'no-inline-style': 'error',
      'valid-id': ['error', { relaxed: true }],
      'long-title': 'off',
      'no-raw-characters': 'error',
    },
  });
  const { results } = await validator.validateString(page, 'changes.html');
  const problems = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
  );
  expect(problems).toEqual([]);
  expect(page).not.toMatch(/<script|<a\b|<img|<link|\son\w+=(?!&)/);
});

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 320],
] as const)('has no barrier that axe knows, %s at %i pixels', async (theme, width) => {
  const { page: opened, problems } = await open(browser, 'about:blank');
  try {
    await opened.setViewport({ width, height: 900 });
    await opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await opened.goto(pathToFileURL(path).href);
    await opened.evaluate(
      'document.querySelectorAll("details").forEach((one) => { one.open = true; })',
    );
    expect(
      await opened.evaluate('getComputedStyle(document.querySelector("del")).textDecorationLine'),
    ).toBe('line-through');
    expect(
      await opened.evaluate('getComputedStyle(document.querySelector("ins")).textDecorationLine'),
    ).toBe('underline');
    await opened.evaluate(axe);
    const violations = await opened.evaluate(
      'axe.run({ preload: false, runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] } }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))',
    );
    expect(violations).toEqual([]);
    expect(await opened.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(problems).toEqual([]);
  } finally {
    await opened.close();
  }
});

test('folds what stays, and prints it', async () => {
  const { page: opened } = await open(browser, pathToFileURL(path).href);
  const hidden = (): Promise<unknown> =>
    opened.evaluate(
      '[...document.querySelectorAll("details")].filter((one) => !one.lastElementChild.checkVisibility()).length',
    );
  expect(await hidden()).toBeGreaterThan(0);
  await opened.emulateMediaType('print');
  expect(await hidden()).toBe(0);
  await opened.close();
});

test('gives JSON as its schema says, the same each time', () => {
  const schema: unknown = JSON.parse(
    readFileSync(new URL('../../scripts/changes/changes.schema.json', import.meta.url), 'utf8'),
  );
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const text = jsonChanges(changes);
  const validate = ajv.compile(schema as object);
  validate(JSON.parse(text));
  expect(validate.errors).toBe(null);
  expect(jsonChanges(changes)).toBe(text);
});
