import { GitFailure } from './git.ts';
import { remoteProblem, type NotesRemote } from './notes-remote.ts';
import { openObjectReader } from './object-reader.ts';
import { orAbsent } from './references.ts';
import type { Repository } from './repository.ts';

/** What became of the tags at a remote. */
export interface CarriedTags {
  /** Names of tags that approve something and that the remote lacked. */
  readonly given: readonly string[];
  /** The remote has other tags of a name that this clone has, too. */
  readonly clash: boolean;
}

/** A tag that approves says so in a line of its own. */
const approves = /^Approves: /m;

/** The annotated tags of the clone that approve something, by name of their ref. */
const approvingTags = async ({ git, format }: Repository): Promise<readonly string[]> => {
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
      if (bytes != null && approves.test(bytes.toString('utf8'))) found.push(ref);
    }
    return found;
  } finally {
    await objects.close();
  }
};

const fetchTags = async ({ git, name }: NotesRemote): Promise<boolean> => {
  try {
    await git.run([
      'fetch',
      '--quiet',
      '--no-write-fetch-head',
      '--no-recurse-submodules',
      '--no-auto-maintenance',
      '--',
      name,
      'refs/tags/*:refs/tags/*',
    ]);
    return true;
  } catch (error) {
    if (error instanceof GitFailure && error.message.includes('clobber existing tag')) return false;
    throw error;
  }
};

/**
 * Fetches the remote's tags and pushes those of this clone that approve something and that the
 * remote lacks; replaces none on either side. With `dryRun` it only looks. Throws `UnreadableInput`.
 */
export const carryTags = async (
  repository: Repository,
  remote: NotesRemote,
  dryRun: boolean,
): Promise<CarriedTags> => {
  try {
    const clash = dryRun ? false : !(await fetchTags(remote));
    const listed = await remote.git.run(['ls-remote', '--tags', '--refs', '--', remote.name]);
    const there = new Set(listed.split('\n').map((line) => line.split('\t')[1]));
    const lacking = (await approvingTags(repository)).filter((ref) => !there.has(ref));
    if (!dryRun && lacking.length > 0) {
      const refs = lacking.map((ref) => `${ref}:${ref}`);
      await remote.git.run([
        'push',
        '--quiet',
        '--no-verify',
        '--no-follow-tags',
        '--',
        remote.name,
        ...refs,
      ]);
    }
    return { given: lacking.map((ref) => ref.slice('refs/tags/'.length)), clash };
  } catch (error) {
    throw remoteProblem(error, remote);
  }
};
