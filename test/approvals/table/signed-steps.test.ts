import { describe, expect, test } from 'vitest';
import {
  commitBytes,
  forPurpose,
  openPgpSigner,
  overOtherBytes,
  replaceTip,
  signCommit,
  signedTag,
  withHeader,
} from '../../signers.ts';
import { approvalOf, begin, clara, ines, omar, policy, propose } from '../exemplar.ts';
import {
  accounts,
  bot,
  company,
  dario,
  expectApproved,
  expectRefused,
  forge,
  keyOf,
  keys,
  keysOf,
  least,
  mergedByForge,
  mergePlain,
  mergeSigned,
  path,
  roles,
  squash,
  start,
  startWith,
  tagOf,
  writes,
} from './company.ts';
import { forgeAttestation, note } from '../../attestations.ts';

const approvedByClara = 'Merge proposal\n\nApproved-by: Clara Ibsen <clara@example.com>';

describe('a step signed by a person', () => {
  test('row 1: a merge commit that a role holder signs approves what another wrote', async () => {
    const repo = start(least('signed'));
    const step = await mergeSigned(repo, writes(repo), keys.clara);
    await expectApproved(repo, { level: 'signed', day: '2026-01-10' });
    expect(await approvalOf(repo)).toMatchObject({
      setAt: step,
      approvedOn: '2026-01-10',
      approvals: [{ evidence: expect.stringContaining(step) as unknown }],
      versions: [{ version: '1.0', verdict: 'approved', level: 'signed', writers: ['ines'] }],
    });
  });

  test('row 1: the same merge without its signature reaches less', async () => {
    const repo = start(least('signed'));
    mergePlain(repo, writes(repo), { author: clara });
    await expectRefused(repo, ['level-too-low']);
    expect((await approvalOf(repo)).level).toBe('recorded');
  });

  test('row 1: writing commits that other people signed prove four eyes', async () => {
    const repo = start();
    repo.branch('proposal');
    writes(repo)();
    await signCommit(repo, repo.commit('Propose', { author: ines, date: '2026-01-09' }), keys.ines);
    repo.branch('main');
    await signCommit(
      repo,
      repo.merge('proposal', { author: omar, date: '2026-01-10' }),
      keys.clara,
    );
    await expectApproved(repo, { level: 'signed', independence: 'proved' });
  });

  const withOpenPgp = (fingerprint: string, publicKey: string) =>
    startWith(
      { files: { 'keys/clara.asc': publicKey } },
      least('signed'),
      keysOf('clara', { openpgp: fingerprint, public_key: 'keys/clara.asc', from: '2025-01-01' }),
    );

  test('row 1: an OpenPGP signature is as good, by the primary key or by a subkey', async () => {
    for (const subkey of [false, true]) {
      const signer = await openPgpSigner('Clara', { subkey });
      const repo = withOpenPgp(signer.fingerprint, signer.publicKey);
      await mergeSigned(repo, writes(repo), signer);
      await expectApproved(repo, { level: 'signed' });
    }
  });

  test('row 1: a key file that holds another key than the registered one proves nothing', async () => {
    const signer = await openPgpSigner('Clara');
    const thief = await openPgpSigner('Clara');
    const repo = withOpenPgp(signer.fingerprint, thief.publicKey);
    await mergeSigned(repo, writes(repo), thief);
    await expectRefused(repo, ['key-unknown']);
  });

  test('row 1: in a repository of SHA-256 the signature stands in its own header', async () => {
    const repo = begin(company(least('signed')), 'sha256');
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectApproved(repo, { level: 'signed' });
  });

  test('row 1: in a repository of SHA-256 the header of SHA-1 signs nothing', async () => {
    const repo = begin(company(least('signed')), 'sha256');
    const tip = mergePlain(repo, writes(repo));
    const bytes = commitBytes(repo, tip);
    replaceTip(repo, tip, withHeader(bytes, 'gpgsig', await keys.clara.sign(bytes)));
    expect(await approvalOf(repo)).toMatchObject({ verdict: 'not-approved', approvals: [] });
  });

  test('row 1: headers beside the signature are signed with the rest', async () => {
    const repo = start(least('signed'));
    const tip = mergePlain(repo, writes(repo));
    const bytes = withHeader(commitBytes(repo, tip), 'encoding', 'ISO-8859-1');
    const signature = await keys.clara.sign(bytes);
    // The signature stands before the other header here, and one of the other kind after it.
    const signed = withHeader(
      withHeader(withHeader(commitBytes(repo, tip), 'gpgsig', signature), 'encoding', 'ISO-8859-1'),
      'gpgsig-sha256',
      await keys.stranger.sign(Buffer.from('other')),
    );
    replaceTip(repo, tip, signed);
    await expectApproved(repo, { level: 'signed' });
    replaceTip(repo, repo.head(), withHeader(signed, 'extra', 'not signed'));
    await expectRefused(repo, ['bad-signature']);
  });

  test('row 1: messages and names that are not UTF-8 or hold control characters are only bytes', async () => {
    const repo = start(least('signed'));
    const tip = mergePlain(repo, writes(repo));
    const text = commitBytes(repo, tip).toString('latin1');
    const odd = Buffer.from(
      `${text.replace('Omar Merger', 'Om\xe4r\x1b[2J Merger')}\n\x1b]0;x\x07\xff\xfe gpgsig x\n\n committer ${clara}\n`,
      'latin1',
    );
    await signCommit(repo, replaceTip(repo, tip, odd), keys.clara);
    await expectApproved(repo, { level: 'signed' });
  });

  test('row 1: a file that became executable keeps its approval', async () => {
    const repo = start(least('signed'));
    await mergeSigned(repo, writes(repo), keys.clara);
    repo.git('update-index', '--chmod=+x', path);
    repo.commit('Make it executable', { author: ines, date: '2026-01-11', staged: true });
    await expectApproved(repo, { level: 'signed' });
  });

  test('row 11: a signed octopus merge approves every record that it changes', async () => {
    const repo = start(least('signed'));
    for (const [branch, id] of [
      ['one', 'POL-001'],
      ['two', 'POL-002'],
    ] as const) {
      repo.branch('main');
      repo.branch(branch);
      repo.write(`policies/${branch}.md`, policy('1.0', branch).replace('POL-001', id));
      repo.commit('Propose', { author: ines, date: '2026-01-09' });
    }
    repo.branch('main');
    const merge = repo.merge(['one', 'two'], { author: omar, date: '2026-01-10' });
    await signCommit(repo, merge, keys.clara);
    await expectApproved(repo, { level: 'signed' });
    await expectApproved(repo, { level: 'signed' }, {}, 'POL-002');
  });

  test('row 11: who wrote one branch of an octopus merge may still sign for the other', async () => {
    const repo = start(least('signed'));
    for (const [branch, id, author] of [
      ['one', 'POL-001', clara],
      ['two', 'POL-002', ines],
    ] as const) {
      repo.branch('main');
      repo.branch(branch);
      repo.write(`policies/${branch}.md`, policy('1.0', branch).replace('POL-001', id));
      repo.commit('Propose', { author, date: '2026-01-09' });
    }
    repo.branch('main');
    const merge = repo.merge(['one', 'two'], { author: omar, date: '2026-01-10' });
    await signCommit(repo, merge, keys.clara);
    await expectRefused(repo, ['self-approval']);
    await expectApproved(repo, { level: 'signed' }, {}, 'POL-002');
  });

  test('row 12: a patch of somebody else that a role holder signs is approved', async () => {
    const repo = start(least('signed'));
    writes(repo)();
    const applied = repo.commit('Apply', { author: ines, committer: clara, date: '2026-01-10' });
    await signCommit(repo, applied, keys.clara);
    await expectApproved(repo, { level: 'signed', independence: 'claimed' });
  });

  test('row 12: a patch that its own author signs is not', async () => {
    const repo = start();
    writes(repo)();
    const applied = repo.commit('Apply', { author: clara, committer: clara, date: '2026-01-10' });
    await signCommit(repo, applied, keys.clara);
    await expectRefused(repo, ['self-approval']);
  });

  test('row 12: four eyes that must be proved are not met by a patch whose signer may be its author', async () => {
    const repo = start(({ approval }) => {
      approval.document.four_eyes = 'proved';
    });
    writes(repo)();
    const applied = repo.commit('Apply', { author: ines, committer: clara, date: '2026-01-10' });
    await signCommit(repo, applied, keys.clara);
    await expectRefused(repo, ['independence-too-low']);
  });

  test('row 13: a cherry-pick does not bring the approval of another branch', async () => {
    const repo = start();
    repo.branch('release');
    await mergeSignedTo(repo, 'release');
    repo.branch('main');
    repo.git('checkout', 'release', '--', path);
    const picked = repo.commit('Pick it', { author: ines, date: '2026-01-11' });
    await expectRefused(repo, ['no-evidence']);
    await signCommit(repo, picked, keys.clara);
    await expectApproved(repo, { level: 'signed' });
  });
});

const mergeSignedTo = async (repo: ReturnType<typeof start>, branch: string): Promise<void> => {
  repo.branch('text');
  writes(repo)();
  repo.commit('Propose', { author: ines, date: '2026-01-10' });
  repo.branch(branch);
  await signCommit(repo, repo.merge('text', { author: omar, date: '2026-01-10' }), keys.clara);
};

describe('a signature that does not count', () => {
  test('row 27: a signature for another purpose spoils the step', async () => {
    for (const namespace of ['file', 'approval@isms-as-code', 'Git', 'git ']) {
      const repo = start();
      const other = forPurpose(keys.clara, namespace);
      await mergeSigned(repo, writes(repo), other, { author: clara, message: approvedByClara });
      await expectRefused(repo, ['wrong-namespace']);
      expect(await approvalOf(repo)).toMatchObject({ level: 'none', approvals: [] });
    }
  });

  test('row 27: a signature over other bytes spoils the step', async () => {
    const repo = start();
    const bad = overOtherBytes(keys.clara);
    await mergeSigned(repo, writes(repo), bad, { author: clara, message: approvedByClara });
    await expectRefused(repo, ['bad-signature']);
    expect(await approvalOf(repo)).toMatchObject({ level: 'none', approvals: [] });
  });

  test('row 27: the same merge with a good signature is approved', async () => {
    const repo = start();
    await mergeSigned(repo, writes(repo), keys.clara, { author: clara, message: approvedByClara });
    await expectApproved(repo, { level: 'signed' });
  });

  test('row 27: a signature moved from another commit spoils the step', async () => {
    const repo = start();
    const first = await mergeSigned(repo, writes(repo), keys.clara);
    const [signature = ''] =
      /(?<=\ngpgsig )(?:.*\n )*.*/.exec(commitBytes(repo, first).toString()) ?? [];
    const second = mergePlain(repo, writes(repo, '1.1'), { author: clara, date: '2026-01-11' });
    const moved = withHeader(
      commitBytes(repo, second),
      'gpgsig',
      signature.replaceAll('\n ', '\n'),
    );
    replaceTip(repo, second, moved);
    await expectRefused(repo, ['bad-signature']);
  });

  test('row 27: a tag of the approver still counts for a step that a bad signature spoiled', async () => {
    const repo = start(least('signed'));
    const step = await mergeSigned(repo, writes(repo), overOtherBytes(keys.omar));
    await expectRefused(repo, ['bad-signature']);
    await tagOf(repo, step);
    expect(await approvalOf(repo)).toMatchObject({ verdict: 'approved', level: 'signed' });
  });

  test('row 28: a signature by an unregistered key is as none', async () => {
    const repo = start();
    await mergeSigned(repo, writes(repo), keys.stranger, { author: clara });
    await expectApproved(repo, { level: 'recorded' });
  });

  test('row 28: a signature by an unregistered key is named where the level falls short', async () => {
    const repo = start(least('signed'));
    await mergeSigned(repo, writes(repo), keys.stranger, { author: clara });
    await expectRefused(repo, ['key-unknown', 'level-too-low']);
  });

  test('row 28: an unregistered OpenPGP key is as none', async () => {
    const repo = start();
    await mergeSigned(repo, writes(repo), await openPgpSigner('Clara'), { author: clara });
    await expectApproved(repo, { level: 'recorded' });
  });

  test('row 29: the owner of the key approves, whoever stands as author', async () => {
    const repo = start();
    await mergeSigned(repo, writes(repo), keys.omar, { author: clara, committer: clara });
    await expectRefused(repo, ['approver-lacks-role']);
    expect((await approvalOf(repo)).level).toBe('none');
  });

  test('row 29: an author without a role does no harm to the owner of the key', async () => {
    const repo = start();
    await mergeSigned(repo, writes(repo), keys.dario, { author: clara, committer: clara });
    await expectApproved(repo, { level: 'signed', person: 'dario' });
  });

  test('row 29: trailers beside a signature do not make up for its owner', async () => {
    const repo = start();
    await mergeSigned(repo, writes(repo), keys.ines, { message: approvedByClara });
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
  });

  test('row 30: a bot that signs the merge approves nothing', async () => {
    for (const author of [bot, clara]) {
      const repo = start();
      await mergeSigned(repo, writes(repo), keys.bot, { author, message: approvedByClara });
      await expectRefused(repo, ['bot-approval']);
    }
  });

  test('row 30: a bot that merges without a signature may name who approved', async () => {
    const repo = start();
    mergePlain(repo, writes(repo), { author: bot, message: approvedByClara });
    await expectApproved(repo, { level: 'recorded' });
    mergePlain(repo, writes(repo, '1.1'), { author: bot, date: '2026-01-11' });
    await expectRefused(repo, ['bot-approval']);
  });
});

describe('the key of the forge', () => {
  test('row 31: on a merge commit it attests that the author merged', async () => {
    const repo = start(least('attested'));
    await mergedByForge(repo, writes(repo), clara);
    await expectApproved(repo, { level: 'attested', day: '2026-01-10' });
  });

  test('row 31: it attests nothing for a merger without the role', async () => {
    const repo = start();
    await mergedByForge(repo, writes(repo), omar);
    await expectRefused(repo, ['approver-lacks-role']);
  });

  test('row 31: it attests nothing under another committer address', async () => {
    const repo = start(least('attested'));
    await mergeSigned(repo, writes(repo), keys.forge, { author: clara, committer: omar });
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).level).not.toBe('attested');
  });

  test('row 31: its address without its key attests nothing', async () => {
    const repo = start(least('attested'));
    mergePlain(repo, writes(repo), { author: clara, committer: forge });
    await expectRefused(repo, ['level-too-low']);
    await expectRefusedWith(keys.stranger);
  });

  test.each([
    ['the approver', clara],
    ['another person', ines],
  ])('row 31: on a squash of %s it proves nothing about an approver', async (_, author) => {
    const repo = start();
    await signCommit(
      repo,
      squash(repo, writes(repo), { author, message: approvedByClara }),
      keys.forge,
    );
    await expectRefused(repo, []);
    expect(await approvalOf(repo)).toMatchObject({ level: 'none', approvals: [] });
  });

  test('row 31: a squash that the forge signed counts with a note of its recorder', async () => {
    const repo = start(least('attested'));
    const step = await signCommit(repo, squash(repo, writes(repo)), keys.forge);
    const line = await forgeAttestation(repo, {
      commit: step,
      subjects: [{ path, id: 'POL-001', version: '1.0' }],
      reviews: [accounts.clara],
      signers: [keys.recorder],
    });
    await expectRefused(repo, ['no-evidence']);
    note(repo, step, [line]);
    await expectApproved(repo, { level: 'attested', independence: 'attested' });
  });

  test('row 31: it is no signature of a person where a signed approval is asked for', async () => {
    const repo = start(least('signed'));
    await mergedByForge(repo, writes(repo), clara);
    await expectRefused(repo, ['level-too-low']);
    expect((await approvalOf(repo)).level).toBe('attested');
  });

  test('row 31: a merger who wrote the text does not attest it', async () => {
    const repo = start();
    repo.branch('proposal');
    writes(repo)();
    repo.commit('Propose', { author: clara, date: '2026-01-09' });
    repo.branch('main');
    const by = { author: clara, committer: forge, date: '2026-01-10' };
    await signCommit(repo, repo.merge('proposal', by), keys.forge);
    await expectRefused(repo, ['self-approval']);
  });
});

const expectRefusedWith = async (signer: typeof keys.stranger): Promise<void> => {
  const repo = start(least('attested'));
  await mergeSigned(repo, writes(repo), signer, { author: clara, committer: forge });
  await expectRefused(repo, ['key-unknown', 'level-too-low']);
};

describe('the signature of a tag that was merged', () => {
  const mergingTag = async (message: string) => {
    const repo = start();
    repo.branch('proposal');
    writes(repo)();
    const head = repo.commit('Propose', { author: ines, date: '2026-01-09' });
    await signedTag(repo, 'pull', head, message, keys.clara, { date: '2026-01-09' });
    repo.branch('main');
    const step = repo.merge('pull', { author: omar, date: '2026-01-10' });
    return { repo, step };
  };

  test('row 32: it is not the signature of the merge', async () => {
    const { repo, step } = await mergingTag('Please pull');
    expect(commitBytes(repo, step).toString()).toContain('\nmergetag object');
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).level).toBe('none');
    repo.git('tag', '-d', 'pull');
    await expectRefused(repo, []);
  });

  test('row 32: a tag with `Approves:` on the merged head counts as a tag', async () => {
    const { repo } = await mergingTag('Please pull\n\nApproves: POL-001 1.0');
    await expectApproved(repo, { level: 'signed', day: '2026-01-10' });
  });
});

describe('trailers and levels', () => {
  test('row 3: an unsigned merge by a trusted merger counts as recorded beside registered keys', async () => {
    const repo = start();
    mergePlain(repo, writes(repo), { message: approvedByClara });
    await expectApproved(repo, { level: 'recorded' });
  });

  test('row 5: a squash with a trailer approves nothing, also signed by the forge', async () => {
    const repo = start();
    const step = squash(repo, writes(repo), { message: approvedByClara });
    await expectRefused(repo, ['trailer-in-squash']);
    await signCommit(repo, step, keys.forge);
    await expectRefused(repo, ['trailer-in-squash']);
  });

  test.each([
    ['another line breaks the block', 'Approved-by: C <clara@example.com>\nSee it', 'no-evidence'],
    ['it has no address', 'Approved-by: Clara Ibsen', 'no-evidence'],
    ['a letter only looks alike', 'Approved-by: C <сlara@example.com>', 'approver-unknown'],
    ['the address is another', 'Approved-by: Clara Ibsen <clara@example.net>', 'approver-unknown'],
  ])('row 41: a trailer does not count when %s', async (_, block, code) => {
    const repo = start();
    mergePlain(repo, writes(repo), { message: `Merge proposal\n\n${block}` });
    await expectRefused(repo, [code]);
  });

  test('row 41: a trailer counts by its address alone, in a block of other trailers', async () => {
    const repo = start();
    const block = 'Reviewed-by: X <x@example.com>\nApproved-by: Anybody <Clara@Example.COM>';
    mergePlain(repo, writes(repo), { message: `Merge proposal\n\n${block}\n\n` });
    await expectApproved(repo, { level: 'recorded' });
  });

  test('row 41: a trailer that was copied from the branch does not count', async () => {
    for (const copied of [true, false]) {
      const repo = start();
      repo.branch('proposal');
      writes(repo)();
      repo.commit(copied ? approvedByClara.replace('Merge', 'Add') : 'Add', { author: ines });
      repo.branch('main');
      repo.merge('proposal', { author: omar, date: '2026-01-10', message: approvedByClara });
      if (copied) await expectRefused(repo, ['trailer-from-author']);
      else await expectApproved(repo, { level: 'recorded' });
    }
  });

  test.each([
    ['recorded', 'attested'],
    ['recorded', 'signed'],
    ['attested', 'signed'],
  ] as const)(
    'row 42: a level %s below the least %s is shown and does not suffice',
    async (reached, wanted) => {
      const merge = async (limit: 'recorded' | 'attested' | 'signed') => {
        const repo = start(least(limit));
        if (reached === 'attested') await mergedByForge(repo, writes(repo), clara);
        else mergePlain(repo, writes(repo), { author: clara });
        return repo;
      };
      const repo = await merge(wanted);
      await expectRefused(repo, ['level-too-low']);
      expect((await approvalOf(repo)).level).toBe(reached);
      await expectApproved(await merge(reached), { level: reached });
    },
  );

  test('the level of a verdict is the lowest over its roles', async () => {
    const both = 'approvers: [top-management]\n';
    const repo = start(least('signed'), roles('omar', { role: 'cto', from: '2025-01-01' }));
    const step = await mergeSigned(repo, writes(repo, '1.0', 'Ask.', both), keys.clara);
    const line = await forgeAttestation(repo, {
      commit: step,
      subjects: [{ path, id: 'POL-001', version: '1.0' }],
      reviews: [accounts.bianca],
      signers: [keys.recorder],
    });
    note(repo, step, [line]);
    await expectRefused(repo, ['level-too-low']);
    expect((await approvalOf(repo)).level).toBe('attested');
  });

  test('the best level of each role counts, whatever weaker evidence stands beside it', async () => {
    const repo = start(least('signed'));
    const step = mergePlain(repo, writes(repo), { author: clara });
    await expectRefused(repo, ['level-too-low']);
    await tagOf(repo, step);
    await expectApproved(repo, { level: 'signed', day: '2026-01-12' });
  });
});

describe('where a step stands', () => {
  test('row 48: retiring needs an approval', async () => {
    const repo = start(least('signed'));
    await mergeSigned(repo, writes(repo), keys.clara);
    const retire = (): void => {
      repo.write(path, policy('1.0', 'Ask by ticket.', '', 'retired'));
    };
    squash(repo, retire, { date: '2026-01-11' });
    await expectRefused(repo, ['no-evidence']);
    repo.git('reset', '--quiet', '--hard', 'HEAD^1');
    await mergeSigned(repo, retire, keys.clara, { date: '2026-01-11' });
    await expectApproved(repo, { level: 'signed', day: '2026-01-11' });
  });

  test('row 48: its own author does not approve what the first commit holds, signed or not', async () => {
    const repo = startWith({ files: { [path]: policy('1.0', 'Ask.') }, author: clara });
    await expectRefused(repo, []);
    await signCommit(repo, repo.head(), keys.clara);
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
    await tagOf(repo, repo.head(), '1.0', { signer: keys.dario });
    await expectApproved(repo, { level: 'signed', person: 'dario', independence: 'proved' });
  });

  test('row 49: an approval that a turned-round main line lost does not count', async () => {
    const repo = start();
    repo.branch('other');
    repo.write('README.md', 'Read this.\n');
    repo.commit('Say hello', { author: ines, date: '2026-01-09' });
    repo.branch('main');
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectApproved(repo, { level: 'signed' });
    repo.branch('other');
    repo.merge('main', { author: ines, date: '2026-01-11' });
    await expectRefused(repo, ['no-evidence']);
    repo.branch('main');
    repo.merge('other^1', { author: ines, date: '2026-01-11' });
    await expectApproved(repo, { level: 'signed' });
  });

  test('row 49: a foxtrot merge that a role holder signs approves what it brings', async () => {
    const repo = start(least('signed'));
    repo.branch('other');
    repo.write('README.md', 'Read this.\n');
    repo.commit('Say hello', { author: ines, date: '2026-01-09' });
    repo.branch('main');
    mergePlain(repo, writes(repo));
    repo.branch('other');
    await signCommit(repo, repo.merge('main', { author: ines, date: '2026-01-11' }), keys.dario);
    await expectApproved(repo, { level: 'signed', person: 'dario', day: '2026-01-11' });
  });

  test('row 50: a later signed merge does not approve what was there before it', async () => {
    const repo = start();
    mergePlain(repo, writes(repo));
    await mergeSigned(
      repo,
      () => {
        repo.write('README.md', 'Read this.\n');
      },
      keys.clara,
      { date: '2026-01-11' },
    );
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
    await mergeSigned(repo, writes(repo, '1.0', 'Ask by mail.'), keys.clara, {
      date: '2026-01-12',
    });
    await expectApproved(repo, { level: 'signed', day: '2026-01-12' });
  });

  test('row 50: the same, where nobody at all was named: no evidence', async () => {
    const repo = start();
    squash(repo, writes(repo));
    await mergeSigned(
      repo,
      () => {
        repo.write('README.md', 'Read this.\n');
      },
      keys.clara,
      { date: '2026-01-11' },
    );
    await expectRefused(repo, ['no-evidence']);
  });

  test('a person who is named and holds no role that is wanted is said to lack it', async () => {
    const repo = start();
    await mergeSigned(repo, writes(repo), keys.bianca);
    await expectRefused(repo, ['approver-lacks-role']);
    expect((await approvalOf(repo)).reasons.map(({ code }) => code)).not.toContain('no-evidence');
  });

  test('one merge that brings several versions sets the last one alone', async () => {
    const repo = start(least('signed'));
    repo.branch('proposal');
    for (const version of ['1.0', '1.1', '1.2']) {
      writes(repo, version, `Text of ${version}`)();
      repo.commit(version, { author: ines, date: '2026-01-09' });
    }
    repo.branch('main');
    await signCommit(
      repo,
      repo.merge('proposal', { author: omar, date: '2026-01-10' }),
      keys.clara,
    );
    await expectApproved(repo, { level: 'signed' });
    expect((await approvalOf(repo)).versions.map(({ version }) => version)).toEqual(['1.2']);
  });

  test('a merge of two branches by the approver does not sign for a third person’s conflict text', async () => {
    const repo = start(least('signed'));
    repo.branch('proposal');
    writes(repo)();
    repo.commit('Propose', { author: ines, date: '2026-01-09' });
    repo.branch('main');
    const step = repo.merge('proposal', {
      author: dario,
      date: '2026-01-10',
      resolve: writes(repo, '1.0', 'Ask by telephone.'),
    });
    await signCommit(repo, step, keys.omar);
    await tagOf(repo, repo.head());
    await expectApproved(repo, { level: 'signed', person: 'clara' });
    expect((await approvalOf(repo)).versions[0]?.writers).toEqual(['dario', 'ines', 'omar']);
  });

  test('a kind without any approver is approved by nobody, however it is signed', async () => {
    const repo = begin(
      company(({ approval }) => {
        approval.document.approvers = [];
      }),
    );
    propose(repo, writes(repo), { author: omar, date: '2026-01-10' });
    await signCommit(repo, repo.head(), keys.clara);
    await expectRefused(repo, ['approver-missing']);
    await tagOf(repo, repo.head());
    await expectRefused(repo, ['approver-missing']);
  });

  test('a key that two people share approves for neither', async () => {
    const repo = start(keysOf('omar', keyOf(keys.clara)));
    await mergeSigned(repo, writes(repo), keys.clara);
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
  });
});
