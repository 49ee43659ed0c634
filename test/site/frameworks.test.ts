import { expect, test } from 'vitest';
import type { Audience } from '#audiences/view.ts';
import { viewFor } from '#audiences/view-for.ts';
import { createSite } from '#site/context.ts';
import { renderPage } from '#site/layouts/document.ts';
import { planPages } from '#site/plan-pages.ts';
import { siteFrame } from '#site/site-frame.ts';
import { approved } from '../rules/approvals.ts';
import { readStory } from '../rules/evidence.ts';
import type { Story } from '../rules/evidence.ts';
import { context, reportSettings, scope } from '../rules/isms-documents.ts';
import {
  control,
  evidenceRequest,
  managementReview,
  policy,
  statement,
  supplier,
} from '../rules/records.ts';
import { wordsOf } from './example-site.ts';

const files = {
  'policies/access.md': policy({ clauses: '["8.1", "7.3"]' }),
  'policies/context.md': context({ status: 'draft' }),
  'policies/scope.md': scope(),
  'soa/index.md': statement(),
  'soa/a-5-18.md': control({ criteria: '[CC6.2]' }),
  'soa/a-7-2.md': control({ id: 'A.7.2' }),
  'evidence/members.md': evidenceRequest(),
  'reviews/management/mr.md': managementReview(),
  'reviews/suppliers/github.md': supplier({
    subservice:
      '{method: carve-out, csocs: [{id: CSOC-1, text: Guards the doors, criteria: [CC6.4]}]}',
  }),
};

const settings = reportSettings({
  cuecs:
    '[{id: CUEC-1, text: Customers remove users, criteria: [CC6.2], communicated_in: SYS-001}]',
  not_relevant: '[{criterion: CC6.5, why: We hold no media}]',
});

const page = async (audience: Audience, path: string, changes: Partial<Story> = {}) => {
  const { evidence } = await readStory({
    files,
    settings,
    wholeCatalogues: true,
    today: '2026-07-20',
    approvals: [approved('POL-001')],
    ...changes,
  });
  const view = viewFor({ ...evidence, findings: [], results: [] }, audience);
  const site = createSite(view, { attachments: new Set(), engineVersion: '1.0.0' });
  const pages = planPages(site);
  const found = pages.find((one) => one.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return wordsOf(renderPage(siteFrame(site, pages), found));
};

const frameworks = 'frameworks/index.html';

test('shows the documented information behind each clause, and how far it is proved', async () => {
  const words = await page('management', frameworks);
  expect(words).toMatch(/8\.1 Operational planning and control EV-001 POL-001 SUP-GITHUB approved/);
  expect(words).toMatch(/4\.1 Understanding [a-z ]+ CTX-001 draft draft/);
  expect(words).toMatch(/5\.2 Policy the information security policy: a document of type policy/);
  expect(words).toMatch(/9\.3\.1 General MR-2026-1/);
});

test('tells nobody that something is missing who sees a part of the records', async () => {
  for (const audience of ['auditor', 'staff'] as const) {
    const words = await page(audience, frameworks);
    expect(words).not.toContain('missing');
    expect(words).not.toContain('the information security policy: a document');
    expect(words).not.toContain('MR-2026-1');
  }
});

test('shows the control matrix with what a mapping alone carries, and names a hole by its days', async () => {
  const words = await page('management', frameworks);
  expect(words).toContain('SOC 2 type 2, 1 January 2026 to 30 June 2026: security');
  expect(words).toMatch(
    /CC6\.2 [^.]+ A\.5\.18 hole 1 April 2026 to 30 June 2026 Customers, CUEC-1/,
  );
  expect(words).toMatch(/CC6\.4 [A-Za-z ]+ A\.5\.18 A\.7\.2 by mapping only hole/);
  expect(words).toContain('SUP-GITHUB CSOC-1: Guards the doors');
  expect(words).toContain('Not relevant: We hold no media');
  expect(words).toMatch(/CC8\.1 [A-Za-z, ]+ no control/);
});

test('shows the matrix to those who see findings, where there is a report', async () => {
  expect(await page('staff', frameworks)).not.toContain('control matrix');
  expect(await page('auditor', frameworks)).toContain(
    'Controls and evidence that are not shown here are not counted.',
  );
  const without = reportSettings().split('soc2:')[0] ?? '';
  expect(await page('management', frameworks, { settings: without })).not.toContain(
    'control matrix',
  );
});

test('says on the page of a criterion who meets it and why', async () => {
  const words = await page('management', 'criteria/cc6.2/index.html');
  expect(words).toMatch(
    /A\.5\.18 Access rights it names the criterion implemented 1 June 2025 EV-001 hole/,
  );
  const mapped = await page('management', 'criteria/cc6.4/index.html');
  expect(mapped).toMatch(/A\.7\.2 [A-Za-z ]+ by mapping: [a-z ]+, \d+ public mapping/);
});

test('says on the page of a clause what each record is to it', async () => {
  const words = await page('management', 'clauses/4.3/index.html');
  expect(words).toMatch(/SCOPE-001 Scope scope unknown/);
  const missing = await page('management', 'clauses/5.2/index.html');
  expect(missing).toContain('Missing: the information security policy');
  expect(await page('auditor', 'clauses/5.2/index.html')).not.toContain('Missing:');
});
