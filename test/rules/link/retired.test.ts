import { expect, test } from 'vitest';
import { linkRetired } from '#rules/link/retired.ts';
import { failures, judge } from '../evidence.ts';
import { action, managementReview, policy, risk, sections } from '../records.ts';

const old = policy({ id: 'POL-009', status: 'retired' });

test('reports references to a retired record', async () => {
  const files = {
    'policies/a.md': policy({}, 'See POL-009 and [it again](old.md).'),
    'policies/old.md': old,
  };
  expect(await failures(linkRetired, { files })).toMatchInlineSnapshot(`
    "policies/a.md:12:28 \`POL-001\` points at \`POL-009\`, which is retired
      hint: drop the reference, or name a record in force
      see policies/a.md:12:5 named here as well"
  `);
});

test('names the record that replaced another', async () => {
  const files = {
    'policies/a.md': policy({}, 'See POL-009.'),
    'policies/new.md': policy({ id: 'POL-010', supersedes: '[POL-009]' }),
    'policies/old.md': policy({ id: 'POL-009' }),
  };
  expect(await failures(linkRetired, { files })).toMatchInlineSnapshot(`
    "policies/a.md:12:5 \`POL-001\` points at \`POL-009\`, which \`POL-010\` replaced
      hint: write \`POL-010\` instead"
  `);
});

test('leaves records that replace each other in a circle to the finding about it', async () => {
  const files = {
    'policies/a.md': policy({}, 'See POL-009, POL-010 and POL-011.'),
    'policies/new.md': policy({ id: 'POL-010', supersedes: '[POL-009]' }),
    'policies/old.md': policy({ id: 'POL-009', supersedes: '[POL-010]' }),
    'policies/self.md': policy({ id: 'POL-011', supersedes: '[POL-011]' }),
  };
  expect(await failures(linkRetired, { files, broken: true })).toBe('');
});

test('passes a record whose successor is a draft', async () => {
  const files = {
    'policies/a.md': policy({}, 'See POL-009.'),
    'policies/new.md': policy({ id: 'POL-010', status: 'draft', supersedes: '[POL-009]' }),
    'policies/old.md': policy({ id: 'POL-009' }),
  };
  expect(await failures(linkRetired, { files })).toBe('');
});

test('lets the successor and records of the past name what held then', async () => {
  const files = {
    'policies/new.md': policy({ id: 'POL-010', supersedes: '[POL-009]' }, 'It replaces POL-009.'),
    'policies/old.md': old,
    'policies/older.md': policy({ id: 'POL-008', status: 'retired' }, 'See POL-009.'),
    'risks/leaver-access.md': risk(),
    'reviews/actions/ca.md': action({ from: '[POL-009]', state: 'closed' }),
    'reviews/management/mr.md': managementReview({}, sections({ a: 'We dropped POL-009.' })),
  };
  expect(await judge(linkRetired, { files })).toMatchInlineSnapshot(`
    [
      "CA-2026-001: pass",
      "MR-2026-1: pass",
      "POL-008: not applicable, the record is retired",
      "POL-009: not applicable, the record is retired",
      "POL-010: pass",
      "R-001: pass",
    ]
  `);
});
