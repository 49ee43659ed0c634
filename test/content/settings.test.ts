import { describe, expect, test } from 'vitest';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { loadContent } from '#content/load.ts';
import { readSettings } from '#content/read-settings.ts';
import { createValidate } from '#content/validate.ts';
import { exampleFiles, loadExample, memoryTree, printed, replaced } from './memory-tree.ts';

const settings = String(exampleFiles()['isms.yml']);

const read = (text: string) => readSettings(new TextEncoder().encode(text), createValidate());

const said = (text: string): readonly string[] =>
  read(text).findings.map(
    ({ line, column, rule, message, hint }) =>
      `${line}:${column} ${rule} ${message}\n${hint ?? ''}`,
  );

const minimal = 'organisation: {name: Example}\n';

describe('isms.yml', () => {
  test('gets its defaults', () => {
    const { settings: filled, findings, invalid } = read(minimal);
    expect(findings).toEqual([]);
    expect(invalid.size).toBe(0);
    expect(filled.format).toBe(1);
    expect(filled.people).toEqual([]);
    expect(filled.departments.map(({ id }) => id)).toEqual(
      'engineering security it hr legal procurement leadership sales'.split(' '),
    );
    expect(filled.incidents).toEqual({
      severities: ['low', 'medium', 'high', 'critical'],
      categories: ['event', 'incident'],
      review_from: 'high',
    });
    expect(filled.approval.main).toBe('main');
    const byLeadership = { approvers: ['top-management'], least: 'attested', four_eyes: 'claimed' };
    expect(filled.approval.document).toEqual(byLeadership);
    expect(filled.approval.trust_changes).toEqual(byLeadership);
    expect(filled.approval.risk.approvers).toEqual([]);
    expect(filled.approval.exception.approvers).toEqual([]);
    expect(filled.approval.change.approvers).toEqual([]);
    expect(filled.audiences).toEqual({
      public: 'public',
      internal: 'staff',
      confidential: 'auditor',
      restricted: 'management',
    });
    expect(filled.limits).toMatchObject({ markdown_file: 1048576, yaml_depth: 16, records: 50000 });
    expect(filled.soc2).toBeUndefined();
  });

  test('keeps what it says beside the defaults', async () => {
    const { settings: filled } = await loadExample();
    expect(filled.approval.document.least).toBe('recorded');
    expect(filled.approval.audit.least).toBe('attested');
  });

  test.each([
    [
      'orgnisation: {name: X}\n',
      '1:1 record/schema Unexpected field `orgnisation`, expected a field of `isms.yml`; did you mean `organisation`?\nrename the field, or run `isms fix`',
    ],
    [
      `${minimal}people: [{id: a, name: A}]\n`,
      '2:10 record/schema Cannot find field `emails`, expected a field of `people`\nadd `emails:`: addresses the person uses in commits',
    ],
    [
      `${minimal}people: [{id: a, name: A, emails: [asha]}]\n`,
      '2:36 record/schema Unexpected `asha` in `people.emails`, expected an e-mail address\nwrite an e-mail address',
    ],
    [
      `${minimal}people: [{id: a, name: A, emails: [а@example.com]}]\n`,
      '2:36 record/schema Unexpected `а@example.com` in `people.emails`, expected an e-mail address\nwrite an e-mail address',
    ],
    [
      `${minimal}approval: {risc: {least: signed}}\n`,
      '2:12 record/schema Unexpected field `risc`, expected a field of `approval`; did you mean `risk`?\nrename the field, or run `isms fix`',
    ],
    [
      `${minimal}approval: {risk: {least: singed}}\n`,
      '2:26 record/schema Unexpected `singed` in `approval.risk.least`, expected `recorded`, `attested` or `signed`; did you mean `signed`?\nwrite `signed`',
    ],
    [
      `${minimal}rules: {Risk: {severity: off, reason: x}}\n`,
      '2:9 record/schema Unexpected name `Risk` in `rules`, expected a rule such as `risk/scale`\nrename it, or remove it',
    ],
    [
      `${minimal}limits: {yaml_depth: 1000000}\n`,
      '2:22 record/schema Unexpected number `1000000` in `limits.yaml_depth`, expected at most 64\nwrite at most 64',
    ],
    [
      `${minimal}forges: [{uri: "javascript:alert(1)"}]\n`,
      '2:16 record/schema Unexpected `javascript:alert(1)` in `forges.uri`, expected an address that begins with `https://`\nwrite an address that begins with `https://`',
    ],
    [
      `${minimal}incidents: {review_from: huge}\n`,
      '2:26 record/schema Unexpected `huge` in `incidents.review_from`, expected `low`, `medium`, `high` or `critical` of `incidents.severities` in `isms.yml`\nwrite one of them, or add it to `incidents.severities`',
    ],
    [
      `${minimal}audiences: {internal: management, confidential: staff}\n`,
      '2:49 record/schema Unexpected audience `staff` of `confidential`, expected at least `management` which reads `internal`\nlet a higher class never be read by a lower audience',
    ],
  ])('%j is refused in words', (text, expected) => {
    expect(said(text)[0]).toBe(expected);
  });

  test('may not give one address, key or account to two people', () => {
    const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ';
    const people = `people:
  - {id: a, name: A, emails: [a@example.com], forge: {login: a, id: 7}, keys: [{ssh: "${key} a", from: 2025-01-01}]}
  - {id: b, name: B, emails: [A@Example.com], forge: {login: b, id: 7}, keys: [{ssh: "${key} b", from: 2025-01-01}]}
`;
    const { findings, settings: filled } = read(minimal + people);
    expect(findings.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      '4:31 Unexpected second e-mail address `a@example.com`, expected each to belong to one entry',
      expect.stringContaining('Unexpected second key'),
      '4:69 Unexpected second forge account `7`, expected each to belong to one entry',
    ]);
    expect(filled.people.map(({ id }) => id)).toEqual(['a']);
  });

  test('drops the whole person of whom something is wrong, and keeps the others', () => {
    const revoked = replaced(
      settings,
      'forge: {login: bianca-example',
      'forge: {lgin: bianca-example',
    );
    const { settings: kept, invalid } = read(revoked);
    expect(kept.people.map(({ id }) => id)).toEqual(['asha', 'clara', 'dario']);
    expect([...invalid]).toEqual(['people']);
  });

  test('with broken audiences lets nobody below management read anything', () => {
    const { settings: strict } = read(`${minimal}audiences: {internal: everybody}\n`);
    expect(new Set(Object.values(strict.audiences))).toEqual(new Set(['management']));
    expect(new Set(Object.values(read('a: b: c').settings.audiences))).toEqual(
      new Set(['management']),
    );
  });

  test('with a matrix needs a row for each step of likelihood', () => {
    const square = replaced(settings, 'level: product', 'level: [[1, 2, 3], [2, 4, 6], [3, 6, 9]]');
    expect(said(square)).toEqual([]);
    const uneven = replaced(
      settings,
      'level: product',
      'level: [[1, 2, 3], [2, 4, 6], [3, 6, 9], [4, 8, 12]]',
    );
    expect(said(uneven)[0]).toContain(
      'Unexpected matrix in `risk.level`, expected 3 rows of 3 levels',
    );
  });

  test('holds hundreds of people', () => {
    const people = Array.from(
      { length: 800 },
      (_, index) =>
        `  - {id: p${index}, name: P, emails: [p${index}@example.com], roles: [{role: r, from: 2025-01-01}]}`,
    );
    expect(said(`${minimal}people:\n${people.join('\n')}\n`)).toEqual([]);
  });
});

describe('a tree without usable settings', () => {
  const failure = async (
    files: Parameters<typeof memoryTree>[0],
    folder = false,
  ): Promise<UnreadableInput> => {
    const others = folder ? [{ path: 'isms.yml', type: 'folder', size: 0 } as const] : [];
    const error: unknown = await loadContent(memoryTree(files, others)).catch(
      (cause: unknown) => cause,
    );
    if (!(error instanceof UnreadableInput)) throw new Error('Expected UnreadableInput');
    return error;
  };

  test.each([
    ['no isms.yml', {}, false, 'Cannot find `isms.yml`'],
    ['an empty one', { 'isms.yml': '' }, false, '`isms.yml` is empty'],
    ['one of comments alone', { 'isms.yml': '# nothing\n\n' }, false, '`isms.yml` is empty'],
    ['a folder in its place', {}, true, 'Unexpected folder `isms.yml`, expected a file'],
    [
      'one in UTF-16',
      { 'isms.yml': Buffer.from([0xff, 0xfe, 65, 0]) },
      false,
      'Cannot read `isms.yml`: Unexpected UTF-16 text at byte 0, expected UTF-8',
    ],
  ] as const)('(%s) cannot be read, and says what to do', async (_, files, folder, message) => {
    const error = await failure(files, folder);
    expect(error.message).toBe(message);
    expect(error.hint).toMatch(/isms init DIR|UTF-8/);
  });
});

test('settings with errors do not keep records from being read', async () => {
  const content = await loadExample({ 'isms.yml': `${settings}unknown: 1\n` });
  expect(printed(content)).toHaveLength(1);
  expect(content.records).toHaveLength(25);
});
