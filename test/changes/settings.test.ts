import { expect, test } from 'vitest';
import { approvedStory, changesOf, settings } from './compared.ts';

const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHUQ8Jc8cvGmsTBxkNWJvBHkxFVvLQaA9PSH5zcJ1jKf';

const told = async (...changes: readonly (readonly [string, string])[]) => {
  const repo = approvedStory();
  let text = settings;
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  repo.write('isms.yml', text);
  const found = await changesOf(repo);
  return found.settings.map(({ sentence, loosens }) => `${loosens ? '! ' : ''}${sentence}`);
};

test('tells people who come and go, their roles, addresses and keys', async () => {
  expect(
    await told(
      ['  - {id: ines, name: Ines Author, emails: [ines@example.com]}\n', ''],
      [
        'emails: [omar@example.com]}',
        `emails: [omar@example.com, o@example.org], left: 2026-04-30, keys: [{ssh: "${key}", from: 2026-01-01}]}\n  - {id: nia, name: Nia New, emails: [nia@example.com], roles: [{role: ciso, from: 2026-02-01}]}`,
      ],
      ['[{role: ciso, from: 2025-01-01}]', '[{role: ciso, from: 2025-01-01, to: 2026-02-28}]'],
    ),
  ).toEqual([
    '! Nia New is added as Head of security from 1 February 2026 and may approve',
    'Ines Author is removed',
    'Omar Merger leaves; last day 30 April 2026',
    'Commits by o@example.org count as Omar Merger',
    '! Omar Merger: key SHA256:0FpASvHnTYNIFmn24Q8QY9kId1NzYyBRFXRMj1st04s is added; what it signs counts',
    'Clara Ibsen is Head of security until 28 February 2026',
  ]);
});

test('says loudly what is loosened: proof, four eyes, readers, mergers, rules, accepted levels', async () => {
  expect(
    await told(
      [
        'document: {approvers: [ciso], least: recorded}',
        'document: {approvers: [ciso], least: recorded, four_eyes: off}',
      ],
      ['trusted_mergers: [omar]', 'trusted_mergers: [omar, ines]'],
      ['accept: {level: 4}', 'accept: {level: 9}'],
      ['{severity: error, reason: We mean it}', '{severity: information, reason: Later}'],
      ['rules:\n', 'audiences: {confidential: staff}\nrules:\n'],
    ),
  ).toEqual([
    '! Documents: how well it must be shown that nobody approved own work: from claimed to off',
    '! Records that are confidential are read by everybody who works here (before: auditors and management)',
    '! Unsigned merges by Ines Author on https://github.com/example/isms count as a record of approval',
    '! Rule action/late counts as information instead of error: Later',
    '! Risks up to level 9 need no acceptance (before: up to 4)',
  ]);
});

test('tells what is tightened without alarm, and all else by field', async () => {
  expect(
    await told(
      ['risk: {approvers: [], least: recorded}', 'risk: {approvers: [ciso], least: signed}'],
      ['organisation: {name: Example Ltd}', 'organisation: {name: Example GmbH}'],
      ['title: Contractors', 'title: People on contract'],
    ),
  ).toEqual([
    'Risks need approval by Head of security too',
    'Risks: weakest proof of approval that is enough: from recorded to signed',
    'Organisation: name: from Example Ltd to Example GmbH',
    'Groups “contractors”: title: from Contractors to People on contract',
  ]);
});
