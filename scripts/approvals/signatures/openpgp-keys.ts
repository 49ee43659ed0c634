import type * as Openpgp from 'openpgp';
import type { PublicKey } from 'openpgp';

/** Bytes of a key file; more than any key that is kept for signing needs. */
const longestFile = 1024 * 1024;

/** Keys of a file; a later one is left out. */
const mostKeys = 100;

const begin = '-----BEGIN PGP PUBLIC KEY BLOCK-----';
const end = '-----END PGP PUBLIC KEY BLOCK-----';

/** The armoured blocks of a text, each from its end back to the nearest beginning. */
const blocksIn = (text: string): readonly string[] =>
  text
    .split(end)
    .slice(0, -1)
    .flatMap((part) => {
      const start = part.lastIndexOf(begin);
      return start < 0 ? [] : [`${part.slice(start)}${end}\n`];
    });

/** The library, which is loaded only where it is needed. */
export type OpenpgpLibrary = typeof Openpgp;

/** "At any time": of the dates that the library takes, the one with which it asks no clock. */
// Its types leave it out of some functions that take it.
export const anyTime = null as unknown as Date;

const orNothing = async <T>(work: Promise<readonly T[]>): Promise<readonly T[]> => {
  try {
    return await work;
  } catch {
    return [];
  }
};

const keysIn = async (
  library: OpenpgpLibrary,
  file: Uint8Array,
): Promise<readonly Openpgp.Key[]> => {
  if (file.length === 0 || file.length > longestFile) return [];
  const text = Buffer.from(file).toString('latin1');
  // A copy, since the library keeps views of what it reads.
  if (!text.includes(begin)) {
    return orNothing(library.readKeys({ binaryKeys: Uint8Array.from(file) }));
  }
  const blocks = blocksIn(text).slice(0, mostKeys);
  const keys = await Promise.all(
    blocks.map((armoredKeys) => orNothing(library.readKeys({ armoredKeys }))),
  );
  return keys.flat();
};

const joined = async (known: PublicKey | undefined, key: PublicKey): Promise<PublicKey> => {
  if (known == null) return key;
  try {
    return await known.update(key, anyTime);
  } catch {
    return known;
  }
};

/**
 * Reads public keys from files: armoured or binary, one or several in each; what cannot be read is
 * left out. Of a key in several files all self-signatures and revocations count together.
 */
export const readOpenpgpKeys = async (
  library: OpenpgpLibrary,
  files: readonly Uint8Array[],
): Promise<readonly PublicKey[]> => {
  const keys = new Map<string, PublicKey>();
  for (const file of files) {
    for (const key of (await keysIn(library, file)).slice(0, mostKeys)) {
      if (!(key instanceof library.PublicKey) || key.isPrivate()) continue;
      const id = key.getFingerprint();
      keys.set(id, await joined(keys.get(id), key));
    }
  }
  return [...keys.values()];
};
