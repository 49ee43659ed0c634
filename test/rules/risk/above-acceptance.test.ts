import { expect, test } from 'vitest';
import { riskAboveAcceptance } from '#rules/risk/above-acceptance.ts';
import { approved, notApproved } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { exampleSettings, risk } from '../records.ts';

const path = 'risks/leaver-access.md';

test('reports a level above the limit that nobody accepts', async () => {
  const files = { [path]: risk({ acceptance: undefined }) };
  expect(await failures(riskAboveAcceptance, { files })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:20:11 Unexpected residual level 3 of \`R-001\` without acceptance, expected at most 2
      hint: treat it further, or add \`acceptance:\` with \`by\` (\`cto\`, \`top-management\` may), \`until\` and \`reason\`"
  `);
});

test('reports an acceptance by a role that may not accept the level', async () => {
  const files = { [path]: risk({ residual: '{likelihood: 2, consequence: 3}' }) };
  expect(await failures(riskAboveAcceptance, { files })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:21:18 \`cto\` accepts level 6 of \`R-001\`, which \`top-management\` may
      hint: have \`top-management\` accept it, or treat it further"
  `);
});

test('leaves a role that does not exist to the finding about its link', async () => {
  const files = {
    'risks/a.md': risk({ risk_owner: 'ctoo' }),
    'risks/b.md': risk({ id: 'R-002', acceptance: '{by: ctoo, until: 2027-01-31, reason: So}' }),
  };
  expect(await failures(riskAboveAcceptance, { files, broken: true })).toBe('');
});

test('does not evaluate a level that nobody may accept: the method says so', async () => {
  const settings = exampleSettings().replace(
    /may_accept: .*/,
    'may_accept: [{up_to: 2, role: cto}]',
  );
  const files = {
    'risks/a.md': risk(),
    'risks/b.md': risk({ id: 'R-002', acceptance: undefined }),
  };
  const story = { files, settings, broken: true } as const;
  expect(await judge(riskAboveAcceptance, story)).toMatchInlineSnapshot(`
    [
      "R-001: not evaluated, \`risk.may_accept\` names nobody for level 3",
      "R-002: not evaluated, \`risk.may_accept\` names nobody for level 3",
    ]
  `);
});

test('takes the steps of authority in any order, and the risk owner by role', async () => {
  const settings = exampleSettings().replace(
    /may_accept: .*/,
    'may_accept: [{up_to: 9, role: top-management}, {up_to: 3, role: ciso}, {up_to: 4, role: risk-owner}]',
  );
  const accepting = (by: string, residual: number): string =>
    risk({
      residual: `{likelihood: ${residual}, consequence: 3}`,
      acceptance: `{by: ${by}, until: 2027-01-31, reason: So}`,
    });
  const approvals = [approved('R-001')];
  for (const [by, residual, may] of [
    ['ciso', 1, true],
    ['cto', 1, true],
    ['top-management', 1, true],
    ['isms-manager', 1, false],
    ['cto', 2, false],
    ['top-management', 2, true],
  ] as const) {
    const files = { [path]: accepting(by, residual) };
    const found = await failures(riskAboveAcceptance, { files, settings, approvals });
    expect(found === '', `${by} ${residual}`).toBe(may);
  }
});

test('passes an acceptance by the risk owner whose approval is proved', async () => {
  const files = { [path]: risk() };
  expect(await judge(riskAboveAcceptance, { files, approvals: [approved('R-001')] })).toEqual([
    'R-001: pass',
  ]);
});

test('does not evaluate an acceptance whose approval is not proved', async () => {
  const files = { [path]: risk() };
  const approvals = [notApproved('R-001', 'no-evidence')];
  expect(await judge(riskAboveAcceptance, { files, approvals })).toMatchInlineSnapshot(`
    [
      "R-001: not evaluated, the approval that would prove the acceptance is not proved",
    ]
  `);
});

test('passes a level that needs no acceptance, counted by category', async () => {
  const settings = exampleSettings().replace(
    'accept: {level: 2}',
    'categories: [people]\n  accept: {level: 2, by_category: {people: 3}}',
  );
  const files = {
    'risks/a.md': risk({ residual: '{likelihood: 1, consequence: 2}', acceptance: undefined }),
    'risks/b.md': risk({ id: 'R-002', category: 'people', acceptance: undefined }),
  };
  expect(await judge(riskAboveAcceptance, { files, settings })).toEqual([
    'R-001: pass',
    'R-002: pass',
  ]);
});

test('does not concern drafts', async () => {
  const files = { [path]: risk({ status: 'draft', acceptance: undefined }) };
  expect(await judge(riskAboveAcceptance, { files })).toMatchInlineSnapshot(`
    [
      "R-001: not applicable, the version is a draft",
    ]
  `);
});
