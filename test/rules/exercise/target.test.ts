import { expect, test } from 'vitest';
import { exerciseTarget } from '#rules/exercise/target.ts';
import { secondsOf } from '#rules/exercise/time-span.ts';
import { failures, judge } from '../evidence.ts';
import { exercise } from '../further-records.ts';
import { action } from '../records.ts';
import type { Fields } from '../records.ts';

const path = 'reviews/exercises/ex.md';

const told = (changes: Fields): Promise<string> =>
  failures(exerciseTarget, { files: { [path]: exercise(changes) } });

test('reports a target that was missed without an action', async () => {
  expect(await told({ achieved: '{rto: PT8H1M, rpo: PT25H}', result: 'partly' }))
    .toMatchInlineSnapshot(`
    "reviews/exercises/ex.md:12:17 \`EX-2026-1\` showed a time to recover of \`PT8H1M\`, expected at most \`PT8H\`; \`EX-2026-1\` showed a loss of data of \`PT25H\`, expected at most \`P1D\`; and no action follows
      hint: \`cto\` opens an action that mends it and names it in \`actions\`, or has the target changed where it is set"
  `);
});

test('reports an exercise that failed, or was passed in part, without an action', async () => {
  expect(await told({ result: 'failed' })).toMatchInlineSnapshot(`
    "reviews/exercises/ex.md:13:9 \`EX-2026-1\` failed; and no action follows
      hint: \`cto\` opens an action that mends it and names it in \`actions\`, or has the target changed where it is set"
  `);
  expect(await told({ result: 'partly', actions: '[]' })).toContain('was passed only in part');
});

test('reports what was not written down', async () => {
  expect(await told({ target: undefined, achieved: undefined, result: undefined }))
    .toMatchInlineSnapshot(`
    "reviews/exercises/ex.md:8:7 \`EX-2026-1\` was held on 2026-05-12 without \`target\`, \`achieved\`, \`result\`
      hint: add what should have been reached, what was reached, and the verdict, as far as they are missing"
  `);
  expect(
    await told({ type: 'tabletop', target: undefined, achieved: undefined, result: undefined }),
  ).toContain('without `result`');
});

test('passes what reached its target, or is followed by an action', async () => {
  const files = {
    [path]: exercise({ achieved: '{rto: PT8H, rpo: PT24H}' }),
    'reviews/exercises/2.md': exercise({
      id: 'EX-2026-2',
      achieved: '{rto: PT9H}',
      result: 'failed',
      actions: '[CA-2026-001]',
    }),
    'reviews/exercises/3.md': exercise({
      id: 'EX-2026-3',
      type: 'phishing',
      target: undefined,
      achieved: undefined,
    }),
    'reviews/actions/ca.md': action(),
  };
  expect(await judge(exerciseTarget, { files })).toEqual([
    'EX-2026-1: pass',
    'EX-2026-2: pass',
    'EX-2026-3: pass',
  ]);
});

test('does not concern drafts and exercises to come, nor judge broken fields', async () => {
  const files = {
    [path]: exercise({ version: '"1.0"', status: 'draft', result: undefined }),
    'reviews/exercises/2.md': exercise({ id: 'EX-2026-2', held: '2026-06-02', result: undefined }),
    'reviews/exercises/3.md': exercise({ id: 'EX-2026-3', result: 'good' }),
  };
  expect(await judge(exerciseTarget, { files, today: '2026-06-01', broken: true }))
    .toMatchInlineSnapshot(`
    [
      "EX-2026-1: not applicable, the record is a draft",
      "EX-2026-2: not applicable, it is held on 2026-06-02 only",
      "EX-2026-3: not evaluated, \`result\` breaks the schema",
    ]
  `);
});

test('compares lengths of time however they are written', () => {
  expect(secondsOf('PT24H')).toBe(secondsOf('P1D'));
  expect(secondsOf('P1W')).toBe(secondsOf('P7D'));
  expect(secondsOf('PT1H30M10S')).toBe(5410);
  expect(secondsOf('P1Y')).toBeGreaterThan(secondsOf('P12M'));
});
