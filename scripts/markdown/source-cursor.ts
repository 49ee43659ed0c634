/** A place in a Markdown body: lines count from 0, columns from 1. */
export interface BodyPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where inline pieces stand in the source. The parser gives lines for blocks only, so the
 * pieces are searched in the order in which they were parsed, each behind the one before.
 */
export interface SourceCursor {
  /** Moves to a block that spans the lines `from` to `to` (exclusive). */
  readonly enter: (from: number, to: number) => void;
  /** The next place of `text` in the block, else the beginning of the block. */
  readonly find: (text: string) => BodyPlace;
}

/** What is written in another way than it reads (`&#97;`) is found nowhere: give up in time. */
const mostMisses = 20;

/** A cursor over the lines of one body. */
export const sourceCursor = (body: string): SourceCursor => {
  const lines = body.split('\n');
  let start = 0;
  let end = 0;
  let line = 0;
  let offset = 0;
  let misses = 0;
  return {
    enter: (from, to) => {
      if (from === start && to === end) return;
      start = line = from;
      end = to;
      offset = 0;
      misses = 0;
    },
    find: (text) => {
      for (let at = line; misses < mostMisses && at < end; at += 1) {
        const found = (lines[at] ?? '').indexOf(text, at === line ? offset : 0);
        if (found === -1) continue;
        line = at;
        offset = found + text.length;
        return { line: at, column: found + 1 };
      }
      misses += 1;
      return { line: start, column: 1 };
    },
  };
};
