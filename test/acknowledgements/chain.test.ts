import { expect, test } from 'vitest';
import { readChain } from '#acknowledgements/chain.ts';
import { fileOf, serviceKey, signedLines } from './receipts.ts';

const three = signedLines([{}, { person: 'p-2' }, { person: 'p-3' }]);

const problems = (lines: readonly string[]): readonly string[] =>
  readChain(fileOf(lines), [serviceKey]).problems.map(({ line, message }) => `${line} ${message}`);

test('reads a chain that is whole and signed', () => {
  const chain = readChain(fileOf(three), [serviceKey]);
  expect(chain.problems).toEqual([]);
  expect(chain.receipts.map(({ person }) => person)).toEqual(['p-1', 'p-2', 'p-3']);
  expect(chain.head.count).toBe(3);
});

test('reads an empty chain', () => {
  expect(readChain('', [serviceKey])).toEqual({ receipts: [], problems: [], head: { count: 0 } });
});

test('tells a line that was left out', () => {
  expect(problems([three[0] ?? '', three[2] ?? ''])).toEqual([
    '2 has the number 3, expected 2',
    '2 does not name the line before it',
  ]);
});

test('tells a line that was changed, at that line and at the next', () => {
  const changed = three.with(1, (three[1] ?? '').replace('p-2', 'p-9'));
  expect(problems(changed)).toEqual([
    '2 was not signed by the key `service-2026` as it stands',
    '3 does not name the line before it',
  ]);
  expect(readChain(fileOf(changed), [serviceKey]).receipts.map(({ seq }) => seq)).toEqual([1, 3]);
});

test('tells two lines that changed places', () => {
  expect(problems([three[1] ?? '', three[0] ?? '', three[2] ?? ''])).toEqual([
    '1 has the number 2, expected 1',
    '1 does not name the line before it',
    '2 has the number 1, expected 2',
    '2 does not name the line before it',
    '3 does not name the line before it',
  ]);
});

test.each([
  ['a key that isms.yml does not name', [{ ...serviceKey, id: 'other' }]],
  ['a key that was not in use on the day', [{ ...serviceKey, to: '2026-01-13' }]],
])('counts no receipt of %s', (_, keys) => {
  const chain = readChain(fileOf(signedLines([{}])), keys);
  expect(chain.receipts).toEqual([]);
  expect(chain.problems).toHaveLength(1);
});

test.each([
  ['text that is no JSON', 'yes'],
  ['a field that is unknown', (three[0] ?? '').replace('{', '{"address":"10.0.0.1",')],
  ['a field twice', (three[0] ?? '').replace('{', '{"v":1,')],
  ['blanks between the fields', (three[0] ?? '').replace(',"', ', "')],
  ['a number that is no number', (three[0] ?? '').replace('"seq":1', '"seq":"1"')],
])('tells %s', (_, line) => {
  expect(problems([line])).not.toEqual([]);
});
