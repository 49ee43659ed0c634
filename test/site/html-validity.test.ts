import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '#site/build-site.ts';
import { exampleStory, exampleViews, outputFolder, pagesOf } from './example-site.ts';

const story = exampleStory();
const output = outputFolder();
const site = join(output.path, 'site');

beforeAll(async () => {
  const view = await exampleViews(story);
  await buildSite(view('management'), site);
});

afterAll(() => {
  story.discard();
  output.remove();
});

describe('the HTML of the site', () => {
  it('is valid', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        // How the source is set, not what it means.
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        'attr-quotes': 'off',
        'doctype-style': 'off',
        // A region that scrolls has to take the focus and to have a name.
        'prefer-native-element': 'off',
        'no-redundant-role': 'off',
        'no-inline-style': 'error',
        // Entries keep the ids that their records gave them, such as `2026-Q1`.
        'valid-id': ['error', { relaxed: true }],
        'require-sri': 'off',
        'long-title': 'off',
        // Record titles are longer than a search engine would show.
        'no-raw-characters': 'error',
      },
    });
    const problems: string[] = [];
    for (const [path, text] of pagesOf(site)) {
      const { results } = await validator.validateString(text, path);
      for (const { messages } of results) {
        for (const { ruleId, message, line, column } of messages) {
          problems.push(`${path}:${line}:${column} ${ruleId} ${message}`);
        }
      }
    }
    expect(problems.slice(0, 30)).toEqual([]);
  });
});
