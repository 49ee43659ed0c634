import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { isObjectId } from '#history/object-id.ts';
import { isRecord } from '#history/record-facts.ts';
import type { Context } from './context.ts';

const longest = 64 * 1024 * 1024;

const noManifest = (path: string, cause?: unknown): UnreadableInput =>
  new UnreadableInput(`\`${path}\` is no manifest of a pack`, {
    hint: 'name the `manifest.json` of a pack',
    cause,
  });

const commitIn = (manifest: unknown): unknown =>
  isRecord(manifest) && isRecord(manifest['predicate'])
    ? manifest['predicate']['commit']
    : undefined;

/** The commit that the manifest of an earlier pack was made from. Throws `UnreadableInput`. */
export const readPreviousPack = async (
  context: Context,
  path: string | undefined,
): Promise<string | undefined> => {
  if (path === undefined) return undefined;
  const bytes = await readFile(resolve(context.folder, path)).catch((cause: unknown) => {
    throw new UnreadableInput(`Cannot read \`${path}\``, { cause });
  });
  try {
    const commit = bytes.length > longest ? undefined : commitIn(JSON.parse(bytes.toString()));
    if (typeof commit === 'string' && isObjectId(commit)) return commit;
  } catch (cause) {
    throw noManifest(path, cause);
  }
  throw noManifest(path);
};
