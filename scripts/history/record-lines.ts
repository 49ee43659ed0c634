import { mayBeRecord } from './content-paths.ts';
import type { History, Step } from './history.ts';
import { inBatches } from './in-batches.ts';
import type { Change } from './raw-log.ts';

/** Where a record lies: its file and, for the SoA, the tree that its approval covers. */
export interface RecordPlace {
  readonly path: string;
  readonly mode: string;
  /** Blob id of the file. */
  readonly blob: string;
  /** Tree id of the folder that the content is, instead of the blob. */
  readonly tree?: string;
}

/** A record after a step that changed it; `place` is absent where the step removed it. */
export interface Moment {
  readonly position: number;
  readonly place: RecordPlace | undefined;
}

/** A record's life on the main line, oldest first; empty for a record that no commit holds. */
export interface RecordLine {
  readonly id: string;
  readonly moments: readonly Moment[];
}

/** What `followRecords` finds out. */
export interface RecordLines {
  readonly lines: ReadonlyMap<string, RecordLine>;
  /** By id: the path of an earlier record that was removed while it had this id. */
  readonly former: ReadonlyMap<string, string>;
}

/** Which records to follow, as they lie in the commit asked for. */
export interface Followed {
  /** By id; `undefined` where the commit does not hold the record (yet). */
  readonly places: ReadonlyMap<string, RecordPlace | undefined>;
  /** The folder whose tree is the content of a record, by id. */
  readonly folders: ReadonlyMap<string, string>;
  /** Records that are not followed, by id, with their paths: only reuse of the id is looked for. */
  readonly others: ReadonlyMap<string, string>;
}

type FactsOf = History['facts'];

const isRegular = (mode: string): boolean => mode.startsWith('100');

const isFile = (change: Change): boolean => mayBeRecord(change.path) && change.before.length === 1;

const idBefore = async (facts: FactsOf, change: Change): Promise<string | undefined> => {
  const before = change.before[0];
  return before != null && isRegular(before.mode) ? (await facts(before.id))?.id : undefined;
};

const placeBefore = (change: Change): RecordPlace | undefined => {
  const before = change.before[0];
  return before == null ? undefined : { path: change.path, mode: before.mode, blob: before.id };
};

/** Follows records from step to step, newest first; the state is that after the step at hand. */
class Follower {
  readonly #facts: FactsOf;
  readonly #followed: Followed;
  readonly #now: Map<string, RecordPlace | undefined>;
  readonly #at = new Map<string, string>();
  /** Second places of an id, by path: it was claimed twice for a while. */
  readonly #spare = new Map<string, string>();
  readonly #moments = new Map<string, Moment[]>();
  readonly former = new Map<string, string>();

  constructor(facts: FactsOf, followed: Followed) {
    this.#facts = facts;
    this.#followed = followed;
    this.#now = new Map(followed.places);
    for (const [id, place] of followed.places) {
      this.#moments.set(id, []);
      if (place != null) this.#at.set(place.path, id);
    }
  }

  async step({ position, changes }: Step): Promise<void> {
    const files = changes.filter(isFile);
    const touched = files.flatMap(({ path }) => this.#at.get(path) ?? []);
    for (const id of new Set([...touched, ...this.#inChangedFolders(changes)])) {
      this.#moments.get(id)?.push({ position, place: this.#now.get(id) });
    }
    const before = await this.#placesBefore(files, touched);
    for (const id of touched) this.#moveBack(id, before);
    for (const [id, places] of before) {
      if (!touched.includes(id)) await this.#surface(id, places, position, files);
    }
    this.#setFoldersBack(changes);
  }

  #inChangedFolders(changes: readonly Change[]): string[] {
    const changed = new Set(changes.map(({ path }) => path));
    return [...this.#followed.folders]
      .filter(([id, folder]) => changed.has(folder) && this.#now.get(id) != null)
      .map(([id]) => id);
  }

  /** The records that lay at the changed paths before the step, by id. */
  async #placesBefore(
    files: readonly Change[],
    touched: readonly string[],
  ): Promise<Map<string, RecordPlace[]>> {
    const found = new Map<string, RecordPlace[]>();
    const look = async (changes: readonly Change[]): Promise<void> => {
      for (const change of changes) {
        const place = placeBefore(change);
        const known = this.#at.get(change.path);
        // What is no regular file has no id of its own: it keeps the one that followed it.
        const id =
          place != null && !isRegular(place.mode) ? known : await idBefore(this.#facts, change);
        if (id != null && place != null) found.set(id, [...(found.get(id) ?? []), place]);
      }
    };
    const near = (change: Change): boolean =>
      change.after == null || this.#at.has(change.path) || this.#spare.has(change.path);
    await look(files.filter(near));
    // A record may have come from a path that goes on with another one.
    if (touched.some((id) => !found.has(id))) await look(files.filter((change) => !near(change)));
    for (const { path } of files) this.#spare.delete(path);
    return found;
  }

  #moveBack(id: string, before: ReadonlyMap<string, readonly RecordPlace[]>): void {
    const from = this.#now.get(id)?.path;
    const places = before.get(id) ?? [];
    const place = places.find(({ path }) => path === from) ?? places[0];
    if (from != null && this.#at.get(from) === id) this.#at.delete(from);
    this.#settle(id, place);
  }

  #settle(id: string, place: RecordPlace | undefined): void {
    this.#now.set(id, place);
    if (place != null) this.#at.set(place.path, id);
  }

  /** A record that a step removed had this id. */
  async #surface(
    id: string,
    places: readonly RecordPlace[],
    position: number,
    files: readonly Change[],
  ): Promise<void> {
    const [place] = places;
    if (place == null) return;
    if (!this.#followed.places.has(id)) return this.#noteFormer(id, place, files);
    if (this.#now.get(id) != null) {
      this.#spare.set(place.path, id);
      return;
    }
    if (place.path !== this.#followed.places.get(id)?.path) this.former.set(id, place.path);
    this.#moments.get(id)?.push({ position, place: undefined });
    this.#settle(id, place);
  }

  async #noteFormer(id: string, place: RecordPlace, files: readonly Change[]): Promise<void> {
    const present = this.#followed.others.get(id);
    if (present == null || present === place.path || this.former.has(id)) return;
    for (const { before, after } of files) {
      const added = before[0] == null && after != null && isRegular(after.mode);
      // Added under another name by the same step: renamed, not reused.
      if (added && (await this.#facts(after.id))?.id === id) return;
    }
    this.former.set(id, place.path);
  }

  #setFoldersBack(changes: readonly Change[]): void {
    for (const [id, folder] of this.#followed.folders) {
      const place = this.#now.get(id);
      const change = changes.find(({ path }) => path === folder);
      if (place == null || change == null) continue;
      const { path, mode, blob } = place;
      const tree = change.before[0]?.id;
      this.#now.set(id, { path, mode, blob, ...(tree == null ? {} : { tree }) });
    }
  }

  lines(): ReadonlyMap<string, RecordLine> {
    return new Map(
      [...this.#moments].map(([id, moments]) => [id, { id, moments: moments.toReversed() }]),
    );
  }
}

/** Asks for all that will surely be needed, newest first, so that git answers without pauses. */
const readAhead = async (history: History, followed: Followed): Promise<void> => {
  const paths = new Set([...followed.places.values()].map((place) => place?.path));
  const asked = history.steps
    .toReversed()
    .flatMap(({ changes }) => changes.filter((change) => isFile(change) && paths.has(change.path)))
    .flatMap(({ before }) => before)
    .flatMap((side) => (side != null && isRegular(side.mode) ? [side.id] : []));
  await inBatches(asked, history.facts);
};

/**
 * Follows records back along the main line by their ids, through renames, removals and returns.
 * Reads the blobs of the records that are followed, and of others only those that a step removed.
 */
export const followRecords = async (history: History, followed: Followed): Promise<RecordLines> => {
  await readAhead(history, followed);
  const follower = new Follower(history.facts, followed);
  for (const step of history.steps.toReversed()) await follower.step(step);
  return { lines: follower.lines(), former: follower.former };
};
