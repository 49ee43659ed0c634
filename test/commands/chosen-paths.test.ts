import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosenPaths } from '#commands/chosen-paths.ts';

describe('the paths that a check is asked for', () => {
  let root: string;
  const known = ['isms.yml', 'policies', 'policies/people/a.md', 'risks/r-001.md'];
  const chosen = async (given: readonly string[], folder = root): Promise<readonly string[]> =>
    known.filter(await chosenPaths(given, { folder, root, known }));

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'isms-paths-'));
    await mkdir(join(root, 'policies'));
    await writeFile(join(root, 'README.md'), 'text');
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('are all where none is named, and below the root itself', async () => {
    expect(await chosen([])).toEqual(known);
    expect(await chosen(['.'])).toEqual(known);
    expect(await chosen(['.'], join(root, '..'))).toEqual(known);
  });

  it.each(['policies', './policies/', 'policies//', 'risks/../policies'])(
    'are found as `%s` from the root',
    async (given) => {
      expect(await chosen([given])).toEqual(['policies', 'policies/people/a.md']);
      expect(await chosen([given], join(root, '..'))).toEqual(['policies', 'policies/people/a.md']);
    },
  );

  it('are found from the folder that the user stands in, and by their absolute path', async () => {
    expect(await chosen(['people'], join(root, 'policies'))).toEqual(['policies/people/a.md']);
    expect(await chosen([join(root, 'risks/r-001.md')])).toEqual(['risks/r-001.md']);
  });

  it('may be files without content, such as a hook passes them', async () => {
    expect(await chosen(['README.md'])).toEqual([]);
  });

  it.each(['polices', '', '..', '../elsewhere', '/', 'policies/people/b.md'])(
    'are refused as `%s`, which names nothing',
    async (given) => {
      await expect(chosen([given])).rejects.toThrow(/^Cannot find `/);
    },
  );
});
