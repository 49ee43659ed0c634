import * as asn1 from 'asn1js';
import { readCertificate, type Certificate } from './certificate.ts';
import {
  derLength,
  hasTag,
  identifierOf,
  isInteger,
  isNull,
  octetsOf,
  partsOf,
  rawOf,
  readDer,
  tags,
} from './der.ts';
import { invalid, malformed } from './refused.ts';

/** A hash that is accepted, by its name in node:crypto. */
export type Hash = 'sha256' | 'sha384' | 'sha512';

/** An attribute of a CMS message: its type and its only value. */
export interface Attribute {
  readonly type: string;
  readonly value: asn1.BaseBlock;
}

/** A CMS message with one signer (RFC 5652 §5), taken apart but not yet checked. */
export interface Cms {
  /** OID of what was signed. */
  readonly contentType: string;
  /** The content where it is carried inside, as in time stamps. */
  readonly content: Buffer | undefined;
  readonly certificates: readonly Certificate[];
  readonly signer: Certificate;
  readonly hash: Hash;
  readonly signatureAlgorithm: string;
  readonly signature: Buffer;
  readonly attributes: readonly Attribute[];
  /** The signed attributes as they stand in the file, under the tag that was signed. */
  readonly signedAttributes: Buffer;
  readonly unsigned: readonly Attribute[];
}

/** Content that is no other message: the bytes of a file. */
export const dataType = '1.2.840.113549.1.7.1';

const signedDataType = '1.2.840.113549.1.7.2';

const hashes: ReadonlyMap<string, Hash> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

/** The hash of an AlgorithmIdentifier; refuses SHA-1 and other ones, and parameters but NULL. */
export const hashOf = (value: asn1.BaseBlock | undefined): Hash => {
  const [type, parameters, ...more] = partsOf(value);
  if (more.length > 0 || (parameters !== undefined && !isNull(parameters)))
    return malformed('a hash algorithm has strange parameters');
  const hash = hashes.get(identifierOf(type) ?? '');
  return hash ?? invalid('its hash is not one of SHA-256, SHA-384, SHA-512');
};

const attributesOf = (value: asn1.BaseBlock, tag: number): readonly Attribute[] => {
  const attributes = partsOf(value, tag).map((attribute) => {
    const [type, values, ...more] = partsOf(attribute);
    const [only, ...others] = partsOf(values, tags.set);
    const id = identifierOf(type);
    if (id === undefined || only === undefined || others.length > 0 || more.length > 0)
      return malformed('an attribute has not exactly one value');
    return { type: id, value: only };
  });
  if (new Set(attributes.map(({ type }) => type)).size !== attributes.length)
    invalid('it holds an attribute twice');
  return attributes;
};

const certificateOf = (value: asn1.BaseBlock): Certificate => {
  try {
    return readCertificate(rawOf(value));
  } catch {
    return malformed('a certificate in it cannot be read');
  }
};

const requireVersion = (value: asn1.BaseBlock | undefined, version: number): void => {
  if (!isInteger(value, version)) malformed('a version number in it is not as expected');
};

/** RFC 5652 §5.3: issuer and serial number name the signer; key identifiers are not accepted. */
const findSigner = (
  id: asn1.BaseBlock | undefined,
  certificates: readonly Certificate[],
): Certificate => {
  const [issuer, serial] = partsOf(id);
  if (issuer === undefined || !hasTag(serial, tags.integer) || !(serial instanceof asn1.Integer))
    return malformed('it names no signer');
  const found = certificates.filter(
    ({ parsed }) =>
      rawOf(issuer).equals(Buffer.from(parsed.issuer.toSchema().toBER(false))) &&
      parsed.serialNumber.isEqual(serial),
  );
  const [signer] = found;
  return signer !== undefined && found.length === 1
    ? signer
    : invalid('the certificate of its signer is not in it, or there twice');
};

const signatureAlgorithmOf = (value: asn1.BaseBlock | undefined): string => {
  const [type, parameters, ...more] = partsOf(value);
  if (more.length > 0 || (parameters !== undefined && !isNull(parameters)))
    return invalid('its signature algorithm is not accepted');
  return identifierOf(type) ?? malformed('it names no signature algorithm');
};

const readSigner = (value: asn1.BaseBlock | undefined, certificates: readonly Certificate[]) => {
  const [version, id, digest, attributes, algorithm, signature, unsigned, ...more] = partsOf(value);
  requireVersion(version, 1);
  if (!hasTag(attributes, tags.context0)) return malformed('it has no signed attributes');
  if (more.length > 0 || (unsigned !== undefined && !hasTag(unsigned, tags.context1)))
    return malformed('its signer has strange parts');
  const signedAttributes = rawOf(attributes);
  signedAttributes[0] = 0x31;
  return {
    signer: findSigner(id, certificates),
    hash: hashOf(digest),
    attributes: attributesOf(attributes, tags.context0),
    signedAttributes,
    signatureAlgorithm: signatureAlgorithmOf(algorithm),
    signature: octetsOf(signature),
    unsigned: unsigned === undefined ? [] : attributesOf(unsigned, tags.context1),
  };
};

const contentOf = (value: asn1.BaseBlock | undefined) => {
  const [type, tagged, ...more] = partsOf(value);
  const contentType = identifierOf(type);
  if (contentType === undefined || more.length > 0) return malformed('its content has no type');
  if (tagged === undefined) return { contentType, content: undefined };
  const [content, ...others] = partsOf(tagged, tags.context0);
  if (others.length > 0) return malformed('its content is strange');
  return { contentType, content: octetsOf(content) };
};

const readMessage = (der: Uint8Array): Cms => {
  const [type, wrapped, ...rest] = partsOf(readDer(der));
  if (identifierOf(type) !== signedDataType || rest.length > 0)
    return malformed('it is no CMS signature');
  const [signedData, ...others] = partsOf(wrapped, tags.context0);
  const [version, digests, inner, ...parts] = partsOf(signedData);
  const [tagged, signers] = parts;
  if (others.length > 0 || parts.length !== 2)
    return malformed('it does not hold certificates and a signer, and nothing else');
  const certificates = partsOf(tagged, tags.context0).map(certificateOf);
  const [signerInfo, ...moreSigners] = partsOf(signers, tags.set);
  if (moreSigners.length > 0) return invalid('it has more than one signer');
  const signer = readSigner(signerInfo, certificates);
  const [digest, ...moreDigests] = partsOf(digests, tags.set);
  if (moreDigests.length > 0 || hashOf(digest) !== signer.hash) invalid('it names several hashes');
  const content = contentOf(inner);
  requireVersion(version, content.contentType === dataType ? 1 : 3);
  return { ...content, ...signer, certificates };
};

/**
 * Reads a CMS SignedData (RFC 5652) with nothing but zeros behind it, as `/Contents` of a PDF holds
 * it (PDF.md §8, step 3). Throws `Refused`.
 */
export const readCms = (bytes: Uint8Array): Cms => {
  const length = derLength(bytes);
  if (length > bytes.length || bytes.subarray(length).some((byte) => byte !== 0))
    return malformed('bytes other than zeros stand behind the CMS message');
  return readMessage(bytes.subarray(0, length));
};
