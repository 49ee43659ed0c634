import { UnreadableInput } from '#findings/unreadable-input.ts';
import { isObjectId } from '#history/object-id.ts';
import { isRecord } from '#history/record-facts.ts';
import type { Context } from './context.ts';
import { readGivenFile } from './given-file.ts';

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
  const bytes = await readGivenFile(context, path).catch((cause: unknown) => {
    if (cause instanceof UnreadableInput) throw cause;
    throw new UnreadableInput(`Cannot read \`${path}\``, { cause });
  });
  try {
    const commit = commitIn(JSON.parse(bytes.toString()));
    if (typeof commit === 'string' && isObjectId(commit)) return commit;
  } catch (cause) {
    throw noManifest(path, cause);
  }
  throw noManifest(path);
};
