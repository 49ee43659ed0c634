import { describe, expect, test } from 'vitest';
import { readCsv } from '#evidence/csv.ts';
import { missingColumns, tableOf } from '#evidence/table.ts';

const rows = (text: string): unknown =>
  readCsv(text).rows.map(({ line, cells }) => [line, ...cells]);

const problems = (text: string): readonly string[] =>
  tableOf(readCsv(text)).problems.map(({ line, message }) => `${line}: ${message}`);

describe('a CSV file', () => {
  test.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['no line end at the end', 'a,b\n1,2'],
    ['empty lines', 'a,b\n1,2\n\n  \n'],
    ['quotes around all cells', '"a","b"\n"1","2"\n'],
    ['a separator of another kind in quotes', '"a;;;",b\n1,2\n'],
  ])('with %s is read', (_, text) => {
    expect(rows(text)).toEqual([[2, '1', '2']]);
    expect(problems(text)).toEqual([]);
  });

  test('holds separators, quotes and line ends in quotes, and lines are counted on', () => {
    const text = 'a,b\n"x, y","says ""no"""\n"two\nlines",3\n4,5\n';
    expect(rows(text)).toEqual([
      [2, 'x, y', 'says "no"'],
      [3, 'two\nlines', '3'],
      [5, '4', '5'],
    ]);
  });

  test('tells the column of each cell', () => {
    const { rows: found } = readCsv('a,b,c\n"x, y",1,2\n"two\nlines",3,4\n');
    expect(found.map(({ columns }) => columns)).toEqual([
      [1, 8, 10],
      [1, 8, 10],
    ]);
  });

  test('is told of what breaks its form, and the rest is read', () => {
    const text = 'a,b\n1,2,3\n4\n5,x"y\n"6"7,8\n9,"open\n10,11\n';
    expect(problems(text)).toEqual([
      '2: Unexpected row of 3 cells, expected 2 as in the header',
      '3: Unexpected row of 1 cell, expected 2 as in the header',
      '4: Unexpected `"` in a cell without quotes',
      '5: Unexpected text behind the closing `"`',
      '6: Cannot find the closing `"`',
    ]);
    expect(rows(text)).toEqual([
      [4, '5', 'x"y'],
      [5, '6', '8'],
      [6, '9', 'open'],
      [7, '10', '11'],
    ]);
  });

  test('names problems up to a number', () => {
    const found = readCsv(`a,b\n${'1\n'.repeat(100)}`).problems;
    expect(found).toHaveLength(21);
    expect(found.at(-1)?.message).toContain('(and 79 more problems)');
  });

  test('of nothing is told', () => {
    expect(problems('')).toEqual(['1: Unexpected empty file']);
  });

  test('is looked at by names that mean nothing to JavaScript', () => {
    const table = tableOf(readCsv('__proto__,constructor, a ,a\n1,2,3,4\n'));
    const [row] = table.rows;
    expect(
      row && ['__proto__', 'constructor', 'a', 'toString'].map((name) => table.cell(row, name)),
    ).toEqual(['1', '2', '3', '']);
    expect(table.problems).toEqual([{ line: 1, message: 'Unexpected second column `a`' }]);
    expect(missingColumns(table, ['b', 'constructer']).map(({ message }) => message)).toEqual([
      'Cannot find column `b`; did you mean `a`?',
      'Cannot find column `constructer`; did you mean `constructor`?',
    ]);
  });

  test('takes time linear in its length, however hostile', () => {
    const quotes = '"'.repeat(400_000);
    const opened = `a\n${'"x\n'.repeat(200_000)}`;
    expect(readCsv(`a\n${quotes}\n`).rows).toHaveLength(1);
    expect(readCsv(opened).rows.length).toBeGreaterThan(0);
  });
});
