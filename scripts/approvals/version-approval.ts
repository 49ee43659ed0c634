import type { Reason, VersionApproval } from './approval.ts';
import { lastApprovalDay } from './approval-day.ts';
import { subjectOf, type Data, type Ground } from './ground.ts';
import type { JudgedRun } from './judge-runs.ts';
import { reasons } from './reasons.ts';

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
  const { entry, decision } = approved;
  const { day } = ground.history.line.at(entry.position);
  const approvedOn = lastApprovalDay(decision.approvals) ?? day;
  return reasons.drift(subjectOf(id, run.version), entry.content, approvedOn, present);
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
