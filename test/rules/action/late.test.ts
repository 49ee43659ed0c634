import { expect, test } from 'vitest';
import { actionLate } from '#rules/action/late.ts';
import { failures, judge } from '../evidence.ts';
import { action } from '../records.ts';

const path = 'reviews/actions/ca-2026-001.md';
const moved = (...days: readonly string[]): string =>
  `[${days.map((to) => `{to: ${to}, why: It takes longer, by: ciso}`).join(', ')}]`;

const step = (due: string, done?: string): string =>
  `{what: Ask, responsible: cto, due: ${due}${done === undefined ? '' : `, done: ${done}`}}`;

test('reports an action past its day', async () => {
  const files = { [path]: action() };
  expect(await failures(actionLate, { files, today: '2026-10-01' })).toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:9:6 \`CA-2026-001\` was due on 2026-09-30
      hint: \`cto\` finishes it and sets \`state: done\`, or has it extended in \`extensions:\` with a reason"
  `);
});

test('counts from the last extension', async () => {
  const plan = `[${step('2026-10-31')}]`;
  const files = { [path]: action({ plan, extensions: moved('2026-10-31') }) };
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

test('reports a step past its day, also where its end lies ahead', async () => {
  const plan = `[${step('2026-06-29')}, ${step('2026-06-29', '2026-07-01')}, ${step('2026-06-29', '2026-06-30')}, ${step('2026-06-30')}]`;
  const files = { [path]: action({ plan }) };
  expect(await judge(actionLate, { files, today: '2026-06-29' })).toEqual(['CA-2026-001: pass']);
  expect(await failures(actionLate, { files, today: '2026-06-30' })).toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:8:43 Step "Ask" of \`CA-2026-001\` was due on 2026-06-29
      hint: \`cto\` finishes it and adds \`done:\`, or sets a day up to that of the action
    reviews/actions/ca-2026-001.md:8:91 Step "Ask" of \`CA-2026-001\` was due on 2026-06-29
      hint: \`cto\` finishes it and adds \`done:\`, or sets a day up to that of the action"
  `);
});

test('says of an action past its day nothing about its steps', async () => {
  const files = { [path]: action({ plan: `[${step('2026-06-29')}]` }) };
  expect(await failures(actionLate, { files, today: '2026-10-01' })).not.toContain('Step');
});

test('reports a step that kept its day when the action was moved', async () => {
  const files = { [path]: action({ extensions: moved('2026-11-30') }) };
  expect(await failures(actionLate, { files, today: '2026-10-01' })).toContain(
    'Step "Close accounts from the HR system" of `CA-2026-001` was due on 2026-09-30',
  );
});

test('reports a check past its day of an action that is done', async () => {
  const check = (more = ''): string =>
    `{criterion: No open account, check_on: 2026-06-15, by: ciso${more}}`;
  const files = (more?: string) => ({
    [path]: action({ state: 'done', effectiveness: check(more) }),
  });
  expect(await judge(actionLate, { files: files(), today: '2026-06-15' })).toEqual([
    'CA-2026-001: pass',
  ]);
  expect(await failures(actionLate, { files: files(), today: '2026-06-16' }))
    .toMatchInlineSnapshot(`
    "reviews/actions/ca-2026-001.md:12:55 Whether \`CA-2026-001\` worked was to be checked on 2026-06-15
      hint: \`ciso\` makes the check and adds \`checked:\` and \`result:\`"
  `);
  const on = (day: string) => files(`, checked: ${day}, result: effective`);
  expect(await judge(actionLate, { files: on('2026-06-20'), today: '2026-06-20' })).toEqual([
    'CA-2026-001: pass',
  ]);
  expect(await failures(actionLate, { files: on('2026-06-20'), today: '2026-06-19' })).toContain(
    'was to be checked on 2026-06-15',
  );
});
