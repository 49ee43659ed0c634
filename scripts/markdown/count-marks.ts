/**
 * Characters at which a Markdown parser stops to think (CommonMark 0.31, 4 and 6), ends of lines,
 * at each of which a block may end, markers of lists, and ids. Everything else it passes at once.
 */
const mark = /[\n*_~`[\]!<>&^|\\]|[-+](?=[ \t])|[0-9][.)](?=[ \t])|[A-Z]-(?=[0-9])/g;

/** A place in a text: lines count from 0, columns from 1. */
interface MarkPlace {
  readonly line: number;
  readonly column: number;
}

/** How many marks a text holds, and where the first one over the limit stands. */
export interface MarkCount {
  readonly count: number;
  readonly over?: MarkPlace;
}

const placeAt = (text: string, offset: number): MarkPlace => {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length - 1, column: offset - start + 1 };
};

/**
 * Counts the marks of a text: what parsing it costs, within a small factor, whatever they are. A
 * limit on them is a limit on time that is the same on every machine.
 */
export const countMarks = (text: string, limit: number): MarkCount => {
  if (text.length <= limit) return { count: 0 };
  let count = 0;
  let over: number | undefined;
  for (const { index } of text.matchAll(mark)) {
    count += 1;
    if (count > limit) over ??= index;
  }
  return over === undefined ? { count } : { count, over: placeAt(text, over) };
};
