import { GitFailure } from './git.ts';
import { fetchFrom, pushTo, remoteProblem, type NotesRemote } from './notes-remote.ts';
import { openObjectReader } from './object-reader.ts';
import { orAbsent } from './references.ts';
import type { Repository } from './repository.ts';
import { parseTag } from './tag-object.ts';

/** What became of the tags at a remote. */
export interface CarriedTags {
  /** Names of tags that approve something and that the remote lacked. */
  readonly given: readonly string[];
  /** The remote has other tags of a name that this clone has, too. */
  readonly clash: boolean;
}

/** The annotated tags of the clone that approve something, by name of their ref. */
const approvingTags = async (
  { git, format }: Repository,
  approves: (message: string) => boolean,
): Promise<readonly string[]> => {
  const listed = await git.text(
    'for-each-ref',
    '--format=%(objecttype) %(objectname) %(refname)',
    'refs/tags/',
  );
  const objects = openObjectReader(git, format);
  try {
    const found: string[] = [];
    for (const line of listed.split('\n')) {
      const [, type, id = '', ref = ''] = /^(\S+) (\S+) (.+)$/.exec(line) ?? [];
      if (type !== 'tag') continue;
      const bytes = await orAbsent(objects.read(id, 'tag'));
      const tag = bytes == null ? undefined : parseTag(id, bytes, format);
      if (tag != null && approves(tag.message)) found.push(ref);
    }
    return found;
  } finally {
    await objects.close();
  }
};

const fetchTags = async (remote: NotesRemote): Promise<boolean> => {
  try {
    await fetchFrom(remote, ['refs/tags/*:refs/tags/*']);
    return true;
  } catch (error) {
    if (error instanceof GitFailure && error.message.includes('clobber existing tag')) return false;
    throw error;
  }
};

/**
 * Fetches the remote's tags and pushes those of this clone that approve something and that the
 * remote lacks; replaces none on either side. `approves` tells of a tag's message whether it approves
 * something. With `dryRun` it only looks. Throws `UnreadableInput`.
 */
export const carryTags = async (
  repository: Repository,
  remote: NotesRemote,
  approves: (message: string) => boolean,
  dryRun: boolean,
): Promise<CarriedTags> => {
  try {
    const clash = dryRun ? false : !(await fetchTags(remote));
    const listed = await remote.git.run(['ls-remote', '--tags', '--refs', '--', remote.name]);
    const there = new Set(listed.split('\n').map((line) => line.split('\t')[1]));
    const lacking = (await approvingTags(repository, approves)).filter((ref) => !there.has(ref));
    if (!dryRun && lacking.length > 0) {
      await pushTo(
        remote,
        lacking.map((ref) => `${ref}:${ref}`),
      );
    }
    return { given: lacking.map((ref) => ref.slice('refs/tags/'.length)), clash };
  } catch (error) {
    throw remoteProblem(error, remote);
  }
};
