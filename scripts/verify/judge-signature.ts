import { subjectName } from './certificate.ts';
import { requireLinked, trustedPath, type Path } from './chain.ts';
import { checkSignature } from './cms-signature.ts';
import { dataType, readCms, type Cms } from './cms.ts';
import { signedBytes, type PdfSignature } from './pdf-signature.ts';
import { textAt } from './pdf-values.ts';
import { asRefused, invalid } from './refused.ts';
import { checkRevocation, type SigningTime } from './revocation.ts';
import type { SecurityStore } from './security-store.ts';
import { isoTime, readPdfDate } from './signing-time.ts';
import type { StrictPdf } from './strict-pdf.ts';
import { readTimeStamp, timeStampPath, timeStampSigner, tokenOf } from './time-stamp.ts';
import type { Trust } from './trust.ts';
import type { Check, Findings, Verdict } from './verdict.ts';
import { worst } from './verdict.ts';

/** What the judgement of one signature needs besides the file. */
export interface Judgement {
  readonly trust: Trust;
  readonly store: SecurityStore;
  /** ISO day after which no signature may claim to be made; no limit where it is absent. */
  readonly today: string | undefined;
}

/** Collects checks until one step refuses. */
interface Record {
  readonly checks: Check[];
  readonly verdicts: Verdict[];
  signer: string;
  time: SigningTime | undefined;
  level: string;
  certificate: string | undefined;
}

const readSignature = (pdf: StrictPdf, signature: PdfSignature, record: Record): Cms => {
  const { parts, contents } = signedBytes(pdf, signature);
  const cms = readCms(contents);
  record.signer = subjectName(cms.signer);
  record.certificate = cms.signer.der.toString('base64');
  if (cms.contentType !== dataType || cms.content !== undefined)
    invalid('it signs something else than the file');
  checkSignature(cms, parts);
  return cms;
};

const requirePast = (at: Date, today: string | undefined): void => {
  if (today !== undefined && isoTime(at).slice(0, 10) > today)
    invalid(`its time ${isoTime(at)} lies in the future`);
};

/** The time a stamp proves; without a stamp whose maker is trusted, the time that the signer claims. */
const signingTime = async (
  cms: Cms,
  claimed: Date,
  { trust, store }: Judgement,
): Promise<{ readonly time: SigningTime; readonly message: string }> => {
  const token = tokenOf(cms);
  const words = `${isoTime(claimed)} is the time that the signer claims`;
  const unproved = { at: claimed, proved: false };
  if (token === undefined) return { time: unproved, message: `${words}; no time stamp proves it` };
  const stamp = readTimeStamp(token, [cms.signature]);
  try {
    await timeStampPath(stamp, trust, store.certificates);
  } catch (error) {
    const { message } = asRefused(error);
    const why = `the time stamp of \`${timeStampSigner(stamp)}\` does not prove it: ${message}`;
    return { time: unproved, message: `${words}; ${why}` };
  }
  const message = `${isoTime(stamp.at)} is proved by a time stamp of \`${timeStampSigner(stamp)}\``;
  return { time: { at: stamp.at, proved: true }, message };
};

const note = (record: Record, id: string, result: Check['result'], message: string): void => {
  record.checks.push({ id: `signature/${id}`, result, message });
};

const judgeRevocation = async (
  record: Record,
  path: Path,
  time: SigningTime,
  { trust, store }: Judgement,
): Promise<boolean> => {
  const lists = [...trust.revocationLists, ...store.revocationLists];
  const known = await checkRevocation(path, lists, time);
  if (known)
    note(record, 'revocation', 'pass', `\`${record.signer}\` is on no revocation list given`);
  else
    note(
      record,
      'revocation',
      'not evaluated',
      `revocation unknown: no current revocation list for the certificate of \`${record.signer}\` is at hand`,
    );
  return known;
};

const levelOf = (time: SigningTime, revocationKnown: boolean): string =>
  !time.proved ? 'B-B' : revocationKnown ? 'B-LT' : 'B-T';

/** One step of a judgement: what it refuses becomes a failed check and stops the rest. */
const step = async (
  record: Record,
  id: string,
  what: string,
  run: () => Promise<void> | void,
): Promise<boolean> => {
  try {
    await run();
    return true;
  } catch (error) {
    const { verdict, message } = asRefused(error);
    record.verdicts.push(verdict);
    note(record, id, 'fail', `${what}: ${message}`);
    return false;
  }
};

const judgeApproval = async (
  pdf: StrictPdf,
  signature: PdfSignature,
  judgement: Judgement,
  record: Record,
): Promise<void> => {
  let cms: Cms | undefined;
  let path: Path | undefined;
  await step(record, 'bytes', 'the signature does not hold', () => {
    cms = readSignature(pdf, signature, record);
  });
  if (cms === undefined) return;
  const { signer } = record;
  note(record, 'bytes', 'pass', `the bytes that \`${signer}\` signed are unchanged`);
  const read = cms;
  await step(
    record,
    'time',
    `the time of the signature of \`${signer}\` does not hold`,
    async () => {
      const claimed = readPdfDate(textAt(signature.entries, 'M'));
      const { time, message } = await signingTime(read, claimed, judgement);
      requirePast(time.at, judgement.today);
      record.time = time;
      note(record, 'time', time.proved ? 'pass' : 'not evaluated', message);
    },
  );
  const { time } = record;
  if (time === undefined) return;
  const pool = [...cms.certificates, ...judgement.store.certificates];
  await step(record, 'chain', `\`${signer}\` is not accepted as signer`, async () => {
    path = await trustedPath(read.signer, pool, judgement.trust, time.at, 'signing');
    requireLinked(read.signer, read.certificates, path);
    note(
      record,
      'chain',
      'pass',
      `\`${signer}\` leads to \`${subjectName(path.at(-1) ?? read.signer)}\`, which you trust`,
    );
  });
  if (path === undefined) return;
  const trusted = path;
  await step(record, 'revocation', `\`${signer}\` is not accepted as signer`, async () => {
    record.level = levelOf(time, await judgeRevocation(record, trusted, time, judgement));
  });
};

const judgeTimeStamp = async (
  pdf: StrictPdf,
  signature: PdfSignature,
  judgement: Judgement,
  record: Record,
): Promise<void> => {
  await step(record, 'time', 'the time stamp of the document does not hold', async () => {
    const { parts, contents } = signedBytes(pdf, signature);
    const stamp = readTimeStamp(contents, parts);
    record.signer = timeStampSigner(stamp);
    record.time = { at: stamp.at, proved: false };
    await timeStampPath(stamp, judgement.trust, judgement.store.certificates);
    record.time = { at: stamp.at, proved: true };
    note(
      record,
      'time',
      'pass',
      `\`${record.signer}\` stamped the document at ${isoTime(stamp.at)}`,
    );
  });
};

/** What was found of one signature, and by whom and when it was made, as far as that could be read. */
export interface JudgedSignature {
  readonly findings: Findings;
  /** DER of the signer's certificate in base64. */
  readonly certificate: string | undefined;
  readonly at: Date | undefined;
}

/** Judges one signature by itself (PDF.md §8, steps 2-5): all that does not depend on later revisions. */
export const judgeSignature = async (
  pdf: StrictPdf,
  signature: PdfSignature,
  judgement: Judgement,
): Promise<JudgedSignature> => {
  const record: Record = {
    checks: [],
    verdicts: [],
    signer: 'unknown',
    time: undefined,
    level: signature.kind === 'signature' ? 'B-B' : 'document time stamp',
    certificate: undefined,
  };
  const judge = signature.kind === 'signature' ? judgeApproval : judgeTimeStamp;
  await judge(pdf, signature, judgement, record);
  const { signer, time, checks, level, certificate } = record;
  const timeProved = time?.proved ?? false;
  return {
    findings: {
      verdict: worst(record.verdicts),
      checks,
      signatures: [
        { signer, time: time === undefined ? null : isoTime(time.at), timeProved, level },
      ],
    },
    certificate,
    at: time?.at,
  };
};
