import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory } from '../git-story.ts';
import type { GitStory } from '../git-story.ts';
import { bianca, ines, omar } from '../approvals/exemplar.ts';
import { first, rules, settings } from '../changes/compared.ts';
import { runIsms } from './run-isms.ts';

describe('isms changes', () => {
  let story: GitStory;
  const run = (...args: readonly string[]) =>
    runIsms(args, { cwd: story.folder, env: story.environment });

  beforeAll(() => {
    story = tellStory();
    story.write('isms.yml', settings);
    story.commit('Begin', { author: bianca, date: '2026-01-01' });
    story.branch('first');
    story.write('policies/access.md', rules('1.0', first));
    story.commit('Write', { author: ines, date: '2026-01-02' });
    story.branch('main');
    const message = 'Merge\n\nApproved-by: Clara Ibsen <clara@example.com>';
    story.merge('first', { author: omar, date: '2026-01-03', message });
    story.branch('change');
    const text = first.replace('30', '14');
    story.write('policies/access.md', rules('2.0', `${text} See R-404.`, 'change: material\n'));
    story.commit('Change', { author: ines, date: '2026-02-01' });
    story.branch('main');
    story.write('policies/other.md', rules('1.0', 'Other').replace('POL-001', 'POL-002'));
    story.commit('Go on', { author: omar, date: '2026-02-02' });
  });
  afterAll(() => {
    story.discard();
  });

  it('compares what a branch brings since it left, with three dots', async () => {
    const { code, stdout, stderr } = await run('changes', 'main...change');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('1 document changes, from where it left main');
    expect(stdout).toContain('Access ends within [-30-]{+14+} days.');
    expect(stdout).toContain('POL-001 2.0 needs approval by Head of security (Clara Ibsen)');
    expect(stdout).not.toContain('POL-002');
  });

  it('compares two states with two dots, and says what that means', async () => {
    const { code, stdout, stderr } = await run('changes', 'main..change');
    expect(code).toBe(0);
    expect(stdout).toContain('POL-002  Access control  removed');
    expect(stderr).toContain('`main...change`');
    const back = await run('changes', 'main~1..', '--format', 'json');
    expect(JSON.parse(back.stdout)).toMatchObject({ head: { name: 'HEAD' } });
  });

  it('writes the page into a file, whole, and the comment with its address', async () => {
    const written = await run('changes', 'main...change', '--format', 'html', '--out', 'page.html');
    expect([written.code, written.stdout]).toEqual([0, '']);
    expect(readFileSync(join(story.folder, 'page.html'), 'utf8')).toContain('<del>30</del>');
    expect(readdirSync(story.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const link = ['--link', 'https://ci.example/page.html'];
    const { stdout } = await run('changes', 'main...change', '--format', 'markdown', ...link);
    expect(stdout).toMatch(/^<!-- isms-changes -->\n/);
    expect(stdout).toContain('(<https://ci.example/page.html>)');
  });

  it.each([
    ['one commit', ['changes', 'main'], 'main..HEAD'],
    ['no earlier commit', ['changes', '..HEAD'], '..HEAD'],
    ['four dots', ['changes', 'main....HEAD'], 'main....HEAD'],
    ['an unknown commit', ['changes', 'nowhere..HEAD'], 'nowhere'],
    ['an option for a commit', ['changes', '--', '--output=x..HEAD'], '--output=x'],
    ['an option for the later commit', ['changes', 'main..--all'], '--all'],
    [
      'an address that runs',
      ['changes', 'main..HEAD', '--link', 'javascript:alert(1)'],
      'javascript',
    ],
    ['an unknown form', ['changes', 'main..HEAD', '--format', 'pdf'], 'pdf'],
    ['a folder outside of git', ['changes', 'main..HEAD', '--root', '/'], 'git repository'],
    ['check since an unknown commit', ['check', '--since', 'nowhere'], 'nowhere'],
  ])('ends with 2 and a sentence for %s', async (_name, args, named) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(named);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('leaves the working folder alone', async () => {
    mkdirSync(join(story.folder, 'risks'), { recursive: true });
    story.write('risks/draft.md', 'not a record');
    const { stdout } = await run('changes', 'main...change');
    expect(stdout).not.toContain('draft');
    story.remove('risks/draft.md');
  });

  it('lets check tell what a change brings, and wait for approvals', async () => {
    const args = ['check', '--at', 'change', '--since', 'main', '--format', 'json'];
    const { code, stdout } = await run(...args);
    const { findings } = JSON.parse(stdout) as {
      findings: readonly { rule: string; severity: string }[];
    };
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'information approval/pending',
      'error link/broken',
    ]);
    expect(code).toBe(1);
    const same = await run('check', '--at', 'change', '--since', 'change', '--format', 'json');
    expect([same.code, (JSON.parse(same.stdout) as { findings: unknown }).findings]).toEqual([
      0,
      [],
    ]);
  });
});
