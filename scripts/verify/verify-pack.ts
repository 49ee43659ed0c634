import { judgeApprovals } from './carried-approvals.ts';
import { textIn } from './json-value.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { checksumText, manifestFaults } from './pack-digests.ts';
import { sha256 } from './sha256.ts';
import type { PackFiles } from './pack-files.ts';
import { judgePackSignature, unsignedPack } from './pack-signature.ts';
import { asRefused, Refused } from './refused.ts';
import { shown } from './shown.ts';
import { recordFaults, statedApprovals } from './stated-approvals.ts';
import { combine, failed, passed, type Findings, type Verdict } from './verdict.ts';
import { verifyPdf, type PdfTrust, type VerifiedPdf } from './verify-pdf.ts';

interface Document {
  readonly name: string;
  readonly verified: VerifiedPdf;
}

/** One pass over the files: no more than one of them is held at a time. */
const readAll = async (files: PackFiles, options: PdfTrust) => {
  const digests = new Map<string, string>();
  const documents: Document[] = [];
  for (const name of files.names) {
    const bytes = files.read(name);
    digests.set(name, sha256(bytes));
    if (/^(documents|registers)\/.*\.pdf$/.test(name))
      documents.push({ name, verified: await verifyPdf(bytes, options) });
  }
  return { digests, documents };
};

const faults = (verdict: Verdict, id: string, found: readonly string[], good: string): Findings =>
  found.length === 0
    ? passed(id, good)
    : combine(found.map((message) => failed(verdict, id, message)));

const documentFindings = ({ name, verified }: Document): Findings => ({
  ...verified.findings,
  checks: verified.findings.checks.map((check) => ({
    ...check,
    message: `\`${shown(name)}\`: ${check.message}`,
  })),
});

/** Sources embedded in a PDF must be those of the pack; data made for the PDF alone stands nowhere else. */
const sourceFaults = (
  { name, verified }: Document,
  digests: ReadonlyMap<string, string>,
): readonly string[] =>
  verified.embedded.flatMap((file) => {
    const digest = digests.get(`sources/${file.description}`);
    if (digest === undefined && file.relationship !== 'Source') return [];
    if (digest === file.sha256) return [];
    const words = digest === undefined ? 'is not in the pack' : 'differs from the one in the pack';
    return [`\`${shown(name)}\`: the embedded source \`${file.name}\` ${words}`];
  });

const checksums = (files: PackFiles, digests: ReadonlyMap<string, string>, verdict: Verdict) => {
  const id = 'pack/checksums';
  if (!digests.has('SHA256SUMS')) return failed(verdict, id, '`SHA256SUMS` is missing');
  const holds = Buffer.from(checksumText(digests)).equals(files.read('SHA256SUMS'));
  return holds
    ? passed(id, '`SHA256SUMS` fits all files')
    : failed(verdict, id, '`SHA256SUMS` does not fit the files');
};

const judgeSignature = async (
  files: PackFiles,
  manifest: Manifest,
  documents: readonly Document[],
  options: PdfTrust,
): Promise<Findings> => {
  const missing = ['manifest.dsse.json', 'signer.pem'].filter(
    (name) => !files.names.includes(name),
  );
  if (missing.length === 2) return unsignedPack();
  const [only] = missing;
  if (only !== undefined)
    return failed('changed after signing', 'pack/signature', `\`${only}\` is missing`);
  const parts = {
    manifest: files.read('manifest.json'),
    envelope: files.read('manifest.dsse.json'),
    signer: files.read('signer.pem'),
  };
  const judged = documents.flatMap(({ verified }) => verified.signatures);
  const day = textIn(manifest.predicate, 'today') ?? textIn(manifest.predicate, 'day');
  return judgePackSignature(parts, judged, day, options);
};

const judgeFiles = async (
  files: PackFiles,
  manifest: Manifest,
  options: PdfTrust,
): Promise<Findings> => {
  const { digests, documents } = await readAll(files, options);
  const signature = await judgeSignature(files, manifest, documents, options);
  // Without a signature nobody can say what the files were when they were signed.
  const verdict = signature.verdict === 'unsigned' ? 'invalid' : 'changed after signing';
  const listed = manifestFaults(manifest, digests);
  const sources = [
    ...documents.flatMap((document) => sourceFaults(document, digests)),
    ...recordFaults(manifest, digests),
  ];
  return combine([
    signature,
    faults(verdict, 'pack/files', listed, `all ${manifest.digests.size} files are as listed`),
    checksums(files, digests, verdict),
    faults('invalid', 'pack/sources', sources, 'the sources are those of the documents'),
    judgeApprovals(files, manifest),
    ...documents.map(documentFindings),
    { verdict: 'valid', signatures: [], checks: statedApprovals(manifest) },
  ]);
};

/** Verifies the files of a pack (PDF.md §7a). What is wrong stands in the checks. */
export const verifyPack = async (files: PackFiles, options: PdfTrust): Promise<Findings> => {
  const container = combine(files.findings);
  try {
    if (!files.names.includes('manifest.json'))
      throw new Refused('changed after signing', '`manifest.json` is missing');
    const manifest = readManifest(files.read('manifest.json'));
    return combine([container, await judgeFiles(files, manifest, options)]);
  } catch (error) {
    const { verdict, message } = asRefused(error);
    return combine([container, failed(verdict, 'pack/manifest', message)]);
  }
};
