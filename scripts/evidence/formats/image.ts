import { ofExport } from '../descriptions.ts';
import { wholeFacts } from '../facts.ts';
import type { BytesReader } from '../reader.ts';

interface Image {
  readonly type: 'PNG' | 'JPEG';
  readonly width: number;
  readonly height: number;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The first chunk of a PNG holds its size (PNG, 11.2.2). */
const readPng = (bytes: Uint8Array): Image | undefined => {
  if (bytes.length < 24 || pngSignature.some((byte, index) => bytes[index] !== byte))
    return undefined;
  const view = viewOf(bytes);
  return { type: 'PNG', width: view.getUint32(16), height: view.getUint32(20) };
};

/** Markers of frames that hold the size; C4, C8 and CC in that row mean something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The size stands in the frame header, behind segments of any length (ITU T.81, B.2.2). */
const readJpeg = (bytes: Uint8Array): Image | undefined => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) {
      return { type: 'JPEG', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    const length = view.getUint16(at + 2);
    // Fill bytes may stand before a marker; a segment of no length would never end.
    at += marker === 0xff ? 1 : 2 + Math.max(length, 2);
  }
  return undefined;
};

const readImage = (bytes: Uint8Array): Image | undefined => {
  const image = readPng(bytes) ?? readJpeg(bytes);
  return image && image.width > 0 && image.height > 0 ? image : undefined;
};

/** Pictures of screens. */
export const image: BytesReader = {
  format: 'image',
  medium: 'bytes',
  title: 'Picture of a screen',
  source:
    'PNG or JPEG, for settings that have no export. `covers: {at: …}` of the item is the moment, `query` the address and the user; prefer an export where the provider has one.',
  tells: 'state',
  entry: ['picture', 'pictures'],
  needs: ['PNG or JPEG'],
  facts: [
    ofExport('type', 'PNG or JPEG', 'text'),
    ofExport('width', 'points across'),
    ofExport('height', 'points down'),
  ],
  expectations: [],
  recognises: (bytes) => readImage(bytes) !== undefined,
  read: (bytes) => {
    const found = readImage(bytes);
    if (!found) {
      const message = 'Unexpected bytes, expected a picture as PNG or JPEG';
      return { rows: 0, facts: [], problems: [{ line: 1, message }] };
    }
    return { rows: 1, facts: wholeFacts({ ...found }), problems: [] };
  },
};
