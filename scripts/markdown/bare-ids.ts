import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/**
 * Words that may be an id: `R-012`, `AUD-2026-1#F1`, `A.8.2`, `CC6.1`, `NIS2-21.2.a`. Each part ends
 * where the next begins, so that no run of letters and digits, however long, is read twice.
 */
const words =
  /(?<![\w#./-])[A-Z][A-Z0-9]*(?:[.-](?:[A-Z0-9]+|[a-z](?![A-Za-z0-9])))+(?:#[A-Za-z0-9-]+)?(?![\w-]|\.\d)/g;

/** Those are meant that have a number behind their first part, and suppliers: `SUP-GITHUB`. */
const idLike = (word: string): boolean => /^SUP-|[.-][A-Z0-9]*\d/.test(word.split('#', 1)[0] ?? '');

/** Token type of an id in the text; its content is the id. */
export const bareIdToken = 'bare_id';

const split = (token: Token, state: StateCore): Token[] => {
  const pieces: Token[] = [];
  const add = (type: string, content: string): void => {
    const piece = new state.Token(type, '', 0);
    piece.content = content;
    piece.level = token.level;
    pieces.push(piece);
  };
  let end = 0;
  for (const match of token.content.matchAll(words)) {
    if (!idLike(match[0])) continue;
    if (match.index > end) add('text', token.content.slice(end, match.index));
    add(bareIdToken, match[0]);
    end = match.index + match[0].length;
  }
  if (end === 0) return [token];
  if (end < token.content.length) add('text', token.content.slice(end));
  return pieces;
};

const splitOutsideLinks = (children: readonly Token[], state: StateCore): Token[] => {
  let links = 0;
  return children.flatMap((token) => {
    if (token.type === 'link_open') links += 1;
    if (token.type === 'link_close') links -= 1;
    return token.type === 'text' && links === 0 ? split(token, state) : [token];
  });
};

/** Plugin: ids in running text become tokens of their own, so that each output may link them. */
export const markBareIds = (markdown: MarkdownIt): void => {
  markdown.core.ruler.push('bare-ids', (state) => {
    for (const token of state.tokens) {
      if (token.type === 'inline' && token.children) {
        token.children = splitOutsideLinks(token.children, state);
      }
    }
  });
};
