import { settingsPath } from '#content/record-place.ts';
import type { ExampleFiles } from '#rules/example.ts';
import { overlayFields } from './front-matter-fields.ts';

/** The files of an ISMS as text, by path. */
export type TextFiles = ReadonlyMap<string, string>;

const marker = '---\n';

const isRecord = (path: string): boolean =>
  path.endsWith('.md') && !path.startsWith('evidence/files/');

/** The two parts of an overlay: fields, and the text that replaces the record's. */
const splitOverlay = (overlay: string): readonly [string, string | undefined] => {
  const at = `\n${overlay}`.indexOf(`\n${marker}`);
  return at < 0 ? [overlay, undefined] : [overlay.slice(0, at), overlay.slice(at + marker.length)];
};

const ontoRecord = (record: string, overlay: string): string => {
  const end = record.indexOf(`\n${marker}`, marker.length);
  if (!record.startsWith(marker) || end < 0) throw new Error('Cannot find front matter to change');
  const [fields, text] = splitOverlay(overlay);
  const yaml = overlayFields(record.slice(marker.length, end + 1), fields);
  return `${marker}${yaml}${marker}${text ?? record.slice(end + 1 + marker.length)}`;
};

const withText = (path: string, before: string | undefined, text: string): string => {
  if (text.startsWith(marker)) return text;
  if (path !== settingsPath && !isRecord(path)) return text;
  if (before === undefined) {
    throw new Error(`Cannot change \`${path}\`, which the example ISMS does not have`);
  }
  return path === settingsPath ? overlayFields(before, text) : ontoRecord(before, text);
};

/**
 * The files of an ISMS with those of an example laid over them, as `ExampleFiles` says. Throws where
 * an example changes or removes what is not there.
 */
export const applyExample = (base: TextFiles, files: ExampleFiles): TextFiles => {
  const applied = new Map(base);
  for (const [path, text] of Object.entries(files)) {
    if (text !== null) applied.set(path, withText(path, base.get(path), text));
    else if (!applied.delete(path)) {
      throw new Error(`Cannot remove \`${path}\`, which the example ISMS does not have`);
    }
  }
  return applied;
};
