import { expect, test } from 'vitest';
import { keyChanges, type KeyEntry } from '#changes/settings/key-changes.ts';
import { approvedStory, changesOf, settings } from './compared.ts';

const ssh = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHUQ8Jc8cvGmsTBxkNWJvBHkxFVvLQaA9PSH5zcJ1jKf';
const shown = 'Omar: key SHA256:0FpASvHnTYNIFmn24Q8QY9kId1NzYyBRFXRMj1st04s ';

/** The clauses on one key; `!` before those that loosen. */
const told = (before: KeyEntry, after: KeyEntry): readonly string[] =>
  keyChanges('people', 'Omar', [{ ssh, ...before }], [{ ssh, ...after }]).map(
    ({ sentence, loosens }) => `${loosens ? '! ' : ''}${sentence.replace(shown, '')}`,
  );

const from = '2026-01-01';
const lost = { on: '2026-02-01', reason: 'lost' };

test.each<readonly [string, KeyEntry, KeyEntry, readonly string[]]>([
  ['nothing', { from }, { from }, []],
  [
    'a compromise',
    { from },
    { from, compromised_since: '2026-02-01' },
    ['is compromised since 1 February 2026'],
  ],
  [
    'a compromise that is dropped',
    { from, compromised_since: '2026-02-01' },
    { from },
    ['! is compromised no longer'],
  ],
  [
    'a later compromise',
    { compromised_since: '2026-02-01' },
    { compromised_since: '2026-03-01' },
    ['! is compromised since 1 March 2026'],
  ],
  [
    'an earlier compromise',
    { compromised_since: '2026-03-01' },
    { compromised_since: '2026-02-01' },
    ['is compromised since 1 February 2026'],
  ],
  [
    'a revoked key that counts again up to a day',
    { revoked: lost },
    { revoked: lost, compromised_since: '2026-02-01' },
    ['! is compromised since 1 February 2026'],
  ],
  [
    'a revoked key that counts no more up to a day',
    { revoked: lost, compromised_since: '2026-02-01' },
    { revoked: lost },
    ['is compromised no longer'],
  ],
  [
    'a revoked key that counts again up to a commit',
    { revoked: lost },
    { revoked: { ...lost, last_good: 'c0ffee' } },
    ['! counts up to the commit c0ffee'],
  ],
  [
    'a revocation',
    { from },
    { from, revoked: { ...lost, last_good: 'c0ffee' } },
    ['is revoked on 1 February 2026: lost', 'counts up to the commit c0ffee'],
  ],
  [
    'a revocation that is dropped',
    { revoked: lost },
    {},
    ['! is trusted again, its revocation is dropped'],
  ],
  ['an earlier first day', { from }, { from: '2025-01-01' }, ['! may be used from 1 January 2025']],
  ['a later first day', { from }, { from: '2026-02-01' }, ['may be used from 1 February 2026']],
  ['no last day', { to: '2026-12-31' }, {}, ['! may be used without end']],
  [
    'a later last day',
    { to: '2026-12-31' },
    { to: '2027-12-31' },
    ['! may be used until 31 December 2027'],
  ],
  ['a last day', {}, { to: '2026-12-31' }, ['may be used until 31 December 2026']],
  [
    'another committer',
    { committer: 'a@example.com' },
    { committer: 'b@example.com' },
    ['! counts for commits by b@example.com'],
  ],
  ['another comment', {}, { ssh: `${ssh} omar` }, ['is written otherwise']],
  [
    'all at once',
    { from, compromised_since: '2026-02-01' },
    { from: '2025-01-01', to: '2026-12-31' },
    [
      '! is compromised no longer',
      '! may be used from 1 January 2025',
      'may be used until 31 December 2026',
    ],
  ],
])('tells of a key: %s', (_name, before, after, sentences) => {
  expect(told(before, after)).toEqual(sentences);
});

test('names a key that cannot be read as it is written', () => {
  const [change] = keyChanges('people', 'Omar', [], [{ ssh: 'ssh-ed25519 AAAA', from }]);
  expect(change?.sentence).toBe('Omar: key ssh-ed25519 AAAA is added; what it signs counts');
});

test('tells what changes of a bot although another one is added', async () => {
  const repo = approvedStory();
  const bots = (text: string): string => settings.replace('roles:\n', `bots:\n${text}roles:\n`);
  repo.branch('main');
  repo.write('isms.yml', bots('  - {id: build, name: Build, emails: [build@example.com]}\n'));
  repo.commit('Add a bot', { author: 'Bianca Keller <bianca@example.com>', date: '2026-01-05' });
  repo.branch('bots');
  repo.write(
    'isms.yml',
    bots(
      '  - {id: build, name: Builder, emails: [clara@example.org], forge: {login: build, id: 7}}\n  - {id: mail, emails: [mail@example.com]}\n',
    ),
  );
  const found = await changesOf(repo);
  expect(found.settings.map(({ sentence }) => sentence)).toEqual([
    'The bot mail is added',
    'The bot build is now called Builder',
    'Commits by clara@example.org count as the bot build',
    'Commits by build@example.com count as the bot build no longer',
    'The account of the bot build on the forge is now build (number 7)',
  ]);
});
