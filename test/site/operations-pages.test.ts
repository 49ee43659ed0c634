import { expect, test } from 'vitest';
import { viewFor } from '#audiences/view-for.ts';
import type { Audience } from '#audiences/view.ts';
import { assess } from '#rules/assess.ts';
import { createSite } from '#site/context.ts';
import { renderPage } from '#site/layouts/document.ts';
import { planPages } from '#site/plan-pages.ts';
import { siteFrame } from '#site/site-frame.ts';
import { accessReview, accessStory, kept, paths } from '../rules/access/access.ts';
import { approved } from '../rules/approvals.ts';
import { readStory } from '../rules/evidence.ts';
import type { Story } from '../rules/evidence.ts';
import { incident, incidentPath } from '../rules/incident/incidents.ts';
import { exception, policy, risk, supplier } from '../rules/records.ts';
import { wordsOf } from './example-site.ts';

const pageOf = async (story: Story, path: string, audience: Audience = 'auditor') => {
  const { evidence, findings } = await readStory(story);
  const view = viewFor(assess([], evidence, findings), audience);
  const site = createSite(view, { attachments: new Set(), engineVersion: '1.2.3' });
  const pages = planPages(site);
  const found = pages.find((page) => page.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return renderPage(siteFrame(site, pages), found);
};

const part = (page: string, anchor: string): string =>
  wordsOf(
    new RegExp(`<section[^>]*>\\s*<h2 id="isms:${anchor}">[\\s\\S]*?</section>`).exec(page)?.[0] ??
      '',
  ).trim();

const reviewPage = 'access-reviews/ar-2026-1/index.html';

const strange = '<script>alert(1)</script>`x`';

const exported = (item: string, accounts: number): string =>
  `{item: ${item}, exported: 2026-03-30T07:00:00Z, by: ciso, query: all, accounts: ${accounts}, complete: yes it is}`;

const withPrevious = () =>
  accessStory({
    exports: {
      '2025-Q4': {
        day: '2025-12-30',
        lines: ['asha-example,owner,yes,yes', 'gone-example,member,no,yes'],
      },
      '2026-Q1': {
        day: '2026-03-30',
        lines: [
          'asha-example,member,no,yes',
          'clara-example,owner,yes,yes',
          `${strange},member,no,yes`,
        ],
      },
    },
    decisions: ['asha-example,asha,revoke,clara,2026-04-07', 'clara-example,clara,keep,clara,'],
    review: { export: exported('EV-001#2026-Q1', 3), previous: 'AR-2025-1' },
    files: {
      'reviews/access/ar-2025-1.md': accessReview({
        id: 'AR-2025-1',
        completed: '2026-01-05',
        export: exported('EV-001#2025-Q4', 2),
        decisions: 'evidence/files/ar-2025-1.csv',
      }),
      'evidence/files/ar-2025-1.csv': 'account,decision\n',
      [paths.supplier]: supplier(),
    },
  });

test('shows the accounts of an access review with flags, decisions and counts', async () => {
  const page = await pageOf(await withPrevious(), reviewPage);
  expect(part(page, 'accounts')).toMatchInlineSnapshot(
    `"Accounts and decisions Accounts 3 Decided: keep 1 Decided: revoke 1 Stands out: privileged 1, has rights above others Stands out: conflict of duties 1, its owner decided on it, or reviews what he administers Stands out: new 2, not in the review before Gone since the review before gone-example Rights changed since then asha-example Not decided on <script>alert(1)</script>\`x\` Accounts and decisions Account Owner Rights Stands out Decision Reason Done <script>alert(1)</script>\`x\` member new no decision asha-example Asha Rao member changed revoke Clara Ibsen needed for the work 7 April 2026 clara-example Clara Ibsen owner privileged conflict of duties new keep Clara Ibsen needed for the work"`,
  );
});

test('shows names from exports as text, whatever they hold', async () => {
  const page = await pageOf(await withPrevious(), reviewPage);
  expect(page).not.toContain('<script>alert(1)');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('says nothing of a list before that the reader may not see', async () => {
  const story = await withPrevious();
  const before = 'reviews/access/ar-2025-1.md';
  const hidden = {
    ...story,
    files: {
      ...story.files,
      [before]: (story.files[before] ?? '').replace('confidential', 'restricted'),
    },
  };
  const accounts = part(await pageOf(hidden, reviewPage), 'accounts');
  expect(accounts).toContain('clara-example');
  expect(accounts).not.toContain('gone-example');
  expect(accounts).not.toContain('new');
  expect(part(await pageOf(hidden, reviewPage, 'management'), 'accounts')).toContain(
    'gone-example',
  );
});

test('shows an access review of which the files are not read without accounts', async () => {
  const { collected: _, ...story } = await accessStory({ decisions: kept });
  const page = await pageOf(story, reviewPage);
  expect(part(page, 'accounts')).toBe('');
  expect(part(page, 'export')).toContain('all members');
});

test('shows the access reviews of a system in a list that says how many accounts stand out', async () => {
  const page = await pageOf(await withPrevious(), 'access-reviews/index.html');
  expect(wordsOf(page)).toMatch(/Stand out .* AR-2026-1 .* 3 1 /);
});

const exceptionFile = 'reviews/exceptions/exc-2026-001.md';
const exceptionPage = 'exceptions/exc-2026-001/index.html';

test('says of an exception whether it is in force, and why not', async () => {
  const files = {
    [exceptionFile]: exception({ of: 'risk/order', records: '[R-001]' }),
    'risks/a.md': risk(),
  };
  const approvals = [approved('EXC-2026-001')];
  const words = async (story: Partial<Story>) =>
    wordsOf(await pageOf({ files, approvals, ...story }, exceptionPage));
  const inForce = await words({});
  expect(inForce).toContain('in force');
  expect(inForce).toMatch(/Departs from the check risk\/order For .*R-001/);
  expect(inForce).not.toContain('Not in force');
  expect(await words({ today: '2027-01-01' })).toContain('Not in force: it ended on 2026-12-31');
  expect(await words({ approvals: [] })).toContain('Not in force: it is not approved');
});

test('shows an exception on the page of the document that it departs from', async () => {
  const files = {
    [exceptionFile]: exception({ of: '[POL-001]' }),
    'policies/access-control.md': policy({ classification: 'internal' }),
  };
  const page = await pageOf({ files }, 'policies/pol-001/index.html');
  expect(part(page, 'backlinks')).toContain('Exceptions from it EXC-2026-001');
});

test('computes when a supplier is reviewed next', async () => {
  const page = async (fields: Parameters<typeof supplier>[0], today = '2026-06-01') =>
    wordsOf(
      await pageOf(
        { files: { [paths.supplier]: supplier(fields) }, today },
        'suppliers/sup-github/index.html',
      ),
    );
  const reviews = '[{date: 2026-05-01, by: ciso, looked_at: Report, result: No concern}]';
  expect(await page({ reviews })).toContain(
    'Reviewed every 1 year Last review 1 May 2026 Next review 1 May 2027',
  );
  expect(await page({ reviews }, '2027-05-02')).toContain('Next review 1 May 2027 overdue');
  expect(await page({})).toContain('Next review never reviewed');
  expect(await page({ reviews, state: 'ended' })).not.toContain('Next review');
  expect(await page({ reviews, criticality: 'low', review_every: 'P6M' })).toContain(
    'Next review 1 November 2026',
  );
});

test('computes the times of an incident across zones', async () => {
  const page = wordsOf(
    await pageOf(
      { files: { [incidentPath]: incident({ contained: '2026-02-10T08:20:00Z' }) } },
      'incidents/inc-2026-001/index.html',
    ),
  );
  expect(page).toContain(
    'Detected after 3 d 10 h Contained after detection 20 min Resolved after detection 2 h 0 min',
  );
});
