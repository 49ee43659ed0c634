import { expect, test } from 'vitest';
import { evidenceHash } from '#rules/evidence/hash.ts';
import { judge } from '../evidence.ts';
import { evidenceRequest, exampleSettings } from '../records.ts';
import { digestOf, fileItem, judgeCollected } from './collected.ts';

const path = 'evidence/a.md';
const list = 'login\nasha\nclara\n';
const at = 'at: 2026-03-30T07:00:00Z';
const q1 = fileItem('Q1', at, list);

const withItems = (...items: readonly string[]): string =>
  evidenceRequest({ items: `[${items.join(', ')}]` });

test('passes files that are what was collected', async () => {
  const files = { [path]: withItems(q1), 'evidence/files/Q1.csv': list };
  expect(await judgeCollected(evidenceHash, { files })).toEqual(['EV-001: pass']);
});

test('reports a file that was changed by one byte', async () => {
  const files = { [path]: withItems(q1), 'evidence/files/Q1.csv': list.replace('a', 'A') };
  expect((await judgeCollected(evidenceHash, { files })).join('\n')).toMatchInlineSnapshot(`
    "evidence/a.md:13:154 Unexpected digest \`325a613a36d8…\` of \`evidence/files/Q1.csv\`, expected \`b84155ef84ab…\` as when it was collected
      hint: restore the file (\`git log -- evidence/files/Q1.csv\` shows what changed it); what was exported anew becomes an item of its own
      see evidence/files/Q1.csv:1:1 the file"
  `);
});

test('reports each file that is not as it was, and a wrong size', async () => {
  const files = {
    [path]: withItems(q1, fileItem('Q2', at, list).replace('bytes: 17', 'bytes: 18')),
    'evidence/files/Q1.csv': `${list}dario\n`,
    'evidence/files/Q2.csv': list,
  };
  expect((await judgeCollected(evidenceHash, { files })).join('\n')).toMatchInlineSnapshot(`
    "evidence/a.md:13:154 Unexpected digest \`c05291760260…\` of \`evidence/files/Q1.csv\`, expected \`b84155ef84ab…\` as when it was collected
      hint: restore the file (\`git log -- evidence/files/Q1.csv\` shows what changed it); what was exported anew becomes an item of its own
      see evidence/files/Q1.csv:1:1 the file
    evidence/a.md:13:552 Unexpected \`bytes: 18\`, expected 17, the size of \`evidence/files/Q2.csv\`
      hint: write \`bytes: 17\`
      see evidence/files/Q2.csv:1:1 the file"
  `);
});

const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'ab'.repeat(32)}\nsize 12345\n`;

test('reports a pointer of Git LFS unless the item names its store', async () => {
  const digest = `sha256: ${'ab'.repeat(32)}, bytes: 12345`;
  const item = q1.replace(digestOf(list), digest);
  const files = { [path]: withItems(item), 'evidence/files/Q1.csv': pointer };
  expect((await judgeCollected(evidenceHash, { files })).join('\n')).toMatchInlineSnapshot(`
    "evidence/a.md:13:123 Unexpected Git LFS pointer \`evidence/files/Q1.csv\`, expected the file itself
      hint: put the file in its place (\`git lfs pull\` fetches it), or name the store that holds it in \`where:\`
      see evidence/files/Q1.csv:1:1 the file"
  `);
  const stored = { ...files, [path]: withItems(item.replace('file:', 'where: store, file:')) };
  expect(await judgeCollected(evidenceHash, { files: stored })).toEqual([
    'EV-001: not evaluated, `EV-001#Q1` is not held here',
  ]);
});

test('does not call verified what it did not compare', async () => {
  const elsewhere = { [path]: evidenceRequest() };
  expect(await judgeCollected(evidenceHash, { files: elsewhere })).toEqual([
    'EV-001: not evaluated, `EV-001#2026-Q1` is not held here',
  ]);
  expect(await judge(evidenceHash, { files: elsewhere })).toEqual([
    'all: not evaluated, nobody read the files of evidence',
  ]);
  // `link/broken` names the file, `record/file` the size.
  expect(await judgeCollected(evidenceHash, { files: { [path]: withItems(q1) } })).toEqual([
    'EV-001: not evaluated, `evidence/files/Q1.csv` is missing',
  ]);
  const files = { [path]: withItems(q1), 'evidence/files/Q1.csv': list };
  const settings = exampleSettings('limits: {evidence_file: 10}\n');
  expect(await judgeCollected(evidenceHash, { files, settings })).toEqual([
    'EV-001: not evaluated, `evidence/files/Q1.csv` is too large',
  ]);
});

test('leaves retired requests alone', async () => {
  const retired = evidenceRequest({ status: 'retired', items: `[${q1}]` });
  const files = { [path]: retired, 'evidence/files/Q1.csv': 'other\n' };
  expect(await judgeCollected(evidenceHash, { files })).toEqual([
    'EV-001: not applicable, the record is retired',
  ]);
});
