import type { Token } from 'markdown-it';
import type { Text } from '#markdown/text.ts';
import type { SearchEntry } from './search-entry.ts';

const inlineText = (token: Token): string =>
  (token.children ?? [])
    .map((child) => (/^(?:soft|hard)break$/.test(child.type) ? ' ' : child.content))
    .join('');

/** Fenced `mermaid` is drawing instructions, not words that anybody reads. */
const blockText = (token: Token): string | undefined => {
  if (token.type === 'inline') return inlineText(token);
  if (token.type === 'code_block') return token.content;
  return token.type === 'fence' && token.info.trim() !== 'mermaid' ? token.content : undefined;
};

/**
 * The words of a parsed text for its search entry: the plain text without headings, and each
 * heading with where its section begins. `idPrefix` is the one the text is rendered with.
 */
export const searchText = (text: Text, idPrefix = ''): Pick<SearchEntry, 'headings' | 'text'> => {
  const blocks: string[] = [];
  const headings: SearchEntry['headings'][number][] = [];
  let length = 0;
  text.tokens.forEach((token, position) => {
    const heading = text.tokens[position - 1]?.type === 'heading_open';
    const block = blockText(token)?.trim();
    if (block === undefined || block === '') return;
    if (heading) {
      const anchor = text.tokens[position - 1]?.attrGet('id') ?? '';
      headings.push({ text: block, anchor: `${idPrefix}${anchor}`, from: length });
    } else {
      blocks.push(block);
      length += block.length + 1;
    }
  });
  return { headings, text: blocks.join('\n') };
};
