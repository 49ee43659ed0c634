import { expect, test } from 'vitest';
import { actionComplete } from '#rules/action/complete.ts';
import { closedAction } from '../audit-records.ts';
import { failures, judge } from '../evidence.ts';
import { action } from '../records.ts';
import type { Fields } from '../records.ts';

const path = 'reviews/actions/ca-2026-001.md';
const corrective = (fields: Fields = {}): string =>
  action({ ...closedAction, effectiveness: undefined, state: 'planned', ...fields });

test('reports each answer that a planned action lacks, in one finding', async () => {
  const files = {
    [path]: corrective({ correction: undefined, extent: undefined, causes: undefined, plan: '[]' }),
  };
  expect(await failures(actionComplete, { files })).toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:11:8 Cannot find \`correction\`, \`extent\`, \`causes\`, \`plan\` in the corrective action \`CA-2026-001\`, which is planned
      hint: \`cto\` adds what is missing: what was wrong, what was done at once, whether it happens elsewhere, why it happened, and what will be done"
  `);
});

test('reports an action that does not say what was wrong, in any state', async () => {
  const files = { [path]: corrective({ nonconformity: undefined, state: 'open' }) };
  expect(await failures(actionComplete, { files })).toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:6:7 Cannot find \`nonconformity\` in the corrective action \`CA-2026-001\`, which is open
      hint: \`cto\` adds what is missing: what was wrong, what was done at once, whether it happens elsewhere, why it happened, and what will be done"
  `);
});

test.each(['planned', 'done', 'verified', 'closed'])('asks for a cause when %s', async (state) => {
  const files = { [path]: corrective({ causes: undefined, state }) };
  expect(await failures(actionComplete, { files })).toContain(
    `Cannot find \`causes\` in the corrective action \`CA-2026-001\`, which is ${state}`,
  );
});

test('leaves time to look for the cause while the action is open', async () => {
  const files = { [path]: corrective({ causes: undefined, plan: '[]', state: 'open' }) };
  expect(await judge(actionComplete, { files })).toEqual([
    'CA-2026-001: not evaluated, `causes`, `plan` can be added as long as the action is open',
  ]);
});

test('passes a complete action', async () => {
  expect(await judge(actionComplete, { files: { [path]: corrective() } })).toEqual([
    'CA-2026-001: pass',
  ]);
});

test('does not concern other kinds, rejected actions and retired records', async () => {
  const files = {
    [path]: action(),
    'reviews/actions/b.md': corrective({ id: 'CA-2026-002', causes: undefined, state: 'rejected' }),
    'reviews/actions/c.md': corrective({
      id: 'CA-2026-003',
      causes: undefined,
      version: '"1.0"',
      status: 'retired',
    }),
    'reviews/actions/d.md': corrective({ id: 'CA-2026-004', causes: 'a mail' }),
  };
  expect(await judge(actionComplete, { files, broken: true })).toMatchInlineSnapshot(`
    [
      "CA-2026-001: not applicable, its kind is improvement",
      "CA-2026-002: not applicable, the action is rejected",
      "CA-2026-003: not applicable, the record is retired",
      "CA-2026-004: not evaluated, \`causes\` breaks the schema",
    ]
  `);
});
