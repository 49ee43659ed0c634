import type { Approval, PersonApproval, Proof, VersionApproval } from '#approvals/approval.ts';

const content = 'c783cdd5e4b8f0a1926d3c7b8e5f4a2d1c0b9e87';

const approvedBy = (role: string, day: string): PersonApproval => ({
  person: 'bianca',
  role,
  day,
  level: 'recorded',
  evidence: 'merge 3f2a9c1',
});

/** A version that a history proves to be approved on an ISO day, as examples of rules give it. */
export const approvedVersion = (
  version: string,
  day: string,
  more: Partial<VersionApproval> = {},
): VersionApproval => ({
  version,
  status: 'approved',
  verdict: 'approved',
  level: 'recorded',
  independence: 'claimed',
  approvals: [approvedBy('top-management', day)],
  reasons: [],
  path: 'policies/access-control.md',
  setAt: '3f2a9c1d5e4b8f0a1926d3c7b8e5f4a2d1c0b9e8',
  setOn: day,
  content,
  writers: ['asha'],
  ...more,
});

/** A record whose newest of these versions is approved; they stand newest first. */
export const approvedRecord = (
  id: string,
  versions: readonly VersionApproval[],
  more: Partial<Approval> = {},
): Approval => ({
  id,
  verdict: 'approved',
  level: 'recorded',
  independence: 'claimed',
  approvals: versions[0]?.approvals ?? [],
  reasons: [],
  ...(versions[0] === undefined ? {} : { approvedOn: versions[0].setOn }),
  content,
  approvedContent: content,
  uncommitted: false,
  versions,
  ...more,
});

/** A record of which a history proves no approval, for these reasons. */
export const unapprovedRecord = (
  id: string,
  reasons: Approval['reasons'],
  more: Partial<Approval> = {},
): Approval => ({
  id,
  verdict: 'not-approved',
  level: 'none',
  independence: 'none',
  approvals: [],
  reasons,
  content,
  uncommitted: false,
  versions: [],
  ...more,
});

/** What a history proves of these records alone. */
export const proofOf = (...approvals: readonly Approval[]): Pick<Proof, 'approvals'> => ({
  approvals: new Map(approvals.map((approval) => [approval.id, approval])),
});
