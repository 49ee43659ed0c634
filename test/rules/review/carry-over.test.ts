import { expect, test } from 'vitest';
import { reviewCarryOver } from '#rules/review/carry-over.ts';
import { failures, judge } from '../evidence.ts';
import { action, managementReview, sections } from '../records.ts';
import type { Fields } from '../records.ts';

const last = managementReview({
  decisions: '[{id: D1, kind: resource, text: Ten days, action: CA-2026-001}]',
});
const next = (texts: Readonly<Record<string, string>> = {}, fields: Fields = {}): string =>
  managementReview({ id: 'MR-2026-2', held: '2026-06-01', ...fields }, sections(texts));
const story = (...parts: readonly Readonly<Record<string, string>>[]) => ({
  files: Object.assign({ 'reviews/management/a.md': last }, ...parts) as Record<string, string>,
});
const followedBy = (text: string) => ({ 'reviews/management/b.md': text });
const actions = (fields: Fields = {}) => ({ 'reviews/actions/a.md': action(fields) });

test('reports an action of the last review that is open and forgotten', async () => {
  expect(await failures(reviewCarryOver, story(actions(), followedBy(next()))))
    .toMatchInlineSnapshot(`
    "reviews/management/b.md:17:1 Cannot find \`CA-2026-001\` in \`MR-2026-2\`, open on 2026-06-01 from \`MR-2026-1\`
      hint: write under \`a)\` how far each is and what holds it up"
  `);
});

test('reports actions that came from the last review, or that its text named', async () => {
  const files = story(
    {
      'reviews/management/a.md': managementReview({}, sections({ a: 'CA-2026-003 goes on.' })),
      'reviews/actions/a.md': action({ from: '["MR-2026-1#D1"]' }),
      'reviews/actions/b.md': action({ id: 'CA-2026-002', from: '[MR-2026-1]' }),
      'reviews/actions/c.md': action({ id: 'CA-2026-003' }),
      'reviews/actions/d.md': action({ id: 'CA-2026-004' }),
    },
    followedBy(next()),
  );
  expect(await failures(reviewCarryOver, files)).toContain(
    'Cannot find `CA-2026-001`, `CA-2026-002`, `CA-2026-003` in `MR-2026-2`',
  );
});

test.each([
  ['its text', next({ a: 'CA-2026-001 waits for the HR system.' })],
  ['a quote in it', next({ a: '> - CA-2026-001: planned\n\nIt waits.' })],
  [
    'a decision',
    next({}, { decisions: '[{id: D1, kind: risk, text: Go on, action: CA-2026-001}]' }),
  ],
])('passes an action that the review names in %s', async (_, text) => {
  expect(await judge(reviewCarryOver, story(actions(), followedBy(text)))).toEqual([
    'MR-2026-1: not applicable, there is no earlier management review',
    'MR-2026-2: pass',
  ]);
});

test('counts an action as open until its last step is done', async () => {
  const done = (day: string) =>
    actions({
      plan: `[{what: Close accounts, responsible: cto, due: 2026-09-30, done: ${day}}]`,
      state: 'done',
    });
  expect(await failures(reviewCarryOver, story(done('2026-06-01'), followedBy(next())))).toBe('');
  expect(await failures(reviewCarryOver, story(done('2026-06-02'), followedBy(next())))).toContain(
    '`CA-2026-001`',
  );
  const rejected = story(actions({ state: 'rejected' }), followedBy(next()));
  expect(await failures(reviewCarryOver, rejected)).toBe('');
});

test('compares with the last review that was held, and with no draft', async () => {
  const between = managementReview({ id: 'MR-2026-3', held: '2026-04-01' }, sections());
  const named = between.replace('We looked at it.', 'CA-2026-001 is planned.');
  const middle = { 'reviews/management/c.md': named };
  const forgetful = { 'reviews/management/c.md': between.replace('approved', 'draft') };
  expect(await failures(reviewCarryOver, story(actions(), middle, followedBy(next())))).toContain(
    'from `MR-2026-3`',
  );
  expect(
    await failures(reviewCarryOver, story(actions(), forgetful, followedBy(next()))),
  ).toContain('in `MR-2026-2`, open on 2026-06-01 from `MR-2026-1`');
});

test('does not judge what cannot be read', async () => {
  const unclear = story(actions({ state: 'waiting' }), followedBy(next()));
  expect((await judge(reviewCarryOver, { ...unclear, broken: true })).at(-1)).toBe(
    'MR-2026-2: not evaluated, the state of `CA-2026-001` breaks the schema',
  );
  const lost = story(actions({ id: 'CA-1' }), followedBy(next()));
  expect((await judge(reviewCarryOver, { ...lost, broken: true })).at(-1)).toBe(
    'MR-2026-2: not evaluated, an action or a change cannot be read',
  );
  const noReview = story(actions(), followedBy(next({}, { held: 'soon' })));
  expect(await judge(reviewCarryOver, { ...noReview, broken: true })).toEqual([
    'MR-2026-1: not evaluated, another management review cannot be read',
    'MR-2026-2: not evaluated, `held` breaks the schema',
  ]);
});
