import { describe, expect, it } from 'vitest';
import { parseText } from '#markdown/parse-text.ts';
import { searchText } from '#site/search/search-text.ts';

const body = `
Before all headings, *with* [a link](x.md) and \`code\` and R-012.

# Access & keys

First
second line.

| Role | Key |
| --- | --- |
| guard | master |

## Details

\`\`\`mermaid
graph TD; secretnode-->b
\`\`\`

\`\`\`
plain code
\`\`\`
`;

describe('searchText', () => {
  const found = searchText(parseText(body, 1), 'pol-001-');

  it('gives the words that a reader sees, without headings and drawings', () => {
    expect(found.text).toMatchInlineSnapshot(`
      "Before all headings, with a link and code and R-012.
      First second line.
      Role
      Key
      guard
      master
      plain code"
    `);
  });

  it('says where each section begins, under the anchor of the page', () => {
    expect(
      found.headings.map(({ text, anchor, from }) => [
        text,
        anchor,
        found.text.slice(from, (from ?? 0) + 5),
      ]),
    ).toEqual([
      ['Access & keys', 'pol-001-access--keys', 'First'],
      ['Details', 'pol-001-details', 'plain'],
    ]);
  });
});
