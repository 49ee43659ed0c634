import { hash } from 'node:crypto';
import { corruptObject } from './history-problem.ts';
import type { ObjectFormat } from './object-id.ts';

/** An object as git stores it; `bytes` were hashed again and belong to `id`. */
export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What `cat-file --batch` answered to one request. */
export type Answer = GitObject | { readonly missing: string };

const newline = 10;
const space = 32;

const endOfWord = (bytes: Buffer, at: number): number => {
  const end = bytes.indexOf(space, at);
  return end < 0 ? bytes.length : end;
};

/** Takes whole answers off chunks of bytes; what is not whole yet waits for the next chunk. */
class AnswerParser {
  readonly #format: ObjectFormat;
  #waiting: Buffer[] = [];
  #held = 0;
  /** So many bytes must be there before it is worth looking again. */
  #wanted = 1;

  constructor(format: ObjectFormat) {
    this.#format = format;
  }

  push(chunk: Buffer): readonly Answer[] {
    this.#waiting.push(chunk);
    this.#held += chunk.length;
    if (this.#held < this.#wanted) return [];
    const bytes = this.#waiting.length === 1 ? chunk : Buffer.concat(this.#waiting);
    const answers: Answer[] = [];
    let at = 0;
    for (let end = this.#read(bytes, at, answers); end > at; end = this.#read(bytes, at, answers)) {
      at = end;
    }
    this.#held = bytes.length - at;
    this.#waiting = this.#held === 0 ? [] : [bytes.subarray(at)];
    return answers;
  }

  /** Reads the answer that begins at `at` and gives its end, or `at` where it is not whole. */
  #read(bytes: Buffer, at: number, answers: Answer[]): number {
    const line = bytes.indexOf(newline, at);
    this.#wanted = bytes.length - at + 1;
    if (line < 0) return at;
    // Cut from the bytes: a part of a longer text would keep that text, and is slow to look up.
    const id = bytes.toString('latin1', at, Math.min(endOfWord(bytes, at), line));
    const [, type = '', size = ''] = bytes.toString('latin1', at + id.length, line).split(' ');
    if (type === 'missing' || !/^\d+$/.test(size)) {
      answers.push({ missing: id });
      return line + 1;
    }
    const end = line + 1 + Number(size);
    // A newline follows the object.
    this.#wanted = end + 1 - at;
    if (end >= bytes.length) return at;
    // Git's id is over `type size NUL bytes`: all but the NUL stands here already, in this order.
    bytes[line] = 0;
    const hashed = bytes.subarray(at + id.length + 1, end);
    if (hash(this.#format, hashed, 'hex') !== id) throw corruptObject(id);
    answers.push({ id, type, bytes: bytes.subarray(line + 1, end) });
    return end + 1;
  }
}

/**
 * Reads the answers of `cat-file --batch` in order, as many at a time as have come, and hashes each
 * object again, which git does not do. Throws a `HistoryProblem` where bytes and id differ; ends
 * where the stream ends. The chunks are its own: it writes into them.
 */
export async function* readAnswers(
  output: AsyncIterable<Buffer>,
  format: ObjectFormat,
): AsyncGenerator<readonly Answer[], void, void> {
  const parser = new AnswerParser(format);
  for await (const chunk of output) yield parser.push(chunk);
}
