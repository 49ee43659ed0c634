import { readTrust } from '#verify/trust.ts';
import { verifyPdf } from '#verify/verify-pdf.ts';
import { identity, pem } from './authority.ts';

/** Who signs in the tests, and the root that is trusted unless a test says otherwise. */
export const root = identity({ commonName: 'Example root', authority: true });
export const signer = identity({ commonName: 'Example packs', issuer: root });
export const approver = identity({ commonName: 'Bianca Keller', issuer: root });

/** Verifies a PDF; `words` are the sentences of what failed. */
export const judge = async (
  pdf: Uint8Array,
  { trust = [pem(root.der)], today }: { trust?: readonly Buffer[]; today?: string } = {},
) => {
  const { findings } = await verifyPdf(pdf, { trust: readTrust(trust), today });
  const fails = findings.checks
    .filter(({ result }) => result === 'fail')
    .map(({ message }) => message);
  return { ...findings, fails, words: fails.join('\n') };
};
