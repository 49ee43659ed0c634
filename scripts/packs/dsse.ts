import { createHash } from 'node:crypto';
import type { Signer } from './signer.ts';

const payloadType = 'application/vnd.in-toto+json';

/** The bytes that a DSSE signature covers (DSSE v1, pre-authentication encoding). */
export const preAuthentication = (type: string, payload: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `, 'utf8'),
    payload,
  ]);

/**
 * A DSSE v1 envelope around an in-toto statement, as JSON. `keyid` is the SHA-256 of the signer's
 * certificate; the signature is over the pre-authentication encoding, ECDSA as a DER sequence.
 */
export const envelopeOf = async (statement: Uint8Array, signer: Signer): Promise<Uint8Array> => {
  const signature = await signer.sign(preAuthentication(payloadType, statement));
  const keyid = createHash('sha256')
    .update(signer.chain[0] ?? new Uint8Array())
    .digest('hex');
  const envelope = {
    payloadType,
    payload: Buffer.from(statement).toString('base64'),
    signatures: [{ keyid, sig: Buffer.from(signature).toString('base64') }],
  };
  return Buffer.from(`${JSON.stringify(envelope, undefined, 2)}\n`, 'utf8');
};
