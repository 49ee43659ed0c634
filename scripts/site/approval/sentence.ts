import type { Independence, PersonApproval } from '#approvals/approval.ts';
import { personName, roleTitle } from '../components/names.ts';
import type { PageContext } from '../context.ts';
import { dayText } from '../dates.ts';

/** What is told of one person's approval: never more than the level proves (docs/approvals.md). */
export const approvalSentence = (context: PageContext, approval: PersonApproval): string => {
  const who = `${personName(context, approval.person)} (${roleTitle(context, approval.role)})`;
  const on = dayText(approval.day);
  if (approval.level === 'signed') {
    return `Approved by ${who} on ${on}, signed with their key (${approval.evidence}).`;
  }
  if (approval.level === 'attested') {
    return `Approved by ${who} on ${on}, as recorded by the forge and signed by its recorder. They did not sign themselves.`;
  }
  return `The history names ${who} as approver on ${on}. Nobody signed this.`;
};

/** What is told of four eyes; nothing where there is nothing to add. */
export const independenceSentence = (independence: Independence): string | undefined => {
  if (independence === 'claimed') return 'The author is as the commit states.';
  if (independence === 'attested') return 'The forge names the authors.';
  if (independence === 'proved') return 'Every change was signed by a registered person other than the approver.';
  return undefined;
};
