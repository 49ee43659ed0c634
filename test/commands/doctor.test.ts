import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withoutSecrets } from '#history/remotes.ts';
import { tellStory } from '../git-story.ts';
import type { GitStory } from '../git-story.ts';
import { exampleSettings, policy } from '../rules/records.ts';
import { runIsms } from './run-isms.ts';

const sshKey =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE8JQ2mlMuvt6/ZuVLxnRzmKNBRaTULNpJpgjtNqXU8L asha@laptop';

const settings = exampleSettings(`forges: [{uri: "https://gitlab.example.com/isms"}]\n`)
  .replace('id: bianca, ', 'id: bianca, forge: {login: bianca, id: 7}, ')
  .replace(
    'id: asha, ',
    `id: asha, keys: [{ssh: "${sshKey}", from: 2025-01-01, to: 2026-06-20}, {ssh: "ssh-ed25519 x", from: 2025-01-01}], `,
  );

interface Report {
  readonly programs: Readonly<Record<string, string | null>>;
  readonly repository: Readonly<Record<string, unknown>>;
  readonly isms: {
    readonly people: Readonly<Record<string, unknown>>;
    readonly keys: readonly unknown[];
    readonly forges: readonly unknown[];
    readonly trust: { readonly root: string | null };
  };
  readonly protection: { readonly forge: string; readonly settings: readonly unknown[] } | null;
}

describe('isms doctor', () => {
  let story: GitStory;
  const run = (...args: readonly string[]): ReturnType<typeof runIsms> =>
    runIsms(['doctor', '--today', '2026-06-01', ...args], {
      cwd: story.folder,
      env: { ...story.environment, ISMS_KEY_PASSWORD: 'correct horse', CI_JOB_TOKEN: 'glcbt-64' },
    });
  const report = async (...args: readonly string[]): Promise<Report> => {
    const { code, stdout, stderr } = await run('--format', 'json', ...args);
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as Report;
  };
  beforeEach(() => {
    story = tellStory();
    story.write('isms.yml', settings);
    story.write('policies/access.md', policy());
  });
  afterEach(() => {
    story.discard();
  });

  it('tells of the machine, the repository, people, keys and the forge', async () => {
    const root = story.commit('Start');
    story.git('remote', 'add', 'origin', 'https://me:t0ken@gitlab.example.com/isms.git?x=t0ken');
    const { programs, repository, isms, protection } = await report();
    expect(programs['node']).toBe(process.versions.node);
    expect(programs['git']).toMatch(/^\d+\.\d+/);
    expect(repository).toMatchObject({
      format: 'sha1',
      shallow: false,
      bare: false,
      head: root,
      mainLine: { name: 'main', found: true },
      notes: false,
      remotes: [
        { name: 'origin', address: 'https://gitlab.example.com/isms.git', forge: 'gitlab' },
      ],
    });
    expect(isms.trust.root).toBe(root);
    expect(isms.people).toMatchObject({
      withoutAccount: ['asha', 'clara', 'dario'],
      withoutAccountNumber: [],
    });
    expect(isms.keys).toMatchInlineSnapshot(`
      [
        {
          "fingerprint": "SHA256:qNxwRyr+L2b3i9jVgedeEs0R5/j5QPApWD0RltJf/D0",
          "from": "2025-01-01",
          "owner": "asha",
          "state": "ends soon",
          "to": "2026-06-20",
          "type": "ssh",
          "use": "person",
        },
        {
          "fingerprint": "",
          "from": "2025-01-01",
          "owner": "asha",
          "state": "unreadable",
          "to": null,
          "type": "ssh",
          "use": "person",
        },
      ]
    `);
    expect(isms.forges).toEqual([
      {
        uri: 'https://gitlab.example.com/isms',
        recorder: false,
        mergeKey: false,
        trustedMergers: [],
      },
    ]);
    expect(protection?.forge).toBe('gitlab');
  });

  it('prints nothing secret: no variable, no credentials, no folder of the user', async () => {
    story.commit('Start');
    story.git('remote', 'add', 'origin', 'https://me:t0ken@github.com/example/isms.git');
    story.git('remote', 'add', 'other', 'ssh://me@example.org/isms');
    for (const form of ['text', 'json']) {
      const { stdout } = await runIsms(['doctor', '--format', form], {
        cwd: story.folder,
        env: {
          ...story.environment,
          HOME: join(story.folder, '..'),
          ISMS_KEY_PASSWORD: 'correct horse',
          ISMS_BROWSER: process.execPath,
        },
      });
      expect(stdout).toContain('~');
      expect(stdout).not.toMatch(/t0ken|me@|correct horse/);
      expect(stdout).not.toContain(join(story.folder, '..'));
      expect(stdout).not.toContain(`${homedir()}/`);
      expect(stdout.endsWith('\n')).toBe(true);
    }
  });

  it('says for the forge that is asked for which settings no commit shows', async () => {
    story.commit('Start');
    const { code, stdout } = await run('--forge', 'github');
    expect(code).toBe(0);
    expect(stdout).toContain('Settings that git cannot prove');
    expect(stdout).toContain('Require review from Code Owners');
    expect(stdout).toContain('proves nothing: a history made without it looks the same');
    const json = /^\{\n {2}"name": "isms"[\s\S]*?^\}$/m.exec(stdout)?.[0] ?? '';
    expect(JSON.parse(json)).toMatchObject({ enforcement: 'active' });
  });

  it('tells what it can where there is no repository, no commit or no ISMS', async () => {
    expect((await report()).repository).toMatchObject({ head: null });
    story.remove('isms.yml');
    const { isms } = await report();
    expect(isms).toEqual({ problem: 'Cannot find `isms.yml`' });
    const { code, stdout } = await runIsms(['doctor', '--root', join(story.folder, 'nowhere')]);
    expect(code).toBe(0);
    expect(stdout).toContain('Cannot find the folder');
    expect(stdout).toContain('The forge is not known');
  });

  it('notices a shallow clone and the notes on approvals', async () => {
    story.commit('Start');
    // Only that the ref is there counts.
    story.git('update-ref', 'refs/notes/isms-approvals', story.head());
    expect((await report()).repository).toMatchObject({ notes: true });
    story.write('risks/README.md', 'x');
    story.commit('More');
    const clone = join(story.folder, '.git', 'shallow');
    story.git('clone', '--quiet', '--depth', '1', `file://${story.folder}`, clone);
    const { stdout } = await runIsms(['doctor', '--root', clone, '--format', 'json'], {
      env: story.environment,
    });
    expect(JSON.parse(stdout)).toMatchObject({ repository: { shallow: true, notes: false } });
  });
});

it.each([
  ['https://user:password@example.org/a/b.git', 'https://example.org/a/b.git'],
  ['https://token@example.org/a.git?private_token=x#y', 'https://example.org/a.git'],
  ['ssh://git@example.org:2222/a.git', 'ssh://example.org:2222/a.git'],
  ['git@example.org:a/b.git', 'example.org:a/b.git'],
  ['https://u:p@ss@exa mple/a', 'https://exa mple/a'],
  ['/srv/git/a.git', '/srv/git/a.git'],
])('an address %s is shown as %s', (address, shown) => {
  expect(withoutSecrets(address)).toBe(shown);
});
