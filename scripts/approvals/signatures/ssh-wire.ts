/** Bytes that are not in the wire format of SSH (RFC 4251 section 5). */
export class MalformedWire extends Error {}

/** Takes fields off bytes from front to back; each throws `MalformedWire` where it is not there. */
export interface WireReader {
  readonly byte: () => number;
  readonly uint32: () => number;
  /** A `string`: bytes with their length before them. */
  readonly bytes: () => Buffer;
  /** A `string` of printable ASCII, as names of algorithms are. */
  readonly name: () => string;
  /** A positive `mpint` in its shortest form, as its magnitude without a leading zero. */
  readonly positiveInteger: () => Buffer;
  /** Throws where something is left. */
  readonly end: () => void;
}

const magnitude = (bytes: Buffer): Buffer => {
  const [first, second = 0] = bytes;
  if (first == null || first > 127) throw new MalformedWire();
  if (first > 0) return bytes;
  // A zero stands first only where the number would read as negative without it.
  if (second < 128) throw new MalformedWire();
  return bytes.subarray(1);
};

/** Begins to read at the first byte. */
export const readWire = (source: Uint8Array): WireReader => {
  let rest = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const take = (count: number): Buffer => {
    if (count > rest.length) throw new MalformedWire();
    const taken = rest.subarray(0, count);
    rest = rest.subarray(count);
    return taken;
  };
  const uint32 = (): number => take(4).readUInt32BE();
  const bytes = (): Buffer => take(uint32());
  return {
    byte: () => take(1).readUInt8(),
    uint32,
    bytes,
    name: () => {
      const text = bytes().toString('latin1');
      if (!/^[\x21-\x7e]+$/.test(text)) throw new MalformedWire();
      return text;
    },
    positiveInteger: () => magnitude(bytes()),
    end: () => {
      if (rest.length > 0) throw new MalformedWire();
    },
  };
};

/** A number as four bytes. */
export const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** Bytes, or text as UTF-8, with their length before them. */
export const wireString = (value: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(value);
  return Buffer.concat([uint32(bytes.length), bytes]);
};

/** Base64 of which there is exactly one text for the same bytes; `undefined` for any other. */
export const strictBase64 = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64');
  return text !== '' && bytes.toString('base64') === text ? bytes : undefined;
};
