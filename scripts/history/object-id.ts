import { createHash } from 'node:crypto';

/** How a repository names its objects. */
export type ObjectFormat = 'sha1' | 'sha256';

/** A full object id in lower-case hex, of either format. */
export const isObjectId = (text: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

/** The id that git gives to an object with these bytes. */
export const objectId = (format: ObjectFormat, type: string, bytes: Uint8Array): string =>
  createHash(format).update(`${type} ${bytes.byteLength}\0`).update(bytes).digest('hex');
