import { describe, expect, test } from 'vitest';
import { afterChange, exampleFiles, loadExample, printed, replaced } from './memory-tree.ts';
import type { TreeEntry } from '#content/tree.ts';

const path = 'policies/access-control.md';

const policy = String(exampleFiles()[path]);

const said = async (content: string | Uint8Array): Promise<readonly string[]> =>
  printed(await loadExample({ [path]: content })).map((line) => line.split('\n')[0] ?? '');

const withField = (line: string): string => replaced(policy, 'owner: ciso', `owner: ciso\n${line}`);

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))),
  );

describe('front matter', () => {
  test.each(['js', 'javascript', 'json', 'toml', 'coffee', 'yaml', 'anything'])(
    'in the language %s is never evaluated',
    async (language) => {
      const run = `---${language}\n(() => { globalThis.evaluated = true; return { id: 'POL-001' }; })()\n---\n`;
      expect(await said(run)).toEqual([
        `${path}:1:4  error  record/schema  Unexpected front matter language \`${language}\`, expected none since fields are written in YAML`,
      ]);
      expect(globalThis).not.toHaveProperty('evaluated');
    },
  );

  test('in the body stays text', async () => {
    const second = '---js\nglobalThis.evaluated = true\n---\n';
    const content = await loadExample({
      [path]: policy.replace(/---\n\n# /, () => `---\n${second}# `),
    });
    expect(printed(content)).toEqual([]);
    const body = content.records.find((record) => record.path === path)?.body;
    expect(body?.startsWith(second)).toBe(true);
    expect(globalThis).not.toHaveProperty('evaluated');
  });

  test('without an end does not swallow the body', async () => {
    const open = policy.replace('\n---\n', '\n');
    expect(await said(open)).toEqual([
      `${path}:1:1  error  record/schema  Cannot find the end of the front matter, expected a line \`---\``,
    ]);
  });

  test.each(['--- ', '----', '---x', '---\t'])('may not end with the line %j', async (line) => {
    const [first] = await said(policy.replace('\n---\n', () => `\n${line}\n`));
    expect(first).toContain(`${path}:1:1  error  record/schema  Unexpected`);
    expect(first).toContain('as end of the front matter, expected exactly `---`');
  });

  test('must be there', async () => {
    expect(await said('# A policy\n')).toEqual([
      `${path}:1:1  error  record/schema  Unexpected first line, expected \`---\` since each record begins with its fields`,
    ]);
    expect(await said('')).toHaveLength(1);
    expect(await said('---\n---\n')).toEqual([
      `${path}:2:1  error  record/schema  Cannot find any field, expected the fields of kind \`document\``,
    ]);
  });
});

describe('YAML', () => {
  test.each([
    ['owner: cto', '6:1  error  record/schema  Unexpected second field `owner`'],
    ['summary:\tx', '6:9  error  record/schema  Unexpected tab, expected spaces'],
    ['retain: !duration P1Y', '6:9  error  record/schema  Unexpected tag `!duration`'],
    ['retain: &a P1Y', '6:9  error  record/schema  Unexpected anchor `&a`'],
    ['retain: *a', '6:9  error  record/schema  Unexpected alias `*a`'],
    ['<<: {retain: P1Y}', '6:1  error  record/schema  Unexpected merge key `<<`'],
    ['...\nretain: P1Y', '7:1  error  record/schema  Unexpected second YAML document'],
    ['retain: "P1Y', '6:13  error  record/schema  Cannot find the end of a quoted text'],
    ['retain: a: b', '6:9  error  record/schema  Unexpected `: ` inside a value'],
    ['[retain]: P1Y', '6:1  error  record/schema  Unexpected list or map as the name of a field'],
    ['__proto__: {polluted: yes}', '6:1  error  record/schema  Unexpected field `__proto__`'],
    ['constructor: x', '6:1  error  record/schema  Unexpected field `constructor`'],
    ['prototype: x', '6:1  error  record/schema  Unexpected field `prototype`'],
    ['toString: x', '6:1  error  record/schema  Unexpected field `toString`'],
    [
      'references: [{title: a, where: b, __proto__: {polluted: yes}}]',
      '6:35  error  record/schema  Unexpected field `__proto__`',
    ],
    ['permalink: /x', '6:1  error  record/schema  Unexpected field `permalink`'],
    ['"": x', '6:1  error  record/schema  Unexpected field ``'],
  ])('%j is refused at its place', async (line, start) => {
    const [first, ...more] = await said(withField(line));
    expect(first?.startsWith(`${path}:${start}`), first).toBe(true);
    expect(more.filter((finding) => !finding.includes('alias'))).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });

  test('that is broken leaves the record known by its id, so that no link to it breaks', async () => {
    const { records } = await loadExample({ [path]: withField('retain: a: b') });
    const record = records.find(({ id }) => id === 'POL-001');
    expect(record?.data).toEqual({ id: 'POL-001' });
    expect(record?.invalid.has('classification')).toBe(true);
  });

  test.each([
    ['a bomb of aliases', 'a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]'],
    ['brackets', `summary: ${'['.repeat(60_000)}`],
    ['brackets that close', `summary: ${'['.repeat(400)}${']'.repeat(400)}`],
    ['lists in one line', `summary:\n${'- '.repeat(20_000)}a`],
    ['two thousand fields', Array.from({ length: 2000 }, (_, index) => `k${index}: 1`).join('\n')],
  ])('with %s is refused, not expanded', async (_, line) => {
    expect((await said(withField(line))).length).toBeGreaterThan(0);
  });

  test('says which limit was passed and how to raise it', async () => {
    const deep = `references: ${'['.repeat(20)}${']'.repeat(20)}`;
    const [finding] = printed(await loadExample({ [path]: withField(deep) }));
    expect(finding).toContain('expected at most 16 (limit `yaml_depth`)');
    expect(finding).toContain('raise the limit in `isms.yml`: `limits: {yaml_depth: 32}`');
    const settings = `${String(exampleFiles()['isms.yml'])}limits: {yaml_depth: 32}\n`;
    const raised = printed(await loadExample({ [path]: withField(deep), 'isms.yml': settings }));
    expect(raised.join('\n')).not.toContain('yaml_depth');
  });
});

describe('encoding', () => {
  test('with a byte order mark and CRLF reads like any other, and its places are the same', async () => {
    const broken = replaced(policy, 'type: policy', 'type: polcy');
    const windows = bytes([0xef, 0xbb, 0xbf], broken.replaceAll('\n', '\r\n'));
    expect(await said(windows)).toEqual(await said(broken));
    const content = await loadExample({
      [path]: bytes([0xef, 0xbb, 0xbf], policy.replaceAll('\n', '\r\n')),
    });
    expect(printed(content)).toEqual([]);
    const plain = (await loadExample()).records.find((record) => record.path === path);
    const record = content.records.find((one) => one.path === path);
    expect(record?.body).toBe(plain?.body);
    expect(record?.bodyLine).toBe(plain?.bodyLine);
    expect(record?.positions.ofKey(['summary'])).toEqual(plain?.positions.ofKey(['summary']));
  });

  test.each([
    [
      'invalid UTF-8',
      bytes('---\nid: ', [0xc3, 0x28], '\n'),
      '2:5  error  record/file  Unexpected byte 8 (0xc3), expected UTF-8',
    ],
    [
      'an overlong form',
      bytes('---\nid: ', [0xc0, 0x80], '\n'),
      '2:5  error  record/file  Unexpected byte 8 (0xc0), expected UTF-8',
    ],
    [
      'a surrogate',
      bytes('---\n', [0xed, 0xa0, 0x80], '\n'),
      '2:1  error  record/file  Unexpected byte 4 (0xed), expected UTF-8',
    ],
    [
      'a sequence cut short',
      bytes('---\nä', [0xe2, 0x82]),
      '2:2  error  record/file  Unexpected byte 6 (0xe2), expected UTF-8',
    ],
    ['NUL', bytes('---\nid: \0\n'), '2:5  error  record/file  Unexpected NUL at byte 8'],
    [
      'UTF-16',
      bytes([0xff, 0xfe], '-\0-\0-\0'),
      '1:1  error  record/file  Unexpected UTF-16 text at byte 0',
    ],
    [
      'a lone CR',
      bytes('---\rid: x\n'),
      '1:4  error  record/file  Unexpected carriage return without line feed at byte 3',
    ],
  ])('with %s is an error with the offset', async (_, content, start) => {
    const findings = await said(content);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.startsWith(`${path}:${start}`), findings[0]).toBe(true);
  });
});

describe('characters', () => {
  test('that reorder text are errors everywhere, shown as code points', async () => {
    expect(await said(policy.replace('asks for', 'asks \u202efor'))).toEqual([
      `${path}:22:23  error  record/markup  Unexpected character U+202E, which reorders the text for readers`,
    ]);
    expect(await said(replaced(policy, 'your work', 'your \u2066work'))).toEqual([
      `${path}:14:34  error  record/file  Unexpected character U+2066, which reorders the text for readers`,
    ]);
  });

  test('that are not seen are errors in fields and warnings in prose', async () => {
    expect(await said(replaced(policy, 'your work', 'your\u200bwork'))).toEqual([
      `${path}:14:33  error  record/file  Unexpected character U+200B, which readers do not see`,
    ]);
    expect(await said(policy.replace('asks for', 'asks\ue000\ue000 for'))).toEqual([
      `${path}:22:22  warning  record/markup  Unexpected character U+E000, 2 times, first here, which readers do not see`,
    ]);
  });

  test.each(['👩‍💻', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'می‌خواهم', 'क्‍ष', 'שלום\u200f!', '1️⃣'])(
    'that %s is written with are none',
    async (word) => {
      expect(await said(`${policy}\n${word}\n`)).toEqual([]);
      expect(await said(replaced(policy, 'your work', word))).toEqual([]);
    },
  );

  test('do not hide in what a message shows', async () => {
    const [first] = await afterChange(path, 'type: policy', 'type: "po\\u202elicy\\u001b[2J"');
    expect(first).toContain('Unexpected `po\\u{202E}licy\\u{001B}[2J` in `type`');
  });
});

describe('files', () => {
  const entry = (name: string, type: TreeEntry['type'], size = 0): TreeEntry => ({
    path: name,
    type,
    size,
  });

  const saidOf = async (...others: readonly TreeEntry[]): Promise<readonly string[]> =>
    printed(await loadExample({}, others)).map((line) => line.split('\n')[0] ?? '');

  test.each([
    ['symbolic-link', 'symbolic link'],
    ['submodule', 'submodule'],
    ['special', 'device, pipe or socket'],
    ['unreadable', 'unreadable file or folder'],
  ] as const)('of type %s are never opened', async (type, what) => {
    expect(await saidOf(entry('policies/x.md', type))).toEqual([
      `policies/x.md:1:1  error  record/file  Unexpected ${what}, expected a regular file`,
    ]);
  });

  test.each([
    ['policies/-rf.md', 'Unexpected `-` at the beginning of the name `-rf.md`'],
    ['policies/a\u001bb.csv', 'Unexpected character in the name'],
    ['policies/a\nb.csv', 'Unexpected character in the name'],
    ['policies/a\u202eb.csv', 'Unexpected character in the name'],
    [
      `policies/${'x'.repeat(201)}.csv`,
      'Unexpected name of 205 bytes, expected at most 200 (limit `path_name`)',
    ],
    [
      `policies/${'a/'.repeat(16)}b.csv`,
      'Unexpected depth of 18 folders, expected at most 16 (limit `path_depth`)',
    ],
    ['policies/con.csv', 'Unexpected name `con.csv`, which Windows reserves for a device'],
    ['policies/Résumé, 100% {{x}}.csv', undefined],
  ])('called %j are reported unless the name is only unusual', async (name, fact) => {
    const { findings } = await loadExample({}, [entry(name, 'folder')]);
    const said = findings.map(({ rule, message }) => `${rule}  ${message}`);
    expect(said).toHaveLength(fact === undefined ? 0 : 1);
    if (fact !== undefined) expect(said[0]).toContain(`record/file  ${fact}`);
  });

  test('whose names differ only by case or Unicode form are reported', async () => {
    const findings = await saidOf(
      entry('evidence/files/\u00e9.csv', 'folder'),
      entry('evidence/files/e\u0301.csv', 'folder'),
      entry('policies/ACCESS-CONTROL.md', 'folder'),
    );
    expect(findings).toHaveLength(2);
    expect(findings.join('\n')).toContain('differs from `policies/ACCESS-CONTROL.md` only by case');
  });

  test('in a folder of no kind, or with another ending, do not pass unseen', async () => {
    const { findings } = await loadExample({ 'reviews/foo.md': policy, 'risks/x.MD': policy });
    expect(findings.map(({ rule, path: at, message }) => `${at} ${rule} ${message}`)).toEqual([
      'reviews/foo.md record/file Unexpected Markdown file in a folder of no kind, expected records in the folder of their kind',
      'risks/x.MD record/file Unexpected ending of the name, expected `.md` in small letters',
    ]);
  });

  test('called README.md, hidden, or among evidence files are no records', async () => {
    const none = {
      'policies/README.md': '# x',
      'risks/.draft.md': 'x',
      'evidence/files/x.md': 'x',
    };
    const { findings, records } = await loadExample(none);
    expect(findings).toEqual([]);
    expect(records).toHaveLength(25);
  });

  test('over the limit are not read', async () => {
    const [finding] = printed(
      await loadExample({ 'policies/big.md': 'x'.repeat(1024 * 1024 + 1) }),
    );
    expect(finding).toContain(
      'policies/big.md:1:1  error  record/file  Unexpected size of 1048577 bytes',
    );
    const long = withField(`summary2: "${'x'.repeat(70_000)}"`);
    expect((await said(long))[0]).toContain('(limit `front_matter`)');
  });
});

describe('translations', () => {
  const german = (fields: string) => ({
    'policies/access-control.de.md': `---\n${fields}\n---\nText\n`,
  });

  test('are no records', async () => {
    const content = await loadExample(
      german('translates: POL-001\nversion: "1.0"\ntitle: Zugriff'),
    );
    expect(content.findings).toEqual([]);
    expect(content.records).toHaveLength(25);
  });

  test('need what binds them to a version', async () => {
    const findings = printed(await loadExample(german('translates: POL-001\nversion: 1.10')));
    expect(findings.map((line) => line.split('\n')[0])).toEqual([
      'policies/access-control.de.md:2:1  error  record/schema  Cannot find field `title`, expected a field of a translation',
      'policies/access-control.de.md:3:10  error  record/schema  Unexpected number `1.10` in `version`, expected text of the form `"N.N"`',
    ]);
  });
});

test('reports all errors of all files in one run', async () => {
  const files = exampleFiles();
  const content = await loadExample({
    [path]: bytes([0xff, 0xfe, 0x41]),
    'risks/leaver-access.md': replaced(
      replaced(files['risks/leaver-access.md'], 'treatment: modify', 'treatment: x'),
      'identified: 2025-11-20',
      'identified: yesterday',
    ),
    'soa/a-5-18.md': '---js\n',
    'evidence/new.md': '---\nid: EV-9\n---\n',
    'isms.yml': replaced(files['isms.yml'], 'format: 1', 'format: 2'),
  });
  const places = content.findings.map(({ path: at, line }) => `${at}:${line}`);
  expect(new Set(places.map((place) => place.split(':')[0])).size).toBe(5);
  expect(content.findings.filter(({ path: at }) => at === 'evidence/new.md')).toHaveLength(8);
  expect(content.findings.filter(({ path: at }) => at === 'risks/leaver-access.md')).toHaveLength(
    2,
  );
  expect(content.records).toHaveLength(24);
});

test('a broken classification counts as none', async () => {
  const { records } = await loadExample({
    [path]: replaced(policy, 'classification: internal', 'classification: internl'),
  });
  const record = records.find(({ id }) => id === 'POL-001');
  expect(record?.invalid.has('classification')).toBe(true);
  expect(record?.data).not.toHaveProperty('classification');
});
