import { expect, test } from 'vitest';
import { riskMethodChanges } from '#performance/risk-method-changes.ts';
import { commitOf, pastOf } from '../rules/past.ts';

test('tells which parts of the method changed when, and not that it began', () => {
  const risk = { level: 'product', accept: { level: 2 }, bands: [{ name: 'low', from: 1 }] };
  const past = pastOf({
    'isms.yml': [
      ['2026-01-01', { people: [] }],
      ['2026-01-02', { risk }],
      ['2026-01-03', { risk: { ...risk, notes: 'Read this' } }],
      ['2026-01-04', {}],
      ['2026-01-05', { risk: { ...risk, bands: [{ from: 1, name: 'low' }] } }],
      ['2026-01-06', { risk: { ...risk, accept: { level: 3 }, categories: ['people'] } }],
    ],
  });
  expect(riskMethodChanges(past)).toEqual([
    {
      day: '2026-01-06',
      commit: commitOf('2026-01-06'),
      parts: ['categories', 'acceptance level'],
    },
  ]);
});

test('tells nothing without `isms.yml`', () => {
  expect(riskMethodChanges({ contents: new Map() })).toEqual([]);
});
