import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { writeWhole } from '#commands/write-whole.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const problem = async (file: string): Promise<string> => {
  try {
    await writeWhole(file, 'new', 'page.html');
  } catch (error) {
    if (error instanceof UnreadableInput) return `${error.message} -- ${error.hint ?? ''}`;
    throw error;
  }
  return 'no problem';
};

test('replaces a file, makes its folders, and leaves nothing beside it', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a/b/page.html');
  await writeWhole(file, 'old', 'a/b/page.html');
  await writeWhole(file, 'new', 'a/b/page.html');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['page.html']);
});

test('writes through no link that somebody laid under a name to be guessed', async () => {
  const folder = temporaryFolder();
  const victim = join(folder, 'victim');
  writeFileSync(victim, 'mine');
  const file = join(folder, 'page.html');
  symlinkSync(victim, `${file}.${process.pid}.tmp`);
  symlinkSync(victim, file);
  await writeWhole(file, 'new', 'page.html');
  expect([readFileSync(victim, 'utf8'), readFileSync(file, 'utf8')]).toEqual(['mine', 'new']);
});

test('says in a sentence why it cannot write', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'there'));
  writeFileSync(join(folder, 'file'), '');
  expect([await problem(join(folder, 'there')), await problem(join(folder, 'file/page.html'))])
    .toMatchInlineSnapshot(`
    [
      "Cannot write \`page.html\` (EISDIR) -- a folder is there: name a file",
      "Cannot write \`page.html\` (EEXIST) -- a file stands where a folder is needed: name another place",
    ]
  `);
  expect(readdirSync(folder).sort()).toEqual(['file', 'there']);
});
