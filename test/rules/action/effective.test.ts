import { expect, test } from 'vitest';
import { actionEffective } from '#rules/action/effective.ts';
import { closedAction } from '../audit-records.ts';
import { failures, judge } from '../evidence.ts';
import { action, exampleSettings } from '../records.ts';
import type { Fields } from '../records.ts';

const path = 'reviews/actions/ca-2026-001.md';
const closed = (fields: Fields = {}): { readonly files: Record<string, string> } => ({
  files: { [path]: action({ ...closedAction, ...fields }) },
});
const check = (more: string): string =>
  `{criterion: No open account, check_on: 2026-05-20, ${more}}`;

test('reports an action that is closed without a check', async () => {
  expect(await failures(actionEffective, closed({ effectiveness: undefined })))
    .toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:11:8 \`CA-2026-001\` is closed, and nobody checked whether it worked
      hint: \`cto\` names in \`effectiveness:\` what would show it, and somebody else checks it; until then the state is \`done\`"
  `);
});

test('reports a check without day or result', async () => {
  expect(await failures(actionEffective, closed({ effectiveness: check('by: ciso') })))
    .toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:11:8 \`CA-2026-001\` is closed without \`checked\`, \`result\` of its check
      hint: \`ciso\` makes the check and adds what is missing; until then the state is \`done\`"
  `);
});

test('reports a step that is not done', async () => {
  const plan = '[{what: Close accounts, responsible: cto, due: 2026-04-30}]';
  expect(await failures(actionEffective, closed({ plan }))).toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:8:8 \`CA-2026-001\` is closed, and its step "Close accounts" is not done
      hint: \`cto\` adds \`done:\` with the day, or the action goes back to \`state: planned\`"
  `);
});

test('reports a check from before the last step, and passes one of its day', async () => {
  const on = (day: string): string => check(`checked: ${day}, by: ciso, result: effective`);
  expect(await failures(actionEffective, closed({ effectiveness: on('2026-04-19') })))
    .toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:16:76 \`CA-2026-001\` was checked on 2026-04-19, before its last step was done on 2026-04-20
      hint: check again what all steps together brought, and write that day"
  `);
  expect(await judge(actionEffective, closed({ effectiveness: on('2026-04-20') }))).toEqual([
    'CA-2026-001: pass',
  ]);
});

test('reports a check that lies ahead, and passes one of today', async () => {
  expect(await failures(actionEffective, { ...closed(), today: '2026-05-19' }))
    .toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:16:76 The check of \`CA-2026-001\` lies ahead, on 2026-05-20
      hint: write the day on which it was made, or set \`state: done\` until then"
  `);
  expect(await judge(actionEffective, { ...closed(), today: '2026-05-20' })).toEqual([
    'CA-2026-001: pass',
  ]);
});

test('reports a check by the one who did the work', async () => {
  const effectiveness = check('checked: 2026-05-20, by: cto, result: effective');
  expect(await failures(actionEffective, closed({ effectiveness }))).toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:16:92 \`clara\` checked \`CA-2026-001\` as \`cto\`, and did a step of it
      hint: have somebody check it who did none of its steps, and name that role in \`by\`"
  `);
});

test('reports the same person in another role', async () => {
  const plan =
    '[{what: Write it down, responsible: isms-manager, due: 2026-04-30, done: 2026-04-20}]';
  expect(await failures(actionEffective, closed({ plan }))).toContain(
    '`asha` checked `CA-2026-001` as `ciso`, and did a step of it',
  );
});

test('passes where a deputy may have made the check, and where the role changed hands', async () => {
  const plan =
    '[{what: Write it down, responsible: isms-manager, due: 2026-04-30, done: 2026-04-20}]';
  const deputy = exampleSettings().replace(
    '{role: cto, from: 2025-01-01}',
    '{role: cto, from: 2025-01-01}, {role: ciso, from: 2025-01-01, deputy: yes}',
  );
  expect(await judge(actionEffective, { ...closed({ plan }), settings: deputy })).toEqual([
    'CA-2026-001: pass',
  ]);
  const handedOver = exampleSettings()
    .replace('{role: ciso, from: 2025-01-01}', '{role: ciso, from: 2025-01-01, to: 2026-05-19}')
    .replace(
      '{role: cto, from: 2025-01-01}',
      '{role: cto, from: 2025-01-01}, {role: ciso, from: 2026-05-20}',
    );
  expect(await judge(actionEffective, { ...closed({ plan }), settings: handedOver })).toEqual([
    'CA-2026-001: pass',
  ]);
});

test('does not judge where nobody held the role, or it cannot be read', async () => {
  const by = (role: string): string => check(`checked: 2026-05-20, by: ${role}, result: effective`);
  const vacant = exampleSettings().replace('to: 2026-12-31', 'to: 2026-05-19');
  expect(
    await judge(actionEffective, {
      ...closed({ effectiveness: by('internal-auditor') }),
      settings: vacant,
    }),
  ).toEqual(['CA-2026-001: not evaluated, nobody held `internal-auditor` on 2026-05-20']);
  expect(await judge(actionEffective, closed({ effectiveness: by('board') }))).toEqual([
    'CA-2026-001: not evaluated, who held `board` in `isms.yml` cannot be read',
  ]);
});

test('asks improvements for a check only where they promise one', async () => {
  const fields = { kind: 'improvement' };
  expect(await judge(actionEffective, closed({ ...fields, effectiveness: undefined }))).toEqual([
    'CA-2026-001: not applicable, its kind is improvement, and it promises no check',
  ]);
  expect(
    await failures(actionEffective, closed({ ...fields, effectiveness: check('by: ciso') })),
  ).toContain('is closed without `checked`, `result` of its check');
});

test.each(['open', 'planned', 'done', 'rejected'])('does not concern what is %s', async (state) => {
  expect(await judge(actionEffective, closed({ state, effectiveness: undefined }))).toEqual([
    `CA-2026-001: not applicable, the action is ${state}`,
  ]);
});

test('reports a step that is not done of whatever is called done', async () => {
  const plan =
    '[{what: Close accounts, responsible: cto, due: 2026-04-30}, {what: Tell it, responsible: cto, due: 2026-04-30, done: 2026-04-20}]';
  const fields = { state: 'done', kind: 'improvement', effectiveness: undefined };
  expect(await failures(actionEffective, closed({ ...fields, plan }))).toContain(
    '`CA-2026-001` is done, and its step "Close accounts" is not done',
  );
  expect(await failures(actionEffective, closed({ ...fields, state: 'closed', plan }))).toContain(
    '`CA-2026-001` is closed, and its step "Close accounts" is not done',
  );
});

test('counts no step as done on a day that lies ahead', async () => {
  const plan = '[{what: Close accounts, responsible: cto, due: 2026-04-30, done: 2026-06-02}]';
  const story = closed({ state: 'done', plan });
  expect(await failures(actionEffective, { ...story, today: '2026-06-01' })).toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:8:72 \`CA-2026-001\` is done, and its step "Close accounts" is to be done on 2026-06-02
      hint: \`cto\` adds \`done:\` with the day, or the action goes back to \`state: planned\`"
  `);
  expect(await judge(actionEffective, { ...story, today: '2026-06-02' })).toEqual([
    'CA-2026-001: not applicable, the action is done',
  ]);
});
