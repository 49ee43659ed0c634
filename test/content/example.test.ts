import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderTree } from '#content/folder-tree.ts';
import { loadContent } from '#content/load.ts';
import { demandedRoles, referencesIn } from '#content/references.ts';
import { exampleFiles, exampleFolder, loadExample, printed, replaced } from './memory-tree.ts';

const risk = 'risks/leaver-access.md';

describe('the example ISMS', () => {
  test('loads from its folder without a finding', async () => {
    const content = await loadContent(folderTree(exampleFolder));
    expect(printed(content)).toEqual([]);
    expect(content.records.map(({ kind, id }) => `${kind} ${id}`)).toMatchInlineSnapshot(`
      [
        "evidence EV-001",
        "evidence EV-002",
        "document POL-001",
        "document PROG-001",
        "document PLAN-001",
        "document METH-001",
        "access-review AR-2026-1",
        "action CA-2026-001",
        "answer ANS-LEAVERS",
        "assessment RA-2026-1",
        "audit AUD-2026-1",
        "change CHG-2026-001",
        "exception EXC-2026-001",
        "exercise EX-2026-1",
        "incident INC-2026-001",
        "management-review MR-2026-1",
        "metric MET-LEAVER-HOURS",
        "objective OBJ-2026-01",
        "obligation OBL-GDPR-32",
        "supplier SUP-GITHUB",
        "training TRN-AWARENESS",
        "asset AST-SOURCE-CODE",
        "risk R-001",
        "control A.5.18",
        "soa SOA",
      ]
    `);
    expect(content.records.every(({ invalid }) => invalid.size === 0)).toBe(true);
  });

  test('is deeply frozen', async () => {
    const { records, settings } = await loadExample();
    const [record] = records;
    expect(Object.isFrozen(records)).toBe(true);
    expect(Object.isFrozen(record?.data)).toBe(true);
    expect(Object.isFrozen(settings.people[0]?.emails)).toBe(true);
  });

  test('holds the files whose digests its evidence states', async () => {
    const { records } = await loadExample();
    const items = records.flatMap((record) =>
      record.kind === 'evidence' ? record.data.items : [],
    );
    const filed = items.filter(({ file }) => file !== undefined);
    expect(filed).toHaveLength(2);
    for (const { file = '', sha256, bytes } of filed) {
      const content = readFileSync(join(exampleFolder, file));
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect(content.length).toBe(bytes);
    }
  });

  test('keeps the text of a record with the line on which it begins', async () => {
    const { records } = await loadExample();
    const record = records.find(({ id }) => id === 'POL-001');
    expect(record?.bodyLine).toBe(19);
    expect(record?.body.split('\n')[1]).toBe('# Access control policy');
  });

  test('keeps the source byte for byte', async () => {
    const { records } = await loadExample();
    const record = records.find(({ path }) => path === risk);
    expect(new TextDecoder().decode(record?.source)).toBe(exampleFiles()[risk]);
  });
});

describe('a misspelt field', () => {
  const broken = replaced(
    replaced(exampleFiles()[risk], 'owner: ciso', 'onwer: ciso'),
    'SUP-GITHUB',
    'SUP-GITLAB',
  );

  test('is reported once, at its name, as the format documents it', async () => {
    expect(printed(await loadExample({ [risk]: broken }))).toMatchInlineSnapshot(`
      [
        "risks/leaver-access.md:4:1  error  record/schema  Unexpected field \`onwer\`, expected a field of kind \`risk\`; did you mean \`owner\`?
        hint: rename the field, or run \`isms fix\`",
      ]
    `);
  });

  test('does not hide the references of the record', async () => {
    const { records } = await loadExample({ [risk]: broken });
    const record = records.find(({ path }) => path === risk);
    expect([...(record?.invalid ?? [])].toSorted()).toEqual(['onwer', 'owner']);
    expect(record?.data).not.toHaveProperty('onwer');
    const [supplier] = referencesIn('risk', record?.data).filter(
      ({ value }) => value === 'SUP-GITLAB',
    );
    expect(supplier).toEqual({
      path: ['suppliers', 0],
      value: 'SUP-GITLAB',
      targets: ['supplier'],
    });
    expect(record?.positions.ofValue(['suppliers', 0])).toMatchObject({ line: 12, column: 13 });
  });
});

test('reports a version without quotes as the format documents it', async () => {
  const broken = replaced(
    replaced(exampleFiles()[risk], 'version: "1.0"', 'version: 1.10'),
    'current: {likelihood: 2, consequence: 3}',
    'current: {likelihood: 1, consequence: 2}',
  );
  const content = await loadExample({ [risk]: broken });
  expect(printed(content)).toMatchInlineSnapshot(`
    [
      "risks/leaver-access.md:6:10  error  record/schema  Unexpected number \`1.10\` in \`version\`, expected text of the form \`"N.N"\`
      hint: write \`version: "1.10"\`; without quotes YAML reads it as 1.1",
    ]
  `);
  const record = content.records.find(({ path }) => path === risk);
  expect(record?.positions.ofValue(['residual'])).toMatchObject({ line: 22, column: 11 });
  expect(record?.positions.ofValue(['current'])).toMatchObject({ line: 17 });
});

test('places the version of an approved policy where findings about approval stand', async () => {
  const { records } = await loadExample();
  const record = records.find(({ id }) => id === 'POL-001');
  expect(record?.positions.ofValue(['version'])).toMatchObject({ line: 7, column: 10 });
});

test('finds the roles that a kind itself demands', async () => {
  const { records } = await loadExample();
  const demanded = records.map(({ kind, id, data }) => [id, demandedRoles(kind, data)] as const);
  expect(demanded.filter(([, roles]) => roles.length > 0)).toEqual([
    ['CHG-2026-001', ['top-management']],
    ['EXC-2026-001', ['ciso']],
    ['R-001', ['cto']],
  ]);
});
