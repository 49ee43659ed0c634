import { createHash } from 'node:crypto';
import { byName } from './pack-files.ts';

/** An id of git is SHA-1 or SHA-256 in hexadecimal; its length tells which. */
export const isGitId = (text: string | undefined): text is string =>
  text !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

type ObjectType = 'blob' | 'tag' | 'tree';

/** The id that git gives to an object, with the hash of another id. */
export const gitIdLike = (id: string, type: ObjectType, bytes: Uint8Array): string =>
  createHash(id.length === 64 ? 'sha256' : 'sha1')
    .update(`${type} ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');

/** The id of a folder of plain files, by name; with the hash of another id. */
export const folderIdLike = (id: string, files: ReadonlyMap<string, Uint8Array>): string => {
  const entries = [...files]
    .sort(([a], [b]) => byName(a, b))
    .map(([name, bytes]) =>
      Buffer.concat([
        Buffer.from(`100644 ${name}\0`),
        Buffer.from(gitIdLike(id, 'blob', bytes), 'hex'),
      ]),
    );
  return gitIdLike(id, 'tree', Buffer.concat(entries));
};
