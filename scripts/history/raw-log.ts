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

type Sides = Pick<Change, 'before' | 'after'>;

const colon = 58;
const space = 32;
const modeLength = 6;

/** Cuts the words of a line from the bytes: a part of a longer text would keep that text. */
const wordsOf = (bytes: Buffer, start: number, end: number): readonly string[] => {
  const words: string[] = [];
  for (let at = start; at < end;) {
    const found = bytes.indexOf(space, at);
    const stop = found < 0 || found > end ? end : found;
    words.push(bytes.toString('latin1', at, stop));
    at = stop + 1;
  }
  return words;
};

const sideOf = (mode: string | undefined, id: string | undefined): Side | undefined =>
  mode == null || id == null || mode === '000000' ? undefined : { mode, id };

/** Reads `::old old new id id id MM`, as of a merge, without the colons. */
const sidesOfMany = (words: readonly string[], parents: number): Sides => {
  const sides = Array.from({ length: parents + 1 }, (_, index) =>
    sideOf(words[index], words[index + parents + 1]),
  );
  return { before: sides.slice(0, parents), after: sides[parents] };
};

/** Reads `old new id id M`, the form that nearly all lines have: its words have fixed places. */
const sidesOfTwo = (
  bytes: Buffer,
  start: number,
  end: number,
  remembered: (text: string) => string,
): Sides => {
  const ids = start + 2 * (modeLength + 1);
  const idEnd = bytes.indexOf(space, ids);
  const length = (idEnd < 0 ? end : idEnd) - ids;
  const side = (index: number): Side | undefined => {
    const modeAt = start + index * (modeLength + 1);
    const idAt = ids + index * (length + 1);
    const mode = remembered(bytes.toString('latin1', modeAt, modeAt + modeLength));
    return mode === '000000'
      ? undefined
      : { mode, id: bytes.toString('latin1', idAt, idAt + length) };
  };
  return { before: [side(0)], after: side(1) };
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

const beginsWith = (bytes: Buffer, at: number, text: Buffer): boolean => {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text[index]) return false;
  }
  return true;
};

/** Takes commits off the chunks of `log --raw -z --format=%x01%H`; each part ends with NUL. */
class RawLogParser {
  readonly #starts: readonly Buffer[];
  readonly #relevant: (path: string) => string | undefined;
  readonly #remembered = rememberTexts();
  #rest: Buffer = Buffer.alloc(0);
  #id: string | undefined;
  #changes: Change[] = [];

  constructor(starts: readonly Buffer[], relevant: (path: string) => string | undefined) {
    this.#starts = starts;
    this.#relevant = relevant;
  }

  /** Gives the commits that are complete; the last one is so only at the end. */
  push(chunk: Buffer): readonly RawCommit[] {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const commits: RawCommit[] = [];
    let at = 0;
    for (let next = this.#part(bytes, at, commits); next > at;) {
      at = next;
      next = this.#part(bytes, at, commits);
    }
    this.#rest = bytes.subarray(at);
    return commits;
  }

  /** The bytes behind the last NUL are a part, too. */
  end(): readonly RawCommit[] {
    const commits = this.#rest.length > 0 ? [...this.push(Buffer.from([0]))] : [];
    this.#finish(commits);
    return commits;
  }

  /** Reads a commit's id or a change with its path; gives where it ends, or `at` if not whole. */
  #part(bytes: Buffer, at: number, commits: RawCommit[]): number {
    const end = bytes.indexOf(0, at);
    if (end < 0) return at;
    if (end === at) return end + 1;
    if (bytes[at] === 1) {
      this.#finish(commits);
      this.#id = bytes.toString('latin1', at + 1, end);
      return end + 1;
    }
    const pathEnd = bytes.indexOf(0, end + 1);
    if (pathEnd < 0) return at;
    if (this.#starts.some((text) => beginsWith(bytes, end + 1, text))) {
      this.#change(bytes, at, end, bytes.toString('utf8', end + 1, pathEnd));
    }
    return pathEnd + 1;
  }

  #change(bytes: Buffer, start: number, end: number, path: string): void {
    const kept = this.#relevant(path);
    if (kept == null) return;
    // A newline precedes the first change of a commit.
    const first = bytes.indexOf(colon, start);
    let at = first;
    while (bytes[at] === colon) at += 1;
    const { before, after } =
      at - first === 1
        ? sidesOfTwo(bytes, at, end, this.#remembered)
        : sidesOfMany(wordsOf(bytes, at, end), at - first);
    this.#changes.push({ path: this.#remembered(kept), before, after });
  }

  #finish(commits: RawCommit[]): void {
    if (this.#id != null) commits.push({ id: this.#id, changes: this.#changes });
    this.#id = undefined;
    this.#changes = [];
  }
}

/**
 * Reads the output of `log --raw -z --format=%x01%H`, newest commit first, as many commits at a
 * time as have come. Paths that begin with none of `starts` are dropped; of the others `relevant`
 * gives the name under which a path is kept, or `undefined` to drop it.
 */
export async function* readRawLog(
  output: AsyncIterable<Buffer>,
  starts: readonly Buffer[],
  relevant: (path: string) => string | undefined,
): AsyncGenerator<readonly RawCommit[], void, void> {
  const parser = new RawLogParser(starts, relevant);
  for await (const chunk of output) yield parser.push(chunk);
  yield parser.end();
}
