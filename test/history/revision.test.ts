import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolveRevision } from '#history/revision.ts';
import { begin, clara, ines, opened, propose } from '../approvals/exemplar.ts';

test('a revision becomes a full id', async () => {
  const repo = begin();
  repo.git('tag', 'v1');
  expect(await resolveRevision(await opened(repo), 'v1')).toBe(repo.head());
});

test('a revision that looks like an option is refused', async () => {
  const repo = begin();
  const file = join(repo.folder, 'written');
  await expect(resolveRevision(await opened(repo), `--output=${file}`)).rejects.toThrow(
    'it begins with `-`',
  );
  expect(existsSync(file)).toBe(false);
});

test('a revision that names nothing is said', async () => {
  const repo = begin();
  await expect(
    resolveRevision(await opened(repo), 'nowhere'),
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[UnreadableInput: Cannot find the commit \`nowhere\`]`,
  );
  const tree = repo.git('rev-parse', 'HEAD^{tree}');
  for (const other of [tree, '^HEAD', 'HEAD^@', 'HEAD..HEAD'])
    await expect(resolveRevision(await opened(repo), other)).rejects.toThrow(
      'Cannot find the commit',
    );
});

test('a day is the newest step of the main line that is not after it', async () => {
  const repo = begin();
  const first = repo.head();
  const merge = propose(
    repo,
    () => {
      repo.write('README.md', 'Read this.\n');
    },
    {
      author: clara,
      date: '2026-01-10',
    },
  );
  // Dated back, so its day is its parent's.
  repo.write('README.md', 'Read that.\n');
  const last = repo.commit('Edit', { author: ines, date: '2026-01-05' });
  const repository = await opened(repo);
  expect(await resolveRevision(repository, '2026-01-09')).toBe(first);
  expect(await resolveRevision(repository, '2026-01-10')).toBe(last);
  expect(merge).not.toBe(last);
  await expect(resolveRevision(repository, '2025-12-31')).rejects.toThrow('begins after');
  await expect(resolveRevision(repository, '2026-02-30')).rejects.toThrow('not in the calendar');
});
