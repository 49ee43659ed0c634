import { expect, test } from 'vitest';
import { documentsMandatory } from '#rules/documents/mandatory.ts';
import { approved, version } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { metric, objective } from '../further-records.ts';
import { context, programme, riskMethod, scope, topPolicy } from '../isms-documents.ts';
import { exampleSettings, managementReview, policy, risk, statement } from '../records.ts';

const training = `---
id: TRN-1
title: Competence
owner: isms-manager
classification: confidential
competence: [{role: internal-auditor, person: dario, required: Audits, basis: training, evidence: EV-001}]
---
`;

/** Everything that must be there, each once. */
const whole: Readonly<Record<string, string>> = {
  'policies/access.md': policy(),
  'policies/context.md': context(),
  'policies/scope.md': scope(),
  'policies/top.md': topPolicy(),
  'policies/method.md': riskMethod(),
  'policies/programme.md': programme(),
  'soa/index.md': statement(),
  'risks/r.md': risk(),
  'reviews/objectives/o.md': objective(),
  'reviews/metrics/m.md': metric(),
  'reviews/training/t.md': training,
  'reviews/management/mr.md': managementReview(),
};

const without = (...paths: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(whole).filter(([path]) => !paths.includes(path)));

test('passes an ISMS in which everything is there', async () => {
  expect(await judge(documentsMandatory, { files: whole })).toEqual(['all: pass']);
});

test('names everything that is missing in one finding', async () => {
  const settings = exampleSettings().split('\nrisk:')[0] ?? '';
  const files = { 'policies/access.md': policy() };
  expect(await failures(documentsMandatory, { files, settings })).toMatchInlineSnapshot(`
    "isms.yml:1:1 Cannot find the context (4.1, 4.2), the scope (4.3), the information security policy (5.2), the risk criteria (6.1.2), the risk method (6.1.2, 6.1.3), the Statement of Applicability (6.1.3), objectives (6.2), evidence of competence (7.2), rated risks (8.2, 8.3), results of measurement (9.1), the audit programme (9.2.2), a management review (9.3.1, 9.3.2, 9.3.3), expected as documented information
      hint: add a document of type \`context\` with \`issues\`, \`climate\` and \`interested_parties\`; a document of type \`scope\` with \`statement\`, \`boundary\` and \`interfaces\`; a document of type \`policy\` with \`includes\`; \`risk\` in \`isms.yml\`; a document of type \`method\` that names "6.1.2" in \`clauses\`; \`soa/index.md\`; a record under \`reviews/objectives/\`; \`competence\` in a record under \`reviews/training/\`; a record under \`risks/\`; a record under \`reviews/metrics/\`; a document of type \`programme\` with \`cycle\`, \`frequency\` and \`covers\`; a record under \`reviews/management/\`
      reasons: missing: the context (4.1, 4.2), missing: the scope (4.3), missing: the information security policy (5.2), missing: the risk criteria (6.1.2), missing: the risk method (6.1.2, 6.1.3), missing: the Statement of Applicability (6.1.3), missing: objectives (6.2), missing: evidence of competence (7.2), missing: rated risks (8.2, 8.3), missing: results of measurement (9.1), missing: the audit programme (9.2.2), missing: a management review (9.3.1, 9.3.2, 9.3.3)"
  `);
});

test.each([
  ['policies/context.md', 'the context (4.1, 4.2)'],
  ['policies/scope.md', 'the scope (4.3)'],
  ['policies/top.md', 'the information security policy (5.2)'],
  ['policies/method.md', 'the risk method (6.1.2, 6.1.3)'],
  ['policies/programme.md', 'the audit programme (9.2.2)'],
  ['soa/index.md', 'the Statement of Applicability (6.1.3)'],
  ['risks/r.md', 'rated risks (8.2, 8.3)'],
  ['reviews/objectives/o.md', 'objectives (6.2)'],
  ['reviews/metrics/m.md', 'results of measurement (9.1)'],
  ['reviews/training/t.md', 'evidence of competence (7.2)'],
  ['reviews/management/mr.md', 'a management review (9.3.1, 9.3.2, 9.3.3)'],
])('misses %s, and nothing besides', async (path, what) => {
  expect(await failures(documentsMandatory, { files: without(path) })).toMatch(
    `isms.yml:1:1 Cannot find ${what}, expected as documented information\n`,
  );
});

test('counts a retired record as missing', async () => {
  const files = { ...whole, 'policies/scope.md': scope({ status: 'retired' }) };
  expect(await failures(documentsMandatory, { files })).toContain('Cannot find the scope (4.3)');
});

test('names what is there only as a draft that was never approved', async () => {
  const files = {
    ...without('policies/top.md'),
    'policies/scope.md': scope({ status: 'draft' }),
    'soa/index.md': statement({ status: 'in-review' }),
  };
  expect(await failures(documentsMandatory, { files })).toMatchInlineSnapshot(`
    "isms.yml:1:1 Cannot find the information security policy (5.2), expected as documented information; only a draft is there of the scope (4.3) as \`SCOPE-001\`, the Statement of Applicability (6.1.3) as \`SOA\`
      hint: add a document of type \`policy\` with \`includes\`; set \`status: approved\` in the drafts and have them approved
      reasons: missing: the information security policy (5.2), draft: the scope (4.3), draft: the Statement of Applicability (6.1.3)"
  `);
  const approvals = [
    approved('SCOPE-001', { verdict: 'draft', versions: [version('0.9', '2026-01-12')] }),
    approved('SOA', { verdict: 'draft', versions: [version('0.9', '2026-01-12')] }),
  ];
  expect(await failures(documentsMandatory, { files, approvals })).not.toContain('draft');
});

test('says nothing of an approval that lacks', async () => {
  expect(await judge(documentsMandatory, { files: whole, approvals: [] })).toEqual(['all: pass']);
});

test('leaves to other rules what they say', async () => {
  const settings = exampleSettings(
    'certificate: {body: Seal, number: N, standard: ISO, issued: 2026-01-10, valid_to: 2029-01-09, statement: Service, sites: [], soa_version: "1.0"}\n',
  ).replace(
    'title: Internal auditor',
    'title: Internal auditor, required_competence: Lead auditor',
  );
  const files = without('reviews/training/t.md', 'reviews/management/mr.md');
  expect(await judge(documentsMandatory, { files, settings })).toEqual(['all: pass']);
});

test('asks for no treatment plan where no risk is treated', async () => {
  const files = { ...whole, 'risks/r.md': risk({ treatment: 'retain', plan: undefined }) };
  expect(await judge(documentsMandatory, { files })).toEqual(['all: pass']);
  const treated = { ...whole, 'risks/r.md': risk({ plan: undefined }) };
  expect(await failures(documentsMandatory, { files: treated })).toContain(
    'Cannot find the risk treatment plan (6.1.3, 8.3)',
  );
});

test('takes no policy on one subject, and no method of something else, for those asked for', async () => {
  const files = {
    ...without('policies/top.md'),
    'policies/method.md': riskMethod({ clauses: '["8.1"]' }),
  };
  expect(await failures(documentsMandatory, { files, wholeCatalogues: true })).toContain(
    'Cannot find the information security policy (5.2), the risk method (6.1.2, 6.1.3)',
  );
  const named = {
    ...files,
    'policies/top.md': topPolicy({ includes: undefined, clauses: '["5.2"]' }),
  };
  expect(await failures(documentsMandatory, { files: named, wholeCatalogues: true })).not.toContain(
    'information security policy',
  );
});

test('does not miss what may be what cannot be read', async () => {
  const unread = { ...whole, 'policies/scope.md': '---\nid: [\n---\n' };
  expect(await judge(documentsMandatory, { files: unread, broken: true })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, what cannot be read may be the scope (4.3)",
    ]
  `);
  const mistyped = { ...whole, 'policies/scope.md': scope({ type: 'scop' }) };
  expect(await judge(documentsMandatory, { files: mistyped, broken: true })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, what cannot be read may be the scope (4.3)",
    ]
  `);
  const settings = exampleSettings().replace('level: product', 'level: products');
  expect(await judge(documentsMandatory, { files: whole, settings, broken: true }))
    .toMatchInlineSnapshot(`
    [
      "all: not evaluated, what cannot be read may be the risk criteria (6.1.2)",
    ]
  `);
  const misspelt = exampleSettings().replace('\nrisk:', '\nrisks:');
  expect(
    await failures(documentsMandatory, { files: whole, settings: misspelt, broken: true }),
  ).toBe('');
});

test('does not miss a method whose clause is misspelt', async () => {
  const files = { ...whole, 'policies/method.md': riskMethod({ clauses: '["6.1.22"]' }) };
  expect(await failures(documentsMandatory, { files, wholeCatalogues: true })).toBe('');
});
