import type { Kind } from '#content/record.ts';
import type { History } from '#history/history.ts';
import type { Change } from '#history/raw-log.ts';
import type { RecordPlace } from '#history/record-lines.ts';
import type { Reason, VersionApproval } from './approval.ts';
import { decide, type Decision } from './decide.ts';
import { lacksNotes } from './how-to-approve.ts';
import type { Matter, Sources } from './matter.ts';
import { distinct, reasons, type Subject } from './reasons.ts';
import { ownApprovers, requiredRoles } from './required-roles.ts';
import type { Revocations } from './revocations.ts';
import type { Entry, Run } from './runs.ts';
import type { TrustLine } from './trust-line.ts';
import { distinctWriters, type Writer } from './writers.ts';
import { holds, personAt, type Person } from './trust-state.ts';

type Data = Readonly<Record<string, unknown>>;

/** All that judging needs besides the runs themselves, read beforehand. */
export interface Ground {
  readonly history: Pick<History, 'line' | 'newFrom'>;
  readonly trust: TrustLine;
  readonly sources: Sources;
  readonly revocations: Revocations;
  /** Front matter by blob id, of the contents that are settings. */
  readonly dataOf: (blob: string) => Data;
  /** The record that a blob says to be. */
  readonly idOf: (blob: string) => string | undefined;
  /** Reasons as they can be kept for each of many versions. */
  readonly kept: (reasons: readonly Reason[]) => readonly Reason[];
  /** SHA-256 of a blob's bytes, of the contents that are settings and attested. */
  readonly sha256Of: (blob: string) => string | undefined;
}

/** A run and what was decided of it. */
export interface JudgedRun {
  readonly run: Run;
  readonly approved?: { readonly entry: Entry; readonly decision: Decision };
  /** The decision that tells most: that on the approved content, else on the newest. */
  readonly decision: Decision;
  readonly required: readonly string[];
  readonly reasons: readonly Reason[];
}

/** How messages name a version: `` `POL-001` 1.0 ``. */
export const subjectOf = (id: string, version: string): Subject => `\`${id}\` ${version}`;

const nothingDecided: Decision = {
  sufficient: false,
  level: 'none',
  independence: 'none',
  approvals: [],
  reasons: [],
  writers: [],
  wrote: [],
  settledAt: 0,
};

const concernsOf =
  (ground: Ground, id: string, { place, before }: Entry) =>
  (change: Change): boolean => {
    // The SoA's content is a tree: what differs from every parent is the folder's own line.
    if (place.tree != null) return isFolderOf(place, change);
    if (change.path === place.path || change.path === before?.path) return true;
    const { after } = change;
    return after != null && after.mode.startsWith('100') && ground.idOf(after.id) === id;
  };

const isFolderOf = (place: RecordPlace, change: Change): boolean =>
  change.after?.mode === '040000' &&
  place.path.slice(0, place.path.lastIndexOf('/')) === change.path;

const grants = (
  now: Person | undefined,
  claimed: Person,
  required: readonly string[],
  day: string,
): boolean =>
  now == null || required.some((role) => holds(claimed, role, day) && !holds(now, role, day));

/** Says so where a role would be held if an unproved change of `isms.yml` counted. */
const unprovedGrant = (
  ground: Ground,
  entry: Entry,
  decision: Decision,
  required: readonly string[],
): readonly Reason[] => {
  const detail = ground.sources.details.get(entry.position);
  const unproved = ground.trust.unprovedAt(entry.position);
  if (decision.sufficient || detail == null || unproved == null) return [];
  const blamed = [
    'approver-lacks-role',
    'approver-unknown',
    'no-evidence',
    'author-unknown',
    'key-unknown',
    'recorder-unknown',
    'level-too-low',
  ];
  if (!decision.reasons.some(({ code }) => blamed.includes(code))) return [];
  const { id, day } = ground.history.line.at(unproved.position);
  const before = ground.trust.before(entry.position).state;
  const claimed = [...unproved.state.peopleByEmail.keys()].some((email) => {
    const person = personAt(unproved.state, email);
    return person != null && grants(personAt(before, email), person, required, detail.day);
  });
  const newKey = [...unproved.state.keyOwners.keys()].some((key) => !before.keyOwners.has(key));
  return claimed || newKey
    ? [reasons.trustChangeUnproved(id, day, lacksNotes(ground.sources, before))]
    : [];
};

/** What stood before and after an entry of a record. */
interface Surroundings {
  /** The approvers that the version before lists. */
  readonly approvers: readonly string[];
  /** Nothing earlier was set under this id and version. */
  readonly first: boolean;
  /** Who wrote earlier texts of the same version that nobody approved, each once. */
  readonly unapproved: readonly Writer[];
  /** Position of the step that changed the record next. */
  readonly until?: number;
}

const matterOf = (ground: Ground, id: string, run: Run, entry: Entry): Matter => {
  const { place, content } = entry;
  const sha256 = place.tree == null ? ground.sha256Of(place.blob) : undefined;
  return {
    subject: subjectOf(id, run.version),
    id,
    version: run.version,
    status: run.status,
    path: place.path,
    content,
    ...(sha256 == null ? {} : { sha256 }),
    concerns: concernsOf(ground, id, entry),
  };
};

const judgeEntry = (
  ground: Ground,
  id: string,
  kind: Kind,
  run: Run,
  entry: Entry,
  { approvers, first, unapproved, until }: Surroundings,
): { decision: Decision; required: readonly string[] } => {
  const standing = ground.trust.before(entry.position);
  const policy = standing.state.policyFor(kind);
  const required = requiredRoles(kind, policy, ground.dataOf(entry.place.blob), approvers);
  const detail = ground.sources.details.get(entry.position);
  if (detail == null) return { decision: nothingDecided, required };
  const decision = decide(
    {
      matter: matterOf(ground, id, run, entry),
      detail,
      sources: ground.sources,
      revocations: ground.revocations,
      standing,
      newest: ground.trust.newest,
      policy,
      required,
      first,
      unapproved,
      ...(until == null ? {} : { until }),
    },
    ground.trust.before,
  );
  const granted = unprovedGrant(ground, entry, decision, required);
  return { decision: { ...decision, reasons: [...decision.reasons, ...granted] }, required };
};

const isClaim = ({ status }: Run): boolean => status === 'approved' || status === 'retired';

/** The approvers that the version before lists, so that nobody lightens his own approval. */
const approversBefore = (ground: Ground, previous: JudgedRun | undefined): readonly string[] => {
  if (previous == null || !isClaim(previous.run)) return [];
  const contents = [previous.approved?.entry, previous.run.entries.at(-1)];
  return contents.flatMap((entry) =>
    entry == null ? [] : ownApprovers(ground.dataOf(entry.place.blob)),
  );
};

/** What the runs before one were: there may be too many to look through again for each. */
interface Earlier {
  last?: JudgedRun;
  /** Versions that were approved or retired, or said to be. */
  readonly versions: Set<string>;
  /** The same by version and status. */
  readonly claims: Set<string>;
}

const claimKey = ({ version, status }: Run): string => `${version}\0${status}`;

// A text that was edited a thousand times has a thousand times the same to say.
const mostTold = 20;

const ofBothEnds = <T>(all: readonly T[]): readonly T[] =>
  all.length <= 2 * mostTold ? all : [...all.slice(0, mostTold), ...all.slice(-mostTold)];

const judgeRun = (
  ground: Ground,
  id: string,
  kind: Kind,
  run: Run,
  earlier: Earlier,
): JudgedRun => {
  if (!isClaim(run)) return { run, decision: nothingDecided, required: [], reasons: [] };
  const next = run.endedAt;
  const approvers = approversBefore(ground, earlier.last);
  const first = !earlier.versions.has(run.version);
  let unapproved: readonly Writer[] = [];
  const judged = run.entries.map((entry, index) => {
    const until = run.entries[index + 1]?.position ?? next;
    const surroundings = { approvers, first, unapproved, ...(until == null ? {} : { until }) };
    const found = judgeEntry(ground, id, kind, run, entry, surroundings);
    unapproved = distinctWriters([...unapproved, ...found.decision.wrote]);
    return { entry, ...found };
  });
  const approved = judged.find(({ decision }) => decision.sufficient);
  const shown = approved ?? judged.at(-1);
  const again = earlier.claims.has(claimKey(run));
  const subject = subjectOf(id, run.version);
  const setAt = ground.history.line.at(run.entries[0].position).id;
  const rolledBack = again && approved == null ? [reasons.rollback(subject, setAt)] : [];
  const found =
    approved == null
      ? ofBothEnds(judged).flatMap(({ decision }) => decision.reasons)
      : approved.decision.reasons;
  const second = judged.findLast(
    ({ entry, decision }) => decision.sufficient && entry.content !== approved?.entry.content,
  );
  const reused =
    second == null
      ? []
      : [reasons.versionReused(subject, ground.history.line.at(second.entry.position).id)];
  return {
    run,
    ...(approved == null ? {} : { approved }),
    decision: shown?.decision ?? nothingDecided,
    required: shown?.required ?? [],
    reasons: ground.kept(distinct([...found, ...rolledBack, ...reused])),
  };
};

/** Judges the runs of a record, oldest first: each by what stood before it. */
export const judgeRuns = (
  ground: Ground,
  id: string,
  kind: Kind,
  runs: readonly Run[],
): readonly JudgedRun[] => {
  const earlier: Earlier = { versions: new Set(), claims: new Set() };
  return runs.map((run) => {
    const judged = judgeRun(ground, id, kind, run, earlier);
    earlier.last = judged;
    if (isClaim(run)) {
      earlier.versions.add(run.version);
      earlier.claims.add(claimKey(run));
    }
    return judged;
  });
};

const textIn = (data: Data, field: string): string | undefined => {
  const value = data[field];
  return typeof value === 'string' ? value : undefined;
};

/** The reason that the present content of a run is another than the approved one. */
export const driftOf = (
  ground: Ground,
  id: string,
  { run, approved }: JudgedRun,
  present: string,
): Reason | undefined => {
  if (approved == null || approved.entry.content === present) return undefined;
  const { day } = ground.history.line.at(approved.entry.position);
  return reasons.drift(subjectOf(id, run.version), approved.entry.content, day, present);
};

/** A judged run as the history of the record shows it; `undefined` for drafts. */
export const versionOf = (
  ground: Ground,
  id: string,
  judged: JudgedRun,
): VersionApproval | undefined => {
  const { run, approved, decision } = judged;
  const { status } = run;
  if (status !== 'approved' && status !== 'retired') return undefined;
  const [first] = run.entries;
  const last = run.entries.at(-1) ?? first;
  const drift = driftOf(ground, id, judged, last.content);
  const shown = approved?.entry ?? first;
  const data = ground.dataOf(shown.place.blob);
  const change = textIn(data, 'change');
  const effective = textIn(data, 'effective');
  const point = ground.history.line.at(first.position);
  return {
    version: run.version,
    status,
    ...(change === 'material' || change === 'editorial' ? { change } : {}),
    verdict: drift != null ? 'drift' : approved == null ? 'not-approved' : 'approved',
    level: decision.level,
    independence: decision.independence,
    approvals: decision.approvals,
    reasons: drift == null ? judged.reasons : [drift, ...judged.reasons],
    path: shown.place.path,
    setAt: point.id,
    setOn: point.day,
    content: shown.content,
    writers: decision.writers,
    ...(effective == null ? {} : { effective }),
  };
};
