import type { Settings } from '#content/types.ts';
import { dayInWords } from '#register/day-words.ts';
import { personName, roleTitle } from '#register/people.ts';
import type { Approval, Independence, PersonApproval, Proof } from './approval.ts';

/** The forge as people know it: its host. */
const hostOf = (forge: string): string => {
  const host = URL.canParse(forge) ? new URL(forge).host : '';
  return host === '' ? 'the forge' : host;
};

const keyOf = ({ key }: PersonApproval): string => (key === undefined ? '' : ` ${key}`);

/**
 * The forge's own key signs its merges, the recorder's what it was told of reviews; without a forge
 * the person signed, and the key or the role came by a change that nobody signed.
 */
const attestedBy = (approval: PersonApproval): string => {
  const { forge, evidence } = approval;
  if (forge === undefined) {
    return `, signed with their key${keyOf(approval)}. That the key and the role are theirs was attested, not signed.`;
  }
  const signer = evidence.startsWith('merge ') ? 'key for merges' : 'recorder';
  return `, as recorded by ${hostOf(forge)} and signed by its ${signer}. They did not sign themselves.`;
};

/** A signature counts no more than the change that brought its key or role. */
const recordedBy = (approval: PersonApproval): string =>
  approval.key === undefined
    ? 'Nobody signed this.'
    : `The signature by the key${keyOf(approval)} adds nothing: nobody signed the change that brought this key or role.`;

/** What one person's approval proves, in the words for its level, and no more than that. */
export const personWords = (settings: Settings, approval: PersonApproval): string => {
  const who = `${personName(settings, approval.person)} (${roleTitle(settings, approval.role)})`;
  const day = dayInWords(approval.day);
  switch (approval.level) {
    case 'signed':
      return `Approved by ${who} on ${day}, signed with their key${keyOf(approval)}.`;
    case 'attested':
      return `Approved by ${who} on ${day}${attestedBy(approval)}`;
    case 'recorded':
      return `The history names ${who} as approver on ${day}. ${recordedBy(approval)}`;
    case 'none':
      return `${who} is named as approver on ${day}; nothing proves it.`;
  }
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

/** What can be compared over another way of the commit that trust starts from, in one line. */
export const rootPrintWords = ({ root, rootPrint }: Proof): string => {
  const digest = rootPrint?.sha256 === undefined ? [] : [`isms.yml sha256 ${rootPrint.sha256}`];
  const keys = rootPrint?.keys ?? [];
  const marks = [...digest, ...(keys.length === 0 ? [] : [`keys ${keys.join(', ')}`])];
  return `commit ${root ?? 'none'}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`;
};

/** Where trust starts, and whether the verifier said that it may. */
export const trustRootWords = (proof: Proof): string =>
  `Trust root: ${rootPrintWords(proof)}, ${proof.rootConfirmed === true ? '' : 'not '}confirmed by you`;
