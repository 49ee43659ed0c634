import * as asn1 from 'asn1js';
import { malformed } from './refused.ts';

/** Length of the DER value that bytes begin with, header included; refuses other than a SEQUENCE. */
export const derLength = (bytes: Uint8Array): number => {
  const first = bytes[1] ?? 0x80;
  const count = first & 0x7f;
  if (bytes[0] !== 0x30 || first === 0x80 || (first > 0x80 && (count > 4 || bytes[2] === 0)))
    return malformed('no DER sequence was found');
  if (first < 0x80) return 2 + first;
  let length = 0;
  for (const byte of bytes.subarray(2, 2 + count)) length = length * 256 + byte;
  if (length < 0x80) return malformed('a length is not in its shortest form');
  return 2 + count + length;
};

const parse = (bytes: Uint8Array): ReturnType<typeof asn1.fromBER> => {
  try {
    return asn1.fromBER(new Uint8Array(bytes).buffer);
  } catch {
    return malformed('bytes that should be DER are not');
  }
};

/** Reads exactly one value; refuses bytes behind it. */
export const readDer = (bytes: Uint8Array): asn1.BaseBlock => {
  const read = parse(bytes);
  if (read.offset !== bytes.length || read.result.error !== '')
    return malformed('bytes that should be DER are not');
  return read.result;
};

/** The parts of a SEQUENCE, SET or constructed tag; refuses a primitive value. */
export const partsOf = (value: asn1.BaseBlock | undefined): readonly asn1.BaseBlock[] =>
  value instanceof asn1.Constructed
    ? value.valueBlock.value
    : malformed('a constructed value was expected');

/** The bytes of a value as they stand in the file, header included. */
export const rawOf = (value: asn1.BaseBlock): Buffer => Buffer.from(value.valueBeforeDecodeView);

/** The object identifier in dotted form, or `undefined`. */
export const identifierOf = (value: asn1.BaseBlock | undefined): string | undefined =>
  value instanceof asn1.ObjectIdentifier ? value.valueBlock.toString() : undefined;

/** The bytes of an OCTET STRING; refuses another type. */
export const octetsOf = (value: asn1.BaseBlock | undefined): Buffer =>
  value instanceof asn1.OctetString && !value.idBlock.isConstructed
    ? Buffer.from(value.valueBlock.valueHexView)
    : malformed('an octet string was expected');

/** Whether a value has the context tag of this number. */
export const isTagged = (value: asn1.BaseBlock | undefined, number: number): boolean =>
  value?.idBlock.tagClass === 3 && value.idBlock.tagNumber === number;
