import { UnreadableInput } from '#findings/unreadable-input.ts';
import { GitFailure } from './git.ts';
import { withoutCredentials, type UserGit } from './notes-git.ts';

/** A remote of the user's repository, and git with the one protocol that reaches it. */
export interface NotesRemote {
  readonly name: string;
  /** Address without credentials. */
  readonly address: string;
  readonly git: UserGit;
}

/** How to reach an address; `undefined` for ways that run a program of its choosing. */
const protocolOf = (address: string): string | undefined => {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase();
  if (scheme != null) {
    return ['https', 'http', 'ssh', 'file', 'git'].includes(scheme) ? scheme : undefined;
  }
  if (/^[a-z0-9]+::/i.test(address)) return undefined;
  // `host:path`, unless a slash comes first; a drive letter is no host.
  return /^[^/]{2,}:/.test(address) ? 'ssh' : 'file';
};

const knownRemotes = async (git: UserGit): Promise<readonly string[]> =>
  (await git.run(['remote'])).split('\n').filter((name) => name !== '');

/** Finds a remote by name. Throws `UnreadableInput` where there is none, or no safe way to it. */
export const openRemote = async (git: UserGit, name: string): Promise<NotesRemote> => {
  const known = await knownRemotes(git);
  if (!known.includes(name)) {
    const others = known.map((other) => `\`${other}\``).join(', ');
    throw new UnreadableInput(`Cannot find the remote \`${name}\``, {
      hint:
        known.length === 0
          ? 'add one with `git remote add origin <address>`, or keep to this clone with `--no-push`'
          : `name one of ${others} with \`--remote\``,
    });
  }
  const address = (await git.run(['remote', 'get-url', '--push', '--', name])).trim();
  const protocol = protocolOf(address);
  if (protocol == null) {
    throw new UnreadableInput(
      `Unexpected address of the remote \`${name}\`, expected one that begins with https, ssh or file`,
      { hint: `set it with \`git remote set-url ${name} <address>\`` },
    );
  }
  return { name, address: withoutCredentials(address), git: git.over(protocol) };
};

/**
 * Fetches these and nothing else into refs of the clone. Removes no ref, whatever `fetch.prune` says,
 * and follows no tag. Throws `GitFailure`.
 */
export const fetchFrom = async (
  { git, name }: NotesRemote,
  refspecs: readonly string[],
): Promise<void> => {
  await git.run([
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-prune',
    '--no-write-fetch-head',
    '--no-recurse-submodules',
    '--no-auto-maintenance',
    '--',
    name,
    ...refspecs,
  ]);
};

/** Pushes these and nothing else, never by force. Throws `GitFailure`. */
export const pushTo = async (
  { git, name }: NotesRemote,
  refspecs: readonly string[],
): Promise<void> => {
  await git.run(['push', '--quiet', '--no-verify', '--no-follow-tags', '--', name, ...refspecs]);
};

/** The line of git's complaint that says most. */
const told = (complaint: string): string => {
  const lines = complaint.split('\n').map((line) => line.trim());
  const line =
    lines.find((text) => /^(?:fatal|error|ssh|remote: error):/i.test(text)) ??
    lines.find((text) => text !== '');
  return (line ?? '').replace(/^(?:fatal|error): /i, '').replace(/[.:\s]+$/, '');
};

/** Another clone was faster, so fetching and joining will help. */
export const wasOvertaken = (complaint: string): boolean =>
  /\(fetch first\)|\(non-fast-forward\)|\(stale info\)|already exists|cannot lock ref|failed to update ref|failed to lock|incorrect old value/.test(
    complaint,
  );

/** A git command that failed at a remote, as a sentence for the user. */
export const remoteProblem = (error: unknown, { name }: NotesRemote): unknown => {
  if (!(error instanceof GitFailure)) return error;
  const refused = /remote rejected|declined|denied|not allowed|protected|\b403\b|\b401\b/i;
  const unknownUser =
    /could not read (?:Username|Password)|Authentication failed|Permission denied/i;
  const { message } = error;
  if (unknownUser.test(message)) {
    return new UnreadableInput(`The remote \`${name}\` does not know you: ${told(message)}`, {
      hint: 'set up access as for `git push`, then run `isms approve sync`',
      cause: error,
    });
  }
  if (refused.test(message)) {
    const line = /! \[remote rejected\].*\((.*)\)/.exec(message)?.[1] ?? told(message);
    return new UnreadableInput(`The remote \`${name}\` refuses the approval notes: ${line}`, {
      hint: 'permit pushes to `refs/notes/isms-approvals`; on GitHub Actions set `permissions: contents: write`',
      cause: error,
    });
  }
  return new UnreadableInput(`Cannot reach the remote \`${name}\`: ${told(message)}`, {
    hint: 'check the network and `git remote -v`; what was written here is carried by `isms approve sync`',
    cause: error,
  });
};
