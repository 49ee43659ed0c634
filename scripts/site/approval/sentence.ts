import type { Independence, PersonApproval } from '#approvals/approval.ts';
import { personName, roleTitle } from '../components/names.ts';
import type { PageContext } from '../context.ts';
import { dayText } from '../dates.ts';

const forgeOf = (evidence: string): string =>
  /https:\/\/([a-z0-9.-]+)/i.exec(evidence)?.[1] ?? 'the forge';

const keyOf = (evidence: string): string => {
  const fingerprint = /SHA256:[A-Za-z0-9+/]+/.exec(evidence)?.[0];
  return fingerprint === undefined ? '' : ` ${fingerprint}`;
};

/** What is told of one person's approval: never more than the level proves (docs/approvals.md). */
export const approvalSentence = (
  context: PageContext,
  { person, role, day, level, evidence }: PersonApproval,
): string => {
  const who = `${personName(context, person)} (${roleTitle(context, role)})`;
  const on = dayText(day);
  if (level === 'signed') {
    return `Approved by ${who} on ${on}, signed with their key${keyOf(evidence)}.`;
  }
  if (level === 'attested') {
    return `Approved by ${who} on ${on}, as recorded by ${forgeOf(evidence)} and signed by its recorder. They did not sign themselves.`;
  }
  return `The history names ${who} as approver on ${on}. Nobody signed this.`;
};

/** What is told of four eyes; nothing where there is nothing to add. */
export const independenceSentence = (independence: Independence): string | undefined => {
  if (independence === 'claimed') return 'The author is as the commit states.';
  if (independence === 'attested') return 'The forge names the authors.';
  if (independence === 'proved')
    return 'Every change was signed by a registered person other than the approver.';
  return undefined;
};
