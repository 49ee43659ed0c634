import { expect, test } from 'vitest';
import { policyPromises } from '#rules/policy/promises.ts';
import { approved, by, notApproved, reason } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { topPolicy } from '../isms-documents.ts';
import { policy } from '../records.ts';

const path = 'policies/top.md';
const approvals = [approved('POL-100')];

test('reports promises that the policy does not point at', async () => {
  const files = { [path]: topPolicy({ includes: '{objectives: "#objectives"}' }) };
  expect(await failures(policyPromises, { files, approvals })).toMatchInlineSnapshot(`
    "policies/top.md:10:11 \`POL-100\` does not say where it holds the commitment to meet requirements, the commitment to improve
      hint: write each under a heading of its own and name it in \`includes:\`, such as \`requirements_commitment: "#heading"\`, \`improvement_commitment: "#heading"\`"
  `);
});

test('knows the policy by clause 5.2 where it points at no promise', async () => {
  const files = {
    'policies/other.md': policy(),
    [path]: topPolicy({ includes: undefined, clauses: '["5.2"]' }),
  };
  expect(await failures(policyPromises, { files, wholeCatalogues: true })).toMatchInlineSnapshot(`
    "policies/top.md:4:7 \`POL-100\` does not say where it holds the objectives or the way to set them, the commitment to meet requirements, the commitment to improve
      hint: write each under a heading of its own and name it in \`includes:\`, such as \`objectives: "#heading"\`, \`requirements_commitment: "#heading"\`, \`improvement_commitment: "#heading"\`"
  `);
});

test('reports a policy that somebody else than top management approved', async () => {
  const files = { [path]: topPolicy() };
  const other = [approved('POL-100', { approvals: [by('cto'), by('ciso')] })];
  expect(await failures(policyPromises, { files, approvals: other })).toMatchInlineSnapshot(`
    "policies/top.md:7:10 \`POL-100\` 1.0 was approved by \`ciso\`, \`cto\`, expected \`top-management\`
      hint: add \`top-management\` to \`approvers:\` under a new version, and have it approved"
  `);
});

test('passes a policy that promises all and that top management approved', async () => {
  const files = { [path]: topPolicy(), 'policies/other.md': policy() };
  expect(await judge(policyPromises, { files, approvals })).toEqual(['POL-100: pass']);
});

test('asks no approval of drafts, and leaves one that lacks to the rule about it', async () => {
  const draft = { [path]: topPolicy({ status: 'draft' }) };
  expect(await judge(policyPromises, { files: draft })).toMatchInlineSnapshot(`
    [
      "POL-100: not applicable, the version is a draft",
    ]
  `);
  const files = { [path]: topPolicy() };
  expect(await judge(policyPromises, { files, approvals: [notApproved('POL-100', 'no-evidence')] }))
    .toMatchInlineSnapshot(`
    [
      "POL-100: not evaluated, no approval of this version is proved",
    ]
  `);
  expect(await judge(policyPromises, { files, undecidable: reason('shallow') }))
    .toMatchInlineSnapshot(`
    [
      "POL-100: not evaluated, The history says shallow",
    ]
  `);
});

test('leaves a heading that is not there to the finding about its link', async () => {
  const includes =
    '{objectives: "#goals", requirements_commitment: "#requirements", improvement_commitment: "#improvement"}';
  const files = { [path]: topPolicy({ includes }) };
  expect(await failures(policyPromises, { files, approvals })).toBe('');
});

test('is not evaluated without an information security policy, or with a broken one', async () => {
  expect(await judge(policyPromises, { files: { 'policies/other.md': policy() } }))
    .toMatchInlineSnapshot(`
    [
      "all: not evaluated, no document is the information security policy: of type \`policy\`, with \`includes\`",
    ]
  `);
  const broken = { [path]: topPolicy({ includes: 'all' }) };
  expect(await judge(policyPromises, { files: broken, broken: true })).toEqual([
    'POL-100: not evaluated, `includes` breaks the schema',
  ]);
  const unread = { [path]: topPolicy({ type: 'polic' }) };
  expect(await judge(policyPromises, { files: unread, broken: true })).toEqual([
    'all: not evaluated, a document cannot be read: it may be the information security policy',
  ]);
});
