import { expect, test } from 'vitest';
import { supplierTerms } from '#rules/supplier/terms.ts';
import { failures, judge } from '../evidence.ts';
import { supplier } from '../records.ts';
import type { Fields } from '../records.ts';

const path = 'reviews/suppliers/github.md';
const judged = (fields: Fields, today = '2026-06-01') =>
  judge(supplierTerms, { files: { [path]: supplier(fields) }, today });
const said = (fields: Fields, today = '2026-06-01') =>
  failures(supplierTerms, { files: { [path]: supplier(fields) }, today });
const agreed = (more = '', signed = '2025-01-10', clauses = '[confidentiality]'): string =>
  `{reference: Terms of 2025, signed: ${signed}, clauses: ${clauses}${more}}`;
const contract = agreed();

test('reports a supplier that touches information without a contract', async () => {
  expect(await said({})).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:9:7 \`SUP-GITHUB\` touches confidential information without \`contract\`
      hint: agree on terms of security and add \`contract: {reference, signed, ends, clauses}\`; they settle confidentiality, notice of incidents, own suppliers, return of data"
  `);
  expect(await judged({ contract })).toEqual(['SUP-GITHUB: pass']);
});

test('reports a supplier with accounts, or with personal data, without a contract', async () => {
  const bare = { data: '[]', personal_data: 'none' };
  expect(await said({ ...bare, access_review_every: 'P3M' })).toContain(
    '`SUP-GITHUB` has accounts that are reviewed without `contract`',
  );
  expect(await said({ ...bare, personal_data: 'controller' })).toContain('touches personal data');
  expect(await judged(bare)).toEqual([
    'SUP-GITHUB: not applicable, it touches no information and has no accounts',
  ]);
});

test('reports personal data without an agreement, but not of who decides himself', async () => {
  expect(await said({ contract, personal_data: 'processor' })).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:10:16 \`SUP-GITHUB\` is \`processor\` of personal data without \`dpa\`
      hint: conclude an agreement on the processing and add \`dpa: {reference, signed, ends, clauses}\`"
  `);
  expect(await said({ contract, personal_data: 'sub-processor' })).toContain('without `dpa`');
  expect(await judged({ contract, personal_data: 'controller' })).toEqual(['SUP-GITHUB: pass']);
  expect(await judged({ contract, personal_data: 'processor', dpa: contract })).toEqual([
    'SUP-GITHUB: pass',
  ]);
});

test('reports agreements that have ended, from the day after', async () => {
  const ends = agreed(', ends: 2026-06-01');
  expect(await said({ contract: ends })).toBe('');
  expect(await said({ contract: ends }, '2026-06-02')).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:12:92 The contract with \`SUP-GITHUB\` ended on 2026-06-01, and the supplier is in use
      hint: write the day to which it was extended, or end the supplier: \`state: ended\` with \`ended:\`"
  `);
  expect(await said({ contract, personal_data: 'processor', dpa: ends }, '2026-06-02')).toContain(
    'The agreement on personal data with `SUP-GITHUB` ended on 2026-06-01',
  );
});

test('reports agreements that are not signed yet or settle nothing', async () => {
  expect(await said({ contract: agreed('', '2026-06-02') })).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:12:46 The contract with \`SUP-GITHUB\` is signed on 2026-06-02 only, and the supplier is in use
      hint: correct the day, or set \`state: proposed\` until it is signed"
  `);
  expect(await said({ contract: agreed('', '2026-06-01') })).toBe('');
  expect(await said({ contract: agreed('', '2025-01-10', '[]') })).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:12:67 The contract with \`SUP-GITHUB\` names no terms of security
      hint: list what was agreed in \`clauses\`: confidentiality, notice of incidents, own suppliers, return of data"
  `);
});

test('leaves suppliers alone that have ended or are not in use yet', async () => {
  expect(await judged({ state: 'ended' })).toEqual([
    'SUP-GITHUB: not applicable, the supplier has ended',
  ]);
  expect(await judged({ state: 'proposed' })).toEqual([
    'SUP-GITHUB: not applicable, the supplier is not in use yet',
  ]);
});

test('leaves an agreement that breaks the schema to that finding', async () => {
  const files = { [path]: supplier({ contract: '{reference: Terms}' }) };
  expect(await judge(supplierTerms, { files, broken: true })).toEqual([
    'SUP-GITHUB: not evaluated, `contract` breaks the schema',
  ]);
});
