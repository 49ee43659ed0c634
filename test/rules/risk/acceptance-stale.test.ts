import { expect, test } from 'vitest';
import type { Past } from '#history/past.ts';
import { approvalDrift } from '#rules/approval/drift.ts';
import { riskAcceptanceStale } from '#rules/risk/acceptance-stale.ts';
import { approved, notApproved } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { pastOf } from '../past.ts';
import { risk } from '../records.ts';

const path = 'risks/leaver-access.md';
const files = { [path]: risk() };
const levels = {
  inherent: { likelihood: 3, consequence: 3 },
  current: { likelihood: 2, consequence: 3 },
  residual: { likelihood: 1, consequence: 3 },
  acceptance: { by: 'cto', until: '2027-01-31', reason: 'The rest would need a person on call' },
};

test('reports an acceptance that has ended', async () => {
  expect(await failures(riskAcceptanceStale, { files, today: '2027-02-01' }))
    .toMatchInlineSnapshot(`
    "risks/leaver-access.md:21:30 The acceptance of \`R-001\` ended on 2027-01-31
      hint: treat the risk, or have it accepted again with a new \`until\` under a new version"
  `);
});

test('reports levels that are not those of the approved content', async () => {
  const approvedData = { ...levels, residual: { likelihood: 1, consequence: 1 } };
  const approvals = [approved('R-001', { verdict: 'drift', approvedData })];
  expect(await failures(riskAcceptanceStale, { files, approvals })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:20:11 \`R-001\` was accepted with another \`residual\` estimate than stands here
      hint: raise \`version:\` and have the risk accepted with these levels, or restore the accepted ones"
  `);
});

test('speaks of other levels in place of drift, and of both where the time is over, too', async () => {
  const approvedData = { ...levels, current: { likelihood: 3, consequence: 3 } };
  const story = { files, approvals: [approved('R-001', { verdict: 'drift', approvedData })] };
  expect(await judge(approvalDrift, story)).toEqual([
    'R-001: not applicable, `risk/acceptance-stale` speaks of its approval',
  ]);
  expect(await failures(riskAcceptanceStale, { ...story, today: '2027-02-01' })).toMatch(
    /ended on 2027-01-31[^]*another `current` estimate/,
  );
});

test('leaves an acceptance that the approved content lacks to drift', async () => {
  const { acceptance: _, ...without } = levels;
  const approvedData = { ...without, current: { likelihood: 3, consequence: 3 } };
  const story = { files, approvals: [approved('R-001', { verdict: 'drift', approvedData })] };
  expect(await judge(riskAcceptanceStale, story)).toEqual(['R-001: pass']);
  expect(await failures(approvalDrift, story)).toContain('`R-001` 1.0 was approved as');
});

test('passes on the last day, and where another part of the text drifted', async () => {
  const story = { files, today: '2027-01-31' };
  expect(await judge(riskAcceptanceStale, { ...story, approvals: [approved('R-001')] })).toEqual([
    'R-001: pass',
  ]);
  const approvals = [approved('R-001', { verdict: 'drift', approvedData: levels })];
  expect(await judge(riskAcceptanceStale, { ...story, approvals })).toEqual(['R-001: pass']);
});

test('does not evaluate levels that nothing in the history approves', async () => {
  const approvals = [notApproved('R-001', 'no-evidence')];
  expect(await judge(riskAcceptanceStale, { files, approvals })).toMatchInlineSnapshot(`
    [
      "R-001: not evaluated, no content of this version is approved",
    ]
  `);
  const undecidable = { code: 'history-incomplete', message: 'This clone lacks older commits' };
  expect(await judge(riskAcceptanceStale, { files, undecidable })).toMatchInlineSnapshot(`
    [
      "R-001: not evaluated, This clone lacks older commits",
    ]
  `);
});

test('does not concern drafts and risks without acceptance', async () => {
  const others = {
    'risks/a.md': risk({ status: 'draft' }),
    'risks/b.md': risk({ id: 'R-002', acceptance: undefined }),
  };
  expect(await judge(riskAcceptanceStale, { files: others })).toMatchInlineSnapshot(`
    [
      "R-001: not applicable, the version is a draft",
      "R-002: not applicable, nothing is accepted",
    ]
  `);
});

const step = (name: string) => ({ name, means: name });
const method = {
  likelihood: ['rare', 'possible', 'likely'].map(step),
  consequence: ['minor', 'serious', 'severe'].map(step),
  level: 'product',
  bands: [{ name: 'low', from: 1 }],
};

const acceptedBy = (level: unknown): Past =>
  pastOf({
    'isms.yml': [
      ['2025-01-01', { risk: { ...method, level } }],
      ['2026-02-01', { risk: method }],
    ],
  });

test('reports a level that a later method makes higher than the one accepted', async () => {
  const story = { files: { 'risks/a.md': risk() }, approvals: [approved('R-001')] };
  const lower = acceptedBy([
    [1, 1, 2],
    [1, 2, 3],
    [2, 3, 9],
  ]);
  expect(await failures(riskAcceptanceStale, { ...story, past: lower })).toMatchInlineSnapshot(`
    "risks/a.md:20:11 \`R-001\` was accepted at level 2 on 2026-01-12, by the present method of \`isms.yml\` it is 3
      hint: rate the risk by the present method, raise \`version:\` and have it accepted again"
  `);
  const higher = acceptedBy([
    [1, 2, 4],
    [2, 4, 6],
    [3, 6, 9],
  ]);
  expect(await judge(riskAcceptanceStale, { ...story, past: higher })).toEqual(['R-001: pass']);
  const unreadable = pastOf({ 'isms.yml': [['2025-01-01', {}]] });
  expect(await judge(riskAcceptanceStale, { ...story, past: unreadable })).toEqual(['R-001: pass']);
});
