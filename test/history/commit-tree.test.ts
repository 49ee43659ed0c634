import { expect, test } from 'vitest';
import { commitTree } from '#history/commit-tree.ts';
import { begin, opened } from '../approvals/exemplar.ts';

test('the tree of a commit lists content only, with types, and reads bytes as they are', async () => {
  const repo = begin('format: 1\n');
  repo.git('config', 'core.autocrlf', 'false');
  repo.write('.gitattributes', '*.md text eol=crlf ident\n');
  repo.write('policies/zugänge/ü\t"1".md', 'eins\n$Id$\n');
  repo.write('scripts/run.md', 'no content\n');
  repo.write('evidence/files/data.bin', Uint8Array.from([0, 255, 13, 10]));
  repo.link('risks/link.md', '../isms.yml');
  repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.head()},soa/module`);
  repo.git('config', 'diff.ignoreSubmodules', 'all');
  repo.git('add', 'policies', 'evidence', 'risks', 'scripts', '.gitattributes');
  repo.commit('Add', { staged: true });
  const tree = commitTree(await opened(repo), repo.head());
  try {
    expect(await tree.list()).toEqual([
      { path: 'evidence', type: 'folder', size: 0 },
      { path: 'evidence/files', type: 'folder', size: 0 },
      { path: 'evidence/files/data.bin', type: 'file', size: 4 },
      { path: 'isms.yml', type: 'file', size: 10 },
      { path: 'policies', type: 'folder', size: 0 },
      { path: 'policies/zugänge', type: 'folder', size: 0 },
      { path: 'policies/zugänge/ü\t"1".md', type: 'file', size: 10 },
      { path: 'risks', type: 'folder', size: 0 },
      { path: 'risks/link.md', type: 'symbolic-link', size: 0 },
      { path: 'soa', type: 'folder', size: 0 },
      { path: 'soa/module', type: 'submodule', size: 0 },
    ]);
    expect(Buffer.from(await tree.read('policies/zugänge/ü\t"1".md')).toString()).toBe(
      'eins\n$Id$\n',
    );
    expect([...(await tree.read('evidence/files/data.bin'))]).toEqual([0, 255, 13, 10]);
    await expect(tree.read('risks/link.md')).rejects.toThrow('Cannot find the file');
    await expect(tree.read('scripts/run.md')).rejects.toThrow('Cannot find the file');
  } finally {
    await tree.close();
  }
});
