import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaIndex } from './schema-index.ts';
import { typeDeclarations } from './type-declarations.ts';

const content = join(import.meta.dirname, '../content');

writeFileSync(join(content, 'types.ts'), await typeDeclarations());
writeFileSync(join(content, 'kinds.ts'), schemaIndex());
