import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { generatedEvidenceFormatFiles } from './evidence-formats.ts';
import { fieldExamples } from './field-examples.ts';
import { fieldPages } from './field-pages.ts';

const root = join(import.meta.dirname, '../..');

/** The reference as files, all of its folder: path from the root of the project, formatted text. */
export const generatedFieldFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const files = [...fieldPages(fieldExamples())].map(
    async ([path, text]) =>
      [path, await format(text, { filepath: path, singleQuote: true, printWidth: 100 })] as const,
  );
  return new Map([...(await Promise.all(files)), ...(await generatedEvidenceFormatFiles())]);
};

if (process.argv[1] === import.meta.filename) {
  const files = await generatedFieldFiles();
  rmSync(join(root, 'docs/reference'), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
