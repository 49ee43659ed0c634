import type { Manifest } from './manifest.ts';
import { byName } from './pack-files.ts';
import { shown } from './shown.ts';

/** Names that the manifest cannot list: itself, what signs it, and the sums over all. */
const unlisted: ReadonlySet<string> = new Set([
  'manifest.json',
  'manifest.dsse.json',
  'signer.pem',
  'SHA256SUMS',
]);

/** Sentences about files that the manifest does not list, that are missing, or that were changed. */
export const manifestFaults = (
  manifest: Manifest,
  digests: ReadonlyMap<string, string>,
): readonly string[] => {
  const extra = [...digests.keys()].filter(
    (name) => !unlisted.has(name) && !manifest.digests.has(name),
  );
  const listed = [...manifest.digests].flatMap(([name, digest]) => {
    const found = digests.get(name);
    if (found === undefined) return [`\`${shown(name)}\` is missing`];
    return found === digest ? [] : [`\`${shown(name)}\` was changed`];
  });
  const own = [...manifest.digests.keys()].filter((name) => unlisted.has(name));
  return [
    ...extra.map((name) => `\`${shown(name)}\` is not listed in the manifest`),
    ...listed,
    ...own.map((name) => `\`${name}\` cannot be listed in the manifest`),
  ].sort(byName);
};

/** The text that `SHA256SUMS` must be: one line for each other file, as `sha256sum` prints it. */
export const checksumText = (digests: ReadonlyMap<string, string>): string =>
  [...digests]
    .filter(([name]) => name !== 'SHA256SUMS')
    .sort(([a], [b]) => byName(a, b))
    .map(([name, digest]) => `${digest}  ${name}\n`)
    .join('');
