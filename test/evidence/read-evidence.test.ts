import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readEvidence } from '#evidence/read-evidence.ts';
import { readExport, recogniseFormats } from '#evidence/read-export.ts';
import { readers } from '#evidence/readers.ts';
import { kindSchemas, settingsSchema } from '#content/kinds.ts';
import { exampleFiles, memoryTree } from '../content/memory-tree.ts';
import { evidenceRequest, exampleSettings } from '../rules/records.ts';
import { item, registerOf } from './requests.ts';
import { json } from './read.ts';

const list = 'account,mfa\nasha,yes\n';

test('reads what the records of an ISMS name', async () => {
  const { 'isms.yml': settings = '', ...files } = exampleFiles();
  const register = await registerOf({ ...files, 'isms.yml': settings });
  const collected = await readEvidence(register, memoryTree(files));
  expect([...collected.files.keys()]).toEqual([
    'evidence/files/ar-2026-1.csv',
    'evidence/files/github-members-2026-q1.csv',
    'evidence/files/training-2026.csv',
  ]);
  const members = files['evidence/files/github-members-2026-q1.csv'] ?? '';
  expect(collected.files.get('evidence/files/github-members-2026-q1.csv')).toEqual({
    state: 'read',
    sha256: createHash('sha256').update(members).digest('hex'),
    bytes: 72,
  });
  expect(collected.exports.get('EV-001#2026-Q1')?.accounts).toEqual([
    { account: 'asha-example', role: 'member', mfa: true, line: 2 },
    { account: 'clara-example', role: 'owner', mfa: true, line: 3 },
  ]);
  expect(collected.decisions.get('AR-2026-1')?.decisions).toHaveLength(2);
});

test('opens each file once, and none that is missing, too large or no file', async () => {
  const path = (name: string): string => `evidence/files/${name}.csv`;
  const items = ['whole', 'gone', 'large', 'locked', 'whole'].map((name) =>
    item(name, 'at: 2026-03-30T07:00:00Z', `file: ${path(name)}`),
  );
  const request = evidenceRequest({ format: 'accounts-csv', items: `[${items.join(', ')}]` });
  const files = {
    'evidence/a.md': request,
    [path('whole')]: list,
    [path('large')]: list.repeat(10),
    [path('locked')]: list,
  };
  const register = await registerOf(files, 'limits: {evidence_file: 100}\n');
  const opened: string[] = [];
  const collected = await readEvidence(register, {
    list: () => Promise.resolve([]),
    read: (name) => {
      opened.push(name);
      return name === path('locked')
        ? Promise.reject(new Error('locked'))
        : memoryTree(files).read(name);
    },
  });
  expect(opened).toEqual([path('locked'), path('whole')]);
  expect([...collected.files].map(([name, { state }]) => [name, state])).toEqual([
    [path('gone'), 'missing'],
    [path('large'), 'too large'],
    [path('locked'), 'unreadable'],
    [path('whole'), 'read'],
  ]);
});

test('digests a file over the limit of what is read, and says so', async () => {
  const path = 'evidence/files/a.csv';
  const items = `[${item('Q1', 'at: 2026-03-30T07:00:00Z', `file: ${path}`)}]`;
  const files = {
    'evidence/a.md': evidenceRequest({ format: 'accounts-csv', items }),
    [path]: list,
  };
  const register = await registerOf(files, 'limits: {attachment: 10}\n');
  const { files: read, exports } = await readEvidence(register, memoryTree(files));
  expect(read.get(path)?.state).toBe('read');
  expect(exports.get('EV-001#Q1')?.problems).toEqual([
    {
      line: 1,
      message: 'Unexpected size of 21 bytes, expected at most 10 to be read (limit `attachment`)',
    },
  ]);
});

test('an item without an id is called by its place', async () => {
  const path = 'evidence/files/a.csv';
  const items = `[${item('Q1', 'at: 2026-03-30T07:00:00Z', `file: ${path}`).replace('id: Q1, ', '')}]`;
  const files = {
    'evidence/a.md': evidenceRequest({ format: 'accounts-csv', items }),
    [path]: list,
  };
  const { exports } = await readEvidence(await registerOf(files), memoryTree(files));
  expect([...exports.keys()]).toEqual(['EV-001[0]']);
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('formats are told apart by what they hold', () => {
  const of = (text: string): readonly string[] => recogniseFormats(bytes(text));
  expect(of('rolname,rolsuper,rolcreaterole,rolcanlogin\n')).toEqual(['postgres-roles']);
  expect(of(json({ BackupJobs: [] }))).toEqual(['aws-backup-jobs']);
  expect(of(json({ Findings: [{ Id: 'a', Type: 'b', Severity: 1 }] }))).toEqual(['aws-guardduty']);
  expect(of(json([{ login: 'asha', id: 1 }]))).toEqual(['github-members']);
  expect(of('a,b\n')).toEqual([]);
});

test('a file of another format is told with the name of that format', () => {
  const reader = readers.get('github-pulls');
  if (!reader) throw new Error('no reader');
  const problem = (text: string): string | undefined =>
    readExport({ path: 'a', bytes: bytes(text), reader, columns: new Map() }).problems[0]?.message;
  expect(problem(json([{ login: 'asha', id: 1 }]))).toBe(
    'Cannot find `number` or `mergedAt` or `reviews`; it looks like `github-members`',
  );
  expect(problem('person,course,completed\n')).toBe(
    'Unexpected text, expected JSON; it looks like `training-csv`',
  );
  expect(problem('a\0b')).toBe('Unexpected NUL at byte 1, expected text in UTF-8');
});

test('the schemas know each format, and no other', () => {
  const names = [...readers.keys()];
  expect(names).toEqual([...names].sort());
  expect(kindSchemas.evidence.properties['format']?.enum).toEqual(names);
  const expectations = settingsSchema.properties?.['evidence']?.properties?.['expectations'];
  expect(expectations?.items?.properties?.['format']?.enum).toEqual(names);
  expect(exampleSettings()).not.toBe('');
});

test('no reader throws, whatever a file holds', () => {
  const hostile = [
    '',
    '\n',
    ',',
    '"',
    '[]',
    '{}',
    '[[[]]]',
    'null',
    '[null, 1, "x", {}, []]',
    '{"Findings": [null]}',
    '{"runs": {}}',
    '{"__proto__": {"x": 1}}',
    '{"members": [{"login": 1}], "value": 3}',
    '__proto__,constructor\n1,2\n',
    '\u0000',
  ];
  for (const reader of readers.values()) {
    for (const text of hostile) {
      const columns = new Map([['__proto__', 'constructor']]);
      const found = readExport({ path: 'a', bytes: bytes(text), reader, columns });
      expect(found.rows, `${reader.format} ${text}`).toBeGreaterThanOrEqual(0);
    }
  }
});

test('each fact that is expected or read is described', () => {
  for (const { format, facts, expectations } of readers.values()) {
    const names = facts.map(({ name }) => name);
    expect(new Set(names).size, format).toBe(names.length);
    for (const { fact } of expectations) expect(names, format).toContain(fact);
  }
});
