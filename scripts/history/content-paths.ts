import { contentFolders, settingsPath } from '#content/record-place.ts';

/** The folders and the file that hold content; nothing else of a repository is looked at. */
export const contentNames: readonly string[] = [...contentFolders, settingsPath];

const names: ReadonlySet<string> = new Set(contentNames);

/** The path relative to the root of the ISMS if it is content, else `undefined`. */
export const contentPath = (path: string, prefix: string): string | undefined => {
  if (!path.startsWith(prefix)) return undefined;
  const inside = path.slice(prefix.length);
  const slash = inside.indexOf('/');
  return names.has(slash < 0 ? inside : inside.slice(0, slash)) ? inside : undefined;
};

/** Whether a path may hold a record: Markdown below a content folder. */
export const mayBeRecord = (path: string): boolean => path.endsWith('.md');
