import type { Kind } from '#content/record.ts';
import type { Approval } from './approval.ts';

const has = ({ reasons }: Pick<Approval, 'reasons'>, code: string): boolean =>
  reasons.some((reason) => reason.code === code);

const ruleForMissing = (approval: Pick<Approval, 'reasons'>): string => {
  if (has(approval, 'pending')) return 'approval/pending';
  if (has(approval, 'self-approval')) return 'approval/own-work';
  if (has(approval, 'approver-lacks-role')) return 'role/unproved-holder';
  return 'approval/missing';
};

/** The rule that reports a verdict, one a record; `undefined` where there is nothing to report. */
export const ruleFor = (
  approval: Pick<Approval, 'verdict' | 'reasons'>,
  kind: Kind,
): string | undefined => {
  switch (approval.verdict) {
    case 'draft':
      return undefined;
    case 'unknown':
      return 'approval/unknown';
    case 'invalid':
      return 'record/file';
    case 'drift':
      return kind === 'soa' ? 'soa/current' : 'approval/drift';
    case 'not-approved':
      return ruleForMissing(approval);
    case 'approved':
      return has(approval, 'date-before-parent') ? 'approval/backdated' : undefined;
  }
};
