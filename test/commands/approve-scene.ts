import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readEnvelope } from '#approvals/attestation/envelope.ts';
import { readStatement } from '#approvals/attestation/read-statement.ts';
import type { ApprovalStatement } from '#approvals/attestation/statement.ts';
import type { Context } from '#commands/context.ts';
import { begin, clara, ines, policy } from '../approvals/exemplar.ts';
import { answer } from '../forges/fixtures.ts';
import { storyIn, type GitStory } from '../git-story.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { silentContext } from './silent-context.ts';

export { temporaryFolder };

/** A new SSH key: the path of its private half, and the text of its public one. */
export const makeKey = (
  options: { readonly passphrase?: string; readonly type?: string } = {},
): { readonly path: string; readonly text: string } => {
  const path = join(temporaryFolder(), 'key');
  const { passphrase = '', type = 'ed25519' } = options;
  execFileSync('ssh-keygen', ['-q', '-t', type, '-N', passphrase, '-C', 'test', '-f', path]);
  return { path, text: readFileSync(`${path}.pub`, 'utf8').trim() };
};

const people = (claraKey: string | undefined): string => `
  - {id: ines, name: Ines Author, emails: [ines@example.com], forge: {login: ines, id: 1001}}
  - {id: omar, name: Omar Merger, emails: [omar@example.com], forge: {login: omar, id: 1003}}
  - id: clara
    name: Clara Ibsen
    emails: [clara@example.com]
    forge: {login: clara, id: 1002}
    roles: [{role: ciso, from: 2025-01-01}]
    keys: [${claraKey == null ? '' : `{ssh: "${claraKey}", from: 2025-01-01}`}]
  - {id: bianca, name: Bianca Keller, emails: [bianca@example.com], roles: [{role: top-management, from: 2025-01-01}]}`;

const settingsText = (keys: { readonly clara?: string; readonly recorder?: string }): string =>
  `format: 1
organisation: {name: Example Ltd}
people:${people(keys.clara)}
forges:
  - uri: https://github.com/example/isms
    recorder: [${keys.recorder == null ? '' : `{ssh: "${keys.recorder}", from: 2025-01-01}`}]
approval:
  document: {approvers: [ciso], least: attested}
  trust_changes: {approvers: [top-management], least: attested}
`;

/** A repository with a first commit and a bare remote \`origin\` that holds it. */
export const repositoryWithRemote = (
  keys: { readonly clara?: string; readonly recorder?: string } = {},
  format: 'sha1' | 'sha256' = 'sha1',
): { readonly repo: GitStory; readonly remote: string } => {
  const repo = begin(settingsText(keys), format);
  const remote = join(temporaryFolder(), 'origin.git');
  repo.git(
    'init',
    '--quiet',
    '--bare',
    '--initial-branch=main',
    `--object-format=${format}`,
    remote,
  );
  repo.git('remote', 'add', 'origin', remote);
  repo.git('push', '--quiet', 'origin', 'main');
  return { repo, remote };
};

/** Another clone of a remote. */
export const cloneOf = (remote: string): GitStory => {
  const folder = join(temporaryFolder(), 'clone');
  execFileSync('git', ['clone', '--quiet', remote, folder], { stdio: 'pipe' });
  return storyIn(folder, folder);
};

/** The ids of a pull request that was merged. */
export interface Merged {
  readonly before: string;
  readonly first: string;
  readonly head: string;
  readonly merge: string;
}

export const policyPath = 'policies/access-control.md';

/** Ines proposes a policy in two commits; it is merged in one of the three ways, and pushed. */
export const mergePolicy = (
  repo: GitStory,
  method: 'merge' | 'squash' | 'rebase',
  text = policy('1.0', 'Ask by ticket.'),
): Merged => {
  const before = repo.head();
  repo.branch('proposal');
  repo.write('README.md', text.slice(-8));
  const first = repo.commit('Begin the policy', { author: ines, date: '2026-01-08T08:00:00Z' });
  repo.write(policyPath, text);
  const head = repo.commit('Write the policy', { author: ines, date: '2026-01-08T20:00:00Z' });
  repo.git('push', '--quiet', 'origin', '+HEAD:refs/pull/42/head');
  repo.branch('main');
  let merge: string;
  if (method === 'merge') {
    merge = repo.merge('proposal', { author: clara, date: '2026-01-10' });
  } else if (method === 'squash') {
    repo.git('merge', '--quiet', '--squash', 'proposal');
    merge = repo.commit('Access control (#42)', { author: ines, date: '2026-01-10' });
  } else {
    // Another committer and time give other ids, as on a forge.
    const options = ['-c', 'user.name=Forge', '-c', 'user.email=forge@example.org'];
    repo.git(...options, 'cherry-pick', '--keep-redundant-commits', `${before}..proposal`);
    merge = repo.head();
  }
  repo.git('push', '--quiet', 'origin', 'main');
  repo.git('branch', '-D', 'proposal');
  return { before, first, head, merge };
};

/** What a local server was asked. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** Serves recorded answers by path on loopback until the test is over. */
export const serve = async (
  routes: ReadonlyMap<string, unknown>,
): Promise<{ readonly address: string; readonly asked: Asked[] }> => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    asked.push({ path, headers: request.headers });
    const found = routes.get(path);
    if (found instanceof Function) {
      // Tests that need more than JSON write the answer themselves.
      (found as (response: unknown, url: string) => void)(response, request.url ?? '');
      return;
    }
    response.writeHead(found === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(found ?? { message: 'Not Found' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server on a port has no name of a pipe as its address.
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, asked };
};

/** GitHub's answers about the pull request 42. */
export const githubRoutes = (ids: Merged): Map<string, unknown> => {
  const root = '/repos/example/isms';
  return new Map<string, unknown>([
    [`${root}/commits/${ids.merge}/pulls`, answer('github/commit-pulls', ids)],
    [`${root}/pulls/42`, answer('github/pull', ids)],
    [`${root}/pulls/42/reviews`, answer('github/reviews', ids)],
    [
      `${root}/pulls/42/commits`,
      (answer('github/commits', ids) as Record<string, unknown>[]).map((commit, index) => ({
        ...commit,
        author: { login: 'ines', id: 1001 },
        commit: {
          message: index === 0 ? 'Begin the policy' : 'Write the policy',
          author: {
            name: 'Ines Author',
            email: 'ines@example.com',
            date: index === 0 ? '2026-01-08T08:00:00Z' : '2026-01-08T20:00:00Z',
          },
        },
      })),
    ],
  ]);
};

/** A command line without a terminal, and what it said. */
export const spokenContext = (
  repo: GitStory,
  environment: NodeJS.ProcessEnv = {},
  now = '2026-01-10T10:05:00.123Z',
): { readonly context: Context; readonly printed: string[]; readonly told: string[] } => {
  const printed: string[] = [];
  const told: string[] = [];
  const tell = (text: string): void => void told.push(text);
  const context = silentContext({
    folder: repo.folder,
    environment: { ...repo.environment, ...environment },
    day: now.slice(0, 10),
    now: new Date(now),
    print: (text) => void printed.push(text),
    note: tell,
    warn: tell,
  });
  return { context, printed, told };
};

/** From now on this clone takes no new notes. */
export const refuseNotes = (repo: GitStory): void => {
  const hooks = join(repo.folder, '.git/hooks');
  const hook = join(hooks, 'reference-transaction');
  mkdirSync(hooks, { recursive: true });
  writeFileSync(
    hook,
    `#!/bin/sh\n[ "$1" = prepared ] || exit 0\nif grep -q ' refs/notes/isms-approvals$'; then exit 1; fi\n`,
  );
  chmodSync(hook, 0o755);
  repo.git('config', 'core.hooksPath', hooks);
};

/** The lines of the note on a commit. */
export const notesOn = (repo: GitStory, commit: string): readonly string[] => {
  const listed = repo.git('notes', '--ref=isms-approvals', 'list');
  const blob = listed
    .split('\n')
    .find((line) => line.endsWith(` ${commit}`))
    ?.split(' ')[0];
  if (blob == null) return [];
  return repo.git('cat-file', 'blob', blob).split('\n');
};

/** What the lines of notes state. */
export const statementsIn = (lines: readonly string[]): readonly ApprovalStatement[] =>
  lines.flatMap((line) => {
    const envelope = readEnvelope(line);
    const statement = envelope == null ? undefined : readStatement(envelope);
    return statement ?? [];
  });
