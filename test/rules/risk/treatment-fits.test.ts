import { expect, test } from 'vitest';
import { riskAboveAcceptance } from '#rules/risk/above-acceptance.ts';
import { riskTreatmentFits } from '#rules/risk/treatment-fits.ts';
import { failures, judge } from '../evidence.ts';
import { risk, supplier } from '../records.ts';

const path = 'risks/leaver-access.md';

test('reports each treatment without what it needs', async () => {
  const bare = { treatment_controls: undefined, plan: undefined, acceptance: undefined };
  const files = {
    'risks/a.md': risk({ ...bare, id: 'R-001', treatment: 'modify' }),
    'risks/b.md': risk({ ...bare, id: 'R-002', treatment: 'share' }),
    'risks/c.md': risk({ ...bare, id: 'R-003', treatment: 'avoid' }),
    'risks/d.md': risk({
      ...bare,
      id: 'R-004',
      treatment: 'retain',
      residual: '{likelihood: 1, consequence: 2}',
    }),
  };
  expect(await failures(riskTreatmentFits, { files })).toMatchInlineSnapshot(`
    "risks/a.md:17:12 Treatment \`modify\` of \`R-001\` lacks controls
      hint: name the controls in \`treatment_controls\`, or choose another treatment
    risks/b.md:17:12 Treatment \`share\` of \`R-002\` lacks a supplier or an insurance
      hint: name who carries part of it in \`suppliers\`, or the insurance in the plan or the text, or choose another treatment
    risks/c.md:17:12 Treatment \`avoid\` of \`R-003\` lacks a change
      hint: write in \`plan\` what is stopped or changed, or name the change record, or choose another treatment
    risks/d.md:17:12 Treatment \`retain\` of \`R-004\` lacks an acceptance
      hint: add \`acceptance:\` with \`by\`, \`until\` and \`reason\`, or choose another treatment"
  `);
});

test('leaves the acceptance of a level that needs one to its own rule', async () => {
  const retained = { treatment: 'retain', acceptance: undefined };
  const files = {
    'risks/a.md': risk({ ...retained, residual: '{likelihood: 3, consequence: 3}' }),
    'risks/b.md': risk({
      ...retained,
      id: 'R-002',
      residual: '{likelihood: 3, consequence: 3}',
      status: 'draft',
    }),
  };
  expect(await judge(riskTreatmentFits, { files })).toMatchInlineSnapshot(`
    [
      "R-001: not applicable, \`risk/above-acceptance\` asks for its acceptance",
      "risks/b.md:17:12 Treatment \`retain\` of \`R-002\` lacks an acceptance
      hint: add \`acceptance:\` with \`by\`, \`until\` and \`reason\`, or choose another treatment",
    ]
  `);
  expect(await failures(riskAboveAcceptance, { files })).toContain(
    'Unexpected residual level 9 of `R-001` without acceptance',
  );
});

test('passes each treatment with what it needs', async () => {
  const files = {
    'risks/a.md': risk({ id: 'R-001', treatment: 'modify' }),
    'risks/b.md': risk({ id: 'R-002', treatment: 'share', suppliers: '[SUP-GITHUB]' }),
    'risks/c.md': risk({ id: 'R-003', treatment: 'avoid' }),
    'risks/d.md': risk({ id: 'R-004', treatment: 'retain' }),
    'reviews/suppliers/github.md': supplier(),
  };
  expect(await failures(riskTreatmentFits, { files })).toBe('');
});

test('takes an insurance that the text names for sharing', async () => {
  const files = { [path]: risk({ treatment: 'share' }, 'We are insured against this.') };
  expect(await judge(riskTreatmentFits, { files })).toEqual(['R-001: pass']);
});
