import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '#content/content.ts';
import { loadContent } from '#content/load.ts';
import type { Tree, TreeEntry } from '#content/tree.ts';

/** Files of a tree by path; `null` removes one. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The folder with the ISMS of the format's example. */
export const exampleFolder = join(import.meta.dirname, '../fixtures/example');

/** The files of the example ISMS as text. */
export const exampleFiles = (): Files =>
  Object.fromEntries(
    readdirSync(exampleFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(exampleFolder.length + 1), readFileSync(file, 'utf8')]),
  );

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** A tree that lies in memory, with further entries that are no files. */
export const memoryTree = (files: Files, others: readonly TreeEntry[] = []): Tree => {
  const entries = Object.entries(files).map(([path, content]): TreeEntry => ({
    path,
    type: 'file',
    size: bytesOf(content).length,
  }));
  return {
    list: () =>
      Promise.resolve([...entries, ...others].toSorted((a, b) => (a.path < b.path ? -1 : 1))),
    read: (path) => {
      const content = files[path];
      return content === undefined
        ? Promise.reject(new Error(path))
        : Promise.resolve(bytesOf(content));
    },
  };
};

/** Content of the example with some files changed or added. */
export const loadExample = (
  changes: Files = {},
  others: readonly TreeEntry[] = [],
): Promise<Content> => loadContent(memoryTree({ ...exampleFiles(), ...changes }, others));

/** Findings as `isms check` prints them. */
export const printed = ({ findings }: Content): readonly string[] =>
  findings.map(
    ({ path, line, column, severity, rule, message, hint }) =>
      `${path}:${line}:${column}  ${severity}  ${rule}  ${message}\n  hint: ${hint ?? ''}`,
  );

/** Text with one part replaced; throws where the part is not there, so that no test tests nothing. */
export const replaced = (
  text: string | Uint8Array | undefined,
  from: string,
  to: string,
): string => {
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`Cannot find \`${from}\``);
  return text.replace(from, () => to);
};

/** Findings on the example after one change in one of its files. */
export const afterChange = async (
  path: string,
  from: string,
  to: string,
): Promise<readonly string[]> =>
  printed(await loadExample({ [path]: replaced(exampleFiles()[path], from, to) }));
