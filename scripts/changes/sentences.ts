import { kindSchemas } from '#content/kinds.ts';
import type { Kind } from '#content/record.ts';
import { dayInWords } from '#register/day-words.ts';
import type {
  AcknowledgementDue,
  Changes,
  MissingApproval,
  MissingRole,
  RecordChange,
} from './changes.ts';
import { summaryWords } from './redline/summary.ts';
import { counted } from '#findings/counted.ts';
import { listed } from './words.ts';

/** What a record of a kind is called, alone and together with others. */
export const kindInWords = (kind: Kind, count: number): string => {
  const { title, plural } = kindSchemas[kind].record;
  const word = count === 1 ? title : plural;
  return `${count} ${/^[A-Z][a-z]/.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word}`;
};

/** `1 document, 2 risks and isms.yml change`; says so where nothing does. */
export const headline = ({ records, settings }: Changes): string => {
  const counts = new Map<Kind, number>();
  for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const things = [
    ...[...counts].map(([kind, count]) => kindInWords(kind, count)),
    ...(settings.length > 0 ? ['isms.yml'] : []),
  ];
  if (things.length === 0) return 'Nothing in the ISMS changes';
  const one = things.length === 1 && (records.length === 1 || records.length === 0);
  return `${listed(things)} ${one ? 'changes' : 'change'}`;
};

/** What happened to a record as a whole; empty where it only changed. */
export const changeInWords = ({ change }: RecordChange): string => {
  switch (change) {
    case 'added':
      return 'new';
    case 'removed':
      return 'removed';
    case 'disclosed':
      return 'can be read by this audience from now on';
    case 'changed':
      return '';
  }
};

/** What the text of a record does, in numbers; empty where it stays. */
export const textInWords = ({ change, text }: RecordChange): string => {
  if (!text || change === 'removed') return '';
  const count = text.redline.filter((block) => block.change === 'added').length;
  return change === 'changed' ? summaryWords(text.summary) : `${counted(count, 'piece')} of text`;
};

const acknowledgeWithin = ({ within, effective }: AcknowledgementDue): string =>
  [
    ...(within === undefined ? [] : [`within ${within}`]),
    ...(effective === undefined ? [] : [`after ${dayInWords(effective)}`]),
  ].join(' ');

/** Who must confirm a document anew, and how soon. */
export const acknowledgementInWords = (due: AcknowledgementDue): string => {
  const who = due.groups.length === 0 ? 'everybody' : listed(due.groups);
  const when = acknowledgeWithin(due);
  return `${who} must confirm ${due.id} ${due.version}${when === '' ? '' : ` ${when}`}`;
};

const holderWords = ({ title, holders }: MissingRole): string =>
  `${title} (${holders.length === 0 ? 'nobody holds it' : listed(holders)})`;

/** Whose approval is missing, and how well it must be proved. */
export const approvalInWords = ({ state, roles, least, reasons }: MissingApproval): string => {
  const who = listed(roles.map(holderWords));
  const waits =
    roles.length === 0 ? 'needs an approval' : `needs approval by ${who}, at least ${least}`;
  if (state === 'pending') return waits;
  const why = reasons.map(({ message }) => message).join('; ');
  return roles.length === 0 ? `is not approved: ${why}` : `${waits}: ${why}`;
};

/** How many findings come and go. */
export const findingsInWords = ({ findings }: Changes): string => {
  const { added, mended, silenced } = findings;
  return [
    counted(added.length, 'new finding'),
    `${mended.length} mended`,
    ...(silenced.length > 0 ? [`${silenced.length} no longer judged`] : []),
  ].join(', ');
};

/** The two states that were compared. */
export const rangeInWords = ({ base, head }: Changes): string =>
  `from ${base.name} (${base.commit.slice(0, 7)}, ${dayInWords(base.day)}) to ${head.name} (${head.commit.slice(0, 7)}, ${dayInWords(head.day)})`;
