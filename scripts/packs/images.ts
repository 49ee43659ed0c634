import type { View } from '#audiences/view.ts';
import { linkForm } from '#markdown/link-policy.ts';
import { resolveAddress } from '#register/resolve-address.ts';
import type { ImageAddress } from './print-document.ts';
import type { PrintFile } from './printer.ts';

/** Reads a file of the tree by its path. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** The images of one text: what the page may load, and under which address. */
export interface Images {
  readonly files: ReadonlyMap<string, PrintFile>;
  readonly address: ImageAddress;
}

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

/** The media type by content; the name of a file is only a claim. SVG is no raster and is left out. */
const typeOf = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'image/webp';
  return undefined;
};

const pathOf = (from: string, href: string): string | undefined => {
  if (linkForm(href) !== 'relative') return undefined;
  const address = resolveAddress(from, href);
  return address.outside || address.path === '' ? undefined : address.path;
};

/**
 * Loads the images of a record's text: PNG, JPEG and WebP files of the tree that the view shows.
 * Others are printed as their alternative text.
 */
export const loadImages = async (
  view: View,
  id: string,
  read: ReadFile | undefined,
): Promise<Images> => {
  const from = view.register.records.get(id)?.path ?? '';
  const links = view.register.texts.get(id)?.links ?? [];
  const files = new Map<string, PrintFile>();
  const addresses = new Map<string, string>();
  for (const { type, href } of links) {
    const path = type === 'image' ? pathOf(from, href) : undefined;
    if (path === undefined || read === undefined || addresses.has(href)) continue;
    if (view.register.entries.get(path)?.type !== 'file') continue;
    const bytes = await read(path);
    const media = typeOf(bytes);
    if (media === undefined) continue;
    const address = `images/${addresses.size}`;
    files.set(address, { type: media, bytes });
    addresses.set(href, address);
  }
  return { files, address: (href) => addresses.get(href) };
};
