import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
        /reviews.(management|audits|actions|incidents|access)|files/.test(path),
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

  it('leaves a folder that is in use as it is', async () => {
    const { code, stderr } = await start('mine');
    expect(code).toBe(2);
    expect(stderr).toContain('expected an empty folder');
    expect((await readdir(folder)).sort()).toEqual(['mine', 'nowhere', 'on-gitlab']);
  });
});
