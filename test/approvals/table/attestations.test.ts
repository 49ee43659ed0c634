import { beforeAll, describe, expect, test } from 'vitest';
import {
  forgeAttestation,
  note,
  notesRef,
  personalAttestation,
  type ForgeClaim,
  type PersonalClaim,
} from '../../attestations.ts';
import { tellStory, type GitStory } from '../../git-story.ts';
import { gitBytes, overOtherBytes, signCommit, storeObject } from '../../signers.ts';
import { approvalOf, begin, bianca, clara, ines, omar, policy } from '../exemplar.ts';
import {
  accounts,
  changeTrust,
  company,
  expectApproved,
  expectRefused,
  keyOf,
  keys,
  least,
  mergePlain,
  mergeSigned,
  path,
  roles,
  squash,
  start,
  tagOf,
  writes,
  type Edit,
} from './company.ts';

const subject = { path, id: 'POL-001', version: '1.0' };

/** What the recorder says after a step, with what a test makes different. */
const recorded = (
  repo: GitStory,
  commit: string,
  different: Partial<ForgeClaim> = {},
): Promise<string> =>
  forgeAttestation(repo, {
    commit,
    subjects: [subject],
    reviews: [accounts.clara],
    signers: [keys.recorder],
    ...different,
  });

/** What Clara says with her own key, with what a test makes different. */
const personal = (
  repo: GitStory,
  commit: string,
  different: Partial<PersonalClaim> = {},
): Promise<string> =>
  personalAttestation(repo, {
    commit,
    subjects: [subject],
    person: 'clara',
    signers: [keys.clara],
    ...different,
  });

/** A repository with one squash of the policy; tests put notes on it, each its own. */
const squashed = (...edits: readonly Edit[]) => {
  const repo = start(least('attested'), ...edits);
  return { repo, step: squash(repo, writes(repo)) };
};

const attested = { level: 'attested', independence: 'attested' } as const;

describe('an attestation by the recorder of the forge', () => {
  test('row 2: that covers the content of a forge merge approves it', async () => {
    const repo = start(least('attested'));
    const step = mergePlain(repo, writes(repo));
    await expectRefused(repo, []);
    note(repo, step, [await recorded(repo, step)]);
    await expectApproved(repo, { ...attested, day: '2026-01-10' });
  });

  test('row 2: writing commits that other people signed still prove four eyes', async () => {
    const repo = start(least('attested'));
    repo.branch('proposal');
    writes(repo)();
    await signCommit(repo, repo.commit('Propose', { author: ines, date: '2026-01-09' }), keys.ines);
    repo.branch('main');
    const step = repo.merge('proposal', { author: omar, date: '2026-01-10' });
    note(repo, step, [await recorded(repo, step)]);
    await expectApproved(repo, { level: 'attested', independence: 'proved' });
  });

  test('row 4: of a squash whose reviewed commit is gone approves the blob that was reviewed', async () => {
    const { repo, step } = squashed();
    const commit = '1dcf2ab229d271cdf03e837e0b5bbe32a4fc7dbc';
    const reviewed = { [path]: repo.git('rev-parse', `HEAD:${path}`) };
    note(repo, step, [
      await recorded(repo, step, {
        head: commit,
        reviews: [{ ...accounts.clara, commit, reviewed }],
      }),
    ]);
    await expectApproved(repo, attested);
  });

  test('row 4: it approves nothing where the commit is in the clone and holds another blob', async () => {
    const { repo, step } = squashed();
    const blob = repo.git('rev-parse', `HEAD:${path}`);
    repo.branch('proposal');
    writes(repo, '1.0', 'Ask nobody.')();
    const commit = repo.commit('Propose', { author: ines, date: '2026-01-09' });
    repo.branch('main');
    const reviews = [{ ...accounts.clara, commit, reviewed: { [path]: blob } }];
    note(repo, step, [await recorded(repo, step, { head: commit, reviews })]);
    await expectRefused(repo, ['reviewed-other-content']);
  });

  test('works for a path with letters beyond ASCII', async () => {
    const repo = start(least('attested'));
    const name = 'policies/zugänge/zugriff – neu.md';
    const step = squash(repo, () => {
      repo.write(name, policy('1.0', 'Ask.'));
    });
    note(repo, step, [await recorded(repo, step, { subjects: [{ ...subject, path: name }] })]);
    await expectApproved(repo, attested);
  });

  test('row 46: is kept when the record moves later', async () => {
    const { repo, step } = squashed();
    note(repo, step, [await recorded(repo, step)]);
    repo.rename(path, 'policies/zugänge.md');
    repo.commit('Move', { author: ines, date: '2026-01-11' });
    await expectApproved(repo, attested);
  });

  test('names the statement of applicability by the tree of its folder', async () => {
    const repo = start(({ approval }) => {
      approval.soa.least = 'attested';
    });
    const step = squash(repo, () => {
      repo.write('soa/index.md', policy('1.0', 'Our controls.').replace('POL-001', 'SOA'));
      repo.write('soa/a-5-18.md', '---\nid: A.5.18\ntitle: Access rights\n---\n\nEach quarter.\n');
    });
    const statement = { path: 'soa/index.md', id: 'SOA', version: '1.0' };
    const folder = repo.git('rev-parse', 'HEAD:soa');
    const blob = repo.git('rev-parse', 'HEAD:soa/index.md');
    const reviewed = { ...accounts.clara, reviewed: { [statement.path]: blob } };
    const asBlob = { subjects: [{ ...statement, content: blob }], reviews: [reviewed] };
    note(repo, step, [await recorded(repo, step, asBlob)]);
    await expectRefused(repo, [], {}, 'SOA');
    note(repo, step, [await recorded(repo, step, { subjects: [statement] })]);
    const approval = await approvalOf(repo, {}, 'SOA');
    expect(approval).toMatchObject({ verdict: 'approved', level: 'attested' });
    expect(approval.content).toBe(folder);
  });

  test('works in a repository of SHA-256', async () => {
    const repo = begin(company(least('attested')), 'sha256');
    const step = squash(repo, writes(repo));
    note(repo, step, [await recorded(repo, step)]);
    await expectApproved(repo, attested);
  });

  test('approves several records, each by its own subject', async () => {
    const repo = start(least('attested'));
    const second = { path: 'policies/two.md', id: 'POL-002', version: '2.1' };
    const step = squash(repo, () => {
      writes(repo)();
      repo.write(second.path, policy('2.1', 'Two.').replace('POL-001', 'POL-002'));
    });
    note(repo, step, [await recorded(repo, step, { subjects: [subject, second] })]);
    await expectApproved(repo, attested);
    await expectApproved(repo, attested, {}, 'POL-002');
  });
});

describe('a rebase merge', () => {
  const rebased = (first: string, second: string, ...edits: readonly Edit[]) => {
    const repo = start(least('attested'), ...edits);
    const before = repo.head();
    writes(repo, '1.0', 'Half a sentence')();
    const half = repo.commit('Begin the policy', { author: first, date: '2026-01-09' });
    writes(repo)();
    const step = repo.commit('Finish the policy', { author: second, date: '2026-01-10' });
    return { repo, before, half, step };
  };

  test('row 6: a note that spans it approves at the last commit, not half-way', async () => {
    const { repo, before, half, step } = rebased(ines, ines);
    note(repo, step, [await recorded(repo, step, { before })]);
    await expectApproved(repo, { ...attested, day: '2026-01-10' });
    repo.git('checkout', '--quiet', half);
    await expectRefused(repo, ['no-evidence']);
  });

  test('row 6: the writers of the whole span count, whom the forge names or not', async () => {
    const { repo, before, step } = rebased(clara, ines);
    note(repo, step, [await recorded(repo, step, { before })]);
    await expectRefused(repo, ['self-approval']);
    note(repo, step, [await recorded(repo, step, { before, reviews: [accounts.dario] })]);
    await expectApproved(repo, { ...attested, person: 'dario' });
    expect((await approvalOf(repo)).versions[0]?.writers).toEqual(['clara', 'ines']);
  });

  test('row 16: a role that one commit of it grants does not count for another', async () => {
    for (const spans of [true, false]) {
      const repo = start(least('attested'), roles('clara'));
      const before = repo.head();
      repo.write('isms.yml', company(least('attested')));
      const grant = repo.commit('Make Clara CISO', { author: ines, date: '2026-01-09' });
      await signCommit(repo, grant, keys.bianca);
      const granted = repo.head();
      writes(repo)();
      const step = repo.commit('Add the policy', { author: ines, date: '2026-01-10' });
      note(repo, step, [await recorded(repo, step, { before: spans ? before : granted })]);
      if (spans) await expectRefused(repo, ['approver-lacks-role']);
      else await expectApproved(repo, attested);
    }
  });

  test('row 6: a note at the end also covers a record that only an earlier commit touched', async () => {
    const repo = start(least('attested'));
    const before = repo.head();
    writes(repo)();
    const half = repo.commit('Add the policy', { author: ines, date: '2026-01-09' });
    repo.write('README.md', 'Read this.\n');
    const step = repo.commit('Say hello', { author: ines, date: '2026-01-10' });
    note(repo, step, [await recorded(repo, step, { before: half })]);
    await expectRefused(repo, []);
    note(repo, step, [await recorded(repo, step, { before })]);
    await expectApproved(repo, { ...attested, day: '2026-01-10' });
  });
});

describe('an attestation that does not belong', () => {
  test('row 35: one that sits on another commit counts for nothing', async () => {
    const { repo, step } = squashed();
    const line = await recorded(repo, step);
    repo.write('README.md', 'Read this.\n');
    note(repo, repo.commit('Say hello', { author: ines, date: '2026-01-11' }), [line]);
    await expectRefused(repo, ['attestation-misplaced']);
    note(repo, step, [line]);
    expect(await approvalOf(repo)).toMatchObject({ verdict: 'approved', level: 'attested' });
  });

  test('row 35: one of a history that was rewritten counts for nothing', async () => {
    const { repo, step } = squashed();
    const line = await recorded(repo, step);
    repo.git('checkout', '--quiet', '--orphan', 'other');
    const tip = repo.commit('All in one', { author: ines, date: '2026-01-01' });
    repo.write(path, policy('1.0', 'Something else.', '', 'draft'));
    repo.commit('Draft', { author: ines, date: '2026-01-02' });
    writes(repo)();
    const again = repo.commit('Again', { author: ines, date: '2026-01-10' });
    note(repo, again, [line]);
    expect(tip).not.toBe(step);
    await expectRefused(repo, ['attestation-misplaced']);
  });

  test.each([
    ['of another repository', { root: '0'.repeat(40) }],
    ['of another line', { ref: 'refs/heads/release' }],
    ['of a step that it does not sit on', { line: 'f'.repeat(40) }],
    ['that begins at a commit of no line', { before: 'e'.repeat(40) }],
  ] as const)('row 35: one %s counts for nothing', async (_, place) => {
    const { repo, step } = squashed();
    note(repo, step, [await recorded(repo, step, place)]);
    await expectRefused(repo, ['attestation-misplaced']);
    note(repo, step, [await recorded(repo, step)]);
    await expectApproved(repo, attested);
  });

  test('row 35: one that begins at its own step counts for nothing', async () => {
    const { repo, step } = squashed();
    note(repo, step, [await recorded(repo, step, { before: step })]);
    await expectRefused(repo, []);
  });

  test('row 35: one that begins on a branch beside the line counts for nothing', async () => {
    const repo = start(least('attested'));
    const step = mergePlain(repo, writes(repo));
    const before = repo.git('rev-parse', `${step}^2`);
    note(repo, step, [await recorded(repo, step, { before })]);
    await expectRefused(repo, ['attestation-misplaced']);
  });

  test('the line that it must name is the main branch of the settings', async () => {
    const { repo, step } = squashed(({ approval }) => {
      approval.main = 'trunk';
    });
    note(repo, step, [await recorded(repo, step)]);
    await expectRefused(repo, ['attestation-misplaced']);
    note(repo, step, [await recorded(repo, step, { ref: 'refs/heads/trunk' })]);
    await expectApproved(repo, attested);
  });

  test.each([
    ['another record', { path: 'policies/two.md', id: 'POL-002', version: '1.0' }],
    ['another version', { ...subject, version: '1.1' }],
    ['another status', { ...subject, status: 'retired' }],
    ['another id', { ...subject, id: 'POL-002' }],
    ['the path of another record', { ...subject, path: 'policies/two.md' }],
  ])('row 36: one that covers %s does not cover this', async (_, other) => {
    const repo = start(least('attested'));
    const step = squash(repo, () => {
      writes(repo)();
      repo.write('policies/two.md', policy('1.0', 'Two.').replace('POL-001', 'POL-002'));
    });
    const reviewed = { ...accounts.clara };
    note(repo, step, [await recorded(repo, step, { subjects: [other], reviews: [reviewed] })]);
    await expectRefused(repo, ['attestation-lacks-subject']);
    note(repo, step, [await recorded(repo, step, { subjects: [other, subject] })]);
    expect(await approvalOf(repo)).toMatchObject({ verdict: 'approved', level: 'attested' });
  });

  test('row 36: one that covers another content of this version does not cover this', async () => {
    const { repo, step } = squashed();
    const content = storeObject(repo, 'blob', Buffer.from(policy('1.0', 'Ask by mail.')));
    const reviews = [{ ...accounts.clara, reviewed: { [path]: content } }];
    note(repo, step, [
      await recorded(repo, step, { subjects: [{ ...subject, content }], reviews }),
    ]);
    await expectRefused(repo, ['attestation-lacks-subject']);
  });

  test('the second digest must be that of the bytes as well', async () => {
    const { repo, step } = squashed();
    const subjects = [{ ...subject, sha256: '0'.repeat(64) }];
    note(repo, step, [await recorded(repo, step, { subjects })]);
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
  });
});

describe('whose attestation counts', () => {
  test.each([
    ['a stranger', keys.stranger, 'recorder-unknown'],
    ['the merge key of the forge', keys.forge, 'recorder-unknown'],
    ['a bot', keys.bot, 'recorder-unknown'],
    ['the approver', keys.clara, 'recorder-unknown'],
    ['the recorder over other bytes', overOtherBytes(keys.recorder), 'bad-signature'],
  ])('row 37: one signed by %s in the name of the forge does not', async (_, signer, code) => {
    const { repo, step } = squashed();
    note(repo, step, [await recorded(repo, step, { signers: [signer] })]);
    await expectRefused(repo, [code]);
    expect((await approvalOf(repo)).level).toBe('none');
    note(repo, step, [await recorded(repo, step)]);
    await expectApproved(repo, attested);
  });

  test('row 37: a recorder key that the same change registers does not', async () => {
    const without = company(least('attested'), ({ forges }) => {
      forges[0]!.recorder = [keyOf(keys.stranger)];
    });
    const repo = begin(without);
    const step = await mergeSigned(
      repo,
      () => {
        writes(repo)();
        repo.write('isms.yml', company(least('attested')));
      },
      keys.bianca,
    );
    note(repo, step, [await recorded(repo, step)]);
    await expectRefused(repo, ['recorder-unknown']);
    const next = squash(repo, writes(repo, '1.1'), { date: '2026-01-11' });
    note(repo, next, [await recorded(repo, next, { subjects: [{ ...subject, version: '1.1' }] })]);
    await expectApproved(repo, attested);
  });

  test('row 24: one whose recorder key was revoked since does not', async () => {
    for (const lastGood of [true, false]) {
      const { repo, step } = squashed();
      note(repo, step, [await recorded(repo, step)]);
      await expectApproved(repo, attested);
      const revoked = {
        on: '2026-02-01',
        reason: 'stolen',
        ...(lastGood ? { last_good: step } : {}),
      };
      const settings = company(least('attested'), ({ forges }) => {
        forges[0]!.recorder = [keyOf(keys.recorder, { revoked })];
      });
      await changeTrust(repo, settings, '2026-02-01');
      await expectRefused(repo, ['key-revoked']);
    }
  });

  test('row 25: one whose recorder key was retired since still does', async () => {
    const { repo, step } = squashed();
    note(repo, step, [await recorded(repo, step)]);
    const settings = company(least('attested'), ({ forges }) => {
      forges[0]!.recorder = [keyOf(keys.recorder, { to: '2026-01-31' })];
    });
    await changeTrust(repo, settings, '2026-02-01');
    await expectApproved(repo, attested);
    const next = squash(repo, writes(repo, '1.1'), { date: '2026-02-02' });
    note(repo, next, [
      await recorded(repo, next, {
        subjects: [{ ...subject, version: '1.1' }],
        reviews: [{ ...accounts.clara, at: '2026-02-02T09:00:00Z' }],
      }),
    ]);
    await expectRefused(repo, []);
  });

  test('an account is known by its number, whatever its login', async () => {
    const { repo, step } = squashed();
    note(repo, step, [await recorded(repo, step, { reviews: [{ login: 'clara', id: 7777 }] })]);
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
    note(repo, step, [await recorded(repo, step, { reviews: [{ login: 'renamed', id: 1002 }] })]);
    await expectApproved(repo, attested);
  });

  test('an account without a number is known by its login', async () => {
    const { repo, step } = squashed(({ people }) => {
      people.clara.forge = { login: 'clara' };
    });
    note(repo, step, [await recorded(repo, step, { reviews: [{ login: 'clara' }] })]);
    await expectApproved(repo, attested);
    note(repo, step, [await recorded(repo, step, { reviews: [{ login: 'klara' }] })]);
    await expectRefused(repo, []);
  });

  test('a reviewer without the role is said to lack it', async () => {
    const { repo, step } = squashed();
    note(repo, step, [await recorded(repo, step, { reviews: [accounts.omar] })]);
    await expectRefused(repo, ['approver-lacks-role']);
    note(repo, step, [await recorded(repo, step, { reviews: [accounts.omar, accounts.clara] })]);
    await expectApproved(repo, attested);
  });

  test('who merged, as the forge says, has not reviewed', async () => {
    const { repo, step } = squashed();
    note(repo, step, [await recorded(repo, step, { reviews: [], mergedBy: accounts.clara })]);
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
  });

  test('the account of another forge is nobody', async () => {
    const { repo, step } = squashed();
    const forge = 'https://git.example.net/example/isms';
    note(repo, step, [await recorded(repo, step, { forge, uri: forge })]);
    await expectRefused(repo, []);
  });
});

describe('what was reviewed and decided', () => {
  /** A merge of a text; beside it an earlier head of the branch, which may hold another. */
  const reviewedEarlier = async (earlier: string) => {
    const repo = start(least('attested'));
    repo.branch('proposal');
    writes(repo, '1.0', earlier)();
    const commit = repo.commit('Propose', { author: ines, date: '2026-01-08' });
    writes(repo)();
    repo.write('README.md', 'Read this.\n');
    repo.commit('Change', { author: ines, date: '2026-01-09' });
    repo.branch('main');
    const step = repo.merge('proposal', { author: omar, date: '2026-01-10' });
    const reviews = [{ ...accounts.clara, commit }];
    note(repo, step, [await recorded(repo, step, { reviews })]);
    return repo;
  };

  test('row 38: a review of an older head whose text changed since does not count', async () => {
    const repo = await reviewedEarlier('Ask by mail.');
    await expectRefused(repo, ['reviewed-other-content']);
    const merged = repo.git('rev-parse', '--short=7', `HEAD:${path}`);
    const older = repo.git('rev-parse', '--short=7', `HEAD^2^:${path}`);
    const reason = (await approvalOf(repo)).reasons.find(
      ({ code }) => code === 'reviewed-other-content',
    );
    expect(reason?.message).toContain(merged);
    expect(reason?.message).toContain(older);
    expect(reason?.message).toContain('Clara Ibsen');
  });

  test('row 38: a review of an older head with the same blob counts', async () => {
    await expectApproved(await reviewedEarlier('Ask by ticket.'), attested);
  });

  test('row 38: a text that came from two sides of a merge was reviewed by nobody', async () => {
    const long = ['One.', '', 'Two.', '', 'Three.', '', 'Four.', '', 'Five.'];
    const text = (edit: Record<number, string> = {}): string =>
      policy('1.0', long.map((line, index) => edit[index] ?? line).join('\n'), '', 'draft');
    const repo = start(least('attested'));
    repo.write(path, text());
    repo.commit('Draft', { author: ines, date: '2026-01-02' });
    repo.branch('proposal');
    repo.write(path, text({ 0: 'First.' }).replace('draft', 'approved'));
    repo.commit('Propose', { author: ines, date: '2026-01-09' });
    repo.branch('main');
    repo.write(path, text({ 8: 'Fifth.' }));
    repo.commit('Edit', { author: ines, date: '2026-01-09' });
    const step = repo.merge('proposal', { author: omar, date: '2026-01-10' });
    note(repo, step, [await recorded(repo, step)]);
    await expectRefused(repo, ['reviewed-other-content']);
    expect((await approvalOf(repo)).versions[0]?.writers).toEqual(['ines', 'omar']);
  });

  test('a forge that cannot say what was reviewed approves nothing', async () => {
    const { repo, step } = squashed();
    note(repo, step, [
      await recorded(repo, step, { reviews: [{ ...accounts.clara, reviewed: {} }] }),
    ]);
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
  });

  test.each([
    ['dismissed', 'review-dismissed'],
    ['changes_requested', undefined],
    ['Approved', undefined],
    ['commented', undefined],
  ])('row 39: the decision `%s` is no approval', async (decision, code) => {
    const { repo, step } = squashed();
    note(repo, step, [await recorded(repo, step, { reviews: [{ ...accounts.clara, decision }] })]);
    await expectRefused(repo, code == null ? [] : [code]);
    const reviews = [{ ...accounts.clara, decision }, accounts.dario];
    note(repo, step, [await recorded(repo, step, { reviews })]);
    await expectApproved(repo, { ...attested, person: 'dario' });
  });

  test('row 8: who wrote it, as the forge says, does not approve it', async () => {
    const { repo, step } = squashed();
    for (const claim of [
      { author: accounts.clara, writers: [] },
      { writers: [accounts.ines, accounts.clara] },
      { writers: [accounts.ines, { login: 'old-name', id: 1002 }] },
    ]) {
      note(repo, step, [await recorded(repo, step, claim)]);
      await expectRefused(repo, ['self-approval']);
    }
    note(repo, step, [await recorded(repo, step, { writers: [accounts.ines, accounts.dario] })]);
    await expectApproved(repo, attested);
    expect((await approvalOf(repo)).versions[0]?.writers).toEqual(['dario', 'ines']);
  });

  test('row 8: who wrote it, as the commits say, does not approve it either', async () => {
    const repo = start(least('attested'));
    const step = squash(repo, writes(repo), { author: clara });
    note(repo, step, [await recorded(repo, step)]);
    await expectRefused(repo, ['self-approval']);
    note(repo, step, [await recorded(repo, step, { reviews: [accounts.dario] })]);
    await expectApproved(repo, { ...attested, person: 'dario' });
  });

  test('row 9: an account of nobody among the writers leaves it open who wrote', async () => {
    const { repo, step } = squashed();
    note(repo, step, [await recorded(repo, step, { writers: [accounts.ines, accounts.stranger] })]);
    await expectRefused(repo, ['author-unknown']);
  });

  test('the day is the later of step and review, in UTC', async () => {
    const reviewedAt = async (at: string) => {
      const { repo, step } = squashed();
      note(repo, step, [await recorded(repo, step, { reviews: [{ ...accounts.clara, at }] })]);
      return repo;
    };
    await expectApproved(await reviewedAt('2026-01-08T09:00:00Z'), {
      ...attested,
      day: '2026-01-10',
    });
    await expectApproved(await reviewedAt('2026-01-15T09:00:00Z'), {
      ...attested,
      day: '2026-01-15',
    });
    await expectApproved(await reviewedAt('2026-01-15T23:30:00-05:00'), {
      ...attested,
      day: '2026-01-16',
    });
  });

  test('a role must be held on that day', async () => {
    const { repo, step } = squashed(
      roles('clara', { role: 'ciso', from: '2025-01-01', to: '2026-01-12' }),
    );
    const at = (day: string) =>
      recorded(repo, step, { reviews: [{ ...accounts.clara, at: `${day}T09:00:00Z` }] });
    note(repo, step, [await at('2026-01-12')]);
    await expectApproved(repo, { ...attested, day: '2026-01-12' });
    note(repo, step, [await at('2026-01-13')]);
    await expectRefused(repo, ['approver-lacks-role']);
  });

  test('row 21: a review dated after today is no evidence', async () => {
    const { repo, step } = squashed();
    const reviews = [{ ...accounts.clara, at: '2026-02-01T09:00:00Z' }];
    note(repo, step, [await recorded(repo, step, { reviews })]);
    await expectRefused(repo, ['date-in-future'], { today: '2026-01-29' });
    await expectApproved(repo, { ...attested, day: '2026-02-01' }, { today: '2026-01-30' });
  });

  test.each(['yesterday', '', '2026-13-45T00:00:00Z'])('the time `%s` is none', async (at) => {
    const { repo, step } = squashed();
    note(repo, step, [await recorded(repo, step, { reviews: [{ ...accounts.clara, at }] })]);
    await expectRefused(repo, []);
  });

  test('row 18: an attested and a signed approval cover two roles, the lower level counts', async () => {
    const both = 'approvers: [top-management]\n';
    const repo = start(least('attested'));
    const step = await mergeSigned(repo, writes(repo, '1.0', 'Ask.', both), keys.bianca);
    await expectRefused(repo, ['approver-missing']);
    note(repo, step, [await recorded(repo, step)]);
    expect(await approvalOf(repo)).toMatchObject({
      verdict: 'approved',
      level: 'attested',
      reasons: [],
      approvals: [
        { person: 'clara', role: 'ciso', level: 'attested' },
        { person: 'bianca', role: 'top-management', level: 'signed' },
      ],
    });
  });

  test('row 47: the old attestation does not count for a return, a new one does', async () => {
    const { repo, step } = squashed();
    const line = await recorded(repo, step);
    note(repo, step, [line]);
    await mergeSigned(repo, writes(repo, '1.1'), keys.clara, { date: '2026-01-11' });
    const again = squash(repo, writes(repo), { date: '2026-01-12' });
    await expectRefused(repo, ['rollback']);
    note(repo, again, [line]);
    await expectRefused(repo, ['rollback']);
    note(repo, again, [await recorded(repo, again)]);
    await expectApproved(repo, { ...attested, day: '2026-01-12' });
  });
});

describe('an attestation by the approver’s own key', () => {
  test('row 40: approves at level signed', async () => {
    const repo = start(least('signed'));
    const step = squash(repo, writes(repo));
    note(repo, step, [await personal(repo, step)]);
    await expectApproved(repo, { level: 'signed', day: '2026-01-11' });
  });

  test.each([
    ['made for git', { namespace: 'git' }, 'wrong-namespace'],
    ['naming another person', { signers: [keys.omar] }, 'no-evidence'],
    [
      'naming the signer, who has no role',
      { signers: [keys.omar], person: 'omar' },
      'approver-lacks-role',
    ],
    ['naming nobody', { person: 'nobody' }, 'no-evidence'],
    ['by a stranger', { signers: [keys.stranger] }, 'key-unknown'],
    ['by the recorder', { signers: [keys.recorder] }, 'no-evidence'],
    ['by a bot', { signers: [keys.bot] }, 'bot-approval'],
    ['over other bytes', { signers: [overOtherBytes(keys.clara)] }, 'bad-signature'],
  ] as const)('row 40: approves nothing %s', async (_, different, code) => {
    const repo = start();
    const step = squash(repo, writes(repo));
    note(repo, step, [await personal(repo, step, different)]);
    await expectRefused(repo, code === 'no-evidence' ? [] : [code]);
    expect(await approvalOf(repo)).toMatchObject({ level: 'none', approvals: [] });
  });

  test('row 40: naming another person alone is no evidence', async () => {
    const repo = start();
    const step = squash(repo, writes(repo));
    note(repo, step, [await personal(repo, step, { signers: [keys.ines] })]);
    await expectRefused(repo, ['no-evidence']);
  });

  test('a decision against it approves nothing', async () => {
    const repo = start();
    const step = squash(repo, writes(repo));
    note(repo, step, [await personal(repo, step, { decision: 'rejected' })]);
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
  });

  test('row 8: of a writer approves nothing', async () => {
    const repo = start();
    const step = squash(repo, writes(repo), { author: clara });
    note(repo, step, [await personal(repo, step)]);
    await expectRefused(repo, ['self-approval']);
  });

  test('row 35: on another commit it approves nothing', async () => {
    const repo = start();
    const step = squash(repo, writes(repo));
    note(repo, step, [await personal(repo, step, { line: repo.git('rev-parse', `${step}^`) })]);
    await expectRefused(repo, ['attestation-misplaced']);
  });

  test('row 16: a role that was granted after the step counts on the day of the attestation', async () => {
    const repo = start(roles('clara'));
    const step = squash(repo, writes(repo));
    note(repo, step, [await personal(repo, step, { at: '2026-02-02T09:00:00Z' })]);
    await expectRefused(repo, ['approver-lacks-role']);
    const granted = company(roles('clara', { role: 'ciso', from: '2026-02-01' }));
    await changeTrust(repo, granted, '2026-02-01');
    await expectApproved(repo, { level: 'signed', day: '2026-02-02' });
  });

  test('row 16: the same review by the recorder is judged by the state before the step', async () => {
    const repo = start(roles('clara'));
    const step = squash(repo, writes(repo));
    await changeTrust(repo, company(), '2026-02-01');
    const reviews = [{ ...accounts.clara, at: '2026-02-02T09:00:00Z' }];
    note(repo, step, [await recorded(repo, step, { reviews })]);
    await expectRefused(repo, ['approver-lacks-role']);
  });

  test('row 24: by a key that was revoked since it approves nothing', async () => {
    const repo = start();
    const step = squash(repo, writes(repo));
    note(repo, step, [await personal(repo, step)]);
    await expectApproved(repo, { level: 'signed' });
    const revoked = { on: '2026-02-01', reason: 'stolen', last_good: step };
    await changeTrust(
      repo,
      company(({ people }) => {
        people.clara.keys = [keyOf(keys.clara, { revoked })];
      }),
      '2026-02-01',
    );
    await expectRefused(repo, ['key-revoked']);
  });
});

describe('the form of notes and envelopes', () => {
  let repo: GitStory;
  let step: string;
  let good: string;

  // The repository is only read and its note replaced, so these tests share it.
  beforeAll(async () => {
    repo = tellStory();
    repo.write('isms.yml', company(least('attested')));
    repo.commit('Begin', { author: bianca, date: '2026-01-01' });
    step = squash(repo, writes(repo));
    good = await recorded(repo, step);
    return repo.discard;
  });

  const garbage = ['{', 'null', '[]', '"text"', '{"payload": 5}', '\u0000\u001b[2J', '\ufffd{}'];

  test('lines that do not parse are named, blank ones are passed over', async () => {
    for (const line of garbage) {
      note(repo, step, [line]);
      await expectRefused(repo, ['attestation-unreadable']);
    }
    note(repo, step, ['', '   ', '']);
    expect((await approvalOf(repo)).reasons.map(({ code }) => code)).not.toContain(
      'attestation-unreadable',
    );
  });

  test('a good line among garbage counts', async () => {
    note(repo, step, ['', ...garbage, good, '{}']);
    expect(await approvalOf(repo)).toMatchObject({ verdict: 'approved', level: 'attested' });
  });

  test('the same line twice is as once', async () => {
    note(repo, step, [good, '', good]);
    await expectApproved(repo, attested);
  });

  test('a line that ends with a carriage return is read', async () => {
    note(repo, step, [`${good}\r`]);
    await expectApproved(repo, attested);
  });

  test.each([
    ['the type of the payload', { payloadType: 'application/json' }],
    ['the type of the predicate', { predicateType: 'urn:isms-as-code:approval:v2' }],
  ])('an envelope is refused when %s is unknown', async (_, different) => {
    note(repo, step, [await recorded(repo, step, different)]);
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
  });

  test('the type of the payload is signed with it', async () => {
    const other = await recorded(repo, step, { payloadType: 'application/json' });
    const renamed = other.replace('application/json', 'application/vnd.in-toto+json');
    note(repo, step, [renamed]);
    await expectRefused(repo, ['bad-signature']);
  });

  test('the id of a key is only a hint', async () => {
    note(repo, step, [await recorded(repo, step, { keyid: keys.stranger.fingerprint })]);
    await expectApproved(repo, attested);
    const lie = { keyid: keys.recorder.fingerprint, signers: [keys.stranger] };
    note(repo, step, [await recorded(repo, step, lie)]);
    await expectRefused(repo, ['recorder-unknown']);
  });

  test('several signatures in one envelope are judged each by itself', async () => {
    const signers = [keys.stranger, overOtherBytes(keys.recorder), keys.recorder];
    note(repo, step, [await recorded(repo, step, { signers })]);
    expect(await approvalOf(repo)).toMatchObject({ verdict: 'approved', level: 'attested' });
    note(repo, step, [await recorded(repo, step, { signers: signers.slice(0, 2) })]);
    await expectRefused(repo, []);
    note(repo, step, [await recorded(repo, step, { signers: [] })]);
    await expectRefused(repo, []);
  });

  test('a second signature on a personal approval approves nothing for its owner', async () => {
    note(repo, step, [await personal(repo, step, { signers: [keys.dario, keys.clara] })]);
    expect((await approvalOf(repo)).approvals.map(({ person }) => person)).toEqual(['clara']);
    note(repo, step, [await personal(repo, step, { signers: [keys.dario, keys.omar] })]);
    await expectRefused(repo, []);
  });

  test('a changed payload is not what was signed', async () => {
    const { payload, ...rest } = JSON.parse(good) as { payload: string };
    const text = Buffer.from(payload, 'base64').toString();
    const changed = Buffer.from(text.replace('"login":"clara"', '"login":"klara"'));
    note(repo, step, [JSON.stringify({ ...rest, payload: changed.toString('base64') })]);
    await expectRefused(repo, ['bad-signature']);
  });

  test('a note that lies in the folders of many notes is found', async () => {
    const blob = storeObject(repo, 'blob', Buffer.from(`${good}\n`));
    const tree = (entry: string): string =>
      gitBytes(repo, ['mktree'], Buffer.from(`${entry}\n`))
        .toString()
        .trim();
    const inner = tree(`100644 blob ${blob}\t${step.slice(4)}`);
    const middle = tree(`040000 tree ${inner}\t${step.slice(2, 4)}`);
    const outer = tree(`040000 tree ${middle}\t${step.slice(0, 2)}`);
    const who = 'R <r@example.com> 1767225600 +0000';
    const text = `tree ${outer}\nauthor ${who}\ncommitter ${who}\n\nNotes\n`;
    repo.git('update-ref', notesRef, storeObject(repo, 'commit', Buffer.from(text)));
    await expectApproved(repo, attested);
  });

  test('a note on a commit of no line is passed over', async () => {
    repo.git('update-ref', '-d', notesRef);
    const tree = repo.git('rev-parse', 'HEAD^{tree}');
    const who = clara.replace('>', '> 1767225600 +0000');
    const text = `tree ${tree}\nauthor ${who}\ncommitter ${who}\n\nBeside\n`;
    note(repo, storeObject(repo, 'commit', Buffer.from(text)), [good]);
    await expectRefused(repo, []);
    note(repo, step, [good]);
    await expectApproved(repo, attested);
  });

  test('without any notes the hint says how to fetch them', async () => {
    repo.git('update-ref', '-d', notesRef);
    const hintOf = async () =>
      (await approvalOf(repo)).reasons.find(({ code }) => code === 'no-evidence')?.hint ?? '';
    const fetch = 'git fetch origin refs/notes/isms-approvals:refs/notes/isms-approvals';
    expect(await hintOf()).toContain(fetch);
    note(repo, 'HEAD^', ['']);
    expect(await hintOf()).not.toContain(fetch);
  });

  test('a note by a tag and by the recorder give the higher level', async () => {
    note(repo, step, [good]);
    await tagOf(repo, step);
    expect(await approvalOf(repo)).toMatchObject({ verdict: 'approved', level: 'signed' });
    repo.git('tag', '-d', 'approval');
    await expectApproved(repo, attested);
  });
});

test('row 30: a bot that reviews approves nothing', async () => {
  const { repo, step } = squashed();
  const reviews = [{ login: 'merge-bot', id: 1099 }];
  note(repo, step, [await recorded(repo, step, { reviews })]);
  await expectRefused(repo, []);
  expect((await approvalOf(repo)).approvals).toEqual([]);
});
