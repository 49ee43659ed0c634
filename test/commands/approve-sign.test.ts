import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { approveSign, type Ask, type SignOptions } from '#commands/approve/sign.ts';
import { approveSync } from '#commands/approve/sync.ts';
import { approvalOf, omar, policy } from '../approvals/exemplar.ts';
import { storyIn, type GitStory } from '../git-story.ts';
import { tool } from '../independent-tools.ts';
import { refusalOf } from '../refusal.ts';
import {
  cloneOf,
  makeKey,
  mergePolicy,
  notesOn,
  policyPath,
  refuseNotes,
  repositoryWithRemote,
  spokenContext,
  statementsIn,
} from './approve-scene.ts';
import { runIsms } from './run-isms.ts';

const sign = async (
  repo: GitStory,
  options: SignOptions,
  ids: readonly string[] = ['POL-001'],
  ask?: Ask,
  now?: string,
) => {
  const { context, printed, told } = spokenContext(repo, {}, now);
  const code = await approveSign(context, ids, options, ask);
  return { code, printed, told };
};

const scene = (text?: string) => {
  const key = makeKey();
  const { repo, remote } = repositoryWithRemote({ clara: key.text });
  const ids = mergePolicy(repo, 'squash', text);
  return { repo, remote, ids, key: key.path };
};

const sync = async (repo: GitStory, dryRun = false): Promise<string> => {
  const { context, printed } = spokenContext(repo);
  expect(await approveSync(context, { dryRun })).toBe(0);
  return printed.join('');
};

describe.skipIf(!tool('ssh-keygen'))('isms approve sign', () => {
  test('shows what is approved, asks, and proves it at the level signed', async () => {
    const { repo, ids, key } = scene();
    const questions: string[] = [];
    const ask: Ask = (question) => {
      questions.push(question);
      return Promise.resolve('yes');
    };
    const { code, printed, told } = await sign(repo, { key }, ['POL-001'], ask);
    expect([code, printed, questions]).toEqual([
      0,
      ['POL-001 1.0 approved by clara\n'],
      ['Do you, Clara Ibsen, approve exactly this? (yes/no) '],
    ]);
    expect(told[0]?.replaceAll(ids.merge, 'MERGE')).toMatchInlineSnapshot(`
      "POL-001 1.0: Access control
        file     policies/access-control.md
        content  blob c2967af64879dcac02e151cdcc3a5179478b188e
        sha256   19cc188570b96cd136b4f115ae4ddeaddd0f4b0be7f6445e8c5004130c0c8e2a
        set on   2026-01-10 by commit MERGE"
    `);
    expect(await approvalOf(repo)).toMatchObject({
      verdict: 'approved',
      level: 'signed',
      approvals: [{ person: 'clara', day: '2026-01-10' }],
    });
  });

  test('signs nothing without a yes, and asks only on a terminal', async () => {
    const { repo, ids, key } = scene();
    const { code } = await sign(repo, { key }, ['POL-001'], () => Promise.resolve('perhaps'));
    expect([code, notesOn(repo, ids.merge)]).toEqual([1, []]);
    expect(await refusalOf(sign(repo, { key }))).toMatchInlineSnapshot(
      `"Cannot ask whether you approve, since this is no terminal -- read the texts named above, then add \`--yes\`"`,
    );
    const run = await runIsms(['approve', 'sign', 'POL-001', '--key', key], {
      cwd: repo.folder,
      env: repo.environment,
    });
    expect([run.code, notesOn(repo, ids.merge)]).toEqual([2, []]);
  });

  test('says the same only once', async () => {
    const { repo, ids, key } = scene();
    await sign(repo, { key, yes: true });
    const once = notesOn(repo, ids.merge);
    const again = await sign(
      repo,
      { key, yes: true },
      ['POL-001'],
      undefined,
      '2026-02-01T00:00:00Z',
    );
    expect(again.printed).toEqual(['POL-001 1.0 approved before by clara\n']);
    expect(notesOn(repo, ids.merge)).toEqual(once);
  });

  test('says that it approved only after it is written', async () => {
    const { repo, ids, key } = scene();
    refuseNotes(repo);
    const { context, printed } = spokenContext(repo);
    await expect(
      approveSign(context, ['POL-001'], { key, yes: true }, undefined),
    ).rejects.toThrow();
    expect([printed, notesOn(repo, ids.merge)]).toEqual([[], []]);
  });

  test('names the forge as its recorder does, without a slash at the end', async () => {
    const { repo, key } = scene();
    const text = repo.git('show', 'HEAD:isms.yml').replace('example/isms', 'example/isms/');
    repo.write('isms.yml', text);
    const step = repo.commit('Write a slash', { author: omar, date: '2026-01-12' });
    await sign(repo, { key, yes: true }, ['isms.yml']);
    const [statement] = statementsIn(notesOn(repo, step));
    expect(statement?.repository.uri).toBe('https://github.com/example/isms');
  });

  test('is about the text as it stands, at the step that brought it', async () => {
    const { repo, ids, key } = scene();
    repo.rename(policyPath, 'policies/access.md');
    repo.write('README.md', 'moved');
    repo.commit('Move', { author: omar, date: '2026-01-11' });
    await sign(repo, { key, yes: true });
    expect(statementsIn(notesOn(repo, ids.merge))[0]?.subjects[0]?.name).toBe(policyPath);
    expect((await approvalOf(repo)).verdict).toBe('approved');
  });

  test('approves the SoA by the tree of its folder, and the settings', async () => {
    const { repo, key } = scene();
    repo.write(
      'soa/index.md',
      '---\nid: SOA-001\ntitle: SoA\nversion: "1.0"\nstatus: approved\n---\n',
    );
    repo.write('soa/A.5.1.md', '---\nid: A.5.1\n---\n');
    repo.write('isms.yml', `${repo.git('show', 'HEAD:isms.yml')}\ngroups: []\n`);
    const step = repo.commit('Apply', { author: omar, date: '2026-01-12' });
    await sign(repo, { key, yes: true }, ['SOA-001', 'isms.yml']);
    const [statement] = statementsIn(notesOn(repo, step));
    expect(statement?.subjects).toEqual([
      expect.objectContaining({ name: 'isms.yml', id: 'isms.yml', version: '' }),
      {
        name: 'soa/index.md',
        content: repo.git('rev-parse', 'HEAD:soa'),
        id: 'SOA-001',
        version: '1.0',
        status: 'approved',
      },
    ]);
  });

  test('names records by their path from the root of the repository', async () => {
    const { repo, key } = scene();
    mkdirSync(join(repo.folder, 'isms'));
    for (const path of ['policies', 'isms.yml']) repo.git('mv', path, `isms/${path}`);
    const text = policy('1.1', 'Ask by mail.', 'change: editorial\n');
    repo.write(`isms/${policyPath}`, text);
    const step = repo.commit('Move the ISMS', { author: omar, date: '2026-01-12' });
    await sign(repo, { key, yes: true, root: 'isms' });
    expect(statementsIn(notesOn(repo, step))[0]?.subjects[0]?.name).toBe(`isms/${policyPath}`);
  });

  test('offers the same by a signed tag, which proves it, too', async () => {
    const { repo, key } = scene();
    const { told } = await sign(repo, { key, yes: true });
    repo.git('update-ref', '-d', 'refs/notes/isms-approvals');
    expect((await approvalOf(repo)).verdict).toBe('not-approved');
    const command = told
      .join('\n')
      .split('\n')
      .find((line) => line.includes(' tag -s '))!;
    execFileSync('sh', ['-c', command], {
      cwd: repo.folder,
      env: {
        ...repo.environment,
        GIT_COMMITTER_NAME: 'Clara',
        GIT_COMMITTER_EMAIL: 'clara@example.com',
        GIT_COMMITTER_DATE: '2026-01-10T12:00:00Z',
      },
    });
    expect(await approvalOf(repo)).toMatchObject({ verdict: 'approved', level: 'signed' });
  });

  test.each(['ecdsa', 'rsa'])('signs with a key of the kind %s', async (type) => {
    const key = makeKey({ type });
    const { repo } = repositoryWithRemote({ clara: key.text });
    mergePolicy(repo, 'squash');
    await sign(repo, { key: key.path, yes: true });
    expect((await approvalOf(repo)).level).toBe('signed');
  });

  test('tells in one sentence what it cannot sign', async () => {
    const { repo, key } = scene();
    const draft = scene(policy('1.0', 'Ask.', '', 'draft'));
    const first = repositoryWithRemote({ clara: makeKey().text });
    first.repo.write('policies/b.md', policy('1.0', 'Ask.'));
    const stranger = makeKey().path;
    const told = [
      await refusalOf(sign(repo, { key, yes: true }, ['POL-002'])),
      await refusalOf(sign(draft.repo, { key: draft.key, yes: true })),
      await refusalOf(sign(repo, { key: stranger, yes: true })),
      await refusalOf(sign(repo, { key: stranger, yes: true, person: 'klara' })),
      await refusalOf(sign(repo, { key, yes: true, person: 'omar' })),
      await refusalOf(sign(repo, { key, yes: true }, ['isms.yml'])),
      await refusalOf(sign(repo, { key, yes: true, at: 'nowhere' })),
    ].map((text) => text.replaceAll(/SHA256:\S{43}/g, 'SHA256:…'));
    expect(told).toMatchInlineSnapshot(`
      [
        "Cannot find record \`POL-002\`; did you mean \`POL-001\`? -- commit it first: only what is in the history can be approved",
        "\`POL-001\` does not claim to be approved -- set \`status: approved\` with a new version first, and merge it",
        "No person in isms.yml has the key SHA256:… -- register its public half under \`keys\` of yourself, or say who you are with \`--person ID\`",
        "Cannot find the person \`klara\` in isms.yml; did you mean \`clara\`? -- give the \`id\` under \`people\`",
        "The key SHA256:… belongs to \`clara\`, not to \`omar\` -- sign with your own key, or leave out \`--person\`",
        "\`isms.yml\` came with the first commit, which no attestation can be about -- raise its version in a pull request, or sign a tag on that commit: \`git tag -s\` with the line \`Approves: <id> <version>\`",
        "Cannot find the commit \`nowhere\` -- give a commit, a tag, a branch or a day such as \`2026-03-31\`",
      ]
    `);
  });

  test('a key that is registered later counts from then on', async () => {
    const key = makeKey();
    const { repo } = repositoryWithRemote();
    mergePolicy(repo, 'squash');
    const { told } = await sign(repo, { key: key.path, yes: true, person: 'clara' });
    expect(told[0]).toContain('is not registered for clara in isms.yml');
    expect((await approvalOf(repo)).verdict).toBe('not-approved');
  });
});

describe.skipIf(!tool('ssh-keygen'))('isms approve sync', () => {
  test('carries notes both ways and joins them', async () => {
    const { repo, remote, ids, key } = scene();
    const other = cloneOf(remote);
    await sign(repo, { key, yes: true });
    expect(await sync(repo, true)).toBe(
      '0 attestations would be taken from origin\n1 attestation would be given to origin\n',
    );
    expect(repo.git('ls-remote', remote, 'refs/notes/*')).toBe('');
    await sync(repo);
    await sign(other, { key, yes: true }, ['POL-001'], undefined, '2026-01-11T00:00:00Z');
    expect(await sync(other)).toBe(
      '1 attestation taken from origin\n1 attestation given to origin\n',
    );
    expect(await sync(repo)).toBe(
      '1 attestation taken from origin\n0 attestations given to origin\n',
    );
    expect(notesOn(repo, ids.merge)).toHaveLength(2);
    expect(notesOn(other, ids.merge)).toEqual(notesOn(repo, ids.merge));
    expect(repo.git('for-each-ref', 'refs/isms', 'refs/notes').split('\n')).toHaveLength(1);
  });

  test('keeps lines that are garbage, and removes none', async () => {
    const { repo, remote, ids, key } = scene();
    await sign(repo, { key, yes: true });
    await sync(repo);
    const other = cloneOf(remote);
    const write = [
      '-c',
      'user.name=O',
      '-c',
      'user.email=o@example.org',
      'notes',
      '--ref=isms-approvals',
    ];
    other.git(...write, 'add', '-m', 'garbage', ids.merge);
    await sync(other);
    expect(notesOn(other, ids.merge)).toContain('garbage');
    expect(statementsIn(notesOn(other, ids.merge))).toHaveLength(1);
    await sync(repo);
    expect((await approvalOf(repo)).verdict).toBe('approved');
  });

  test('puts back what somebody removed at the remote', async () => {
    const { repo, remote, ids, key } = scene();
    await sign(repo, { key, yes: true });
    await sync(repo);
    const thief = cloneOf(remote);
    thief.git('fetch', '--quiet', 'origin', 'refs/notes/*:refs/notes/*');
    const write = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
    thief.git(...write, 'notes', '--ref=isms-approvals', 'remove', ids.merge);
    thief.git('push', '--quiet', 'origin', 'refs/notes/isms-approvals');
    await sync(repo);
    expect(statementsIn(notesOn(repo, ids.merge))).toHaveLength(1);
    await sync(cloneOf(remote));
    expect((await approvalOf(repo)).verdict).toBe('approved');
    const fresh = cloneOf(remote);
    fresh.git('fetch', '--quiet', 'origin', 'refs/notes/*:refs/notes/*');
    expect(notesOn(fresh, ids.merge)).toEqual(notesOn(repo, ids.merge));
  });

  test('pushes tags that approve something and no others', async () => {
    const { repo, remote } = scene();
    const tag = ['-c', 'user.name=C', '-c', 'user.email=c@example.org', 'tag', '-a', '-m'];
    repo.git(...tag, 'Approves: POL-001 1.0', 'approve/POL-001-1.0');
    repo.git(...tag, 'private', 'mine');
    repo.git('tag', 'light');
    expect(await sync(repo)).toContain('tag approve/POL-001-1.0 given to origin\n');
    expect(repo.git('ls-remote', '--tags', '--refs', remote)).toMatch(
      /^\S+\trefs\/tags\/approve\/POL-001-1\.0$/,
    );
    expect(await sync(repo)).not.toContain('tag');
    const other = cloneOf(remote);
    expect(await sync(other)).toBe(
      '0 attestations taken from origin\n0 attestations given to origin\n',
    );
  });

  test('pushes a signed tag that names its approval the way that counts', async () => {
    const { repo, remote, key } = scene();
    const who = ['-c', 'user.name=Clara', '-c', 'user.email=clara@example.com'];
    const sshKey = ['-c', 'gpg.format=ssh', '-c', `user.signingKey=${key}`];
    const tag = [...who, ...sshKey, 'tag', '-s', '-m'];
    repo.git(...tag, 'approves:POL-001 1.0', 'approve/POL-001-1.0');
    repo.git(...tag, 'Approves nothing', 'mine');
    expect((await approvalOf(repo)).verdict).toBe('approved');
    expect(await sync(repo)).toContain('tag approve/POL-001-1.0 given to origin\n');
    expect(repo.git('ls-remote', '--tags', '--refs', remote)).toMatch(
      /^\S+\trefs\/tags\/approve\/POL-001-1\.0$/,
    );
  });

  test('keeps the tags of a clone whose git is set to prune', async () => {
    const { repo } = scene();
    repo.git('config', 'fetch.prune', 'true');
    repo.git('config', 'fetch.pruneTags', 'true');
    const tag = ['-c', 'user.name=C', '-c', 'user.email=c@example.org', 'tag', '-a', '-m'];
    repo.git(...tag, 'Approves: POL-001 1.0', 'approve/POL-001-1.0');
    repo.git(...tag, 'private', 'mine');
    expect(await sync(repo)).toContain('tag approve/POL-001-1.0 given to origin\n');
    expect(repo.git('tag').split('\n')).toEqual(['approve/POL-001-1.0', 'mine']);
  });

  test('works in a repository with SHA-256', async () => {
    const key = makeKey();
    const { repo, remote } = repositoryWithRemote({ clara: key.text }, 'sha256');
    const { merge } = mergePolicy(repo, 'squash');
    await sign(repo, { key: key.path, yes: true });
    await sync(repo);
    expect([merge.length, (await approvalOf(repo)).verdict]).toEqual([64, 'approved']);
    expect(repo.git('ls-remote', remote, 'refs/notes/*')).toMatch(/^[0-9a-f]{64}\s/);
  });

  test('works in a bare clone', async () => {
    const { repo, remote, key } = scene();
    const folder = join(repo.folder, 'bare.git');
    repo.git('clone', '--quiet', '--bare', remote, folder);
    const bare = storyIn(folder, folder);
    await sign(bare, { key, yes: true });
    await sync(bare);
    await sync(repo);
    expect((await approvalOf(repo)).verdict).toBe('approved');
  });

  test('runs as a program, without a remote to speak of', async () => {
    const { repo, key } = scene();
    chmodSync(key, 0o600);
    const run = (...args: readonly string[]) =>
      runIsms(args, { cwd: repo.folder, env: repo.environment });
    const signed = await run('approve', 'sign', 'POL-001', '--key', key, '--yes');
    expect([signed.code, signed.stdout]).toEqual([0, 'POL-001 1.0 approved by clara\n']);
    repo.git('remote', 'remove', 'origin');
    const synced = await run('approve', 'sync');
    expect([synced.code, synced.stderr]).toEqual([
      2,
      'isms: Cannot find the remote `origin`\n  hint: add one with `git remote add origin <address>`, or keep to this clone with `--no-push`\n',
    ]);
  });
});
