import { subjectName } from './certificate.ts';
import { requireLinked } from './chain.ts';
import { checkEnvelope, envelopePath, readEnvelope, readSignerFile } from './dsse.ts';
import type { JudgedSignature } from './judge-signature.ts';
import { asRefused, malformed } from './refused.ts';
import { checkRevocation } from './revocation.ts';
import { isoTime } from './signing-time.ts';
import { combine, failed, notEvaluated, one, passed, type Findings } from './verdict.ts';
import type { PdfTrust } from './verify-pdf.ts';

/** The files that the signature of a pack consists of. */
export interface SignatureFiles {
  readonly manifest: Uint8Array;
  readonly envelope: Uint8Array;
  readonly signer: Uint8Array;
}

/** The time that the same signer claims in the PDFs of the pack, else the start of a day. */
const claimedTime = (
  certificate: string,
  documents: readonly JudgedSignature[],
  day: string | undefined,
): Date => {
  const times = documents.flatMap((one) =>
    one.certificate === certificate && one.at !== undefined ? [one.at.getTime()] : [],
  );
  const latest = times.reduce((a, b) => Math.max(a, b), -Infinity);
  const at = new Date(times.length > 0 ? latest : (day ?? ''));
  return Number.isNaN(at.getTime()) ? malformed('the pack does not say when it was signed') : at;
};

const revocation = async (
  path: Awaited<ReturnType<typeof envelopePath>>,
  at: Date,
  { trust }: PdfTrust,
): Promise<Findings> => {
  const known = await checkRevocation(path, trust.revocationLists, { at, proved: false });
  const signer = subjectName(path[0]);
  return known
    ? passed('pack/revocation', `\`${signer}\` is on no revocation list given`)
    : notEvaluated(
        'pack/revocation',
        `revocation unknown: no current revocation list for the certificate of \`${signer}\` is at hand`,
      );
};

const refusal = (error: unknown, id: string, what: string): Findings => {
  const { verdict, message } = asRefused(error);
  return failed(verdict, id, `${what}${message}`);
};

const judgeChain = async (
  path: ReturnType<typeof readSignerFile>,
  at: Date,
  options: PdfTrust,
): Promise<Findings> => {
  const signer = subjectName(path[0]);
  const what = `\`${signer}\` is not accepted as signer of the pack: `;
  try {
    const trusted = await envelopePath(path, options.trust, at);
    requireLinked(path[0], path, trusted);
    const top = subjectName(trusted.at(-1) ?? path[0]);
    const words = `\`${signer}\`, who signed the pack, leads to \`${top}\`, which you trust`;
    return combine([passed('pack/chain', words), await revocation(trusted, at, options)]);
  } catch (error) {
    return refusal(error, 'pack/chain', what);
  }
};

/**
 * Judges the envelope over `manifest.json`: its payload must be these very bytes, its signer the one
 * of `signer.pem`, at the time that this signer claims in the PDFs; `day` (ISO) where there are none.
 */
export const judgePackSignature = async (
  files: SignatureFiles,
  documents: readonly JudgedSignature[],
  day: string | undefined,
  options: PdfTrust,
): Promise<Findings> => {
  try {
    const path = readSignerFile(files.signer);
    const envelope = readEnvelope(files.envelope);
    checkEnvelope(envelope, path[0]);
    const at = claimedTime(path[0].der.toString('base64'), documents, day);
    const signer = subjectName(path[0]);
    const signature = { signer, time: isoTime(at), timeProved: false, level: 'DSSE' };
    const same = envelope.payload.equals(files.manifest)
      ? passed('pack/signature', `\`${signer}\` signed the manifest of the pack`)
      : failed(
          'changed after signing',
          'pack/signature',
          '`manifest.json` differs from the manifest that was signed',
        );
    const chain = await judgeChain(path, at, options);
    return combine([{ verdict: 'valid', signatures: [signature], checks: [] }, same, chain]);
  } catch (error) {
    return refusal(error, 'pack/signature', '');
  }
};

/** What is said of a pack without envelope and signer. */
export const unsignedPack = (): Findings =>
  one('unsigned', 'pack/signature', 'fail', 'the pack is not signed');
