import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderTree } from '#content/folder-tree.ts';
import { loadContent } from '#content/load.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { exampleFolder, printed } from './memory-tree.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'isms-folder-'));
  cpSync(exampleFolder, root, { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a folder as a tree', () => {
  test('lists the content folders and isms.yml, sorted, and nothing else', async () => {
    writeFileSync(join(root, 'package.json'), '{}');
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, 'policies/.hidden'), 'x');
    const entries = await folderTree(root).list();
    const paths = entries.map(({ path }) => path);
    expect(paths).toEqual(paths.toSorted());
    expect(paths).toContain('policies/.hidden');
    expect(paths).toContain('evidence/files/ar-2026-1.csv');
    expect(paths.filter((path) => /package|\.git/.test(path))).toEqual([]);
    expect(entries.find(({ path }) => path === 'policies')).toEqual({
      path: 'policies',
      type: 'folder',
      size: 0,
    });
    expect(
      entries.find(({ path }) => path === 'evidence/files/github-members-2026-q1.csv')?.size,
    ).toBe(72);
  });

  test('follows no link, neither to a file nor to a folder', async () => {
    symlinkSync('/etc/passwd', join(root, 'policies/passwd.md'));
    symlinkSync('/etc', join(root, 'risks/etc'));
    const content = await loadContent(folderTree(root));
    expect(printed(content).map((line) => line.split('\n')[0])).toEqual([
      'policies/passwd.md:1:1  error  record/file  Unexpected symbolic link, expected a regular file',
      'risks/etc:1:1  error  record/file  Unexpected symbolic link, expected a regular file',
    ]);
    await expect(folderTree(root).read('policies/passwd.md')).rejects.toThrow();
  });

  test('never waits for a pipe', async () => {
    execFileSync('mkfifo', [join(root, 'policies/pipe.md')]);
    const content = await loadContent(folderTree(root));
    expect(printed(content)[0]).toContain(
      'policies/pipe.md:1:1  error  record/file  Unexpected device, pipe or socket',
    );
    await expect(folderTree(root).read('policies/pipe.md')).rejects.toThrow();
  });

  // The superuser reads everything, whatever the mode says.
  test.skipIf(process.getuid?.() === 0)(
    'reports what may not be read, and reads the rest',
    async () => {
      chmodSync(join(root, 'risks'), 0);
      chmodSync(join(root, 'soa/a-5-18.md'), 0);
      const content = await loadContent(folderTree(root));
      chmodSync(join(root, 'risks'), 0o755);
      expect(content.findings.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
        'risks record/file',
        'soa/a-5-18.md record/file',
      ]);
    },
  );

  test('has a name that is no text reported, not lost', async () => {
    const name = Buffer.concat([
      Buffer.from(join(root, 'policies/a')),
      Buffer.from([0xff]),
      Buffer.from('.md'),
    ]);
    writeFileSync(name, 'x');
    const [finding] = printed(await loadContent(folderTree(root)));
    expect(finding).toContain('error  record/file  Unexpected unreadable file or folder');
  });

  test('refuses paths that lead out of it', async () => {
    await expect(folderTree(root).read('../x')).rejects.toThrow('expected one inside the tree');
    await expect(folderTree(root).read('policies/../../x')).rejects.toThrow();
  });

  test.each([
    ['does not exist', 'nowhere', /^Cannot find the folder/],
    ['is a file', 'isms.yml', /^Unexpected file .*, expected a folder$/],
  ])('says so where its root %s', async (_, name, message) => {
    const error: unknown = await folderTree(join(root, name))
      .list()
      .catch((cause: unknown) => cause);
    if (!(error instanceof UnreadableInput)) throw new Error('Expected UnreadableInput');
    expect(error.message).toMatch(message);
    expect(error.hint).toContain('isms init');
  });
});
