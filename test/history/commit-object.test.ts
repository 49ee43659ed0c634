import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCommit, parseLinks } from '#history/commit-object.ts';
import { tellStory, type GitStory } from '../git-story.ts';
import { silence } from './verifier-that-only-reads.ts';

const ssh = (body: string): string =>
  `-----BEGIN SSH SIGNATURE-----\n ${body}\n -----END SSH SIGNATURE-----`;

const tree = { sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904', sha256: '' };
const ines = 'Ines Author <ines@example.com> 1767225600 +0000';

const commitText = (headers: readonly string[], message = 'Say so\n'): string =>
  [`tree ${tree.sha1}`, `author ${ines}`, ...headers, `committer ${ines}`, '', message].join('\n');

const withHeaders = (...headers: readonly string[]): string =>
  [`tree ${tree.sha1}`, `author ${ines}`, `committer ${ines}`, ...headers, '', 'Say so\n'].join(
    '\n',
  );

const parse = (text: string, format: 'sha1' | 'sha256' = 'sha1') =>
  parseCommit('0'.repeat(format === 'sha1' ? 40 : 64), Buffer.from(text, 'latin1'));

const payloadOf = (text: string, format: 'sha1' | 'sha256' = 'sha1'): string | undefined => {
  const { signed } = parse(text, format);
  return signed == null ? undefined : Buffer.from(signed.payload).toString('latin1');
};

const plain = withHeaders();

test('a commit without a signature has nothing signed', () => {
  expect(parse(plain).signed).toBeUndefined();
  expect(parse(plain)).not.toHaveProperty('signature');
});

test('parts signature and payload, wherever the header stands', () => {
  const header = `gpgsig ${ssh('AAAA')}`;
  expect(payloadOf(withHeaders(header))).toBe(plain);
  expect(payloadOf(withHeaders(header, 'encoding ISO-8859-1'))).toBe(
    withHeaders('encoding ISO-8859-1'),
  );
  expect(payloadOf(withHeaders('encoding ISO-8859-1', header))).toBe(
    withHeaders('encoding ISO-8859-1'),
  );
  expect(payloadOf(commitText([header]))).toBe(commitText([]));
  expect(parse(withHeaders(header)).signed?.signature).toBe(
    '-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n',
  );
});

test('takes the signature that belongs to the object format, and neither into the payload', () => {
  const both = withHeaders(`gpgsig ${ssh('AAAA')}`, `gpgsig-sha256 ${ssh('BBBB')}`);
  expect(payloadOf(both)).toBe(plain);
  expect(payloadOf(both, 'sha256')).toBe(plain);
  expect(parse(both).signed?.signature).toContain('AAAA');
  expect(parse(both).signed?.signature).not.toContain('BBBB');
  expect(parse(both, 'sha256').signed?.signature).toContain('BBBB');
});

test('the signature of the other object format alone is none', () => {
  expect(parse(withHeaders(`gpgsig-sha256 ${ssh('AAAA')}`)).signed).toBeUndefined();
  expect(parse(withHeaders(`gpgsig ${ssh('AAAA')}`), 'sha256').signed).toBeUndefined();
});

test('a signed tag inside a mergetag header is signed content and no signature', () => {
  const mergetag = `mergetag object ${tree.sha1}\n type commit\n tag v1\n tagger ${ines}\n \n Text\n -----BEGIN SSH SIGNATURE-----\n AAAA\n -----END SSH SIGNATURE-----\n gpgsig ${ssh('BBBB')}`;
  expect(parse(withHeaders(mergetag)).signed).toBeUndefined();
  expect(payloadOf(withHeaders(mergetag, `gpgsig ${ssh('AAAA')}`))).toBe(withHeaders(mergetag));
});

test('text of the message that looks like a header is no signature', () => {
  const text = `${plain}gpgsig ${ssh('AAAA')}\n`;
  expect(parse(text).signed).toBeUndefined();
  expect(payloadOf(`${withHeaders(`gpgsig ${ssh('AAAA')}`)}gpgsig x\n`)).toBe(`${plain}gpgsig x\n`);
});

test('a commit that names no committer is verified by nobody', () => {
  const text = withHeaders(`gpgsig ${ssh('AAAA')}`);
  expect(parse(text.replace(/\ncommitter .*/, '')).signed).toBeUndefined();
  expect(parse(text.replace(/\ncommitter .*/, '\ncommitter nobody')).signed).toBeUndefined();
});

test('an unsigned commit keeps no bytes', () => {
  const commit = parse(plain);
  expect(Object.values(commit).some((value) => value instanceof Uint8Array)).toBe(false);
});

test('reads a header of millions of lines', () => {
  const text = withHeaders(`mergetag x${'\n '.repeat(5_000_000)}`, `gpgsig ${ssh('AAAA')}`);
  expect(parse(text).signed?.payload).toHaveLength(text.length - `gpgsig ${ssh('AAAA')}\n`.length);
});

test('reads a committer line of a million digits', () => {
  const digits = '1'.repeat(1_000_000);
  const text = plain.replace(/committer .*/, `committer A <a@b>${digits}> 1767225600 +0000`);
  expect(parseLinks(Buffer.from(text)).committed).toBe(1767225600);
  expect(parse(text).committer.time).toBe(1767225600);
});

describe.each(['sha1', 'sha256'] as const)('in a repository of format %s', (format) => {
  let repo: GitStory;
  beforeAll(() => {
    repo = tellStory({ format });
    silence(repo);
    tree.sha256 = repo.git('hash-object', '-t', 'tree', '/dev/null');
  });
  afterAll(() => {
    repo.discard();
  });

  /** The payload that `git verify-commit --verbose` prints, whether or not the signature is good. */
  const asGit = (bytes: Buffer): Buffer | undefined => {
    const id = execFileSync(
      'git',
      ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'],
      {
        cwd: repo.folder,
        env: repo.environment,
        input: bytes,
        encoding: 'utf8',
      },
    ).trim();
    const { stdout } = spawnSync('git', ['verify-commit', '--verbose', id], {
      cwd: repo.folder,
      env: repo.environment,
    });
    return stdout.length === 0 ? undefined : stdout;
  };

  const armour = ssh('AAAA');
  const pieces = [
    `gpgsig ${armour}`,
    `gpgsig-sha256 ${armour}`,
    'gpgsig-other text\n more',
    'gpgsignature text',
    'gpgsig',
    `mergetag object x\n gpgsig ${armour}\n -----BEGIN SSH SIGNATURE-----`,
    'encoding ISO-8859-1',
    ' goes on',
    'x\0y z',
    'h\xe4der',
  ];

  const cases = Array.from({ length: 60 }, (_, seed) => {
    const pick = (step: number): string => pieces[(seed * 7 + step * (seed + 3)) % pieces.length]!;
    const others = Array.from({ length: seed % 5 }, (_unused, step) => pick(step));
    return others.toSpliced(seed % 3, 0, pieces[seed % 2]!);
  });

  test('agrees with git on what is signed, with any headers in any order', () => {
    let signed = 0;
    for (const headers of cases) {
      const text = withHeaders(...headers).replace(tree.sha1, tree[format]);
      const bytes = Buffer.from(text, 'latin1');
      const ours = parseCommit('0'.repeat(tree[format].length), bytes).signed;
      const gits = asGit(bytes);
      if (ours != null) signed += 1;
      const known = ours?.signature.startsWith('-----BEGIN SSH SIGNATURE-----') ?? false;
      // Git ends without a word where it does not know the armour.
      const payload =
        known && ours != null ? Buffer.from(ours.payload).toString('latin1') : undefined;
      expect([headers, payload]).toEqual([headers, gits?.toString('latin1')]);
    }
    expect(signed).toBeGreaterThan(10);
  });
});
