import { describe, expect, test } from 'vitest';
import type { GitStory } from '../../git-story.ts';
import {
  openPgpSigner,
  overOtherBytes,
  signCommit,
  sshSigner,
  type OpenPgpOptions,
  type Signer,
} from '../../signers.ts';
import { approvalOf, clara, ines } from '../exemplar.ts';
import {
  changeTrust,
  company,
  dario,
  expectApproved,
  expectRefused,
  keyOf,
  keys,
  keysOf,
  least,
  mergePlain,
  mergeSigned,
  since2025,
  squash,
  start,
  startWith,
  tagOf,
  writes,
  type Edit,
  type Key,
} from './company.ts';

const signed = least('signed');
const withKey = (life: Partial<Key>): Edit => keysOf('clara', keyOf(keys.clara, life));
const stolen = (more: { last_good?: string } = {}): Partial<Key> => ({
  revoked: { on: '2026-02-01', reason: 'The laptop was stolen', ...more },
});

/** Registers on 1 February what became of Clara's key. */
const revoke = (repo: GitStory, life: Partial<Key>, date = '2026-02-01'): Promise<string> =>
  changeTrust(repo, company(signed, withKey(life)), date);

const note = (repo: GitStory, text: string) => (): void => {
  repo.write('README.md', `${text}\n`);
};

describe('a key that was revoked', () => {
  test('row 22: before the step spoils it, however the step is dated', async () => {
    for (const date of ['2026-01-15', '2026-02-03']) {
      const repo = start();
      await revoke(repo, stolen());
      await mergeSigned(repo, writes(repo), keys.clara, { author: clara, date });
      await expectRefused(repo, ['key-revoked']);
      expect(await approvalOf(repo)).toMatchObject({ level: 'none', approvals: [] });
    }
  });

  test('row 22: without the revocation the same step is approved', async () => {
    const repo = start(signed);
    await changeTrust(
      repo,
      company(signed, ({ people }) => {
        people.omar.name = 'Omar the Merger';
      }),
      '2026-02-01',
    );
    await mergeSigned(repo, writes(repo), keys.clara, { date: '2026-02-03' });
    await expectApproved(repo, { level: 'signed' });
  });

  test('row 22: a revocation that nobody approved takes nothing away', async () => {
    const repo = start(signed);
    await mergeSigned(repo, writes(repo), keys.clara);
    repo.write('isms.yml', company(signed, withKey(stolen())));
    repo.commit('Revoke', { author: ines, date: '2026-02-01' });
    await expectApproved(repo, { level: 'signed' });
  });

  test('row 22: in one change with the step it does not stand before it, but takes the step', async () => {
    const repo = start(signed);
    const change = (): void => {
      writes(repo)();
      repo.write('isms.yml', company(signed, withKey(stolen())));
    };
    await mergeSigned(repo, change, keys.bianca, { date: '2026-02-01' });
    await tagOf(repo, repo.head(), '1.0', { date: '2026-02-02' });
    await expectRefused(repo, ['key-revoked']);
  });

  test('row 22: another key of the same person still counts', async () => {
    const spare = sshSigner('clara spare');
    const both = keysOf('clara', keyOf(keys.clara, stolen()), keyOf(spare));
    const repo = start(signed);
    await changeTrust(repo, company(signed, both), '2026-02-01');
    await mergeSigned(repo, writes(repo), spare, { date: '2026-02-03' });
    await expectApproved(repo, { level: 'signed' });
  });

  test('row 23: later keeps what it signed up to the last good commit', async () => {
    const repo = start(signed);
    const first = await mergeSigned(repo, writes(repo), keys.clara);
    const second = await mergeSigned(repo, note(repo, 'Hello'), keys.omar, { date: '2026-01-11' });
    const before = repo.git('rev-parse', `${first}^1`);
    const judged = async (last_good: string): Promise<GitStory> => {
      repo.git('reset', '--quiet', '--hard', second);
      await revoke(repo, stolen({ last_good }));
      return repo;
    };
    await expectApproved(await judged(first), { level: 'signed' });
    await expectApproved(await judged(second), { level: 'signed' });
    await expectRefused(await judged(before), ['key-revoked']);
    await expectRefused(await judged('f'.repeat(40)), ['key-revoked']);
    await expectRefused(await judged(repo.git('rev-parse', `${first}^2`)), ['key-revoked']);
  });

  test('row 23: later with nothing said of what is good, loses all that it signed', async () => {
    const repo = start(signed);
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectApproved(repo, { level: 'signed' });
    await revoke(repo, stolen());
    await expectRefused(repo, ['key-revoked']);
    expect(await approvalOf(repo)).toMatchObject({ level: 'none', approvals: [] });
  });

  test('row 23: later loses also what it made `recorded` by a merge of its owner', async () => {
    const repo = start();
    await mergeSigned(repo, writes(repo), keys.clara, { author: clara });
    await changeTrust(repo, company(withKey(stolen())), '2026-02-01');
    await expectRefused(repo, ['key-revoked']);
  });

  test('row 23: later leaves what another approved in the same step', async () => {
    const repo = start(signed);
    const step = await mergeSigned(repo, writes(repo), keys.clara);
    await tagOf(repo, step, '1.0', { signer: keys.dario });
    await revoke(repo, stolen());
    expect(await approvalOf(repo)).toMatchObject({
      verdict: 'approved',
      level: 'signed',
      approvals: [{ person: 'dario' }],
    });
  });

  test('row 23: a commit of an older state may be asked for, and knows of no revocation', async () => {
    const repo = start(signed);
    const step = await mergeSigned(repo, writes(repo), keys.clara);
    await revoke(repo, stolen());
    repo.git('checkout', '--quiet', step);
    await expectApproved(repo, { level: 'signed' });
  });

  test.each([true, false])(
    'row 24: a tag by a key revoked since is refused, last good %s',
    async (good) => {
      const repo = start(signed);
      const step = squash(repo, writes(repo));
      await tagOf(repo, step);
      await expectApproved(repo, { level: 'signed' });
      await revoke(repo, stolen(good ? { last_good: step } : {}));
      await expectRefused(repo, ['key-revoked']);
      await tagOf(repo, step, '1.0', { signer: keys.dario, name: 'again', date: '2026-02-02' });
      expect(await approvalOf(repo)).toMatchObject({ verdict: 'approved', level: 'signed' });
    },
  );

  test('a trust change falls with the key that approved it', async () => {
    for (const lastGood of [true, false]) {
      const boss: Edit = ({ people }) => {
        people.omar.roles = [{ role: 'top-management', from: since2025 }];
      };
      const granted: Edit = ({ people }) => {
        people.ines.roles = [{ role: 'ciso', from: since2025 }];
      };
      const repo = start(signed, boss);
      const grant = await changeTrust(
        repo,
        company(signed, boss, granted),
        '2026-01-05',
        keys.bianca,
      );
      repo.branch('proposal');
      writes(repo)();
      repo.commit('Propose', { author: dario, date: '2026-01-09' });
      repo.branch('main');
      const merge = repo.merge('proposal', { author: clara, date: '2026-01-10' });
      await signCommit(repo, merge, keys.ines);
      await expectApproved(repo, { level: 'signed', person: 'ines' });
      const life = stolen(lastGood ? { last_good: grant } : {});
      const lost = keysOf('bianca', keyOf(keys.bianca, life));
      await changeTrust(repo, company(signed, boss, granted, lost), '2026-02-01', keys.omar);
      if (lastGood) await expectApproved(repo, { level: 'signed', person: 'ines' });
      else expect((await approvalOf(repo)).verdict).toBe('not-approved');
    }
  });
});

describe('a key that is compromised since a day', () => {
  const since: Partial<Key> = { compromised_since: '2026-01-20' };
  const sinceRevoked: Partial<Key> = { ...stolen(), ...since };

  /** Clara's step, then one by somebody, then the revocation. */
  const followedBy = async (
    between: ((repo: GitStory) => unknown) | undefined,
    life: Partial<Key> = sinceRevoked,
  ): Promise<GitStory> => {
    const repo = start(signed);
    await mergeSigned(repo, writes(repo), keys.clara);
    await between?.(repo);
    await revoke(repo, life);
    return repo;
  };
  const step =
    (signer: Signer, date = '2026-01-12') =>
    (repo: GitStory) =>
      mergeSigned(repo, note(repo, 'Hello'), signer, { date });

  test('row 23: keeps what another person’s signed step followed before that day', async () => {
    for (const life of [sinceRevoked, since]) {
      await expectApproved(await followedBy(step(keys.omar), life), { level: 'signed' });
      await expectApproved(await followedBy(step(keys.dario, '2026-01-19'), life), {
        level: 'signed',
      });
    }
  });

  test.each([
    ['nothing', undefined],
    [
      'an unsigned step',
      (repo: GitStory) => mergePlain(repo, note(repo, 'Hello'), { date: '2026-01-12' }),
    ],
    ['a step of the same key', step(keys.clara)],
    ['a step of a stranger', step(keys.stranger)],
    ['a step whose signature is bad', step(overOtherBytes(keys.omar))],
    ['a step on that very day', step(keys.omar, '2026-01-20')],
    ['a later step', step(keys.omar, '2026-01-25')],
  ] as const)('row 23: loses what only %s followed', async (_, between) => {
    for (const life of [sinceRevoked, since]) {
      await expectRefused(await followedBy(between, life), ['key-revoked']);
    }
  });

  test('row 23: loses what only another key of the same person followed', async () => {
    const spare = sshSigner('clara spare');
    const both = (life: Partial<Key>): Edit =>
      keysOf('clara', keyOf(keys.clara, life), keyOf(spare));
    for (const another of [spare, keys.omar]) {
      const repo = start(signed, both({}));
      await mergeSigned(repo, writes(repo), keys.clara);
      await step(another)(repo);
      await changeTrust(repo, company(signed, both(sinceRevoked)), '2026-02-01');
      if (another === spare) await expectRefused(repo, ['key-revoked']);
      else await expectApproved(repo, { level: 'signed' });
    }
  });

  test('row 23: loses what came after the other person’s step, however it is dated', async () => {
    const repo = start(signed);
    await mergeSigned(repo, writes(repo), keys.clara);
    await step(keys.omar)(repo);
    await mergeSigned(repo, writes(repo, '1.1'), keys.clara, { date: '2026-01-13' });
    await revoke(repo, sinceRevoked);
    await expectRefused(repo, ['key-revoked']);
    expect((await approvalOf(repo)).versions[1]).toMatchObject({
      version: '1.0',
      verdict: 'approved',
      level: 'signed',
    });
  });

  test('row 23: signs nothing more after that', async () => {
    const repo = start();
    await changeTrust(repo, company(withKey(since)), '2026-02-01');
    await mergeSigned(repo, writes(repo), keys.clara, { author: clara, date: '2026-02-03' });
    await expectRefused(repo, ['key-revoked']);
  });
});

describe('the life of a key', () => {
  test('row 25: a key that was retired later still proves what it signed', async () => {
    const repo = start(signed);
    await mergeSigned(repo, writes(repo), keys.clara);
    await revoke(repo, { to: '2026-01-31' });
    await expectApproved(repo, { level: 'signed' });
    await mergeSigned(repo, writes(repo, '1.1'), keys.clara, { date: '2026-02-03' });
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
  });

  test('row 25: a tag by a key that was retired later counts by its day', async () => {
    const repo = start(signed);
    const step = squash(repo, writes(repo));
    await tagOf(repo, step);
    await revoke(repo, { to: '2026-01-31' });
    await expectApproved(repo, { level: 'signed', day: '2026-01-12' });
    await tagOf(repo, step, '1.0', { date: '2026-02-01' });
    await expectRefused(repo, []);
  });

  test.each([
    [{ from: '2026-01-10' }, true],
    [{ from: '2026-01-11' }, false],
    [{ to: '2026-01-10' }, true],
    [{ to: '2026-01-09' }, false],
  ])('a key counts on its first and last day and not beyond, %o', async (life, counts) => {
    const repo = start(withKey(life));
    await mergeSigned(repo, writes(repo), keys.clara, { author: clara });
    if (counts) await expectApproved(repo, { level: 'signed' });
    else await expectRefused(repo, []);
  });

  test('a tag by a key that is registered no more is by an unknown key, a step stays good', async () => {
    const repo = start(signed);
    const step = await mergeSigned(repo, writes(repo), keys.clara);
    await mergeSigned(repo, writes(repo, '1.1'), keys.dario, { date: '2026-01-13' });
    await tagOf(repo, repo.head(), '1.1', { date: '2026-01-14' });
    await changeTrust(repo, company(signed, keysOf('clara')), '2026-02-01');
    expect((await approvalOf(repo)).versions).toMatchObject([
      { version: '1.1', verdict: 'approved', approvals: [{ person: 'dario' }] },
      { version: '1.0', verdict: 'approved', approvals: [{ person: 'clara' }], setAt: step },
    ]);
  });

  const withOpenPgp = async (options: OpenPgpOptions) => {
    const signer = await openPgpSigner('Clara', options);
    const repo = startWith(
      { files: { 'keys/clara.asc': signer.publicKey } },
      keysOf('clara', {
        openpgp: signer.fingerprint,
        public_key: 'keys/clara.asc',
        from: since2025,
      }),
    );
    return { repo, signer };
  };

  test('row 26: an OpenPGP key that expired before the day spoils the step', async () => {
    const { repo, signer } = await withOpenPgp({ days: 300, at: '2025-06-01T12:00:00Z' });
    await mergeSigned(repo, writes(repo), signer, { author: clara });
    await expectRefused(repo, ['key-expired']);
    expect((await approvalOf(repo)).level).toBe('none');
  });

  test('row 26: one that expired afterwards changes nothing', async () => {
    const { repo, signer } = await withOpenPgp({ days: 400 });
    await mergeSigned(repo, writes(repo), signer, { author: clara });
    await expectApproved(repo, { level: 'signed' }, { today: '2026-12-31' });
  });

  test('row 26: for a tag the later of its day and the step’s counts', async () => {
    const { repo, signer } = await withOpenPgp({ days: 400, at: '2026-01-12T12:00:00Z' });
    const step = squash(repo, writes(repo));
    await tagOf(repo, step, '1.0', { signer, date: '2026-01-12' });
    await expectApproved(repo, { level: 'signed', day: '2026-01-12' });
    await tagOf(repo, step, '1.0', { signer, date: '2026-03-01' });
    await expectRefused(repo, ['key-expired']);
  });

  test('row 26: a key made after the day does not approve', async () => {
    const { repo, signer } = await withOpenPgp({ from: '2026-01-20', at: '2026-01-21T12:00:00Z' });
    await mergeSigned(repo, writes(repo), signer, { author: clara });
    await expectRefused(repo, []);
  });

  test('row 27: an OpenPGP signature over other bytes spoils the step', async () => {
    const { repo, signer } = await withOpenPgp({});
    await mergeSigned(repo, writes(repo), overOtherBytes(signer), { author: clara });
    await expectRefused(repo, ['bad-signature']);
  });
});

describe('kinds of keys', () => {
  const signedWith = async (signer: ReturnType<typeof sshSigner>): Promise<GitStory> => {
    const repo = start(signed, keysOf('clara', keyOf(signer)));
    await mergeSigned(repo, writes(repo), signer);
    return repo;
  };

  test.each(['ed25519', 'ecdsa', 'rsa', 'sk-ed25519'] as const)('%s proves', async (type) => {
    await expectApproved(await signedWith(sshSigner('clara', { type })), { level: 'signed' });
  });

  test.each([
    ['a hardware key that nobody touched', { type: 'sk-ed25519', untouched: true }],
    ['RSA with 1024 bits', { type: 'rsa-1024' }],
    ['RSA with SHA-1', { type: 'rsa', sha1: true }],
  ] as const)('%s proves nothing', async (_, options) => {
    const repo = await signedWith(sshSigner('clara', options));
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).level).toBe('none');
  });

  test('a comment after a registered key is no part of it', async () => {
    const repo = start(
      signed,
      keysOf('clara', { ssh: `${keys.clara.publicKey} clara@laptop`, from: since2025 }),
    );
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectApproved(repo, { level: 'signed' });
  });
});
