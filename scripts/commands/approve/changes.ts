import { settingsPath } from '#content/record-place.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { changedSubjects } from '#forges/changed-subjects.ts';
import { composeStatement, type ForgeStatement } from '#forges/compose-statement.ts';
import type { ForgeChange } from '#forges/forge-change.ts';
import { mergedSpan, type LineCommit } from '#forges/merged-span.ts';
import { readReviewsFile } from '#forges/reviews-file.ts';
import type { History } from '#history/history.ts';
import { fetchCommits } from '#history/notes-writer.ts';
import type { NotesRemote } from '#history/notes-remote.ts';
import { readOwnChanges } from '#history/read-changes.ts';
import type { Repository } from '#history/repository.ts';
import { changedContents, reviewedContents } from './contents.ts';
import type { ForgeReader } from './forge.ts';
import type { Context } from '../context.ts';
import { readGivenFile } from '../given-file.ts';

/** What recording reads from, beside the forge. */
export interface RecordingGround {
  readonly context: Context;
  readonly repository: Repository;
  readonly history: History;
  /** Name of the main branch. */
  readonly main: string;
  readonly remote?: NotesRemote;
  readonly recordedAt: string;
}

/** A pull request with, where the forge was asked, which request each step of the line belongs to. */
export interface FoundChange {
  readonly change: ForgeChange;
  /** Whether a step may belong to this pull request. */
  readonly mayHold: (position: number) => boolean;
  /** Ref of the remote with all its commits. */
  readonly headRef?: string;
}

/** Reads the merged pull requests of a file. */
export const changesInFile = async (
  context: Context,
  path: string,
): Promise<readonly FoundChange[]> => {
  let text: string;
  try {
    text = (await readGivenFile(context, path)).toString('utf8');
  } catch (cause) {
    if (cause instanceof UnreadableInput) throw cause;
    throw new UnreadableInput(`Cannot read the file of reviews \`${path}\``, {
      hint: 'give a JSON file with `--reviews`',
      cause,
    });
  }
  return readReviewsFile(text, path).map((change) => ({ change, mayHold: () => true }));
};

/** Asks the forge which pull requests brought these steps of the line. */
export const changesOnForge = async (
  { history, main }: Pick<RecordingGround, 'history' | 'main'>,
  reader: ForgeReader,
  positions: readonly number[],
): Promise<readonly FoundChange[]> => {
  const requests = new Map<number, readonly number[]>();
  for (const position of positions) {
    requests.set(position, await reader.requestsOf(history.line.at(position).id, main));
  }
  const found: FoundChange[] = [];
  for (const request of [...new Set([...requests.values()].flat())].sort((a, b) => a - b)) {
    found.push({
      change: await reader.change(request),
      headRef: reader.headRef(request),
      mayHold: (position) => requests.get(position)?.includes(request) ?? true,
    });
  }
  return found;
};

// Longer pull requests are recorded from the step that they end with.
const longestSpan = 1000;

/** The commits of the line that a pull request may consist of, newest first. */
const lineFrom = async (
  { history }: RecordingGround,
  end: number,
  { change, mayHold }: FoundChange,
): Promise<readonly LineCommit[]> => {
  const commits: LineCommit[] = [];
  const most = Math.min(change.commits.length + 1, longestSpan);
  for (let position = end; position >= 0 && commits.length < most; position -= 1) {
    if (position < end && !mayHold(position)) break;
    commits.push(await history.commitAt(position));
  }
  return commits;
};

const isHere = async ({ history }: RecordingGround, commit: string): Promise<boolean> =>
  (await history.contentIn(commit, settingsPath)) !== undefined;

/** Fetches what was reviewed and is not in the clone, as far as the remote still has it. */
const fetchReviewed = async (
  ground: RecordingGround,
  { change, headRef }: FoundChange,
): Promise<void> => {
  const { remote } = ground;
  if (remote == null) return;
  const reviewed = change.reviews.flatMap(({ commit }) => commit ?? []);
  const merges = change.commits.filter(({ parents }) => parents.length > 1).map(({ id }) => id);
  const lacking = async (): Promise<readonly string[]> => {
    const wanted = [...new Set([...reviewed, ...merges])];
    const here = await Promise.all(wanted.map((commit) => isHere(ground, commit)));
    return wanted.filter((_, index) => here[index] !== true);
  };
  if (headRef != null && (await lacking()).length > 0) await fetchCommits(remote, [headRef]);
  await fetchCommits(remote, await lacking());
};

/** The merges of a branch that brought no text of their own, as far as the clone shows it. */
const textlessMerges = async (
  ground: RecordingGround,
  { commits }: ForgeChange,
): Promise<ReadonlySet<string>> => {
  const merges = commits.filter(({ parents }) => parents.length > 1).map(({ id }) => id);
  const here: string[] = [];
  for (const id of merges) if (await isHere(ground, id)) here.push(id);
  if (here.length === 0) return new Set();
  const { git, prefix } = ground.repository;
  const found = new Set<string>();
  for await (const { id, changes } of readOwnChanges(git, prefix, here)) {
    if (changes.length === 0) found.add(id);
  }
  return found;
};

const reviewedAt = async (
  { history }: RecordingGround,
  { reviews }: ForgeChange,
  names: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> => {
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const { commit } of reviews) {
    if (commit == null || found.has(commit)) continue;
    const contents = await reviewedContents(history, commit, names);
    if (contents != null) found.set(commit, contents);
  }
  return found;
};

/** Where a merged pull request ended on the line; otherwise why there is nothing to record. */
const endOf = (
  { history, main }: RecordingGround,
  { merge, target }: ForgeChange,
): number | string => {
  if (merge == null) return 'is not merged';
  if (target !== main) return `was merged into \`${target}\`, not into \`${main}\``;
  return (
    history.line.positionOf(merge.commit) ??
    `ended with ${merge.commit}, which is not on this main line`
  );
};

/**
 * What is to be said of a pull request, as a statement to sign; or a clause that follows its number
 * and says why there is nothing: "is not merged".
 */
export const statementAbout = async (
  ground: RecordingGround,
  found: FoundChange,
): Promise<ForgeStatement | string> => {
  const { history, main, recordedAt } = ground;
  const { change } = found;
  const end = endOf(ground, change);
  if (typeof end === 'string') return end;
  const span = mergedSpan(change, await lineFrom(ground, end, found));
  const before = change.merge?.before ?? span.before;
  const from = before == null ? undefined : history.line.positionOf(before);
  if (before == null || from == null || from >= end) return 'began this main line';
  const contents = await changedContents(history, from, end);
  const subjects = changedSubjects(contents, `${history.prefix}${settingsPath}`);
  if (subjects.length === 0) return 'changed nothing that needs approval';
  await fetchReviewed(ground, found);
  return composeStatement({
    change,
    root: history.root,
    ref: `refs/heads/${main}`,
    before,
    commit: history.line.at(end).id,
    method: span.method,
    subjects,
    reviewed: await reviewedAt(
      ground,
      change,
      subjects.map(({ name }) => name),
    ),
    textless: await textlessMerges(ground, change),
    recordedAt,
  });
};
