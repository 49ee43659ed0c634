import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { parseAllowedSigners } from '#approvals/signatures/allowed-signers.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { history } from '../../scripts/commands/history.ts';
import { readTrustOption } from '../../scripts/commands/trust-option.ts';
import { trustInit, trustShow } from '../../scripts/commands/trust.ts';
import { bianca } from '../approvals/exemplar.ts';
import {
  company,
  keyOf,
  keys,
  keysOf,
  mergeSigned,
  roles,
  start,
  writes,
} from '../approvals/table/company.ts';
import { tellStory, type GitStory } from '../git-story.ts';
import { signCommit } from '../signers.ts';
import { listen, useFiles, packRoot, remove } from './packed-company.ts';
import { runIsms } from './run-isms.ts';

const newFile = useFiles();

/** The first commit is signed by Bianca. */
const signedStart = async (): Promise<GitStory> => {
  const repo = tellStory();
  onTestFinished(repo.discard);
  repo.write('isms.yml', company());
  await signCommit(repo, repo.commit('Begin', { author: bianca, date: '2026-01-01' }), keys.bianca);
  await mergeSigned(repo, writes(repo), keys.clara);
  return repo;
};

const firstOf = (repo: GitStory): string => repo.git('rev-list', '--max-parents=0', 'HEAD');

interface Shown {
  readonly trustRoot: { readonly commit: string; readonly confirmed: boolean };
  readonly records: readonly { readonly id: string; readonly verdict: string }[];
}

const historyJson = async (repo: GitStory, ...trust: readonly string[]) => {
  const heard = listen(repo);
  const code = await history(heard.context, undefined, { format: 'json', trust });
  const shown = JSON.parse(heard.said()) as Shown;
  const verdict = shown.records.find(({ id }) => id === 'POL-001')?.verdict;
  return { code, verdict, root: shown.trustRoot, told: heard.told() };
};

const keyLine = (signer: { readonly publicKey: string }, options = ''): string =>
  newFile(`somebody@example.com ${options}${signer.publicKey}\n`);

describe('--trust', () => {
  test('takes a commit of the main line as root, by its full id or its beginning', async () => {
    const repo = await signedStart();
    const first = firstOf(repo);
    for (const given of [first, first.toUpperCase(), first.slice(0, 9)]) {
      expect(await historyJson(repo, given)).toMatchObject({
        code: 0,
        verdict: 'approved',
        root: { commit: first, confirmed: true },
      });
    }
    expect((await historyJson(repo, first.slice(0, 9))).told).toMatch(
      /is only its beginning, which can be forged; give the full id/,
    );
    expect((await historyJson(repo)).root).toEqual({ commit: first, confirmed: false });
  });

  test('takes a key that signed the first commit, and the newest of several commits', async () => {
    const repo = await signedStart();
    expect(await historyJson(repo, keyLine(keys.bianca))).toMatchObject({
      code: 0,
      verdict: 'approved',
      root: { commit: firstOf(repo), confirmed: true },
    });
    const both = await historyJson(repo, firstOf(repo), repo.head());
    expect(both.root).toEqual({ commit: repo.head(), confirmed: true });
  });

  test('decides nothing from a root of another history', async () => {
    const repo = await signedStart();
    const who = ['-c', 'user.name=X', '-c', 'user.email=x@example.com'];
    const other = repo.git(...who, 'commit-tree', 'HEAD^{tree}', '-m', 'elsewhere');
    repo.git('branch', 'elsewhere', other);
    for (const given of [
      '0'.repeat(40),
      other,
      other.slice(0, 10),
      keyLine(keys.stranger),
      keyLine(keys.bianca, 'namespaces="file" '),
      keyLine(keys.bianca, 'valid-after="20260201Z" '),
      keyLine(keys.bianca, 'valid-before="20251231Z" '),
    ]) {
      expect(await historyJson(repo, given)).toMatchObject({ code: 1, verdict: 'unknown' });
    }
  });

  test('is not led astray by a branch whose name looks like the beginning of an id', async () => {
    const repo = await signedStart();
    repo.git('branch', 'abcdef12', firstOf(repo));
    expect(await historyJson(repo, 'abcdef12')).toMatchObject({ code: 1, verdict: 'unknown' });
  });

  test('reports lines of a key file that cannot be used, and trusts them in nothing', async () => {
    const repo = await signedStart();
    const path = newFile(`# mine\nx@example.com ssh-ed25519 AAAA\nb ${keys.bianca.publicKey}\n`);
    const { root, told } = await historyJson(repo, path);
    expect(root.confirmed).toBe(true);
    expect(told).toContain(`not trusted: ${path}:2: The key is damaged`);
  });

  test.each<[string, (repo: GitStory) => string, RegExp]>([
    [
      'nothing that is there',
      () => 'main',
      /Cannot find `main`, it is neither a file nor a commit/,
    ],
    ['an option', () => '--output=x', /it is neither a file nor a commit id/],
    ['a folder', ({ folder }) => folder, /is no regular file/],
    ['a file without a key', () => newFile('# nobody\n'), /Cannot find a key in the trust file/],
    ['a file of nothing but faults', () => newFile('hello\n'), /:1: Cannot read the line/],
    [
      'a file that may be an id',
      (repo) => {
        repo.write('abcdef1', 'x');
        return 'abcdef1';
      },
      /`abcdef1` may be a commit id or the file of that name/,
    ],
  ])('refuses %s', async (_, given, message) => {
    const repo = await signedStart();
    const read = readTrustOption(listen(repo).context, [given(repo)]);
    await expect(read).rejects.toThrow(UnreadableInput);
    await expect(read).rejects.toThrow(message);
  });

  test('says of certificates that they confirm no root', async () => {
    const repo = await signedStart();
    const { root, told } = await historyJson(repo, newFile(packRoot));
    expect(root.confirmed).toBe(false);
    expect(told).toMatch(/certificates \(PEM\) say who may sign packs/);
  });

  test('ends `check` with 1 and one finding where the root is another', async () => {
    const repo = await signedStart();
    const { code, stdout } = await runIsms(['check', '--trust', '0'.repeat(40)], {
      cwd: repo.folder,
    });
    expect(code).toBe(1);
    expect(stdout.match(/approval\/unknown/g)).toHaveLength(1);
    expect(stdout).toMatch(/The commit 0{40} that you trust is not on this main line/);
  });
});

describe('trust show', () => {
  test('says where trust starts, who may approve what there, and how to confirm it', async () => {
    const repo = await signedStart();
    const heard = listen(repo);
    expect(await trustShow(heard.context, { format: 'text' })).toBe(0);
    expect(heard.said()).toMatchInlineSnapshot(`
      "Trust root: commit 701c85ed12efc9b933c60a9b87db59fce7305b69 (isms.yml sha256 1892d528056388fd3c5f5a9c131ca7e0b9d068cf71bc0140d40aeb30444122ef, keys SHA256:7S/trblDpw/0bCYT1nmd3C43I9OcqVF9NBHPf32Yjho, SHA256:IdCqDY22j5B/ZGIY9OfgQcVLbyno9VgD9P44WIfVln8, SHA256:K1Z+/AxkNJCq5CQlcdGnEHMAA7AfFfM6JO5l7lF2/pA, SHA256:kcOBFtgTwFQnfyCTDJLFaM4zsAunc/x77ilkZNyBOxg), not confirmed by you
      The trust parts of \`isms.yml\` stand as in the trust root.

      Who may approve what, as the trust root says and the records ask
        Ines Author (ines), account ines
          holds no role that approves anything
          key SHA256:vrmzksKNe1SCTof9TwXPVJFScDIkAGv/N0HgB6nM6do from 2025-01-01
        Omar Merger (omar), account omar
          holds no role that approves anything
          key SHA256:fcuNKmZ8yGnfSvdDeHJSfB9pt5wPkHqwtRJhKGzBsws from 2025-01-01
        Clara Ibsen (clara), account clara
          as ciso from 2025-01-01: document, soa
          key SHA256:K1Z+/AxkNJCq5CQlcdGnEHMAA7AfFfM6JO5l7lF2/pA from 2025-01-01
        Dario Moss (dario), account dario
          as ciso from 2025-01-01: document, soa
          key SHA256:kcOBFtgTwFQnfyCTDJLFaM4zsAunc/x77ilkZNyBOxg from 2025-01-01
        Bianca Keller (bianca), account bianca
          as top-management from 2025-01-01: access-review, action, answer, assessment, asset, audit, evidence, exercise, incident, management-review, metric, objective, obligation, supplier, training, trust changes
          key SHA256:IdCqDY22j5B/ZGIY9OfgQcVLbyno9VgD9P44WIfVln8 from 2025-01-01
        A record may name other roles, too (\`approvers\`, \`risk_owner\`, \`granted_by\`).

      Forges whose word counts
        https://github.com/example/isms
          recorder SHA256:7S/trblDpw/0bCYT1nmd3C43I9OcqVF9NBHPf32Yjho from 2025-01-01
          merges SHA256:DUd2cVdyH/gHL4n0/Ck0unjtk46w969ct5qHbdrGxyc

      How to confirm it: read the commit id, the sha256 or the keys to somebody of the organisation whom
      you know, on the telephone or on paper, not by the way on which this clone came. Then give it:
        isms check --trust 701c85ed12efc9b933c60a9b87db59fce7305b69
      The same by hand:
        git cat-file blob 701c85ed12efc9b933c60a9b87db59fce7305b69:isms.yml | openssl dgst -sha256
      The key SHA256:IdCqDY22j5B/ZGIY9OfgQcVLbyno9VgD9P44WIfVln8 signed the first commit; a file that holds it confirms the commit too (\`isms trust init\`).
      "
    `);
  });

  test('says that the verifier confirmed it, and later changes', async () => {
    const repo = await signedStart();
    repo.write('isms.yml', company(roles('ines', { role: 'ciso', from: '2026-01-01' })));
    repo.commit('Grant', { date: '2026-01-20' });
    const heard = listen(repo);
    await trustShow(heard.context, { format: 'text', trust: [firstOf(repo)] });
    const [first, second] = heard.said().split('\n');
    expect(first).toMatch(
      /^Trust root: commit [0-9a-f]{40} \(isms.yml sha256 .*, confirmed by you$/,
    );
    expect(second).toMatch(/changed since, without approval: the earlier ones stay in force/);
    expect(heard.said()).not.toMatch(/Ines .*\n {4}as ciso/);
    expect(heard.said()).not.toContain('How to confirm');
  });

  test('names who holds a key, and who approves only because a record asks', async () => {
    const repo = await signedStart();
    repo.write(
      'risks/R-001.md',
      '---\nid: R-001\ntitle: Risk\nrisk_owner: cto\nstatus: draft\nversion: "1.0"\n---\n',
    );
    repo.write(
      'isms.yml',
      company(
        roles('omar', { role: 'cto', from: '2025-01-01' }),
        keysOf('ines', keyOf(keys.stranger)),
      ),
    );
    const root = repo.commit('Grow', { date: '2026-01-20' });
    const heard = listen(repo);
    await trustShow(heard.context, { format: 'text', trust: [root] });
    expect(heard.said()).toMatch(/ {2}Omar Merger .*\n {4}as cto from 2025-01-01: risk\n/);
    expect(heard.said()).toMatch(
      / {2}Ines Author .*\n {4}holds no role that approves anything\n {4}key SHA256:/,
    );
    const path = newFile('');
    remove(path);
    await trustInit(listen(repo).context, path, { trust: [root] });
    expect(readFileSync(path, 'utf8')).toContain(keys.stranger.publicKey);
  });

  test('gives the same as JSON', async () => {
    const repo = await signedStart();
    const heard = listen(repo);
    await trustShow(heard.context, { format: 'json' });
    expect(JSON.parse(heard.said())).toMatchObject({
      version: 1,
      commit: repo.head(),
      trustRoot: {
        commit: firstOf(repo),
        confirmed: false,
        signedBy: keys.bianca.fingerprint,
        keys: [keys.bianca, keys.clara, keys.dario, keys.recorder]
          .map((key) => key.fingerprint)
          .sort(),
      },
      verdict: 'root',
      approvers: ['ines', 'omar', 'clara', 'dario', 'bianca'].map((id) => ({ id })),
    });
  });
});

describe('trust init', () => {
  test('writes the keys of the people so that `--trust` takes them', async () => {
    const repo = await signedStart();
    const heard = listen(repo);
    const path = newFile('');
    remove(path);
    expect(await trustInit(heard.context, path, {})).toBe(0);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(`# trust root: commit ${firstOf(repo)}\n# isms.yml sha256 `);
    const { signers, faults } = parseAllowedSigners(text);
    expect(faults).toEqual([]);
    expect(signers.map(({ fingerprint }) => fingerprint)).toEqual(
      [keys.ines, keys.omar, keys.clara, keys.dario, keys.bianca].map((key) => key.fingerprint),
    );
    expect(heard.said()).toBe(`${path}\n`);
    expect(heard.told()).toContain(`then give it: \`isms check --trust ${path}\``);
    expect((await historyJson(repo, path)).root.confirmed).toBe(true);
  });

  test('overwrites nothing and follows no link', async () => {
    const repo = await signedStart();
    const path = newFile('confirmed by me\n');
    const link = join(dirname(path), 'link');
    symlinkSync(path, link);
    for (const taken of [path, link]) {
      await expect(trustInit(listen(repo).context, taken, {})).rejects.toThrow(/is there already/);
    }
    expect(readFileSync(path, 'utf8')).toBe('confirmed by me\n');
  });

  test('says that the commit id is needed where the first commit is not signed', async () => {
    const repo = start();
    const heard = listen(repo, dirname(newFile('')));
    await trustInit(heard.context, undefined, { root: repo.folder });
    expect(heard.said()).toBe('trusted-keys\n');
    expect(heard.told()).toContain(
      `none of them signed the first commit: confirm its id too, and give \`--trust ${firstOf(repo)}\``,
    );
  });

  test('lets no text of a hostile isms.yml become a line of its own', async () => {
    const evil = `\n* ${keys.stranger.publicKey}\n`;
    const repo = tellStory();
    onTestFinished(repo.discard);
    const person = {
      id: `x${evil}`,
      name: `Eve${evil}`,
      emails: [`e@example.com${evil}`],
      keys: [{ ssh: `${keys.clara.publicKey}${evil}`, from: '2025-01-01' }],
      roles: [{ role: 'ciso', from: '2025-01-01' }],
    };
    const other = { ...person, keys: [{ ssh: keys.dario.publicKey, from: '2025-01-01' }] };
    const ok = { ...other, id: 'ok', emails: ['ok@example.com'] };
    const approval = { document: { approvers: ['ciso'] } };
    writeFileSync(
      join(repo.folder, 'isms.yml'),
      stringify(
        { format: 1, people: [person, other, ok], approval },
        { aliasDuplicateObjects: false },
      ),
    );
    repo.commit('Begin', { date: '2026-01-01' });
    const path = newFile('');
    remove(path);
    await trustInit(listen(repo).context, path, {});
    const { signers, faults } = parseAllowedSigners(readFileSync(path, 'utf8'));
    expect(faults).toEqual([]);
    expect(signers.map(({ fingerprint }) => fingerprint)).toEqual([keys.dario.fingerprint]);
    expect(signers[0]?.principals).toEqual(['ok@example.com']);
  });
});
