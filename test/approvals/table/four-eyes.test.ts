import { describe, expect, test } from 'vitest';
import { forgeAttestation, note } from '../../attestations.ts';
import type { GitStory } from '../../git-story.ts';
import { overOtherBytes, signCommit, storeObject, type Signer } from '../../signers.ts';
import { approvalOf, clara, ines, omar, policy } from '../exemplar.ts';
import {
  accounts,
  bot,
  dario,
  expectApproved,
  expectRefused,
  fourEyes,
  keys,
  least,
  mergePlain,
  mergeSigned,
  path,
  squash,
  start,
  tagOf,
  writes,
  type Edit,
} from './company.ts';

interface Writing {
  readonly author?: string;
  readonly committer?: string;
  readonly message?: string;
  readonly signer?: Signer;
  readonly text?: string;
}

/** Merges the branch `proposal` into the main line by a merge of Omar that somebody signs. */
const mergeProposalSigned = async (repo: GitStory, signer: Signer = keys.clara): Promise<void> => {
  repo.branch('main');
  await signCommit(repo, repo.merge('proposal', { author: omar, date: '2026-01-10' }), signer);
};

/** One commit on the branch after another, then a merge that Clara signs. */
const written = async (
  commits: readonly Writing[],
  ...edits: readonly Edit[]
): Promise<GitStory> => {
  const repo = start(least('signed'), ...edits);
  repo.branch('proposal');
  for (const [index, writing] of commits.entries()) {
    const { author = ines, committer, message = 'Propose', signer, text } = writing;
    writes(repo, '1.0', text ?? `Text ${index}`)();
    const options = { author, date: '2026-01-09', ...(committer == null ? {} : { committer }) };
    const id = repo.commit(message, options);
    if (signer != null) await signCommit(repo, id, signer);
  }
  await mergeProposalSigned(repo);
  return repo;
};

const mailMap = (repo: GitStory, text: string): void => {
  repo.write('.mailmap', text);
  repo.commit('Add a mail map', { author: ines, date: '2026-01-02' });
};

describe('who wrote it', () => {
  test('row 8: what another person wrote is approved', async () => {
    const repo = await written([{ author: ines, committer: clara }, { author: omar }]);
    await expectApproved(repo, { level: 'signed' });
    expect((await approvalOf(repo)).versions[0]?.writers).toEqual(['ines', 'omar']);
  });

  test.each<[string, Writing]>([
    ['as author', { author: clara }],
    ['as author under another own address in capitals', { author: 'C <C.IBSEN@Example.ORG>' }],
    ['as co-author', { message: 'Propose\n\nCo-authored-by: C <clara@example.com>' }],
    [
      'as co-author, in other letters and under another address',
      { message: 'Propose\n\nCO-AUTHORED-BY: C <C.Ibsen@example.org>\nSigned-off-by: X <x@y.z>' },
    ],
    ['as the signer of the branch’s commit', { signer: keys.clara }],
  ])('row 8: what the approver wrote %s is not', async (_, writing) => {
    await expectRefused(await written([{}, writing]), ['self-approval']);
    await expectRefused(await written([writing, {}]), ['self-approval']);
    expect(await approvalOf(await written([writing]))).toMatchObject({
      verdict: 'not-approved',
      level: 'none',
      independence: 'none',
    });
  });

  test('row 8: a mail map makes nobody somebody else', async () => {
    const repo = start();
    mailMap(repo, 'Ines Author <ines@example.com> <clara@example.com>\n');
    repo.branch('proposal');
    writes(repo)();
    repo.commit('Propose', { author: clara, date: '2026-01-09' });
    await mergeProposalSigned(repo);
    await expectRefused(repo, ['self-approval']);
  });

  test('row 8: nor does a mail map make the approver a writer', async () => {
    const repo = start(least('signed'));
    mailMap(repo, 'Clara Ibsen <clara@example.com> <ines@example.com>\n');
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectApproved(repo, { level: 'signed' });
  });

  test('row 8: another holder of the role approves what the first one wrote', async () => {
    const repo = await written([{ author: clara }]);
    await expectRefused(repo, ['self-approval']);
    await tagOf(repo, repo.head(), '1.0', { signer: keys.dario });
    await expectApproved(repo, { level: 'signed', person: 'dario' });
  });

  test('row 8: with another approver it does no harm that a writer approves as well', async () => {
    const repo = await written([{ author: dario }]);
    await tagOf(repo, repo.head(), '1.0', { signer: keys.dario });
    await expectApproved(repo, { level: 'signed', person: 'clara' });
  });

  test('row 8: the reason names the person and the commit', async () => {
    const repo = await written([{ author: clara }]);
    const reason = (await approvalOf(repo)).reasons.find(({ code }) => code === 'self-approval');
    expect(reason?.message).toContain('Clara Ibsen');
    expect(reason?.message).toContain(repo.git('rev-parse', '--short=7', 'HEAD^2'));
  });

  test('what the approver wrote of other records does no harm', async () => {
    const repo = start(least('signed'));
    repo.branch('proposal');
    writes(repo)();
    repo.commit('Propose', { author: ines, date: '2026-01-09' });
    repo.write('policies/two.md', policy('1.0', 'Two.').replace('POL-001', 'POL-002'));
    repo.commit('Propose another', { author: clara, date: '2026-01-09' });
    await mergeProposalSigned(repo);
    await expectApproved(repo, { level: 'signed' });
    await expectRefused(repo, ['self-approval'], {}, 'POL-002');
  });

  test('who wrote what was written over on the branch is a writer', async () => {
    const repo = await written([{ author: clara, text: 'A first draft.' }, { author: ines }]);
    await expectRefused(repo, ['self-approval']);
  });

  test('who wrote an unapproved text does not approve a small edit of the same version', async () => {
    const repo = start();
    repo.write(path, policy('1.0', 'Ask by ticket.'));
    repo.commit('Write it', { author: clara, date: '2026-01-09' });
    const edit = (): void => {
      repo.write(path, policy('1.0', 'Ask by ticket, please.'));
    };
    await mergeSigned(repo, edit, keys.clara);
    await expectRefused(repo, ['self-approval']);
    await tagOf(repo, repo.head(), '1.0', { signer: keys.dario });
    await expectApproved(repo, { level: 'signed', person: 'dario' });
  });

  test('who wrote an earlier version may approve the next', async () => {
    const repo = start(least('signed'));
    squash(repo, writes(repo), { author: clara });
    await mergeSigned(repo, writes(repo, '1.1'), keys.clara, { date: '2026-01-11' });
    await expectApproved(repo, { level: 'signed' });
  });

  test('who moved the record on the branch without a change of its text wrote nothing', async () => {
    const repo = start(least('signed'));
    repo.branch('proposal');
    repo.write('policies/other.md', policy('1.0', 'Ask by ticket.'));
    repo.commit('Propose', { author: ines, date: '2026-01-09' });
    await mergeProposalSigned(repo);
    await expectApproved(repo, { level: 'signed' });
    repo.rename('policies/other.md', path);
    repo.commit('Move', { author: clara, date: '2026-01-11' });
    await expectApproved(repo, { level: 'signed' });
  });

  test.each([
    ['somebody unknown', 'Somebody <else@example.com>'],
    ['an address with more in it than a registered one', 'Ines <ines+work@example.com>'],
    ['a look-alike address', 'Ines <іnes@example.com>'],
    ['nobody', 'Nobody <>'],
  ])('row 9: a text by %s leaves it open who wrote', async (_, author) => {
    const repo = start();
    repo.branch('proposal');
    writes(repo)();
    repo.commit('Propose', { author: ines, date: '2026-01-09' });
    repo.write(path, policy('1.0', 'Ask by mail.'));
    const name = author.replace(/ <.*/, '');
    repo.git('add', '--all');
    const email = /<(.*)>/.exec(author)?.[1] ?? '';
    commitAs(repo, name, email);
    await mergeProposalSigned(repo);
    await expectRefused(repo, ['author-unknown']);
  });

  test('row 9: capital letters in a registered address leave nothing open', async () => {
    const repo = await written([{ author: 'I <INES@EXAMPLE.COM>' }]);
    await expectApproved(repo, { level: 'signed' });
  });

  test('row 9: an unknown co-author leaves it open who wrote', async () => {
    const message = 'Propose\n\nCo-authored-by: X <x@example.net>';
    await expectRefused(await written([{ message }]), ['author-unknown']);
  });

  test('row 9: an unknown author of other files does no harm', async () => {
    const repo = start(least('signed'));
    repo.branch('proposal');
    writes(repo)();
    repo.commit('Propose', { author: ines, date: '2026-01-09' });
    repo.write('README.md', 'Read this.\n');
    repo.commit('Say hello', { author: 'X <x@example.net>', date: '2026-01-09' });
    await mergeProposalSigned(repo);
    await expectApproved(repo, { level: 'signed' });
  });

  test('row 10: the signer of a merge whose text is in no parent wrote it', async () => {
    for (const author of [clara, omar]) {
      const repo = start();
      repo.branch('proposal');
      writes(repo)();
      repo.commit('Propose', { author: ines, date: '2026-01-09' });
      repo.branch('main');
      const resolve = writes(repo, '1.0', 'Ask by telephone.');
      const step = repo.merge('proposal', { author, date: '2026-01-10', resolve });
      await signCommit(repo, step, keys.clara);
      await expectRefused(repo, ['self-approval']);
      await tagOf(repo, repo.head(), '1.0', { signer: keys.dario });
      await expectApproved(repo, { level: 'signed', person: 'dario' });
    }
  });

  test('row 10: a merge that takes one side whole made no text', async () => {
    const repo = start(least('signed'));
    repo.write(path, policy('0.9', 'Ask.', '', 'draft'));
    repo.commit('Draft', { author: ines, date: '2026-01-02' });
    repo.branch('proposal');
    writes(repo)();
    repo.commit('Propose', { author: ines, date: '2026-01-09' });
    repo.branch('main');
    repo.write(path, policy('0.9', 'Ask somebody.', '', 'draft'));
    repo.commit('Edit the draft', { author: omar, date: '2026-01-09' });
    const step = repo.merge('proposal', {
      author: clara,
      date: '2026-01-10',
      resolve: writes(repo),
    });
    await signCommit(repo, step, keys.clara);
    await expectApproved(repo, { level: 'signed' });
  });

  const updated = async (updater: Signer, resolve?: string): Promise<GitStory> => {
    const repo = start(least('signed'));
    repo.branch('proposal');
    writes(repo)();
    repo.commit('Propose', { author: ines, date: '2026-01-09' });
    repo.branch('main');
    repo.write('README.md', 'Read this.\n');
    repo.commit('Say hello', { author: omar, date: '2026-01-09' });
    repo.branch('proposal');
    const by = { author: clara, date: '2026-01-10' };
    const change = resolve == null ? {} : { resolve: writes(repo, '1.0', resolve) };
    await signCommit(repo, repo.merge('main', { ...by, ...change }), updater);
    repo.branch('main');
    await signCommit(
      repo,
      repo.merge('proposal', { author: omar, date: '2026-01-11' }),
      keys.clara,
    );
    return repo;
  };

  test('bringing a branch up to date makes no writer, signed or not', async () => {
    await expectApproved(await updated(keys.clara), { level: 'signed' });
  });

  test('a change slipped into bringing a branch up to date makes one', async () => {
    await expectRefused(await updated(keys.clara, 'Ask nobody.'), ['self-approval']);
    await expectRefused(await updated(keys.omar, 'Ask nobody.'), ['self-approval']);
  });

  test('a bad signature on a branch’s commit names no writer', async () => {
    const repo = await written([{ signer: overOtherBytes(keys.clara) }]);
    await expectApproved(repo, { level: 'signed' });
  });
});

/** A commit of what is staged, by a name and an address that git itself may find odd. */
const commitAs = (repo: GitStory, name: string, email: string): void => {
  const tree = repo.git('write-tree');
  const who = `${name} <${email}> 1767960000 +0000`;
  const text = `tree ${tree}\nparent ${repo.head()}\nauthor ${who}\ncommitter ${who}\n\nPropose\n`;
  repo.git('reset', '--quiet', '--hard', storeObject(repo, 'commit', Buffer.from(text)));
};

describe('how well four eyes are shown', () => {
  test('all writing commits signed by others prove it', async () => {
    const repo = await written([{ signer: keys.ines }, { author: omar, signer: keys.omar }]);
    await expectApproved(repo, { level: 'signed', independence: 'proved' });
  });

  test.each<[string, Writing]>([
    ['without a signature', {}],
    ['signed by nobody who is registered', { signer: keys.stranger }],
    ['signed badly', { signer: overOtherBytes(keys.ines) }],
    ['signed by a bot', { signer: keys.bot }],
  ])('one writing commit %s leaves it a claim', async (_, writing) => {
    const repo = await written([{ signer: keys.ines }, writing]);
    await expectApproved(repo, { level: 'signed', independence: 'claimed' });
    const asked = await written([{ signer: keys.ines }, writing], fourEyes('proved'));
    await expectRefused(asked, ['independence-too-low']);
  });

  test('where proved is asked for, signatures meet it', async () => {
    const repo = await written([{ signer: keys.ines }], fourEyes('proved'));
    await expectApproved(repo, { level: 'signed', independence: 'proved' });
  });

  test('a forge that names the writers attests it', async () => {
    for (const word of ['claimed', 'attested', 'proved'] as const) {
      const repo = start(fourEyes(word), least('attested'));
      const step = squash(repo, writes(repo));
      const line = await forgeAttestation(repo, {
        commit: step,
        subjects: [{ path, id: 'POL-001', version: '1.0' }],
        reviews: [accounts.clara],
        signers: [keys.recorder],
      });
      note(repo, step, [line]);
      if (word === 'proved') await expectRefused(repo, ['independence-too-low']);
      else await expectApproved(repo, { level: 'attested', independence: 'attested' });
    }
  });

  test('where attested is asked for, a claim is too little and a proof is enough', async () => {
    await expectRefused(await written([{}], fourEyes('attested')), ['independence-too-low']);
    const repo = await written([{ signer: keys.ines }], fourEyes('attested'));
    await expectApproved(repo, { level: 'signed', independence: 'proved' });
  });

  test('where it is off, the own work may be signed and nothing is shown', async () => {
    const repo = await written([{ author: clara }], fourEyes('off'));
    await expectApproved(repo, { level: 'signed', independence: 'none' });
  });

  test('the forge’s writers do no harm to a signed merge by somebody else', async () => {
    const repo = start(least('signed'));
    const step = await mergeSigned(repo, writes(repo), keys.clara);
    const line = await forgeAttestation(repo, {
      commit: step,
      subjects: [{ path, id: 'POL-001', version: '1.0' }],
      reviews: [],
      signers: [keys.recorder],
    });
    note(repo, step, [line]);
    expect(await approvalOf(repo)).toMatchObject({ verdict: 'approved', level: 'signed' });
  });

  test('a writer whom only the forge names does not approve by a signature', async () => {
    const repo = start(least('signed'));
    const step = await mergeSigned(repo, writes(repo), keys.clara);
    const line = await forgeAttestation(repo, {
      commit: step,
      subjects: [{ path, id: 'POL-001', version: '1.0' }],
      writers: [accounts.ines, accounts.clara],
      reviews: [],
      signers: [keys.recorder],
    });
    note(repo, step, [line]);
    await expectRefused(repo, ['self-approval']);
  });

  test('writers whom an attestation names that does not count are none', async () => {
    const repo = start(least('signed'));
    const step = await mergeSigned(repo, writes(repo), keys.clara);
    const line = await forgeAttestation(repo, {
      commit: step,
      subjects: [{ path, id: 'POL-001', version: '1.0' }],
      writers: [accounts.clara],
      reviews: [],
      signers: [keys.stranger],
    });
    note(repo, step, [line]);
    expect(await approvalOf(repo)).toMatchObject({ verdict: 'approved', level: 'signed' });
  });

  test('a bot that wrote is no registered person', async () => {
    const repo = start();
    const change = (): void => {
      writes(repo)();
    };
    squash(repo, change, { author: bot });
    await tagOf(repo, repo.head());
    await expectRefused(repo, ['author-unknown']);
    mergePlain(repo, writes(repo, '1.1'), { date: '2026-01-11' });
    await tagOf(repo, repo.head(), '1.1', { name: 'second' });
    await expectApproved(repo, { level: 'signed' });
  });

  test('the approver who lacks the role and wrote it does no harm beside another', async () => {
    const repo = start(least('signed'));
    repo.branch('proposal');
    writes(repo)();
    repo.commit('Propose', { author: ines, date: '2026-01-09' });
    repo.branch('main');
    const step = repo.merge('proposal', { author: ines, date: '2026-01-10' });
    await tagOf(repo, await signCommit(repo, step, keys.ines));
    await expectApproved(repo, { level: 'signed' });
  });
});
