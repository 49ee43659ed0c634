import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Tree } from '#content/tree.ts';
import { recordFacts } from '#history/record-facts.ts';
import { workingFiles } from '#history/working-files.ts';
import type { GitStory } from '../git-story.ts';
import { approvalOf, begin, clara, policy, propose } from './exemplar.ts';

const path = 'policies/access-control.md';
const statement = policy('1.0', 'Our controls.').replace('POL-001', 'SOA');

const folderOf = (repo: GitStory): Tree => ({
  list: () =>
    Promise.resolve(
      (readdirSync(repo.folder, { recursive: true }) as string[])
        .filter((name) => !name.startsWith('.git') && statSync(join(repo.folder, name)).isFile())
        .sort()
        .map((name) => ({ path: name, type: 'file', size: 0 })),
    ),
  read: (name) => Promise.resolve(readFileSync(join(repo.folder, name))),
});

const judged = async (repo: GitStory, id = 'POL-001') => {
  const folder = folderOf(repo);
  const paths = (await folder.list())
    .map((entry) => entry.path)
    .filter((name) => name.endsWith('.md'));
  const records = await Promise.all(
    paths.map(async (name) => {
      const source = await folder.read(name);
      const kind = name === 'soa/index.md' ? ('soa' as const) : ('document' as const);
      return { id: recordFacts(source)?.id ?? name, kind, path: name, source };
    }),
  );
  const files = await workingFiles(folder, 'sha1');
  const { verdict, uncommitted, reasons, content } = await approvalOf(
    repo,
    { records, workingFiles: files },
    id,
  );
  return { verdict, uncommitted, reasons: reasons.map(({ code }) => code), content };
};

const approved = (): GitStory => {
  const repo = begin();
  propose(
    repo,
    () => {
      repo.write(path, policy('1.0', 'Ask by ticket.'));
      repo.write('soa/index.md', statement);
      repo.write('soa/notes/a.md', 'Note.\n');
    },
    { author: clara, date: '2026-01-10' },
  );
  return repo;
};

test('an untouched working folder is judged as its commit', async () => {
  const repo = approved();
  expect(await judged(repo)).toMatchObject({ verdict: 'approved', uncommitted: false });
  expect(await judged(repo, 'SOA')).toMatchObject({ verdict: 'approved', uncommitted: false });
});

test('line ends that the checkout converted are no difference', async () => {
  const repo = approved();
  for (const name of [path, 'soa/index.md', 'soa/notes/a.md']) {
    repo.write(name, readFileSync(join(repo.folder, name), 'utf8').replaceAll('\n', '\r\n'));
  }
  expect(await judged(repo)).toMatchObject({ verdict: 'approved', uncommitted: false });
  expect(await judged(repo, 'SOA')).toMatchObject({ verdict: 'approved', uncommitted: false });
});

test('an edit under the same version is drift', async () => {
  const repo = approved();
  repo.write(path, policy('1.0', 'Ask by mail.'));
  expect(await judged(repo)).toEqual({
    verdict: 'drift',
    uncommitted: true,
    reasons: ['drift'],
    content: repo.git('hash-object', path),
  });
});

test('a new version is pending', async () => {
  const repo = approved();
  repo.write(path, policy('1.1', 'Ask by mail.'));
  expect(await judged(repo)).toMatchObject({
    verdict: 'not-approved',
    uncommitted: true,
    reasons: ['pending'],
  });
});

test('a new draft is a draft', async () => {
  const repo = approved();
  repo.write(path, policy('1.1', 'Ask by mail.', '', 'draft'));
  expect(await judged(repo)).toMatchObject({ verdict: 'draft', uncommitted: true, reasons: [] });
});

test('a new record is pending', async () => {
  const repo = approved();
  repo.write('policies/new.md', policy('1.0', 'New.').replace('POL-001', 'POL-002'));
  expect(await judged(repo, 'POL-002')).toMatchObject({
    verdict: 'not-approved',
    uncommitted: true,
    reasons: ['pending'],
  });
});

test('a moved file with the same bytes keeps its approval', async () => {
  const repo = approved();
  repo.rename(path, 'policies/moved.md');
  expect(await judged(repo)).toMatchObject({ verdict: 'approved', reasons: [] });
});

test('approved text that is restored but not committed is approved', async () => {
  const repo = approved();
  repo.write(path, policy('1.0', 'Ask by mail.'));
  repo.commit('Edit', { date: '2026-01-11' });
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  expect(await judged(repo)).toMatchObject({ verdict: 'approved', uncommitted: true });
});

test('any change below the folder of the statement is drift of the statement', async () => {
  const repo = approved();
  repo.write('soa/notes/a.md', 'Another note.\n');
  const found = await judged(repo, 'SOA');
  expect(found).toMatchObject({ verdict: 'drift', uncommitted: true, reasons: ['drift'] });
  repo.commit('Edit', { date: '2026-01-11' });
  expect(repo.git('rev-parse', 'HEAD:soa')).toBe(found.content);
});
