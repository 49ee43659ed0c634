import { embeddedFiles, type EmbeddedFile } from './embedded-files.ts';
import { judgeSignature, type JudgedSignature } from './judge-signature.ts';
import { signaturesOf, type PdfSignature } from './pdf-signature.ts';
import { asRefused } from './refused.ts';
import { checkRevisions } from './revisions.ts';
import { securityStore } from './security-store.ts';
import { readStrictPdf, type StrictPdf } from './strict-pdf.ts';
import type { Trust } from './trust.ts';
import { combine, failed, passed, type Findings } from './verdict.ts';

/** What the user gave: whom to trust, and the day of the call. */
export interface PdfTrust {
  readonly trust: Trust;
  readonly today: string | undefined;
}

/** The verdict on a PDF, and the files embedded as of its first signed revision. */
export interface VerifiedPdf {
  readonly findings: Findings;
  readonly embedded: readonly EmbeddedFile[];
  readonly signatures: readonly JudgedSignature[];
}

/** What a step refuses, as findings. */
const refusal = (error: unknown, id: string): Findings => {
  const { verdict, message } = asRefused(error);
  return failed(verdict, id, message);
};

const attempt = (id: string, message: string, run: () => void): Findings => {
  try {
    run();
    return passed(id, message);
  } catch (error) {
    return refusal(error, id);
  }
};

const laterWords = (pdf: StrictPdf, signatures: readonly PdfSignature[]): string =>
  (signatures[0]?.revision ?? 0) === pdf.revisions.length - 1
    ? 'nothing was added after the signature'
    : 'nothing but further signatures was added after the first one';

const readEmbedded = (pdf: StrictPdf, revision: number) => {
  let embedded: readonly EmbeddedFile[] = [];
  const findings = attempt('pdf/embedded', 'the embedded files can be read', () => {
    embedded = embeddedFiles(pdf, revision);
  });
  return { embedded, findings };
};

const verifyRead = async (pdf: StrictPdf, options: PdfTrust): Promise<VerifiedPdf> => {
  const signatures = signaturesOf(pdf);
  const [first] = signatures;
  const { embedded, findings } = readEmbedded(pdf, first?.revision ?? pdf.revisions.length - 1);
  if (first === undefined) {
    const unsigned = failed('unsigned', 'signature/present', 'the document holds no signature');
    return { embedded, signatures: [], findings: combine([findings, unsigned]) };
  }
  const judgement = { ...options, store: securityStore(pdf) };
  const judged: JudgedSignature[] = [];
  for (const signature of signatures) judged.push(await judgeSignature(pdf, signature, judgement));
  const revisions = attempt('pdf/revisions', laterWords(pdf, signatures), () => {
    checkRevisions(pdf, signatures);
  });
  const parts = [...judged.map((one) => one.findings), revisions, findings];
  return { embedded, signatures: judged, findings: combine(parts) };
};

const prefixLimit = 20;

/** The longest beginning of a file that reads well and holds a signature, where there is one. */
const signedBeginning = (bytes: Uint8Array): Uint8Array | undefined => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = file.lastIndexOf('%%EOF', undefined, 'latin1');
  for (let tries = 0; tries < prefixLimit && at > 0; tries += 1) {
    for (const end of [at + 5, at + 6, at + 7]) {
      const beginning = file.subarray(0, end);
      if (end < file.length && holdsSignature(beginning)) return beginning;
    }
    at = file.lastIndexOf('%%EOF', at - 1, 'latin1');
  }
  return undefined;
};

const holdsSignature = (bytes: Uint8Array): boolean => {
  try {
    return signaturesOf(readStrictPdf(bytes)).length > 0;
  } catch (error) {
    asRefused(error);
    return false;
  }
};

const verifyUnread = async (
  bytes: Uint8Array,
  options: PdfTrust,
  why: Findings,
): Promise<VerifiedPdf> => {
  const beginning = signedBeginning(bytes);
  if (beginning === undefined) return { embedded: [], signatures: [], findings: why };
  const { findings, embedded, signatures } = await verifyPdf(beginning, options);
  const reason = why.checks[0]?.message ?? '';
  const change = failed(
    'changed after signing',
    'pdf/revisions',
    `${bytes.length - beginning.length} bytes were added after the last signature (${reason})`,
  );
  return { embedded, signatures, findings: combine([findings, change]) };
};

/**
 * Verifies the bytes of one PDF, offline and without repair (PDF.md §8). Nothing is thrown for a
 * bad file: what is wrong stands in the checks.
 */
export const verifyPdf = async (bytes: Uint8Array, options: PdfTrust): Promise<VerifiedPdf> => {
  try {
    return await verifyRead(readStrictPdf(bytes), options);
  } catch (error) {
    return verifyUnread(bytes, options, refusal(error, 'pdf/structure'));
  }
};
