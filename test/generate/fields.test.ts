import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds, kindSchemas, settingsSchema } from '#content/kinds.ts';
import { fieldRows } from '#generate/field-rows.ts';
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

  it('shows an example of each kind and of `isms.yml`', async () => {
    const files = await generatedFieldFiles();
    for (const { kind } of kinds) {
      expect(files.get(`docs/reference/${kind}.md`), kind).toMatch(
        /## Example\n\n`.*\.md`:\n\n<!-- .* -->\n```markdown\n---\nid: /,
      );
    }
    expect(files.get('docs/reference/settings.md')).toContain('\nformat: 1\norganisation: ');
  });

  it('has a section for each field of `isms.yml`', async () => {
    const page = (await generatedFieldFiles()).get('docs/reference/settings.md');
    for (const name of Object.keys(settingsSchema.properties ?? {})) {
      expect(page).toContain(`\n## \`${name}\`\n`);
    }
  });
});

const row = (schema: Parameters<typeof fieldRows>[0], path: string) =>
  fieldRows(schema).find((one) => one.path === path);

describe('the fields of a schema', () => {
  it('are told below lists, choices and names that the author chooses', () => {
    expect(row(settingsSchema, 'rules.<name>.severity')?.required).toBe(true);
    expect(row(settingsSchema, 'risk.level')?.type).toBe(
      '`product` or list of list of whole number',
    );
    expect(row(kindSchemas.risk, 'plan[].due')?.type).toBe('day');
    expect(row(kindSchemas.exception, 'of')?.type).toBe(
      'list of id of document or control or id of rule',
    );
  });

  it('are required only where each alternative requires them', () => {
    expect(row(kindSchemas.objective, 'target.unit')?.required).toBe(true);
    expect(row(kindSchemas.objective, 'target.at_least')?.required).toBe(false);
    expect(row(kindSchemas.evidence, 'items[].covers.at')?.required).toBe(false);
  });

  it('say which of two must be there, what stands by itself, and what is alike', () => {
    expect(row(kindSchemas.evidence, 'items')?.meaning).toContain(
      '`file` or `where` must be there',
    );
    expect(row(settingsSchema, 'approval.main')?.meaning).toContain('Default: `main`.');
    expect(row(settingsSchema, 'approval.soa')?.meaning).toContain('`approval.trust_changes`');
  });
});
