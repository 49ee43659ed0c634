import type { Approval, PersonApproval } from '#approvals/approval.ts';
import type { Settings } from '#content/types.ts';
import { dayInWords, personName, roleTitle } from './words.ts';

const forgeOf = (evidence: string): string =>
  /https:\/\/([a-z0-9.-]+)/i.exec(evidence)?.[1] ?? 'the forge';

const keyOf = (evidence: string): string => /SHA256:[A-Za-z0-9+/]+/.exec(evidence)?.[0] ?? '';

/** What one person's approval proves, in the words for its level, and no more than that. */
export const personWords = (settings: Settings, approval: PersonApproval): string => {
  const who = `${personName(settings, approval.person)} (${roleTitle(settings, approval.role)})`;
  const day = dayInWords(approval.day);
  if (approval.level === 'signed') {
    return (
      `Approved by ${who} on ${day}, signed with their key ${keyOf(approval.evidence)}`.trimEnd() +
      '.'
    );
  }
  if (approval.level === 'attested') {
    return `Approved by ${who} on ${day}, as recorded by ${forgeOf(approval.evidence)} and signed by its recorder. They did not sign themselves.`;
  }
  return `The history names ${who} as approver on ${day}. Nobody signed this.`;
};

const reasonsOf = (approval: Approval): readonly string[] =>
  approval.reasons.map(({ message }) => `${message}.`);

const driftWords = (approval: Approval): string => {
  const approved = approval.versions.find(({ content }) => content === approval.approvedContent);
  const which =
    approved === undefined
      ? ''
      : ` (version ${approved.version}, ${dayInWords(approval.approvedOn ?? approved.setOn)})`;
  return `This text differs from the approved one${which}.`;
};

/** Each role is named, also where one person holds several: every role needs its person. */
const approvedWords = (settings: Settings, approval: Approval): readonly string[] => [
  ...new Set(approval.approvals.map((person) => personWords(settings, person))),
  ...(approval.independence === 'claimed' ? ['The author is as the commit states.'] : []),
];

/**
 * What readers are told of a version's approval, one sentence or two an entry
 * (docs/approvals.md, "What readers are told").
 */
export const approvalWords = (
  settings: Settings,
  approval: Approval | undefined,
): readonly string[] => {
  switch (approval?.verdict) {
    case undefined:
      return ['It has no version of its own; nothing is said of its approval.'];
    case 'approved':
      return approvedWords(settings, approval);
    case 'draft':
      return ['Draft. Not approved.'];
    case 'not-approved':
      return [
        'Not approved. The document says it is; the history does not prove it.',
        ...reasonsOf(approval),
      ];
    case 'drift':
      return [driftWords(approval)];
    case 'unknown':
      return ['Cannot be decided from this copy of the history.', ...reasonsOf(approval)];
    case 'invalid':
      return ['Not a regular file, so it cannot be approved.', ...reasonsOf(approval)];
  }
};
