import { describe, expect, it, test } from 'vitest';
import { parseText } from '#markdown/parse-text.ts';
import { renderText } from '#markdown/render.ts';
import type { Links } from '#markdown/render.ts';

const nowhere: Links = { href: (href) => href, id: () => undefined };
const rendered = (body: string, links: Links = nowhere): string =>
  renderText(parseText(body, 1), links);

describe('rendering a text', () => {
  it('shows template syntax as it was written', () => {
    expect(rendered('Seven times six is {{ 7 | times: 6 }} {% raw %}{{ x }}{% endraw %}')).toBe(
      '<p>Seven times six is {{ 7 | times: 6 }} {% raw %}{{ x }}{% endraw %}</p>\n',
    );
  });

  it('shows characters that turn the direction of writing as code points', () => {
    expect(rendered('pay \u202eevil\u202c and `\u2066x`')).toBe(
      '<p>pay [U+202E]evil[U+202C] and <code>[U+2066]x</code></p>\n',
    );
  });

  it('shows raw HTML as text', () => {
    expect(rendered('<script>alert(1)</script>')).toContain('&lt;script&gt;alert(1)');
    expect(rendered('<div onclick="x()">\n\ntext')).not.toContain('<div onclick');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    '//host.example/x',
    '/etc/passwd',
    'http://plain.example/',
  ])('writes no address for %s', (href) => {
    const html = rendered(`[a link](<${href}>) ![a picture](<${href}>)`);
    expect(html).not.toMatch(/href=|src=/);
    expect(html).toContain('a link');
  });

  it('leaves no opener or referrer to outside links', () => {
    expect(rendered('[standard](https://www.example.org/)')).toBe(
      '<p><a href="https://www.example.org/" rel="noopener noreferrer">standard</a></p>\n',
    );
  });

  it('never loads a remote image', () => {
    expect(rendered('![tracker](https://track.example/x.png)')).toBe('<p>tracker</p>\n');
  });

  it('escapes the title of an alert, which comes from the text', () => {
    expect(rendered('> [!NOTE] <img src=x onerror=alert(1)>\n> body')).toContain(
      '<p class="alert-title">&lt;img src=x onerror=alert(1)&gt;</p>',
    );
  });

  it('links ids of the text where the output knows them, but never inside code or links', () => {
    const links: Links = { href: (href) => href, id: (id) => (id === 'R-012' ? '#x' : undefined) };
    expect(rendered('R-012, `R-012`, [R-012](a.md) and R-013', links)).toBe(
      '<p><a href="#x">R-012</a>, <code>R-012</code>, <a href="a.md">R-012</a> and R-013</p>\n',
    );
  });

  it('gives headings the anchors of the forge', () => {
    const { headings } = parseText('# A.5.1 Policies\n\n## Café & Co\n\n## Café & Co', 1);
    expect(headings.map(({ anchor }) => anchor)).toEqual([
      'a51-policies',
      'café--co',
      'café--co-1',
    ]);
  });

  it('keeps headings apart that are named like parts of every object', () => {
    const { headings } = parseText('# constructor\n\n# __proto__\n\n# __proto__', 1);
    expect(new Set(headings.map(({ anchor }) => anchor)).size).toBe(3);
  });

  it('puts a wide table into a region that keyboard and screen reader reach', () => {
    expect(rendered('## Deadlines\n\n| a |\n| - |\n| 1 |')).toContain(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Table: Deadlines">',
    );
  });
});

describe('what plugins would do otherwise', () => {
  it('aligns columns by class, since a page may hold no inline style', () => {
    const table = rendered('| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 | 3 |');
    expect(table).not.toContain('style=');
    expect(table).toContain(
      '<td>1</td>\n<td class="align-center">2</td>\n<td class="align-right">3',
    );
  });

  it('closes an alert at its own end, not at that of a quote inside it', () => {
    expect(rendered('> [!NOTE]\n> a\n>\n> > quoted\n>\n> b')).toBe(
      '<div class="alert alert-note"><p class="alert-title">Note</p><p>a</p>\n' +
        '<blockquote>\n<p>quoted</p>\n</blockquote>\n<p>b</p>\n</div>\n',
    );
  });

  it('names the box of a task by the text of the task', () => {
    expect(rendered('- [ ] open\n- [x] **done**\n- neither\n\n1. [X] counted')).toBe(
      '<ul class="contains-task-list">\n' +
        '<li class="task-list-item"><label><input class="task-list-item-checkbox" disabled="" type="checkbox"> open</label></li>\n' +
        '<li class="task-list-item"><label><input class="task-list-item-checkbox" checked="" disabled="" type="checkbox"> <strong>done</strong></label></li>\n' +
        '<li>neither</li>\n</ul>\n<ol class="contains-task-list">\n' +
        '<li class="task-list-item"><label><input class="task-list-item-checkbox" checked="" disabled="" type="checkbox"> counted</label></li>\n</ol>\n',
    );
  });

  it('loses no footnote: not one that nothing refers to, nor a second of one name', () => {
    const notes = rendered(
      'a[^1], b[^1], c^[inline]\n\n[^1]: first\n\n[^2]: unused\n\n[^1]: second',
    );
    expect(notes.match(/<li id="fn:\d" .*?<p>\w+/g)).toEqual([
      '<li id="fn:1" class="footnote-item"><p>first',
      '<li id="fn:2" class="footnote-item"><p>inline',
      '<li id="fn:3" class="footnote-item"><p>unused',
      '<li id="fn:4" class="footnote-item"><p>second',
    ]);
    expect(notes.match(/href="#fnref[\d:]+"/g)).toEqual([
      'href="#fnref:1"',
      'href="#fnref:1:1"',
      'href="#fnref:2"',
    ]);
  });
});

test('a footnote never has the anchor of a heading', () => {
  const body = 'a[^1]\n\n## fn1\n\n## fn:1\n\n## fnref1\n\n[^1]: note';
  const ids = [...rendered(body).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['fnref:1', 'fn1', 'fn1-1', 'fnref1', 'fn:1']);
});

describe('headings without letters', () => {
  it('have an anchor of their own', () => {
    const { headings } = parseText('##\n\n## 😀\n\n## 🎉', 1);
    expect(headings.map(({ anchor }) => anchor)).toEqual(['section', 'section-1', 'section-2']);
  });

  it('are reported where they have no word at all', () => {
    const { problems } = parseText('## One\n\n##\n', 10);
    expect(problems).toMatchObject([
      { severity: 'warning', message: 'Unexpected heading without words', line: 12 },
    ]);
  });
});

describe('parsing a text', () => {
  it('takes for ids what may be one', () => {
    const { bareIds } = parseText(
      'A.5.1/A.5.2 R-001. R-001.md AUD-2026-1#F1 SUP-GITHUB WELL-KNOWN NO-ONE-1 R-1- xR-2 R-3_ CC6.1x NIS2-21.2.a GV.OC-01 README.md TLS.x',
      1,
    );
    expect(bareIds.map(({ id }) => id)).toEqual([
      'A.5.1',
      'R-001',
      'R-001',
      'AUD-2026-1#F1',
      'SUP-GITHUB',
      'NO-ONE-1',
      'NIS2-21.2.a',
      'GV.OC-01',
    ]);
  });

  it('tells where links, images and ids stand in the file', () => {
    const text = parseText('One [link](a.md).\n\n| x |\n| - |\n| ![i](b.png) R-001 |\n', 12);
    expect(text.links.map(({ href, line, column }) => [href, line, column])).toEqual([
      ['a.md', 12, 12],
      ['b.png', 16, 8],
    ]);
    expect(text.bareIds).toEqual([{ id: 'R-001', line: 16, column: 15 }]);
  });

  it('reports what is nested deeper than the limit', () => {
    const { problems } = parseText(`${'> '.repeat(110)}deep`, 3);
    expect(problems.map(({ severity, message, line }) => [severity, message, line])).toEqual([
      ['error', 'Unexpected nesting in one text, expected at most 100', 3],
    ]);
  });

  it('reports raw HTML as a warning at its place', () => {
    expect(parseText('a <b>bold</b> word', 5).problems[0]).toMatchObject({
      severity: 'warning',
      message: 'Unexpected HTML `<b>`, expected Markdown',
      line: 5,
      column: 3,
    });
  });

  it('reports an element of raw HTML once, with what lies within it', () => {
    const { problems } = parseText(
      '<b>bold <i>x</i> R-001</b>, <br>\nthen </u> and <!-- -->\n\n<table>\n<tr><td>a</td></tr>\n<tr><td>b<br></td></tr>\n</table>\n<td>',
      5,
    );
    expect(problems.map(({ message, line, column }) => [message, line, column])).toEqual([
      ['Unexpected HTML `<b>`, expected Markdown', 5, 1],
      ['Unexpected HTML `<br>`, expected Markdown', 5, 29],
      ['Unexpected HTML `</u>`, expected Markdown', 6, 6],
      ['Unexpected HTML `<!--`, expected Markdown', 6, 15],
      ['Unexpected HTML `<table>`, expected Markdown', 8, 1],
      ['Unexpected HTML `<td>`, expected Markdown', 12, 1],
    ]);
  });

  it.each([
    ['brackets', '['.repeat(20_000)],
    ['emphasis', '*a_'.repeat(10_000)],
    ['links', '[a](b'.repeat(10_000)],
    ['ids', 'R-1-'.repeat(20_000)],
    ['tags', '<a '.repeat(20_000)],
    ['links on one line', '[a](b) '.repeat(20_000)],
    ['links written as entities', '[a](&#98;) '.repeat(20_000)],
    ['digits', `X-${'1'.repeat(200_000)}-`],
    ['tasks', '- [ ] a\n'.repeat(20_000)],
    ['footnotes', '^[a]'.repeat(20_000)],
  ])('comes to an end on a hostile run of %s', (_name, body) => {
    expect(parseText(body, 1).tokens.length).toBeGreaterThan(0);
  });
});
