import { expect, test } from 'vitest';
import { exerciseInterval } from '#rules/exercise/interval.ts';
import { failures, judge } from '../evidence.ts';
import { exercise, plan } from '../further-records.ts';
import { policy } from '../records.ts';

const path = 'policies/restore.md';
const held = 'reviews/exercises/ex.md';

test('reports a plan a year after its last exercise', async () => {
  const files = {
    [path]: plan(),
    [held]: exercise(),
    'reviews/exercises/old.md': exercise({ id: 'EX-2025-1', held: '2025-05-01' }),
  };
  expect(await judge(exerciseInterval, { files, today: '2027-05-12' })).toEqual(['PLAN-001: pass']);
  expect(await failures(exerciseInterval, { files, today: '2027-05-13' })).toMatchInlineSnapshot(`
    "policies/restore.md:4:7 \`PLAN-001\` was last exercised on 2026-05-12, expected again by 2027-05-12
      hint: \`cto\` puts it to the test and records that in \`reviews/exercises/\` with \`plan: PLAN-001\`"
  `);
});

test('reports a plan that was not exercised within a year of coming into force', async () => {
  const files = { [path]: plan() };
  expect(await judge(exerciseInterval, { files, today: '2027-01-15' })).toEqual(['PLAN-001: pass']);
  expect(await failures(exerciseInterval, { files, today: '2027-01-16' })).toMatchInlineSnapshot(`
    "policies/restore.md:4:7 \`PLAN-001\` has been in force since 2026-01-15 and was never exercised, expected by 2027-01-15
      hint: \`cto\` puts it to the test and records that in \`reviews/exercises/\` with \`plan: PLAN-001\`"
  `);
});

test('takes no draft of an exercise, nor one that is to come', async () => {
  const today = '2027-02-01';
  const draft = exercise({ version: '"1.0"', status: 'draft' });
  const ahead = exercise({ held: '2027-02-02' });
  for (const other of [draft, ahead]) {
    expect(
      await failures(exerciseInterval, { files: { [path]: plan(), [held]: other }, today }),
    ).toContain('was never exercised');
  }
});

test('concerns plans that ask for a test or were tested', async () => {
  const files = {
    [path]: plan({ controls: undefined }),
    'policies/other.md': plan({ id: 'PLAN-002', controls: undefined }),
    'policies/draft.md': plan({ id: 'PLAN-003', status: 'draft' }),
    'policies/policy.md': policy(),
    [held]: exercise(),
  };
  expect(await judge(exerciseInterval, { files })).toMatchInlineSnapshot(`
    [
      "PLAN-001: pass",
      "PLAN-002: not applicable, it names no control that asks for a test",
      "PLAN-003: not applicable, the version is a draft",
      "POL-001: not applicable, it is no plan",
    ]
  `);
});

test('does not judge without a day of force, or where an exercise cannot be read', async () => {
  const since = plan({ effective: undefined });
  expect(await judge(exerciseInterval, { files: { [path]: since } })).toMatchInlineSnapshot(`
    [
      "PLAN-001: not evaluated, no exercise names it, and nothing says since when it is in force",
    ]
  `);
  const unclear = ['no front matter', exercise({ plan: 'PLAN-00l' }), exercise({ held: 'in May' })];
  for (const broken of unclear) {
    const files = { [path]: plan(), [held]: broken };
    expect(await judge(exerciseInterval, { files, today: '2027-02-01', broken: true })).toEqual([
      'PLAN-001: not evaluated, an exercise cannot be read',
    ]);
  }
});
