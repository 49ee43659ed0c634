import { expect, test } from 'vitest';
import { exceptionExpired } from '#rules/exception/expired.ts';
import { failures, judge } from '../evidence.ts';
import { exception } from '../records.ts';
import type { Fields } from '../records.ts';

const path = 'reviews/exceptions/exc-2026-001.md';
const story = (fields: Fields, today = '2026-06-01') => ({
  files: { [path]: exception({ of: '[A.5.18]', ...fields }) },
  today,
});

test('reports an exception from the day after its last one', async () => {
  expect(await judge(exceptionExpired, story({}, '2026-12-31'))).toEqual(['EXC-2026-001: pass']);
  expect(await failures(exceptionExpired, story({}, '2027-01-01'))).toMatchInlineSnapshot(`
    "reviews/exceptions/exc-2026-001.md:11:8 \`EXC-2026-001\` ended on 2026-12-31
      hint: set \`status: retired\` once the rule is kept again; if it still cannot be kept, ask \`ciso\` to approve a new version with a later \`until\`"
  `);
});

test('reports an exception without an end', async () => {
  expect(await failures(exceptionExpired, story({ until: undefined }))).toMatchInlineSnapshot(`
    "reviews/exceptions/exc-2026-001.md:10:7 \`EXC-2026-001\` has no end
      hint: add \`until:\` with the last day on which it holds, and have \`ciso\` approve that version"
  `);
  expect(
    await failures(
      exceptionExpired,
      story({ until: undefined, from: undefined, granted_by: undefined }),
    ),
  ).toContain('have whoever may grant it approve');
});

test('reports an exception that ends before it begins', async () => {
  expect(await failures(exceptionExpired, story({ until: '2026-01-31' }, '2026-01-01')))
    .toMatchInlineSnapshot(`
      "reviews/exceptions/exc-2026-001.md:11:8 \`EXC-2026-001\` ends on 2026-01-31, before it begins on 2026-02-01
        hint: correct the days, and have the version approved"
    `);
  expect(await failures(exceptionExpired, story({ until: '2026-02-01' }, '2026-02-01'))).toBe('');
});

test('asks of exceptions from rules as of those from documents and controls', async () => {
  const fields = { of: 'risk/order', records: '[R-001]' };
  expect(await failures(exceptionExpired, story(fields, '2027-01-01'))).toContain('ended on');
});

test('leaves drafts and retired exceptions alone', async () => {
  for (const status of ['draft', 'in-review']) {
    expect(await judge(exceptionExpired, story({ status }, '2027-01-01'))).toEqual([
      'EXC-2026-001: not applicable, the version is a draft',
    ]);
  }
  expect(await judge(exceptionExpired, story({ status: 'retired' }, '2027-01-01'))).toEqual([
    'EXC-2026-001: not applicable, the record is retired',
  ]);
});

test('leaves a day that breaks the schema to that finding', async () => {
  expect(await judge(exceptionExpired, { ...story({ until: 'soon' }), broken: true })).toEqual([
    'EXC-2026-001: not evaluated, `until` breaks the schema',
  ]);
});
