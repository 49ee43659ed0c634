import { expect, test } from 'vitest';
import { riskAcceptanceStale } from '#rules/risk/acceptance-stale.ts';
import { approved, notApproved } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { risk } from '../records.ts';

const path = 'risks/leaver-access.md';
const files = { [path]: risk() };
const levels = {
  inherent: { likelihood: 3, consequence: 3 },
  current: { likelihood: 2, consequence: 3 },
  residual: { likelihood: 1, consequence: 3 },
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
