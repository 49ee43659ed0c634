import {
  headersOf,
  namesSomebody,
  signatureOf,
  type Signature,
  type SignedBytes,
} from './commit-object.ts';
import { isObjectId, type ObjectFormat } from './object-id.ts';

/** What an annotated tag may point to. */
export type TaggedType = 'blob' | 'commit' | 'tag' | 'tree';

/** An annotated tag as its bytes say; the ref that leads to it may have another name. */
export interface Tag {
  readonly id: string;
  /** The object that it points to, with its type. */
  readonly object: string;
  readonly type: TaggedType;
  readonly name: string;
  /** Absent in tags as git wrote them before 2005. */
  readonly tagger?: Signature;
  /** The message as text without the signature; bytes that are no UTF-8 become U+FFFD. */
  readonly message: string;
  /** What `git verify-tag` would verify; absent where it finds no signature. */
  readonly signed?: SignedBytes;
}

// The beginnings by which gpg-interface.c of git knows a signature.
const armours = [
  '-----BEGIN PGP SIGNATURE-----',
  '-----BEGIN PGP MESSAGE-----',
  '-----BEGIN SIGNED MESSAGE-----',
  '-----BEGIN SSH SIGNATURE-----',
];

/** Where the signature begins: the last line that begins like one, whatever follows it. */
const signatureStart = (bytes: Buffer): number => {
  const starts = armours.map((armour) => {
    let at = bytes.lastIndexOf(armour);
    while (at > 0 && bytes[at - 1] !== 10) at = bytes.lastIndexOf(armour, at - 1);
    return at;
  });
  return Math.max(...starts);
};

const compatibility = /^gpgsig(?:-sha256)? /;

/**
 * Takes out the header with a signature for the other object format. Git writes at most one; what
 * it does with several differs from version to version, so these stay and verify as they stand.
 */
const withoutCompatibility = (bytes: Buffer): Buffer => {
  const blank = bytes.indexOf('\n\n');
  const end = blank < 0 ? bytes.length : blank + 1;
  const lines = bytes.toString('latin1', 0, end).split(/(?<=\n)/);
  const first = lines.findIndex((line) => compatibility.test(line));
  if (first < 0 || lines.some((line, index) => index !== first && line.startsWith('gpgsig'))) {
    return bytes;
  }
  const next = lines.findIndex((line, index) => index > first && !line.startsWith(' '));
  const kept = [...lines.slice(0, first), ...(next < 0 ? [] : lines.slice(next))];
  return Buffer.concat([Buffer.from(kept.join(''), 'latin1'), bytes.subarray(end)]);
};

const isTaggedType = (text: string | undefined): text is TaggedType =>
  text === 'blob' || text === 'commit' || text === 'tag' || text === 'tree';

/** Reads the bytes of an annotated tag; `undefined` where git would not read it as one. */
export const parseTag = (id: string, bytes: Buffer, format: ObjectFormat): Tag | undefined => {
  const start = signatureStart(bytes);
  const unsigned = start < 0 ? bytes : bytes.subarray(0, start);
  const { headers, message } = headersOf(unsigned);
  const [object, type, name] = headers;
  if (object?.[0] !== 'object' || type?.[0] !== 'type' || name?.[0] !== 'tag') return undefined;
  const target = object[1].toString('latin1');
  const targetType = type[1].toString('latin1');
  if (!isObjectId(target) || target.length !== (format === 'sha1' ? 40 : 64)) return undefined;
  if (!isTaggedType(targetType)) return undefined;
  const by = headers.find(([header]) => header === 'tagger')?.[1];
  const signed = start >= 0 && namesSomebody(by);
  return {
    id,
    object: target,
    type: targetType,
    name: name[1].toString('utf8'),
    ...(by == null ? {} : { tagger: signatureOf(by) }),
    message: message.toString('utf8'),
    ...(signed
      ? {
          signed: {
            payload: withoutCompatibility(Buffer.from(unsigned)),
            signature: bytes.toString('latin1', start),
          },
        }
      : {}),
  };
};
