import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFieldFiles } from '#generate/fields.ts';

const root = join(import.meta.dirname, '../..');

describe('the reference of fields', () => {
  it('is what the schemas say now (else run `npm run generate`)', async () => {
    const files = await generatedFieldFiles();
    for (const [path, text] of files) {
      expect(await readFile(join(root, path), 'utf8'), path).toBe(text);
    }
    const pages = await readdir(join(root, 'docs/reference'));
    expect(pages.map((page) => `docs/reference/${page}`).sort()).toEqual([...files.keys()].sort());
  });
});
