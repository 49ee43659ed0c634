import { posix } from 'node:path';
import type { View } from '#audiences/view.ts';

/** Reads a file of the tree that the records came from. */
export type ReadAttachment = (path: string) => Promise<Uint8Array>;

const startsWith = (bytes: Uint8Array, start: string): boolean =>
  Buffer.from(start, 'latin1').every((byte, index) => bytes[index] === byte);

const contains = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text);

const isText = (bytes: Uint8Array): boolean => {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const fits: ReadonlyMap<string, (bytes: Uint8Array) => boolean> = new Map([
  ['.pdf', (bytes: Uint8Array) => startsWith(bytes, '%PDF-')],
  ['.png', (bytes: Uint8Array) => startsWith(bytes, '\u0089PNG\r\n')],
  ['.jpg', (bytes: Uint8Array) => startsWith(bytes, '\u00ff\u00d8\u00ff')],
  ['.jpeg', (bytes: Uint8Array) => startsWith(bytes, '\u00ff\u00d8\u00ff')],
  ['.webp', (bytes: Uint8Array) => startsWith(bytes, 'RIFF') && startsWith(bytes.slice(8), 'WEBP')],
  [
    '.xlsx',
    (bytes: Uint8Array) => startsWith(bytes, 'PK') && contains(bytes, '[Content_Types].xml'),
  ],
  ['.txt', isText],
  ['.csv', isText],
  ['.json', isText],
]);

/** The types whose files may be published: SVG and HTML can run code, so they are not among them. */
const isAllowedName = (path: string): boolean => fits.has(posix.extname(path).toLowerCase());

/** Whether a file is what its name says, as far as its first bytes tell. */
export const isWhatItSays = (path: string, bytes: Uint8Array): boolean =>
  fits.get(posix.extname(path).toLowerCase())?.(bytes) ?? false;

/** Where an attachment stands on the site: beside no page, under the path that it has in the tree. */
export const attachmentPath = (path: string): string => `attachments/${path}`;

/**
 * Files that a record of the view refers to and that may be published, by their path in the tree.
 * What no shown record uses is never copied.
 */
export const attachmentsOf = ({ register }: View): ReadonlySet<string> => {
  const limit = register.settings.limits.attachment;
  const used = register.references.flatMap(({ to }) => (to.type === 'file' ? [to.path] : []));
  return new Set(
    used.filter((path) => {
      const entry = register.entries.get(path);
      return entry?.type === 'file' && entry.size <= limit && isAllowedName(path);
    }),
  );
};

/** An attachment with its bytes. */
export interface Attachment {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads the attachments of a view; one that is not what its name says is left out. */
export const readAttachments = async (
  view: View,
  read: ReadAttachment,
): Promise<readonly Attachment[]> => {
  const found: Attachment[] = [];
  for (const path of [...attachmentsOf(view)].sort()) {
    const bytes = await read(path);
    if (isWhatItSays(path, bytes)) found.push({ path, bytes });
  }
  return found;
};
