import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseTag } from '#history/tag-object.ts';
import { tellStory, type GitStory } from '../git-story.ts';
import { silence } from './verifier-that-only-reads.ts';

const armour = '-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n';
const ines = 'Ines Author <ines@example.com> 1767225600 +0000';
const target = 'a'.repeat(40);

const head = (...more: readonly string[]): string =>
  [`object ${target}`, 'type commit', 'tag approved', `tagger ${ines}`, ...more, '', ''].join('\n');

const parse = (text: string, format: 'sha1' | 'sha256' = 'sha1') =>
  parseTag('0'.repeat(40), Buffer.from(text, 'latin1'), format);

const signedText = (text: string): [string, string] | undefined => {
  const signed = parse(text)?.signed;
  return signed == null
    ? undefined
    : [Buffer.from(signed.payload).toString('latin1'), signed.signature];
};

test('reads what a tag says of itself', () => {
  expect(parse(`${head()}Approves: POL-001 1.0\n`)).toEqual({
    id: '0'.repeat(40),
    object: target,
    type: 'commit',
    name: 'approved',
    tagger: { name: 'Ines Author', email: 'ines@example.com', time: 1767225600 },
    message: 'Approves: POL-001 1.0\n',
  });
});

test('parts the signature at the end from the message', () => {
  const text = `${head()}Approves: POL-001 1.0\n`;
  expect(signedText(text + armour)).toEqual([text, armour]);
  expect(parse(text + armour)?.message).toBe('Approves: POL-001 1.0\n');
});

test.each(['PGP SIGNATURE', 'PGP MESSAGE', 'SIGNED MESSAGE', 'SSH SIGNATURE'])(
  'knows the beginning of a %s',
  (words) => {
    const signature = `-----BEGIN ${words}-----\nx\n-----END ${words}-----\n`;
    expect(signedText(`${head()}Text\n${signature}`)).toEqual([`${head()}Text\n`, signature]);
  },
);

test('the last beginning counts; one inside a line does not', () => {
  const text = `${head()}Text\n${armour}x${armour}`;
  expect(signedText(text)).toEqual([`${head()}Text\n`, `${armour}x${armour}`]);
  expect(signedText(`${head()}Text\n${armour}${armour}`)).toEqual([
    `${head()}Text\n${armour}`,
    armour,
  ]);
  expect(signedText(`${head()}See ${armour}`)).toBeUndefined();
});

test('the signature for the other object format is no part of the payload', () => {
  const header = 'gpgsig-sha256 -----BEGIN SSH SIGNATURE-----\n AAAA\n -----END SSH SIGNATURE-----';
  expect(signedText(`${head(header)}Text\n${armour}`)).toEqual([`${head()}Text\n`, armour]);
  expect(signedText(`${head('gpgsig x')}Text\n${armour}`)).toEqual([`${head()}Text\n`, armour]);
});

test('a tag that names no tagger is verified by nobody', () => {
  const text = `${head()}Text\n${armour}`.replace(/tagger .*\n/, '');
  expect(parse(text)).toMatchObject({ name: 'approved', message: 'Text\n' });
  expect(parse(text)?.signed).toBeUndefined();
  expect(parse(text)).not.toHaveProperty('tagger');
});

test.each([
  ['nothing', ''],
  ['an id of the other format', head().replace(target, 'a'.repeat(64))],
  ['an id that is none', head().replace(target, 'HEAD')],
  ['an unknown type', head().replace('type commit', 'type note')],
  ['headers in another order', head().replace(/^(.*\n)(.*\n)/, '$2$1')],
  ['a signature alone', armour],
])('reads no tag from %s', (_, text) => {
  expect(parse(text)).toBeUndefined();
});

describe.each(['sha1', 'sha256'] as const)('in a repository of format %s', (format) => {
  let repo: GitStory;
  let object: string;
  beforeAll(() => {
    repo = tellStory({ format });
    silence(repo);
    repo.write('a', 'a');
    object = repo.commit('First');
  });
  afterAll(() => {
    repo.discard();
  });

  const asGit = (bytes: Buffer): string | undefined => {
    const id = execFileSync('git', ['hash-object', '-t', 'tag', '-w', '--stdin', '--literally'], {
      cwd: repo.folder,
      env: repo.environment,
      input: bytes,
      encoding: 'utf8',
    }).trim();
    const { stdout, stderr } = spawnSync('git', ['verify-tag', '--verbose', id], {
      cwd: repo.folder,
      env: repo.environment,
    });
    return stdout.length === 0 || stderr.includes('no signature found')
      ? undefined
      : stdout.toString('latin1');
  };

  const bodies = [
    `Text\n${armour}`,
    `Text\n${armour}${armour}`,
    armour,
    `-----BEGIN SSH SIGNATURE----- and more\n`,
    `Text -----BEGIN SSH SIGNATURE-----\n`,
    `Text\n-----BEGIN SSH SIGNATURE-----`,
    `Text\r\n${armour.replaceAll('\n', '\r\n')}`,
    `\xe4\0\n${armour}trailing\n`,
    'Text\n',
  ];
  const headers = [
    [],
    ['gpgsig x\n y'],
    ['gpgsig-sha256 x\n y', 'more text'],
    ['more text', 'gpgsig x'],
    ['gpgsignature x\n y'],
    ['mergetag x\n gpgsig y\n z'],
  ];

  test('agrees with git on what is signed', () => {
    let signed = 0;
    for (const body of bodies) {
      for (const more of headers) {
        const bytes = Buffer.from(`${head(...more)}${body}`.replace(target, object), 'latin1');
        const ours = parseTag('0'.repeat(40), bytes, format)?.signed;
        const payload = ours && Buffer.from(ours.payload).toString('latin1');
        if (payload != null) signed += 1;
        expect([body, more, payload]).toEqual([body, more, asGit(bytes)]);
      }
    }
    expect(signed).toBeGreaterThan(30);
  });
});
