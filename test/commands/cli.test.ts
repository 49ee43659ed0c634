import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIsms } from './run-isms.ts';

const fixture = fileURLToPath(new URL('../fixtures/example', import.meta.url));
const example = 'example';

describe('isms on the command line', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isms-cli-'));
    await mkdir(join(folder, 'empty'));
    await cp(fixture, join(folder, example), { recursive: true });
    await writeFile(join(folder, 'file.txt'), 'text');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['an empty folder', ['check', '--root', 'empty'], 'isms.yml'],
    ['a folder that is not there', ['check', '--root', 'nowhere'], 'nowhere'],
    ['a file for a folder', ['check', '--root', 'file.txt'], 'file.txt'],
    ['a revision outside of git', ['check', '--root', example, '--at', 'HEAD'], 'git repository'],
    ['an impossible day', ['check', '--root', example, '--today', '2026-02-30'], '2026-02-30'],
    ['an unknown format', ['check', '--root', example, '--format', 'xml'], 'xml'],
    ['an unknown option', ['check', '--formt', 'json'], '--format'],
    ['an unknown command', ['chek'], 'check'],
    ['a pack that nobody signs', ['pack', '--root', example], '--key'],
    ['a key that is not there', ['pack', '--root', example, '--key', 'no.pem'], 'no.pem'],
    ['a file to verify that is not there', ['verify', 'no.pdf'], 'no.pdf'],
    ['a file to verify that is no pack', ['verify', 'file.txt'], 'file.txt'],
    ['a path that names nothing', ['check', 'polices', '--root', example], 'polices'],
    ['a folder for certificates', ['verify', 'file.txt', '--trust', 'empty'], 'empty'],
    ['a full folder to start in', ['init', '.'], 'empty'],
  ])('ends with 2 and a sentence for %s', async (_name, args, named) => {
    const { code, stdout, stderr } = await runIsms(args, { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(named);
    expect(stderr).not.toMatch(/^\s+at |node:internal|\.ts:\d/m);
    expect((await readdir(folder)).sort()).toEqual(['empty', 'example', 'file.txt']);
  });

  it('shows the next commands and ends with 2 when nothing is asked', async () => {
    const { code, stderr } = await runIsms([], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('isms init my-isms');
  });

  it('prints its help on standard output and ends with 0', async () => {
    const { code, stdout, stderr } = await runIsms(['check', '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('--max-warnings');
  });

  it('prints nothing but the report on standard output for programs', async () => {
    const args = ['check', '--root', example, '--format', 'json', '--today', '2026-06-15'];
    const { code, stdout } = await runIsms(args, { cwd: folder });
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual(['version', 'commit', 'today', 'findings', 'summary']);
    expect(report).toMatchObject({ version: 1, today: '2026-06-15' });
    expect(code).toBe(1);
  });

  it('shows the findings of the paths that are named only', async () => {
    const args = ['check', 'soa/', '--root', example, '--format', 'json', '--today', '2026-06-15'];
    const { stdout } = await runIsms(args, { cwd: folder });
    const { findings } = JSON.parse(stdout) as { findings: { path: string }[] };
    expect(new Set(findings.map(({ path }) => path.split('/')[0]))).toEqual(new Set(['soa']));
  });

  it('counts the warnings that it does not show', async () => {
    const args = ['check', 'reviews/actions', '--root', example, '--today', '2027-06-15'];
    const all = await runIsms([...args, '--format', 'json'], { cwd: folder });
    const { summary } = JSON.parse(all.stdout) as { summary: { error: number; warning: number } };
    expect(summary).toMatchObject({ error: 0 });
    expect(summary.warning).toBeGreaterThan(0);
    const strict = [...args, '--severity', 'error', '--max-warnings', '0'];
    expect((await runIsms(strict, { cwd: folder })).code).toBe(1);
  });

  it('says why nothing can be packed from a shallow clone', async () => {
    const git = (...args: readonly string[]): Buffer =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args]);
    const [whole, shallow] = [join(folder, 'whole'), join(folder, 'shallow')];
    await cp(fixture, whole, { recursive: true });
    git('init', '--quiet', whole);
    git('-C', whole, 'add', '.');
    git('-C', whole, 'commit', '--quiet', '--message', 'first');
    git('-C', whole, 'commit', '--quiet', '--allow-empty', '--message', 'second');
    git('clone', '--quiet', '--depth', '1', `file://${whole}`, shallow);
    const { code, stderr } = await runIsms(['pack', '--unsigned', '--root', shallow], {
      cwd: folder,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('lacks older commits');
    expect(stderr).toContain('git fetch --unshallow');
    await rm(whole, { recursive: true });
    await rm(shallow, { recursive: true });
  });

  it('says why a build ends with 1 also when it shall be quiet', async () => {
    const args = ['build', '--root', example, '--out', 'quiet-site', '--quiet'];
    const { code, stderr } = await runIsms(args, { cwd: folder });
    await rm(join(folder, 'quiet-site'), { recursive: true });
    expect(code).toBe(1);
    expect(stderr).toContain('error');
    expect(stderr).not.toMatch(/site \d+\/\d+/);
  });

  it('refuses to replace a folder that it did not make, and leaves it whole', async () => {
    const out = join(folder, 'empty', 'mine');
    await mkdir(out);
    await writeFile(join(out, 'thesis.txt'), 'years of work');
    const { code, stderr } = await runIsms(['build', '--root', example, '--out', out], {
      cwd: folder,
    });
    expect(code).toBe(2);
    expect(stderr).toContain(out);
    expect(await readdir(out)).toEqual(['thesis.txt']);
    await rm(out, { recursive: true });
  });
});
