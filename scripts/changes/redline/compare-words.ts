import diff from 'node-htmldiff';
import { markupTokens, unescapeHtml, voidElements } from './markup.ts';

/** Words that stayed, came or went, as plain text. */
export interface Piece {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Two pieces of markup as one, with `<ins>` and `<del>`, and the same as plain pieces. */
export interface WordComparison {
  readonly markup: string;
  readonly pieces: readonly Piece[];
}

/**
 * The library's work grows with the product of both lengths; past this many pairs of words the two
 * texts stand one after the other.
 */
const mostPairs = 1_000_000;

/** No element of ours is compared as a whole: of those the library sees the address only. */
const atomic = 'math(?=[ >])';

const changeOf = { ins: 'added', del: 'removed' } as const;

const isMark = (name: string): name is keyof typeof changeOf => name in changeOf;

/** Reads marked markup; `undefined` where its elements do not close in the order they opened. */
const read = (marked: string): WordComparison | undefined => {
  const open: string[] = [];
  const pieces: Piece[] = [];
  let markup = '';
  for (const token of markupTokens(marked)) {
    if (token.type === 'text') {
      const mark = open.find(isMark);
      pieces.push({
        change: mark === undefined ? 'same' : changeOf[mark],
        text: unescapeHtml(token.text),
      });
      markup += token.text;
    } else if (token.type === 'close') {
      if (open.pop() !== token.name) return undefined;
      markup += `</${token.name}>`;
    } else {
      if (!voidElements.has(token.name)) open.push(token.name);
      markup += `<${token.name}>`;
    }
  }
  return open.length === 0 ? { markup, pieces } : undefined;
};

const textOf = (pieces: readonly Piece[], without: Piece['change']): string =>
  pieces
    .filter(({ change }) => change !== without)
    .map(({ text }) => text)
    .join('')
    .replace(/[\s\u00a0]+/g, '');

const allText = (markup: string): string =>
  unescapeHtml(
    markupTokens(markup)
      .map((token) => (token.type === 'text' ? token.text : ''))
      .join(''),
  );

/** A whole text that came or went. */
export const wholly = (change: 'added' | 'removed', markup: string): WordComparison => {
  const name = change === 'added' ? 'ins' : 'del';
  return {
    markup: markup.trim() === '' ? '' : `<${name}>${markup.trim()}</${name}>`,
    pieces: [{ change, text: allText(markup).trim() }],
  };
};

const replaced = (before: string, after: string): WordComparison => {
  const [removed, added] = [wholly('removed', before), wholly('added', after)];
  return {
    markup: [removed.markup, added.markup].filter((part) => part !== '').join(' '),
    pieces: [...removed.pieces, ...added.pieces],
  };
};

const wordCount = (markup: string): number => markup.match(/<|[\p{L}\p{N}]+|[^\s]/gu)?.length ?? 0;

/** Whether a comparison leaves out nothing: without what went it reads as the text after. */
const isFaithful = ({ pieces }: WordComparison, before: string, after: string): boolean => {
  const squeeze = (markup: string): string => allText(markup).replace(/[\s\u00a0]+/g, '');
  return (
    textOf(pieces, 'removed') === squeeze(after) && textOf(pieces, 'added') === squeeze(before)
  );
};

/**
 * Compares two pieces of plain markup word by word. Where the library's answer is not well formed
 * or says less than the two texts, as may be where markup moved, they stand one after the other.
 */
export const compareWords = (before: string, after: string): WordComparison => {
  if (before.includes('<pre') || after.includes('<pre')) return replaced(before, after);
  if (wordCount(before) * wordCount(after) > mostPairs) return replaced(before, after);
  const found = read(diff(before, after, null, null, atomic));
  return found && isFaithful(found, before, after) ? found : replaced(before, after);
};
