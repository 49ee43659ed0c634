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

/** Takes commits off the chunks of `log --raw -z --format=%x01%H`, a token up to each NUL. */
class RawLogParser {
  readonly #relevant: (path: string) => string | undefined;
  #rest: Buffer = Buffer.alloc(0);
  #id: string | undefined;
  #changes: Change[] = [];
  #sides: string | undefined;

  constructor(relevant: (path: string) => string | undefined) {
    this.#relevant = relevant;
  }

  /** Gives the commits that are complete; the last one is so only at the end. */
  push(chunk: Buffer): readonly RawCommit[] {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const commits: RawCommit[] = [];
    let at = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, at)) {
      this.#token(bytes, at, end, commits);
      at = end + 1;
    }
    this.#rest = bytes.subarray(at);
    return commits;
  }

  end(): readonly RawCommit[] {
    const commits: RawCommit[] = [];
    if (this.#rest.length > 0) this.#token(this.#rest, 0, this.#rest.length, commits);
    this.#finish(commits);
    return commits;
  }

  #token(bytes: Buffer, start: number, end: number, commits: RawCommit[]): void {
    if (this.#sides != null) {
      const path = this.#relevant(bytes.toString('utf8', start, end));
      if (path != null) this.#changes.push({ path, ...sidesOf(this.#sides) });
      this.#sides = undefined;
    } else if (bytes[start] === 1 && end > start) {
      this.#finish(commits);
      this.#id = bytes.toString('latin1', start + 1, end);
    } else if (end > start) {
      // A newline precedes the first change of a commit.
      this.#sides = bytes.toString('latin1', start, end).trim();
    }
  }

  #finish(commits: RawCommit[]): void {
    if (this.#id != null) commits.push({ id: this.#id, changes: this.#changes });
    this.#id = undefined;
    this.#changes = [];
  }
}

/**
 * Reads the output of `log --raw -z --format=%x01%H`, newest commit first, as many commits at a
 * time as have come. `relevant` gives the name under which a path is kept, or `undefined` to drop it.
 */
export async function* readRawLog(
  output: AsyncIterable<Buffer>,
  relevant: (path: string) => string | undefined,
): AsyncGenerator<readonly RawCommit[], void, void> {
  const parser = new RawLogParser(relevant);
  for await (const chunk of output) yield parser.push(chunk);
  yield parser.end();
}
