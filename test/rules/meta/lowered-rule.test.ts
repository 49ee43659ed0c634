import { expect, test } from 'vitest';
import type { Approval } from '#approvals/approval.ts';
import { assess } from '#rules/assess.ts';
import { metaLoweredRule } from '#rules/meta/lowered-rule.ts';
import { riskOrder } from '#rules/risk/order.ts';
import { riskPlanLate } from '#rules/risk/plan-late.ts';
import { approved, notApproved } from '../approvals.ts';
import { failures, judge, readStory } from '../evidence.ts';
import { exampleSettings, exception, risk } from '../records.ts';

const path = 'reviews/exceptions/exc-2026-001.md';
const settings = (severity: string, more = ''): string =>
  exampleSettings(
    `rules:\n  review/overdue: {severity: ${severity}, reason: The office moves${more}}\n`,
  );
const named = settings('warning', ', exception: EXC-2026-001');

test('tells that a rule is lowered or switched off without approval', async () => {
  for (const severity of ['information', 'off']) {
    expect(await failures(metaLoweredRule, { files: {}, settings: settings(severity) })).toContain(
      'lowered without approval',
    );
  }
  expect(await failures(metaLoweredRule, { files: {}, settings: settings('off') }))
    .toMatchInlineSnapshot(`
    "isms.yml:23:3 Rule \`review/overdue\` is switched off, lowered without approval
      hint: name an approved exception record whose \`of\` is this rule, or drop this entry"
  `);
});

test('tells which exception accepts it, and until when', async () => {
  const story = { files: { [path]: exception() }, settings: named };
  expect(await failures(metaLoweredRule, { ...story, approvals: [approved('EXC-2026-001')] }))
    .toMatchInlineSnapshot(`
    "isms.yml:23:3 Rule \`review/overdue\` is lowered from error to warning, accepted by \`EXC-2026-001\` until 2026-12-31
      hint: mend what it finds before the exception ends, then drop this entry"
  `);
});

test('tells why an exception does not carry it', async () => {
  const approvals = [approved('EXC-2026-001')];
  const said = async (text: string, today = '2026-06-01', proved = approvals): Promise<string> =>
    (
      await failures(metaLoweredRule, {
        files: { [path]: text },
        settings: named,
        today,
        approvals: proved,
      })
    )
      .split('\n')[0]
      ?.split('does not carry it, ')[1] ?? '';
  expect(await said(exception({ of: 'risk/order' }))).toBe('it is not of `review/overdue`');
  expect(await said(exception(), '2026-01-31')).toBe('it does not hold yet on 2026-01-31');
  expect(await said(exception(), '2027-01-01')).toBe('it ended on 2026-12-31');
  expect(await said(exception({ until: undefined }))).toBe('it has no end');
  expect(await said(exception({ status: 'retired' }))).toBe('it is retired');
  expect(await said(exception({ granted_by: undefined }))).toBe('nobody grants it');
  expect(await said(exception(), '2026-06-01', [notApproved('EXC-2026-001', 'no-evidence')])).toBe(
    'it is not approved',
  );
});

test('does not take an exception for some records for one from the whole rule', async () => {
  const files = {
    [path]: exception({ of: 'review/overdue', records: '[R-001]' }),
    'risks/leaver-access.md': risk(),
  };
  const story = { files, settings: named, approvals: [approved('EXC-2026-001')] };
  const [lowered, excepted] = await judge(metaLoweredRule, story);
  expect(lowered).toMatchInlineSnapshot(`
    "isms.yml:23:3 Rule \`review/overdue\` is lowered from error to warning, lowered without approval: \`EXC-2026-001\` does not carry it, it is for some records only
      hint: name an approved exception record whose \`of\` is this rule, or drop this entry"
  `);
  expect(excepted).toContain('excepts `R-001` from `review/overdue` until 2026-12-31');
});

test('an exception that names no first day holds from its approval', async () => {
  const files = { [path]: exception({ from: undefined }) };
  const said = async (today: string): Promise<string> =>
    failures(metaLoweredRule, {
      files,
      settings: named,
      today,
      approvals: [approved('EXC-2026-001', { approvedOn: '2026-03-01' })],
    });
  expect(await said('2026-02-28')).toContain('it does not hold yet on 2026-02-28');
  expect(await said('2026-03-01')).toContain('accepted by `EXC-2026-001` until 2026-12-31');
});

test('tells of an exception from a rule for some records', async () => {
  const files = {
    [path]: exception({ of: 'risk/plan-late', records: '[R-001]' }),
    'risks/leaver-access.md': risk(),
  };
  expect(await failures(metaLoweredRule, { files, approvals: [approved('EXC-2026-001')] }))
    .toMatchInlineSnapshot(`
    "reviews/exceptions/exc-2026-001.md:8:5 \`EXC-2026-001\` excepts \`R-001\` from \`risk/plan-late\` until 2026-12-31
      hint: mend what the rule finds before the exception ends"
  `);
});

test('an exception for some records makes their findings information while it is in force', async () => {
  const files = {
    [path]: exception({ of: 'risk/order', records: '[R-001]' }),
    'risks/a.md': risk({ current: '{likelihood: 1, consequence: 1}' }),
    'risks/b.md': risk({ id: 'R-002', current: '{likelihood: 1, consequence: 1}' }),
  };
  const severities = async (today: string, approvals = [approved('EXC-2026-001')]) => {
    const { evidence, findings } = await readStory({ files, today, approvals });
    return assess([riskOrder, metaLoweredRule], evidence, findings)
      .findings.filter(({ rule }) => rule === 'risk/order')
      .map(({ record, severity }) => `${record} ${severity}`);
  };
  const inForce = ['R-001 information', 'R-002 error'];
  const over = ['R-001 error', 'R-002 error'];
  expect(await severities('2026-06-01')).toEqual(inForce);
  expect(await severities('2027-01-01')).toEqual(over);
  expect(await severities('2026-06-01', [notApproved('EXC-2026-001', 'no-evidence')])).toEqual(
    over,
  );
  const { evidence, findings } = await readStory({ files, approvals: [approved('EXC-2026-001')] });
  const [first] = assess([riskOrder], evidence, findings).findings;
  expect(first?.message).toMatch(/ \(accepted by `EXC-2026-001` until 2026-12-31\)$/);
});

test('an exception ends with its last day, and with the approval of its text', async () => {
  const files = {
    [path]: exception({ of: 'risk/order', records: '[R-001]' }),
    'risks/a.md': risk({ current: '{likelihood: 1, consequence: 1}' }),
  };
  const severity = async (today: string, approval: Approval) => {
    const { evidence, findings } = await readStory({ files, today, approvals: [approval] });
    const [first] = assess([riskOrder, metaLoweredRule], evidence, findings).findings.filter(
      ({ rule }) => rule === 'risk/order',
    );
    return first?.severity;
  };
  expect(await severity('2026-12-31', approved('EXC-2026-001'))).toBe('information');
  expect(await severity('2027-01-01', approved('EXC-2026-001'))).toBe('error');
  const drifted = approved('EXC-2026-001', { verdict: 'drift' });
  expect(await severity('2026-12-31', drifted)).toBe('error');
});

test('an exception from a rule that is raised makes its findings information too', async () => {
  const files = {
    [path]: exception({ of: 'risk/plan-late', records: '[R-001]' }),
    'risks/a.md': risk(),
  };
  const settings = exampleSettings(
    'rules: {risk/plan-late: {severity: error, reason: We mean it}}\n',
  );
  const severities = async (approvals: readonly Approval[]) => {
    const { evidence, findings } = await readStory({
      files,
      settings,
      today: '2026-10-01',
      approvals,
    });
    return assess([riskPlanLate], evidence, findings).findings.map(({ severity }) => severity);
  };
  expect(await severities([])).toEqual(['error']);
  expect(await severities([approved('EXC-2026-001')])).toEqual(['information']);
});

test('nothing can lower or except what tells of lowered rules', async () => {
  const files = {
    [path]: exception({ of: 'meta/lowered-rule', records: '[EXC-2026-001]' }),
  };
  const settings = exampleSettings(
    'rules: {meta/lowered-rule: {severity: off, reason: Nobody has to know}}\n',
  );
  const { evidence, findings } = await readStory({
    files,
    settings,
    approvals: [approved('EXC-2026-001')],
  });
  const told = assess([metaLoweredRule], evidence, findings).findings.map(({ message }) => message);
  expect(told).toEqual([
    'Rule `meta/lowered-rule` is switched off, lowered without approval',
    '`EXC-2026-001` excepts `EXC-2026-001` from `meta/lowered-rule` until 2026-12-31',
  ]);
});

test('of two exceptions for one record the one that holds longest is named', async () => {
  const files = {
    [path]: exception({ of: 'risk/order', records: '[R-001]' }),
    'reviews/exceptions/exc-2026-002.md': exception({
      id: 'EXC-2026-002',
      of: 'risk/order',
      records: '[R-001]',
      until: '2027-06-30',
    }),
    'risks/a.md': risk({ current: '{likelihood: 1, consequence: 1}' }),
  };
  const approvals = [approved('EXC-2026-001'), approved('EXC-2026-002')];
  const { evidence, findings } = await readStory({ files, approvals });
  const [first] = assess([riskOrder], evidence, findings).findings;
  expect(first?.message).toMatch(/ \(accepted by `EXC-2026-002` until 2027-06-30\)$/);
});

test('passes a rule that is raised, and does not concern an ISMS that adjusts none', async () => {
  const raised = exampleSettings('rules: {action/late: {severity: error, reason: We mean it}}\n');
  expect(await judge(metaLoweredRule, { files: {}, settings: raised })).toEqual(['all: pass']);
  expect(await judge(metaLoweredRule, { files: {} })).toMatchInlineSnapshot(`
    [
      "all: not applicable, no rule is adjusted and none is excepted",
    ]
  `);
});

test('tells of no exception from a rule that does not exist', async () => {
  const files = {
    'reviews/exceptions/e.md': exception({ of: 'risk/plan-lat', records: '[R-001]' }),
  };
  expect(await failures(metaLoweredRule, { files, approvals: [approved('EXC-2026-001')] })).toBe(
    '',
  );
});
