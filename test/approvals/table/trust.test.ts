import { describe, expect, test } from 'vitest';
import { forgeAttestation, note } from '../../attestations.ts';
import type { GitStory } from '../../git-story.ts';
import { overOtherBytes, signCommit } from '../../signers.ts';
import { approvalOf, begin, bianca, clara, ines, policy, proofOf, settings } from '../exemplar.ts';
import {
  accounts,
  changeTrust,
  ciso,
  company,
  expectApproved,
  expectRefused,
  keyOf,
  keys,
  keysOf,
  least,
  mergedByForge,
  mergePlain,
  mergeSigned,
  path,
  roles,
  since2025,
  squash,
  start,
  tagOf,
  writes,
  type Edit,
} from './company.ts';

const noCiso = roles('clara');
const signed = least('signed');
const makeCiso = (...edits: readonly Edit[]): string => company(...edits, roles('clara', ciso));

/** Somebody changes isms.yml on the main line, and nobody approves it. */
const slipIn = (repo: GitStory, text: string, date = '2026-01-05'): string => {
  repo.write('isms.yml', text);
  return repo.commit('Change the settings', { author: ines, date });
};

const trustOf = async (repo: GitStory) => (await proofOf(repo)).trust;

const trustFor =
  (level: 'attested' | 'signed'): Edit =>
  ({ approval }) => {
    approval.trust_changes.least = level;
  };

describe('a role that is granted', () => {
  test('row 14: in the same change it does not count', async () => {
    const repo = start(noCiso);
    const change = (): void => {
      repo.write('isms.yml', makeCiso());
      writes(repo)();
    };
    await mergeSigned(repo, change, keys.clara);
    await expectRefused(repo, ['approver-lacks-role', 'trust-change-unproved']);
    expect((await trustOf(repo))?.verdict).toBe('not-approved');
  });

  test('row 14: a key that the same change registers for the CISO does not count', async () => {
    const repo = start();
    const taken = keysOf('clara', keyOf(keys.clara), keyOf(keys.stranger));
    const change = (): void => {
      repo.write('isms.yml', company(taken));
      writes(repo)();
    };
    await mergeSigned(repo, change, keys.stranger);
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
  });

  test('row 15: earlier without approval it does not count', async () => {
    const repo = start(noCiso);
    slipIn(repo, makeCiso());
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectRefused(repo, ['approver-lacks-role', 'trust-change-unproved']);
  });

  test('row 15: earlier with a signature that is not good it does not count', async () => {
    const repo = start(noCiso);
    await changeTrust(repo, makeCiso(), '2026-01-05', overOtherBytes(keys.bianca));
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectRefused(repo, ['approver-lacks-role', 'trust-change-unproved']);
  });

  test('row 15: earlier with the approval of the person who gains it, it does not count', async () => {
    const repo = start(noCiso);
    await changeTrust(repo, makeCiso(), '2026-01-05', keys.clara);
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectRefused(repo, ['approver-lacks-role', 'trust-change-unproved']);
  });

  test('row 15: earlier by top management’s own hand alone, it does not count', async () => {
    const repo = start(noCiso);
    repo.write('isms.yml', makeCiso());
    const own = repo.commit('Make Clara CISO', { author: bianca, date: '2026-01-05' });
    await signCommit(repo, own, keys.bianca);
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectRefused(repo, ['approver-lacks-role', 'trust-change-unproved']);
  });

  test('row 16: with a signed approval of top management it counts from the next step on', async () => {
    const repo = start(signed, trustFor('signed'), noCiso);
    const step = await changeTrust(repo, makeCiso(signed, trustFor('signed')), '2026-01-05');
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectApproved(repo, { level: 'signed' });
    expect(await trustOf(repo)).toMatchObject({
      verdict: 'approved',
      level: 'signed',
      setAt: step,
      reasons: [],
      approvals: [{ person: 'bianca', role: 'top-management', level: 'signed' }],
    });
  });

  test('row 16: in an approved merge that also sets the version, the newcomer’s review does not count, a later tag does', async () => {
    const repo = start(least('attested'), noCiso);
    const change = (): void => {
      repo.write('isms.yml', makeCiso(least('attested')));
      writes(repo)();
    };
    const step = await mergeSigned(repo, change, keys.bianca);
    const line = await forgeAttestation(repo, {
      commit: step,
      subjects: [{ path, id: 'POL-001', version: '1.0' }],
      reviews: [accounts.clara],
      signers: [keys.recorder],
    });
    note(repo, step, [line]);
    await expectRefused(repo, ['approver-lacks-role']);
    expect((await trustOf(repo))?.verdict).toBe('approved');
    await tagOf(repo, step);
    await expectApproved(repo, { level: 'signed', independence: 'attested', day: '2026-01-12' });
  });

  test('row 16: in an unapproved change it does not count for a later tag either', async () => {
    const repo = start(noCiso);
    const step = squash(repo, writes(repo));
    slipIn(repo, makeCiso(), '2026-01-11');
    await tagOf(repo, step);
    await expectRefused(repo, ['approver-lacks-role']);
  });

  test('an unapproved change leaves the old state in force until an approved one comes', async () => {
    const repo = start(noCiso);
    slipIn(repo, makeCiso());
    await expectUnproved(repo);
    const settled = makeCiso(({ bots }) => {
      bots.pop();
    });
    await changeTrust(repo, settled, '2026-01-06');
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectApproved(repo, { level: 'signed' });
    expect((await trustOf(repo))?.reasons).toEqual([]);
  });

  test('an unapproved change takes nothing away either', async () => {
    const repo = start(signed);
    slipIn(repo, company(signed, noCiso));
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectApproved(repo, { level: 'signed' });
    await expectUnproved(repo);
  });

  test('an unapproved change that is undone leaves nothing to say', async () => {
    const repo = start(noCiso);
    slipIn(repo, makeCiso());
    slipIn(repo, company(noCiso), '2026-01-06');
    expect(await trustOf(repo)).toMatchObject({ verdict: 'root', reasons: [] });
  });
});

const expectUnproved = async (repo: GitStory): Promise<void> => {
  const trust = await trustOf(repo);
  expect(trust?.verdict).toBe('not-approved');
  expect(trust?.reasons.map(({ code }) => code)).toContain('trust-change-unproved');
};

describe('what needs an approval in isms.yml', () => {
  const other = (text: string): string =>
    text.replace('Example Ltd', 'Exemplar Ltd').replace(/^/, '# Settings\n\n');

  test('comments, order, quotes and other parts do not', async () => {
    const repo = start();
    const text = other(company());
    const [head = '', people = ''] = text.split(/^(?=people:)/m);
    slipIn(repo, `${people}${head.replaceAll('ciso', '"ciso"')}`);
    expect(await trustOf(repo)).toMatchObject({ verdict: 'root', reasons: [] });
  });

  test.each([
    ['people', (text: string) => text.replace('name: Omar Merger', 'name: Omar M')],
    ['bots', (text: string) => text.replace('id: merge-bot', 'id: merger-bot')],
    ['forges', (text: string) => text.replace('- omar\n', '- omar\n      - ines\n')],
    ['approval', (text: string) => text.replace('main: main', 'main: trunk')],
    ['audiences', (text: string) => `${text}audiences: {public: public, internal: public}\n`],
  ])('%s do', async (_, edit) => {
    const repo = start();
    const text = edit(company());
    expect(text).not.toBe(company());
    slipIn(repo, text);
    await expectUnproved(repo);
    repo.git('reset', '--quiet', '--hard', 'HEAD^');
    await changeTrust(repo, text, '2026-01-05');
    expect(await trustOf(repo)).toMatchObject({ verdict: 'approved', reasons: [] });
  });

  test('settings that are removed or no longer parse leave the old state in force', async () => {
    for (const text of [undefined, '{', '- people']) {
      const repo = start(signed);
      if (text == null) {
        repo.remove('isms.yml');
        repo.commit('Remove', { author: ines, date: '2026-01-05' });
      } else {
        slipIn(repo, text);
      }
      await mergeSigned(repo, writes(repo), keys.clara);
      await expectApproved(repo, { level: 'signed' });
      await expectUnproved(repo);
    }
  });
});

describe('the level at which trust changed', () => {
  const settingsSubject = { path: 'isms.yml', id: 'isms.yml' };

  /** Changes isms.yml with an approval of Bianca that only the forge attests. */
  const changeAttested = async (repo: GitStory, text: string, date: string): Promise<string> =>
    mergedByForge(
      repo,
      () => {
        repo.write('isms.yml', text);
      },
      bianca,
      date,
    );

  test('a review that the recorder attests approves a change where attested suffices', async () => {
    for (const level of ['attested', 'signed'] as const) {
      const repo = start(trustFor(level), noCiso);
      repo.write('isms.yml', makeCiso(trustFor(level)));
      const step = repo.commit('Make Clara CISO', { author: ines, date: '2026-01-05' });
      const line = await forgeAttestation(repo, {
        commit: step,
        subjects: [settingsSubject],
        reviews: [{ ...accounts.bianca, at: '2026-01-04T09:00:00Z' }],
        signers: [keys.recorder],
      });
      note(repo, step, [line]);
      mergePlain(repo, writes(repo), { author: clara });
      if (level === 'attested') {
        expect(await trustOf(repo)).toMatchObject({ verdict: 'approved', level: 'attested' });
        await expectApproved(repo, { level: 'recorded' });
      } else {
        await expectUnproved(repo);
        await expectRefused(repo, ['approver-lacks-role', 'trust-change-unproved']);
      }
    }
  });

  test.each([
    ['a role', noCiso],
    ['a key', keysOf('clara')],
  ])(
    '%s from an attested change counts as attested at most, however it is used',
    async (_, without) => {
      const repo = start(least('attested'), without);
      await changeAttested(repo, company(least('attested')), '2026-01-05');
      const trustRoot = repo.head();
      const step = await mergeSigned(repo, writes(repo), keys.clara);
      await expectApproved(repo, { level: 'attested' });
      await tagOf(repo, step);
      await expectApproved(repo, { level: 'attested' });
      await expectApproved(repo, { level: 'signed' }, { trustRoots: [trustRoot] });
    },
  );

  test('where signed is asked for, such a role does not suffice', async () => {
    const repo = start(signed, noCiso);
    await changeAttested(repo, makeCiso(signed), '2026-01-05');
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectRefused(repo, ['level-too-low']);
    expect((await approvalOf(repo)).level).toBe('attested');
  });

  test('a later signed change of something else does not lift it', async () => {
    const repo = start(least('attested'), noCiso);
    await changeAttested(repo, makeCiso(least('attested')), '2026-01-05');
    const more: Edit = ({ people }) => {
      people.omar.name = 'Omar the Merger';
    };
    await changeTrust(repo, makeCiso(least('attested'), more), '2026-01-06');
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectApproved(repo, { level: 'attested' });
  });

  test('who was trusted from the beginning is not lowered by an attested change of others', async () => {
    const repo = start(signed, roles('dario'));
    await changeAttested(repo, company(signed), '2026-01-05');
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectApproved(repo, { level: 'signed' });
    await mergeSigned(repo, writes(repo, '1.1'), keys.dario, { date: '2026-01-11' });
    await expectRefused(repo, ['level-too-low']);
  });

  test('a chain is as strong as its weakest link', async () => {
    const boss: Edit = roles('omar', { role: 'top-management', from: since2025 });
    const repo = start(least('attested'), noCiso);
    await changeAttested(repo, company(least('attested'), noCiso, boss), '2026-01-04');
    await changeTrust(repo, company(least('attested'), boss), '2026-01-05', keys.omar);
    expect(await trustOf(repo)).toMatchObject({ verdict: 'approved', level: 'attested' });
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectApproved(repo, { level: 'attested' });
  });

  test('a recorder’s key from a change at level recorded attests nothing', async () => {
    const recorded: Edit = ({ approval }) => {
      approval.trust_changes.least = 'recorded';
    };
    const stranger: Edit = ({ forges }) => {
      forges[0]!.recorder = [keyOf(keys.stranger)];
    };
    const repo = start(least('attested'), recorded);
    const change = (): void => {
      repo.write('isms.yml', company(least('attested'), recorded, stranger));
    };
    mergePlain(repo, change, { author: bianca, date: '2026-01-05' });
    expect(await trustOf(repo)).toMatchObject({ verdict: 'approved', level: 'recorded' });
    const step = squash(repo, writes(repo));
    const line = await forgeAttestation(repo, {
      commit: step,
      subjects: [{ path, id: 'POL-001', version: '1.0' }],
      reviews: [accounts.clara],
      signers: [keys.stranger],
    });
    note(repo, step, [line]);
    await expectRefused(repo, ['level-too-low']);
  });

  test('an account from an attested change may review, one from a recorded change may not', async () => {
    for (const level of ['attested', 'recorded'] as const) {
      const either: Edit = ({ approval }) => {
        approval.trust_changes.least = 'recorded';
      };
      const moved: Edit = ({ people }) => {
        people.clara.forge = { login: 'clara-new', id: 2002 };
      };
      const repo = start(least('attested'), either);
      const text = company(least('attested'), either, moved);
      const change = (): void => {
        repo.write('isms.yml', text);
      };
      if (level === 'attested') await changeAttested(repo, text, '2026-01-05');
      else mergePlain(repo, change, { author: bianca, date: '2026-01-05' });
      const step = squash(repo, writes(repo));
      const line = await forgeAttestation(repo, {
        commit: step,
        subjects: [{ path, id: 'POL-001', version: '1.0' }],
        reviews: [{ login: 'clara-new', id: 2002 }],
        signers: [keys.recorder],
      });
      note(repo, step, [line]);
      if (level === 'recorded') await expectRefused(repo, ['level-too-low']);
      else await expectApproved(repo, { level: 'attested', independence: 'attested' });
    }
  });
});

describe('rules that change', () => {
  test('the least level is read before the step: a change cannot lower its own', async () => {
    const repo = start(signed);
    const change = (): void => {
      repo.write('isms.yml', company(least('recorded')));
      writes(repo)();
    };
    const message =
      'Merge\n\nApproved-by: C <clara@example.com>\nApproved-by: B <bianca@example.com>';
    mergePlain(repo, change, { message });
    await expectRefused(repo, ['level-too-low']);
  });

  test('a least level that is lowered later does not approve what came before', async () => {
    const repo = start(signed);
    mergePlain(repo, writes(repo), { author: clara });
    await changeTrust(repo, company(least('recorded')), '2026-01-11');
    await expectRefused(repo, ['level-too-low']);
    mergePlain(repo, writes(repo, '1.1'), { author: clara, date: '2026-01-12' });
    await expectApproved(repo, { level: 'recorded' });
  });

  test('a least level that is raised later leaves what was approved before', async () => {
    const repo = start();
    mergePlain(repo, writes(repo), { author: clara });
    await changeTrust(repo, company(signed), '2026-01-11');
    await expectApproved(repo, { level: 'recorded' });
    mergePlain(repo, writes(repo, '1.1'), { author: clara, date: '2026-01-12' });
    await expectRefused(repo, ['level-too-low']);
  });

  test('a role that ends later leaves what was approved before', async () => {
    const repo = start(signed);
    await mergeSigned(repo, writes(repo), keys.clara);
    await changeTrust(repo, company(signed, noCiso), '2026-01-11');
    await expectApproved(repo, { level: 'signed' });
    await mergeSigned(repo, writes(repo, '1.1'), keys.clara, { date: '2026-01-12' });
    await expectRefused(repo, ['approver-lacks-role']);
  });

  test('row 17: a record that lists another approver keeps those of its kind', async () => {
    const repo = start(signed, roles('omar', { role: 'cto', from: since2025 }));
    const weaker = 'approvers: [cto]\n';
    const step = await mergeSigned(repo, writes(repo, '1.0', 'Ask.', weaker), keys.omar);
    await expectRefused(repo, ['approver-missing']);
    await tagOf(repo, step);
    expect((await approvalOf(repo)).verdict).toBe('approved');
  });

  test('row 17: a version keeps the approvers of the one before it', async () => {
    const repo = start(signed);
    const both = 'approvers: [top-management]\n';
    const first = await mergeSigned(repo, writes(repo, '1.0', 'Ask.', both), keys.clara);
    await tagOf(repo, first, '1.0', { signer: keys.bianca });
    const step = await mergeSigned(repo, writes(repo, '1.1'), keys.clara, { date: '2026-01-13' });
    await expectRefused(repo, ['approver-missing']);
    await tagOf(repo, step, '1.1', { signer: keys.bianca, date: '2026-01-14', name: 'second' });
    expect((await approvalOf(repo)).verdict).toBe('approved');
    await mergeSigned(repo, writes(repo, '1.2'), keys.clara, { date: '2026-01-15' });
    await expectApproved(repo, { level: 'signed' });
  });

  test('row 17: a draft before it asks for nobody', async () => {
    const repo = start(signed);
    repo.write(path, policy('0.9', 'Ask.', 'approvers: [top-management]\n', 'draft'));
    repo.commit('Draft', { author: ines, date: '2026-01-05' });
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectApproved(repo, { level: 'signed' });
  });
});

describe('where trust begins', () => {
  test('row 54: a commit that is not on this line decides nothing', async () => {
    const repo = start(signed);
    repo.branch('beside');
    repo.write('README.md', 'Read this.\n');
    const beside = repo.commit('Say hello', { author: ines, date: '2026-01-02' });
    repo.branch('main');
    await mergeSigned(repo, writes(repo), keys.clara);
    const branch = repo.git('rev-parse', 'HEAD^2');
    for (const trustRoot of [beside, branch, 'f'.repeat(40)]) {
      const approval = await approvalOf(repo, { trustRoots: [trustRoot] });
      expect(approval).toMatchObject({ verdict: 'unknown', level: 'none' });
      expect(approval.reasons.map(({ code }) => code)).toEqual(['trust-root-mismatch']);
    }
    const trustRoot = repo.git('rev-parse', 'HEAD^1');
    await expectApproved(repo, { level: 'signed' }, { trustRoots: [trustRoot] });
  });

  test('row 54: a later commit that is named needs no proof of what came before it', async () => {
    const repo = start(signed, noCiso);
    const trustRoot = slipIn(repo, makeCiso(signed));
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectRefused(repo, ['approver-lacks-role']);
    await expectApproved(repo, { level: 'signed' }, { trustRoots: [trustRoot] });
    const proof = await proofOf(repo, { trustRoots: [trustRoot] });
    expect(proof.root).toBe(trustRoot);
    expect(proof.trust?.verdict).toBe('root');
  });

  test('row 54: of several commits that are named each must be on the line', async () => {
    const repo = start(signed);
    const first = repo.head();
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectApproved(repo, { level: 'signed' }, { trustRoots: [first, first] });
    const { verdict } = await approvalOf(repo, { trustRoots: [first, 'f'.repeat(40)] });
    expect(verdict).toBe('unknown');
  });

  test('row 54: a key that is named must have signed the first commit', async () => {
    const repo = start(signed);
    await signCommit(repo, repo.head(), keys.bianca);
    await mergeSigned(repo, writes(repo), keys.clara);
    const { fingerprint } = keys.bianca;
    const rootKeys = [keys.stranger.fingerprint, fingerprint];
    await expectApproved(repo, { level: 'signed' }, { rootKeys });
    const approval = await approvalOf(repo, { rootKeys: [keys.clara.fingerprint] });
    expect(approval.verdict).toBe('unknown');
    expect(approval.reasons.map(({ code }) => code)).toEqual(['trust-root-mismatch']);
  });

  test('row 54: a first commit whose signature is bad or missing is signed by no key', async () => {
    for (const signer of [undefined, overOtherBytes(keys.bianca)]) {
      const repo = start(signed);
      if (signer != null) await signCommit(repo, repo.head(), signer);
      await mergeSigned(repo, writes(repo), keys.clara);
      const approval = await approvalOf(repo, { rootKeys: [keys.bianca.fingerprint] });
      expect(approval.verdict).toBe('unknown');
    }
  });

  test('row 54: changes after the commit that is named need their proof', async () => {
    const repo = start(signed, noCiso);
    const trustRoot = repo.head();
    slipIn(repo, makeCiso(signed));
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectRefused(repo, ['approver-lacks-role', 'trust-change-unproved'], {
      trustRoots: [trustRoot],
    });
  });

  test('without people in the first commit no signature counts', async () => {
    const repo = begin('format: 1\n');
    slipIn(repo, company());
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).level).toBe('none');
    expect((await trustOf(repo))?.verdict).toBe('not-approved');
  });

  test('settings that name no keys at all work as before', async () => {
    const repo = begin(settings());
    mergePlain(repo, writes(repo), { author: clara });
    await expectApproved(repo, { level: 'recorded' });
    await signCommit(repo, repo.head(), keys.clara);
    await expectApproved(repo, { level: 'recorded' });
  });
});
