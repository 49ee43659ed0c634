import { decodeText } from '#content/decode-text.ts';
import type { Tree } from '#content/tree.ts';
import type { Finding } from '#findings/finding.ts';
import { byFile } from '#reports/counts.ts';
import type { SourceLine } from '#reports/report.ts';

/** Above this a file is no text that people wrote, or one that is refused for its size. */
const mostBytes = 1024 * 1024;

/** A copy: a part of a text would keep the whole text in memory. */
const copied = (text: string): string => Buffer.from(text).toString();

const linesOf = async (
  tree: Tree,
  path: string,
  wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, string>> => {
  const bytes = await tree.read(path).catch(() => undefined);
  const decoded = bytes && decodeText(bytes);
  const lines = decoded && 'text' in decoded ? decoded.text.split('\n') : [];
  return new Map(
    [...wanted].flatMap((line) => {
      const text = lines[line - 1];
      return text === undefined ? [] : [[line, copied(text)] as const];
    }),
  );
};

/**
 * Reads from a tree the lines that findings are about, for reports that show them. A file that
 * cannot be read as text has none.
 */
export const readSourceLines = async (
  tree: Tree,
  findings: readonly Finding[],
): Promise<SourceLine> => {
  const entries = new Map((await tree.list()).map((entry) => [entry.path, entry]));
  const files = new Map<string, ReadonlyMap<number, string>>();
  for (const [path, own] of byFile(findings)) {
    const entry = entries.get(path);
    if (entry?.type !== 'file' || entry.size > mostBytes) continue;
    files.set(path, await linesOf(tree, path, new Set(own.map(({ line }) => line))));
  }
  return (path, line) => files.get(path)?.get(line);
};
