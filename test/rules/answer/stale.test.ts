import { expect, test } from 'vitest';
import { answerStale } from '#rules/answer/stale.ts';
import { failures, judge } from '../evidence.ts';
import { answer, asset, exercise } from '../further-records.ts';
import {
  control,
  evidenceRequest,
  exampleSettings,
  exception,
  policy,
  risk,
  supplier,
} from '../records.ts';
import type { Fields } from '../records.ts';

const path = 'reviews/answers/a.md';

const files = (changes: Fields, others: Readonly<Record<string, string>> = {}) => ({
  'policies/access.md': policy(),
  ...others,
  [path]: answer(changes),
});

/** What is said of an answer that rests on one record. */
const restingOn = async (id: string, at: string, text: string, today = '2026-06-01') =>
  (
    await failures(answerStale, { files: files({ backed_by: `[${id}]` }, { [at]: text }), today })
  ).split('\n')[0];

test('reports an answer past its day', async () => {
  expect(await judge(answerStale, { files: files({}), today: '2026-12-31' })).toEqual([
    'ANS-LEAVERS: pass',
  ]);
  expect(await failures(answerStale, { files: files({}), today: '2027-01-01' }))
    .toMatchInlineSnapshot(`
    "reviews/answers/a.md:10:8 \`ANS-LEAVERS\` was to be used until 2026-12-31
      hint: \`ciso\` reads it again, corrects it or not, and sets a new \`until\`; an answer that is no longer given gets \`status: retired\`"
  `);
});

test('reports an answer without question, answer or backing', async () => {
  const none = { question: undefined, answer: undefined, backed_by: '[]' };
  expect(await failures(answerStale, { files: files(none) })).toMatchInlineSnapshot(`
    "reviews/answers/a.md:3:8 Cannot find \`question\`, \`answer\`, \`backed_by\` of \`ANS-LEAVERS\`
      hint: write the question, the answer, and in \`backed_by\` the records that show that it is true"
  `);
});

test('reports an answer that rests on what is not in force', async () => {
  const others = {
    'policies/access.md': policy({ status: 'draft' }),
    'soa/a-5-18.md': control({ implementation: 'planned' }),
  };
  const story = { files: files({ backed_by: '[POL-001, A.5.18]' }, others) };
  expect(await failures(answerStale, story)).toMatchInlineSnapshot(`
    "reviews/answers/a.md:9:13 \`ANS-LEAVERS\` rests on \`POL-001\`, which is a draft
      hint: \`ciso\` has the answer say what holds today, and takes \`POL-001\` out of \`backed_by\` if it no longer bears it
    reviews/answers/a.md:9:22 \`ANS-LEAVERS\` rests on \`A.5.18\`, which is only planned
      hint: \`ciso\` has the answer say what holds today, and takes \`A.5.18\` out of \`backed_by\` if it no longer bears it"
  `);
});

test.each([
  ['is still in review', 'POL-001', 'policies/access.md', policy({ status: 'in-review' })],
  ['is excluded', 'A.5.18', 'soa/c.md', control({ applicable: 'no' })],
  ['is only partly implemented', 'A.5.18', 'soa/c.md', control({ implementation: 'partly' })],
  ['is not implemented', 'A.5.18', 'soa/c.md', control({ implementation: 'none' })],
  ['has ended', 'SUP-GITHUB', 'reviews/suppliers/s.md', supplier({ state: 'ended' })],
  ['is only proposed', 'SUP-GITHUB', 'reviews/suppliers/s.md', supplier({ state: 'proposed' })],
  ['lies outside the scope', 'AST-SOURCE-CODE', 'risks/assets/a.md', asset({ in_scope: 'no' })],
  [
    'is out of use since 2026-05-31',
    'AST-SOURCE-CODE',
    'risks/assets/a.md',
    asset({ retired: '2026-05-31' }),
  ],
  [
    'ended on 2026-05-31',
    'EXC-2026-001',
    'reviews/exceptions/e.md',
    exception({ until: '2026-05-31' }),
  ],
  ['failed', 'EX-2026-1', 'reviews/exercises/e.md', exercise({ result: 'failed' })],
  [
    'was passed only in part',
    'EX-2026-1',
    'reviews/exercises/e.md',
    exercise({ result: 'partly' }),
  ],
  ['holds no item yet', 'EV-001', 'evidence/e.md', evidenceRequest({ items: '[]' })],
  [
    'has level 3, above the acceptance level',
    'R-001',
    'risks/r.md',
    risk({ acceptance: undefined }),
  ],
  [
    'was accepted only until 2026-05-31',
    'R-001',
    'risks/r.md',
    risk({ acceptance: '{by: cto, until: 2026-05-31, reason: None}' }),
  ],
])('tells of backing that %s', async (weakness, id, at, text) => {
  expect(await restingOn(id, at, text)).toContain(`rests on \`${id}\`, which ${weakness}`);
});

test('reports evidence from the day after it was due again, and items found insufficient', async () => {
  const at = 'evidence/e.md';
  expect(await restingOn('EV-001#2026-Q1', at, evidenceRequest(), '2026-07-15')).toBe('');
  expect(await restingOn('EV-001#2026-Q1', at, evidenceRequest(), '2026-07-16')).toContain(
    'which was due again by 2026-07-15',
  );
  const insufficient = evidenceRequest().replace(
    'bytes: 72',
    'bytes: 72, reviewed: {by: cto, on: 2026-04-02, result: insufficient, why: Half of it}',
  );
  expect(await restingOn('EV-001#2026-Q1', at, insufficient)).toContain('found insufficient');
});

test.each([
  ['A.5.18', 'soa/c.md', control()],
  ['SUP-GITHUB', 'reviews/suppliers/s.md', supplier()],
  ['AST-SOURCE-CODE', 'risks/assets/a.md', asset({ retired: '2026-06-01', in_scope: 'yes' })],
  ['EXC-2026-001', 'reviews/exceptions/e.md', exception({ until: '2026-06-01' })],
  ['EX-2026-1', 'reviews/exercises/e.md', exercise()],
  ['EV-001', 'evidence/e.md', evidenceRequest()],
  ['EV-001', 'evidence/e.md', evidenceRequest({ every: undefined, due_within: undefined })],
  ['R-001', 'risks/r.md', risk()],
  [
    'R-001',
    'risks/r.md',
    risk({ residual: '{likelihood: 1, consequence: 2}', acceptance: undefined }),
  ],
  ['POL-001', 'policies/access.md', policy({ status: 'retired' })],
  ['POL-009', 'policies/access.md', policy()],
  ['A.5.1', 'policies/access.md', policy()],
])('finds nothing wrong with %s', async (id, at, text) => {
  expect(await restingOn(id, at, text)).toBe('');
});

test('does not tell of records whose own fields are broken', async () => {
  const texts: readonly (readonly [string, string, string])[] = [
    ['A.5.18', 'soa/c.md', control({ implementation: 'plan' })],
    ['SUP-GITHUB', 'reviews/suppliers/s.md', supplier({ state: 'end' })],
    ['EV-001', 'evidence/e.md', evidenceRequest({ items: 'none' })],
    ['R-001', 'risks/r.md', risk({ residual: 'high', acceptance: undefined })],
    ['EX-2026-1', 'reviews/exercises/e.md', exercise({ result: 'fail' })],
  ];
  for (const [id, at, text] of texts) {
    const story = { files: files({ backed_by: `[${id}]` }, { [at]: text }), broken: true as const };
    expect(await judge(answerStale, story)).toEqual(['ANS-LEAVERS: pass']);
  }
});

test('does not judge changes of the backing without a day of review', async () => {
  expect(await judge(answerStale, { files: files({ reviewed: undefined }) }))
    .toMatchInlineSnapshot(`
    [
      "ANS-LEAVERS: not evaluated, no \`reviewed\` day says since when what backs it may have changed",
    ]
  `);
});

test('does not concern drafts and retired answers', async () => {
  const changes = { backed_by: '[]' };
  const others = { 'reviews/answers/2.md': answer({ ...changes, id: 'ANS-2', status: 'retired' }) };
  const draft = { ...changes, version: '"1.0"', status: 'draft' };
  expect(await judge(answerStale, { files: files(draft, others) })).toMatchInlineSnapshot(`
    [
      "ANS-2: not applicable, the record is retired",
      "ANS-LEAVERS: not applicable, the record is a draft",
    ]
  `);
});

test('tells of backing that is still to come', async () => {
  const text = exercise({ held: '2026-06-02' });
  expect(await restingOn('EX-2026-1', 'reviews/exercises/e.md', text)).toContain(
    'which is held on 2026-06-02 only',
  );
});

const claims = (text: string, others: Readonly<Record<string, string>> = {}, extra = '') =>
  failures(answerStale, {
    files: files({ answer: JSON.stringify(text) }, others),
    settings: exampleSettings(extra),
  });
const certificate = (more: string): string =>
  `certificate: {body: Seal, number: "1", standard: ISO/IEC 27001:2022, statement: All, sites: [], soa_version: "1.0", ${more}}\n`;
const soc2Audit = (type: string, reported: string): string => `---
id: AUD-2026-9
title: Examination
owner: isms-manager
classification: confidential
type: ${type}
programme: POL-001
criteria: [Trust Services Criteria]
scope: {clauses: [], controls: [], criteria: [], units: []}
planned: 2026-02-01
performed: {from: 2026-02-01, to: 2026-02-05}
reported: ${reported}
auditors: [{organisation: Audit Ltd, competence: CPA, independent: yes}]
findings: []
reported_to: [top-management]
conclusion: unqualified
report: {sha256: ${'ab'.repeat(32)}, where: vault}
---
`;

test('reports claims of a certificate and a report that are not there, in one finding', async () => {
  expect(await claims('Yes: we are certified to ISO/IEC 27001, and have a SOC 2 Type 2 report.'))
    .toMatchInlineSnapshot(`
    "reviews/answers/a.md:8:9 \`ANS-LEAVERS\` claims a certificate to ISO/IEC 27001, and \`isms.yml\` has no \`certificate\`; and a SOC 2 report of type 2, and no audit of type \`soc2-type-2\` has been reported
      hint: \`ciso\` has the answer say what there is today; what is there and not recorded is added as \`certificate\` of \`isms.yml\`, or as an audit under \`reviews/audits/\`"
  `);
});

test.each([
  ['there is none', '', 'has no `certificate`'],
  ['it is over', certificate('issued: 2023-06-01, valid_to: 2026-05-31'), 'valid to 2026-05-31'],
  ['it is to come', certificate('issued: 2026-06-02, valid_to: 2029-06-01'), 'on 2026-06-02 only'],
])('reports the claim of a certificate where %s', async (_, extra, expected) => {
  expect(await claims('Example Ltd has been certified to ISO 27001.', {}, extra)).toContain(
    expected,
  );
});

test('bears the claim of a certificate that is valid today', async () => {
  const valid = certificate('issued: 2026-06-01, valid_to: 2026-06-01');
  expect(await claims('We hold an ISO/IEC 27001:2022 certificate.', {}, valid)).toBe('');
});

test('bears the claim of a report by an audit of that type that was reported', async () => {
  const told = (type: string, reported: string, text: string) =>
    claims(text, { 'reviews/audits/a.md': soc2Audit(type, reported) });
  const typeTwo = 'We have a SOC 2 Type II report.';
  expect(await told('soc2-type-2', '2026-06-01', typeTwo)).toBe('');
  expect(await told('soc2-type-2', '2026-06-02', typeTwo)).toContain('a SOC 2 report of type 2');
  expect(await told('soc2-type-1', '2026-06-01', typeTwo)).toContain('a SOC 2 report of type 2');
  expect(await told('soc2-type-1', '2026-06-01', 'We have a SOC 2 report.')).toBe('');
});

test.each([
  'We are not certified to ISO/IEC 27001.',
  "We aren't certified to ISO 27001 and have no SOC 2 report.",
  'We will be certified to ISO/IEC 27001 in autumn.',
  'We follow ISO/IEC 27001.',
  'GitHub is certified to ISO 27001, and we review that each year.',
  'Our suppliers are certified to ISO 27001.',
  'Customers get our SOC 2 report once it is issued.',
  'The examination for SOC 2 has begun.',
])('takes no claim of our own from %j', async (text) => {
  expect(await claims(text, { 'reviews/suppliers/s.md': supplier() })).toBe('');
});
