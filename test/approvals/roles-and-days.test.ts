import { expect, test } from 'vitest';
import {
  approvalOf,
  begin,
  bianca,
  clara,
  ines,
  omar,
  policy,
  proofOf,
  propose,
  settings,
  verdict,
} from './exemplar.ts';

const path = 'policies/access-control.md';
const others = `  - {id: ines, name: Ines Author, emails: [ines@example.com]}
  - {id: omar, name: Omar Merger, emails: [omar@example.com]}
  - {id: bianca, name: Bianca Keller, emails: [bianca@example.com], roles: [{role: top-management, from: 2025-01-01}]}
`;
const withClara = (roles: string): string =>
  settings({
    people: `${others}  - {id: clara, name: Clara Ibsen, emails: [clara@example.com], roles: [${roles}]}`,
  });
const nobody = withClara('');
const ciso = withClara('{role: ciso, from: 2025-01-01}');
const by = (...people: readonly string[]): string =>
  `Merge proposal\n\n${people.map((person) => `Approved-by: ${person}`).join('\n')}`;

test('a role granted in the same change does not count, nor does the change', async () => {
  const repo = begin(nobody);
  propose(
    repo,
    () => {
      repo.write('isms.yml', ciso);
      repo.write(path, policy('1.0', 'Ask by ticket.'));
    },
    { author: clara, date: '2026-01-10' },
  );
  expect(await verdict(repo)).toEqual([
    'not-approved',
    'approver-lacks-role',
    'trust-change-unproved',
  ]);
  const { trust } = await proofOf(repo);
  expect(trust).toMatchObject({ verdict: 'not-approved' });
  expect(trust?.reasons.map(({ code }) => code)).toEqual([
    'trust-change-unproved',
    'approver-lacks-role',
  ]);
});

test('a role granted earlier without approval does not count', async () => {
  const repo = begin(nobody);
  repo.write('isms.yml', ciso);
  repo.commit('Make Clara CISO', { author: ines, date: '2026-01-05' });
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
  expect(await verdict(repo)).toEqual([
    'not-approved',
    'approver-lacks-role',
    'trust-change-unproved',
  ]);
});

test('a role granted with the approval of top management counts from the next step on', async () => {
  const repo = begin(nobody);
  propose(
    repo,
    () => {
      repo.write('isms.yml', ciso);
    },
    { author: bianca, date: '2026-01-05' },
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
  expect(await verdict(repo)).toEqual(['approved']);
  expect((await proofOf(repo)).trust).toMatchObject({ verdict: 'approved', level: 'recorded' });
});

test('a role granted and used in one approved merge does not count yet', async () => {
  const repo = begin(nobody);
  propose(
    repo,
    () => {
      repo.write('isms.yml', ciso);
      repo.write(path, policy('1.0', 'Ask by ticket.'));
    },
    { author: omar, date: '2026-01-10', message: by(clara, bianca) },
  );
  expect(await verdict(repo)).toEqual([
    'not-approved',
    'approver-lacks-role',
    'approver-lacks-role',
  ]);
  expect((await proofOf(repo)).trust).toMatchObject({ verdict: 'approved' });
});

test('an unapproved change leaves the old state in force until an approved one comes', async () => {
  const repo = begin(nobody);
  repo.write('isms.yml', ciso);
  repo.commit('Make Clara CISO', { author: ines, date: '2026-01-05' });
  propose(
    repo,
    () => {
      repo.write('isms.yml', `${ciso}bots: []\n`);
    },
    {
      author: bianca,
      date: '2026-01-06',
    },
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
  expect(await verdict(repo)).toEqual(['approved']);
});

test('a change of isms.yml outside its trust parts needs no approval', async () => {
  const repo = begin();
  repo.write('isms.yml', settings().replace('Example Ltd', 'Exemplar Ltd'));
  repo.commit('Rename the organisation', { author: ines, date: '2026-01-05' });
  expect((await proofOf(repo)).trust).toMatchObject({ verdict: 'root', reasons: [] });
});

test('trust may begin with a later commit that the verifier names', async () => {
  const repo = begin(nobody);
  repo.write('isms.yml', ciso);
  const trustRoot = repo.commit('Make Clara CISO', { author: ines, date: '2026-01-05' });
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
  expect(await verdict(repo, { trustRoots: [trustRoot] })).toEqual(['approved']);
  expect(await verdict(repo, { trustRoots: ['0'.repeat(40)] })).toEqual([
    'unknown',
    'trust-root-mismatch',
  ]);
});

test('a record cannot replace the approvers of its kind by weaker ones', async () => {
  const people = `${others}  - {id: clara, name: Clara, emails: [clara@example.com], roles: [{role: cto, from: 2025-01-01}]}`;
  const repo = begin(settings({ people }));
  const text = policy('1.0', 'Ask by ticket.', 'approvers: [cto]\n');
  propose(
    repo,
    () => {
      repo.write(path, text);
    },
    { author: clara, date: '2026-01-10' },
  );
  expect(await verdict(repo)).toEqual(['not-approved', 'approver-missing']);
});

test('a version cannot drop the approvers of the version before it', async () => {
  const repo = begin();
  const first = policy('1.0', 'Ask by ticket.', 'approvers: [top-management]\n');
  propose(
    repo,
    () => {
      repo.write(path, first);
    },
    {
      author: omar,
      date: '2026-01-10',
      message: by(clara, bianca),
    },
  );
  propose(
    repo,
    () => {
      repo.write(path, policy('1.1', 'Ask by mail.'));
    },
    {
      author: clara,
      date: '2026-01-11',
    },
  );
  const approval = await approvalOf(repo);
  expect(approval).toMatchObject({
    verdict: 'not-approved',
    reasons: [{ code: 'approver-missing', role: 'top-management' }],
    versions: [{ version: '1.1' }, { version: '1.0', verdict: 'approved' }],
  });
});

test('each of two roles needs its person', async () => {
  const repo = begin();
  const text = policy('1.0', 'Ask by ticket.', 'approvers: [top-management]\n');
  propose(
    repo,
    () => {
      repo.write(path, text);
    },
    { author: clara, date: '2026-01-10' },
  );
  expect((await approvalOf(repo)).reasons).toMatchInlineSnapshot(`
    [
      {
        "code": "approver-missing",
        "hint": "let a holder of \`top-management\` approve the same text",
        "message": "Nobody approved \`POL-001\` 1.0 as \`top-management\`",
        "role": "top-management",
      },
    ]
  `);
});

test('one person may hold both roles', async () => {
  const repo = begin(withClara('{role: ciso, from: 2025-01-01}, {role: cto, from: 2025-01-01}'));
  const text = policy('1.0', 'Ask by ticket.', 'approvers: [cto]\n');
  propose(
    repo,
    () => {
      repo.write(path, text);
    },
    { author: clara, date: '2026-01-10' },
  );
  expect(await verdict(repo)).toEqual(['approved']);
});

test('a risk must be approved by the owner and the acceptor that it names', async () => {
  const repo = begin();
  const risk = policy(
    '1.0',
    'Watched.',
    'risk_owner: ciso\nacceptance: {by: top-management}\n',
  ).replace('POL-001', 'R-001');
  propose(
    repo,
    () => {
      repo.write('risks/leaver.md', risk);
    },
    { author: clara, date: '2026-01-10' },
  );
  expect(await approvalOf(repo, {}, 'R-001')).toMatchObject({
    verdict: 'not-approved',
    reasons: [{ code: 'approver-missing', role: 'top-management' }],
  });
});

test('a setting for which no role is asked is never approved', async () => {
  const repo = begin(settings({ approval: '  document: {approvers: [], least: recorded}' }));
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
  expect(await verdict(repo)).toEqual(['not-approved', 'approver-missing']);
});

test.each([
  [
    'that ended before the step does not count',
    '2026-01-09',
    ['not-approved', 'approver-lacks-role'],
  ],
  ['counts on its last day', '2026-01-10', ['approved']],
])('a role %s', async (_, to, expected) => {
  const repo = begin(withClara(`{role: ciso, from: 2025-01-01, to: ${to}}`));
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
  expect(await verdict(repo)).toEqual(expected);
});

test('a step cannot be dated back into the time of a role', async () => {
  const repo = begin(withClara('{role: ciso, from: 2025-01-01, to: 2026-01-31}'));
  repo.write('README.md', 'Read this.\n');
  repo.commit('Say hello', { author: ines, date: '2026-03-01' });
  propose(
    repo,
    () => {
      repo.write(path, policy('1.0', 'Ask by ticket.'));
    },
    {
      author: clara,
      date: '2026-01-20',
    },
  );
  expect(await verdict(repo)).toEqual([
    'not-approved',
    'approver-lacks-role',
    'date-before-parent',
  ]);
});

test('a step older than its parent is approved with a warning and its parent’s day', async () => {
  const repo = begin();
  repo.write('README.md', 'Read this.\n');
  repo.commit('Say hello', { author: ines, date: '2026-03-01' });
  propose(
    repo,
    () => {
      repo.write(path, policy('1.0', 'Ask by ticket.'));
    },
    {
      author: clara,
      date: '2026-01-20',
    },
  );
  expect(await approvalOf(repo)).toMatchObject({
    verdict: 'approved',
    approvedOn: '2026-03-01',
    reasons: [{ code: 'date-before-parent' }],
  });
});

test.each([
  ['more than two days ahead', '2026-01-07', ['not-approved', 'date-in-future']],
  ['two days ahead', '2026-01-08', ['approved']],
])('a step dated %s of today', async (_, today, expected) => {
  const repo = begin();
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
  expect(await verdict(repo, { today })).toEqual(expected);
});

test('without isms.yml in the first commit nobody may approve', async () => {
  const repo = begin('format: 1\n');
  repo.write('isms.yml', settings());
  repo.commit('Name people', { author: bianca, date: '2026-01-02' });
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
  expect(await verdict(repo)).toContain('not-approved');
  expect((await proofOf(repo)).trust).toMatchObject({ verdict: 'not-approved' });
});
