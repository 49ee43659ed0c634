import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewFor } from '#audiences/view-for.ts';
import type { Audience } from '#audiences/view.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { createSite } from '#site/context.ts';
import { renderPage } from '#site/layouts/document.ts';
import { planPages } from '#site/plan-pages.ts';
import { siteFrame } from '#site/site-frame.ts';
import { replaced } from '../content/memory-tree.ts';
import { exampleStory, openStory, wordsOf } from './example-site.ts';

const story = exampleStory();
const minutes = 'reviews/management/mr-2026-1.md';
let isms: AssessedIsms;

beforeAll(async () => {
  const text = readFileSync(join(story.folder, minutes), 'utf8');
  story.write(minutes, replaced(text, 'classification: restricted', 'classification: internal'));
  story.commit('Let staff read the minutes', { date: '2026-03-10' });
  isms = await openStory(story, '2026-09-14');
});

afterAll(() => {
  story.discard();
});

const pageOf = (audience: Audience, path: string): string => {
  const site = createSite(viewFor(isms, audience), {
    attachments: new Set(),
    engineVersion: '1.2.3',
  });
  const pages = planPages(site);
  const found = pages.find((page) => page.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return renderPage(siteFrame(site, pages), found);
};

const review = 'management-reviews/mr-2026-1/index.html';

/** What stands between the heading of a section and the next one. */
const section = (page: string, letter: string): string =>
  wordsOf(
    page.split('<h2 ').find((part) => new RegExp(`^id="[^"]*">${letter}\\) `).test(part)) ?? '',
  );

test('opens each section of the minutes with its facts, as of the day of the review', () => {
  const page = pageOf('management', review);
  expect(page.match(/class="computed"/g)).toHaveLength(10);
  expect(section(page, 'd1')).toContain(
    'Computed from the records for 1 March 2025 to 28 February 2026 , states as of 2 March 2026 Nonconformities found in the period: 1 (1 minor) CA-2026-001 Close accounts on the last working day minor, A.5.18, found on 2026-02-10',
  );
  expect(section(page, 'd1')).toContain('One minor nonconformity was found');
  expect(section(page, 'd3')).toMatch(/Findings of these audits: 1 \(1 minor\) AUD-2026-1#F1/);
});

test('tells readers nothing of records that they may not see', () => {
  const page = pageOf('staff', review);
  expect(page.match(/class="computed"/g)).toHaveLength(10);
  for (const hidden of ['CA-2026-001', 'AUD-2026-1', 'R-001', 'INC-2026-001', 'last working day']) {
    expect(section(page, 'd1') + section(page, 'd3') + section(page, 'f')).not.toContain(hidden);
  }
  expect(section(page, 'd1')).toContain('None: Nonconformities found in the period;');
});

test('prepares the next review on the page of all reviews', () => {
  const words = wordsOf(pageOf('management', 'reviews/index.html'));
  expect(words).toContain('For the next management review');
  expect(words).toContain('for 1 March 2026 to 14 September 2026 , since MR-2026-1.');
  expect(words).toMatch(/Overdue on 2026-09-14: \d+/);
});
