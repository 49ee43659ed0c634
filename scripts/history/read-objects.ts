import { corruptObject } from './history-problem.ts';
import { objectId, type ObjectFormat } from './object-id.ts';

/** An object as git stores it; `bytes` were hashed again and belong to `id`. */
export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What `cat-file --batch` answered to one request. */
export type Answer = GitObject | { readonly missing: string };

const newline = 10;

/** Takes lines and counted bytes off a stream of chunks. */
class ByteQueue {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done === true) return false;
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
    return true;
  }

  /** The next line without its end; `undefined` at the end of the stream. */
  async line(): Promise<string | undefined> {
    for (;;) {
      const end = this.#rest.indexOf(newline);
      if (end >= 0) {
        const line = this.#rest.toString('utf8', 0, end);
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      if (!(await this.#more())) return undefined;
    }
  }

  /** Exactly `count` bytes; `undefined` if the stream ends before. */
  async take(count: number): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    let wanted = count;
    while (wanted > this.#rest.length) {
      parts.push(this.#rest);
      wanted -= this.#rest.length;
      this.#rest = Buffer.alloc(0);
      if (!(await this.#more())) return undefined;
    }
    parts.push(this.#rest.subarray(0, wanted));
    this.#rest = this.#rest.subarray(wanted);
    return parts.length === 1 ? parts[0] : Buffer.concat(parts);
  }
}

/**
 * Reads the answers of `cat-file --batch` in order and hashes each object again, which git does
 * not do. Throws a `HistoryProblem` where bytes and id differ; ends where the stream ends.
 */
export async function* readObjects(
  output: AsyncIterable<Buffer>,
  format: ObjectFormat,
): AsyncGenerator<Answer, void, void> {
  const queue = new ByteQueue(output);
  for (;;) {
    const header = await queue.line();
    if (header == null) return;
    const [id = '', type = '', size = ''] = header.split(' ');
    if (type === 'missing' || !/^\d+$/.test(size)) {
      yield { missing: id };
      continue;
    }
    const bytes = await queue.take(Number(size));
    if (bytes == null || (await queue.take(1)) == null) return;
    if (objectId(format, type, bytes) !== id) throw corruptObject(id);
    yield { id, type, bytes };
  }
}
