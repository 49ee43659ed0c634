import { describe, expect, test } from 'vitest';
import { readJson } from '#evidence/json.ts';
import type { JsonNode } from '#evidence/json.ts';

const plain = ({ value }: JsonNode): unknown => {
  if (value instanceof Map) {
    return new Map([...value].map(([name, inner]) => [name, plain(inner as JsonNode)]));
  }
  return Array.isArray(value) ? value.map((inner: JsonNode) => plain(inner)) : value;
};

const problem = (text: string): string => {
  const [first] = readJson(text).problems;
  return first ? `${first.line}: ${first.message}` : 'none';
};

describe('a JSON text', () => {
  test('is read with the line of each value', () => {
    const { documents } = readJson('{"a":\n [1, -2.5e3,\n  {"b": null}], "c": true}');
    expect(documents).toEqual([
      {
        line: 1,
        value: new Map<string, unknown>([
          [
            'a',
            {
              line: 2,
              value: [
                { line: 2, value: 1 },
                { line: 2, value: -2500 },
                { line: 3, value: new Map([['b', { line: 3, value: null }]]) },
              ],
            },
          ],
          ['c', { line: 3, value: true }],
        ]),
      },
    ]);
  });

  test('keeps escapes, and names that mean something to JavaScript are names', () => {
    const { documents } = readJson(String.raw`{"__proto__": "a\"b\\", "x": "ä\n\ud83d\ude00"}`);
    expect(documents.map(plain)).toEqual([
      new Map([
        ['__proto__', 'a"b\\'],
        ['x', 'ä\n😀'],
      ]),
    ]);
    expect(({} as Record<string, unknown>)['a"b\\']).toBeUndefined();
  });

  test('may hold several documents one behind the other', () => {
    expect(readJson('[1]\n[2]{"a": 3}').documents.map(plain)).toEqual([
      [1],
      [2],
      new Map([['a', 3]]),
    ]);
  });

  test.each([
    ['', '1: Unexpected empty file'],
    ['{"a": 1\n', '2: Unexpected end of the file in JSON, expected `,` or `}`'],
    ['[1,]', '1: Unexpected `]` in JSON, expected a value'],
    ['{a: 1}', '1: Unexpected `a` in JSON, expected the name of a member'],
    ['{"a" 1}', '1: Unexpected `1` in JSON, expected `:`'],
    ['["a\n"]', '1: Unexpected line end or escape in a text of JSON'],
    [String.raw`["\x"]`, '1: Unexpected line end or escape in a text of JSON'],
    ['["a', '1: Unexpected `"` in JSON, expected a text that ends with `"`'],
    ['[01]', '1: Unexpected `1` in JSON, expected `,` or `]`'],
    ['[NaN]', '1: Unexpected `N` in JSON, expected a value'],
    ['{"a": 1,\n "a": 2}', '2: Unexpected `:` in JSON, expected each name once in an object'],
    [
      `${'['.repeat(100)}1${']'.repeat(100)}`,
      '1: Unexpected `[` in JSON, expected at most 64 levels',
    ],
  ])('%j is told', (text, told) => {
    expect(problem(text)).toBe(told);
  });

  test('takes time linear in its length, however hostile', () => {
    expect(problem(`["${'\\'.repeat(400_000)}"]`)).toBe('none');
    expect(readJson(`["${'\\"'.repeat(300_000)}"]`).problems).toEqual([]);
    expect(problem(`["${'\\"'.repeat(300_000)}`)).toContain('that ends with');
  });
});
