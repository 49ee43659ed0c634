import { execFile } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { forgejoWorkflows } from '#reference/workflows/forgejo.ts';
import { githubWorkflows } from '#reference/workflows/github.ts';
import { gitlabWorkflows } from '#reference/workflows/gitlab.ts';
import { approvalOf, policy } from '../approvals/exemplar.ts';
import {
  cloneOf,
  githubRoutes,
  makeKey,
  mergePolicy,
  notesOn,
  repositoryWithRemote,
  serve,
  statementsIn,
  temporaryFolder,
  type Merged,
} from '../commands/approve-scene.ts';
import { compiledProgram } from '../compiled-program.ts';
import { answer } from '../forges/fixtures.ts';
import type { GitStory } from '../git-story.ts';
import { tool } from '../independent-tools.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflow = (files: ReadonlyMap<string, string>, path: string): Workflow =>
  parse(files.get(path) ?? '') as Workflow;

const github = (name: string): Workflow =>
  workflow(githubWorkflows('1.2.3'), `.github/workflows/isms-${name}.yml`);

const forgejo = (name: string): Workflow =>
  workflow(forgejoWorkflows('1.2.3'), `.forgejo/workflows/isms-${name}.yml`);

const stepsOf = ({ jobs }: Workflow): readonly Step[] =>
  Object.values(jobs).flatMap(({ steps }) => steps);

const program = compiledProgram(inject('compiledProgram'));

/** A PATH on which \`npx --yes isms-as-code@1.2.3\` is this program, and any other is an error. */
const pathWithNpx = (): string => {
  const folder = temporaryFolder();
  const file = join(folder, 'npx');
  writeFileSync(
    file,
    `#!/bin/sh\n[ "$1 $2" = "--yes isms-as-code@1.2.3" ] || exit 99\nshift 2\nexec ${process.execPath} ${program} "$@"\n`,
  );
  chmodSync(file, 0o755);
  return `${folder}:${process.env['PATH'] ?? ''}`;
};

const run = promisify(execFile);

/** Runs shell lines as a runner does: one shell that stops at the first error. */
const shell = async (
  folder: string,
  lines: string,
  environment: NodeJS.ProcessEnv,
): Promise<string> =>
  (await run('sh', ['-e', '-c', lines], { cwd: folder, env: environment })).stdout;

/** Runs the shell steps of a workflow with what the forge's expressions would give. */
const runSteps = async (
  steps: readonly Step[],
  clone: GitStory,
  environment: NodeJS.ProcessEnv,
  expressions: Readonly<Record<string, string>>,
): Promise<readonly string[]> => {
  const output: string[] = [];
  for (const step of steps) {
    if (step.run == null) continue;
    const own = Object.entries(step.env ?? {}).map(([name, value]) => {
      const given = expressions[value];
      if (given == null) throw new Error(`no value for ${value}`);
      return [name, given] as const;
    });
    const all = { ...clone.environment, PATH: pathWithNpx(), ...environment };
    output.push(await shell(clone.folder, step.run, { ...all, ...Object.fromEntries(own) }));
  }
  return output;
};

const scene = () => {
  const key = makeKey();
  const { repo, remote } = repositoryWithRemote({ recorder: key.text });
  const ids = mergePolicy(repo, 'squash');
  return { repo, remote, ids, keyText: readFileSync(key.path, 'utf8'), key: key.path };
};

const noteIn = (remote: string, { merge }: Merged) => {
  const clone = cloneOf(remote);
  clone.git('fetch', '--quiet', 'origin', 'refs/notes/*:refs/notes/*');
  return { clone, statements: statementsIn(notesOn(clone, merge)) };
};

describe('workflows', () => {
  test('are shown here, so that a change is seen', async () => {
    const all = [
      ...githubWorkflows('1.2.3'),
      ...gitlabWorkflows('1.2.3'),
      ...forgejoWorkflows('1.2.3'),
    ];
    const text = all.map(([path, file]) => `===== ${path}\n${file}`).join('\n');
    await expect(text).toMatchFileSnapshot('./workflows.snapshot.txt');
  });

  test('name actions by commit, and put nothing that others wrote into shell lines', () => {
    const steps = [
      ...['check', 'comment', 'approvals'].flatMap((name) => stepsOf(github(name))),
      ...['check', 'approvals'].flatMap((name) => stepsOf(forgejo(name))),
    ];
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(5);
    for (const name of used) expect(name).toMatch(/@[0-9a-f]{40}$/);
    for (const { run: lines } of steps) expect(lines ?? '').not.toContain('${{');
  });

  test('give each job only what it needs', () => {
    const check = github('check');
    expect([Object.keys(check.on), check.permissions]).toEqual([
      ['pull_request'],
      { contents: 'read' },
    ]);
    expect(JSON.stringify(check)).not.toContain('secrets');
    const comment = github('comment');
    expect([
      Object.keys(comment.on),
      comment.permissions,
      comment.jobs['comment']?.permissions,
    ]).toEqual([['workflow_run'], {}, { actions: 'read', 'pull-requests': 'write' }]);
    expect(stepsOf(comment).some(({ uses }) => uses?.includes('checkout'))).toBe(false);
    const record = github('approvals');
    expect([
      record.permissions,
      record.jobs['record']?.permissions,
      record.jobs['record']?.environment,
    ]).toEqual([{}, { contents: 'write', 'pull-requests': 'read' }, 'isms-recorder']);
    const holding = stepsOf(record).filter(({ env }) => env?.['ISMS_RECORDER_KEY'] != null);
    expect(holding).toHaveLength(1);
    const all = [
      ...githubWorkflows('1.2.3').values(),
      ...forgejoWorkflows('1.2.3').values(),
    ].join();
    expect(all).not.toContain('pull_request_target');
  });
});

describe.skipIf(!tool('ssh-keygen'))('the steps of workflows, run in a clone', () => {
  test('GitHub: record the reviews of a merge', async () => {
    const { remote, ids, keyText } = scene();
    const { address } = await serve(githubRoutes(ids));
    const clone = cloneOf(remote);
    const [, recorded] = await runSteps(
      stepsOf(github('approvals')).slice(0, -1),
      clone,
      {
        GITHUB_ACTIONS: 'true',
        GITHUB_REPOSITORY: 'example/isms',
        GITHUB_API_URL: address,
        GITHUB_SHA: ids.merge,
      },
      {
        '${{ github.event.before || inputs.since }}': ids.before,
        '${{ github.token }}': 'token',
        '${{ secrets.ISMS_RECORDER_KEY }}': keyText,
      },
    );
    expect(recorded).toContain('POL-001 1.0; approved by clara');
    const found = noteIn(remote, ids);
    expect(found.statements).toHaveLength(1);
    expect((await approvalOf(found.clone)).verdict).toBe('approved');
  });

  test('Forgejo: record the reviews of a merge', async () => {
    const { remote, ids, keyText } = scene();
    const root = '/repos/example/isms';
    const { address, asked } = await serve(
      new Map<string, unknown>([
        [`${root}/commits/${ids.merge}/pull`, answer('forgejo/pull', ids)],
        [`${root}/pulls/42`, answer('forgejo/pull', ids)],
        [`${root}/pulls/42/reviews`, answer('forgejo/reviews', ids)],
        [`${root}/pulls/42/commits`, answer('forgejo/commits', ids)],
      ]),
    );
    await runSteps(
      stepsOf(forgejo('approvals')).slice(0, -1),
      cloneOf(remote),
      { GITHUB_REPOSITORY: 'example/isms', GITHUB_API_URL: address, GITHUB_SHA: ids.merge },
      {
        '${{ github.event.before }}': ids.before,
        '${{ github.token }}': 'secret',
        '${{ secrets.ISMS_RECORDER_KEY }}': keyText,
      },
    );
    const [statement] = noteIn(remote, ids).statements;
    expect(statement?.repository.uri).toBe('https://code.example.org/example/isms');
    expect(asked[0]?.headers.authorization).toBe('token secret');
  });

  test('GitLab: record the approvals of a merge', async () => {
    const { repo, remote, ids, key } = scene();
    repo.git('push', '--quiet', 'origin', `${ids.head}:refs/merge-requests/42/head`);
    const root = '/projects/77';
    const { address, asked } = await serve(
      new Map<string, unknown>([
        [
          `${root}/repository/commits/${ids.merge}/merge_requests`,
          [answer('gitlab/merge-request', ids)],
        ],
        [`${root}/merge_requests/42`, answer('gitlab/merge-request', ids)],
        [`${root}/merge_requests/42/approvals`, answer('gitlab/approvals', ids)],
        [`${root}/merge_requests/42/commits`, answer('gitlab/commits', ids)],
        [`${root}/approvals`, answer('gitlab/project-approvals', ids)],
      ]),
    );
    const jobs = parse(gitlabWorkflows('1.2.3').get('.gitlab-ci.yml') ?? '') as Record<
      string,
      { readonly script: readonly string[] }
    >;
    const clone = cloneOf(remote);
    // The address to push to, with the token in it, leads to the bare repository here.
    clone.git(
      'config',
      `url.${remote}.insteadOf`,
      'https://isms:secret@gitlab.example.org:443/example/isms.git',
    );
    await shell(clone.folder, (jobs['isms-approvals']?.script ?? []).slice(0, -1).join('\n'), {
      ...clone.environment,
      PATH: pathWithNpx(),
      GITLAB_CI: 'true',
      GITLAB_TOKEN: 'secret',
      ISMS_RECORDER_KEY: key,
      CI_API_V4_URL: address,
      CI_PROJECT_ID: '77',
      CI_PROJECT_PATH: 'example/isms',
      CI_SERVER_PROTOCOL: 'https',
      CI_SERVER_HOST: 'gitlab.example.org',
      CI_SERVER_PORT: '443',
      CI_COMMIT_SHA: ids.merge,
      CI_COMMIT_BEFORE_SHA: ids.before,
    });
    const [statement] = noteIn(remote, ids).statements;
    expect(statement?.predicate.type === 'forge' && statement.predicate.approvals).toMatchObject([
      { login: 'clara', reviewed: expect.objectContaining({ size: 1 }) as unknown },
      { login: 'omar' },
    ]);
    expect(asked[0]?.headers['private-token']).toBe('secret');
  });

  test('GitHub: check a proposal and say what it changes', async () => {
    const { repo, remote } = scene();
    const base = repo.head();
    repo.branch('next');
    repo.write('policies/access-control.md', policy('1.1', 'Ask by mail.', 'change: editorial\n'));
    repo.commit('Propose', { author: 'Ines Author <ines@example.com>', date: '2026-02-01' });
    repo.branch('main');
    repo.merge('next', { date: '2026-02-01' });
    repo.git('push', '--quiet', 'origin', 'HEAD:refs/heads/trial');
    const clone = cloneOf(remote);
    clone.git('checkout', '--quiet', '--detach', 'origin/trial');
    const output = await runSteps(
      stepsOf(github('check')),
      clone,
      {},
      { '${{ github.event.pull_request.base.sha }}': base },
    );
    expect(readFileSync(join(clone.folder, 'isms-comment.md'), 'utf8')).toContain('Access control');
    expect(output.at(-1)).toContain('title=approval/pending');
  });

  test('GitHub: one comment is written, and written anew', async () => {
    const head = 'd'.repeat(40);
    const comments: { id: number; user: { type: string }; body: string }[] = [
      { id: 1, user: { type: 'User' }, body: '<!-- isms-as-code --> forged' },
    ];
    const root = '/repos/example/isms';
    const body = async (request: IncomingMessage): Promise<string> => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      return (JSON.parse(Buffer.concat(parts).toString()) as { body: string }).body;
    };
    const send = (response: ServerResponse, value: unknown): void => {
      response.end(JSON.stringify(value));
    };
    const asked: string[] = [];
    const { address } = await serve(
      new Map<string, unknown>([
        [
          `${root}/pulls`,
          (response: ServerResponse, url: string) => {
            asked.push(url);
            send(response, [
              { number: 42, head: { sha: head } },
              { number: 43, head: { sha: 'e'.repeat(40) } },
            ]);
          },
        ],
        [
          `${root}/issues/42/comments`,
          async (response: ServerResponse) => {
            if (response.req.method === 'POST') {
              comments.push({ id: 2, user: { type: 'Bot' }, body: await body(response.req) });
            }
            send(response, comments);
          },
        ],
        [
          `${root}/issues/comments/2`,
          async (response: ServerResponse) => {
            comments[1]!.body = await body(response.req);
            send(response, {});
          },
        ],
      ]),
    );
    const { repo } = repositoryWithRemote();
    const say = async (text: string): Promise<void> => {
      repo.write('isms-comment.md', text);
      await runSteps(
        stepsOf(github('comment')),
        repo,
        {
          GITHUB_API_URL: address,
          GITHUB_REPOSITORY: 'example/isms',
          RUNNER_TEMP: temporaryFolder(),
        },
        {
          '${{ github.token }}': 'token',
          '${{ github.event.workflow_run.head_repository.owner.login }}': 'fork',
          '${{ github.event.workflow_run.head_branch }}': '$(touch pwned)&head=x',
          '${{ github.event.workflow_run.head_sha }}': head,
        },
      );
    };
    await say('First <!-- isms-as-code --> text');
    await say('Second text');
    expect(comments.map((comment) => comment.body)).toEqual([
      '<!-- isms-as-code --> forged',
      '<!-- isms-as-code -->\nSecond text\n\n_Made from the proposal itself. What counts are the check and the reviews._\n',
    ]);
    expect(asked[0]).toContain(`head=${encodeURIComponent('fork:$(touch pwned)&head=x')}`);
  });
});
