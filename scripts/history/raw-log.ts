/** A file or folder at one side of a change. `mode` is octal text: `100644`, `040000`, `120000`. */
export interface Side {
  readonly mode: string;
  readonly id: string;
}

/** What one commit did to one path; a side is absent where the path did not exist. */
export interface Change {
  readonly path: string;
  /** Against each parent that was compared; one for a step, all for a merge read with `-c`. */
  readonly before: readonly (Side | undefined)[];
  readonly after: Side | undefined;
}

/** A commit and what it changed, as `log --raw` lists it. */
export interface RawCommit {
  readonly id: string;
  readonly changes: readonly Change[];
}

const side = (mode: string | undefined, id: string | undefined): Side | undefined =>
  mode == null || id == null || mode === '000000' ? undefined : { mode, id };

/** Reads `:old new id id M` or, of a merge, `::old old new id id id MM`. */
const sidesOf = (line: string): Omit<Change, 'path'> => {
  const colons = /^:+/.exec(line)?.[0].length ?? 0;
  const words = line.slice(colons).split(' ');
  const sides = Array.from({ length: colons + 1 }, (_, index) =>
    side(words[index], words[index + colons + 1]),
  );
  return { before: sides.slice(0, colons), after: sides[colons] };
};

/**
 * Reads the tokens of `log --raw -z --format=%x01%H`, newest commit first.
 * `relevant` gives the name under which a path is kept, or `undefined` to drop it.
 */
export async function* readRawLog(
  tokens: AsyncIterable<Buffer>,
  relevant: (path: string) => string | undefined,
): AsyncGenerator<RawCommit, void, void> {
  let id: string | undefined;
  let changes: Change[] = [];
  let sides: Buffer | undefined;
  for await (const token of tokens) {
    if (sides != null) {
      const path = relevant(token.toString('utf8'));
      if (path != null) changes.push({ path, ...sidesOf(sides.toString('latin1').trim()) });
      sides = undefined;
    } else if (token[0] === 1) {
      if (id != null) yield { id, changes };
      id = token.toString('latin1', 1);
      changes = [];
    } else if (token.length > 0) {
      // A newline precedes the first change of a commit.
      sides = token;
    }
  }
  if (id != null) yield { id, changes };
}
