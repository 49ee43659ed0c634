import { expect, test } from 'vitest';
import { actionLate } from '#rules/action/late.ts';
import { failures, judge } from '../evidence.ts';
import { action } from '../records.ts';

const path = 'reviews/actions/ca-2026-001.md';
const moved = (...days: readonly string[]): string =>
  `[${days.map((to) => `{to: ${to}, why: It takes longer, by: ciso}`).join(', ')}]`;

test('reports an action past its day', async () => {
  const files = { [path]: action() };
  expect(await failures(actionLate, { files, today: '2026-10-01' })).toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:9:6 \`CA-2026-001\` was due on 2026-09-30
      hint: \`cto\` finishes it and sets \`state: done\`, or has it extended in \`extensions:\` with a reason"
  `);
});

test('counts from the last extension', async () => {
  const files = { [path]: action({ extensions: moved('2026-10-31') }) };
  expect(await judge(actionLate, { files, today: '2026-10-31' })).toEqual(['CA-2026-001: pass']);
  expect(await failures(actionLate, { files, today: '2026-11-01' })).toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:10:19 \`CA-2026-001\` was due on 2026-10-31
      hint: \`cto\` finishes it and sets \`state: done\`, or has it extended in \`extensions:\` with a reason"
  `);
});

test('reports an action that was moved more than twice', async () => {
  const extensions = moved('2026-10-31', '2026-11-30', '2026-12-31');
  const files = { [path]: action({ extensions }) };
  expect(await failures(actionLate, { files })).toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:10:114 \`CA-2026-001\` was moved 3 times, from 2026-09-30 to 2026-12-31
      hint: split it, give it the resources it lacks, or reject it and accept what remains as a risk"
  `);
});

test('passes an action in time', async () => {
  const files = { [path]: action({ extensions: moved('2026-10-31', '2026-11-30') }) };
  expect(await judge(actionLate, { files, today: '2026-09-30' })).toEqual(['CA-2026-001: pass']);
});

test('does not concern actions that are finished', async () => {
  const files = Object.fromEntries(
    ['done', 'verified', 'closed', 'rejected'].map((state, index) => [
      `reviews/actions/${state}.md`,
      action({ id: `CA-2026-00${index + 1}`, state }),
    ]),
  );
  expect(await judge(actionLate, { files, today: '2026-10-01' })).toMatchInlineSnapshot(`
    [
      "CA-2026-001: not applicable, the action is done",
      "CA-2026-002: not applicable, the action is verified",
      "CA-2026-003: not applicable, the action is closed",
      "CA-2026-004: not applicable, the action is rejected",
    ]
  `);
});
