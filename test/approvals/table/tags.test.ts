import { describe, expect, test } from 'vitest';
import {
  commitBytes,
  forPurpose,
  gitBytes,
  openPgpSigner,
  overOtherBytes,
  replaceTip,
  signCommit,
  signedTag,
  storeObject,
  withHeader,
} from '../../signers.ts';
import { approvalOf, begin, clara, ines, omar, policy } from '../exemplar.ts';
import {
  changeTrust,
  company,
  expectApproved,
  expectRefused,
  keyOf,
  keys,
  keysOf,
  least,
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

describe('a signed tag', () => {
  test('row 7: on a step without evidence of its own it approves what it names', async () => {
    const repo = start(least('signed'));
    const step = squash(repo, writes(repo));
    await expectRefused(repo, ['no-evidence']);
    await tagOf(repo, step);
    await expectApproved(repo, { level: 'signed', day: '2026-01-12' });
    expect(await approvalOf(repo)).toMatchObject({ approvedOn: '2026-01-12' });
  });

  test('row 7: on a step that its writer signed it proves four eyes', async () => {
    const repo = start(least('signed'));
    writes(repo)();
    const step = repo.commit('Add', { author: ines, date: '2026-01-10' });
    await tagOf(repo, await signCommit(repo, step, keys.ines));
    await expectApproved(repo, { level: 'signed', independence: 'proved' });
  });

  test('row 7: of the writer it approves nothing', async () => {
    const repo = start();
    const step = squash(repo, writes(repo), { author: clara });
    await tagOf(repo, step);
    await expectRefused(repo, ['self-approval']);
    await tagOf(repo, step, '1.0', { signer: keys.dario });
    await expectApproved(repo, { level: 'signed', person: 'dario' });
  });

  test('row 7: it works in a repository of SHA-256 and with OpenPGP', async () => {
    const signer = await openPgpSigner('Clara', { at: '2026-01-12T12:00:00Z' });
    const registered = {
      openpgp: signer.fingerprint,
      public_key: 'keys/c.asc',
      from: '2025-01-01',
    };
    for (const format of ['sha1', 'sha256'] as const) {
      const repo = startWith(
        { files: { 'keys/c.asc': signer.publicKey }, format },
        least('signed'),
        keysOf('clara', registered, keyOf(keys.clara)),
      );
      const step = squash(repo, writes(repo));
      await tagOf(repo, step, '1.0', { signer });
      await expectApproved(repo, { level: 'signed' });
      await tagOf(repo, step);
      await expectApproved(repo, { level: 'signed' });
    }
  });

  test.each([
    ['its signer holds no role', keys.omar, 'approver-lacks-role'],
    ['its key is registered for nobody', keys.stranger, 'key-unknown'],
    ['a bot signed it', keys.bot, 'bot-approval'],
    ['its signature is over other bytes', overOtherBytes(keys.clara), 'bad-signature'],
    ['it was signed for another purpose', forPurpose(keys.clara, 'file'), 'wrong-namespace'],
  ])('row 32: it approves nothing when %s', async (_, signer, code) => {
    const repo = start();
    const step = squash(repo, writes(repo));
    await tagOf(repo, step, '1.0', { signer });
    await expectRefused(repo, [code]);
    expect(await approvalOf(repo)).toMatchObject({ level: 'none', approvals: [] });
  });

  test('row 32: an unsigned tag approves nothing, whoever stands as tagger', async () => {
    const repo = start();
    const step = squash(repo, writes(repo));
    const message = 'Approves: POL-001 1.0';
    await signedTag(repo, 'approval', step, message, undefined, { tagger: clara });
    await expectRefused(repo, ['unsigned-tag']);
    await signedTag(repo, 'approval', step, message, keys.clara, { tagger: omar });
    await expectApproved(repo, { level: 'signed' });
  });

  test.each([
    ['another version', 'Approves: POL-001 1.1'],
    ['a longer version', 'Approves: POL-001 1.0.1'],
    ['a version that reads as the same number', 'Approves: POL-001 1.00'],
    ['another record', 'Approves: POL-002 1.0'],
    ['no version', 'Approves: POL-001'],
    ['nothing', 'Good work on POL-001 1.0'],
    ['it within a sentence', 'This text Approves: POL-001 1.0'],
    ['more on the line', 'Approves: POL-001 1.0 if Bianca agrees'],
  ])('row 32: a signed tag that names %s approves nothing', async (_, message) => {
    const repo = start();
    const step = squash(repo, writes(repo));
    await signedTag(repo, 'approval', step, message, keys.clara);
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
  });

  test('one tag may approve several records, in any line of its message', async () => {
    const repo = start(least('signed'));
    const step = squash(repo, () => {
      writes(repo)();
      repo.write('policies/two.md', policy('2.3', 'Two.').replace('POL-001', 'POL-002'));
      repo.write('policies/three.md', policy('1.0', 'Three.').replace('POL-001', 'POL-003'));
    });
    const message =
      'Approve\n\nApproves: POL-001 1.0\n\nAnd this:\nApproves: POL-002 2.3\nThank you';
    await signedTag(repo, 'approval', step, message, keys.clara);
    await expectApproved(repo, { level: 'signed' });
    await expectApproved(repo, { level: 'signed' }, {}, 'POL-002');
    await expectRefused(repo, [], {}, 'POL-003');
  });

  test('the name of a tag means nothing, and its ref may move', async () => {
    const repo = start(least('signed'));
    const step = squash(repo, writes(repo));
    const tag = await tagOf(repo, step, '1.0', { name: 'POL-001/9.9' });
    await expectApproved(repo, { level: 'signed' });
    repo.git('update-ref', 'refs/tags/--output=x', tag);
    repo.git('tag', '-d', 'POL-001/9.9');
    await expectApproved(repo, { level: 'signed' });
    repo.git('update-ref', '-d', 'refs/tags/--output=x');
    await expectRefused(repo, ['no-evidence']);
  });

  test('a ref that was put on other bytes of a tag changes nothing that is signed', async () => {
    const repo = start();
    const step = squash(repo, writes(repo));
    const tag = await tagOf(repo, step);
    const other = squash(repo, writes(repo, '1.1', 'Ask by mail.'), { date: '2026-01-11' });
    const bytes = gitBytes(repo, ['cat-file', 'tag', tag]).toString();
    const moved = storeObject(repo, 'tag', Buffer.from(bytes.replace(step, other)));
    repo.git('update-ref', 'refs/tags/approval', moved);
    await expectRefused(repo, []);
    const raised = bytes.replace(step, other).replace('POL-001 1.0', 'POL-001 1.1');
    repo.git('update-ref', 'refs/tags/approval', storeObject(repo, 'tag', Buffer.from(raised)));
    await expectRefused(repo, ['bad-signature']);
  });
});

describe('what of a tag is signed', () => {
  const approves = 'Approves: POL-001 1.0\n';

  /** Clara's tag of a step, signed, without a word of approval, and bytes put around it. */
  const surrounded = async (build: (payload: string, signature: string) => Promise<string>) => {
    const repo = start();
    const step = squash(repo, writes(repo));
    const tag = await signedTag(repo, 'approval', step, 'Seen', keys.clara);
    const text = gitBytes(repo, ['cat-file', 'tag', tag]).toString();
    const at = text.indexOf('-----BEGIN');
    const built = await build(text.slice(0, at), text.slice(at));
    repo.git('update-ref', 'refs/tags/approval', storeObject(repo, 'tag', Buffer.from(built)));
    return repo;
  };

  test.each<[string, (payload: string, signature: string) => Promise<string>]>([
    [
      'after the signature',
      (payload, signature) => Promise.resolve(payload + signature + approves),
    ],
    ['before it', (payload, signature) => Promise.resolve(payload + approves + signature)],
    [
      'between it and a copy',
      (payload, signature) => Promise.resolve(payload + signature + approves + signature),
    ],
    [
      'before the signature of a stranger',
      async (payload, signature) => {
        const more = payload + signature + approves;
        return more + (await keys.stranger.sign(Buffer.from(more)));
      },
    ],
    [
      'before the header’s end',
      (payload, signature) =>
        Promise.resolve(payload.replace('\n\n', `\n${approves}\n`) + signature),
    ],
    [
      'in another header of signatures',
      async (payload) => {
        const other = `${payload}${approves}`;
        const header = (await keys.clara.sign(Buffer.from(payload))).trimEnd();
        return other.replace('\n\n', `\ngpgsig ${header.replaceAll('\n', '\n ')}\n\n`);
      },
    ],
  ])('row 27: words that were put %s approve nothing', async (_, build) => {
    const repo = await surrounded(build);
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
  });

  test('row 27: the same words under the signature do', async () => {
    const repo = await surrounded(async (payload) => {
      const signed = payload + approves;
      return signed + (await keys.clara.sign(Buffer.from(signed)));
    });
    await expectApproved(repo, { level: 'signed' });
  });

  test('row 27: the signature of a commit signs no tag, and the reverse', async () => {
    const repo = start();
    const bytes = commitBytes(repo, repo.head());
    const step = await signCommit(repo, squash(repo, writes(repo)), keys.ines);
    const tag = await tagOf(repo, step, '1.0', { signer: { sign: () => keys.clara.sign(bytes) } });
    await expectRefused(repo, ['bad-signature']);
    const tagged = gitBytes(repo, ['cat-file', 'tag', tag]);
    const tip = commitBytes(repo, step);
    const signature = await keys.clara.sign(tagged);
    replaceTip(repo, step, withHeader(tip, 'gpgsig', signature));
    repo.git('tag', '-d', 'approval');
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
  });
});

describe('what a tag is on', () => {
  test('row 33: on the blob it approves the blob', async () => {
    const repo = start(least('signed'));
    squash(repo, writes(repo));
    await tagOf(repo, `HEAD:${path}`);
    await expectApproved(repo, { level: 'signed', day: '2026-01-12' });
  });

  test('row 33: on another blob it approves nothing', async () => {
    const repo = start();
    squash(repo, writes(repo));
    await tagOf(repo, 'HEAD:isms.yml');
    await expectRefused(repo, []);
  });

  test('row 33: on the tree it approves the statement of applicability', async () => {
    const repo = start(({ approval }) => {
      approval.soa.least = 'signed';
    });
    squash(repo, () => {
      repo.write('soa/index.md', policy('1.0', 'Our controls.').replace('POL-001', 'SOA'));
      repo.write('soa/a-5-18.md', '---\nid: A.5.18\ntitle: Access rights\n---\n\nEach quarter.\n');
    });
    await signedTag(repo, 'approval', 'HEAD:soa/index.md', 'Approves: SOA 1.0', keys.clara);
    await expectRefused(repo, [], {}, 'SOA');
    await signedTag(repo, 'approval', 'HEAD:soa', 'Approves: SOA 1.0', keys.clara);
    await expectApproved(repo, { level: 'signed' }, {}, 'SOA');
  });

  test('row 33: on the head of a pull request it approves the statement with equal controls', async () => {
    for (const how of ['quarter', 'month']) {
      const repo = start();
      const controls = (often: string) => (): void => {
        repo.write('soa/index.md', policy('1.0', 'Our controls.').replace('POL-001', 'SOA'));
        repo.write('soa/a-5-18.md', `---\nid: A.5.18\ntitle: Rights\n---\n\nEach ${often}.\n`);
      };
      repo.branch('proposal');
      controls('quarter')();
      const head = repo.commit('Propose', { author: ines, date: '2026-01-08' });
      repo.branch('main');
      await signedTag(repo, 'approval', head, 'Approves: SOA 1.0', keys.clara);
      squash(repo, controls(how));
      if (how === 'quarter') await expectApproved(repo, { level: 'signed' }, {}, 'SOA');
      else await expectRefused(repo, [], {}, 'SOA');
    }
  });

  test('row 33: on the head of a pull request it approves what was squashed with equal content', async () => {
    const repo = start(least('signed'));
    repo.branch('proposal');
    writes(repo)();
    const head = repo.commit('Propose', { author: ines, date: '2026-01-08' });
    repo.branch('main');
    repo.git('branch', '-D', 'proposal');
    await tagOf(repo, head, '1.0', { date: '2026-01-09' });
    squash(repo, writes(repo));
    await expectApproved(repo, { level: 'signed', day: '2026-01-10' });
  });

  test('row 33: on a head with another content it approves nothing', async () => {
    const repo = start();
    repo.branch('proposal');
    writes(repo)();
    const head = repo.commit('Propose', { author: ines, date: '2026-01-08' });
    repo.branch('main');
    await tagOf(repo, head, '1.0', { date: '2026-01-09' });
    squash(repo, writes(repo, '1.0', 'Ask by mail.'));
    await expectRefused(repo, []);
    expect((await approvalOf(repo)).approvals).toEqual([]);
  });

  test('row 33: on a head whose record moved on the way it still approves the content', async () => {
    const repo = start(least('signed'));
    repo.branch('proposal');
    repo.write('policies/draft-name.md', policy('1.0', 'Ask by ticket.'));
    const head = repo.commit('Propose', { author: ines, date: '2026-01-08' });
    repo.branch('main');
    await tagOf(repo, head);
    squash(repo, writes(repo));
    await expectApproved(repo, { level: 'signed' });
  });

  test('a tag on a later step of the main line approves nothing that the step did not bring', async () => {
    const repo = start();
    const step = squash(repo, writes(repo));
    repo.write('README.md', 'Read this.\n');
    const later = repo.commit('Say hello', { author: ines, date: '2026-01-11' });
    await tagOf(repo, later);
    await expectRefused(repo, []);
    await tagOf(repo, step);
    await expectApproved(repo, { level: 'signed' });
  });
});

describe('a tag and later versions', () => {
  const returned = async (target: 'blob' | 'head') => {
    const repo = start();
    repo.branch('proposal');
    writes(repo)();
    const head = repo.commit('Propose', { author: ines, date: '2026-01-08' });
    repo.branch('main');
    repo.git('branch', '-D', 'proposal');
    squash(repo, writes(repo));
    await tagOf(repo, target === 'blob' ? `HEAD:${path}` : head);
    await expectApproved(repo, { level: 'signed' });
    await mergeSigned(repo, writes(repo, '1.1', 'Ask by mail.'), keys.clara, {
      date: '2026-01-14',
    });
    const step = squash(repo, writes(repo), { date: '2026-01-15' });
    return { repo, step };
  };

  test.each(['blob', 'head'] as const)(
    'row 34: a tag on the %s does not count again after a rollback, one on the new step does',
    async (target) => {
      const { repo, step } = await returned(target);
      await expectRefused(repo, ['rollback']);
      expect((await approvalOf(repo)).approvals).toEqual([]);
      await tagOf(repo, step, '1.0', { name: 'again', date: '2026-01-16' });
      await expectApproved(repo, { level: 'signed', day: '2026-01-16' });
    },
  );

  test('row 34: a tag on the old step does not count for the return either', async () => {
    const repo = start();
    const step = squash(repo, writes(repo));
    await tagOf(repo, step);
    await mergeSigned(repo, writes(repo, '1.1'), keys.clara, { date: '2026-01-14' });
    squash(repo, writes(repo), { date: '2026-01-15' });
    await expectRefused(repo, ['rollback']);
  });

  test('row 34: a tag on the blob does not count after the record was removed and put back', async () => {
    const repo = start();
    squash(repo, writes(repo));
    await tagOf(repo, `HEAD:${path}`);
    repo.remove(path);
    repo.commit('Remove', { author: ines, date: '2026-01-13' });
    squash(repo, writes(repo), { date: '2026-01-14' });
    await expectRefused(repo, ['rollback']);
  });

  test('a tag counts for the first setting also when it is made after the version went', async () => {
    const repo = start();
    const step = squash(repo, writes(repo));
    await mergeSigned(repo, writes(repo, '1.1'), keys.dario, { date: '2026-01-14' });
    await tagOf(repo, step, '1.0', { date: '2026-01-16' });
    expect((await approvalOf(repo)).versions).toMatchObject([
      { version: '1.1', verdict: 'approved' },
      { version: '1.0', verdict: 'approved', level: 'signed' },
    ]);
  });
});

describe('the day of a tag and the state that judges it', () => {
  test('a tag that claims a day before the step counts from the day of the step', async () => {
    const tagged = async (to: string) => {
      const repo = start(roles('clara', { role: 'ciso', from: '2025-01-01', to }));
      await tagOf(repo, squash(repo, writes(repo)), '1.0', { date: '2026-01-05' });
      return repo;
    };
    await expectRefused(await tagged('2026-01-09'), ['approver-lacks-role']);
    await expectApproved(await tagged('2026-01-10'), { level: 'signed', day: '2026-01-10' });
  });

  test('a role must be held on the day of the tag, not of the step', async () => {
    const tagged = async (date: string) => {
      const repo = start(roles('clara', { role: 'ciso', from: '2025-01-01', to: '2026-01-20' }));
      await tagOf(repo, squash(repo, writes(repo)), '1.0', { date });
      return repo;
    };
    await expectApproved(await tagged('2026-01-20'), { level: 'signed', day: '2026-01-20' });
    await expectRefused(await tagged('2026-01-21'), ['approver-lacks-role']);
  });

  test('row 21: a tag dated after today is no evidence', async () => {
    const repo = start();
    await tagOf(repo, squash(repo, writes(repo)), '1.0', { date: '2026-02-01' });
    await expectRefused(repo, ['date-in-future'], { today: '2026-01-29' });
    await expectApproved(repo, { level: 'signed', day: '2026-02-01' }, { today: '2026-01-30' });
  });

  test('the zone of a tag’s date is ignored and its seconds may be many', async () => {
    const repo = start();
    const seconds = Date.parse('2040-01-31T23:30:00Z') / 1000;
    const date = `${seconds} -1200`;
    await tagOf(repo, squash(repo, writes(repo)), '1.0', { date });
    await expectApproved(repo, { level: 'signed', day: '2040-01-31' }, { today: '2040-02-10' });
  });

  test('a role that was granted after the step counts for a tag made then', async () => {
    const repo = start(least('signed'), roles('clara'));
    const step = squash(repo, writes(repo));
    const granted = company(least('signed'), roles('clara', { role: 'ciso', from: '2026-02-01' }));
    await tagOf(repo, step, '1.0', { date: '2026-02-02' });
    await expectRefused(repo, ['approver-lacks-role']);
    await changeTrust(repo, granted, '2026-02-01');
    await expectApproved(repo, { level: 'signed', day: '2026-02-02' });
    await tagOf(repo, step, '1.0', { date: '2026-01-31' });
    await expectRefused(repo, ['approver-lacks-role']);
  });

  test('a key that was registered after the step counts for a tag made then', async () => {
    const repo = start(least('signed'), keysOf('clara'));
    const step = squash(repo, writes(repo));
    await tagOf(repo, step, '1.0', { date: '2026-02-02' });
    await expectRefused(repo, ['key-unknown']);
    const granted = company(least('signed'), keysOf('clara', keyOf(keys.clara)));
    await changeTrust(repo, granted, '2026-02-01');
    await expectApproved(repo, { level: 'signed', day: '2026-02-02' });
  });

  test('row 18: tag and merge of two people cover two roles', async () => {
    const both = 'approvers: [top-management]\n';
    const repo = start(least('signed'));
    const step = await mergeSigned(repo, writes(repo, '1.0', 'Ask.', both), keys.clara);
    await expectRefused(repo, ['approver-missing']);
    await tagOf(repo, step, '1.0', { signer: keys.bianca });
    expect(await approvalOf(repo)).toMatchObject({
      verdict: 'approved',
      level: 'signed',
      approvedOn: '2026-01-12',
      reasons: [],
      approvals: [
        { person: 'clara', role: 'ciso', day: '2026-01-10', level: 'signed' },
        { person: 'bianca', role: 'top-management', day: '2026-01-12', level: 'signed' },
      ],
    });
  });

  test('row 18: one person who holds both roles covers both', async () => {
    const both = 'approvers: [top-management]\n';
    const held = ['ciso', 'top-management'].map((role) => ({ role, from: '2025-01-01' }));
    const repo = start(least('signed'), roles('clara', ...held));
    await mergeSigned(repo, writes(repo, '1.0', 'Ask.', both), keys.clara);
    expect(await approvalOf(repo)).toMatchObject({
      verdict: 'approved',
      reasons: [],
      approvals: [
        { person: 'clara', role: 'ciso' },
        { person: 'clara', role: 'top-management' },
      ],
    });
  });

  test('row 47: a return is approved by a merge or a tag at that step', async () => {
    const repo = start(least('signed'));
    await mergeSigned(repo, writes(repo), keys.clara);
    await mergeSigned(repo, writes(repo, '1.1'), keys.clara, { date: '2026-01-11' });
    const step = mergePlain(repo, writes(repo), { date: '2026-01-12' });
    await expectRefused(repo, ['rollback']);
    await tagOf(repo, step, '1.0', { date: '2026-01-13' });
    await expectApproved(repo, { level: 'signed', day: '2026-01-13' });
  });

  test('row 49: a tag on the lost step approves the equal content that a foxtrot merge brought', async () => {
    const repo = begin(company(least('signed')));
    repo.branch('other');
    repo.write('README.md', 'Read this.\n');
    repo.commit('Say hello', { author: ines, date: '2026-01-09' });
    repo.branch('main');
    const step = squash(repo, writes(repo));
    await tagOf(repo, step);
    repo.branch('other');
    repo.merge('main', { author: ines, date: '2026-01-11' });
    await expectApproved(repo, { level: 'signed' });
  });
});
