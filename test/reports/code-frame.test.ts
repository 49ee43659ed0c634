import { describe, expect, it } from 'vitest';
import { codeFrame } from '#reports/code-frame.ts';
import { displayWidth } from '#reports/display-width.ts';

const shown = (line: string, column: number, endColumn?: number): string => {
  const frame = codeFrame(line, { column, ...(endColumn === undefined ? {} : { endColumn }) });
  return frame === undefined ? '' : `\n${frame.text}\n${frame.marks}\n`;
};

/** The text above the carets of a frame of characters that take one column each. */
const marked = (line: string, column: number, endColumn: number): string => {
  const { text, marks } = codeFrame(line, { column, endColumn }) ?? { text: '', marks: '' };
  return text.slice(marks.indexOf('^'), marks.length);
};

describe('a code frame', () => {
  it('marks a part of a line', () => {
    expect(shown('onwer: ciso', 1, 6)).toMatchInlineSnapshot(`
      "
      onwer: ciso
      ^^^^^
      "
    `);
  });

  it('marks one character where the end is not known', () => {
    expect(shown('owner: ciso', 8)).toMatchInlineSnapshot(`
      "
      owner: ciso
             ^
      "
    `);
  });

  it('marks the place behind a line', () => {
    expect(shown('title:', 7)).toMatchInlineSnapshot(`
      "
      title:
            ^
      "
    `);
    expect(shown('title:', 70)).toBe(shown('title:', 7));
  });

  it('shows tabs as spaces, and marks what is behind them', () => {
    expect(shown('\tplan:\t[x]', 8, 11)).toMatchInlineSnapshot(`
      "
        plan:  [x]
               ^^^
      "
    `);
  });

  it('shows what acts on a terminal or hides in a text by its code', () => {
    expect(shown('a\u001b[31m \u202Eb\u200B \u{E0041} c', 15, 16)).toMatchInlineSnapshot(`
      "
      a<U+001B>[31m <U+202E>b<U+200B> <U+E0041> c
                                                ^
      "
    `);
  });

  it('leaves an emoji whole', () => {
    expect(shown('👩‍💻 and ❤️ x', 13, 14)).toMatchInlineSnapshot(`
      "
      👩‍💻 and ❤️ x
                ^
      "
    `);
  });

  it('counts wide characters as the two columns that they take', () => {
    const frame = codeFrame('漢字: x', { column: 5, endColumn: 6 });
    expect(frame?.marks).toBe('      ^');
  });

  it('counts marks that stand on a character as none', () => {
    expect(codeFrame('e\u0301: x', { column: 5 })?.marks).toBe('   ^');
  });

  it.each([1, 30, 71, 200, 2990])('cuts a long line around column %i', (column) => {
    const line = Array.from({ length: 750 }, (_, index) => String(1000 + index)).join('');
    const frame = codeFrame(line, { column, endColumn: column + 4 });
    expect(displayWidth(frame?.text ?? '')).toBeLessThanOrEqual(72);
    expect(marked(line, column, column + 4)).toBe(line.slice(column - 1, column + 3));
  });

  it('marks no more of a long value than it shows', () => {
    const { text, marks } = codeFrame('x'.repeat(5000), { column: 1, endColumn: 5001 }) ?? {};
    expect(text).toBe(`${'x'.repeat(71)}…`);
    expect(marks).toBe('^'.repeat(72));
  });

  it('never cuts a character in two', () => {
    const line = '🎉'.repeat(900);
    for (const column of [2, 801, 802, 1001, 1002]) {
      const { text = '', marks = '' } = codeFrame(line, { column, endColumn: column + 500 }) ?? {};
      expect(text).not.toMatch(/\p{Cs}/u);
      expect(displayWidth(text)).toBeLessThanOrEqual(72);
      expect(marks.length).toBeLessThanOrEqual(72);
    }
  });

  it('is not drawn of a line with nothing in it', () => {
    expect(codeFrame('', { column: 1 })).toBeUndefined();
    expect(codeFrame(' \t ', { column: 2 })).toBeUndefined();
  });

  it('looks only at what lies around the part, however long the line', () => {
    const line = `${'a\u202e'.repeat(300_000)}part${'b'.repeat(300_000)}`;
    for (let time = 0; time < 1000; time += 1) {
      const frame = codeFrame(line, { column: 600_001, endColumn: 600_005 });
      expect(frame?.text.slice(frame.marks.indexOf('^'), frame.marks.length)).toBe('part');
    }
  });
});
