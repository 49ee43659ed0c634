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

const ended = (days: string, more: Fields = {}): Fields => ({
  state: 'ended',
  ended: `{date: 2026-04-30${days}}`,
  ...more,
});

test('reports a supplier that has ended without a word on its end', async () => {
  expect(await said({ state: 'ended' })).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:8:8 \`SUP-GITHUB\` has ended without \`ended\`
      hint: write when the work with it ended, when its access was removed and when our information was returned or deleted: \`ended: {date, access_removed, data_returned}\`"
  `);
});

test('reports access that is left open, from the day after the last one', async () => {
  const fields = ended('');
  expect(await said(fields, '2026-04-30')).toBe('');
  expect(await said(fields, '2026-05-01')).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:12:15 \`SUP-GITHUB\` ended on 2026-04-30 without \`access_removed\`
      hint: \`cto\` has access closed and information returned or deleted, and adds the day of each to \`ended:\`"
  `);
  expect(await said(ended(', access_removed: 2026-05-02'), '2026-05-01')).toContain(
    'without `access_removed`',
  );
  expect(await judged(ended(', access_removed: 2026-04-30'), '2026-05-01')).toEqual([
    'SUP-GITHUB: pass',
  ]);
});

test('reports information that is not returned 30 days after the end', async () => {
  const closed = ended(', access_removed: 2026-04-30');
  expect(await said(closed, '2026-05-30')).toBe('');
  expect(await said(closed, '2026-05-31')).toContain(
    '`SUP-GITHUB` ended on 2026-04-30 without `data_returned`',
  );
  expect(await said(ended(''), '2026-05-31')).toContain(
    'without `access_removed`, `data_returned`',
  );
  expect(
    await judged(ended(', access_removed: 2026-04-30, data_returned: 2026-05-12'), '2027-05-31'),
  ).toEqual(['SUP-GITHUB: pass']);
});

test('asks nothing of a supplier that touched nothing, once its end is told', async () => {
  const bare = { data: '[]', personal_data: 'none' };
  expect(await judged(ended('', bare))).toEqual([
    'SUP-GITHUB: not applicable, it touched no information and had no accounts',
  ]);
  expect(await said({ ...bare, state: 'ended' })).toContain('has ended without `ended`');
});

test('takes a supplier that ends later for one in use until then', async () => {
  expect(await said(ended(''), '2026-04-29')).toContain('without `contract`');
});

test('leaves suppliers alone that are not in use yet', async () => {
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
