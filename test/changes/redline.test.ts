import { describe, expect, it } from 'vitest';
import { redlineOf } from '#changes/redline/redline.ts';
import type { Block, Redline } from '#changes/redline/redline.ts';
import { markupTokens } from '#changes/redline/markup.ts';
import { summariseRedline, summaryWords } from '#changes/redline/summary.ts';
import { parseText } from '#markdown/parse-text.ts';

const parse = (markdown: string) =>
  parseText(markdown, 1, { nesting: 100, headings: 1000, tableCells: 100_000 });

const redline = (before: string, after: string): Redline => redlineOf(parse(before), parse(after));

const markupOf = ({ markup, cells }: Block): string =>
  cells?.map((cell) => `<${cell.element}>${cell.markup}</${cell.element}>`).join('') ?? markup;

const shown = (blocks: Redline): readonly string[] =>
  blocks
    .filter(({ change }) => change !== 'same')
    .map((block) => `${block.change} ${block.type}: ${markupOf(block)}`);

const words = (blocks: Redline): string => summaryWords(summariseRedline(blocks));

describe('a redline', () => {
  it('marks the words that changed, and tells a number with what it counts', () => {
    const blocks = redline('Keys rotate every 30 days.', 'Keys rotate every **14** days.');
    expect(shown(redline('Rotate keys every 30 days.', 'Rotate keys every 14 days.'))).toEqual([
      'changed paragraph: Rotate keys every <del>30</del><ins>14</ins> days.',
    ]);
    expect(summariseRedline(blocks).replacements).toEqual([
      { before: '30 days', after: '14 days' },
    ]);
  });

  it('counts what came, went, changed and moved', () => {
    const blocks = redline(
      '# T\n\nOne stays here.\n\nTwo goes away soon.\n\n- a first point\n- b',
      '# T\n\nOne stays here.\n\nNothing like it was said.\n\nNor was this ever.\n\n- a second point\n- b',
    );
    expect(words(blocks)).toBe('2 paragraphs added, 1 paragraph removed, 1 list item changed');
  });

  it('shows a block that moved as moved, not as gone and new', () => {
    const [a, b, c] = ['Alpha has words enough.', 'Beta has words enough.', 'Gamma has words too.'];
    const blocks = redline([a, b, c].join('\n\n'), [b, c, a].join('\n\n'));
    expect(shown(blocks)).toEqual([`moved away paragraph: ${a}`, `moved paragraph: ${a}`]);
    expect(words(blocks)).toBe('1 paragraph moved');
  });

  it('finds a block again that moved and was reworded', () => {
    const [a, b, c] = [
      'The owner of a system decides on access within two days.',
      'Beta stands between them.',
      'Gamma stands between them too, and further on.',
    ];
    const blocks = redline([a, b, c].join('\n\n'), [b, c, a.replace('two', 'five')].join('\n\n'));
    expect(shown(blocks)).toContain(
      'moved paragraph: The owner of a system decides on access within <del>two</del><ins>five</ins> days.',
    );
  });

  it('compares tables row by row and cell by cell', () => {
    const table = (...rows: string[]): string => ['| a | b |', '| --- | --- |', ...rows].join('\n');
    const blocks = redline(
      table('| R1 | one |', '| R2 | two |', '| R3 | three |'),
      table('| R1 | uno |', '| R0 | nil |', '| R3 | three |'),
    );
    expect(shown(blocks)).toEqual([
      'changed table row: <td>R1</td><td><del>one</del><ins>uno</ins></td>',
      'removed table row: <td><del>R2</del></td><td><del>two</del></td>',
      'added table row: <td><ins>R0</ins></td><td><ins>nil</ins></td>',
    ]);
  });

  it('shows a column more in every row', () => {
    const blocks = redline(
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
      '| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |',
    );
    expect(shown(blocks)).toEqual([
      'changed table row: <th>a</th><th>b</th><th><ins>c</ins></th>',
      'changed table row: <td>1</td><td>2</td><td><ins>3</ins></td>',
    ]);
  });

  it('compares code line by line, blanks included', () => {
    expect(shown(redline('```\na\n  b\n```', '```\na\n    b\n```'))).toEqual([
      'changed code block: <code>a\n<del>  b\n</del><ins>    b\n</ins></code>',
    ]);
  });

  it.each([
    ['inside', '[rules](a.md)', '[rules](b.md)', 'b.md'],
    ['outside', '[rules](https://a.example/)', '[rules](https://b.example/)', 'https://'],
    ['with brackets', 'See [rules](<a(1).md>) 30', 'See [rules](<a(2).md>) 14', '2).md'],
    ['of an image', '![logo](a.png)', '![logo](b.png)', 'b.'],
    ['words only', '[one](a.md)', '[two](a.md)', 'two'],
  ])('shows a link that leads elsewhere under the same words (%s)', (_name, a, b, seen) => {
    const text = shown(redline(a, b)).join('');
    expect(text).toContain('<ins>');
    expect(text.replace(/<[^>]*>/g, '')).toContain(seen);
    expect(text).not.toMatch(/<a\b|<img/);
  });

  it('says so where only the form of words changed', () => {
    const [block] = redline('Plain words here.', 'Plain **words** here.');
    expect(block).toMatchObject({ change: 'changed', onlyForm: true });
  });

  it('compares footnotes, alerts, quotes and nested lists', () => {
    const text = (n: string): string =>
      `Word[^1].\n\n> [!NOTE]\n> Alert ${n} here\n\n> Quote ${n} here\n\n- item\n  - nested ${n} here\n\n[^1]: Note ${n} here.\n`;
    expect(shown(redline(text('one'), text('two')))).toEqual([
      'changed quote: <p>Note</p><p>Alert <del>one</del><ins>two</ins> here</p>',
      'changed quote: \n<p>Quote <del>one</del><ins>two</ins> here</p>\n',
      'changed list item: item\n<ul>\n<li>nested <del>one</del><ins>two</ins> here</li>\n</ul>\n',
      'changed footnote: <p>Note <del>one</del><ins>two</ins> here.</p>\n',
    ]);
  });
});

/** Whether every element closes in the order in which it opened. */
const isWellFormed = (markup: string): boolean => {
  const open: string[] = [];
  return (
    markupTokens(markup).every((token) => {
      if (token.type === 'text') return !/[<>]/.test(token.text);
      if (token.type === 'close') return open.pop() === token.name;
      if (token.name !== 'br') open.push(token.name);
      return token.attributes === '';
    }) && open.length === 0
  );
};

const squeezed = (text: string): string => text.replace(/\s+/g, '');

const read = (blocks: Redline, without: 'added' | 'removed'): string =>
  squeezed(
    blocks
      .filter(({ change }) => (without === 'removed' ? change !== 'moved away' : true))
      .flatMap(({ pieces }) => pieces)
      .filter(({ change }) => change !== without)
      .map(({ text }) => text)
      .join(' '),
  );

const fragments = [
  '# Heading <b>',
  'Text with `code <i>` &amp; &lt;script&gt; "quotes" and [link](https://a.example/?a=1&b=2 "t").',
  'Text **bold [in](x.md) bold** and *it `c` al*.',
  '<script>alert(1)</script> <img src=x onerror=alert(1)>',
  '- one\n- two\n  - three\n    1. four\n- [ ] task',
  '1. a\n2. b <details>\n3. c',
  '| a | b |\n| --- | :-: |\n| 1 | `x \\| y` |\n| [l](y.md) | **z** |',
  '```html\n</code></pre><script>\n```',
  '> quote\n> > deeper\n>\n> - list',
  '> [!WARNING]\n> alert',
  'Note[^1] and again[^1].\n\n[^1]: The **note** [x](y.md).',
  'a<br>b  \nhard break\\\nand another',
  '![alt "q"](evil".png)',
  'constructor __proto__ toString 1 1 1 1 1',
  '~~gone~~ ‮turned‬ \u00a0 blank',
];

/** A generator of numbers that are the same each time. */
const numbers = (seed: number) => (): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

const scrambled = (next: () => number): string =>
  Array.from({ length: 1 + Math.floor(next() * 6) }, () => {
    const fragment = fragments[Math.floor(next() * fragments.length)] ?? '';
    const parts = fragment.split(' ');
    if (next() < 0.5) parts.splice(Math.floor(next() * parts.length), 1);
    if (next() < 0.3) parts.splice(Math.floor(next() * parts.length), 0, '**x', '<y>', '`z`');
    return parts.join(' ');
  }).join('\n\n');

describe('a redline of hostile texts', () => {
  it('is well formed, and says both texts whole', () => {
    for (let seed = 1; seed <= 600; seed += 1) {
      const next = numbers(seed);
      const [before, after] = [scrambled(next), scrambled(next)];
      const blocks = redline(before, after);
      const broken = blocks.map(markupOf).filter((markup) => !isWellFormed(markup));
      expect(broken, `seed ${seed}`).toEqual([]);
      const reference = read(redline('', after), 'removed');
      const addresses = /\((?:x|y)\.md\)/g;
      expect(read(blocks, 'removed').replace(addresses, ''), `seed ${seed}`).toBe(
        reference.replace(addresses, ''),
      );
    }
  });

  it.each([
    ['one word many times', 'a '.repeat(20_000), 'a '.repeat(20_001)],
    ['two words in turn', 'a b '.repeat(400), 'b a a '.repeat(300)],
    ['many short lines', '- a\n'.repeat(5_000), '- b\n'.repeat(5_000)],
    [
      'many paragraphs in another order',
      Array.from({ length: 3_000 }, (_, n) => `Paragraph number ${n} stands here`).join('\n\n'),
      Array.from({ length: 3_000 }, (_, n) => `Paragraph number ${3_000 - n} stands here`).join(
        '\n\n',
      ),
    ],
  ])('comes to an end for %s', (_name, before, after) => {
    expect(redline(before, after).length).toBeGreaterThan(0);
  });
});
