import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { readers } from '#evidence/readers.ts';
import { evidenceFormatPage } from './evidence-format-page.ts';

const root = join(import.meta.dirname, '../..');
const path = 'docs/reference/evidence-formats.md';

/** The reference of evidence formats as files: path from the root of the project, and text. */
export const generatedEvidenceFormatFiles = async (): Promise<ReadonlyMap<string, string>> =>
  new Map([
    [
      path,
      await format(evidenceFormatPage(readers.values()), {
        filepath: path,
        singleQuote: true,
        printWidth: 100,
      }),
    ],
  ]);

if (process.argv[1] === import.meta.filename) {
  for (const [file, text] of await generatedEvidenceFormatFiles()) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}
