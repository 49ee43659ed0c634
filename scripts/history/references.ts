import type { Git } from './git.ts';
import { GitFailure } from './git.ts';
import { HistoryProblem } from './history-problem.ts';
import { isObjectId, type ObjectFormat } from './object-id.ts';
import type { ObjectReader } from './object-reader.ts';
import { parseTag, type Tag } from './tag-object.ts';
import { filesBelow } from './tree-reader.ts';

/** The notes of one ref: what is said of commits beside the history. */
export interface Notes {
  /** Commit that the ref names; absent where there is no such ref, or what it names cannot be read. */
  readonly tip?: string;
  /** The text of each note by the id of the object that it sits on. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A tag object, read, with its bytes. */
export interface ReadTag {
  readonly tag: Tag;
  readonly bytes: Buffer;
}

/** Where approvals are noted. */
export const notesRef = 'refs/notes/isms-approvals';

/** What `read` gives, or `undefined` where this clone lacks the object or holds another in its place. */
export const orAbsent = async <T>(read: Promise<T>): Promise<T | undefined> => {
  try {
    return await read;
  } catch (error) {
    if (error instanceof HistoryProblem) return undefined;
    throw error;
  }
};

// Only the names of objects are asked for, so that git reads none of them.
const objectsUnder = async (git: Git, pattern: string): Promise<readonly string[]> => {
  const listed = await git.text('for-each-ref', '--format=%(objectname)', pattern);
  return [...new Set(listed.split('\n').filter(isObjectId))].sort();
};

/** The annotated tags of the clone, by object id; where a tag is called what does not matter. */
export const readTags = async (
  git: Git,
  objects: ObjectReader,
  format: ObjectFormat,
): Promise<readonly ReadTag[]> => {
  const ids = await objectsUnder(git, 'refs/tags/');
  const read = ids.map(async (id) => {
    const bytes = await orAbsent(objects.read(id, 'tag'));
    const tag = bytes === undefined ? undefined : parseTag(id, bytes, format);
    return bytes === undefined || tag === undefined ? [] : [{ tag, bytes }];
  });
  return (await Promise.all(read)).flat();
};

const tipOf = async (git: Git): Promise<string | undefined> => {
  try {
    return (await objectsUnder(git, notesRef))[0];
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
};

const textsBelow = async (
  objects: ObjectReader,
  tree: string,
): Promise<ReadonlyMap<string, string>> => {
  const files = await filesBelow(objects, tree);
  const read = files
    .map(({ path, id }) => ({ target: path.replaceAll('/', ''), id }))
    .filter(({ target }) => isObjectId(target))
    .map(async ({ target, id }) => {
      const bytes = await orAbsent(objects.read(id, 'blob'));
      return bytes === undefined ? [] : [[target, bytes.toString('utf8')] as const];
    });
  return new Map((await Promise.all(read)).flat());
};

/** Reads the notes on approvals; `treeOf` gives the tree of a commit. */
export const readNotes = async (
  git: Git,
  objects: ObjectReader,
  treeOf: (commit: string) => Promise<string>,
): Promise<Notes> => {
  const tip = await tipOf(git);
  if (tip === undefined) return { texts: new Map() };
  const texts = await orAbsent(treeOf(tip).then((tree) => textsBelow(objects, tree)));
  return texts === undefined ? { texts: new Map() } : { tip, texts };
};
