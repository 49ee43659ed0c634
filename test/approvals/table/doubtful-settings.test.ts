import { describe, expect, test } from 'vitest';
import { commitBytes, replaceTip, signCommit, withHeader } from '../../signers.ts';
import { approvalOf, bianca, clara, omar, propose } from '../exemplar.ts';
import {
  changeTrust,
  ciso,
  company,
  expectApproved,
  expectRefused,
  keyOf,
  keys,
  keysOf,
  least,
  mergePlain,
  mergeSigned,
  roles,
  since2025,
  start,
  writes,
} from './company.ts';

describe('a day that cannot be read', () => {
  test.each(['2026-1-3', '31.12.2025', '3 January 2026', '2026-02-30', '', '2026'])(
    'ends a role at once: `to: %s`',
    async (to) => {
      const repo = start(roles('clara', { ...ciso, to }));
      await mergeSigned(repo, writes(repo), keys.clara);
      await expectRefused(repo, ['approver-lacks-role']);
    },
  );

  test.each(['2026-1-3', 'yesterday', ''])('ends a key at once: `to: %s`', async (to) => {
    const repo = start(keysOf('clara', keyOf(keys.clara, { to })));
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectRefused(repo, ['key-expired']);
  });

  test('never begins a role or a key', async () => {
    const held = start(roles('clara', { ...ciso, from: '0' }));
    await mergeSigned(held, writes(held), keys.clara);
    await expectRefused(held, ['approver-lacks-role']);
    const used = start(keysOf('clara', keyOf(keys.clara, { from: '2025-1-1' })));
    await mergeSigned(used, writes(used), keys.clara);
    await expectRefused(used, ['key-expired']);
  });

  test('leaves a compromised key without a day before which it was good', async () => {
    for (const [day, good] of [
      ['2026-01-20', true],
      ['2026-1-20', false],
    ] as const) {
      const repo = start();
      await mergeSigned(repo, writes(repo), keys.clara);
      repo.write('README.md', 'Later.\n');
      const later = repo.commit('Later', { author: omar, date: '2026-01-11' });
      await signCommit(repo, later, keys.omar);
      const text = company(keysOf('clara', keyOf(keys.clara, { compromised_since: day })));
      await changeTrust(repo, text, '2026-01-21');
      if (good) await expectApproved(repo, { level: 'signed' });
      else await expectRefused(repo, ['key-revoked']);
    }
  });
});

test('a revocation holds although somebody else lists the key too, or nobody any more', async () => {
  const revoked = { on: '2026-01-20', reason: 'Stolen' };
  const repo = start();
  await mergeSigned(repo, writes(repo), keys.clara);
  await expectApproved(repo, { level: 'signed' });
  const both = company(
    keysOf('clara', keyOf(keys.clara, { revoked })),
    keysOf('omar', keyOf(keys.clara), keyOf(keys.omar)),
  );
  await changeTrust(repo, both, '2026-01-21');
  await expectRefused(repo, ['key-revoked']);
  await changeTrust(repo, company(keysOf('clara')), '2026-01-22');
  await expectRefused(repo, ['key-revoked']);
});

test('nobody signs a small edit of the role that he granted to himself', async () => {
  const granting = roles('bianca', { role: 'top-management', from: since2025 }, ciso);
  const repo = start();
  repo.write('isms.yml', company(granting));
  repo.commit('Grant it', { author: bianca, date: '2026-01-05' });
  const edited = company(granting, ({ people }) => {
    people.omar.name = 'Omar the Merger';
  });
  await changeTrust(repo, edited, '2026-01-06');
  await mergeSigned(repo, writes(repo), keys.bianca);
  await expectRefused(repo, ['approver-lacks-role', 'trust-change-unproved']);
});

test('a commit that the verifier names later gives nobody a role before it', async () => {
  const repo = start(least('signed'));
  await mergeSigned(repo, writes(repo), keys.ines, { author: omar });
  repo.write('isms.yml', company(least('signed'), roles('ines', ciso)));
  const named = repo.commit('Make Ines CISO', { author: omar, date: '2026-02-01' });
  const asked = { trustRoots: [named] };
  expect((await approvalOf(repo, asked)).verdict).toBe('not-approved');
  await mergeSigned(
    repo,
    () => {
      writes(repo, '1.1')();
    },
    keys.clara,
    { date: '2026-02-02' },
  );
  await expectApproved(repo, { level: 'signed' }, asked);
});

test('an address that a bot shares with a person belongs to neither', async () => {
  const sharing = start(({ bots: [robot] }) => {
    robot?.emails.push('clara@example.com');
  });
  mergePlain(sharing, writes(sharing), { author: clara });
  await expectRefused(sharing, []);
  const apart = start();
  mergePlain(apart, writes(apart), { author: clara });
  await expectApproved(apart, { level: 'recorded' });
});

test.each(['garbage', '', '-----BEGIN SSH SIGNATURE-----'])(
  'row 27: a signature that is none is never recorded: `%s`',
  async (signature) => {
    const repo = start();
    const merge = mergePlain(repo, writes(repo), { author: clara });
    replaceTip(repo, merge, withHeader(commitBytes(repo, merge), 'gpgsig', signature));
    await expectRefused(repo, ['bad-signature']);
  },
);

test('a message of ten megabytes is read once', async () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => `a${index}@example.com`);
  const names = (token: string): string =>
    lines.map((address) => `${token}: A <${address}>`).join('\n');
  const repo = start();
  propose(repo, writes(repo), { author: clara, date: '2026-01-10', message: 'Merge' });
  repo.write('.git/message', `Merge\n\n${names('Approved-by')}\n${names('Co-authored-by')}\n`);
  repo.git(
    '-c',
    'user.name=Clara Ibsen',
    '-c',
    'user.email=clara@example.com',
    'commit',
    '--amend',
    '--quiet',
    '--date=2026-01-10T12:00:00Z',
    '--author',
    clara,
    '-F',
    '.git/message',
  );
  const { verdict } = await approvalOf(repo);
  expect(verdict).toBe('approved');
});
