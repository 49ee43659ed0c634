import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tellStory } from '../git-story.ts';
import type { GitStory } from '../git-story.ts';
import { exampleSettings, policy, risk } from '../rules/records.ts';
import { runIsms } from './run-isms.ts';

const settings = exampleSettings('forges: [{uri: "https://github.com/example/isms"}]\n').replace(
  /(id: (asha|bianca|clara|dario), )/g,
  '$1forge: {login: $2}, ',
);

describe('isms codeowners', () => {
  let story: GitStory;
  const run = (...args: readonly string[]): ReturnType<typeof runIsms> =>
    runIsms(['codeowners', '--today', '2026-06-01', ...args], {
      cwd: story.folder,
      env: story.environment,
    });
  const text = (path = '.github/CODEOWNERS'): Promise<string> =>
    readFile(join(story.folder, path), 'utf8');
  beforeEach(() => {
    story = tellStory();
    story.write('isms.yml', settings);
    story.write('policies/access.md', policy());
    story.write('risks/a.md', risk());
    story.commit('Start');
  });
  afterEach(() => {
    story.discard();
  });

  it('writes the file for the forge of isms.yml and then has nothing to do', async () => {
    expect((await run('--check')).code).toBe(1);
    const first = await run();
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(first.stdout.trim()).toMatch(/\.github\/CODEOWNERS$/);
    const written = await text();
    expect(written).toContain('\n/policies/ @bianca\n');
    expect(await readdir(join(story.folder, '.github'))).toEqual(['CODEOWNERS']);
    expect((await run('--check')).code).toBe(0);
    await run();
    expect(await text()).toBe(written);
  });

  it('keeps the lines of others and changes the block alone', async () => {
    story.write('CODEOWNERS', '*.js @dev\n');
    await run();
    const first = await text('CODEOWNERS');
    expect(first.startsWith('*.js @dev\n\n# BEGIN')).toBe(true);
    story.write('CODEOWNERS', `${first}docs/ @writers\n`);
    story.write('isms.yml', settings.replace('login: bianca', 'login: boss'));
    const { code, stderr } = await run();
    expect([code, stderr]).toEqual([0, expect.stringContaining('come later and win')]);
    expect(await text('CODEOWNERS')).toBe(
      `${first.replaceAll('@bianca', '@boss')}docs/ @writers\n`,
    );
    expect(story.git('status', '--short')).not.toContain('.github');
  });

  it('prints the file without writing it', async () => {
    const { code, stdout } = await run('--stdout', '--forge', 'forgejo');
    expect(code).toBe(0);
    expect(stdout).toContain('policies/.* @bianca\n');
    expect(story.git('status', '--short')).toBe('');
  });

  it('writes at the top of the repository for an ISMS in a sub-folder', async () => {
    await mkdir(join(story.folder, 'company/isms'), { recursive: true });
    for (const name of ['isms.yml', 'policies', 'risks']) {
      const target = join(story.folder, 'company/isms', name);
      await cp(join(story.folder, name), target, { recursive: true });
      story.remove(name);
    }
    const { code } = await run('--root', 'company/isms', '--forge', 'gitlab');
    expect(code).toBe(0);
    expect(await text('.gitlab/CODEOWNERS')).toContain('/company/isms/policies/ @bianca\n');
    const check = await runIsms(
      ['check', '--root', 'company/isms', '--today', '2026-06-01', '--format', 'json'],
      { cwd: story.folder, env: story.environment },
    );
    expect(check.stdout).not.toContain('"approval/codeowners"');
    const later = await runIsms(
      ['check', '--root', 'company/isms', '--today', '2024-06-01', '--format', 'json'],
      { cwd: story.folder, env: story.environment },
    );
    expect(JSON.parse(later.stdout)).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({
          rule: 'approval/codeowners',
          severity: 'warning',
          path: '../../.gitlab/CODEOWNERS',
        }),
      ]) as unknown,
    });
  });

  it('lets check tell when the file is old, in the folder and in a commit', async () => {
    await run();
    const first = story.commit('Ask for reviews');
    story.write('isms.yml', settings.replace('login: bianca', 'login: boss'));
    story.commit('Another account');
    const warned = async (...args: readonly string[]): Promise<boolean> => {
      const { stdout } = await runIsms(
        ['check', '--format', 'json', '--today', '2026-06-01', ...args],
        { cwd: story.folder, env: story.environment },
      );
      return stdout.includes('"approval/codeowners"');
    };
    expect([await warned(), await warned('--at', 'HEAD'), await warned('--at', first)]).toEqual([
      true,
      true,
      false,
    ]);
    await run();
    expect([await warned(), await warned('--at', 'HEAD')]).toEqual([false, true]);
  });

  it('names holders without an account and asks the others', async () => {
    story.write('isms.yml', settings.replace('forge: {login: clara}, ', ''));
    const { code, stderr } = await run();
    expect(code).toBe(0);
    expect(stderr).toContain('`clara` holds `cto` and has no account on the forge');
    expect(await text()).toContain('/risks/ @bianca\n');
  });

  it.each([
    ['a forge that nobody names', { 'isms.yml': exampleSettings() }, '--forge'],
    [
      'people that are wrong',
      { 'isms.yml': settings.replace('emails: [asha.rao@example.com]', 'emails: 3') },
      '`people`',
    ],
    [
      'half a block',
      { '.github/CODEOWNERS': '# BEGIN isms-as-code codeowners (github)\n* @x\n' },
      'two lines',
    ],
  ])('does not write over %s', async (_name, files, named) => {
    for (const [path, content] of Object.entries(files)) story.write(path, content);
    const before = await text().catch(() => undefined);
    const { code, stderr } = await run();
    expect([code, stderr]).toEqual([2, expect.stringContaining(named)]);
    expect(await text().catch(() => undefined)).toBe(before);
  });

  it('follows no link out of the repository', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'isms-outside-'));
    try {
      await writeFile(join(outside, 'CODEOWNERS'), 'secret words\n');
      await symlink(outside, join(story.folder, '.github'));
      const { code, stdout, stderr } = await run('--stdout');
      expect(code).toBe(2);
      expect(stdout + stderr).not.toContain('secret words');
      expect(await readFile(join(outside, 'CODEOWNERS'), 'utf8')).toBe('secret words\n');
    } finally {
      await rm(outside, { recursive: true, force: true });
    }
  });
});
