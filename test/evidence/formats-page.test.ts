import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '#content/read-settings.ts';
import { createValidate } from '#content/validate.ts';
import { generatedEvidenceFormatFiles } from '#generate/evidence-formats.ts';
import { exampleSettings } from '../rules/records.ts';

const root = join(import.meta.dirname, '../..');
const files = await generatedEvidenceFormatFiles();

test('the reference of evidence formats is what the readers say now (else run `npm run generate`)', async () => {
  for (const [path, text] of files) {
    expect(await readFile(join(root, path), 'utf8'), path).toBe(text);
  }
});

test('the expectations that it shows are valid settings', () => {
  const [text = ''] = files.values();
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
  const bytes = new TextEncoder().encode(`${exampleSettings()}${example}`);
  const { settings, findings } = readSettings(bytes, createValidate());
  expect(findings).toEqual([]);
  expect(settings.evidence.expectations).toHaveLength(4);
});
