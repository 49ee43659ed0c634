import type { Hit } from './find-records.ts';
import type { SearchHeading } from './search-entry.ts';
import { words, type Word } from './words.ts';

/** A piece of text, and whether it is a word that was found. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** What a hit shows below its title. */
export interface Snippet {
  readonly section: SearchHeading | undefined;
  readonly pieces: readonly Piece[];
}

const width = 160;
const before = 50;
const halfCharacter = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g;
/** A word that occurs more often than this is no better shown by looking further. */
const most = 200;

/** Cuts a text into found words and what is between them. */
export const markWords = (text: string, found: ReadonlySet<string>): readonly Piece[] => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const word of words(text).filter(({ term }) => found.has(term))) {
    if (word.start > end) pieces.push({ text: text.slice(end, word.start), found: false });
    pieces.push({ text: text.slice(word.start, word.end), found: true });
    end = word.end;
  }
  return end < text.length ? [...pieces, { text: text.slice(end), found: false }] : pieces;
};

/** The first place at which the most different found words stand close together. */
const densest = (matches: readonly Word[]): Word | undefined => {
  const distinct = (from: Word): number =>
    new Set(
      matches
        .filter(({ start, end }) => start >= from.start && end <= from.start + width - before)
        .map(({ term }) => term),
    ).size;
  return matches.reduce<Word | undefined>(
    (best, one) => (best === undefined || distinct(one) > distinct(best) ? one : best),
    undefined,
  );
};

const cut = (text: string, from: number): string => {
  const wanted = Math.max(0, from - before);
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const begin = start > from || start === 0 ? wanted : start;
  const end = text.length > begin + width ? text.lastIndexOf(' ', begin + width) : text.length;
  const stop = end > from ? end : begin + width;
  const body = text.slice(begin, stop).replace(/\s+/g, ' ').replace(halfCharacter, '');
  return `${begin > 0 ? '… ' : ''}${body}${stop < text.length ? ' …' : ''}`;
};

const sectionAt = (headings: readonly SearchHeading[], place: number): SearchHeading | undefined =>
  headings.findLast(({ from }) => from !== undefined && from <= place);

/** Where one looks for a record itself, its page begins where it begins. */
const wholeRecord: ReadonlySet<string> = new Set(['id', 'id prefix', 'title']);

/** The place of a hit that answers the query best: its section and the words around, marked. */
export const snippetOf = ({ record, rank, terms }: Hit): Snippet => {
  const found = new Set(terms);
  const heading = record.headings.find(({ text }) =>
    words(text).some(({ term }) => found.has(term)),
  );
  const match = densest(
    words(record.text)
      .filter(({ term }) => found.has(term))
      .slice(0, most),
  );
  const byHeading = heading !== undefined && (rank === 'heading' || match === undefined);
  const place = byHeading ? heading.from : match?.start;
  const section = byHeading ? heading : match && sectionAt(record.headings, match.start);
  return {
    section: wholeRecord.has(rank) ? undefined : section,
    pieces: markWords(cut(record.text, place ?? 0), found),
  };
};
