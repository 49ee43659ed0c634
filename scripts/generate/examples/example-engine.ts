import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogues } from '#catalogues/read-catalogues.ts';
import { createValidate } from '#content/validate.ts';
import type { Rule } from '#rules/rule.ts';
import type { Engine } from './run-example.ts';

const folder = join(import.meta.dirname, '../../../test/fixtures/example');

const baseFiles = (): Engine['base'] =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [
        file.slice(folder.length + 1).replaceAll('\\', '/'),
        readFileSync(file, 'utf8'),
      ]),
  );

/** What examples of these rules are executed with: the example ISMS and the engine's catalogues. */
export const exampleEngine = (rules: readonly Rule[]): Engine => ({
  base: baseFiles(),
  rules,
  catalogues: readCatalogues(),
  validate: createValidate(),
});
