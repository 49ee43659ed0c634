import { createHash } from 'node:crypto';

/** The id that git gives these bytes as a blob, in the object format of the repository. */
export const blobId = (bytes: Uint8Array, format: 'sha1' | 'sha256' = 'sha1'): string =>
  createHash(format).update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex');
