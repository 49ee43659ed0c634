import type { Content } from '#content/content.ts';
import { loadContent } from '#content/load.ts';
import type { Validate } from '#content/validate.ts';
import { memoryTree } from './memory-tree.ts';
import type { Files } from './memory-tree.ts';

/** Files that differ, by path; `null` removes one. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

/** All files after changes. */
export const changedFiles = (files: Files, changes: Changes): Files => {
  const all: Record<string, string | Uint8Array> = { ...files };
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) Reflect.deleteProperty(all, path);
    else all[path] = content;
  }
  return all;
};

/** Content of changed files as `loadContent` gives it; records that did not change are those read before. */
export const contentAfter = async (
  { content, files }: { readonly content: Content; readonly files: Files },
  changes: Changes,
  validate: Validate,
): Promise<Content> => {
  const paths = new Set(Object.keys(changes));
  const tree = memoryTree(changedFiles(files, changes));
  const plain = [...paths].every((path) => path.endsWith('.md') && content.refused?.length === 0);
  if (!plain) return loadContent(tree, validate);
  const listed = await tree.list();
  const part = await loadContent(
    {
      ...tree,
      list: () =>
        Promise.resolve(
          listed.filter(
            ({ path }) => paths.has(path) || path === 'isms.yml' || path.endsWith('.tsv'),
          ),
        ),
    },
    validate,
  );
  return {
    ...content,
    records: [...content.records.filter(({ path }) => !paths.has(path)), ...part.records].sort(
      (a, b) => (a.path < b.path ? -1 : 1),
    ),
    entries: new Map(listed.map((entry) => [entry.path, entry])),
    refused: part.refused ?? [],
    findings: [
      ...content.findings.filter(({ path }) => !paths.has(path)),
      ...part.findings.filter(({ path }) => paths.has(path)),
    ],
  };
};
