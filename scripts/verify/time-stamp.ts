import { createHash } from 'node:crypto';
import * as asn1 from 'asn1js';
import { subjectName, type Certificate } from './certificate.ts';
import { trustedPath } from './chain.ts';
import { checkSignature } from './cms-signature.ts';
import { hashOf, readCms, type Cms } from './cms.ts';
import { hasTag, octetsOf, partsOf, readDer, tags } from './der.ts';
import { invalid, malformed } from './refused.ts';
import type { Trust } from './trust.ts';

/** A time stamp whose imprint and signature hold; whether its maker is trusted is another question. */
export interface TimeStamp {
  readonly at: Date;
  readonly cms: Cms;
}

const tokenType = '1.2.840.113549.1.9.16.1.4';

const generationTime = (value: asn1.BaseBlock | undefined): Date =>
  hasTag(value, tags.generalizedTime) && value instanceof asn1.GeneralizedTime
    ? value.toDate()
    : malformed('the time stamp has no time');

/**
 * Reads an RFC 3161 token over some bytes, given in parts, and checks imprint and signature.
 * Throws `Refused` (`invalid` where it is the stamp of something else).
 */
export const readTimeStamp = (token: Uint8Array, stamped: readonly Uint8Array[]): TimeStamp => {
  const cms = readCms(token);
  if (cms.contentType !== tokenType || cms.content === undefined)
    return malformed('the time stamp holds no time');
  const [, , imprint, , time] = partsOf(readDer(cms.content));
  const [algorithm, digest] = partsOf(imprint);
  const hash = createHash(hashOf(algorithm));
  for (const part of stamped) hash.update(part);
  if (!octetsOf(digest).equals(hash.digest())) invalid('the time stamp is that of something else');
  checkSignature(cms, [cms.content]);
  return { at: generationTime(time), cms };
};

/** The chain of who made a time stamp, to an anchor of the user. Throws `Refused`. */
export const timeStampPath = (
  { at, cms }: TimeStamp,
  trust: Trust,
  more: readonly Certificate[],
): ReturnType<typeof trustedPath> =>
  trustedPath(cms.signer, [...cms.certificates, ...more], trust, at, 'time stamp');

/** Who made a time stamp. */
export const timeStampSigner = ({ cms }: TimeStamp): string => subjectName(cms.signer);

/** The time-stamp token among the unsigned attributes of a signature, as DER, or `undefined`. */
export const tokenOf = (cms: Cms): Uint8Array | undefined => {
  const type = '1.2.840.113549.1.9.16.2.14';
  const other = cms.unsigned.find((attribute) => attribute.type !== type);
  if (other !== undefined) return invalid(`it carries the unsigned attribute ${other.type}`);
  const value = cms.unsigned[0]?.value;
  return value === undefined ? undefined : new Uint8Array(value.valueBeforeDecodeView);
};
