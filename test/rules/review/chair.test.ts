import { expect, test } from 'vitest';
import { reviewChair } from '#rules/review/chair.ts';
import { approved, by, notApproved, reason, version } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { exampleSettings, managementReview } from '../records.ts';

const path = 'reviews/management/mr-2026-1.md';
const files = { [path]: managementReview() };
const person = (id: string) => ({ ...by('top-management', '2026-03-05'), person: id });

test('reports a chair of another role', async () => {
  const others = { [path]: managementReview({ chair: '{person: asha, role: ciso}' }) };
  expect(await failures(reviewChair, { files: others })).toMatchInlineSnapshot(`
    "reviews/management/mr-2026-1.md:10:29 \`asha\` led \`MR-2026-1\` as \`ciso\`, expected \`top-management\`
      hint: name as \`chair:\` the person of top management who led it; if none did, hold it again"
  `);
});

test('reports a chair who did not hold the role that day', async () => {
  const others = { [path]: managementReview({ chair: '{person: asha, role: top-management}' }) };
  expect(await failures(reviewChair, { files: others })).toMatchInlineSnapshot(`
    "reviews/management/mr-2026-1.md:10:17 \`asha\` did not hold \`top-management\` on 2026-03-02, when \`MR-2026-1\` was held
      hint: name who held it (\`bianca\`), or correct the days of the role in \`isms.yml\`"
  `);
  const settings = exampleSettings().replace(
    '{role: top-management, from: 2025-01-01}',
    '{role: top-management, from: 2026-03-03}',
  );
  expect(await failures(reviewChair, { files, settings })).toMatchInlineSnapshot(`
    "reviews/management/mr-2026-1.md:10:17 \`bianca\` did not hold \`top-management\` on 2026-03-02, when \`MR-2026-1\` was held
      hint: say in \`isms.yml\` who held \`top-management\` that day, and name that person"
  `);
  const held = { [path]: managementReview({ held: '2026-03-03' }) };
  expect(await failures(reviewChair, { files: held, settings })).toBe('');
});

test('reports minutes that somebody else approved', async () => {
  const approvals = [
    approved('MR-2026-1', {
      approvals: [person('clara')],
      versions: [version('1.0', '2026-03-05', { approvals: [person('clara')] })],
    }),
  ];
  expect(await failures(reviewChair, { files, approvals })).toMatchInlineSnapshot(`
    "reviews/management/mr-2026-1.md:6:10 \`MR-2026-1\` was approved without \`bianca\`, who led it
      hint: have \`bianca\` approve the minutes"
  `);
});

test('passes minutes that the chair approved, also in an earlier version', async () => {
  const own = approved('MR-2026-1', { approvals: [person('bianca')] });
  expect(await judge(reviewChair, { files, approvals: [own] })).toEqual(['MR-2026-1: pass']);
  const corrected = approved('MR-2026-1', {
    approvals: [person('clara')],
    versions: [
      version('1.1', '2026-06-01', { approvals: [person('clara')] }),
      version('1.0', '2026-03-05', { approvals: [person('bianca')] }),
    ],
  });
  expect(await judge(reviewChair, { files, approvals: [corrected] })).toEqual(['MR-2026-1: pass']);
});

test('leaves missing approvals to the rules that tell of them', async () => {
  const missing = [notApproved('MR-2026-1', 'no-evidence')];
  expect(await judge(reviewChair, { files, approvals: missing })).toEqual([
    'MR-2026-1: not evaluated, the minutes are not approved as they stand',
  ]);
  expect(await judge(reviewChair, { files, undecidable: reason('shallow') })).toEqual([
    'MR-2026-1: not evaluated, the history does not say who approved the minutes',
  ]);
});

test('asks drafts for the right chair and for no approval', async () => {
  const draft = { [path]: managementReview({ status: 'draft' }) };
  expect(await judge(reviewChair, { files: draft })).toEqual([
    'MR-2026-1: not applicable, the version is a draft',
  ]);
});

test('is silent about people and roles that are not there', async () => {
  const others = {
    [path]: managementReview({ chair: '{person: erik, role: top-management}' }),
    'reviews/management/b.md': managementReview({
      id: 'MR-2026-2',
      chair: '{person: bianca, role: board}',
    }),
  };
  expect(await judge(reviewChair, { files: others })).toEqual([
    'MR-2026-1: not evaluated, `erik` is not among the people of `isms.yml`',
    'MR-2026-2: not evaluated, role `board` is not defined',
  ]);
});
