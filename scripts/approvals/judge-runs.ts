import type { Kind } from '#content/record.ts';
import type { Reason } from './approval.ts';
import type { Decision } from './decide.ts';
import { subjectOf, type Ground } from './ground.ts';
import { judgeEntry, nothingDecided } from './judge-entry.ts';
import { distinct, reasons } from './reasons.ts';
import { ownApprovers } from './required-roles.ts';
import type { Entry, Run } from './runs.ts';
import { distinctWriters, type Writer } from './writers.ts';

/** A run and what was decided of it. */
export interface JudgedRun {
  readonly run: Run;
  readonly approved?: { readonly entry: Entry; readonly decision: Decision };
  /** The decision that tells most: that on the approved content, else on the newest. */
  readonly decision: Decision;
  readonly required: readonly string[];
  readonly reasons: readonly Reason[];
}

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
