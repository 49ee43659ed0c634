import * as pki from 'pkijs';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { readCertificate, type Certificate } from './certificate.ts';

/** What the user trusts: certificates that may sign or certify signers, and lists of revoked ones. */
export interface Trust {
  readonly anchors: readonly Certificate[];
  readonly revocationLists: readonly pki.CertificateRevocationList[];
}

interface Block {
  readonly label: string;
  readonly der: Buffer;
}

const hint = 'give a file with one or more `-----BEGIN CERTIFICATE-----` blocks';

/** The PEM blocks of a text (RFC 7468); text between them is a comment. */
export const pemBlocks = (text: string): readonly Block[] =>
  [
    ...text.matchAll(/-----BEGIN ([A-Z0-9 ]{1,40})-----\s([A-Za-z0-9+/=\s]*?)-----END \1-----/g),
  ].map((match) => ({
    label: match[1] ?? '',
    der: Buffer.from((match[2] ?? '').replace(/\s+/g, ''), 'base64'),
  }));

const refuseOthers = (text: string, blocks: readonly Block[]): void => {
  if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text))
    throw new UnreadableInput('Unexpected private key in the trust file, expected certificates', {
      hint: 'give the certificate that belongs to the key, and keep the key to yourself',
    });
  const begun = text.split('-----BEGIN ').length - 1;
  const other = blocks.find(({ label }) => label !== 'CERTIFICATE' && label !== 'X509 CRL');
  if (other !== undefined)
    throw new UnreadableInput(
      `Unexpected \`${other.label}\` in the trust file, expected certificates`,
      {
        hint,
      },
    );
  if (begun !== blocks.length)
    throw new UnreadableInput('Cannot read a block of the trust file', { hint });
};

const anchorOf = (block: Block): Certificate => {
  try {
    return readCertificate(block.der);
  } catch (cause) {
    throw new UnreadableInput('Cannot read a certificate of the trust file', { hint, cause });
  }
};

const listOf = (block: Block): pki.CertificateRevocationList => {
  try {
    return pki.CertificateRevocationList.fromBER(new Uint8Array(block.der).buffer);
  } catch (cause) {
    throw new UnreadableInput('Cannot read a revocation list of the trust file', { hint, cause });
  }
};

const readTrustFile = (bytes: Uint8Array): Trust => {
  const text = Buffer.from(bytes).toString('latin1');
  const blocks = pemBlocks(text);
  refuseOthers(text, blocks);
  const anchors = blocks.filter(({ label }) => label === 'CERTIFICATE').map(anchorOf);
  const revocationLists = blocks.filter(({ label }) => label === 'X509 CRL').map(listOf);
  if (anchors.length === 0 && revocationLists.length === 0)
    throw new UnreadableInput('Cannot find a certificate in the trust file', { hint });
  return { anchors, revocationLists };
};

/**
 * Reads trust files: PEM with one or more certificates, and revocation lists (`X509 CRL`) besides.
 * Throws `UnreadableInput` where one holds neither, a private key, or what cannot be read.
 */
export const readTrust = (files: readonly Uint8Array[]): Trust => {
  const read = files.map(readTrustFile);
  const trust = {
    anchors: read.flatMap(({ anchors }) => anchors),
    revocationLists: read.flatMap(({ revocationLists }) => revocationLists),
  };
  if (files.length > 0 && trust.anchors.length === 0)
    throw new UnreadableInput('Cannot find a certificate in the trust files', { hint });
  return trust;
};
