import { expect, test } from 'vitest';
import { evidenceIncomplete } from '#rules/evidence/incomplete.ts';
import { item } from '../../evidence/requests.ts';
import { evidenceRequest } from '../records.ts';
import { fileItem, judgeCollected } from './collected.ts';

const path = 'evidence/a.md';
const list = 'login\nasha\nclara\n';
const at = 'at: 2026-03-30T07:00:00Z';

const accounts = (...items: readonly string[]): string =>
  evidenceRequest({
    format: 'accounts-csv',
    columns: '{account: login}',
    items: `[${items.join(', ')}]`,
  });

test('passes an export that is counted and compared', async () => {
  const files = { [path]: accounts(fileItem('Q1', at, list)), 'evidence/files/Q1.csv': list };
  expect(await judgeCollected(evidenceIncomplete, { files })).toEqual(['EV-001: pass']);
});

test('names all items of a request that lack count or comparison in one finding', async () => {
  const files = {
    [path]: evidenceRequest({
      items: `[${item('Q1', at)}, ${item('Q2', at, 'where: vault, complete: {count: 2}')}, ${item('Q3', at, 'where: vault, complete: {count: 2, text: Equals the page}')}]`,
    }),
  };
  expect((await judgeCollected(evidenceIncomplete, { files })).join('\n')).toMatchInlineSnapshot(`
    "evidence/a.md:13:9 Cannot find \`complete.count\`, \`complete.text\` of \`EV-001#Q1\`, \`EV-001#Q2\`
      hint: \`ciso\` adds \`complete: {count: …, text: …}\` to each: how many entries the export has, and with what that was compared
      see evidence/a.md:13:217 \`EV-001#Q2\`"
  `);
});

test('reports a count that is not that of the file', async () => {
  const more = `${list}dario\n`;
  const files = {
    [path]: accounts(fileItem('Q1', at, list), fileItem('Q2', at, more)),
    'evidence/files/Q1.csv': list,
    'evidence/files/Q2.csv': more,
  };
  expect((await judgeCollected(evidenceIncomplete, { files })).join('\n')).toMatchInlineSnapshot(`
    "evidence/a.md:13:574 Unexpected \`count: 2\` of \`EV-001#Q2\`, expected 3, as many accounts as \`evidence/files/Q2.csv\` has
      hint: \`ciso\` compares the export with its source again, and corrects \`count:\` or adds the whole export as a new item"
  `);
});

test('counts nothing in a file that cannot be read as its format', async () => {
  const other = 'user\nasha\n';
  const files = { [path]: accounts(fileItem('Q1', at, other)), 'evidence/files/Q1.csv': other };
  expect(await judgeCollected(evidenceIncomplete, { files })).toEqual(['EV-001: pass']);
});

test('does not concern what was noted by hand, pictures, and requests without items', async () => {
  const files = {
    [path]: evidenceRequest({ method: 'manual' }),
    'evidence/b.md': evidenceRequest({ id: 'EV-002', format: 'image' }),
    'evidence/c.md': evidenceRequest({ id: 'EV-003', items: '[]' }),
  };
  expect(await judgeCollected(evidenceIncomplete, { files })).toMatchInlineSnapshot(`
    [
      "EV-001: not applicable, it is no export",
      "EV-002: not applicable, it is no export",
      "EV-003: not applicable, it holds no item yet",
    ]
  `);
});

test('reports what is redacted without the digest of the original, also by hand', async () => {
  const items = (more: string) =>
    `[${['Q1', 'Q2'].map((id) => item(id, 'at: 2026-03-30T07:00:00Z', `where: vault, complete: {count: 2, text: All}, redacted: ${more}`)).join(', ')}]`;
  const said = async (more: string, method = 'export') =>
    (
      await judgeCollected(evidenceIncomplete, {
        files: { [path]: evidenceRequest({ method, items: items(more) }) },
      })
    ).join('\n');
  expect(await said('yes')).toMatchInlineSnapshot(`
    "evidence/a.md:13:174 Cannot find \`original_sha256\` of \`EV-001#Q1\`, \`EV-001#Q2\`, which are redacted
      hint: \`ciso\` adds the digest of the file as it was before parts were made unreadable, and keeps that file where an auditor can be shown it
      see evidence/a.md:13:430 \`EV-001#Q2\`"
  `);
  expect(await said('yes', 'manual')).toContain('Cannot find `original_sha256`');
  expect(await said(`yes, original_sha256: ${'cd'.repeat(32)}`)).toBe('EV-001: pass');
  expect(await said('no')).toBe('EV-001: pass');
});
