import { createHash } from 'node:crypto';
import { soaFolder } from '#approvals/present.ts';
import { settingsPath } from '#content/record-place.ts';
import type { ChangedContent } from '#forges/changed-subjects.ts';
import { mayBeRecord } from '#history/content-paths.ts';
import type { History } from '#history/history.ts';
import type { Side } from '#history/raw-log.ts';

const soaPath = `${soaFolder}/index.md`;

/** The path of the object that is the content of a record. */
const contentPathOf = (path: string): string => (path === soaPath ? soaFolder : path);

const isRegular = (side: Side | undefined): side is Side => side?.mode.startsWith('100') === true;

/** What a span of the line did: the last state of each path, and the blobs it took from somewhere. */
interface Span {
  readonly after: ReadonlyMap<string, Side | undefined>;
  readonly taken: ReadonlySet<string>;
}

const spanOf = ({ steps }: History, from: number, to: number): Span => {
  const after = new Map<string, Side | undefined>();
  const before = new Map<string, string>();
  for (const { position, changes } of steps) {
    if (position <= from || position > to) continue;
    for (const change of changes) {
      const [side] = change.before;
      if (!after.has(change.path) && side != null) before.set(change.path, side.id);
      after.set(change.path, change.after);
    }
  }
  const gone = [...before].filter(([path]) => after.get(path) == null);
  return { after, taken: new Set(gone.map(([, id]) => id)) };
};

/** The records that the span may have changed; all of the SoA's folder is its index. */
const touched = ({ after }: Span): readonly string[] => {
  const inSoa = (path: string): boolean => path === soaFolder || path.startsWith(`${soaFolder}/`);
  const files = [...after.keys()].filter(
    (path) => !inSoa(path) && (path === settingsPath || mayBeRecord(path)),
  );
  return [...files, ...([...after.keys()].some(inSoa) ? [soaPath] : [])];
};

/** A record at a step of the main line as an approval names it; `undefined` for what is no file. */
export const contentOfRecord = async (
  history: History,
  position: number,
  path: string,
): Promise<ChangedContent | undefined> => {
  const blob = await history.contentAt(position, path);
  const content = await history.contentAt(position, contentPathOf(path));
  if (blob == null || content == null) return undefined;
  const bytes = await history.blob(blob);
  const facts = path === settingsPath ? undefined : await history.facts(blob);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    path: `${history.prefix}${path}`,
    content,
    ...(content === blob ? { sha256 } : {}),
    facts,
  };
};

/**
 * The contents that the steps behind position `from` up to `to` changed, as they are at `to`.
 * A file that was only moved is not among them.
 */
export const changedContents = async (
  history: History,
  from: number,
  to: number,
): Promise<readonly ChangedContent[]> => {
  const span = spanOf(history, from, to);
  const found: ChangedContent[] = [];
  for (const path of touched(span)) {
    const side = span.after.get(path);
    // The SoA may have changed without its index.
    if (path !== soaPath && (!isRegular(side) || span.taken.has(side.id))) continue;
    const before = await history.contentAt(from, contentPathOf(path));
    const content = await contentOfRecord(history, to, path);
    if (content != null && content.content !== before) found.push(content);
  }
  return found;
};

/**
 * The content ids at a reviewed commit by path from the root of the repository; `undefined` where
 * this clone does not hold the commit.
 */
export const reviewedContents = async (
  history: History,
  commit: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string> | undefined> => {
  const found = new Map<string, string>();
  for (const name of names) {
    const path = name.slice(history.prefix.length);
    const content = await history.contentIn(commit, contentPathOf(path));
    if (content == null) return undefined;
    if (content.id != null) found.set(name, content.id);
  }
  return found;
};
