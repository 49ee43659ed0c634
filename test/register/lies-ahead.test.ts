import { expect, test } from 'vitest';
import { liesAhead } from '#register/lies-ahead.ts';

test.each([
  ['2026-06-01', false],
  ['2026-06-02', true],
  ['2026-05-31', false],
  [undefined, false],
  ['2026-06-02T00:30:00+02:00', false],
  ['2026-06-01T23:30:00-05:00', false],
  ['2026-06-02T00:30:00Z', true],
  ['2026-06-03T00:30:00+02:00', true],
])('of 1 June 2026, %s lies ahead: %s', (when, expected) => {
  expect(liesAhead(when, '2026-06-01')).toBe(expected);
});
