import { kinds } from './kinds.ts';
import type { Kind } from './record.ts';

/** The folders that content is read from; everything else beside `isms.yml` is left alone. */
export const contentFolders = ['evidence', 'policies', 'reviews', 'risks', 'soa'] as const;

/** The file that holds what is not a record. */
export const settingsPath = 'isms.yml';

const attachments = 'evidence/files/';

const markdown = /\.(?:md|markdown|mdown|mkd)$/i;

const translationName = /^(.+)\.[a-z]{2,3}(?:-[A-Za-z0-9]+)*\.md$/;

const kindAt = (path: string): Kind | undefined => {
  const file = kinds.find((kind) => kind.file === path);
  if (file) return file.kind;
  const fitting = kinds.filter((kind) => !kind.file && path.startsWith(`${kind.folder}/`));
  return fitting.reduce<(typeof kinds)[number] | undefined>(
    (deepest, kind) => (deepest && deepest.folder.length >= kind.folder.length ? deepest : kind),
    undefined,
  )?.kind;
};

/** What a path of a content folder is. */
export type RecordPlace =
  | { readonly type: 'record'; readonly kind: Kind }
  | { readonly type: 'translation'; readonly of: string }
  /** Markdown in a folder of records that is of no kind. */
  | { readonly type: 'no-kind' }
  /** Markdown whose name does not end in `.md`, so that it would pass unseen. */
  | { readonly type: 'misnamed'; readonly kind?: Kind }
  | { readonly type: 'other' };

const hiddenName = (path: string): boolean => path.split('/').some((name) => name.startsWith('.'));

const isReadme = (path: string): boolean => path.split('/').at(-1) === 'README.md';

/**
 * Tells records from translations and other files by path alone; `exists` says whether a path is
 * in the tree, since a translation lies beside what it translates.
 */
export const recordPlace = (path: string, exists: (path: string) => boolean): RecordPlace => {
  if (!markdown.test(path) || path.startsWith(attachments)) return { type: 'other' };
  if (hiddenName(path) || isReadme(path)) return { type: 'other' };
  if (!path.endsWith('.md')) {
    const meant = kindAt(path);
    return { type: 'misnamed', ...(meant === undefined ? {} : { kind: meant }) };
  }
  const original = translationName.exec(path)?.[1];
  if (original !== undefined && exists(`${original}.md`)) {
    return { type: 'translation', of: `${original}.md` };
  }
  const kind = kindAt(path);
  return kind === undefined ? { type: 'no-kind' } : { type: 'record', kind };
};
