import { expect, test } from 'vitest';
import { actionIneffective } from '#rules/action/ineffective.ts';
import { closedAction } from '../audit-records.ts';
import { failures, judge } from '../evidence.ts';
import { action } from '../records.ts';

const path = 'reviews/actions/ca-2026-001.md';
const nextPath = 'reviews/actions/ca-2026-002.md';
const failed = action({
  ...closedAction,
  effectiveness:
    '{criterion: None, check_on: 2026-05-20, checked: 2026-05-20, by: ciso, result: not-effective}',
});

test('reports an action without effect that nothing follows', async () => {
  const files = { [path]: failed, [nextPath]: action({ id: 'CA-2026-002', references: '[]' }) };
  expect(await failures(actionIneffective, { files })).toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:16:95 \`CA-2026-001\` was not effective, and no action follows it
      hint: open an action under \`reviews/actions/\` with \`from: [CA-2026-001]\` that looks for the cause again"
  `);
});

test('reports a new action that is rejected', async () => {
  const files = {
    [path]: failed,
    [nextPath]: action({ id: 'CA-2026-002', from: '[CA-2026-001]', state: 'rejected' }),
  };
  expect(await failures(actionIneffective, { files })).toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:16:95 \`CA-2026-001\` was not effective, and \`CA-2026-002\`, which follows it, is rejected
      hint: open an action under \`reviews/actions/\` with \`from: [CA-2026-001]\` that looks for the cause again"
  `);
});

test('passes where a new action names it in `from`, and nowhere else', async () => {
  const follows = action({ id: 'CA-2026-002', from: '[R-001, CA-2026-001]' });
  expect(
    await judge(actionIneffective, { files: { [path]: failed, [nextPath]: follows } }),
  ).toEqual([
    'CA-2026-001: pass',
    'CA-2026-002: not applicable, no check says that it was not effective',
  ]);
  const changed = action({ id: 'CA-2026-002', isms_changes: '[CA-2026-001]' });
  expect(
    await failures(actionIneffective, { files: { [path]: failed, [nextPath]: changed } }),
  ).toContain('no action follows it');
});

test('does not judge while an action cannot be read', async () => {
  const files = { [path]: failed, [nextPath]: action({ id: 'CA-2' }) };
  expect(await judge(actionIneffective, { files, broken: true })).toEqual([
    'CA-2026-001: not evaluated, an action cannot be read',
  ]);
});

test('does not concern what worked or was not checked', async () => {
  const files = { [path]: action(closedAction), [nextPath]: action({ id: 'CA-2026-002' }) };
  expect(await judge(actionIneffective, { files })).toEqual(
    ['CA-2026-001', 'CA-2026-002'].map(
      (id) => `${id}: not applicable, no check says that it was not effective`,
    ),
  );
});
