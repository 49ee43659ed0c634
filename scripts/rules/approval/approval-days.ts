import type { Approval, VersionApproval } from '#approvals/approval.ts';

const latest = (days: readonly string[]): string | undefined => [...days].sort().at(-1);

/** Whether some content of a version was approved, also where another text stands there now. */
export const wasApproved = ({ verdict }: VersionApproval): boolean =>
  verdict === 'approved' || verdict === 'drift';

/** The day on which the last required role approved a version; `undefined` without approval. */
export const versionApprovedOn = (version: VersionApproval): string | undefined =>
  wasApproved(version)
    ? (latest(version.approvals.map(({ day }) => day)) ?? version.setOn)
    : undefined;

/** The first day on which any version of a record was approved. */
export const firstApprovedOn = ({ versions }: Approval): string | undefined =>
  versions
    .map(versionApprovedOn)
    .filter((day) => day !== undefined)
    .sort()
    .at(0);
