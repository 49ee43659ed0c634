import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewFor } from '#audiences/view-for.ts';
import type { Audience } from '#audiences/view.ts';
import { riskLevelsOverTime } from '#performance/risk-levels-over-time.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { createSite } from '#site/context.ts';
import { renderPage } from '#site/layouts/document.ts';
import { planPages } from '#site/plan-pages.ts';
import { siteFrame } from '#site/site-frame.ts';
import type { GitStory } from '../git-story.ts';
import { exampleStory, openStory, wordsOf } from './example-site.ts';

const path = 'risks/leaver-access.md';

const change = (story: GitStory, file: string, from: string, to: string): void => {
  const text = readFileSync(join(story.folder, file), 'utf8');
  expect(text).toContain(from);
  story.write(file, text.replace(from, to));
};

const story = exampleStory();
let isms: AssessedIsms;

beforeAll(async () => {
  change(story, path, 'current: {likelihood: 2', 'current: {likelihood: 3');
  story.commit('A leaver kept access', { date: '2026-03-02' });
  change(story, 'isms.yml', '{name: high, from: 6}', '{name: grave, from: 6}');
  story.commit('Name a band anew', { date: '2026-05-04' });
  change(story, path, 'current: {likelihood: 3', 'current: {likelihood: 1');
  change(story, path, 'classification: confidential', 'classification: internal');
  story.commit('Accounts are closed from the HR system', { date: '2026-06-01' });
  isms = await openStory(story, '2026-06-30');
});

afterAll(() => {
  story.discard();
});

const pageFor = (audience: Audience): string => {
  const site = createSite(viewFor(isms, audience), {
    attachments: new Set(),
    engineVersion: '1.2.3',
  });
  const pages = planPages(site);
  const found = pages.find((page) => page.path === 'risks/r-001/index.html');
  return found ? renderPage(siteFrame(site, pages), found) : '';
};

const partOf = (page: string): string =>
  wordsOf(/<section[^>]*>\s*<h2 id="isms:levels">[\s\S]*?<\/section>/.exec(page)?.[0] ?? '').trim();

test('shows how the levels of a risk went, as a drawing and as a table', () => {
  const page = pageFor('auditor');
  expect(partOf(page)).toMatchInlineSnapshot(
    `"Level over time 9 0 2026-01-12 2026-06-30 Without controls With existing controls After treatment The method changed Levels of R-001 over time Since Without controls With existing controls After treatment Treatment What happened 1 June 2026 9 grave 3 medium 3 medium modify Rated anew 4 May 2026 9 grave 9 grave 3 medium modify The method changed 2 March 2026 9 high 9 high 3 medium modify Rated anew 12 January 2026 9 high 6 high 3 medium modify Entered the register Each level is computed with the method that was in force on its day."`,
  );
  expect(/<svg\s+class="trend"[\s\S]*?<\/svg>/.exec(page)?.[0]).toMatchInlineSnapshot(`
    "<svg class="trend" viewBox="0 0 480 176" role="img" aria-label="Levels of R-001 from 12 January 2026 to 30 June 2026; the table below has the same data">
        <path class="trend-axis" d="M28 8V150H472"></path>
        <path class="trend-method" d="M322.2 8V150"></path>
        <path class="trend-line trend-inherent" d="M28 8H156.7V8H322.2V8H395.8V8H472"></path><path class="trend-line trend-current" d="M28 55.3H156.7V8H322.2V8H395.8V102.7H472"></path><path class="trend-line trend-residual" d="M28 102.7H156.7V102.7H322.2V102.7H395.8V102.7H472"></path>
        <text class="trend-level" x="22" y="13">9</text>
        <text class="trend-level" x="22" y="155">0</text>
        <text x="28" y="170">2026-01-12</text>
        <text class="trend-last" x="472" y="170">2026-06-30</text>
      </svg>"
  `);
});

test('shows to each audience only what it might have read at the time', () => {
  const days = (audience: Audience): readonly string[] => {
    const { past } = viewFor(isms, audience);
    return (past ? riskLevelsOverTime(past).get('R-001') : undefined)?.map(({ day }) => day) ?? [];
  };
  expect(days('management')).toEqual(['2026-01-12', '2026-03-02', '2026-05-04', '2026-06-01']);
  expect(days('staff')).toEqual(['2026-06-01']);
  expect(days('public')).toEqual([]);
  expect(partOf(pageFor('staff'))).toBe('');
});

test('is valid HTML', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const { results } = await validator.validateString(pageFor('auditor'));
  const messages = results.flatMap(({ messages: all }) => all);
  expect(messages.filter(({ ruleId }) => /svg|element|attr|aria|id/.test(ruleId))).toEqual([]);
});
