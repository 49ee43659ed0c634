import { isObject, listIn, textIn, type JsonObject } from './json-value.ts';
import type { Manifest } from './manifest.ts';
import { byName } from './pack-files.ts';
import { shown } from './shown.ts';
import type { Check } from './verdict.ts';

const text = (record: JsonObject, key: string): string => shown(textIn(record, key) ?? '');

const recordsOf = (manifest: Manifest): readonly JsonObject[] =>
  listIn(manifest.predicate, 'records').filter(isObject);

const statement = (record: JsonObject): Check => {
  const [id, version, title, file] = ['id', 'version', 'title', 'file'].map((key) =>
    text(record, key),
  );
  const said = listIn(record, 'words').filter((one) => typeof one === 'string');
  const words = said.map(shown).join(' ') || 'Nothing is said of its approval.';
  const name = [`\`${id ?? ''}\``, version, title === '' ? '' : `“${title ?? ''}”`]
    .filter((part) => part !== '' && part !== undefined)
    .join(' ');
  return {
    id: 'pack/approval',
    result: 'not evaluated',
    message: `${name} (\`${file ?? ''}\`): ${words}`,
  };
};

/**
 * The approvals as the signer of a pack states them. They are claims: `verify` recomputes none of
 * them, so each is a check that was not evaluated.
 */
export const statedApprovals = (manifest: Manifest): readonly Check[] =>
  recordsOf(manifest).map(statement);

/** Sentences about records whose source in the pack is not the one that the manifest speaks of. */
export const recordFaults = (
  manifest: Manifest,
  digests: ReadonlyMap<string, string>,
): readonly string[] =>
  recordsOf(manifest)
    .flatMap((record) => {
      const [source, digest] = [textIn(record, 'source'), textIn(record, 'sha256')];
      // A file that names what the audience may not see stays behind.
      if (source === undefined) return [];
      const found = digests.get(`sources/${source}`);
      return found === digest
        ? []
        : [
            `the source of \`${text(record, 'id')}\` is not the one that its approval is stated for`,
          ];
    })
    .sort(byName);
