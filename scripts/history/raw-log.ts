import { ChangeRange, PackedChanges, type Change, type Side } from './packed-changes.ts';

export type { Change, Side };

/** A commit and what it changed, as `log --raw` lists it. */
export interface RawCommit {
  readonly id: string;
  readonly changes: readonly Change[];
}

/** A commit of a log whose changes stay packed until they are asked for. */
export class LoggedCommit implements RawCommit {
  readonly id: string;
  readonly range: ChangeRange;

  constructor(id: string, range: ChangeRange) {
    this.id = id;
    this.range = range;
  }

  get changes(): readonly Change[] {
    return this.range.changes;
  }
}

const colon = 58;

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
  readonly #packed = new PackedChanges();
  #rest: Buffer = Buffer.alloc(0);
  #id: string | undefined;
  /** Where the changes of the commit at hand begin. */
  #start = 0;

  constructor(starts: readonly Buffer[], relevant: (path: string) => string | undefined) {
    this.#starts = starts;
    this.#relevant = relevant;
  }

  /** Gives the commits that are complete; the last one is so only at the end. */
  push(chunk: Buffer): readonly LoggedCommit[] {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const commits: LoggedCommit[] = [];
    let at = 0;
    for (let next = this.#part(bytes, at, commits); next > at;) {
      at = next;
      next = this.#part(bytes, at, commits);
    }
    this.#rest = bytes.subarray(at);
    return commits;
  }

  /** The bytes behind the last NUL are a part, too. */
  end(): readonly LoggedCommit[] {
    const commits = this.#rest.length > 0 ? [...this.push(Buffer.from([0]))] : [];
    this.#finish(commits);
    return commits;
  }

  /** Reads a commit's id or a change with its path; gives where it ends, or `at` if not whole. */
  #part(bytes: Buffer, at: number, commits: LoggedCommit[]): number {
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
    this.#packed.add(kept, bytes, at, at - first);
  }

  #finish(commits: LoggedCommit[]): void {
    if (this.#id != null) {
      commits.push(new LoggedCommit(this.#id, new ChangeRange(this.#packed, this.#start)));
    }
    this.#id = undefined;
    this.#start = this.#packed.end;
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
): AsyncGenerator<readonly LoggedCommit[], void, void> {
  const parser = new RawLogParser(starts, relevant);
  for await (const chunk of output) yield parser.push(chunk);
  yield parser.end();
}
