import type { AnyRecord } from '#content/record.ts';
import { html, trusted } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { renderText } from '#markdown/render.ts';
import type { Text } from '#markdown/text.ts';
import type { PageContext } from '../context.ts';
import { textLinks } from './text-links.ts';

/** Something that stands right behind a heading of a text, by the line of the heading. */
export type Openings = ReadonlyMap<number, Html>;

interface Piece {
  readonly text: Text;
  /** What stands behind it. */
  readonly opening?: Html;
}

/** The text cut behind each heading that has an opening. */
const cut = (text: Text, openings: Openings): readonly Piece[] => {
  const pieces: Piece[] = [];
  let start = 0;
  let seen = 0;
  for (const [index, { type }] of text.tokens.entries()) {
    if (type !== 'heading_close') continue;
    const heading = text.headings[seen];
    seen += 1;
    const opening = heading && openings.get(heading.line);
    if (!opening) continue;
    pieces.push({ text: { ...text, tokens: text.tokens.slice(start, index + 1) }, opening });
    start = index + 1;
  }
  return [...pieces, { text: { ...text, tokens: text.tokens.slice(start) } }];
};

/** The text of a record with something of ours behind some of its headings. */
export const openedText = (
  context: PageContext,
  record: AnyRecord,
  openings: Openings,
): HtmlValue => {
  const text = context.view.register.texts.get(record.id);
  if (!text || text.tokens.length === 0) return undefined;
  const links = textLinks(context, record);
  return html`<div class="text" data-search-text>
    ${cut(text, openings).map(
      ({ text: piece, opening }, index) =>
        html`${trusted(renderText(piece, links, { withoutTitle: index === 0 }))}${opening}`,
    )}
  </div>`;
};
