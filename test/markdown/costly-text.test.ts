import { describe, expect, test } from 'vitest';
import { parseText } from '#markdown/parse-text.ts';
import { renderText } from '#markdown/render.ts';

const mebibyte = 1024 * 1024;

const filled = (part: string): string =>
  part.repeat(Math.ceil(mebibyte / part.length)).slice(0, mebibyte);

const wideTable = `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n`;

// Each took the parser between two and ten seconds.
const costly: readonly (readonly [string, string])[] = [
  ...[
    '[',
    '![',
    '^[a',
    '[^',
    '*a',
    '_a',
    '***a',
    '`',
    '<a',
    '&#',
    '~~',
    '\\',
    '[a](b) ',
    '![a](b)',
  ].map((part) => [part, filled(part)] as const),
  ['references', `[a]: /b\n\n${filled('[a] ')}`],
  ['quotes in each other', filled('> > > > a\n\n')],
  ['one deep quote', `${'> '.repeat(100)}${filled('a\n')}`],
  ['lists in each other', filled(`${'- '.repeat(50)}a\n`)],
  ['numbered lists in each other', filled(`${'1) '.repeat(50)}a\n`)],
  ['a list', filled('- a\n')],
  ['tasks', filled('- [ ] a\n')],
  ['tables of 10,000 columns', filled(`${wideTable}\n`)],
  ['footnotes', filled('[^1]: a\n\n')],
  ['notes in the text', filled('^[a] ')],
  ['headings', filled('# a\n')],
  ['paragraphs', filled('a\n\n')],
  ['ids', filled('R-001 ')],
];

describe('a text that would take long to parse', () => {
  test.each(costly)('such as a mebibyte of %j is shown as typed and refused', (_, body) => {
    const text = parseText(body, 12);
    expect(text.unparsed).toBe(true);
    expect(text.problems).toHaveLength(1);
    expect(text.problems[0]?.message).toMatch(
      /^Unexpected \d+ signs of Markdown and line ends in one text, expected at most 50000$/,
    );
    expect(text.tokens.map(({ type, content }) => [type, content === body])).toEqual([
      ['code_block', true],
    ]);
  });

  test('is told with the place at which it passes the limit', () => {
    const { problems } = parseText(
      `${'a\n'.repeat(49_990)}${'b[]'.repeat(10)}${'c'.repeat(9)}`,
      12,
    );
    expect(problems).toEqual([
      {
        severity: 'error',
        message:
          'Unexpected 50010 signs of Markdown and line ends in one text, expected at most 50000',
        hint: 'split the text, or raise `limits.markdown_marks` in `isms.yml`',
        line: 50_002,
        column: 17,
      },
    ]);
  });

  test('keeps what it says in the page, with everything escaped', () => {
    const text = parseText(`<script>alert(1)</script>\n${'\n'.repeat(60_000)}[a](javascript:x)`, 1);
    const html = renderText(text, { href: () => undefined, id: () => undefined });
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('[a](javascript:x)');
    expect(html).not.toContain('<a');
  });

  test('is parsed where the limit is raised', () => {
    const limits = { nesting: 100, headings: 2000, tableCells: 20_000, marks: 70_000 };
    expect(parseText('a\n'.repeat(60_000), 1, limits)).toMatchObject({ problems: [] });
  });
});

test('a mebibyte of prose, code without signs and a table at the limit of cells are parsed', () => {
  const prose = filled(`${'A policy says what, why and who.  '.repeat(3)}\n`);
  const code = `\`\`\`\n${filled(`${'0123456789'.repeat(9)}\n`)}\n\`\`\``;
  const table = `|a|b|\n|-|-|\n${'|cell|cell|\n'.repeat(9_000)}`;
  for (const body of [prose, code, table]) {
    const { unparsed, problems } = parseText(body, 1);
    expect(unparsed).toBeUndefined();
    expect(problems).toEqual([]);
  }
});
