import type { Settings } from '#content/types.ts';
import { dayInWords } from '#register/day-words.ts';
import { personName, roleTitle } from '#register/people.ts';
import type { Approval, Independence, PersonApproval } from './approval.ts';

const forgeOf = (evidence: string): string =>
  /https:\/\/([a-z0-9.-]+)/i.exec(evidence)?.[1] ?? 'the forge';

const keyOf = (evidence: string): string => {
  const fingerprint = /SHA256:[A-Za-z0-9+/]+/.exec(evidence)?.[0];
  return fingerprint === undefined ? '' : ` ${fingerprint}`;
};

/** What one person's approval proves, in the words for its level, and no more than that. */
export const personWords = (settings: Settings, approval: PersonApproval): string => {
  const who = `${personName(settings, approval.person)} (${roleTitle(settings, approval.role)})`;
  const day = dayInWords(approval.day);
  if (approval.level === 'signed') {
    return `Approved by ${who} on ${day}, signed with their key${keyOf(approval.evidence)}.`;
  }
  if (approval.level === 'attested') {
    return `Approved by ${who} on ${day}, as recorded by ${forgeOf(approval.evidence)} and signed by its recorder. They did not sign themselves.`;
  }
  return `The history names ${who} as approver on ${day}. Nobody signed this.`;
};

/** What is told of four eyes; nothing where there is nothing to add. */
export const independenceWords = (independence: Independence): readonly string[] => {
  switch (independence) {
    case 'claimed':
      return ['The author is as the commit states.'];
    case 'attested':
      return ['The forge names the authors.'];
    case 'proved':
      return ['Every change was signed by a registered person other than the approver.'];
    case 'none':
      return [];
  }
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

/** What is told of a version that is not approved as it stands; `undefined` where it is. */
export const verdictWords = (approval: Approval): string | undefined => {
  switch (approval.verdict) {
    case 'approved':
      return undefined;
    case 'draft':
      return 'Draft. Not approved.';
    case 'not-approved':
      return 'Not approved. The document says it is; the history does not prove it.';
    case 'drift':
      return driftWords(approval);
    case 'unknown':
      return 'Cannot be decided from this copy of the history.';
    case 'invalid':
      return 'Not approved. The record is not a regular file.';
  }
};

/** Each role is named, also where one person holds several: every role needs its person. */
const approvedWords = (settings: Settings, approval: Approval): readonly string[] => [
  ...new Set(approval.approvals.map((person) => personWords(settings, person))),
  ...independenceWords(approval.independence),
];

const explained: ReadonlySet<Approval['verdict']> = new Set(['not-approved', 'unknown', 'invalid']);

/**
 * What readers are told of a version's approval, one sentence or two an entry
 * (docs/approvals.md, "What readers are told").
 */
export const approvalWords = (
  settings: Settings,
  approval: Approval | undefined,
): readonly string[] => {
  if (approval === undefined) {
    return ['It has no version of its own; nothing is said of its approval.'];
  }
  const verdict = verdictWords(approval);
  if (verdict === undefined) return approvedWords(settings, approval);
  const reasons = explained.has(approval.verdict) ? reasonsOf(approval) : [];
  return [verdict, ...reasons];
};
