import { expect, test } from 'vitest';
import { begin, clara, ines, omar, policy, propose } from '../approvals/exemplar.ts';
import type { GitStory } from '../git-story.ts';
import { runIsms } from './run-isms.ts';

interface Reported {
  readonly findings: readonly { readonly rule: string; readonly path: string }[];
}

const checkSince = async (repo: GitStory, since: string, ...args: readonly string[]) => {
  const { code, stdout, stderr } = await runIsms(
    ['check', '--root', repo.folder, '--format', 'json', '--since', since, ...args],
    { env: repo.environment },
  );
  const { findings } = JSON.parse(stdout) as Reported;
  return { code, found: findings.map(({ rule, path }) => `${rule} ${path}`), stderr };
};

/** A policy that Clara approved, and then a change that is no record. */
const approvedStory = (): { readonly repo: GitStory; readonly base: string } => {
  const repo = begin();
  const base = propose(
    repo,
    () => {
      repo.write('policies/access.md', policy('1.0', 'Ask by ticket.'));
    },
    {
      author: omar,
      date: '2026-01-03',
      message: 'Merge\n\nApproved-by: Clara Ibsen <clara@example.com>',
    },
  );
  repo.write('README.md', 'Later.\n');
  repo.commit('Go on', { author: ines, date: '2026-01-04' });
  return { repo, base };
};

test('a main branch that was rewritten is reported however old the change is', async () => {
  const repo = begin();
  const base = repo.head();
  repo.write('README.md', 'First.\n');
  const handedOut = repo.commit('Write it', { author: ines, date: '2026-01-05' });
  repo.write('.git/manifest.json', JSON.stringify({ predicate: { commit: handedOut } }));
  const previous = ['--previous', `${repo.folder}/.git/manifest.json`];
  expect((await checkSince(repo, base, ...previous)).found).toEqual([]);
  repo.git('reset', '--quiet', '--hard', base);
  repo.write('README.md', 'Second.\n');
  repo.commit('Write it otherwise', { author: clara, date: '2026-01-05' });
  const { code, found } = await checkSince(repo, base, ...previous);
  expect([code, found]).toEqual([1, [expect.stringMatching(/^history\/rewritten /)]]);
});

test('a wrong root of approval fails although it is as wrong for the base', async () => {
  const { repo, base } = approvedStory();
  expect(await checkSince(repo, base)).toMatchObject({ code: 0, found: [] });
  expect(await checkSince(repo, base, '--trust', '0'.repeat(40))).toMatchObject({
    code: 1,
    found: ['approval/unknown isms.yml'],
  });
});

test('a root of approval that is younger than the base is asked of the head alone', async () => {
  const { repo, base } = approvedStory();
  const { code, found } = await checkSince(repo, base, '--trust', repo.head());
  expect([code, found.filter((one) => one.startsWith('approval/unknown'))]).toEqual([0, []]);
});

test('what is to be told of the options is told once', async () => {
  const { repo, base } = approvedStory();
  const first = repo.git('rev-list', '--max-parents=0', 'HEAD').slice(0, 9);
  const { stderr } = await checkSince(repo, base, '--trust', first);
  expect(stderr.split('is only its beginning')).toHaveLength(2);
});
