/** A word of a text, in UTF-16 units, and the form in which it is looked up. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

// First what looks like an id, a version or a date (`R-012`, `A.8.2`, `INC-2026-001`), whole; else a
// run of letters. The counts are bounded so that no input makes it scan a long run more than once.
const word =
  /(?<![\p{L}\p{N}])(?:\p{L}{1,5}[.-]?)?\d{1,9}(?:[.-]\d{1,9}){0,5}(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+/gu;

const longest = 40;

const fold = (text: string): string =>
  text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').slice(0, longest);

/** `R-012`, `r-12` and `R12` are one id, so are `A.8.2` and `a8.2`. */
const foldId = (text: string): string =>
  fold(text)
    .replace(/(?<=\p{L})[.-]/u, '')
    .replaceAll('-', '.')
    .replace(/(?<!\d)0+(?=\d)/g, '');

/** The words of a text in order, folded: lower case, no accents, ids without their punctuation. */
export const words = (text: string): readonly Word[] =>
  Array.from(text.matchAll(word), ({ 0: found, index: start }) => ({
    start,
    end: start + found.length,
    term: /^\P{N}*[\d.-]+$/u.test(found) ? foldId(found) : fold(found),
  })).filter(({ term }) => term !== '');

/** The terms of a text, for the index and for queries. */
export const terms = (text: string): string[] => words(text).map(({ term }) => term);

/** What two ways of writing one id have in common: `a8.2` for `A.8.2`. */
export const idKey = (id: string): string => terms(id).join(' ');
