import { describe, expect, test } from 'vitest';
import type { GitStory } from '../../git-story.ts';
import { signCommit } from '../../signers.ts';
import { approvalOf, ines, omar } from '../exemplar.ts';
import {
  changeTrust,
  company,
  expectApproved,
  expectRefused,
  keys,
  least,
  mergedByForge,
  mergeSigned,
  roles,
  start,
  writes,
  type Edit,
  type Held,
} from './company.ts';

const signed = least('signed');
const held = (life: Partial<Held>) => roles('clara', { role: 'ciso', from: '2025-01-01', ...life });

const signedOn = async (date: string, ...edits: readonly Edit[]): Promise<GitStory> => {
  const repo = start(...edits);
  await mergeSigned(repo, writes(repo), keys.clara, { date });
  return repo;
};

/** An unsigned step that only moves the day of the line on. */
const pass = (repo: GitStory, date: string): string => {
  repo.write('README.md', `On ${date}\n`);
  return repo.commit('Say hello', { author: ines, date });
};

describe('roles and days', () => {
  test.each([
    ['ended the day before', { to: '2026-01-09' }, false],
    ['ends on the day', { to: '2026-01-10' }, true],
    ['ends the day after', { to: '2026-01-11' }, true],
    ['begins on the day', { from: '2026-01-10' }, true],
    ['begins the day after', { from: '2026-01-11' }, false],
  ])('row 19: a role that %s of the step', async (_, life, counts) => {
    const repo = await signedOn('2026-01-10', signed, held(life));
    if (counts) await expectApproved(repo, { level: 'signed', day: '2026-01-10' });
    else await expectRefused(repo, ['approver-lacks-role']);
  });

  test('row 19: it is the same for what the forge attests', async () => {
    for (const to of ['2026-01-09', '2026-01-10']) {
      const repo = start(least('attested'), held({ to }));
      await mergedByForge(repo, writes(repo), 'Clara <clara@example.com>');
      if (to === '2026-01-10') await expectApproved(repo, { level: 'attested' });
      else await expectRefused(repo, ['approver-lacks-role']);
    }
  });

  test('row 19: of two times in a role either counts', async () => {
    const twice = roles(
      'clara',
      { role: 'ciso', from: '2025-01-01', to: '2025-06-30' },
      { role: 'ciso', from: '2026-01-05', to: '2026-01-15' },
    );
    await expectApproved(await signedOn('2026-01-10', signed, twice), { level: 'signed' });
    await expectRefused(await signedOn('2026-01-04', signed, twice), ['approver-lacks-role']);
  });

  test('row 20: a step dated back into the time of a role takes the day of its parent', async () => {
    const repo = start(signed, held({ to: '2026-01-31' }));
    pass(repo, '2026-03-01');
    await mergeSigned(repo, writes(repo), keys.clara, { date: '2026-01-20' });
    await expectRefused(repo, ['date-before-parent', 'approver-lacks-role']);
  });

  test('row 20: without the step in between the same date counts', async () => {
    await expectApproved(await signedOn('2026-01-20', signed, held({ to: '2026-01-31' })), {
      level: 'signed',
      day: '2026-01-20',
    });
  });

  test('row 20: where the role is still held it is only a warning', async () => {
    const repo = start(signed);
    pass(repo, '2026-03-01');
    await mergeSigned(repo, writes(repo), keys.clara, { date: '2026-01-20' });
    const approval = await approvalOf(repo);
    expect(approval).toMatchObject({ verdict: 'approved', approvedOn: '2026-03-01' });
    expect(approval.reasons.map(({ code }) => code)).toEqual(['date-before-parent']);
  });

  test('row 20: a day of the line is the largest so far, not that of the parent alone', async () => {
    const repo = start(signed, held({ to: '2026-01-31' }));
    pass(repo, '2026-03-01');
    pass(repo, '2026-01-15');
    await mergeSigned(repo, writes(repo), keys.clara, { date: '2026-01-20' });
    await expectRefused(repo, ['approver-lacks-role']);
  });

  test.each([
    ['half a day', '2026-01-11T00:00:00Z', []],
    ['a day', '2026-01-10T12:00:00Z', []],
    ['more than a day', '2026-01-10T11:59:59Z', ['date-before-parent']],
  ])('row 20: %s before the parent', async (_, date, codes) => {
    const repo = start(signed);
    pass(repo, '2026-01-11T12:00:00Z');
    await mergeSigned(repo, writes(repo), keys.clara, { date });
    const { verdict, reasons, approvedOn } = await approvalOf(repo);
    expect([verdict, reasons.map(({ code }) => code)]).toEqual(['approved', codes]);
    expect(approvedOn).toBe('2026-01-11');
  });

  test('row 20: dates on the branch say nothing of the day', async () => {
    const repo = start(signed);
    repo.branch('proposal');
    writes(repo)();
    repo.commit('Propose', { author: ines, date: '2026-05-01' });
    repo.branch('main');
    await signCommit(
      repo,
      repo.merge('proposal', { author: omar, date: '2026-01-10' }),
      keys.clara,
    );
    expect(await approvalOf(repo)).toMatchObject({ verdict: 'approved', approvedOn: '2026-01-10' });
  });

  test.each([
    ['2026-01-07', false],
    ['2026-01-08', true],
  ])('row 21: a step of 10 January seen on %s', async (today, counts) => {
    const repo = await signedOn('2026-01-10', signed);
    if (counts) await expectApproved(repo, { level: 'signed' }, { today });
    else await expectRefused(repo, ['date-in-future'], { today });
  });

  test('row 21: a trust change dated after today is not in force', async () => {
    const repo = start(roles('clara'));
    await changeTrust(repo, company(), '2026-02-01');
    await mergeSigned(repo, writes(repo), keys.clara, { date: '2026-02-02' });
    await expectRefused(repo, ['date-in-future'], { today: '2026-01-15' });
    await expectApproved(repo, { level: 'signed' }, { today: '2026-02-02' });
  });

  test('the committer’s date counts, not the author’s', async () => {
    const repo = start(signed, held({ to: '2026-01-31' }));
    repo.branch('proposal');
    writes(repo)();
    repo.commit('Propose', { author: ines, date: '2026-01-09' });
    repo.branch('main');
    const dates = { date: '2026-01-20', committerDate: '2026-02-10' };
    await signCommit(repo, repo.merge('proposal', { author: omar, ...dates }), keys.clara);
    await expectRefused(repo, ['approver-lacks-role']);
  });

  test('days are those of UTC, whatever zone a commit names', async () => {
    const life = held({ from: '2026-01-11' });
    const west = await signedOn('2026-01-10T23:30:00-0500', signed, life);
    await expectApproved(west, { level: 'signed', day: '2026-01-11' });
    const east = await signedOn('2026-01-11T03:00:00+0900', signed, life);
    await expectRefused(east, ['approver-lacks-role']);
  });

  test('seconds beyond 2^31 are days like others', async () => {
    const repo = await signedOn('2040-01-31T12:00:00Z', signed, held({ from: '2040-01-31' }));
    await expectApproved(repo, { level: 'signed', day: '2040-01-31' }, { today: '2040-02-01' });
    await expectRefused(repo, ['date-in-future'], { today: '2026-12-31' });
  });

  test('no verdict depends on the day on which it is asked for, the future apart', async () => {
    const repo = await signedOn('2026-01-10', signed, held({ to: '2026-01-10' }));
    for (const today of ['2026-01-08', '2026-12-31', '2099-12-31']) {
      await expectApproved(repo, { level: 'signed', day: '2026-01-10' }, { today });
    }
  });
});
