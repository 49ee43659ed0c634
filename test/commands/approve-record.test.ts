import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { preAuthenticationEncoding, readEnvelope } from '#approvals/attestation/envelope.ts';
import { armourSsh } from '#approvals/signatures/ssh-armour.ts';
import type { ForgePredicate } from '#approvals/attestation/statement.ts';
import { approveRecord, type RecordOptions } from '#commands/approve/record.ts';
import { approvalOf, policy } from '../approvals/exemplar.ts';
import { tool } from '../independent-tools.ts';
import { refusalOf } from '../refusal.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { GitStory } from '../git-story.ts';
import {
  cloneOf,
  githubRoutes,
  makeKey,
  mergePolicy,
  notesOn,
  policyPath,
  refuseNotes,
  repositoryWithRemote,
  serve,
  spokenContext,
  statementsIn,
  type Merged,
} from './approve-scene.ts';

const github = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'example/isms',
  GITHUB_TOKEN: 'gh-secret',
};

const record = async (
  repo: GitStory,
  options: Partial<RecordOptions>,
  environment: NodeJS.ProcessEnv = github,
  now?: string,
) => {
  const { context, printed, told } = spokenContext(repo, environment, now);
  const code = await approveRecord(context, { push: true, ...options });
  return { code, printed, told };
};

const scene = async (method: 'merge' | 'squash' | 'rebase', text?: string) => {
  const key = makeKey();
  const { repo, remote } = repositoryWithRemote({ recorder: key.text });
  const ids = mergePolicy(repo, method, text);
  const routes = githubRoutes(ids);
  const { address, asked } = await serve(routes);
  return { repo, remote, ids, routes, asked, options: { api: address, key: key.path }, key };
};

const predicate = (repo: GitStory, { merge }: Merged): ForgePredicate => {
  const [statement] = statementsIn(notesOn(repo, merge));
  if (statement?.predicate.type !== 'forge') throw new Error('expected a statement of a forge');
  return statement.predicate;
};

describe.skipIf(!tool('ssh-keygen'))('isms approve record', () => {
  test('records a squash so that the version is approved at the level attested', async () => {
    const { repo, ids, options } = await scene('squash');
    expect((await approvalOf(repo)).verdict).toBe('not-approved');
    const { code, printed } = await record(repo, options);
    expect([code, printed]).toEqual([
      0,
      [
        `#42 (squash, ${ids.merge.slice(0, 12)}): POL-001 1.0; approved by clara, dismissed by omar, approved by isms-bot[bot]; recorded\n`,
      ],
    ]);
    expect(await approvalOf(repo)).toMatchObject({
      verdict: 'approved',
      level: 'attested',
      independence: 'attested',
      approvals: [{ person: 'clara', role: 'ciso', day: '2026-01-10' }],
    });
  });

  test('says that it recorded only after it is written', async () => {
    const { repo, ids, options } = await scene('squash');
    refuseNotes(repo);
    const { context, printed } = spokenContext(repo, github);
    await expect(approveRecord(context, { ...options, push: false })).rejects.toThrow();
    expect([printed, notesOn(repo, ids.merge)]).toEqual([[], []]);
  });

  test('states subjects, span, reviewed texts and writers as they are', async () => {
    const { repo, ids, options } = await scene('squash');
    await record(repo, options);
    const blob = repo.git('rev-parse', `HEAD:${policyPath}`);
    const [statement] = statementsIn(notesOn(repo, ids.merge));
    expect(statement).toMatchObject({
      subjects: [
        {
          name: policyPath,
          content: blob,
          sha256: createHash('sha256')
            .update(readFileSync(join(repo.folder, policyPath)))
            .digest('hex'),
          id: 'POL-001',
          version: '1.0',
          status: 'approved',
        },
      ],
      repository: { root: ids.before, uri: 'https://github.com/example/isms' },
      line: { ref: 'refs/heads/main', before: ids.before, commit: ids.merge },
      recordedAt: '2026-01-10T10:05:00Z',
    });
    expect(predicate(repo, ids)).toMatchObject({
      change: { request: 42, head: ids.head, writers: [{ login: 'ines', id: 1001 }] },
      approvals: [
        { login: 'clara', commit: ids.head, reviewed: new Map([[policyPath, blob]]) },
        { login: 'omar' },
        { login: 'isms-bot[bot]' },
      ],
      merge: { by: { login: 'clara', id: 1002 }, method: 'squash' },
    });
  });

  test('makes a signature that ssh-keygen finds good', async () => {
    const { repo, ids, options, key } = await scene('squash');
    await record(repo, options);
    const envelope = readEnvelope(notesOn(repo, ids.merge)[0] ?? '');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'allowed'), `recorder ${key.text}\n`);
    writeFileSync(join(folder, 'sig'), armourSsh(envelope!.signatures[0]!.sig));
    const verify = ['-Y', 'verify', '-n', 'approval@isms-as-code', '-I', 'recorder'];
    const output = execFileSync(
      'ssh-keygen',
      [...verify, '-f', join(folder, 'allowed'), '-s', join(folder, 'sig')],
      {
        input: preAuthenticationEncoding(envelope!.payloadType, envelope!.payload),
        encoding: 'utf8',
      },
    );
    expect(output).toContain('Good "approval@isms-as-code" signature');
  });

  test('records a merge and a rebase with the span that they brought', async () => {
    for (const method of ['merge', 'rebase'] as const) {
      const { repo, ids, options } = await scene(method);
      await record(repo, options);
      const [statement] = statementsIn(notesOn(repo, ids.merge));
      expect([predicate(repo, ids).merge?.method, statement?.line]).toEqual([
        method,
        { ref: 'refs/heads/main', before: ids.before, commit: ids.merge },
      ]);
      expect((await approvalOf(repo)).verdict).toBe('approved');
    }
  });

  test('writes nothing for the same facts again, and a line more for a late review', async () => {
    const { repo, remote, ids, routes, options } = await scene('squash');
    await record(repo, options);
    const once = notesOn(repo, ids.merge);
    const again = await record(repo, options, github, '2026-02-01T00:00:00Z');
    expect(again.printed[0]).toContain('recorded before');
    expect(notesOn(repo, ids.merge)).toEqual(once);
    // Also from a clone that does not know the notes yet.
    await record(cloneOf(remote), options);
    expect(notesOn(cloneWithNotes(remote), ids.merge)).toEqual(once);
    const reviews = routes.get('/repos/example/isms/pulls/42/reviews') as Record<string, unknown>[];
    routes.set('/repos/example/isms/pulls/42/reviews', [
      ...reviews,
      { ...reviews[1], submitted_at: '2026-01-20T09:00:00Z', commit_id: ids.head },
    ]);
    await record(repo, options);
    const after = notesOn(repo, ids.merge);
    expect([after.length, after.filter((line) => once.includes(line))]).toEqual([2, once]);
  });

  test('signs again what only another key has said', async () => {
    const { repo, ids, options } = await scene('squash');
    const { told } = await record(repo, { ...options, key: makeKey().path });
    expect(told.join('\n')).toContain('is not registered as recorder under `forges` in isms.yml');
    expect((await approvalOf(repo)).verdict).toBe('not-approved');
    await record(repo, options);
    expect(notesOn(repo, ids.merge)).toHaveLength(2);
    expect((await approvalOf(repo)).verdict).toBe('approved');
  });

  test('names the text at an older reviewed commit, which it fetches', async () => {
    const { remote, ids, routes, options } = await scene('squash');
    const reviews = routes.get('/repos/example/isms/pulls/42/reviews') as Record<string, unknown>[];
    routes.set('/repos/example/isms/pulls/42/reviews', [{ ...reviews[2], commit_id: ids.first }]);
    const clone = cloneOf(remote);
    const { told } = await record(clone, options);
    expect(clone.git('cat-file', '-t', ids.first)).toBe('commit');
    const notes = cloneWithNotes(remote);
    expect(predicate(notes, ids).approvals[0]?.reviewed.size).toBe(0);
    expect(told.join('\n')).toContain('which holds none of it or could not be fetched');
  });

  test('covers changes of isms.yml, so that trust can change', async () => {
    const { repo, ids, options } = await scene('squash');
    const text = readFileSync(join(repo.folder, 'isms.yml'), 'utf8');
    repo.write(
      'isms.yml',
      text.replace('ines@example.com', 'ines@example.com, i.author@example.com'),
    );
    repo.git('add', '--all');
    repo.git(
      '-c',
      'user.name=I',
      '-c',
      'user.email=ines@example.com',
      'commit',
      '--quiet',
      '--amend',
      '--no-edit',
    );
    const merge = repo.head();
    const { address } = await serve(githubRoutes({ ...ids, merge }));
    await record(repo, { ...options, api: address, push: false });
    const [statement] = statementsIn(notesOn(repo, merge));
    expect(statement?.subjects.map(({ id, version }) => [id, version])).toEqual([
      ['isms.yml', ''],
      ['POL-001', '1.0'],
    ]);
  });

  test('records all merges since a commit, each once', async () => {
    const { repo, ids, routes, options } = await scene('squash');
    const second = mergePolicy(
      repo,
      'merge',
      policy('1.1', 'Ask by ticket or mail.', 'change: editorial\n'),
    );
    const more = githubRoutes(second);
    for (const [path, value] of more) {
      const text = JSON.stringify(value).replaceAll('"number":42', '"number":43');
      routes.set(path.replace('/pulls/42', '/pulls/43'), JSON.parse(text));
    }
    const { printed } = await record(repo, { ...options, since: ids.before });
    expect(printed.map((line) => line.slice(0, 3))).toEqual(['#42', '#43']);
    expect([notesOn(repo, ids.merge).length, notesOn(repo, second.merge).length]).toEqual([1, 1]);
  });

  test('writes nothing with --dry-run, and needs no key', async () => {
    const { repo, remote, ids, options } = await scene('squash');
    const { printed } = await record(repo, { api: options.api, dryRun: true });
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({ predicate: { change: { request: 42 } } });
    expect(notesOn(repo, ids.merge)).toEqual([]);
    expect(repo.git('ls-remote', remote, 'refs/notes/*')).toBe('');
    expect(repo.git('for-each-ref', 'refs/isms', 'refs/notes')).toBe('');
  });

  test('keeps the notes in the clone with --no-push', async () => {
    const { repo, remote, ids, options } = await scene('squash');
    await record(repo, { ...options, push: false });
    expect(notesOn(repo, ids.merge)).toHaveLength(1);
    expect(repo.git('ls-remote', remote, 'refs/notes/*')).toBe('');
  });

  test('takes the key as text, also without its last line end, and leaves no file behind', async () => {
    const { repo, ids, options, key } = await scene('squash');
    const own = temporaryFolder();
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv('TMPDIR', own);
    expect(tmpdir()).toBe(own);
    const text = readFileSync(key.path, 'utf8').trim().replaceAll('\n', '\r\n');
    await record(repo, { api: options.api }, { ...github, ISMS_RECORDER_KEY: text });
    expect(notesOn(repo, ids.merge)).toHaveLength(1);
    expect(readdirSync(own)).toEqual([]);
    expect(
      await refusalOf(
        record(repo, { api: options.api }, { ...github, ISMS_RECORDER_KEY: '-----BEGIN nonsense' }),
      ),
    ).toMatchInlineSnapshot(
      `"Cannot use the key in \`ISMS_RECORDER_KEY\` -- give it the whole text of an SSH private key without passphrase"`,
    );
  });

  test('sends the token to the forge and shows it nowhere', async () => {
    const { repo, asked, options } = await scene('squash');
    const { printed, told } = await record(repo, options);
    expect(asked.every(({ headers }) => headers.authorization === 'Bearer gh-secret')).toBe(true);
    expect([...printed, ...told, ...notesOn(repo, repo.head())].join()).not.toContain('gh-secret');
  });

  test('says so where no pull request brought the commit', async () => {
    const { repo, routes, ids, options } = await scene('squash');
    routes.set(`/repos/example/isms/commits/${ids.merge}/pulls`, []);
    const { code, told } = await record(repo, options);
    expect([code, told]).toEqual([0, [`no pull request brought ${ids.merge}`]]);
  });

  test('reads reviews from a file, for a forge that it does not know', async () => {
    const { repo, ids, options } = await scene('squash');
    writeFileSync(
      join(repo.folder, 'reviews.json'),
      JSON.stringify({
        version: 1,
        changes: [
          {
            forge: 'https://github.com/example/isms',
            request: 42,
            target: 'main',
            head: ids.head,
            author: { login: 'ines', id: 1001 },
            commits: [{ id: ids.head, email: 'ines@example.com' }],
            reviews: [
              {
                login: 'clara',
                id: 1002,
                decision: 'approved',
                commit: ids.head,
                at: '2026-01-09T09:00:00Z',
              },
            ],
            merge: { by: { login: 'clara' }, commit: ids.merge },
          },
        ],
      }),
    );
    await record(repo, { key: options.key, reviews: 'reviews.json' }, {});
    expect((await approvalOf(repo)).verdict).toBe('approved');
  });
});

/** A clone that has fetched the notes, too. */
const cloneWithNotes = (remote: string): GitStory => {
  const clone = cloneOf(remote);
  clone.git('fetch', '--quiet', 'origin', 'refs/notes/isms-approvals:refs/notes/isms-approvals');
  return clone;
};

describe.skipIf(!tool('ssh-keygen'))('two clones that record at once', () => {
  test('lose nothing: the slower one joins what it finds and pushes again', async () => {
    const { repo, remote, ids, options, key } = await scene('squash');
    const second = mergePolicy(repo, 'merge', policy('1.1', 'Ask by mail.', 'change: editorial\n'));
    const { address } = await serve(githubRoutes(second));
    const clones = [cloneOf(remote), cloneOf(remote), cloneOf(remote), cloneOf(remote)];
    await Promise.all(
      clones.map((clone, index) =>
        index % 2 === 0
          ? record(clone, { ...options, commit: ids.merge }, github, `2026-01-1${index}T00:00:00Z`)
          : record(
              clone,
              { api: address, key: key.path, commit: second.merge },
              github,
              `2026-01-1${index}T00:00:00Z`,
            ),
      ),
    );
    const notes = cloneWithNotes(remote);
    for (const merge of [ids.merge, second.merge]) {
      const lines = notesOn(notes, merge);
      expect(statementsIn(lines)).toHaveLength(lines.length);
      expect(lines.length).toBeGreaterThan(0);
    }
    expect((await approvalOf(notes)).versions.map(({ verdict }) => verdict)).toEqual([
      'approved',
      'approved',
    ]);
  });

  test('a push that another one overtook is tried again', async () => {
    const { repo, remote, ids, options } = await scene('squash');
    // The hook lets somebody else push in between, once.
    const other = cloneOf(remote);
    other.git(
      '-c',
      'user.name=O',
      '-c',
      'user.email=o@example.org',
      'notes',
      '--ref=isms-approvals',
      'add',
      '-m',
      'somebody else',
      ids.before,
    );
    const hook = join(repo.folder, '.git/hooks/pre-push');
    const once = join(temporaryFolder(), 'once');
    repo.git('config', 'core.hooksPath', join(repo.folder, '.git/hooks'));
    writeFileSync(
      join(repo.folder, '.git/hooks/reference-transaction'),
      `#!/bin/sh\n[ "$1" = committed ] || exit 0\ngrep -q ' refs/notes/isms-approvals$' || exit 0\n[ -e ${once} ] && exit 0\ntouch ${once}\nunset GIT_DIR GIT_ALLOW_PROTOCOL GIT_QUARANTINE_PATH\ngit -C ${other.folder} push --quiet origin refs/notes/isms-approvals\n`,
    );
    chmodSync(join(repo.folder, '.git/hooks/reference-transaction'), 0o755);
    writeFileSync(hook, '#!/bin/sh\nexit 1\n');
    chmodSync(hook, 0o755);
    await record(repo, options);
    expect(readdirSync(join(once, '..'))).toEqual(['once']);
    const notes = cloneWithNotes(remote);
    expect(notesOn(notes, ids.before)).toEqual(['somebody else']);
    expect(statementsIn(notesOn(notes, ids.merge))).toHaveLength(1);
  });
});

describe.skipIf(!tool('ssh-keygen'))(
  'what will not count is told before anything is signed',
  () => {
    test('a dry run looks at the key first', async () => {
      const { repo, options } = await scene('squash');
      const dry = { ...options, dryRun: true };
      expect((await record(repo, dry)).told.join()).not.toContain('not registered');
      const { told, printed } = await record(repo, { ...dry, key: makeKey().path });
      expect(told[0]).toContain('is not registered as recorder under `forges` in isms.yml');
      expect(printed).toHaveLength(1);
      expect(await refusalOf(record(repo, { ...dry, key: 'nowhere' }))).toContain('nowhere');
      const { key: _key, ...without } = dry;
      expect((await record(repo, without)).printed).toHaveLength(1);
    });

    test('a forge that isms.yml does not name, and an account of nobody', async () => {
      const { repo, ids, key } = await scene('squash');
      const reviews = join(temporaryFolder(), 'reviews.json');
      const review = (login: string, id: number) => ({
        login,
        id,
        decision: 'approved',
        commit: ids.head,
        at: '2026-01-09T08:00:00Z',
      });
      const change = {
        forge: 'https://other.example/isms',
        request: 7,
        target: 'main',
        head: ids.head,
        author: { login: 'ines', id: 1001 },
        commits: [{ id: ids.head, parents: [ids.first], email: 'ines@example.com' }],
        reviews: [review('clara', 1002), review('guest', 9)],
        merge: { by: { login: 'omar', id: 1003 }, commit: ids.merge, before: ids.before },
      };
      writeFileSync(reviews, JSON.stringify({ version: 1, changes: [change] }));
      const { told } = await record(repo, { reviews, dryRun: true, key: key.path }, {});
      expect(told.join('\n').replace(/SHA256:\S+/, 'SHA256:…')).toMatchInlineSnapshot(`
        "#7 is of https://other.example/isms, which no \`uri\` under \`forges\` in isms.yml names: none of its approvals counts
        the approval of #7 by guest is by an account that isms.yml gives to no person (\`forge\` under \`people\`): it counts for nothing
        the key SHA256:… is not registered as recorder of https://other.example/isms under \`forges\` in isms.yml: what it signs counts for nothing until it is"
      `);
    });
  },
);

describe.skipIf(!tool('ssh-keygen'))('what cannot be recorded is told in one sentence', () => {
  const failing = async (
    change: (made: Awaited<ReturnType<typeof scene>>) => {
      options?: Partial<RecordOptions>;
      environment?: NodeJS.ProcessEnv;
    },
  ): Promise<string> => {
    const made = await scene('squash');
    const { options, environment } = change(made);
    const text = await refusalOf(
      record(made.repo, { ...made.options, ...options }, environment ?? github),
    );
    return (
      text
        .replaceAll(made.ids.merge, 'MERGE')
        // In the words of the machine's curl.
        .replace(/(Failed to connect).*(?= --)/, '$1')
        .replaceAll(made.options.api, 'API')
        .replaceAll(made.remote, 'REMOTE')
        .replaceAll(made.repo.folder, 'REPO')
        .replaceAll(realpathSync(tmpdir()), 'TMPDIR')
        .replaceAll(/TMPDIR\/isms-test-\w+/g, 'TEMPORARY')
    );
  };

  test('keys and programs', async () => {
    expect([
      await failing(({ options }) => ({ options: { ...options, key: 'nowhere' } })),
      await failing(({ repo }) => {
        repo.write('key', 'nonsense');
        chmodSync(join(repo.folder, 'key'), 0o600);
        return { options: { key: 'key' } };
      }),
      await failing(() => ({
        options: { key: makeKey({ passphrase: 'secret' }).path },
        environment: { ...github, SSH_ASKPASS: '/bin/false', SSH_ASKPASS_REQUIRE: 'force' },
      })),
      await failing(({ repo }) => ({
        environment: { ...github, PATH: onlyGit(repo) },
      })),
      await refusalOf(
        (async () => {
          const { repo, options } = await scene('squash');
          await record(repo, { api: options.api });
        })(),
      ),
    ]).toMatchInlineSnapshot(`
      [
        "Cannot find the key \`REPO/nowhere\` -- name the file of an SSH key with \`--key\`; make one with \`ssh-keygen -t ed25519\`",
        "\`REPO/key\` is no key that \`ssh-keygen\` can use -- name the file of an SSH private key, or of a public key whose private half an agent holds",
        "Wrong passphrase for the key \`TEMPORARY/key\` -- run it in a terminal that can ask for the passphrase, or add the key to an agent with \`ssh-add\`",
        "Cannot start \`ssh-keygen\` -- install OpenSSH 8.2 or newer and make sure that it is on PATH",
        "Cannot sign without the recorder's key -- give \`--key FILE\`, or put the key into \`ISMS_RECORDER_KEY\`; \`--dry-run\` needs none",
      ]
    `);
  });

  test('remotes', async () => {
    expect([
      await failing(({ repo }) => {
        repo.git('remote', 'remove', 'origin');
        return {};
      }),
      await failing(() => ({ options: { remote: 'upstream' } })),
      await failing(() => ({ options: { remote: '--upload-pack=touch x' } })),
      await failing(({ repo }) => {
        repo.git('remote', 'set-url', 'origin', 'ext::sh -c true');
        return {};
      }),
      await failing(({ repo }) => {
        repo.git('remote', 'set-url', 'origin', 'http://u:secret@127.0.0.1:9/isms.git');
        return {};
      }),
      await failing(({ repo }) => {
        repo.git('remote', 'set-url', 'origin', '/nowhere/isms.git');
        return {};
      }),
      await failing(({ remote }) => {
        const hook = join(remote, 'hooks/update');
        writeFileSync(hook, '#!/bin/sh\necho "notes are closed" >&2\nexit 1\n');
        chmodSync(hook, 0o755);
        return {};
      }),
    ]).toMatchInlineSnapshot(`
      [
        "Cannot find the remote \`origin\` -- add one with \`git remote add origin <address>\`, or keep to this clone with \`--no-push\`",
        "Cannot find the remote \`upstream\` -- name one of \`origin\` with \`--remote\`",
        "Cannot find the remote \`--upload-pack=touch x\` -- name one of \`origin\` with \`--remote\`",
        "Unexpected address of the remote \`origin\`, expected one that begins with https, ssh or file -- set it with \`git remote set-url origin <address>\`",
        "Cannot reach the remote \`origin\`: unable to access 'http://127.0.0.1:9/isms.git/': Failed to connect -- check the network and \`git remote -v\`; what was written here is carried by \`isms approve sync\`",
        "Cannot reach the remote \`origin\`: '/nowhere/isms.git' does not appear to be a git repository -- check the network and \`git remote -v\`; what was written here is carried by \`isms approve sync\`",
        "The remote \`origin\` refuses the approval notes: hook declined -- permit pushes to \`refs/notes/isms-approvals\`; on GitHub Actions set \`permissions: contents: write\`",
      ]
    `);
  });

  test('forges', async () => {
    const pull = '/repos/example/isms/pulls/42';
    const raw =
      (status: number, body: string, headers = {}) =>
      (response: ServerResponse) => {
        response.writeHead(status, headers).end(body);
      };
    expect([
      await failing(() => ({ options: { api: 'http://127.0.0.1:9' } })),
      await failing(() => ({ options: { api: 'file:///etc/passwd' } })),
      await failing(({ routes }) => {
        routes.set(pull, raw(200, '<html>'));
        return {};
      }),
      await failing(({ routes }) => {
        routes.set(pull, raw(401, '{}'));
        return {};
      }),
      await failing(({ routes }) => {
        routes.delete(pull);
        return {};
      }),
      await failing(({ routes }) => {
        routes.set(pull, raw(302, '', { location: 'http://localhost:1/steal' }));
        return {};
      }),
      await failing(({ routes }) => {
        routes.set(`${pull}/reviews`, { message: 'x' });
        return {};
      }),
      await failing(({ routes }) => {
        routes.set(`${pull}/reviews`, [{ state: 1 }]);
        return {};
      }),
      await failing(() => ({ environment: {} })),
      await failing(() => ({ options: { reviews: 'nowhere.json' } })),
      await failing(() => ({ options: { commit: '--output=x' } })),
    ]).toMatchInlineSnapshot(`
      [
        "Cannot reach the forge at \`http://127.0.0.1:9\` -- check the network and \`--api\`, or give the reviews with \`--reviews FILE\`",
        "Unexpected \`file:///etc/passwd\` for \`--api\`, expected an address -- give it as \`https://…\`",
        "The forge answers \`repos/example/isms/pulls/42\` with something else than JSON -- check \`--api\`: it is the address of the API, not of the web pages",
        "The forge refuses \`repos/example/isms/pulls/42\` with status 401 -- set \`GITHUB_TOKEN\` or \`GH_TOKEN\` to a token that may read pull requests",
        "The forge answers \`repos/example/isms/pulls/42\` with status 404 -- check \`--api\` and, for a private repository, the token in \`GITHUB_TOKEN\` or \`GH_TOKEN\`",
        "The forge answers \`repos/example/isms/pulls/42\` with status 302 -- check \`--api\` and, for a private repository, the token in \`GITHUB_TOKEN\` or \`GH_TOKEN\`",
        "The forge answers \`repos/example/isms/pulls/42/reviews?per_page=100\` with something else than a list -- check \`--forge\` and \`--api\`",
        "Cannot understand what the forge says of the reviews of #42: Unexpected \`1\` at \`[0].state\`, expected text -- check \`--forge\` and \`--api\`; if both are right, give the reviews with \`--reviews FILE\`",
        "Cannot tell which forge the repository is on -- name it with \`--forge github\`, \`gitlab\` or \`forgejo\`, or give \`--reviews FILE\`",
        "Cannot read the file of reviews \`nowhere.json\` -- give a JSON file with \`--reviews\`",
        "Unexpected revision \`--output=x\`, it begins with \`-\` -- give a commit, a tag, a branch or a day such as \`2026-03-31\`",
      ]
    `);
  });

  test('a token follows no link to another host', async () => {
    const { repo, routes, asked, options } = await scene('squash');
    const thief = await serve(new Map());
    const path = '/repos/example/isms/pulls/42/reviews';
    const reviews = routes.get(path);
    routes.set(path, (response: ServerResponse) => {
      response.writeHead(200, { link: `<${thief.address}/next>; rel="next"` });
      response.end(JSON.stringify(reviews));
    });
    await record(repo, options);
    expect([asked.length > 0, thief.asked]).toEqual([true, []]);
  });

  test('all pages of a list are read', async () => {
    const { repo, routes, ids, options } = await scene('squash');
    const path = '/repos/example/isms/pulls/42/reviews';
    const reviews = routes.get(path) as unknown[];
    routes.set(path, (response: ServerResponse, url: string) => {
      const page = Number(/[?&]page=(\d+)/.exec(url)?.[1] ?? 1);
      const next =
        page < reviews.length
          ? { link: `<${options.api}${path}?page=${page + 1}>; rel="next", <x>; rel="last"` }
          : {};
      response.writeHead(200, next);
      response.end(JSON.stringify([reviews[page - 1]]));
    });
    await record(repo, options);
    expect(predicate(repo, ids).approvals).toHaveLength(3);
  });
});

/** A PATH on which git is and \`ssh-keygen\` is not. */
const onlyGit = (repo: GitStory): string => {
  const folder = temporaryFolder();
  const path = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  execFileSync('ln', ['-s', path, join(folder, 'git')]);
  repo.git('config', 'core.pager', 'cat');
  return folder;
};
