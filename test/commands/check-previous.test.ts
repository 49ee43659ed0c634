import { expect, test } from 'vitest';
import { begin, clara, ines } from '../approvals/exemplar.ts';
import type { GitStory } from '../git-story.ts';
import { runIsms } from './run-isms.ts';

interface Reported {
  readonly findings: readonly { readonly rule: string }[];
}

const rulesFound = async (repo: GitStory, manifest: string): Promise<readonly string[]> => {
  repo.write('.git/manifest.json', manifest);
  const args = ['check', '--root', repo.folder, '--format', 'json', '--previous'];
  const { stdout } = await runIsms([...args, `${repo.folder}/.git/manifest.json`]);
  return (JSON.parse(stdout) as Reported).findings.map(({ rule }) => rule);
};

test('an earlier pack shows that the main branch was rewritten', async () => {
  const repo = begin();
  repo.write('README.md', 'First.\n');
  const handedOut = repo.commit('Write it', { author: ines, date: '2026-01-05' });
  const manifest = JSON.stringify({ predicate: { commit: handedOut } });
  expect(await rulesFound(repo, manifest)).not.toContain('history/rewritten');
  repo.git('reset', '--quiet', '--hard', 'HEAD^');
  repo.write('README.md', 'Second.\n');
  repo.commit('Write it otherwise', { author: clara, date: '2026-01-05' });
  expect(await rulesFound(repo, manifest)).toContain('history/rewritten');
});

test.each(['no JSON', '{}', '{"predicate": {"commit": "--output=x"}}', 'null'])(
  'a file that is no manifest is refused: %s',
  async (text) => {
    const repo = begin();
    repo.write('manifest.json', text);
    const file = `${repo.folder}/manifest.json`;
    const { code, stderr } = await runIsms(['check', '--root', repo.folder, '--previous', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('is no manifest of a pack');
  },
);
