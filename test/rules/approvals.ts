import type { Approval, PersonApproval, Reason, VersionApproval } from '#approvals/approval.ts';

/** Somebody who accepted a version in a role. */
export const by = (role: string, day = '2026-01-12'): PersonApproval => ({
  person: role,
  role,
  day,
  level: 'recorded',
  evidence: 'merge 0123456',
});

/** A version that was approved on a day. */
export const version = (
  text: string,
  day: string,
  more: Partial<VersionApproval> = {},
): VersionApproval => ({
  version: text,
  status: 'approved',
  verdict: 'approved',
  level: 'recorded',
  independence: 'claimed',
  approvals: [by('top-management', day)],
  reasons: [],
  path: 'policies/access-control.md',
  setAt: '1'.repeat(40),
  setOn: day,
  content: 'e'.repeat(40),
  writers: ['asha'],
  ...more,
});

/** A record whose version was approved on 12 January 2026, unless `more` says otherwise. */
export const approved = (id: string, more: Partial<Approval> = {}): Approval => ({
  id,
  verdict: 'approved',
  level: 'recorded',
  independence: 'claimed',
  approvals: [by('top-management')],
  reasons: [],
  approvedOn: '2026-01-12',
  content: 'c783cdd'.padEnd(40, '0'),
  approvedContent: 'c783cdd'.padEnd(40, '0'),
  setAt: '1'.repeat(40),
  uncommitted: false,
  versions: [version('1.0', '2026-01-12')],
  ...more,
});

/** A reason by its code, with a sentence and a hint made of it. */
export const reason = (code: string, more: Partial<Reason> = {}): Reason => ({
  code,
  message: `The history says ${code}`,
  hint: `mend ${code}`,
  ...more,
});

/** A record whose version is not approved, for these reasons. */
export const notApproved = (id: string, ...codes: readonly string[]): Approval => {
  const { approvedOn: _, approvedContent: __, ...rest } = approved(id);
  return {
    ...rest,
    verdict: 'not-approved',
    level: 'none',
    approvals: [],
    reasons: codes.map((code) => reason(code)),
    versions: [],
  };
};
