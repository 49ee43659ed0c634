import { UnreadableInput } from '#findings/unreadable-input.ts';
import { GitFailure } from './git.ts';
import type { UserGit } from './notes-git.ts';
import {
  fetchFrom,
  pushTo,
  remoteProblem,
  wasOvertaken,
  type NotesRemote,
} from './notes-remote.ts';
import { notesRef } from './references.ts';

/** Lines to add to the notes on commits, by full id of the commit. */
export type NoteLines = ReadonlyMap<string, readonly string[]>;

/** Where the notes go: this clone, and a remote unless nothing is to leave it. */
export interface NotesPlace {
  readonly git: UserGit;
  readonly remote?: NotesRemote;
}

/** How often a push is tried again that another clone overtook. */
const attempts = 10;

const identityVariables = ['user.name', 'user.email'] as const;

/** What a command of git gives, or `undefined` where git fails. */
const orUndefined = async <T>(run: Promise<T>): Promise<T | undefined> => {
  try {
    return await run;
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
};

const lookUp = async (git: UserGit, command: readonly string[]): Promise<string | undefined> => {
  const found = (await orUndefined(git.run(command))) ?? '';
  return found.trim() || undefined;
};

const tipOf = (git: UserGit, ref: string): Promise<string | undefined> =>
  lookUp(git, ['rev-parse', '--verify', '--quiet', ref]);

/** A CI machine has no name: who wrote a note does not matter, since what counts signs itself. */
const identity = async (git: UserGit): Promise<readonly string[]> => {
  const known = await Promise.all(
    identityVariables.map((name) => lookUp(git, ['config', '--get', name])),
  );
  return known.every((value) => value != null)
    ? []
    : ['-c', 'user.name=isms-as-code', '-c', 'user.email=approvals@isms-as-code.invalid'];
};

const noteBlob = async (git: UserGit, commit: string, ref: string): Promise<string | undefined> => {
  try {
    return (await git.run(['notes', `--ref=${ref}`, 'list', commit])).trim();
  } catch (error) {
    // Any other failure must not pass for an empty note, which would then be written over.
    if (error instanceof GitFailure && /no note found/i.test(error.message)) return undefined;
    throw error;
  }
};

/** The lines of the note on a commit; none where there is no note. */
export const noteLines = async (
  git: UserGit,
  commit: string,
  ref = notesRef,
): Promise<readonly string[]> => {
  const blob = await noteBlob(git, commit, ref);
  if (blob == null) return [];
  const text = await git.run(['cat-file', 'blob', blob]);
  return text.split('\n').filter((line) => line.trim() !== '');
};

const addLines = async (
  git: UserGit,
  who: readonly string[],
  ref: string,
  [commit, lines]: readonly [string, readonly string[]],
): Promise<void> => {
  const present = await noteLines(git, commit, ref);
  const missing = lines.filter((line) => !present.includes(line));
  if (missing.length === 0) return;
  const text = [...present, ...missing].map((line) => `${line}\n`).join('');
  const blob = (await git.run(['hash-object', '-w', '--stdin'], text)).trim();
  await git.run([...who, 'notes', `--ref=${ref}`, 'add', '-f', '-C', blob, commit]);
};

const incomingRef = (unique: string): string => `refs/isms/incoming-${unique}`;
const workRef = (unique: string): string => `refs/notes/isms-approvals-work-${unique}`;

const drop = async (git: UserGit, ref: string): Promise<void> => {
  await lookUp(git, ['update-ref', '-d', ref]);
};

/** Fetches the remote's notes; `undefined` where it has none. */
const fetchNotes = async (remote: NotesRemote, into: string): Promise<string | undefined> => {
  const { git, name } = remote;
  try {
    const listed = await git.run(['ls-remote', '--refs', '--', name, notesRef]);
    if (!listed.includes(notesRef)) return undefined;
    await fetchFrom(remote, [`+${notesRef}:${into}`]);
  } catch (error) {
    throw remoteProblem(error, remote);
  }
  return tipOf(git, into);
};

/** By commit, the blob of its note. */
const notesBelow = async (git: UserGit, ref: string): Promise<ReadonlyMap<string, string>> => {
  if ((await tipOf(git, ref)) == null) return new Map();
  const listed = (await git.run(['notes', `--ref=${ref}`, 'list'])).split('\n');
  return new Map(
    listed.flatMap((line) => {
      const [blob, commit] = line.split(' ');
      return blob == null || commit == null ? [] : [[commit, blob] as const];
    }),
  );
};

/** Puts back the lines that others removed from notes that this clone has: notes only grow. */
const restore = async (git: UserGit, who: readonly string[], work: string): Promise<void> => {
  const joined = await notesBelow(git, work);
  for (const [commit, blob] of await notesBelow(git, notesRef)) {
    if (joined.get(commit) === blob) continue;
    await addLines(git, who, work, [commit, await noteLines(git, commit)]);
  }
};

/** Puts the notes of this clone, those that came in and new lines into a ref of its own. */
const join = async (
  { git }: NotesPlace,
  who: readonly string[],
  work: string,
  sources: { readonly own: string | undefined; readonly incoming: string | undefined },
  lines: NoteLines,
): Promise<string | undefined> => {
  const { own, incoming } = sources;
  const start = own ?? incoming;
  if (start != null) await git.run(['update-ref', work, start]);
  if (own != null && incoming != null && own !== incoming) {
    await git.run([
      ...who,
      'notes',
      `--ref=${work}`,
      'merge',
      '-q',
      '-s',
      'cat_sort_uniq',
      incoming,
    ]);
    await restore(git, who, work);
  }
  for (const entry of lines) await addLines(git, who, work, entry);
  return tipOf(git, work);
};

/** Moves the notes of this clone on, if nobody else has in the meantime. */
const moveOn = async (git: UserGit, from: string | undefined, to: string): Promise<boolean> => {
  if (from === to) return true;
  try {
    await git.run([
      'update-ref',
      '-m',
      'isms approve',
      notesRef,
      to,
      from ?? '0'.repeat(to.length),
    ]);
    return true;
  } catch (error) {
    if (error instanceof GitFailure && wasOvertaken(error.message)) return false;
    throw error;
  }
};

/** Pushes the notes, never by force. False where another clone was faster. */
const push = async (remote: NotesRemote, tip: string): Promise<boolean> => {
  try {
    await pushTo(remote, [`${tip}:${notesRef}`]);
    return true;
  } catch (error) {
    if (error instanceof GitFailure && wasOvertaken(error.message)) return false;
    throw remoteProblem(error, remote);
  }
};

const attempt = async (place: NotesPlace, lines: NoteLines, unique: string): Promise<boolean> => {
  const { git, remote } = place;
  const incoming = remote == null ? undefined : await fetchNotes(remote, incomingRef(unique));
  const own = await tipOf(git, notesRef);
  const who = await identity(git);
  const tip = await join(place, who, workRef(unique), { own, incoming }, lines);
  if (tip == null) return true;
  if (!(await moveOn(git, own, tip))) return false;
  return remote == null || tip === incoming || push(remote, tip);
};

const cannotWrite = (error: unknown): unknown =>
  error instanceof GitFailure
    ? new UnreadableInput(
        `Git cannot write the approval notes: ${error.message.split('\n')[0] ?? ''}`,
        { hint: 'run `git notes --ref=isms-approvals list` and follow what it says', cause: error },
      )
    : error;

/**
 * Adds lines to the notes on commits and, with a remote, joins them with those of the remote as
 * `git notes merge -s cat_sort_uniq` does and pushes them. Nothing is ever removed or forced; where
 * another clone was faster it tries again. `unique` names this call among those that run at once.
 * Throws `UnreadableInput` where the notes cannot be written, or the remote not be reached.
 */
export const writeNotes = async (
  place: NotesPlace,
  lines: NoteLines,
  unique: string,
): Promise<void> => {
  try {
    for (let tried = 0; tried < attempts; tried += 1) {
      await drop(place.git, workRef(unique));
      if (await attempt(place, lines, unique)) return;
    }
  } catch (error) {
    throw cannotWrite(error);
  } finally {
    await drop(place.git, workRef(unique));
    await drop(place.git, incomingRef(unique));
  }
  throw new UnreadableInput(
    `Others changed the approval notes ${attempts} times while they were being written`,
    { hint: 'run `isms approve sync` to try again; the notes of this clone are complete' },
  );
};

/** How many lines of the notes under one ref stand not under the other. */
const linesBeyond = async (git: UserGit, ref: string, other: string): Promise<number> => {
  const known = await notesBelow(git, other);
  let count = 0;
  for (const [commit, blob] of await notesBelow(git, ref)) {
    if (known.get(commit) === blob) continue;
    const there = new Set(await noteLines(git, commit, other));
    count += (await noteLines(git, commit, ref)).filter((line) => !there.has(line)).length;
  }
  return count;
};

/** How many lines of notes the remote lacks, and how many this clone. */
export const notesApart = async (
  { git, remote }: NotesPlace & { readonly remote: NotesRemote },
  unique: string,
): Promise<{ readonly toGive: number; readonly toTake: number }> => {
  // `git notes` reads only what lies below refs/notes/.
  const incoming = workRef(unique);
  try {
    await fetchNotes(remote, incoming);
    return {
      toGive: await linesBeyond(git, notesRef, incoming),
      toTake: await linesBeyond(git, incoming, notesRef),
    };
  } catch (error) {
    throw cannotWrite(error);
  } finally {
    await drop(git, incoming);
  }
};

/** Fetches commits that the clone lacks, and tells nothing of those that the remote does not give. */
export const fetchCommits = async (
  remote: NotesRemote,
  wanted: readonly string[],
): Promise<void> => {
  for (const what of wanted) await orUndefined(fetchFrom(remote, [what]));
};
