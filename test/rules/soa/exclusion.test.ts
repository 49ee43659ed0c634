import { expect, test } from 'vitest';
import { soaExclusion } from '#rules/soa/exclusion.ts';
import { failures, judge } from '../evidence.ts';
import { asset, obligation } from '../further-records.ts';
import { control, risk, supplier, policy } from '../records.ts';

const excluded = (id: string, justification: string): string =>
  control({ id, applicable: 'no', justification, reasons: undefined, risks: undefined });
const fact = 'We own no data centre, all servers are rented.';

test('reports a justification that names no fact', async () => {
  for (const text of ['Not applicable', 'n/a', 'It is not applicable to us.', '"TBD"']) {
    const files = { 'soa/a-7-4.md': excluded('A.7.4', text) };
    expect(await failures(soaExclusion, { files })).toContain(
      'expected the fact that makes it unneeded',
    );
  }
  const files = { 'soa/a-7-4.md': excluded('A.7.4', 'Not applicable') };
  expect(await failures(soaExclusion, { files })).toMatchInlineSnapshot(`
    "soa/a-7-4.md:7:16 Unexpected justification of the excluded control \`A.7.4\`, expected the fact that makes it unneeded, in 5 words or more
      hint: say what is not there, such as "We own no data centre: all servers are rented""
  `);
});

test('reports an excluded control that a risk treats with', async () => {
  const files = { 'soa/a-5-18.md': excluded('A.5.18', fact), 'risks/leaver-access.md': risk() };
  expect(await failures(soaExclusion, { files })).toMatchInlineSnapshot(`
    "soa/a-5-18.md:6:13 \`A.5.18\` is excluded, although \`R-001\` treats with it
      hint: set \`applicable: yes\`, or treat the risk by another control
      see risks/leaver-access.md:18:22 treats with it"
  `);
});

test('reports exclusions that records contradict', async () => {
  const files = {
    'soa/a-5-19.md': excluded('A.5.19', fact),
    'soa/a-5-23.md': excluded('A.5.23', fact),
    'soa/a-5-34.md': excluded('A.5.34', fact),
    'soa/a-7-1.md': excluded('A.7.1', fact),
    'reviews/suppliers/github.md': supplier({ personal_data: 'processor' }),
    'policies/scope.md': policy({
      type: 'scope',
      boundary: '{sites: [main office], cloud_accounts: [prod]}',
    }),
  };
  expect(await failures(soaExclusion, { files })).toMatchInlineSnapshot(`
    "soa/a-5-19.md:6:13 \`A.5.19\` is excluded, although \`SUP-GITHUB\` is a supplier in use
      hint: set \`applicable: yes\`, or correct the record that says so
    soa/a-5-23.md:6:13 \`A.5.23\` is excluded, although \`POL-001\` has cloud accounts in scope
      hint: set \`applicable: yes\`, or correct the record that says so
    soa/a-5-34.md:6:13 \`A.5.34\` is excluded, although \`SUP-GITHUB\` touches personal data
      hint: set \`applicable: yes\`, or correct the record that says so
    soa/a-7-1.md:6:13 \`A.7.1\` is excluded, although \`POL-001\` has sites in scope
      hint: set \`applicable: yes\`, or correct the record that says so"
  `);
});

test('passes exclusions that go with the records', async () => {
  const files = {
    'soa/a-5-19.md': excluded('A.5.19', fact),
    'soa/a-5-34.md': excluded('A.5.34', fact),
    'soa/a-7-4.md': excluded('A.7.4', '当社はデータセンターを所有していない'),
    'reviews/suppliers/github.md': supplier({ state: 'ended', personal_data: 'processor' }),
  };
  expect(await judge(soaExclusion, { files })).toEqual([
    'A.5.19: pass',
    'A.5.34: pass',
    'A.7.4: pass',
  ]);
});

test('does not concern applicable controls', async () => {
  expect(await judge(soaExclusion, { files: { 'soa/a-5-18.md': control() } }))
    .toMatchInlineSnapshot(`
    [
      "A.5.18: not applicable, the control is not excluded",
    ]
  `);
});

test('tells all that speaks against an exclusion in one finding, and not its justification too', async () => {
  const files = {
    'soa/a-5-23.md': control({
      id: 'A.5.23',
      applicable: 'no',
      justification: 'Not applicable',
      reasons: undefined,
      risks: undefined,
      by_others: '[{supplier: SUP-GITHUB, what: Builds}]',
    }),
    'risks/a.md': risk({ treatment_controls: '[A.5.23]' }),
    'risks/b.md': risk({ id: 'R-002', treatment_controls: '[A.5.18, A.5.23]' }),
    'risks/assets/a.md': asset({ type: 'cloud-account' }),
    'reviews/suppliers/github.md': supplier(),
  };
  expect(await failures(soaExclusion, { files })).toMatchInlineSnapshot(`
    "soa/a-5-23.md:6:13 \`A.5.23\` is excluded, although \`R-001\`, \`R-002\` treat with it, and \`SUP-GITHUB\` performs part of it, and \`AST-SOURCE-CODE\` is a cloud account in use
      hint: set \`applicable: yes\`, or treat the risk by another control
      see risks/a.md:18:22 treats with it
      see risks/b.md:18:30 treats with it"
  `);
});

test('reports a control that others perform, and one that assets and obligations contradict', async () => {
  const files = {
    'soa/a-7-4.md': control({
      id: 'A.7.4',
      applicable: 'no',
      justification: fact,
      by_others: '[{supplier: SUP-GITHUB, what: Cameras}]',
    }),
    'soa/a-5-9.md': excluded('A.5.9', fact),
    'soa/a-5-31.md': excluded('A.5.31', fact),
    'soa/a-5-34.md': excluded('A.5.34', fact),
    'soa/a-7-1.md': excluded('A.7.1', fact),
    'risks/assets/a.md': asset({ type: 'site', personal_data: 'yes' }),
    'reviews/obligations/a.md': obligation(),
    'reviews/suppliers/github.md': supplier(),
  };
  expect(await failures(soaExclusion, { files })).toMatchInlineSnapshot(`
    "soa/a-5-31.md:6:13 \`A.5.31\` is excluded, although \`OBL-GDPR-32\` is an obligation to meet
      hint: set \`applicable: yes\`, or correct the record that says so
    soa/a-5-34.md:6:13 \`A.5.34\` is excluded, although \`AST-SOURCE-CODE\` holds personal data
      hint: set \`applicable: yes\`, or correct the record that says so
    soa/a-5-9.md:6:13 \`A.5.9\` is excluded, although \`AST-SOURCE-CODE\` stands in the inventory
      hint: set \`applicable: yes\`, or correct the record that says so
    soa/a-7-1.md:6:13 \`A.7.1\` is excluded, although \`AST-SOURCE-CODE\` is a site in scope
      hint: set \`applicable: yes\`, or correct the record that says so
    soa/a-7-4.md:6:13 \`A.7.4\` is excluded, although \`SUP-GITHUB\` performs part of it
      hint: set \`applicable: yes\`, or drop \`by_others\`: a control that others perform for you applies"
  `);
});

test('counts no asset that is out of use or out of scope, and no supplier that is only proposed', async () => {
  const files = {
    'soa/a-5-9.md': excluded('A.5.9', fact),
    'soa/a-5-19.md': excluded('A.5.19', fact),
    'soa/a-5-34.md': excluded('A.5.34', fact),
    'risks/assets/a.md': asset({ retired: '2026-01-31', personal_data: 'yes' }),
    'risks/assets/b.md': asset({ id: 'AST-B', in_scope: 'no', personal_data: 'yes' }),
    'risks/assets/c.md': asset({ id: 'AST-C', version: '"1.0"', status: 'retired' }),
    'reviews/suppliers/github.md': supplier({ state: 'proposed', personal_data: 'processor' }),
  };
  expect(await failures(soaExclusion, { files })).toBe('');
});
