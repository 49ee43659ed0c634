import { expect, test } from 'vitest';
import { objectId } from '#history/object-id.ts';
import { readRawLog, type RawCommit } from '#history/raw-log.ts';
import { readAnswers, type Answer } from '#history/read-objects.ts';

/** The bytes in chunks of a size, each a buffer of its own. */
async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(Buffer.from(bytes.subarray(at, at + size)));
  }
}

const all = async <T>(parts: AsyncIterable<readonly T[]>): Promise<readonly T[]> => {
  const found: T[] = [];
  for await (const part of parts) found.push(...part);
  return found;
};

const sizes = [1, 7, 64, 100_000];

const answer = (type: string, text: string): string =>
  `${objectId('sha1', type, Buffer.from(text))} ${type} ${Buffer.byteLength(text)}\n${text}\n`;

test('answers of git are the same however the stream is cut', async () => {
  const missing = '2'.repeat(40);
  const texts = ['', 'one\n', 'zwölf\n\n', 'x'.repeat(5_000)];
  const stream = Buffer.from(
    texts.map((text) => answer('blob', text)).join('') + `${missing} missing\n`,
  );
  for (const size of sizes) {
    const answers: readonly Answer[] = await all(readAnswers(inChunks(stream, size), 'sha1'));
    expect(answers.map((one) => ('missing' in one ? one : one.bytes.toString()))).toEqual([
      ...texts,
      { missing },
    ]);
  }
});

test('an object whose bytes, type or length differ from its id is refused', async () => {
  const good = answer('blob', 'approved');
  for (const bad of [
    good.replace('approved', 'disproved'.slice(1)),
    good.replace('blob', 'tree'),
    good.replace(' 8\n', ' 7\n'),
  ]) {
    await expect(all(readAnswers(inChunks(Buffer.from(bad), 16), 'sha1'))).rejects.toMatchObject({
      code: 'object-corrupt',
    });
  }
});

test('a log is the same however the stream is cut', async () => {
  const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(40));
  const stream = Buffer.from(
    `\x01${a}\0\0\n:100644 100644 ${b} ${c} M\0policies/ä.md\0:000000 100644 ${'0'.repeat(40)} ${c} A\0src/x.ts\0` +
      `:000000 100644 ${'0'.repeat(40)} ${c} A\0policies.txt\0` +
      `\x01${b}\0\x01${c}\0\n::100644 000000 100644 ${a} ${'0'.repeat(40)} ${b} MM\0isms.yml\0`,
  );
  const starts = ['isms.yml', 'policies'].map((text) => Buffer.from(text));
  const relevant = (path: string): string | undefined =>
    path === 'policies.txt' ? undefined : path;
  for (const size of sizes) {
    const commits: readonly RawCommit[] = await all(
      readRawLog(inChunks(stream, size), starts, relevant),
    );
    const file = (id: string | undefined) => ({ mode: '100644', id });
    expect(commits.map(({ id, changes }) => ({ id, changes }))).toEqual([
      { id: a, changes: [{ path: 'policies/ä.md', before: [file(b)], after: file(c) }] },
      { id: b, changes: [] },
      { id: c, changes: [{ path: 'isms.yml', before: [file(a), undefined], after: file(b) }] },
    ]);
  }
});
