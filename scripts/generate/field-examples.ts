import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '#content/kinds.ts';
import type { Kind } from '#content/record.ts';
import { recordPlace, settingsPath } from '#content/record-place.ts';
import { byText } from '#findings/text-order.ts';

/** A file of the example ISMS: where it lies in it, and its text. */
export interface FieldExample {
  readonly path: string;
  readonly text: string;
}

const folder = join(import.meta.dirname, '../../test/fixtures/example');

const filesOf = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [
        file.slice(folder.length + 1).replaceAll('\\', '/'),
        readFileSync(file, 'utf8'),
      ]),
  );

/** The record of the example with the id that the schema gives as one, else the first of the kind. */
const exampleOf = (
  kind: Kind,
  id: string,
  files: ReadonlyMap<string, string>,
): FieldExample | undefined => {
  const records = [...files]
    .filter(([path]) => {
      const place = recordPlace(path, (other) => files.has(other));
      return place.type === 'record' && place.kind === kind;
    })
    .sort(([a], [b]) => byText(a, b))
    .map(([path, text]) => ({ path, text }));
  return records.find(({ text }) => text.includes(`\nid: ${id}\n`)) ?? records[0];
};

/** Examples for the reference: `isms.yml` and a record of each kind, out of the example ISMS. */
export const fieldExamples = (): ReadonlyMap<Kind | 'settings', FieldExample> => {
  const files = filesOf();
  const settings = files.get(settingsPath);
  if (settings === undefined) throw new Error(`Cannot find \`${settingsPath}\` of the example`);
  const records = kinds.map(({ kind, example }): readonly [Kind, FieldExample] => {
    const found = exampleOf(kind, example, files);
    if (!found) throw new Error(`Cannot find a record of kind \`${kind}\` in the example`);
    return [kind, found];
  });
  return new Map<Kind | 'settings', FieldExample>([
    ['settings', { path: settingsPath, text: settings }],
    ...records,
  ]);
};
