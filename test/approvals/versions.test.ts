import { expect, test } from 'vitest';
import type { GitStory } from '../git-story.ts';
import {
  approvalOf,
  begin,
  clara,
  ines,
  policy,
  proofOf,
  propose,
  recordsAt,
  opened,
  verdict,
} from './exemplar.ts';

const path = 'policies/access-control.md';
const approve = (repo: GitStory, text: string, date: string): string =>
  propose(
    repo,
    () => {
      repo.write(path, text);
    },
    { author: clara, date },
  );
const approved = (): GitStory => {
  const repo = begin();
  approve(repo, policy('1.0', 'Ask by ticket.'), '2026-01-10');
  return repo;
};

test.each([
  ['an edited text', policy('1.0', 'Ask by mail.')],
  ['an edited front matter', policy('1.0', 'Ask by ticket.').replace('owner: ciso', 'owner: cto')],
  ['committed CRLF line ends', policy('1.0', 'Ask by ticket.').replaceAll('\n', '\r\n')],
])('%s under the same version is drift', async (_, text) => {
  const repo = approved();
  repo.git('config', 'core.autocrlf', 'false');
  repo.write(path, text);
  repo.commit('Edit', { author: ines, date: '2026-01-11' });
  expect(await verdict(repo)).toEqual(['drift', 'drift']);
});

test('drift names both texts and the day', async () => {
  const repo = approved();
  repo.write(path, policy('1.0', 'Ask by mail.'));
  repo.commit('Edit', { author: ines, date: '2026-01-11' });
  const [reason] = (await approvalOf(repo)).reasons;
  expect(reason).toMatchInlineSnapshot(`
    {
      "code": "drift",
      "hint": "raise \`version:\` and have it approved, or restore the approved text: \`git show c2967af\`",
      "message": "\`POL-001\` 1.0 was approved as c2967af on 2026-01-10, this text is c9c7c1d",
    }
  `);
});

test('a rename with an edit is drift', async () => {
  const repo = approved();
  repo.rename(path, 'policies/it/access.md');
  repo.write('policies/it/access.md', policy('1.0', 'Ask by mail.'));
  repo.commit('Move', { author: ines, date: '2026-01-11' });
  expect(await verdict(repo)).toEqual(['drift', 'drift']);
});

test('a second approved text under one version is drift all the same', async () => {
  const repo = approved();
  approve(repo, policy('1.0', 'Ask by mail.'), '2026-01-11');
  expect(await verdict(repo)).toEqual(['drift', 'drift', 'version-reused']);
});

test('drift that is undone byte for byte is none', async () => {
  const repo = approved();
  repo.write(path, policy('1.0', 'Ask by mail.'));
  repo.commit('Edit', { author: ines, date: '2026-01-11' });
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Undo', { author: ines, date: '2026-01-12' });
  expect(await verdict(repo)).toEqual(['approved']);
});

test('a renamed record keeps its approval', async () => {
  const repo = approved();
  repo.rename(path, 'policies/zugänge/zugriff – neu.md');
  repo.commit('Move', { author: ines, date: '2026-01-11' });
  expect(await approvalOf(repo)).toMatchObject({
    verdict: 'approved',
    versions: [{ version: '1.0', path }],
  });
});

test('a record is followed through several renames and versions', async () => {
  const repo = approved();
  repo.rename(path, 'policies/b.md');
  repo.commit('Move', { author: ines, date: '2026-01-11' });
  propose(
    repo,
    () => {
      repo.rename('policies/b.md', 'policies/c.md');
      repo.write('policies/c.md', policy('2.0', 'Ask by mail.', 'change: material\n'));
    },
    { author: clara, date: '2026-01-12' },
  );
  expect(await approvalOf(repo)).toMatchObject({
    verdict: 'approved',
    versions: [
      { version: '2.0', verdict: 'approved', change: 'material', path: 'policies/c.md' },
      { version: '1.0', verdict: 'approved', path },
    ],
  });
});

test('two records that exchange their paths keep their approvals', async () => {
  const repo = begin();
  const other = policy('1.0', 'Lock screens.').replace('POL-001', 'POL-002');
  propose(
    repo,
    () => {
      repo.write(path, policy('1.0', 'Ask by ticket.'));
      repo.write('policies/screens.md', other);
    },
    { author: clara, date: '2026-01-10' },
  );
  repo.write(path, other);
  repo.write('policies/screens.md', policy('1.0', 'Ask by ticket.'));
  repo.commit('Exchange', { author: ines, date: '2026-01-11' });
  expect(await verdict(repo)).toEqual(['approved']);
  expect(await verdict(repo, {}, 'POL-002')).toEqual(['approved']);
});

test('a return to an older version needs a new approval', async () => {
  const repo = approved();
  approve(repo, policy('1.1', 'Ask by mail.'), '2026-01-11');
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Return', { author: ines, date: '2026-01-12' });
  expect(await verdict(repo)).toEqual(['not-approved', 'no-evidence', 'rollback']);
});

test('a return to an older version with an approval is approved', async () => {
  const repo = approved();
  approve(repo, policy('1.1', 'Ask by mail.'), '2026-01-11');
  approve(repo, policy('1.0', 'Ask by ticket.'), '2026-01-12');
  expect(await approvalOf(repo)).toMatchObject({ verdict: 'approved', approvedOn: '2026-01-12' });
});

test('a record that was removed and put back needs a new approval', async () => {
  const repo = approved();
  repo.remove(path);
  repo.commit('Remove', { author: ines, date: '2026-01-11' });
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Put back', { author: ines, date: '2026-01-12' });
  expect(await verdict(repo)).toEqual(['not-approved', 'no-evidence', 'rollback']);
});

test('retiring needs an approval', async () => {
  const repo = approved();
  repo.write(path, policy('1.0', 'Ask by ticket.', '', 'retired'));
  repo.commit('Retire', { author: ines, date: '2026-01-11' });
  expect(await verdict(repo)).toEqual(['not-approved', 'no-evidence']);
  approve(repo, policy('1.0', 'Ask by ticket.', 'retain: P1Y\n', 'retired'), '2026-01-12');
  expect(await verdict(repo)).toEqual(['approved']);
});

test('who wrote an earlier version may approve the next', async () => {
  const repo = begin();
  repo.branch('proposal');
  repo.write(path, policy('1.0', 'Ask by ticket.', '', 'draft'));
  repo.commit('Propose', { author: clara, date: '2026-01-10' });
  repo.branch('main');
  repo.merge('proposal', { author: clara, date: '2026-01-10' });
  approve(repo, policy('1.1', 'Ask by mail.'), '2026-01-11');
  expect(await approvalOf(repo)).toMatchObject({
    verdict: 'approved',
    versions: [{ version: '1.1', writers: ['ines'] }],
  });
});

test('who wrote the text under a name that the branch changed later is a writer', async () => {
  const repo = approved();
  repo.branch('proposal');
  repo.rename(path, 'policies/b.md');
  repo.write('policies/b.md', policy('1.1', 'Ask by mail.'));
  repo.commit('Write', { author: clara, date: '2026-01-11' });
  repo.rename('policies/b.md', 'policies/c.md');
  repo.commit('Move', { author: ines, date: '2026-01-11' });
  repo.branch('main');
  repo.merge('proposal', { author: clara, date: '2026-01-11' });
  expect(await verdict(repo)).toEqual(['not-approved', 'self-approval']);
});

test('a version that a branch passed through is no setting', async () => {
  const repo = approved();
  repo.branch('proposal');
  for (const version of ['1.1', '1.2']) {
    repo.write(path, policy(version, `Text of ${version}.`));
    repo.commit(version, { author: ines, date: '2026-01-11' });
  }
  repo.branch('main');
  repo.merge('proposal', { author: clara, date: '2026-01-11' });
  const { versions } = await approvalOf(repo);
  expect(versions.map(({ version }) => version)).toEqual(['1.2', '1.0']);
});

test('1.10 without quotes is another version than 1.1', async () => {
  const repo = begin();
  approve(repo, policy('1.1', 'Ask by ticket.'), '2026-01-10');
  repo.write(path, policy('1.10', 'Ask by ticket.').replace('"1.10"', '1.10'));
  repo.commit('Raise', { author: ines, date: '2026-01-11' });
  const { versions } = await approvalOf(repo);
  expect(versions.map(({ version }) => version)).toEqual(['1.10', '1.1']);
});

const statement = policy('1.0', 'Our controls.').replace('POL-001', 'SOA');
const control = (how: string): string => `---\nid: A.5.18\ntitle: Access rights\n---\n\n${how}\n`;
const withSoa = (): GitStory => {
  const repo = begin();
  propose(
    repo,
    () => {
      repo.write('soa/index.md', statement);
      repo.write('soa/a-5-18.md', control('Each quarter.'));
    },
    { author: clara, date: '2026-01-10' },
  );
  return repo;
};

test('the statement of applicability is approved as the tree of its folder', async () => {
  const repo = withSoa();
  expect(await approvalOf(repo, {}, 'SOA')).toMatchObject({
    verdict: 'approved',
    content: repo.git('rev-parse', 'HEAD:soa'),
    versions: [{ writers: ['ines'] }],
  });
});

test('a changed control under an unchanged statement is drift', async () => {
  const repo = withSoa();
  repo.write('soa/a-5-18.md', control('Each month.'));
  repo.commit('Edit', { author: ines, date: '2026-01-11' });
  expect(await verdict(repo, {}, 'SOA')).toEqual(['drift', 'drift']);
});

test('who writes a control writes the statement', async () => {
  const repo = begin();
  repo.branch('proposal');
  repo.write('soa/index.md', statement);
  repo.commit('Propose', { author: ines, date: '2026-01-10' });
  repo.write('soa/a-5-18.md', control('Each quarter.'));
  repo.commit('Add', { author: clara, date: '2026-01-10' });
  repo.branch('main');
  repo.merge('proposal', { author: clara, date: '2026-01-10' });
  expect(await verdict(repo, {}, 'SOA')).toEqual(['not-approved', 'self-approval']);
});

test.each(['a link', 'a submodule'])('%s in the place of a record is invalid', async (what) => {
  const repo = approved();
  repo.git('config', 'diff.ignoreSubmodules', 'all');
  repo.remove(path);
  if (what === 'a link') {
    repo.link(path, '../isms.yml');
    repo.git('add', '--all');
  } else {
    repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.head()},${path}`);
  }
  repo.commit('Replace', { author: ines, date: '2026-01-11', staged: true });
  expect(await verdict(repo)).toEqual(['invalid', 'not-a-file']);
});

test('a record that was a submodule for a while needs a new approval', async () => {
  const repo = approved();
  repo.git('config', 'diff.ignoreSubmodules', 'all');
  repo.remove(path);
  repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.head()},${path}`);
  repo.commit('Module', { author: ines, date: '2026-01-11', staged: true });
  repo.git('rm', '--quiet', '--cached', path);
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Put back', { author: ines, date: '2026-01-12' });
  expect(await verdict(repo)).toEqual(['not-approved', 'no-evidence', 'rollback']);
});

test('two records of one id are unknown', async () => {
  const repo = approved();
  repo.write('policies/copy.md', policy('1.0', 'Ask by mail.'));
  repo.commit('Copy', { author: ines, date: '2026-01-11' });
  expect(await verdict(repo)).toEqual(['unknown', 'id-ambiguous']);
});

test('a copy that outlives its original is judged by its own setting', async () => {
  const repo = approved();
  repo.write('policies/copy.md', policy('1.0', 'Ask by mail.'));
  repo.commit('Copy', { author: ines, date: '2026-01-11' });
  repo.remove(path);
  repo.commit('Remove', { author: ines, date: '2026-01-12' });
  expect((await approvalOf(repo)).verdict).not.toBe('approved');
});

test('an id that an earlier record had is told with its former path', async () => {
  const repo = begin();
  const note = '---\nid: OBJ-2026-01\ntitle: Objective\n---\n';
  repo.write('reviews/objectives/a.md', note);
  repo.commit('Add', { author: ines, date: '2026-01-10' });
  repo.rename('reviews/objectives/a.md', 'reviews/objectives/b.md');
  repo.commit('Move', { author: ines, date: '2026-01-11' });
  expect((await proofOf(repo)).formerIds).toEqual(new Map());
  repo.remove('reviews/objectives/b.md');
  repo.commit('Remove', { author: ines, date: '2026-01-12' });
  repo.write('reviews/objectives/c.md', `${note}\nAnother one.\n`);
  repo.commit('Reuse', { author: ines, date: '2026-01-13' });
  expect((await proofOf(repo)).formerIds).toEqual(
    new Map([['OBJ-2026-01', { path: 'reviews/objectives/b.md' }]]),
  );
});

test('the approved content is given as data', async () => {
  const repo = begin();
  approve(repo, policy('1.0', 'Ask.', 'effective: 2026-02-01\n'), '2026-01-10');
  repo.write(path, policy('1.0', 'Ask.', 'effective: 2026-03-01\n'));
  repo.commit('Edit', { author: ines, date: '2026-01-11' });
  expect(await approvalOf(repo)).toMatchObject({
    verdict: 'drift',
    approvedData: { effective: '2026-02-01' },
    versions: [{ effective: '2026-02-01' }],
  });
});

test('a setting that is new to the commit compared with is pending', async () => {
  const repo = approved();
  const since = repo.head();
  repo.write(path, policy('1.1', 'Ask by mail.'));
  repo.commit('Raise', { author: ines, date: '2026-01-11' });
  const approval = await approvalOf(repo, { since });
  expect(approval.verdict).toBe('not-approved');
  expect(approval.reasons[0]).toMatchInlineSnapshot(`
    {
      "code": "pending",
      "hint": "a holder of \`ciso\` must still approve",
      "message": "\`POL-001\` 1.1 is not approved yet",
    }
  `);
});

test('the same commit gives the same proof, record by record', async () => {
  const repo = withSoa();
  const records = await recordsAt(await opened(repo), repo.head());
  expect(await proofOf(repo, { records: records.toReversed() })).toEqual(await proofOf(repo));
});
