import { createHash } from 'node:crypto';
import { byText } from '#findings/text-order.ts';
import { mayBeRecord } from '#history/content-paths.ts';
import type { History, StepDetail } from '#history/history.ts';
import { corruptObject, HistoryProblem } from '#history/history-problem.ts';
import { inBatches } from '#history/in-batches.ts';
import { frontMatterData, type RecordFacts } from '#history/record-facts.ts';
import { followRecords, type RecordLines } from '#history/record-lines.ts';
import type { WorkingFile } from '#history/working-files.ts';
import type { Approval, Proof } from './approval.ts';
import { readDecidingFields } from './deciding-fields.ts';
import { findIrregular } from './irregular.ts';
import { approvedBlobOf, judgePresent } from './judge-present.ts';
import type { Ground } from './ground.ts';
import { judgeRuns } from './judge-runs.ts';
import { locate, soaFolder, type Present, type ProvableRecord } from './present.ts';
import { reasonOf, reasons } from './reasons.ts';
import { runsOf, type Entry, type Run } from './runs.ts';
import { noRevocations, revocationsOf, type Revocations } from './revocations.ts';
import { sharedReasons } from './shared-reasons.ts';
import { checkSignature } from './signatures/check-signature.ts';
import { readSources } from './sources.ts';
import { trustLineOf, type TrustLine } from './trust-line.ts';
import { readTrustTexts, type TrustTexts } from './trust-texts.ts';
import type { Sources } from './matter.ts';
import { claimsApproval, undecidableProof, unproved } from './undecidable.ts';

/** What a proof depends on besides records and history. */
export interface ProveOptions {
  /** ISO day; no verdict reads a clock. */
  readonly today: string;
  /** The files of the working folder that the records were read from; absent for a commit's. */
  readonly workingFiles?: ReadonlyMap<string, WorkingFile>;
  /**
   * Full ids of commits of the main line that the verifier trusts: trust starts from the newest of
   * them instead of the first commit. Nothing is decided where one is not on the line.
   */
  readonly trustRoots?: readonly string[];
  /**
   * Fingerprints of keys that the verifier trusts, one of which must have signed the first commit.
   * Nothing is decided where none of them did.
   */
  readonly rootKeys?: readonly string[];
  /** Full id of the commit that an earlier pack was made from. */
  readonly previous?: string;
}

type FactsByBlob = ReadonlyMap<string, RecordFacts | undefined>;

const isClaim = (run: Run): boolean => claimsApproval(run.status);

const mismatch = (message: string, hint: string): HistoryProblem =>
  new HistoryProblem('trust-root-mismatch', message, hint);

const requireOnLine = ({ line }: History, commit: string): number => {
  const position = line.positionOf(commit);
  if (position != null) return position;
  throw mismatch(
    `The commit ${commit} that you trust is not on this main line`,
    'compare the id with the one you were given, and the clone with the one you meant',
  );
};

const requireSignedRoot = async (history: History, keys: readonly string[]): Promise<void> => {
  const { id, signed } = await history.commitAt(0);
  const facts =
    signed == null
      ? undefined
      : await checkSignature(signed, { namespace: 'git', openpgpKeys: [] });
  if (facts?.verdict === 'good' && keys.includes(facts.fingerprint ?? '')) return;
  throw mismatch(
    `None of the keys that you trust signed the first commit ${id}`,
    'compare the keys with those you were given, or name a commit that you trust by its full id',
  );
};

/** The position that trust starts from, and whether the verifier's own word confirms it. */
interface TrustStart {
  readonly position: number;
  readonly confirmed: boolean;
}

const trustStart = async (
  history: History,
  { trustRoots = [], rootKeys }: ProveOptions,
): Promise<TrustStart> => {
  if (rootKeys != null) await requireSignedRoot(history, rootKeys);
  const position = Math.max(0, ...trustRoots.map((commit) => requireOnLine(history, commit)));
  return { position, confirmed: rootKeys != null || trustRoots.length > 0 };
};

/** Remembers what blobs say so that the decision can be made without reading. */
const readFacts = async (history: History, blobs: Iterable<string>): Promise<FactsByBlob> => {
  const asked = [...new Set(blobs)];
  const facts = await inBatches(asked, history.facts);
  return new Map(asked.map((blob, index) => [blob, facts[index]]));
};

const blobsOfLines = ({ lines }: RecordLines): string[] =>
  [...lines.values()].flatMap(({ moments }) =>
    moments.flatMap(({ place }) => (place?.mode.startsWith('100') === true ? [place.blob] : [])),
  );

const blobsOfDetails = (details: ReadonlyMap<number, StepDetail>): string[] =>
  [...details.values()]
    .flatMap((detail) => [...detail.brought, detail])
    .flatMap(({ changes }) => changes.filter(({ path }) => mayBeRecord(path)))
    .flatMap(({ after }) => (after?.mode.startsWith('100') === true ? [after.id] : []));

/** Finds the contents of a setting again through trees whose bytes belong to their ids. */
const confirm = async (history: History, { position, place, before }: Entry): Promise<void> => {
  const pathOf = (at: typeof place): string => (at.tree == null ? at.path : soaFolder);
  const found = await history.contentAt(position, pathOf(place));
  if (found !== (place.tree ?? place.blob)) throw corruptObject(place.tree ?? place.blob);
  if (position === 0 || before == null) return;
  const earlier = await history.contentAt(position - 1, pathOf(before));
  if (earlier !== (before.tree ?? before.blob)) throw corruptObject(before.tree ?? before.blob);
};

/** Newest first, so that neighbours find trees that were just read. */
const confirmAll = async (history: History, entries: readonly Entry[]): Promise<void> => {
  const ordered = entries.toSorted((a, b) => b.position - a.position);
  await inBatches(ordered, (entry) => confirm(history, entry));
};

const claimedContents = (runs: Iterable<readonly Run[]>): readonly Entry[] =>
  [...runs].flatMap((all) => all.filter(isClaim).flatMap(({ entries }) => entries));

/**
 * A revocation that the newest trust holds reaches back, also to the changes that led there: the
 * trust line is worked out again until no further key turns out to be revoked.
 */
const settleTrust = (
  texts: TrustTexts,
  sources: Sources,
): { readonly trust: TrustLine; readonly revocations: Revocations } => {
  const signedAt = (position: number) => sources.signatureOf(sources.line.at(position).id);
  let revocations = noRevocations;
  for (;;) {
    const trust = trustLineOf(texts, sources, revocations);
    const found = revocationsOf(trust.newest, sources.line, signedAt, revocations);
    const known = JSON.stringify([...revocations.revoked].sort());
    if (JSON.stringify([...found.revoked].sort()) === known) return { trust, revocations: found };
    revocations = found;
  }
};

/** Digests of the blobs that attestations speak of: no other is ever compared. */
const digestsOf = async (
  history: History,
  { envelopes }: Sources,
  blobs: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> => {
  const attested = [...envelopes.on.values()]
    .flat()
    .flatMap(({ statement }) => statement.subjects.map(({ content }) => content));
  const asked = [...new Set(attested)].filter((blob) => blobs.has(blob));
  const digests = await inBatches(asked, async (blob) =>
    createHash('sha256')
      .update(await history.blob(blob))
      .digest('hex'),
  );
  return new Map(asked.map((blob, index) => [blob, digests[index] ?? '']));
};

const groundFor = async (
  history: History,
  options: ProveOptions,
  start: TrustStart,
  runs: ReadonlyMap<string, readonly Run[]>,
  present: readonly Present[],
): Promise<Ground> => {
  const entries = claimedContents(runs.values());
  const texts = await readTrustTexts(history);
  const settings = new Set(entries.map(({ position }) => position));
  const sources = await readSources(history, texts, settings, options.today);
  await confirmAll(history, entries);
  const facts = await readFacts(history, blobsOfDetails(sources.details));
  const judged = present.flatMap(({ id, kind }) =>
    claimedContents([runs.get(id) ?? []]).map(({ place: { blob } }) => ({ kind, blob })),
  );
  const fields = await readDecidingFields(history, judged);
  const digests = await digestsOf(
    history,
    sources,
    new Set(entries.map(({ place }) => place.blob)),
  );
  return {
    history,
    ...settleTrust({ texts, start: start.position }, sources),
    sources,
    dataOf: (blob) => fields.get(blob) ?? {},
    kept: sharedReasons(),
    sha256Of: (blob) => digests.get(blob),
    idOf: (blob) => facts.get(blob)?.id,
  };
};

/** Adds what the approved content says: the whole of it, which judging does not need. */
const withApprovedData = async (
  history: History,
  approval: Approval,
  blob: string | undefined,
): Promise<Approval> =>
  blob == null || approval.approvedContent == null
    ? approval
    : { ...approval, approvedData: frontMatterData(await history.blob(blob)) };

const idsTwice = (records: readonly ProvableRecord[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  return new Set(records.map(({ id }) => id).filter((id) => seen.size === seen.add(id).size));
};

const followAll = async (
  history: History,
  records: readonly ProvableRecord[],
  present: readonly Present[],
): Promise<RecordLines> => {
  const places = new Map(present.map(({ id, place }) => [id, place]));
  const soa = present
    .filter(({ kind }) => kind === 'soa')
    .map(({ id }) => [id, soaFolder] as const);
  const others = records.filter(({ id }) => !places.has(id));
  return followRecords(history, {
    places,
    folders: new Map(soa),
    others: new Map(others.map(({ id, path }) => [id, path])),
  });
};

const proveFrom = async (
  records: readonly ProvableRecord[],
  history: History,
  options: ProveOptions,
): Promise<Proof> => {
  const start = await trustStart(history, options);
  const located = await locate(history, records, options.workingFiles);
  const known = new Set(records.map(({ id }) => id));
  const irregular = await findIrregular(history, known);
  const present = [...located, ...irregular];
  const followed = await followAll(history, records, present);
  const facts = await readFacts(history, blobsOfLines(followed));
  const runs = new Map(
    [...followed.lines].map(([id, line]) => [id, runsOf(line, (blob) => facts.get(blob))]),
  );
  const ground = await groundFor(history, options, start, runs, present);
  const twice = idsTwice(records);
  const approvals: [string, Approval][] = [];
  for (const record of present) {
    const judged = judgeRuns(ground, record.id, record.kind, runs.get(record.id) ?? []);
    const approval = judgePresent(ground, record, judged);
    const { id, content, verdict } = approval;
    const ambiguous = twice.has(record.id) && verdict !== 'draft';
    const proved = ambiguous
      ? unproved(id, 'unknown', content, [reasons.idAmbiguous(id)])
      : await withApprovedData(history, approval, approvedBlobOf(record, judged));
    approvals.push([id, proved]);
  }
  const { id, day, time } = history.line.at(history.line.length - 1);
  return {
    commit: { id, day, time },
    approvals: new Map(approvals.sort(([a], [b]) => byText(a, b))),
    root: history.line.at(start.position).id,
    rootConfirmed: start.confirmed,
    rootPrint: ground.trust.rootPrint,
    ...(ground.sources.envelopes.tip == null ? {} : { notes: ground.sources.envelopes.tip }),
    trust: ground.trust.approval,
    ...(options.previous == null
      ? {}
      : { previous: { commit: options.previous, kept: history.includes(options.previous) } }),
    formerIds: new Map([...followed.former].map(([former, path]) => [former, { path }])),
  };
};

/**
 * What the history proves of the versions of records. `records` may hold two of one id. `history`
 * is what `readHistory` gave, or the problem for which it cannot be read: then, as when an object
 * turns out to be missing or corrupt, every claim is `unknown`. Does not close the history.
 */
export const prove = async (
  records: Iterable<ProvableRecord>,
  history: History | HistoryProblem,
  options: ProveOptions,
): Promise<Proof> => {
  const all = [...records];
  if (history instanceof HistoryProblem) return undecidableProof(all, reasonOf(history));
  try {
    return await proveFrom(all, history, options);
  } catch (error) {
    if (!(error instanceof HistoryProblem)) throw error;
    return { ...undecidableProof(all, reasonOf(error)), root: history.root };
  }
};
