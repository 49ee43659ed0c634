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

const colon = 58;
const space = 32;

/**
 * Reads `:old new id id M` or, of a merge, `::old old new id id id MM`. Cuts each word from the
 * bytes, since a part of a longer text would keep that text, and keeps one text for equal modes.
 */
const sidesOf = (
  line: Buffer,
  remembered: (text: string) => string,
): Pick<Change, 'before' | 'after'> => {
  let at = line.indexOf(colon);
  const first = at;
  while (line[at] === colon) at += 1;
  const parents = at - first;
  const words: string[] = [];
  for (let count = 0; count < 2 * (parents + 1); count += 1) {
    const found = line.indexOf(space, at);
    const end = found < 0 ? line.length : found;
    words.push(line.toString('latin1', at, end));
    at = end + 1;
  }
  const sides = Array.from({ length: parents + 1 }, (_, index): Side | undefined => {
    const [mode = '', id = ''] = [words[index], words[index + parents + 1]];
    return mode === '000000' || id === '' ? undefined : { mode: remembered(mode), id };
  });
  return { before: sides.slice(0, parents), after: sides[parents] };
};

/** Gives one and the same text for equal ones: a history names few paths, and often. */
const rememberTexts = (): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found != null) return found;
    known.set(text, text);
    return text;
  };
};

/** Takes commits off the chunks of `log --raw -z --format=%x01%H`, a token up to each NUL. */
class RawLogParser {
  readonly #relevant: (path: string) => string | undefined;
  #rest: Buffer = Buffer.alloc(0);
  #id: string | undefined;
  #changes: Change[] = [];
  #sides: Buffer | undefined;
  readonly #remembered = rememberTexts();

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
      if (path != null) {
        const { before, after } = sidesOf(this.#sides, this.#remembered);
        this.#changes.push({ path: this.#remembered(path), before, after });
      }
      this.#sides = undefined;
    } else if (bytes[start] === 1 && end > start) {
      this.#finish(commits);
      this.#id = bytes.toString('latin1', start + 1, end);
    } else if (end > start) {
      // A newline precedes the first change of a commit.
      this.#sides = bytes.subarray(start, end);
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
