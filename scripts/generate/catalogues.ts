import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueTables } from './catalogue-tables.ts';

for (const [file, text] of await catalogueTables()) {
  writeFileSync(join(import.meta.dirname, '../catalogues', file), text);
}
