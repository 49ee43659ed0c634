import { expect, test } from 'vitest';
import { evidenceOutsidePeriod } from '#rules/evidence/outside-period.ts';
import { item as itemOf } from '../../evidence/requests.ts';
import { exampleFiles, replaced } from '../../content/memory-tree.ts';
import { failures, judge } from '../evidence.ts';
import { evidenceRequest, exampleSettings } from '../records.ts';

const path = 'evidence/github-members.md';

const item = (id: string, covers: string): string =>
  itemOf(id, covers, 'where: vault', '2026-12-31');

const withItems = (...items: readonly string[]): string =>
  evidenceRequest({ items: `[${items.join(', ')}]` });

test('reports days that are none, and days that were not over', async () => {
  const files = {
    [path]: withItems(
      item('backwards', 'from: 2026-03-31, to: 2026-01-01'),
      item('whole', 'from: 2026-12-01, to: 2026-12-31'),
      item('ahead', 'from: 2026-12-01, to: 2027-01-31'),
      item('later', 'at: 2027-01-01T07:00:00Z'),
    ),
  };
  expect(await failures(evidenceOutsidePeriod, { files })).toMatchInlineSnapshot(`
    "evidence/github-members.md:13:56 Unexpected end 2026-01-01 of what \`EV-001#backwards\` covers, expected a day from 2026-03-31 on
      hint: correct \`from\` or \`to\`
    evidence/github-members.md:13:494 \`EV-001#ahead\` covers 2026-12-01 to 2027-01-31 and was collected on 2026-12-31, before that was over
      hint: correct \`covers\` to the days that the file speaks of, or \`collected\`
    evidence/github-members.md:13:695 \`EV-001#later\` covers 2027-01-01 and was collected on 2026-12-31, before that was over
      hint: correct \`covers\` to the days that the file speaks of, or \`collected\`"
  `);
});

const example = exampleFiles();
const text = (name: string): string => String(example[name]);
const review = 'reviews/access/ar-2026-1.md';
const audit = 'reviews/audits/aud-2026-1.md';
const metric = 'reviews/metrics/leaver-hours.md';

test('reports a review, a metric and an audit that use an item of other days', async () => {
  const files = {
    [path]: withItems(item('2026-Q1', 'at: 2026-03-30T07:00:00Z')),
    [review]: replaced(text(review), 'exported: 2026-03-30', 'exported: 2026-04-01'),
    [audit]: replaced(
      text(audit),
      'Accounts of leavers, evidence: EV-001',
      'Accounts of leavers, evidence: EV-001#2026-Q1',
    ),
    [metric]: replaced(text(metric), 'to: 2026-03-31', 'to: 2026-03-29'),
  };
  expect(await failures(evidenceOutsidePeriod, { files })).toMatchInlineSnapshot(`
    "reviews/access/ar-2026-1.md:10:16 \`AR-2026-1\` uses \`EV-001#2026-Q1\`, which covers 2026-03-30, expected 2026-04-01
      hint: name the item that covers it, or correct the days
      see evidence/github-members.md:13:31 what \`EV-001#2026-Q1\` covers
    reviews/audits/aud-2026-1.md:15:70 \`AUD-2026-1\` uses \`EV-001#2026-Q1\`, which covers 2026-03-30, expected a day up to 2026-02-10, when the audit ended
      hint: name the item that covers it, or correct the days
      see evidence/github-members.md:13:31 what \`EV-001#2026-Q1\` covers
    reviews/metrics/leaver-hours.md:15:72 \`MET-LEAVER-HOURS\` uses \`EV-001#2026-Q1\`, which covers 2026-03-30, expected a day of 2026-01-01 to 2026-03-29
      hint: name the item that covers it, or correct the days
      see evidence/github-members.md:13:31 what \`EV-001#2026-Q1\` covers"
  `);
});

test('passes those that use it for its days', async () => {
  const files = {
    [path]: withItems(item('2026-Q1', 'from: 2026-02-10, to: 2026-03-30')),
    [review]: text(review),
    [audit]: replaced(
      text(audit),
      'Accounts of leavers, evidence: EV-001',
      'Accounts of leavers, evidence: EV-001#2026-Q1',
    ),
    [metric]: text(metric),
  };
  expect(await judge(evidenceOutsidePeriod, { files })).toEqual(['EV-001: pass']);
});

test('reports a request for criteria without an item of the SOC 2 period that is over', async () => {
  const settings = exampleSettings(
    'soc2: {type: 2, period: {from: 2026-04-01, to: 2026-09-30}, categories: [security]}\n',
  );
  const once = { criteria: '[CC6.2]', every: undefined, due_within: undefined };
  const files = { [path]: evidenceRequest(once) };
  const told = { files, settings, wholeCatalogues: true } as const;
  expect(await judge(evidenceOutsidePeriod, { ...told, today: '2026-09-30' })).toEqual([
    'EV-001: pass',
  ]);
  expect(await failures(evidenceOutsidePeriod, { ...told, today: '2026-10-01' }))
    .toMatchInlineSnapshot(`
    "evidence/github-members.md:11:8 Cannot find an item of \`EV-001\` that covers a day of the SOC 2 period 2026-04-01 to 2026-09-30
      hint: \`ciso\` adds what was collected for it; if nothing was, take its criteria out of \`criteria:\`"
  `);
});

test('leaves a use of days that cannot be to the finding about the item', async () => {
  const files = {
    [path]: withItems(item('2026-Q1', 'from: 2026-03-31, to: 2026-01-01')),
    [review]: text(review),
  };
  expect((await failures(evidenceOutsidePeriod, { files })).match(/hint:/g)).toHaveLength(1);
});
