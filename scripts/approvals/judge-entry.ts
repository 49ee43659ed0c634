import type { Kind } from '#content/record.ts';
import type { Change } from '#history/raw-log.ts';
import type { RecordPlace } from '#history/record-lines.ts';
import { decide, type Decision } from './decide.ts';
import { subjectOf, type Ground } from './ground.ts';
import type { Matter } from './matter.ts';
import { requiredRoles } from './required-roles.ts';
import type { Entry, Run } from './runs.ts';
import { unprovedGrant } from './unproved-grant.ts';
import type { Writer } from './writers.ts';

/** What is decided of a draft, which claims nothing. */
export const nothingDecided: Decision = {
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

/** What stood before and after an entry of a record. */
export interface Surroundings {
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

/** Decides on one content of a run, by the trust before the step that brought it. */
export const judgeEntry = (
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
