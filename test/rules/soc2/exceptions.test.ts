import { expect, test } from 'vitest';
import { soc2Exceptions } from '#rules/soc2/exceptions.ts';
import { failures, judge } from '../evidence.ts';
import { programme, reportSettings } from '../isms-documents.ts';
import { action, exampleSettings, risk } from '../records.ts';

const path = 'reviews/audits/a.md';

const audit = (findings: string, more = ''): string => `---
id: AUD-2026-1
title: SOC 2 report
owner: isms-manager
classification: confidential
type: soc2-type-2
programme: PROG-001
criteria: [Trust Services Criteria]
scope: {controls: [A.5.18]}
planned: 2026-07-01
performed: {from: 2026-07-06, to: 2026-07-10}
reported: 2026-07-20
auditors: [{organisation: Auditors LLP, competence: CPA, independent: yes}]
findings: ${findings}
reported_to: [top-management]
conclusion: unqualified
report: {sha256: ${'ab'.repeat(32)}, where: vault}
${more}---
`;

const finding = (rest: string, grade = 'exception'): string =>
  `[{id: E1, grade: ${grade}, requirement: A.5.18, statement: One account was late${rest}}]`;

const story = (findings: string, from = '[R-001]', settings = reportSettings()) => ({
  files: {
    [path]: audit(findings),
    'policies/programme.md': programme(),
    'risks/r.md': risk(),
    'reviews/actions/c.md': action({ from }),
  },
  settings,
});

test('reports an exception that management does not answer, and one that nothing follows', async () => {
  expect(await failures(soc2Exceptions, story(finding(', action: CA-2026-001'))))
    .toMatchInlineSnapshot(`
    "reviews/audits/a.md:14:12 Exception \`AUD-2026-1#E1\` has no response of management
      hint: add \`response:\` with management's own words: why it happened, what it meant for customers, what is done"
  `);
  expect(await failures(soc2Exceptions, story(finding(', response: It is closed'))))
    .toMatchInlineSnapshot(`
    "reviews/audits/a.md:14:12 Exception \`AUD-2026-1#E1\` has no action
      hint: open an action under \`reviews/actions/\` and name it as \`action:\`"
  `);
});

test('takes an action that says itself that it comes from the exception', async () => {
  const answered = story(finding(', response: It is closed'), '[AUD-2026-1#E1]');
  expect(await judge(soc2Exceptions, answered)).toEqual(['AUD-2026-1: pass']);
  expect(await failures(soc2Exceptions, story(finding(''), '[AUD-2026-1#E1]'))).toContain(
    'has no response of management',
  );
});

test('passes an exception that is answered and followed', async () => {
  const both = finding(', response: It is closed, action: CA-2026-001');
  expect(await judge(soc2Exceptions, story(both))).toEqual(['AUD-2026-1: pass']);
});

test('leaves an exception without either to the rule about findings', async () => {
  expect(await failures(soc2Exceptions, story(finding('')))).toBe('');
});

test('does not concern other findings, or an ISMS without a report', async () => {
  expect(await judge(soc2Exceptions, story(finding('', 'minor')))).toEqual([
    'AUD-2026-1: not applicable, the audit found no exception',
  ]);
  const none = story(finding(', action: CA-2026-001'), '[R-001]', exampleSettings());
  expect(await judge(soc2Exceptions, none)).toEqual([
    'all: not applicable, `isms.yml` has no `soc2`',
  ]);
});

test('does not judge findings that cannot be read', async () => {
  expect(await judge(soc2Exceptions, { ...story('none'), broken: true })).toEqual([
    'AUD-2026-1: not evaluated, `findings` breaks the schema',
  ]);
});
