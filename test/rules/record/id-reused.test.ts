import { expect, test } from 'vitest';
import { recordIdReused } from '#rules/record/id-reused.ts';
import { failures, judge } from '../evidence.ts';
import { policy } from '../records.ts';

const files = { 'policies/access-control.md': policy() };

test('reports an id that another record had before it was removed', async () => {
  const formerIds = new Map([['POL-001', { path: 'policies/passwords.md' }]]);
  expect(await failures(recordIdReused, { files, formerIds })).toMatchInlineSnapshot(`
    "policies/access-control.md:2:5 Unexpected id \`POL-001\`, which \`policies/passwords.md\` had before it was removed
      hint: give this record an id that was never used; ids stay with the record they were given to"
  `);
});

test('passes ids that were never used', async () => {
  expect(await judge(recordIdReused, { files, formerIds: new Map() })).toEqual(['POL-001: pass']);
});
