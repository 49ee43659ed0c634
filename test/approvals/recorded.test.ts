import { expect, onTestFinished, test } from 'vitest';
import { tellStory } from '../git-story.ts';
import {
  approvalOf,
  begin,
  clara,
  ines,
  omar,
  policy,
  propose,
  settings,
  verdict,
} from './exemplar.ts';

const path = 'policies/access-control.md';
const withDocument = (line: string): string => settings({ approval: `  ${line}` });

const approvedBy = 'Merge proposal\n\nApproved-by: Clara Ibsen <clara@example.com>';

test('an unsigned merge by a trusted merger with a trailer approves at level recorded', async () => {
  const repo = begin();
  const merge = propose(
    repo,
    () => {
      repo.write(path, policy('1.0', 'Ask by ticket.'));
    },
    {
      author: omar,
      date: '2026-01-10',
      message: approvedBy,
    },
  );
  expect(await approvalOf(repo)).toMatchObject({
    verdict: 'approved',
    level: 'recorded',
    independence: 'claimed',
    approvals: [
      {
        person: 'clara',
        role: 'ciso',
        day: '2026-01-10',
        level: 'recorded',
        evidence: `merge ${merge}`,
      },
    ],
    reasons: [],
    approvedOn: '2026-01-10',
    setAt: merge,
    uncommitted: false,
    versions: [
      { version: '1.0', verdict: 'approved', writers: ['ines'], path, setOn: '2026-01-10' },
    ],
  });
});

test('a squash with a trailer in its message approves nothing', async () => {
  const repo = begin();
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit(approvedBy, { author: ines, date: '2026-01-10' });
  expect(await verdict(repo)).toEqual(['not-approved', 'trailer-in-squash']);
});

test('the hint of a missing approval names who may give it', async () => {
  const repo = begin();
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Add the policy', { author: ines, date: '2026-01-10' });
  expect((await approvalOf(repo)).reasons).toMatchInlineSnapshot(`
    [
      {
        "code": "no-evidence",
        "hint": "merge it with a merge commit by a trusted merger that names a holder of \`ciso\` in an \`Approved-by:\` line",
        "message": "Nothing in this clone approves \`POL-001\` 1.0",
      },
    ]
  `);
});

test.each([
  ['under the own address', clara],
  ['under another own address in capitals', 'C. <C.Ibsen@EXAMPLE.org>'],
])('a writer who merges the own text approves nothing, %s', async (_, author) => {
  const repo = begin();
  repo.branch('proposal');
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Propose', { author, date: '2026-01-10' });
  repo.branch('main');
  repo.merge('proposal', { author: clara, date: '2026-01-10' });
  const approval = await approvalOf(repo);
  expect(approval.reasons.map(({ code }) => code)).toEqual(['self-approval']);
  expect(approval).toMatchObject({ verdict: 'not-approved', level: 'none', independence: 'none' });
});

test('a co-author is a writer', async () => {
  const repo = begin();
  repo.branch('proposal');
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Propose\n\nCo-authored-by: Clara <clara@example.com>', { author: ines });
  repo.branch('main');
  repo.merge('proposal', { author: omar, date: '2026-01-10', message: approvedBy });
  expect(await verdict(repo)).toEqual(['not-approved', 'self-approval']);
});

test('a mail map does not make a writer somebody else', async () => {
  const repo = begin();
  repo.write('.mailmap', 'Ines Author <ines@example.com> <clara@example.com>\n');
  repo.commit('Add a mail map', { author: ines, date: '2026-01-02' });
  repo.branch('proposal');
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Propose', { author: clara, date: '2026-01-10' });
  repo.branch('main');
  repo.merge('proposal', { author: omar, date: '2026-01-10', message: approvedBy });
  expect(await verdict(repo)).toEqual(['not-approved', 'self-approval']);
});

test('a writer whom isms.yml does not know leaves it open who wrote', async () => {
  const repo = begin();
  repo.branch('proposal');
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Propose', { author: 'Somebody <else@example.com>' });
  repo.branch('main');
  repo.merge('proposal', { author: omar, date: '2026-01-10', message: approvedBy });
  expect(await verdict(repo)).toEqual(['not-approved', 'author-unknown']);
  expect((await approvalOf(repo)).versions[0]?.writers).toEqual(['Somebody <else@example.com>']);
});

test('a merge whose text is in no parent makes the merger a writer', async () => {
  const repo = begin();
  repo.branch('proposal');
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Propose', { author: ines, date: '2026-01-10' });
  repo.branch('main');
  repo.merge('proposal', {
    author: clara,
    date: '2026-01-10',
    resolve: () => {
      repo.write(path, policy('1.0', 'Ask by telephone.'));
    },
  });
  expect(await verdict(repo)).toEqual(['not-approved', 'self-approval']);
});

test('bringing a branch up to date does not make a writer', async () => {
  const repo = begin();
  repo.branch('proposal');
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Propose', { author: ines, date: '2026-01-09' });
  repo.branch('main');
  repo.write('README.md', 'Read this.\n');
  repo.commit('Say hello', { author: omar, date: '2026-01-09' });
  repo.branch('proposal');
  repo.merge('main', { author: clara, date: '2026-01-10' });
  repo.branch('main');
  repo.merge('proposal', { author: clara, date: '2026-01-10' });
  expect(await verdict(repo)).toEqual(['approved']);
});

test('a cherry-pick of what another branch approved carries no approval', async () => {
  const repo = begin();
  repo.branch('release');
  propose2(repo);
  repo.branch('main');
  repo.git('checkout', 'release', '--', path);
  repo.commit('Pick it', { author: clara, date: '2026-01-11' });
  expect(await verdict(repo)).toEqual(['not-approved', 'no-evidence']);
});

const propose2 = (repo: ReturnType<typeof begin>): void => {
  repo.branch('text');
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Propose', { author: ines, date: '2026-01-10' });
  repo.branch('release');
  repo.merge('text', { author: clara, date: '2026-01-10' });
};

test('an octopus merge approves every record that it changes', async () => {
  const repo = begin();
  for (const [branch, id] of [
    ['one', 'POL-001'],
    ['two', 'POL-002'],
  ] as const) {
    repo.branch('main');
    repo.branch(branch);
    repo.write(`policies/${branch}.md`, policy('1.0', branch).replace('POL-001', id));
    repo.commit('Propose', { author: ines, date: '2026-01-10' });
  }
  repo.branch('main');
  repo.merge(['one', 'two'], { author: clara, date: '2026-01-10' });
  expect(await verdict(repo)).toEqual(['approved']);
  expect(await verdict(repo, {}, 'POL-002')).toEqual(['approved']);
});

test.each([
  [
    'a block broken by another line',
    `Approved-by: Clara <clara@example.com>\nSee merge request !7`,
    'no-evidence',
  ],
  [
    'a block that another paragraph follows',
    `Approved-by: Clara <clara@example.com>\n\nSee merge request !7`,
    'no-evidence',
  ],
  ['a trailer without an address', 'Approved-by: Clara Ibsen', 'no-evidence'],
  [
    'a look-alike letter in the address',
    'Approved-by: Clara <сlara@example.com>',
    'approver-unknown',
  ],
])('%s approves nothing', async (_, block, code) => {
  const repo = begin();
  propose(
    repo,
    () => {
      repo.write(path, policy('1.0', 'Ask by ticket.'));
    },
    {
      author: omar,
      date: '2026-01-10',
      message: `Merge proposal\n\n${block}`,
    },
  );
  expect(await verdict(repo)).toEqual(['not-approved', code]);
});

test('a trailer that the author wrote on the branch does not count', async () => {
  const repo = begin();
  repo.branch('proposal');
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Propose\n\nApproved-by: Clara <clara@example.com>', { author: ines });
  repo.branch('main');
  repo.merge('proposal', { author: omar, date: '2026-01-10', message: approvedBy });
  expect(await verdict(repo)).toEqual(['not-approved', 'trailer-from-author']);
});

test('a merge by somebody who is no trusted merger is no evidence', async () => {
  const repo = begin();
  propose(
    repo,
    () => {
      repo.write(path, policy('1.0', 'Ask by ticket.'));
    },
    {
      author: ines,
      date: '2026-01-10',
      message: approvedBy,
    },
  );
  const approval = await approvalOf(repo);
  expect(
    approval.reasons.map(({ code, message }) => [code, message.replace(/[0-9a-f]{7}/, '…')]),
  ).toEqual([
    ['no-evidence', 'Ines Author merged `POL-001` 1.0 (commit …) and is no trusted merger'],
  ]);
});

test('a level below the least that the kind accepts is shown and does not suffice', async () => {
  const repo = begin(withDocument('document: {approvers: [ciso]}'));
  propose(
    repo,
    () => {
      repo.write(path, policy('1.0', 'Ask by ticket.'));
    },
    {
      author: clara,
      date: '2026-01-10',
    },
  );
  expect(await approvalOf(repo)).toMatchObject({
    verdict: 'not-approved',
    level: 'recorded',
    reasons: [{ code: 'level-too-low' }],
  });
});

test('a version that the first commit holds is not approved by its own author', async () => {
  const repo = tellStory();
  onTestFinished(repo.discard);
  repo.write('isms.yml', settings());
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Begin', { author: clara });
  expect(await verdict(repo)).toEqual(['not-approved', 'no-evidence']);
});

test('an approval that a turned-round main line lost does not count', async () => {
  const repo = begin();
  repo.branch('other');
  repo.write('README.md', 'Read this.\n');
  repo.commit('Say hello', { author: ines, date: '2026-01-09' });
  repo.branch('main');
  propose(
    repo,
    () => {
      repo.write(path, policy('1.0', 'Ask by ticket.'));
    },
    {
      author: clara,
      date: '2026-01-10',
    },
  );
  repo.branch('other');
  repo.merge('main', { author: ines, date: '2026-01-11' });
  repo.branch('main');
  repo.git('reset', '--quiet', '--hard', 'other');
  expect(await verdict(repo)).toEqual(['not-approved', 'no-evidence']);
});

test('a later merge does not approve what was there before it', async () => {
  const repo = begin();
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Add', { author: ines, date: '2026-01-10' });
  propose(
    repo,
    () => {
      repo.write('README.md', 'Read this.\n');
    },
    {
      author: clara,
      date: '2026-01-11',
      message: approvedBy,
    },
  );
  expect(await verdict(repo)).toEqual(['not-approved', 'no-evidence']);
});

test('a draft needs no approval', async () => {
  const repo = begin();
  repo.write(path, policy('1.0', 'Ask by ticket.', '', 'draft'));
  repo.commit('Add', { author: ines, date: '2026-01-10' });
  expect(await verdict(repo)).toEqual(['draft']);
});

test('four eyes may be switched off for a kind, which shows as independence', async () => {
  const repo = begin(
    withDocument('document: {approvers: [ciso], least: recorded, four_eyes: off}'),
  );
  repo.branch('proposal');
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Propose', { author: clara });
  repo.branch('main');
  repo.merge('proposal', { author: clara, date: '2026-01-10' });
  expect(await approvalOf(repo)).toMatchObject({ verdict: 'approved', independence: 'none' });
});

test('four eyes that must be proved are not met by what commits claim', async () => {
  const repo = begin(
    withDocument('document: {approvers: [ciso], least: recorded, four_eyes: proved}'),
  );
  propose(
    repo,
    () => {
      repo.write(path, policy('1.0', 'Ask by ticket.'));
    },
    {
      author: clara,
      date: '2026-01-10',
    },
  );
  expect(await verdict(repo)).toEqual(['not-approved', 'independence-too-low']);
});
