import { expect, test } from 'vitest';
import { policyCommunicated } from '#rules/policy/communicated.ts';
import { failures, judge } from '../evidence.ts';
import { context, topPolicy as topPolicyOf } from '../isms-documents.ts';
import { exampleSettings, policy as policyOf } from '../records.ts';
import type { Fields } from '../records.ts';

const summary = 'Security is everybody’s work';
const policy = (fields: Fields = {}): string => policyOf({ summary, ...fields });
const topPolicy = (fields: Fields = {}): string => topPolicyOf({ summary, ...fields });

const path = 'policies/top.md';
const settings = exampleSettings().replace(
  'groups: [{id: all-staff, title: Everybody}]',
  'groups: [{id: all-staff, title: Everybody}, {id: engineering, title: Engineering}]',
);

const answer = `---
id: ANS-1
title: Policy
owner: ciso
classification: internal
question: Have you a policy?
answer: Yes.
backed_by: [POL-100]
share: nda
---
`;

const relying = context({
  interested_parties:
    '[{id: customers, name: Customers, requirements: [{id: c1, text: A policy, addressed: yes, by: [POL-100]}]}]',
});

test('passes a policy that all staff can read and confirm', async () => {
  const files = { [path]: topPolicy(), 'policies/other.md': policy({ acknowledge: 'none' }) };
  expect(await judge(policyCommunicated, { files, settings })).toEqual([
    'POL-100: pass',
    'POL-001: pass',
  ]);
});

test('reports every policy without a summary, but for one that is still written', async () => {
  const files = {
    [path]: topPolicy({ summary: 'TODO' }),
    'policies/a.md': policy({ summary: undefined }),
    'policies/b.md': policy({ id: 'POL-002', summary: undefined, status: 'draft' }),
    'policies/c.md': policy({ id: 'POL-003', summary: undefined, status: 'in-review' }),
    'policies/d.md': policy({ id: 'POL-004', summary: undefined, status: 'retired' }),
    'policies/e.md': policy({ id: 'POL-005', summary: undefined, type: 'plan' }),
  };
  expect(await failures(policyCommunicated, { files, settings })).toMatchInlineSnapshot(`
    "policies/top.md:13:10 Policy \`POL-100\` has no summary
      hint: add \`summary:\` with the three plain lines that people read first: what it asks, of whom, whom to ask
    policies/a.md:4:7 Policy \`POL-001\` has no summary
      hint: add \`summary:\` with the three plain lines that people read first: what it asks, of whom, whom to ask
    policies/c.md:4:7 Policy \`POL-003\` has no summary
      hint: add \`summary:\` with the three plain lines that people read first: what it asks, of whom, whom to ask"
  `);
});

test('does not judge a summary that cannot be read', async () => {
  const files = { [path]: topPolicy(), 'policies/a.md': policy({ summary: '[a]' }) };
  expect(await judge(policyCommunicated, { files, settings, broken: true })).toEqual([
    'POL-100: pass',
    'POL-001: not evaluated, `summary` breaks the schema',
  ]);
});

test('reports a policy for some, confirmed by nobody and hidden from staff', async () => {
  const files = {
    [path]: topPolicy({
      applies_to: '[engineering]',
      acknowledge: 'none',
      classification: 'confidential',
    }),
  };
  expect(await failures(policyCommunicated, { files, settings })).toMatchInlineSnapshot(`
    "policies/top.md:9:13 \`POL-100\` does not apply to \`all-staff\`
      hint: add \`all-staff\` to \`applies_to\`
    policies/top.md:11:14 Nobody is asked to confirm \`POL-100\`
      hint: set \`acknowledge: material\` with \`within:\`, so that people confirm each version that matters
    policies/top.md:6:17 \`POL-100\` is confidential, so staff do not see it on their site
      hint: classify it \`internal\` or \`public\`"
  `);
});

test('takes a policy that says nothing of confirming for one that nobody confirms', async () => {
  const files = { [path]: topPolicy({ acknowledge: undefined, within: undefined }) };
  expect(await failures(policyCommunicated, { files, settings })).toContain(
    `${path}:9:13 Nobody is asked to confirm \`POL-100\``,
  );
});

test('takes any group where there is none of everybody', async () => {
  const named = exampleSettings().replace('{id: all-staff, title', '{id: crew, title');
  const some = { [path]: topPolicy({ applies_to: '[crew]' }) };
  expect(await judge(policyCommunicated, { files: some, settings: named })).toEqual([
    'POL-100: pass',
  ]);
  const none = { [path]: topPolicy({ applies_to: '[]' }) };
  expect(await judge(policyCommunicated, { files: none, settings: named, broken: true })).toEqual([
    'POL-100: not evaluated, `applies_to` breaks the schema',
  ]);
});

test('tells where an interested party relies on a policy that it cannot read', async () => {
  const files = { [path]: topPolicy(), 'policies/context.md': relying };
  expect(await failures(policyCommunicated, { files, settings })).toMatchInlineSnapshot(`
    "policies/top.md:6:17 information \`POL-100\` is to meet \`CTX-001#c1\` of an interested party, and it is internal
      hint: classify it \`public\`, or add an answer under \`reviews/answers/\` that is backed by it; if only staff need it, leave it so"
  `);
  const open = { ...files, [path]: topPolicy({ classification: 'public' }) };
  expect(await judge(policyCommunicated, { files: open, settings })).toEqual(['POL-100: pass']);
  const answered = { ...files, 'reviews/answers/a.md': answer };
  expect(await judge(policyCommunicated, { files: answered, settings })).toEqual(['POL-100: pass']);
});

test('is not evaluated without the policy, or where it cannot be read', async () => {
  expect(await judge(policyCommunicated, { files: { 'policies/other.md': policy() }, settings }))
    .toMatchInlineSnapshot(`
    [
      "POL-001: pass",
      "all: not evaluated, no document is the information security policy: of type \`policy\`, with \`includes\`",
    ]
  `);
  const broken = { [path]: topPolicy({ acknowledge: 'sometimes' }) };
  expect(await judge(policyCommunicated, { files: broken, settings, broken: true })).toEqual([
    'POL-100: not evaluated, `acknowledge` breaks the schema',
  ]);
});

test('leaves a group that is not there to the finding about its link', async () => {
  const files = { [path]: topPolicy({ applies_to: '[all-stuff]' }) };
  expect(await failures(policyCommunicated, { files, settings })).toBe('');
});
