import { describe, expect, test } from 'vitest';
import { readSettings } from '#content/read-settings.ts';
import { createValidate } from '#content/validate.ts';

const validate = createValidate();

const steps = (count: number, prefix = 'step'): string =>
  `[${Array.from({ length: count }, (_, index) => `{name: ${prefix} ${index + 1}, means: x}`).join(', ')}]`;

interface Parts {
  readonly likelihood?: string;
  readonly consequence?: string;
  readonly level?: string;
  readonly bands?: string;
  readonly categories?: string;
  readonly accept?: string;
  readonly may_accept?: string;
}

/** Settings with a sound method of three steps by three; each part can be replaced. */
const withMethod = (parts: Parts = {}): string => {
  const sound: Required<Omit<Parts, 'categories'>> = {
    likelihood: steps(3),
    consequence: steps(3),
    level: 'product',
    bands: '[{name: low, from: 1}, {name: medium, from: 3}, {name: high, from: 6}]',
    accept: '{level: 2}',
    may_accept: '[{up_to: 4, role: risk-owner}, {up_to: 9, role: ceo}]',
  };
  const lines = Object.entries({ ...sound, ...parts }).map(
    ([name, value]) => `  ${name}: ${value}`,
  );
  return `organisation: {name: Example Ltd}\nrisk:\n${lines.join('\n')}\n`;
};

const read = (parts: Parts) => readSettings(new TextEncoder().encode(withMethod(parts)), validate);

const said = (parts: Parts): readonly string[] =>
  read(parts).findings.map(
    ({ path, line, column, message, hint }) => `${path}:${line}:${column} ${message}\n  ${hint}`,
  );

describe('a sound risk method', () => {
  const matrixOf = (rows: number, columns: number): string =>
    `[${Array.from({ length: rows }, (_, row) => `[${Array.from({ length: columns }, (__, column) => 1 + row + column).join(', ')}]`).join(', ')}]`;

  test.each([
    [3, 3],
    [3, 7],
    [7, 3],
    [4, 5],
    [7, 7],
  ])(
    'may have %i steps of likelihood and %i of consequence, as product or matrix',
    (rows, columns) => {
      const scales = { likelihood: steps(rows), consequence: steps(columns) };
      const highest = rows * columns;
      const product = { ...scales, may_accept: `[{up_to: ${highest}, role: ceo}]` };
      expect(said(product)).toEqual([]);
      const matrix = {
        ...scales,
        level: matrixOf(rows, columns),
        bands: '[{name: low, from: 1}, {name: high, from: 3}]',
        may_accept: `[{up_to: ${rows + columns - 1}, role: ceo}]`,
      };
      expect(said(matrix)).toEqual([]);
    },
  );

  test('may accept everything, or nothing, and have bands that begin below its lowest level', () => {
    expect(said({ accept: '{level: 9}', may_accept: '[]' })).toEqual([]);
    expect(said({ accept: '{level: 0}' })).toEqual([]);
    expect(said({ level: '[[2, 2, 4], [2, 5, 6], [4, 6, 9]]' })).toEqual([]);
    expect(
      said({ categories: '[people, law]', accept: '{level: 2, by_category: {law: 1}}' }),
    ).toEqual([]);
    expect(said({ may_accept: '[{up_to: 9, role: ceo}, {up_to: 4, role: risk-owner}]' })).toEqual(
      [],
    );
  });
});

test.each<[string, Parts]>([
  ['a scale of two steps', { likelihood: steps(2), may_accept: '[{up_to: 6, role: ceo}]' }],
  ['a scale of eight steps', { consequence: steps(8), may_accept: '[{up_to: 24, role: ceo}]' }],
  ['a row too few', { level: '[[1, 2, 3], [2, 4, 6], [3, 6, 9]]', likelihood: steps(4) }],
  ['a row too short', { level: '[[1, 2, 3], [2, 4, 6], [3, 6, 9]]', consequence: steps(4) }],
  ['a level that falls', { level: '[[1, 2, 3], [2, 4, 6], [3, 3, 9]]' }],
  [
    'bands that fall',
    { bands: '[{name: low, from: 1}, {name: medium, from: 6}, {name: high, from: 3}]' },
  ],
  ['bands that stay', { bands: '[{name: low, from: 1}, {name: high, from: 1}]' }],
  ['a first band too high', { bands: '[{name: medium, from: 3}, {name: high, from: 6}]' }],
  [
    'bands out of reach',
    { bands: '[{name: low, from: 1}, {name: high, from: 10}, {name: grave, from: 20}]' },
  ],
  ['a band twice', { bands: '[{name: low, from: 1}, {name: Low, from: 6}]' }],
  [
    'a step twice',
    { consequence: '[{name: minor, means: x}, {name: minor, means: y}, {name: major, means: z}]' },
  ],
  ['an acceptance level out of reach', { accept: '{level: 10}' }],
  [
    'one of a category out of reach',
    { categories: '[people]', accept: '{level: 2, by_category: {people: 12}}' },
  ],
  [
    'an unknown category',
    { categories: '[people]', accept: '{level: 2, by_category: {poeple: 3}}' },
  ],
  ['a category without any', { accept: '{level: 2, by_category: {constructor: 3}}' }],
  ['levels that nobody may accept', { may_accept: '[{up_to: 4, role: risk-owner}]' }],
  [
    'levels that nobody may accept in one category',
    { categories: '[law]', accept: '{level: 9, by_category: {law: 3}}', may_accept: '[]' },
  ],
])('gives one finding, at its place, for %s', (_, parts) => {
  const found = said(parts);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchSnapshot();
});

test('keeps a method whose levels can be computed, and leaves out one whose levels cannot', () => {
  const kept = read({ may_accept: '[{up_to: 4, role: risk-owner}]', accept: '{level: 10}' });
  expect(kept.settings.risk?.accept.level).toBe(10);
  expect([...kept.invalid]).toEqual([]);
  const lost = read({ level: '[[1, 2, 3], [2, 4, 6], [3, 3, 9]]' });
  expect(lost.settings.risk).toBeUndefined();
  expect([...lost.invalid]).toEqual(['risk']);
});

test('tells several faults of a method at once', () => {
  const found = said({
    likelihood: '[{name: a, means: x}, {name: a, means: x}, {name: b, means: x}]',
    bands: '[{name: high, from: 4}]',
    accept: '{level: 2, by_category: {law: 1}}',
    may_accept: '[]',
  });
  expect(found).toHaveLength(4);
});

test('tells nothing of levels in a matrix that does not fit', () => {
  const found = said({
    level: '[[9, 2, 3], [2, 4, 6], [3, 6, 9], [1, 1, 1]]',
    bands: '[{name: a, from: 7}]',
  });
  expect(found).toHaveLength(1);
});
