import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { readHistory } from '#history/read-history.ts';
import { openRepository } from '#history/repository.ts';
import { cloneOfStory, tellStory, type GitStory } from '../git-story.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import {
  approvalOf,
  begin,
  clara,
  ines,
  opened,
  policy,
  proofOf,
  propose,
  settings,
  verdict,
} from '../approvals/exemplar.ts';

const path = 'policies/access-control.md';

const approved = (format: 'sha1' | 'sha256' = 'sha1'): GitStory => {
  const repo = begin(settings(), format);
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
  return repo;
};

test('a folder outside any repository is none', async () => {
  const folder = temporaryFolder();
  expect(await openRepository(folder, { PATH: process.env['PATH'] })).toEqual({
    type: 'no-repository',
  });
});

test('a repository before its first commit has no head', async () => {
  const repo = tellStory();
  onTestFinished(repo.discard);
  expect(await opened(repo)).not.toHaveProperty('head');
});

test('a shallow clone decides nothing and says how to mend it', async () => {
  const repo = cloneOfStory(approved(), '--depth=1');
  const { undecidable } = await proofOf(repo);
  expect(undecidable).toMatchInlineSnapshot(`
    {
      "code": "history-incomplete",
      "hint": "\`git fetch --unshallow\`; on GitHub Actions set \`fetch-depth: 0\`",
      "message": "This clone lacks older commits",
    }
  `);
  expect(await verdict(repo)).toEqual(['unknown', 'history-incomplete']);
});

test('a partial clone fetches nothing and decides nothing', async () => {
  const source = approved();
  propose(
    source,
    () => {
      source.write(path, policy('1.1', 'Ask by mail.'));
    },
    {
      author: clara,
      date: '2026-01-11',
    },
  );
  source.git('config', 'uploadpack.allowFilter', 'true');
  const repo = cloneOfStory(source, '--filter=blob:none');
  const objects = repo.git('count-objects', '-v');
  const { undecidable } = await proofOf(repo);
  expect(undecidable?.code).toBe('history-incomplete');
  expect(undecidable?.hint).toContain('without `--filter`');
  expect(repo.git('count-objects', '-v')).toBe(objects);
});

test('a clone without trees decides nothing', async () => {
  const source = approved();
  source.git('config', 'uploadpack.allowFilter', 'true');
  const repo = cloneOfStory(source, '--filter=tree:0', '--no-checkout');
  await expect(readHistory(await opened(repo), repo.head())).rejects.toMatchObject({
    code: 'history-incomplete',
  });
});

test('a bare clone proves the same', async () => {
  expect(await verdict(cloneOfStory(approved(), '--bare'))).toEqual(['approved']);
});

test('a worktree proves the same', async () => {
  const repo = approved();
  const folder = join(temporaryFolder(), 'worktree');
  repo.git('worktree', 'add', '--quiet', '--detach', folder);
  expect(await verdict(repo, { folder })).toEqual(['approved']);
});

test('a repository of SHA-256 proves the same', async () => {
  const approval = await approvalOf(approved('sha256'));
  expect(approval.verdict).toBe('approved');
  expect(approval.content).toHaveLength(64);
});

test('the root may be a folder inside the repository', async () => {
  const repo = tellStory();
  onTestFinished(repo.discard);
  repo.write('geschäft/isms/isms.yml', settings());
  repo.write('policies/other.md', policy('1.0', 'Of another ISMS.'));
  repo.commit('Begin', { author: ines, date: '2026-01-01' });
  propose(
    repo,
    () => {
      repo.write(`geschäft/isms/${path}`, policy('1.0', 'Ask by ticket.'));
    },
    {
      author: clara,
      date: '2026-01-10',
    },
  );
  repo.git('config', 'diff.relative', 'true');
  const folder = join(repo.folder, 'geschäft/isms');
  expect(await approvalOf(repo, { folder })).toMatchObject({
    verdict: 'approved',
    versions: [{ path }],
  });
});

const trap = (repo: GitStory): string => {
  const mark = join(temporaryFolder(), 'ran');
  const program = join(repo.folder, '.git', 'trap');
  writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\nexit 0\n`);
  chmodSync(program, 0o755);
  for (const [key, value] of [
    ['core.fsmonitor', program],
    ['core.pager', program],
    ['core.sshCommand', program],
    ['core.alternateRefsCommand', program],
    ['core.hooksPath', join(repo.folder, '.git')],
    ['pager.log', program],
    ['diff.external', program],
    ['gpg.program', program],
    ['gpg.ssh.program', program],
    ['gpg.ssh.allowedSignersFile', program],
    ['gpg.format', 'ssh'],
    ['log.showSignature', 'true'],
    ['log.follow', 'true'],
    ['log.mailmap', 'true'],
    ['log.showRoot', 'false'],
    ['log.diffMerges', 'off'],
    ['log.decorate', 'full'],
    ['format.pretty', 'fuller'],
    ['color.ui', 'always'],
    ['color.diff', 'always'],
    ['diff.renames', 'copies'],
    ['diff.relative', 'true'],
    ['diff.orderFile', join(repo.folder, '.git', 'nowhere')],
    ['diff.ignoreSubmodules', 'all'],
    ['diff.noprefix', 'true'],
    ['i18n.logOutputEncoding', 'UTF-16'],
    ['notes.displayRef', 'refs/notes/*'],
    ['core.abbrev', '4'],
    ['core.quotePath', 'true'],
    ['alias.log', `!${program}`],
    ['alias.cat-file', `!${program}`],
  ] as const) {
    repo.git('config', key, value);
  }
  return mark;
};

test('a hostile configuration changes nothing and runs nothing', async () => {
  const repo = approved();
  signTip(repo);
  const expected = await proofOf(repo);
  const mark = trap(repo);
  expect(await proofOf(repo)).toEqual(expected);
  expect(existsSync(mark)).toBe(false);
});

/** Replaces the newest commit by one with a signature that a program would be started for. */
const signTip = (repo: GitStory): void => {
  const text = repo.git('cat-file', 'commit', 'HEAD');
  const signature =
    'gpgsig -----BEGIN SSH SIGNATURE-----\n U1NIU0lHAAAAAQAAADM=\n -----END SSH SIGNATURE-----\n';
  const signed = text.replace('\n\n', `\n${signature}\n`);
  const id = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    cwd: repo.folder,
    env: repo.environment,
    input: `${signed}\n`,
    encoding: 'utf8',
  }).trim();
  repo.git('reset', '--quiet', '--hard', id);
};

test('the environment of the caller reaches git in nothing but its paths', async () => {
  const repo = approved();
  const other = begin();
  const environment = { ...repo.environment, GIT_DIR: join(other.folder, '.git'), PAGER: 'false' };
  expect(await openRepository(repo.folder, environment)).toMatchObject({ head: repo.head() });
});

test('replacements and grafts are judged as if they were not there', async () => {
  const repo = approved();
  const expected = await proofOf(repo);
  repo.git('replace', 'HEAD', 'HEAD^1');
  expect(await proofOf(repo)).toEqual(expected);
  repo.git('replace', '-d', expected.commit?.id ?? '');
  writeFileSync(join(repo.folder, '.git/info/grafts'), `${repo.head()}\n`);
  expect(await proofOf(repo)).toEqual(expected);
});

/** Puts other bytes under the id of an object. */
const corrupt = (repo: GitStory, id: string, type: string, bytes: string | Buffer): void => {
  const body = Buffer.from(bytes);
  const file = join(repo.folder, '.git/objects', id.slice(0, 2), id.slice(2));
  rmSync(file, { force: true });
  writeFileSync(
    file,
    deflateSync(Buffer.concat([Buffer.from(`${type} ${body.byteLength}\0`), body])),
  );
};

test('a blob whose bytes do not hash to its id decides nothing', async () => {
  const repo = approved();
  corrupt(repo, repo.git('rev-parse', `HEAD:${path}`), 'blob', policy('1.0', 'Ask nobody.'));
  const records = [
    { id: 'POL-001', kind: 'document', path, source: Buffer.from(policy('1.0', 'Ask nobody.')) },
  ] as const;
  expect(await verdict(repo, { records })).toEqual(['unknown', 'object-corrupt']);
});

test('a commit whose bytes do not hash to its id decides nothing', async () => {
  const repo = approved();
  const first = repo.git('rev-list', '--max-parents=0', 'HEAD');
  const text = `${repo.git('cat-file', 'commit', first)}\n`;
  corrupt(repo, first, 'commit', text.replace('bianca', 'clara'));
  await expect(readHistory(await opened(repo), repo.head())).rejects.toMatchObject({
    code: 'object-corrupt',
  });
});

test('an older tree whose bytes do not hash to its id decides nothing', async () => {
  const repo = approved();
  const older = repo.git('rev-parse', 'HEAD:policies');
  const bytes = execFileSync('git', ['cat-file', 'tree', older], {
    cwd: repo.folder,
    env: repo.environment,
  });
  repo.write('policies/other.md', policy('1.0', 'Other.', '', 'draft').replace('POL-001', 'POL-2'));
  repo.commit('Add another', { author: ines, date: '2026-01-11' });
  const records = [
    { id: 'POL-001', kind: 'document', path, source: Buffer.from(policy('1.0', 'Ask by ticket.')) },
  ] as const;
  const other = Buffer.from(bytes.toString('latin1').replace('100644', '100755'), 'latin1');
  corrupt(repo, older, 'tree', other);
  expect(await verdict(repo, { records })).toEqual(['unknown', 'object-corrupt']);
});

test('a clone that lacks an object decides nothing', async () => {
  const repo = approved();
  const id = repo.git('rev-parse', `HEAD~1:isms.yml`);
  rmSync(join(repo.folder, '.git/objects', id.slice(0, 2), id.slice(2)));
  expect((await proofOf(repo, { records: [] })).undecidable?.code).toBe('history-incomplete');
});

test('git that is not installed is said in one sentence', async () => {
  const repo = approved();
  const attempt = openRepository(repo.folder, { PATH: temporaryFolder() });
  await expect(attempt).rejects.toBeInstanceOf(UnreadableInput);
  await expect(attempt).rejects.toThrowErrorMatchingInlineSnapshot(
    `[UnreadableInput: Cannot start \`git\`]`,
  );
});

test('a repository that git cannot open is said with git’s own words', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '.git'), 'gitdir: /nowhere/at/all\n');
  const attempt = openRepository(folder, { PATH: process.env['PATH'] });
  await expect(attempt).rejects.toThrowErrorMatchingInlineSnapshot(
    `[UnreadableInput: Git cannot open this repository: fatal: not a git repository: /nowhere/at/all]`,
  );
});

test('a repository of another owner is refused with git’s own hint', async () => {
  const repo = approved();
  const bin = temporaryFolder();
  // Stands in for another owner, which only root could make.
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  writeFileSync(
    join(bin, 'git'),
    `#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec '${real}' "$@"\n`,
  );
  chmodSync(join(bin, 'git'), 0o755);
  const attempt = openRepository(repo.folder, {
    ...repo.environment,
    PATH: `${bin}:/usr/bin:/bin`,
  });
  await expect(attempt).rejects.toMatchObject({
    message: 'Git does not trust the owner of this repository',
    hint: `if you do, run \`git config --global --add safe.directory ${repo.folder}\``,
  });
});

test('reading leaves the repository as it was', async () => {
  const repo = approved();
  const list = (): unknown => readdirSync(join(repo.folder, '.git'), { recursive: true }).sort();
  const before = list();
  await proofOf(repo);
  expect(list()).toEqual(before);
});
