import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storyIn } from '../git-story.ts';
import { sshSigner } from '../signers.ts';
import { runIsms } from './run-isms.ts';

describe('isms init', () => {
  let folder: string;
  const start = (name: string, ...options: readonly string[]): ReturnType<typeof runIsms> =>
    runIsms(['init', name, '--organisation', 'Example Ltd', ...options], { cwd: folder });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isms-init-test-'));
    await start('mine', '--name', 'Ada Okafor', '--email', 'ada@example.org');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('starts an ISMS in which nothing is wrong and nothing is approved', async () => {
    const { code, stdout } = await runIsms(
      ['check', '--root', 'mine', '--format', 'json', '--severity', 'warning'],
      { cwd: folder },
    );
    const { findings } = JSON.parse(stdout) as { findings: unknown[] };
    expect([code, findings]).toEqual([0, []]);
    const history = await runIsms(['history', '--root', 'mine', '--format', 'json'], {
      cwd: folder,
    });
    const { records } = JSON.parse(history.stdout) as { records: { verdict: string }[] };
    expect(new Set(records.map(({ verdict }) => verdict))).toEqual(new Set(['draft']));
  });

  it('carries over rules and no history of the reference company', async () => {
    const paths = await readdir(join(folder, 'mine'), { recursive: true });
    expect(paths).toEqual(expect.arrayContaining([join('soa', 'index.md'), '.github']));
    expect(
      paths.filter((path) =>
        /reviews.(management|audits|actions|incidents|access|exercises|changes|assessments)|evidence.files/.test(
          path,
        ),
      ),
    ).toEqual([]);
    const settings = await readFile(join(folder, 'mine/isms.yml'), 'utf8');
    expect(settings).toContain('ada@example.org');
    expect(settings).not.toMatch(/ingrid|certificate/i);
    const policy = await readFile(
      join(folder, 'mine/policies/isms/information-security-policy.md'),
      'utf8',
    );
    expect(policy).toContain('status: draft');
    expect(policy).not.toContain('Exemplar Cloud');
  });

  it('writes the CI of the forge that was chosen', async () => {
    await start('on-gitlab', '--forge', 'gitlab');
    await start('nowhere', '--forge', 'none');
    expect(await readdir(join(folder, 'on-gitlab'))).toContain('.gitlab-ci.yml');
    expect(await readdir(join(folder, 'nowhere'))).not.toContain('.github');
  });

  it.each([
    ['github', '.github/CODEOWNERS', '.github/pull_request_template.md'],
    ['gitlab', '.gitlab/CODEOWNERS', '.gitlab/merge_request_templates/Default.md'],
    ['forgejo', '.gitea/CODEOWNERS', '.gitea/pull_request_template.md'],
  ])('tells %s whom to ask and what a request must answer', async (forge, owners, template) => {
    const name = `asks-${forge}`;
    await start(name, '--forge', forge, '--login', 'ada');
    const read = (path: string): Promise<string> => readFile(join(folder, name, path), 'utf8');
    expect(await read(owners)).toMatch(/policies\/.* @ada\n/);
    expect((await read(template)).match(/\*\*.+\?\*\*/g)).toHaveLength(4);
    const check = await runIsms(['codeowners', '--root', name, '--forge', forge, '--check'], {
      cwd: folder,
    });
    expect([check.code, check.stdout]).toEqual([0, '']);
    await rm(join(folder, name), { recursive: true });
  });

  const publicKey = (name: string): string => sshSigner(name).publicKey;

  it('registers the keys that are there, and asks for what is missing', async () => {
    await writeFile(join(folder, 'me.pub'), `${publicKey('me')} ada@example.org\n`);
    await writeFile(join(folder, 'forge.pub'), `${publicKey('forge')}\n`);
    const both = await start('keys', '--key', 'me.pub', '--recorder', 'forge.pub');
    const settings = await readFile(join(folder, 'keys/isms.yml'), 'utf8');
    expect(settings).toContain(`keys:\n      - ssh: ${publicKey('me')}\n`);
    expect(settings).toContain(`recorder:\n      - ssh: ${publicKey('forge')}\n`);
    expect(settings).toContain('trust_changes: { approvers: [ top-management ], least: attested }');
    expect(both.stderr).toMatch(/before it, name in isms.yml\n {2}1. a second person at least/);
    expect(both.stderr).not.toContain('recorder');
    const none = await start('none', '--forge', 'none');
    expect(none.stderr).toMatch(/2. the forge's recorder: .*\n +\(ssh-keygen -t ed25519/);
    for (const name of ['keys', 'none']) await rm(join(folder, name), { recursive: true });
  });

  it('refuses what is no public key, and one key for two', async () => {
    const pem = 'BEGIN OPENSSH PRIVATE KEY-----\nx\n';
    await writeFile(join(folder, 'secret'), `-----${pem}`);
    for (const [options, words] of [
      [['--key', 'secret'], 'Unexpected private key in `secret`'],
      [['--recorder', 'nowhere.pub'], 'Cannot read the key `nowhere.pub`'],
      [['--key', 'me.pub', '--recorder', 'me.pub'], 'the same key as `--key`'],
    ] as const) {
      const { code, stderr } = await start('refused', ...options);
      expect(code).toBe(2);
      expect(stderr).toContain(words);
    }
    expect(await readdir(folder)).not.toContain('refused');
    for (const name of ['secret', 'me.pub', 'forge.pub']) await rm(join(folder, name));
  });

  it('leaves no dead end to who committed without keys', async () => {
    const repo = storyIn(join(folder, 'mine'), folder);
    // Roles are held from the day of `init` on.
    const ada = {
      author: 'Ada Okafor <ada@example.org>',
      date: new Date().toISOString().slice(0, 10),
    };
    repo.commit('Begin', ada);
    repo.branch('recorder');
    const path = join(folder, 'mine/isms.yml');
    const settings = await readFile(path, 'utf8');
    const recorder = `recorder: [{ ssh: '${publicKey('forge')}', from: 2026-01-01 }]`;
    const changed = settings.replace(/# recorder: .*/, recorder);
    expect(changed).not.toBe(settings);
    repo.write('isms.yml', changed);
    repo.commit('Register the recorder', ada);
    repo.branch('main');
    repo.merge('recorder', ada);
    const { stdout } = await runIsms(['history', '--root', 'mine', '--format', 'json'], {
      cwd: folder,
    });
    const { records } = JSON.parse(stdout) as { records: object[] };
    expect(records[0]).toMatchObject({ id: 'isms.yml', verdict: 'approved', level: 'recorded' });
  });

  it('leaves a folder that is in use as it is', async () => {
    const { code, stderr } = await start('mine');
    expect(code).toBe(2);
    expect(stderr).toContain('expected an empty folder');
    expect((await readdir(folder)).sort()).toEqual(['mine', 'nowhere', 'on-gitlab']);
  });
});
