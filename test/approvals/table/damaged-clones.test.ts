import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { forgeAttestation, note, notesRef } from '../../attestations.ts';
import { cloneOfStory, type GitStory } from '../../git-story.ts';
import {
  commitBytes,
  gitBytes,
  signCommit,
  signedTag,
  storeObject,
  withHeader,
} from '../../signers.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { approvalOf, ines, policy, proofOf, verdict } from '../exemplar.ts';
import {
  accounts,
  approvedBySignature,
  expectApproved,
  expectRefused,
  keys,
  least,
  mergePlain,
  mergeSigned,
  path,
  squash,
  start,
  tagOf,
  writes,
} from './company.ts';

test('row 51: a shallow clone decides nothing, deeper history or tags notwithstanding', async () => {
  const repo = await approvedBySignature();
  await tagOf(repo, repo.head());
  for (const depth of ['--depth=1', '--depth=2']) {
    expect(await verdict(cloneOfStory(repo, depth))).toEqual(['unknown', 'history-incomplete']);
  }
  await expectApproved(cloneOfStory(repo), { level: 'signed' });
});

test('row 51: a partial clone decides nothing and fetches nothing', async () => {
  const source = await approvedBySignature();
  await mergeSigned(source, writes(source, '1.1'), keys.clara, { date: '2026-01-11' });
  source.git('config', 'uploadpack.allowFilter', 'true');
  const repo = cloneOfStory(source, '--filter=blob:none');
  const objects = repo.git('count-objects', '-v');
  expect(await verdict(repo)).toEqual(['unknown', 'history-incomplete']);
  expect(repo.git('count-objects', '-v')).toBe(objects);
});

test('row 51: a clone that lost an object of the brought commits decides nothing', async () => {
  const repo = await approvedBySignature();
  const lost = repo.git('rev-parse', 'HEAD^2');
  rmSync(join(repo.folder, '.git/objects', lost.slice(0, 2), lost.slice(2)));
  expect((await approvalOf(repo, { records: recordOf(repo) })).verdict).toBe('unknown');
});

/** The record from the working folder, where the commit cannot be read. */
const recordOf = (repo: GitStory) => [
  { id: 'POL-001', kind: 'document' as const, path, source: readFileSync(join(repo.folder, path)) },
];

test('row 52: a replacement that is signed proves nothing for the commit that is not', async () => {
  const repo = start(least('signed'));
  const step = mergePlain(repo, writes(repo));
  const bytes = commitBytes(repo, step);
  const signed = withHeader(bytes, 'gpgsig', await keys.clara.sign(bytes));
  repo.git('replace', step, storeObject(repo, 'commit', signed));
  expect(repo.git('cat-file', 'commit', step)).toContain('gpgsig');
  await expectRefused(repo, ['approver-lacks-role']);
  expect((await approvalOf(repo)).level).toBe('none');
});

test('row 52: a replacement of the approved commit or text takes nothing away', async () => {
  const repo = await approvedBySignature();
  const expected = await proofOf(repo);
  const blob = repo.git('rev-parse', `HEAD:${path}`);
  const other = storeObject(repo, 'blob', Buffer.from(policy('1.0', 'Ask nobody.')));
  repo.git('replace', blob, other);
  repo.git('replace', 'HEAD', 'HEAD^1');
  repo.git('replace', repo.git('rev-parse', 'HEAD:isms.yml'), other);
  expect(await proofOf(repo)).toEqual(expected);
});

test('row 52: a graft that cuts off the beginning changes nothing', async () => {
  const repo = await approvedBySignature();
  const expected = await proofOf(repo);
  const first = repo.git('rev-parse', 'HEAD^1');
  mkdirSync(join(repo.folder, '.git/info'), { recursive: true });
  writeFileSync(join(repo.folder, '.git/info/grafts'), `${repo.head()}\n`);
  expect(repo.git('rev-list', 'HEAD')).not.toContain(first);
  expect(await proofOf(repo)).toEqual(expected);
});

/** Where a chunk of a commit-graph file begins (gitformat-commit-graph). */
const chunkAt = (file: Buffer, name: string): number => {
  for (let at = 8; at < 8 + 12 * (file[6] ?? 0); at += 12) {
    if (file.toString('latin1', at, at + 4) === name) return Number(file.readBigUInt64BE(at + 4));
  }
  throw new Error(`no chunk ${name}`);
};

/** Writes a commit-graph file in which the two parents of a commit stand the other way round. */
const lieOfParents = (repo: GitStory, commit: string): void => {
  repo.git('commit-graph', 'write', '--reachable');
  const place = join(repo.folder, '.git/objects/info/commit-graph');
  const file = readFileSync(place);
  const ids = chunkAt(file, 'OIDL');
  const index = (file.indexOf(Buffer.from(commit, 'hex'), ids) - ids) / 20;
  const parents = chunkAt(file, 'CDAT') + 36 * index + 20;
  const [first, second] = [file.readUInt32BE(parents), file.readUInt32BE(parents + 4)];
  file.writeUInt32BE(second, parents);
  file.writeUInt32BE(first, parents + 4);
  const body = file.subarray(0, -20);
  chmodSync(place, 0o644);
  writeFileSync(place, Buffer.concat([body, createHash('sha1').update(body).digest()]));
};

test('row 52: a commit-graph file that lies about parents changes nothing', async () => {
  const repo = await approvedBySignature();
  const expected = await proofOf(repo);
  const truth = repo.git('rev-parse', 'HEAD^1');
  lieOfParents(repo, repo.head());
  expect(repo.git('log', '--first-parent', '--format=%P', '-1')).not.toMatch(
    new RegExp(`^${truth}`),
  );
  expect(await proofOf(repo)).toEqual(expected);
});

test('row 52: it cannot make a signed commit of the branch the step', async () => {
  const repo = start(least('signed'));
  repo.branch('proposal');
  writes(repo)();
  const written = repo.commit('Propose', { author: ines, date: '2026-01-09' });
  await signCommit(repo, written, keys.clara);
  repo.branch('main');
  const step = repo.merge('proposal', { author: ines, date: '2026-01-10' });
  await expectRefused(repo, []);
  lieOfParents(repo, step);
  await expectRefused(repo, []);
  repo.git('reset', '--quiet', '--hard', 'proposal');
  await expectApproved(repo, { level: 'signed' });
});

/** Puts other bytes under the id of an object. */
const corrupt = (repo: GitStory, id: string, type: string, bytes: Uint8Array): void => {
  const file = join(repo.folder, '.git/objects', id.slice(0, 2), id.slice(2));
  rmSync(file, { force: true });
  const head = Buffer.from(`${type} ${bytes.length}\0`);
  writeFileSync(file, deflateSync(Buffer.concat([head, bytes])));
};

test('row 53: a signed commit whose bytes do not hash to its id decides nothing', async () => {
  const repo = start(least('signed'));
  const step = mergePlain(repo, writes(repo));
  const bytes = commitBytes(repo, step);
  corrupt(repo, step, 'commit', withHeader(bytes, 'gpgsig', await keys.clara.sign(bytes)));
  const asked = { records: recordOf(repo) };
  const approval = await approvalOf(repo, asked);
  expect(approval.verdict).toBe('unknown');
  expect(approval.reasons.map(({ code }) => code)).toEqual(['object-corrupt']);
});

test('row 53: settings whose bytes do not hash to their id decide nothing', async () => {
  const repo = await approvedBySignature();
  const blob = repo.git('rev-parse', 'HEAD:isms.yml');
  const bytes = gitBytes(repo, ['cat-file', 'blob', blob]);
  corrupt(repo, blob, 'blob', Buffer.concat([bytes, Buffer.from('# More\n')]));
  expect(await verdict(repo)).toEqual(['unknown', 'object-corrupt']);
});

test('row 53: a tag whose bytes do not hash to its id approves nothing', async () => {
  const repo = start(least('signed'));
  const step = squash(repo, writes(repo));
  const good = await tagOf(repo, step, '1.0', { name: 'good' });
  await expectApproved(repo, { level: 'signed' });
  const bytes = gitBytes(repo, ['cat-file', 'tag', good]);
  repo.git('tag', '-d', 'good');
  const other = await tagOf(repo, step, '9.9', { name: 'other' });
  await expectRefused(repo, []);
  corrupt(repo, other, 'tag', bytes);
  expect(await verdict(repo)).toEqual(['unknown', 'object-corrupt']);
});

test('row 53: a note whose bytes do not hash to its id approves nothing', async () => {
  const repo = start(least('attested'));
  const step = squash(repo, writes(repo));
  note(repo, step, ['nothing']);
  const blob = repo.git('rev-parse', `${notesRef}:${step}`);
  const line = await forgeAttestation(repo, {
    commit: step,
    subjects: [{ path, id: 'POL-001', version: '1.0' }],
    reviews: [accounts.clara],
    signers: [keys.recorder],
  });
  corrupt(repo, blob, 'blob', Buffer.from(`${line}\n`));
  expect((await approvalOf(repo)).verdict).not.toBe('approved');
  note(repo, step, [line]);
  await expectApproved(repo, { level: 'attested', independence: 'attested' });
});

const hostile = (repo: GitStory): string => {
  const mark = join(temporaryFolder(), 'ran');
  const program = join(repo.folder, '.git', 'trap');
  writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\nexit 0\n`, { mode: 0o755 });
  for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout']) {
    mkdirSync(join(repo.folder, '.git/hooks'), { recursive: true });
    writeFileSync(join(repo.folder, '.git/hooks', hook), readFileSync(program), { mode: 0o755 });
  }
  writeFileSync(join(repo.folder, '.git/info/attributes'), '* diff=evil filter=evil ident\n');
  writeFileSync(join(repo.folder, '.git/more'), '[log]\n\tshowSignature = true\n\tfollow = true\n');
  const settings = {
    'include.path': join(repo.folder, '.git/more'),
    'gpg.program': program,
    'gpg.format': 'ssh',
    'gpg.ssh.program': program,
    'gpg.ssh.defaultKeyCommand': program,
    'gpg.ssh.allowedSignersFile': '/dev/null',
    'gpg.ssh.revocationFile': '/dev/null',
    'gpg.openpgp.program': program,
    'gpg.x509.program': program,
    'gpg.minTrustLevel': 'ultimate',
    'core.fsmonitor': program,
    'core.pager': program,
    'core.editor': program,
    'core.askPass': program,
    'core.sshCommand': program,
    'core.gitProxy': program,
    'core.alternateRefsCommand': program,
    'core.notesRef': 'refs/notes/other',
    'core.quotePath': 'true',
    'core.abbrev': '4',
    'core.commentChar': '#',
    'credential.helper': `!${program}`,
    'diff.external': program,
    'diff.evil.textconv': program,
    'diff.evil.command': program,
    'filter.evil.smudge': program,
    'filter.evil.clean': program,
    'filter.evil.process': program,
    'filter.evil.required': 'true',
    'diff.renames': 'copies',
    'diff.relative': 'true',
    'diff.noprefix': 'true',
    'diff.ignoreSubmodules': 'all',
    'diff.orderFile': join(repo.folder, '.git/nowhere'),
    'log.mailmap': 'true',
    'log.showRoot': 'false',
    'log.diffMerges': 'off',
    'log.decorate': 'full',
    'log.date': 'relative',
    'log.excludeDecoration': 'refs/tags',
    'format.pretty': 'fuller',
    'format.notes': '*',
    'notes.displayRef': 'refs/notes/*',
    'notes.mergeStrategy': 'ours',
    'color.ui': 'always',
    'color.diff': 'always',
    'i18n.logOutputEncoding': 'UTF-16',
    'i18n.commitEncoding': 'UTF-16',
    'mailmap.file': join(repo.folder, '.git/mailmap'),
    'tag.sort': '-version:refname',
    'column.ui': 'always',
    'transfer.hideRefs': 'refs/tags',
    'trailer.separators': '#',
    'trailer.approved-by.command': program,
    'grep.extendedRegexp': 'true',
    'alias.log': `!${program}`,
    'alias.cat-file': `!${program}`,
    'alias.for-each-ref': `!${program}`,
    'pager.log': program,
    'pager.cat-file': program,
    'pager.for-each-ref': program,
  };
  for (const [key, value] of Object.entries(settings)) repo.git('config', key, value);
  writeFileSync(
    join(repo.folder, '.git/mailmap'),
    'Clara Ibsen <clara@example.com> <ines@example.com>\n',
  );
  return mark;
};

test('row 56: a hostile configuration changes no verdict of any kind and runs nothing', async () => {
  const repo = await approvedBySignature();
  const second = { path: 'policies/two.md', id: 'POL-002', version: '1.0' };
  const third = { path: 'policies/three.md', id: 'POL-003', version: '1.0' };
  const step = squash(repo, () => {
    repo.write(second.path, policy('1.0', 'Two.').replace('POL-001', second.id));
  });
  await signedTag(repo, 'approval', step, 'Approves: POL-002 1.0', keys.clara);
  const noted = squash(repo, () => {
    repo.write(third.path, policy('1.0', 'Three.').replace('POL-001', third.id));
  });
  const line = await forgeAttestation(repo, {
    commit: noted,
    subjects: [third],
    reviews: [accounts.clara],
    signers: [keys.recorder],
  });
  note(repo, noted, [line]);
  const expected = await proofOf(repo);
  expect([...expected.approvals.values()].map(({ level }) => level)).toEqual([
    'signed',
    'signed',
    'attested',
  ]);
  const mark = hostile(repo);
  expect(await proofOf(repo)).toEqual(expected);
  expect(existsSync(mark)).toBe(false);
});
