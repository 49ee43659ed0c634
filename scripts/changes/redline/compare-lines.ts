import { diffLines } from 'diff';
import { escapeHtml } from '#markdown/html.ts';
import type { WordComparison } from './compare-words.ts';
import { markupTokens, unescapeHtml } from './markup.ts';

const elementOf = { added: 'ins', removed: 'del' } as const;

const codeIn = (markup: string): string =>
  unescapeHtml(
    markupTokens(markup)
      .map((token) => (token.type === 'text' ? token.text : ''))
      .join(''),
  );

/** Past this many changed lines all lines are shown as replaced. */
const mostEdits = 2_000;

/** Compares two pieces of code line by line: in code, blanks count. */
export const compareLines = (before: string, after: string): WordComparison => {
  const [old, now] = [codeIn(before), codeIn(after)];
  const parts = diffLines(old, now, { maxEditLength: mostEdits });
  const pieces = (
    parts ?? [
      { removed: true, added: false, value: old },
      { removed: false, added: true, value: now },
    ]
  ).map(({ added, removed, value }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  })) satisfies WordComparison['pieces'];
  const markup = pieces
    .map(({ change, text }) => {
      const escaped = escapeHtml(text);
      if (change === 'same') return escaped;
      return `<${elementOf[change]}>${escaped}</${elementOf[change]}>`;
    })
    .join('');
  return { markup: `<code>${markup}</code>`, pieces };
};
