import type { PersonApproval } from './approval.ts';

/** ISO day on which the last of some people approved; `undefined` where nobody did. */
export const lastApprovalDay = (approvals: readonly PersonApproval[]): string | undefined =>
  approvals
    .map(({ day }) => day)
    .sort()
    .at(-1);
