import { decodeText } from './decode-text.ts';
import type { Limits } from './limits.ts';
import { secretsIn } from './secrets.ts';
import type { Secret } from './secrets.ts';
import type { Tree, TreeEntry } from './tree.ts';

/** What was found in a file that is no record: secrets, or why it was not looked into. */
export type ScannedFile = readonly Secret[] | 'no text' | 'too large' | 'unreadable';

/** Formats whose bytes are no text: not worth reading. */
const binary = /\.(?:pdf|png|jpe?g|webp|gif|xlsx|docx|pptx|zip|gz|tgz|7z|p12|pfx)$/i;

const scan = async (tree: Tree, { path, size }: TreeEntry, most: number): Promise<ScannedFile> => {
  if (binary.test(path)) return 'no text';
  if (size > most) return 'too large';
  const bytes = await tree.read(path).catch(() => undefined);
  if (bytes === undefined) return 'unreadable';
  const decoded = decodeText(bytes);
  return 'text' in decoded ? secretsIn(decoded.text) : 'no text';
};

/**
 * Looks for keys, tokens and passwords in the text files of a tree beside its records: evidence,
 * `isms.yml`, translations, attachments. One file at a time, so that only one is in memory.
 */
export const scanFiles = async (
  tree: Tree,
  entries: Iterable<TreeEntry>,
  records: ReadonlySet<string>,
  limits: Limits,
): Promise<ReadonlyMap<string, ScannedFile>> => {
  const scanned = new Map<string, ScannedFile>();
  for (const entry of entries) {
    if (entry.type !== 'file' || records.has(entry.path)) continue;
    scanned.set(entry.path, await scan(tree, entry, limits.attachment));
  }
  return scanned;
};
