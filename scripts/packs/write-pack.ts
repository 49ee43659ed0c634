import type { View } from '#audiences/view.ts';
import { byPlace, type Finding } from '#findings/finding.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { archiveOf } from './archive.ts';
import { carriersOf, type Carriers } from './carriers.ts';
import { envelopeOf } from './dsse.ts';
import type { ReadFile } from './images.ts';
import { checksumsOf, manifestOf, type PackFile } from './manifest.ts';
import { type LeftOut, type PackPlan, packSources, planPack } from './pack-plan.ts';
import { openPrintTools, type PrintedFile, type PrintJob, printJobs } from './print-pack.ts';
import type { Printer } from './printer.ts';
import { signPdf } from './sign-pdf.ts';
import { assertValidAt, type Signer } from './signer.ts';
import { swapInto } from './swap.ts';

/** Who signs a pack, and the time that the signatures claim. */
export interface PackSignature {
  readonly signer: Signer;
  readonly at: Date;
}

/** What a pack is made from and where it goes. */
export interface PackOptions {
  readonly view: View;
  /** `policies`: documents, Statement of Applicability and risk register. */
  readonly profile: 'policies';
  readonly printer: Printer;
  /** Version of this program. */
  readonly engineVersion: string;
  /** Without it the pack is unsigned. */
  readonly signature?: PackSignature | undefined;
  /** Prints what is not approved as well, marked as draft. */
  readonly includeDrafts?: boolean;
  /** The folder that the pack's folder and archive are put into. */
  readonly out: string;
  /** Reads images of the commit; without it they are printed as their alternative text. */
  readonly read?: ReadFile | undefined;
  readonly onProgress?: (done: number, total: number, name: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** What was written. */
export interface PackResult {
  readonly folder: string;
  readonly archive: string;
  readonly signed: boolean;
  /** The browser that printed, as the manifest names it. */
  readonly browserVersion: string;
  /** Paths in the pack, sorted. */
  readonly files: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** Problems of printing, sorted by place. */
  readonly findings: readonly Finding[];
}

/** Two pages print; a third job assembles and signs meanwhile. */
const atOnce = 3;

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '') || 'isms';

/** Runs the jobs, a few at a time; the results stand in the order of the jobs. */
const runAll = async (
  jobs: readonly PrintJob[],
  options: PackOptions,
): Promise<readonly PrintedFile[]> => {
  const results: PrintedFile[] = [];
  let next = 0;
  let done = 0;
  let failed = false;
  const work = async (): Promise<void> => {
    for (let index = next++; index < jobs.length && !failed; index = next++) {
      options.signal?.throwIfAborted();
      const job = jobs[index];
      if (job === undefined) return;
      results[index] = await signed(await job.make(), options.signature);
      options.onProgress?.((done += 1), jobs.length, job.name);
    }
  };
  const workers = Array.from({ length: atOnce }, () =>
    work().catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  // All must have ended before the caller closes the browser.
  const ends = await Promise.allSettled(workers);
  const broken = ends.find((end) => end.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  return results;
};

const signed = async (
  file: PrintedFile,
  signature: PackSignature | undefined,
): Promise<PrintedFile> =>
  signature === undefined
    ? file
    : { ...file, bytes: await signPdf(file.bytes, signature.signer, { at: signature.at }) };

const pem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
    .toString('base64')
    .replaceAll(/.{64}(?!$)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

const signatureFiles = async (
  manifest: Uint8Array,
  signature: PackSignature | undefined,
): Promise<readonly PackFile[]> =>
  signature === undefined
    ? []
    : [
        { path: 'manifest.dsse.json', bytes: await envelopeOf(manifest, signature.signer) },
        { path: 'signer.pem', bytes: Buffer.from(signature.signer.chain.map(pem).join('')) },
      ];

const listedFiles = (
  view: View,
  plan: PackPlan,
  printed: readonly PackFile[],
  carriers: Carriers,
): readonly PackFile[] => [
  ...printed.map(({ path, bytes }) => ({ path, bytes })),
  ...packSources(view, plan).map(({ path, source }) => ({
    path: `sources/${path}`,
    bytes: source,
  })),
  {
    path: 'approvals.jsonl',
    bytes: Buffer.from(carriers.lines.map((line) => `${line}\n`).join('')),
  },
];

const packName = (view: View, profile: string): string => {
  const { commit } = view.proof;
  if (commit === undefined) {
    throw new UnreadableInput('Cannot pack what is not committed', {
      hint: 'commit the ISMS, then pack that commit',
    });
  }
  const slug = slugOf(view.register.settings.organisation.name);
  return `${slug}-${profile}-${commit.day}-${commit.id.slice(0, 7)}`;
};

/**
 * Prints, signs and writes a pack: its folder and a ZIP of it beside. The same view gives the same
 * bytes before signing. Reads nothing but the view and, for images, `read`.
 * Throws `UnreadableInput` where there is no commit, the certificate is not valid at the time of
 * signing, or the place cannot be written; what stood there before is then untouched, as after an
 * abort.
 */
export const writePack = async (options: PackOptions): Promise<PackResult> => {
  const { view, printer, signature, profile } = options;
  const pack = packName(view, profile);
  if (signature !== undefined) assertValidAt(signature.signer, signature.at);
  const plan = planPack(view, options.includeDrafts ?? false);
  const tools = openPrintTools(printer, options.engineVersion, options.read);
  const printed = await runAll(printJobs(view, tools, plan), options);
  const carriers = carriersOf(view, plan);
  const listed = listedFiles(view, plan, printed, carriers);
  const facts = {
    pack,
    profile,
    engineVersion: options.engineVersion,
    nodeVersion: process.version,
    browserVersion: printer.browserVersion,
    carriers,
  };
  const manifest = manifestOf(view, plan, facts, listed);
  const beforeSums: readonly PackFile[] = [
    ...listed,
    { path: 'manifest.json', bytes: manifest },
    ...(await signatureFiles(manifest, signature)),
  ];
  const files = [...beforeSums, { path: 'SHA256SUMS', bytes: checksumsOf(beforeSums) }];
  const archive = archiveOf(pack, files, view.proof.commit?.day ?? view.today);
  const place = await swapInto(options.out, pack, files, archive, options.signal);
  return {
    ...place,
    signed: signature !== undefined,
    browserVersion: printer.browserVersion,
    files: files.map(({ path }) => path).sort(),
    leftOut: plan.leftOut,
    findings: printed.flatMap(({ findings }) => findings).sort(byPlace),
  };
};
