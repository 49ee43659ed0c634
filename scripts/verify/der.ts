import * as asn1 from 'asn1js';
import { malformed } from './refused.ts';

/** First byte of the encodings that are read here (X.690 §8.1.2). */
export const tags = {
  integer: 0x02,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context1: 0xa1,
} as const;

const depthLimit = 32;

/** Where the content of the value at an offset begins and ends; its length in the shortest form. */
const contentAt = (bytes: Uint8Array, at: number): readonly [number, number] => {
  const first = bytes[at + 1] ?? 0x80;
  const count = first & 0x7f;
  if (first < 0x80) return [at + 2, at + 2 + first];
  if (count === 0 || count > 4 || bytes[at + 2] === 0)
    return malformed('a length is not in its shortest form');
  let length = 0;
  for (const byte of bytes.subarray(at + 2, at + 2 + count)) length = length * 256 + byte;
  if (length < 0x80) malformed('a length is not in its shortest form');
  return [at + 2 + count, at + 2 + count + length];
};

/** Refuses values that do not fill exactly the value around them: asn1js lets that pass. */
const requireNesting = (bytes: Uint8Array, from: number, to: number, depth: number): void => {
  if (depth > depthLimit) malformed('its values are nested too deeply');
  let at = from;
  while (at < to) {
    const [start, end] = contentAt(bytes, at);
    if (end > to) malformed('a value ends outside of the one around it');
    if (((bytes[at] ?? 0) & 0x1f) === 0x1f) malformed('a tag is of an unknown form');
    if (((bytes[at] ?? 0) & 0x20) !== 0) requireNesting(bytes, start, end, depth + 1);
    at = end;
  }
};

/** Length of the DER sequence that bytes begin with, header included; refuses another type. */
export const derLength = (bytes: Uint8Array): number => {
  if (bytes[0] !== tags.sequence) return malformed('no DER sequence was found');
  return contentAt(bytes, 0)[1];
};

const parse = (bytes: Uint8Array): ReturnType<typeof asn1.fromBER> => {
  try {
    return asn1.fromBER(new Uint8Array(bytes).buffer);
  } catch {
    return malformed('bytes that should be DER are not');
  }
};

/** Reads exactly one value in DER; refuses bytes behind it. */
export const readDer = (bytes: Uint8Array): asn1.BaseBlock => {
  requireNesting(bytes, 0, bytes.length, 0);
  const read = parse(bytes);
  if (read.offset !== bytes.length || read.result.error !== '')
    return malformed('bytes that should be DER are not');
  return read.result;
};

/** The bytes of a value as they stand in the file, header included. */
export const rawOf = (value: asn1.BaseBlock): Buffer => Buffer.from(value.valueBeforeDecodeView);

/** Whether a value is encoded with this first byte: asn1js takes a SET where it wants a SEQUENCE. */
export const hasTag = (value: asn1.BaseBlock | undefined, tag: number): value is asn1.BaseBlock =>
  value?.valueBeforeDecodeView[0] === tag;

/** The parts of a constructed value of this tag, a SEQUENCE unless told otherwise. */
export const partsOf = (
  value: asn1.BaseBlock | undefined,
  tag: number = tags.sequence,
): readonly asn1.BaseBlock[] =>
  hasTag(value, tag) && value instanceof asn1.Constructed
    ? value.valueBlock.value
    : malformed('a value in it is of another type than expected');

/** The object identifier in dotted form, or `undefined`. */
export const identifierOf = (value: asn1.BaseBlock | undefined): string | undefined =>
  hasTag(value, tags.objectIdentifier) && value instanceof asn1.ObjectIdentifier
    ? value.valueBlock.toString()
    : undefined;

/** The bytes of an OCTET STRING; refuses another type. */
export const octetsOf = (value: asn1.BaseBlock | undefined): Buffer =>
  hasTag(value, tags.octetString) && value instanceof asn1.OctetString
    ? Buffer.from(value.valueBlock.valueHexView)
    : malformed('an octet string was expected');

/** Whether a value is the INTEGER of this small number. */
export const isInteger = (value: asn1.BaseBlock | undefined, number: number): boolean =>
  value !== undefined && rawOf(value).equals(Buffer.from([tags.integer, 1, number]));

/** Whether a value is NULL. */
export const isNull = (value: asn1.BaseBlock): boolean =>
  rawOf(value).equals(Buffer.from([tags.null, 0]));
