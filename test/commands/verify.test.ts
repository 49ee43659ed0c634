import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VerifyReport } from '#verify/verdict.ts';
import { verifyPath, type VerifyCommandOptions } from '../../scripts/commands/verify.ts';
import { note, personalAttestation } from '../attestations.ts';
import { keys } from '../approvals/table/company.ts';
import type { GitStory } from '../git-story.ts';
import { signedTag } from '../signers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { identity, pem } from '../verify/authority.ts';
import { packOf, writeFolder, type Files } from '../verify/packed.ts';
import {
  approvedInAllWays,
  filesOf,
  listen,
  useFiles,
  packCompany,
  packRoot,
  remove,
} from './packed-company.ts';

const newFile = useFiles();

let repo: GitStory;
let folder: string;
let root: string;
beforeAll(async () => {
  repo = await approvedInAllWays();
  folder = await packCompany(repo);
  root = newFile(packRoot);
});
afterAll(() => {
  remove(dirname(folder));
  repo.discard();
});

const attacker = identity({ commonName: 'Attacker' });
const attackerRoot = (): string => newFile(String(pem(attacker.der)));

const judge = async (path: string, more: Partial<VerifyCommandOptions> = {}) => {
  const heard = listen(repo);
  const options = { trust: [root], format: 'json', sandbox: true, ...more } as const;
  const code = await verifyPath(heard.context, path, options);
  // The command prints the published contract.
  const report = JSON.parse(heard.said()) as VerifyReport;
  const messages = (wanted: string, id = ''): readonly string[] =>
    report.checks
      .filter(({ result, id: own }) => result === wanted && own.startsWith(id))
      .map(({ message }) => message);
  return { code, report, messages, fails: messages('fail'), told: heard.told() };
};

type Json = Record<string, unknown>;
interface Predicate extends Json {
  records: (Json & { id: string; approvals: Json[] })[];
}

const signatureFiles = ['manifest.json', 'manifest.dsse.json', 'signer.pem', 'SHA256SUMS'];

/** The pack with other files and claims, signed again by the attacker. */
const forged = (change: (files: Map<string, Buffer>, predicate: Predicate) => void): string => {
  const all = filesOf(folder);
  const manifest = JSON.parse(String(all.get('manifest.json'))) as {
    subject: { name: string; digest: { sha256: string } }[];
    predicate: Predicate;
  };
  const files = new Map([...all].filter(([name]) => !signatureFiles.includes(name)));
  change(files, manifest.predicate);
  manifest.subject = [...files].map(([name, bytes]) => ({
    name,
    digest: { sha256: createHash('sha256').update(bytes).digest('hex') },
  }));
  const bytes = Buffer.from(JSON.stringify(manifest));
  const pack: Files = packOf(files, attacker, bytes);
  return writeFolder(pack);
};

/** The attacker is trusted here, so that nothing but the approvals gives the forgery away. */
const judgeForged = (path: string, more: Partial<VerifyCommandOptions> = {}) =>
  judge(path, { ...more, trust: [root, attackerRoot(), ...(more.trust ?? [])] });

const lines = (files: Map<string, Buffer>): string[] =>
  String(files.get('approvals.jsonl')).trim().split('\n');

const setLines = (files: Map<string, Buffer>, all: readonly string[]): void => {
  files.set('approvals.jsonl', Buffer.from(all.map((line) => `${line}\n`).join('')));
};

const payloadOf = (line: string): string => {
  const { payload = '' } = JSON.parse(line) as { payload?: string };
  return Buffer.from(payload, 'base64').toString();
};

const digestOf = (line: string): string =>
  createHash('sha256').update(payloadOf(line)).digest('hex');

const record = (predicate: Predicate, id: string) =>
  predicate.records.find((one) => one.id === id)!;

const approval = (predicate: Predicate, id: string): Json => record(predicate, id).approvals[0]!;

const clone = (...options: readonly string[]): string => {
  const target = join(temporaryFolder('isms-clone-'), 'isms');
  const command = ['clone', '--quiet', '--no-local', ...options, `file://${repo.folder}`, target];
  execFileSync('git', command, { env: repo.environment });
  return target;
};

describe('without a clone', () => {
  test('the pack proves what it carries, and says what only a clone tells', async () => {
    const { code, messages } = await judge(folder);
    expect(code).toBe(0);
    expect(messages('pass', 'approval/').map((one) => one.replace(/[0-9a-f]{40,64}/, '…')))
      .toMatchInlineSnapshot(`
      [
        "the sources of 6 records are the contents named",
        "\`POL-002\` 1.0: tag … approves it and is signed by SHA256:K1Z+/AxkNJCq5CQlcdGnEHMAA7AfFfM6JO5l7lF2/pA",
        "\`POL-003\` 1.0: attestation … approves it and is signed by SHA256:7S/trblDpw/0bCYT1nmd3C43I9OcqVF9NBHPf32Yjho",
        "\`POL-004\` 1.0: attestation … approves it and is signed by SHA256:K1Z+/AxkNJCq5CQlcdGnEHMAA7AfFfM6JO5l7lF2/pA",
      ]
    `);
    const open = messages('not evaluated', 'approval/').join('\n');
    expect(open).toMatch(
      /`POL-001` 1.0: the approval by clara rests on commit [0-9a-f]{40}, which/,
    );
    expect(open).toMatch(/`POL-005` 1.0: .* rests on attestation/);
    expect(open).toMatch(/`POL-006` 1.0: .* rests on merge/);
    expect(open).toMatch(/Trust root, as the pack states it: commit .*, not confirmed by you/);
    expect(open).toMatch(/who may approve, .* `--repo CLONE`/);
  });

  test('an envelope that was swapped for one of another record is found', async () => {
    const path = forged((files, predicate) => {
      const other = lines(files).find((line) => payloadOf(line).includes('POL-004'))!;
      const claim = approval(predicate, 'POL-003');
      claim['evidence'] = `attestation ${digestOf(other)}`;
      claim['key'] = keys.clara.fingerprint;
    });
    const { code, fails } = await judgeForged(path);
    expect(code).toBe(1);
    expect(fails.join('\n')).toMatch(/`POL-003` 1.0: attestation .*: it is about other records/);
    expect(fails.join('\n')).toMatch(/holds 1 lines that no approval names/);
  });

  test.each<[string, (line: string) => string | Promise<string>, RegExp]>([
    [
      'whose payload was changed',
      (line) => {
        const envelope = JSON.parse(line) as { payload: string };
        const payload = payloadOf(line).replace('"request":42', '"request":43');
        return JSON.stringify({ ...envelope, payload: Buffer.from(payload).toString('base64') });
      },
      /its signature does not hold: it is not over these bytes/,
    ],
    [
      'that a stranger signed',
      async (line) => {
        const payload = Buffer.from(payloadOf(line));
        const type = 'application/vnd.in-toto+json';
        const head = Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `);
        const signed = Buffer.concat([head, payload]);
        const armour = await keys.stranger.sign(signed, 'approval@isms-as-code');
        const sig = armour.replace(/-----[^-]+-----/g, '').replaceAll('\n', '');
        return JSON.stringify({ ...(JSON.parse(line) as Json), signatures: [{ sig }] });
      },
      /it is signed by SHA256:.*, the manifest says by SHA256:/,
    ],
    [
      'that was signed for git',
      async (line) => {
        const payload = Buffer.from(payloadOf(line));
        const type = 'application/vnd.in-toto+json';
        const head = Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `);
        const armour = await keys.recorder.sign(Buffer.concat([head, payload]));
        const sig = armour.replace(/-----[^-]+-----/g, '').replaceAll('\n', '');
        return JSON.stringify({ ...(JSON.parse(line) as Json), signatures: [{ sig }] });
      },
      /it was made for another purpose/,
    ],
  ])('an envelope %s is found', async (_, change, words) => {
    const before = lines(filesOf(folder)).find((line) => payloadOf(line).includes('POL-003'))!;
    const after = await change(before);
    const path = forged((files, predicate) => {
      setLines(
        files,
        lines(files).map((line) => (line === before ? after : line)),
      );
      approval(predicate, 'POL-003')['evidence'] = `attestation ${digestOf(after)}`;
    });
    const { code, fails } = await judgeForged(path);
    expect(code).toBe(1);
    expect(fails.join('\n')).toMatch(words);
  });

  test('a tag for another version, or by another key, is found', async () => {
    const tagged = async (version: string, signer = keys.clara): Promise<string> => {
      const commit = repo.git('rev-parse', 'two^{commit}');
      const text = `Accept it\n\nApproves: POL-002 ${version}`;
      const id = await signedTag(repo, 'forged', commit, text, signer);
      const bytes = execFileSync('git', ['cat-file', 'tag', id], { cwd: repo.folder });
      repo.git('tag', '-d', 'forged');
      return forged((files, predicate) => {
        setLines(files, [
          ...lines(files).filter((line) => !line.startsWith('{"tag"')),
          JSON.stringify({ tag: bytes.toString('base64') }),
        ]);
        approval(predicate, 'POL-002')['evidence'] = `tag ${id}`;
      });
    };
    const version = await judgeForged(await tagged('2.0'));
    expect(version.fails.join()).toMatch(/it does not say to approve `POL-002` 1.0/);
    const stranger = await judgeForged(await tagged('1.0', keys.stranger));
    expect(stranger.fails.join()).toMatch(
      /it is signed by SHA256:.*, the manifest says by SHA256:/,
    );
  });

  test('a source that is not the content named, and evidence left out, are found', async () => {
    const path = forged((files, predicate) => {
      record(predicate, 'POL-001')['content'] = '0'.repeat(40);
      setLines(files, lines(files).slice(1));
    });
    const { code, fails } = await judgeForged(path);
    expect(code).toBe(1);
    expect(fails.join('\n')).toMatch(/`POL-001` 1.0: the source is another content than 0000/);
    expect(fails.join('\n')).toMatch(/`approvals.jsonl` does not hold it/);
  });

  test.each<[string, string]>([
    ['garbage', 'hello\n'],
    ['a line twice', '{"tag":"AAAA"}\n{"tag":"AAAA"}\n'],
    ['a line without end', '{"tag":"AAAA"}'],
    ['text that is not base64', '{"tag":"A*"}\n'],
    ['an envelope of something else', '{"payloadType":"x","payload":"AAAA","signatures":[]}\n'],
    ['a list', '[]\n'],
    ['ten thousand brackets', `${'['.repeat(10_000)}\n`],
  ])('`approvals.jsonl` with %s is malformed', async (_, text) => {
    const path = forged((files) => files.set('approvals.jsonl', Buffer.from(text)));
    const { code, report } = await judgeForged(path);
    expect(code).toBe(1);
    expect(report.verdict).toBe('malformed');
  });
});

describe('with a clone', () => {
  test('every claim is recomputed, from a root of trust that the verifier gave', async () => {
    const first = repo.git('rev-list', '--max-parents=0', 'HEAD');
    const keyFile = newFile(`bianca@example.com ${keys.bianca.publicKey}\n`);
    const { code, report, messages } = await judge(folder, {
      repo: repo.folder,
      trust: [root, first, keyFile],
    });
    expect(code).toBe(0);
    expect(messages('pass', 'repo/approval')).toHaveLength(6);
    expect(messages('pass', 'repo/trust').join()).toMatch(
      /^Trust root: commit .*, confirmed by you$/,
    );
    expect(messages('not evaluated', 'approval/')).toEqual([]);
    expect(report.checks.map(({ id }) => id)).not.toContain('pack/approval');
  });

  test('says so where the root of trust is not confirmed, and how to work on a clone', async () => {
    const { code, messages, told } = await judge(folder, { repo: repo.folder });
    expect(code).toBe(0);
    expect(messages('not evaluated', 'repo/trust').join()).toMatch(
      /, not confirmed by you: give it with `--trust`$/,
    );
    expect(told).toContain('git clone --no-local');
  });

  test('needs neither notes nor tags of the clone for what the pack carries', async () => {
    const bare = clone('--no-tags');
    const { code, messages } = await judge(folder, { repo: bare });
    const proved = messages('pass', 'repo/approval').map((message) => message.slice(0, 9));
    expect(proved).toEqual(
      ['POL-001', 'POL-002', 'POL-003', 'POL-004', 'POL-006'].map((id) => `\`${id}\``),
    );
    // Its attestation names a record that the audience may not see.
    expect(messages('not evaluated', 'repo/approval').join()).toMatch(
      /^`POL-005` 1.0: neither pack nor clone hold its attestation; fetch the approval notes/,
    );
    expect(code).toBe(2);
  });

  test('stays with the pack where the clone holds more evidence by now', async () => {
    const later = clone();
    const story = { ...repo, folder: later };
    execFileSync('git', ['fetch', '--quiet', 'origin', 'refs/notes/*:refs/notes/*'], {
      cwd: later,
      env: repo.environment,
    });
    const commit = repo.git('rev-parse', 'HEAD');
    const line = await personalAttestation(repo, {
      commit,
      person: 'clara',
      signers: [keys.clara],
      at: '2026-01-17T09:00:00Z',
      subjects: [{ path: 'policies/POL-006.md', id: 'POL-006', version: '1.0' }],
    });
    const git = (...args: readonly string[]): string =>
      execFileSync('git', args, { cwd: later, env: repo.environment, encoding: 'utf8' }).trim();
    note({ ...story, git }, commit, [line]);
    const { code, messages } = await judge(folder, { repo: later });
    expect(messages('pass', 'repo/approval').join('\n')).toMatch(
      /`POL-006` 1.0: recomputed. The history names .* The clone now proves more: Approved by Clara/,
    );
    expect(code).toBe(0);
  });

  test('claims that were changed and signed by another key are found', async () => {
    const path = forged((_, predicate) => {
      Object.assign(record(predicate, 'POL-006'), { level: 'signed', words: ['Approved.'] });
      approval(predicate, 'POL-006')['level'] = 'signed';
      approval(predicate, 'POL-001')['person'] = 'dario';
      predicate.records = predicate.records.filter(({ id }) => id !== 'POL-004');
      predicate.records.push({ ...record(predicate, 'POL-001'), id: 'POL-999' });
      predicate['trustRoot'] = { ...(predicate['trustRoot'] as Json), keys: ['SHA256:x'] };
    });
    expect((await judge(path)).report.verdict).not.toBe('valid');
    const { code, fails } = await judgeForged(path, { repo: repo.folder });
    expect(code).toBe(1);
    const said = fails.join('\n');
    expect(said).toMatch(
      /`POL-006` 1.0: differs in .* level \(pack: signed; clone: recorded\), words/,
    );
    expect(said).toMatch(
      /`POL-001` 1.0: differs in approvals\[0\].person \(pack: dario; clone: clara\)/,
    );
    expect(said).toMatch(/`POL-004` 1.0: missing, the pack does not state it/);
    expect(said).toMatch(/`POL-999` 1.0: missing, the clone gives no such record/);
    expect(said).toMatch(/the pack differs in trustRoot.keys \(pack: \["SHA256:x"\]; clone: /);
  });

  test('a source that is not the file of the commit is found', async () => {
    const path = forged((files) => {
      files.set('sources/policies/POL-006.md', Buffer.from('Other.\n'));
    });
    const { fails } = await judgeForged(path, { repo: repo.folder });
    expect(fails.join('\n')).toMatch(
      /`sources\/policies\/POL-006.md` is not the file of the commit/,
    );
  });

  test('a root of trust of another history decides nothing', async () => {
    for (const given of ['1'.repeat(40), newFile(`x@example.com ${keys.stranger.publicKey}\n`)]) {
      const { code, messages } = await judge(folder, { repo: repo.folder, trust: [root, given] });
      expect(code).toBe(2);
      expect(messages('not evaluated', 'repo/clone').join()).toMatch(/that you trust/);
    }
    const heard = listen(repo);
    const trust = [root, '1'.repeat(40)];
    await verifyPath(heard.context, folder, {
      trust,
      repo: repo.folder,
      format: 'text',
      sandbox: true,
    });
    const lines = heard.said().split('\n');
    expect(lines[0]).toMatch(/: undecided$/);
    expect(lines[2]).toMatch(/^ {2}The commit 1{40} that you trust is not on this main line/);
    expect(heard.said()).not.toContain('`--repo CLONE`');
  });

  test('says on top whether the verifier confirmed the root', async () => {
    const top = async (...trust: readonly string[]): Promise<string> => {
      const heard = listen(repo);
      await verifyPath(heard.context, folder, {
        trust: [root, ...trust],
        repo: repo.folder,
        format: 'text',
        sandbox: true,
      });
      return heard.said().split('\n')[2] ?? '';
    };
    expect(await top()).toMatch(/^Trust root: commit .*, not confirmed by you: give it/);
    const first = repo.git('rev-list', '--max-parents=0', 'HEAD');
    expect(await top(first)).toMatch(/^Trust root: commit .*, confirmed by you$/);
  });

  test('says of a doctored clone once, and nothing where there is no result', async () => {
    const { told } = await judge(folder, { repo: repo.folder });
    expect(told.match(/git clone --no-local/g)).toHaveLength(1);
    const heard = listen(repo);
    const elsewhere = temporaryFolder('isms-no-clone-');
    const options = { trust: [root], repo: elsewhere, format: 'text', sandbox: true } as const;
    await expect(verifyPath(heard.context, folder, options)).rejects.toThrow(
      /is not in a git repository/,
    );
    expect([heard.said(), heard.told()]).toEqual(['', '']);
  });

  test('a shallow clone, or one without the commit, decides nothing', async () => {
    const shallow = clone('--depth', '1');
    const first = await judge(folder, { repo: shallow });
    expect(first.code).toBe(2);
    expect(first.messages('not evaluated', 'repo/clone').join()).toMatch(/lacks older commits/);
    const path = forged((_, predicate) => {
      predicate['commit'] = 'HEAD';
    });
    const other = await judgeForged(path, { repo: repo.folder });
    expect(other.code).toBe(2);
    expect(other.messages('not evaluated', 'repo/clone').join()).toMatch(
      /does not hold the commit of the pack/,
    );
  });

  test('a commit that is on no main line of the clone is found', async () => {
    const other = clone();
    const git = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
    execFileSync('git', ['checkout', '--quiet', '--detach', 'HEAD~1'], { cwd: other });
    execFileSync('git', [...git, 'commit', '--quiet', '--allow-empty', '-m', 'Other'], {
      cwd: other,
      env: repo.environment,
    });
    for (const name of ['refs/heads/main', 'refs/remotes/origin/main']) {
      execFileSync('git', ['update-ref', name, 'HEAD'], { cwd: other });
    }
    execFileSync('git', ['update-ref', 'refs/kept', repo.head()], { cwd: other });
    const { code, fails } = await judge(folder, { repo: other });
    expect(code).toBe(1);
    expect(fails.join()).toMatch(/is not on the main line of the clone/);
  });
});

describe('printed again from a clone', () => {
  test('gives the same bytes before signing, and finds a file that differs', async () => {
    const good = await judge(folder, { rebuild: repo.folder });
    expect(good.code).toBe(0);
    expect(good.messages('pass', 'rebuild/')).toEqual([
      'all 13 files come out again, byte for byte before signing',
    ]);
    const path = forged((files) => {
      const [a, b] = ['documents/POL-001-1.0.pdf', 'documents/POL-002-1.0.pdf'] as const;
      files.set(a, files.get(b)!);
    });
    const { code, fails } = await judgeForged(path, { rebuild: repo.folder });
    expect(code).toBe(1);
    expect(fails).toContain('`documents/POL-001-1.0.pdf` differs');
  });
});
