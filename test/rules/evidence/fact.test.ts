import { describe, expect, test } from 'vitest';
import { evidenceFact } from '#rules/evidence/fact.ts';
import { judge } from '../evidence.ts';
import { evidenceRequest, exampleSettings } from '../records.ts';
import type { Fields } from '../records.ts';
import { failuresCollected, fileItem, judgeCollected } from './collected.ts';

const path = 'evidence/a.md';
const q1 = 'at: 2026-03-30T07:00:00Z';
const q2 = 'at: 2026-06-29T07:00:00Z';
const file = (id: string): string => `evidence/files/${id}.csv`;

const accounts = (items: readonly string[], fields: Fields = {}): string =>
  evidenceRequest({ format: 'accounts-csv', items: `[${items.join(', ')}]`, ...fields });

const soc2 =
  'soc2: {type: 2, period: {from: 2026-01-01, to: 2026-12-31}, categories: [security]}\n';

describe('how things stand', () => {
  const good = 'account,mfa\nasha,yes\nclara,yes\n';
  const bad = 'account,mfa\nasha,no\nclara,yes\ndario,no\n';

  test('is told at the line of the export, with all subjects in one finding', async () => {
    const files = { [path]: accounts([fileItem('Q1', q1, bad)]), [file('Q1')]: bad };
    expect(await failuresCollected(evidenceFact, { files })).toMatchInlineSnapshot(`
      "evidence/files/Q1.csv:2:1 Unexpected \`mfa\` \`no\` of \`asha\`, \`dario\` in \`EV-001#Q1\`, expected \`yes\`
        hint: have each of them register a second factor, or close the account; then collect a new item
        see evidence/files/Q1.csv:4:1 dario
        see evidence/a.md:13:9 \`EV-001#Q1\`"
    `);
  });

  test('is that of the newest item, wherever it stands in the list', async () => {
    const items = [fileItem('Q2', q2, good), fileItem('Q1', q1, bad)];
    const files = { [path]: accounts(items), [file('Q1')]: bad, [file('Q2')]: good };
    expect(await judgeCollected(evidenceFact, { files })).toEqual(['EV-001: pass']);
  });

  test('stays as information where it was mended within the SOC 2 period', async () => {
    const half = 'account,mfa\nasha,yes\nclara,yes\ndario,no\n';
    const items = [fileItem('Q1', q1, bad), fileItem('Q2', q2, half)];
    const files = { [path]: accounts(items), [file('Q1')]: bad, [file('Q2')]: half };
    const settings = exampleSettings(soc2);
    expect(await failuresCollected(evidenceFact, { files, settings })).toMatchInlineSnapshot(`
      "evidence/files/Q1.csv:2:1 information Unexpected \`mfa\` \`no\` of \`asha\` in \`EV-001#Q1\`, expected \`yes\`; \`EV-001#Q2\` does not show it any more
        hint: have each of them register a second factor, or close the account; then collect a new item
        see evidence/a.md:13:9 \`EV-001#Q1\`
      evidence/files/Q2.csv:4:1 Unexpected \`mfa\` \`no\` of \`dario\` in \`EV-001#Q2\`, expected \`yes\`
        hint: have each of them register a second factor, or close the account; then collect a new item
        see evidence/a.md:13:334 \`EV-001#Q2\`"
    `);
  });

  test('names only so many subjects', async () => {
    const many = `account,mfa\n${Array.from({ length: 12 }, (_, index) => `a${index},no\n`).join('')}`;
    const files = { [path]: accounts([fileItem('Q1', q1, many)]), [file('Q1')]: many };
    const [said = ''] = await judgeCollected(evidenceFact, { files });
    expect(said.split('\n')[0]).toMatchInlineSnapshot(
      `"evidence/files/Q1.csv:2:1 Unexpected \`mfa\` \`no\` of \`a0\`, \`a1\`, \`a2\`, \`a3\`, \`a4\`, \`a5\`, \`a6\`, \`a7\`, \`a8\`, \`a9\` and 2 more in \`EV-001#Q1\`, expected \`yes\`"`,
    );
  });
});

test('what happened is told of each item', async () => {
  const tickets = 'id,requester,approved_by,closed\nT-1,asha,asha,2026-03-01\n';
  const later =
    'id,requester,approved_by,closed\nT-2,asha,,2026-06-01\nT-3,asha,clara,2026-06-01\n';
  const items = [fileItem('Q1', q1, tickets), fileItem('Q2', q2, later)];
  const files = {
    [path]: accounts(items, { format: 'tickets-csv' }),
    [file('Q1')]: tickets,
    [file('Q2')]: later,
  };
  expect(await failuresCollected(evidenceFact, { files })).toMatchInlineSnapshot(`
    "evidence/files/Q1.csv:2:1 Unexpected \`approved_by_another\` \`no\` of \`T-1\` in \`EV-001#Q1\`, expected \`yes\`
      hint: have it approved now by who may, and record why it went without: in an action, or an exception
      see evidence/a.md:13:9 \`EV-001#Q1\`
    evidence/files/Q2.csv:2:1 Unexpected \`approved\` \`no\` of \`T-2\` in \`EV-001#Q2\`, expected \`yes\`
      hint: have it approved now by who may, and record why it went without: in an action, or an exception
      see evidence/a.md:13:334 \`EV-001#Q2\`"
  `);
});

test('what happened and was made good by a later item is not told', async () => {
  const job = (state: string, day: string): string =>
    `{"BackupJobs": [{"State": "${state}", "ResourceArn": "arn:db", "CreationDate": "${day}T01:00:00Z"}]}`;
  const failed = job('FAILED', '2026-03-30');
  const completed = job('COMPLETED', '2026-04-01');
  const items = [fileItem('Q1', q1, failed), fileItem('Q2', q2, completed)];
  const files = { [file('Q1')]: failed, [file('Q2')]: completed };
  const request = (count: number): string =>
    accounts(items.slice(0, count), { format: 'aws-backup-jobs' });
  expect(
    await failuresCollected(evidenceFact, { files: { ...files, [path]: request(1) } }),
  ).toContain('Unexpected `failed_without_later_success` `yes` of `arn:db`');
  expect(await judgeCollected(evidenceFact, { files: { ...files, [path]: request(2) } })).toEqual([
    'EV-001: pass',
  ]);
});

test('an export that is not of its format is an error that says what lacks', async () => {
  const other = 'rolname,rolsuper,rolcreaterole,rolcanlogin\npostgres,t,t,t\n';
  const files = {
    [path]: accounts([fileItem('Q1', q1, other)], { columns: '{account: login, role: rolnam}' }),
    [file('Q1')]: other,
  };
  expect(await failuresCollected(evidenceFact, { files })).toMatchInlineSnapshot(`
    "evidence/files/Q1.csv:1:1 error Cannot find column \`login\` for \`account\`; it looks like \`postgres-roles\` (\`EV-001#Q1\`, read as \`accounts-csv\`)
      hint: export it again as the format asks for, or correct \`format:\` or \`columns:\` of \`EV-001\`
      reasons: line 1: Cannot find column \`rolnam\` for \`role\`; did you mean \`rolname\`?"
  `);
});

describe('expectations of isms.yml', () => {
  const list =
    'account,mfa,privileged,last_login,encrypted\nasha,no,yes,2026-01-01,yes\nclara,yes,no,2026-03-20,no\n';
  const columns = '{encrypted: encrypted, account: account}';
  const files = {
    [path]: accounts([fileItem('Q1', q1, list)], { columns }),
    [file('Q1')]: list,
  };
  const judged = (expectations: string): Promise<readonly string[]> =>
    judgeCollected(evidenceFact, {
      files,
      settings: exampleSettings(`evidence: {expectations: [${expectations}]}\n`),
    });

  test('add to those that hold by themselves', async () => {
    const said = await judged(
      '{id: disk, format: accounts-csv, fact: encrypted, equals: "yes"}, {format: accounts-csv, fact: last_login, within: P30D}, {format: accounts-csv, fact: accounts, at_least: 3, at_most: 10}',
    );
    expect(said.join('\n')).toMatchInlineSnapshot(`
      "evidence/files/Q1.csv:2:1 Unexpected \`mfa\` \`no\` of \`asha\` in \`EV-001#Q1\`, expected \`yes\`
        hint: have each of them register a second factor, or close the account; then collect a new item
        see evidence/a.md:13:9 \`EV-001#Q1\`
      evidence/files/Q1.csv:3:1 Unexpected \`encrypted\` \`no\` of \`clara\` in \`EV-001#Q1\`, expected \`yes\`
        hint: \`ciso\` has it mended at the source and a new item collected, or the expectation \`disk\` in \`isms.yml\` corrected
        see evidence/a.md:13:9 \`EV-001#Q1\`
      evidence/files/Q1.csv:2:1 Unexpected \`last_login\` \`2026-01-01\` of \`asha\` in \`EV-001#Q1\`, expected a day at most \`P30D\` before 2026-03-30
        hint: \`ciso\` has it mended at the source and a new item collected, or the expectation \`last_login\` in \`isms.yml\` corrected
        see evidence/a.md:13:9 \`EV-001#Q1\`
      evidence/a.md:13:123 Unexpected \`accounts\` \`2\` in \`EV-001#Q1\`, expected at least \`3\` and at most \`10\`
        hint: \`ciso\` has it mended at the source and a new item collected, or the expectation \`accounts\` in \`isms.yml\` corrected
        see evidence/a.md:13:9 \`EV-001#Q1\`"
    `);
  });

  test('take their place by id or by fact', async () => {
    expect(await judged('{id: account-mfa, format: accounts-csv, fact: mfa, equals: "no"}'))
      .toMatchInlineSnapshot(`
      [
        "evidence/files/Q1.csv:2:1 Unexpected \`privileged_mfa\` \`no\` of \`asha\` in \`EV-001#Q1\`, expected \`yes\`
        hint: have each of them register a second factor before anything else; then collect a new item
        see evidence/a.md:13:9 \`EV-001#Q1\`",
        "evidence/files/Q1.csv:3:1 Unexpected \`mfa\` \`yes\` of \`clara\` in \`EV-001#Q1\`, expected \`no\`
        hint: \`ciso\` has it mended at the source and a new item collected, or the expectation \`account-mfa\` in \`isms.yml\` corrected
        see evidence/a.md:13:9 \`EV-001#Q1\`",
      ]
    `);
  });

  test('lift one openly, and what stood behind it holds again', async () => {
    expect(await judged('{format: accounts-csv, fact: mfa}')).toMatchInlineSnapshot(`
      [
        "EV-001: not applicable, \`isms.yml\` expects nothing of \`mfa\`",
        "evidence/files/Q1.csv:2:1 Unexpected \`privileged_mfa\` \`no\` of \`asha\` in \`EV-001#Q1\`, expected \`yes\`
        hint: have each of them register a second factor before anything else; then collect a new item
        see evidence/a.md:13:9 \`EV-001#Q1\`",
      ]
    `);
  });

  test('hold for the request that they name', async () => {
    const second = {
      [path]: files[path],
      'evidence/b.md': evidenceRequest({ id: 'EV-002' }),
    };
    const settings = exampleSettings(
      'evidence: {expectations: [{format: accounts-csv, evidence: EV-002, fact: mfa}]}\n',
    );
    expect(
      await failuresCollected(evidenceFact, { files: { ...files, ...second }, settings }),
    ).toContain('Unexpected `mfa` `no` of `asha`');
  });

  test('that name no fact are told where they stand', async () => {
    const [said] = await judged('{format: accounts-csv, fact: encryptd, equals: "yes"}');
    expect(said).toMatchInlineSnapshot(`
      "isms.yml:22:56 error Cannot find fact \`encryptd\` of \`accounts-csv\`; did you mean \`encrypted\`?
        hint: name one of: \`accounts\`, \`accounts_without_mfa\`, \`role\`, \`email\`, \`enabled\`, \`privileged\`, \`mfa\`, \`privileged_mfa\`, \`last_login\`, \`encrypted\`, \`account\`"
    `);
  });

  test('that no export can show are not evaluated', async () => {
    expect(await judged('{format: accounts-csv, fact: enabled, equals: "yes"}')).toContain(
      'EV-001: not evaluated, its items do not tell `enabled`',
    );
  });
});

test('nothing is concluded from a file that is not what was collected', async () => {
  const list = 'account,mfa\nasha,no\n';
  const files = { [path]: accounts([fileItem('Q1', q1, list)]), [file('Q1')]: `${list}clara,no\n` };
  expect(await judgeCollected(evidenceFact, { files })).toEqual([
    'EV-001: not evaluated, no item of it can be read here',
  ]);
});

test('says what an export does not tell, and what it does not concern', async () => {
  const list = 'account,role\nasha,admin\n';
  const files = {
    [path]: accounts([fileItem('Q1', q1, list)]),
    [file('Q1')]: list,
    'evidence/b.md': evidenceRequest({ id: 'EV-002' }),
    'evidence/c.md': evidenceRequest({ id: 'EV-003', format: 'github-pulls', items: '[]' }),
    'evidence/d.md': evidenceRequest({ id: 'EV-004', format: 'github-pulls' }),
  };
  expect(await judgeCollected(evidenceFact, { files })).toMatchInlineSnapshot(`
    [
      "EV-001: not evaluated, its items do not tell \`mfa\`",
      "EV-002: not applicable, it names no known format",
      "EV-003: not applicable, it holds no item yet",
      "EV-004: not evaluated, no item of it can be read here",
    ]
  `);
  expect(await judge(evidenceFact, { files })).toEqual([
    'all: not evaluated, nobody read the files of evidence',
  ]);
});

test('a fact of the whole export stands at the item', async () => {
  const trails =
    '{"trailList": [{"TrailARN": "arn:x", "LogFileValidationEnabled": true, "IsLogging": true}]}';
  const files = {
    [path]: accounts([fileItem('Q1', q1, trails)], { format: 'aws-cloudtrail' }),
    [file('Q1')]: trails,
  };
  expect(await failuresCollected(evidenceFact, { files })).toMatchInlineSnapshot(`
    "evidence/a.md:13:123 Unexpected \`multi_region_trails\` \`0\` in \`EV-001#Q1\`, expected at least \`1\`
      hint: let one trail log all regions (\`aws cloudtrail update-trail --name ARN --is-multi-region-trail\`); then collect a new item
      see evidence/a.md:13:9 \`EV-001#Q1\`"
  `);
});
