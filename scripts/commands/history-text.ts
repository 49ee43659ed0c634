import type {
  Approval,
  PersonApproval,
  Reason,
  TrustApproval,
  VersionApproval,
} from '#approvals/approval.ts';
import {
  approvalWords,
  independenceWords,
  personWords,
  trustRootWords,
  verdictWords,
} from '#approvals/words.ts';
import type { Settings } from '#content/types.ts';
import { dayInWords } from '#register/day-words.ts';
import { personName } from '#register/people.ts';
import { terminalText } from '#findings/terminal-text.ts';
import type { AssessedIsms } from '#rules/assessed.ts';

/** A line with its depth; long ones are left to the terminal to break. */
const at = (depth: number, text: string): string => `${'  '.repeat(depth)}${terminalText(text)}`;

const personLines = (
  settings: Settings,
  approvals: readonly PersonApproval[],
  depth: number,
): readonly string[] =>
  approvals.flatMap((approval) => [
    at(depth, personWords(settings, approval)),
    at(depth + 1, `${approval.level}, by ${approval.evidence}`),
  ]);

const reasonLines = (reasons: readonly Reason[], depth: number): readonly string[] =>
  reasons.flatMap(({ code, message, hint }) => [
    at(depth, `${code}: ${message}`),
    ...(hint === undefined ? [] : [at(depth + 1, `hint: ${hint}`)]),
  ]);

type Judged = Pick<Approval, 'level' | 'independence'> & { readonly verdict: string };

const judgement = ({ verdict, level, independence }: Judged): string =>
  `${verdict}, level ${level}, independence ${independence}`;

const versionLines = (settings: Settings, version: VersionApproval): readonly string[] => {
  const { status, change, setOn, setAt, content, path, writers, approvals } = version;
  const kind = [status, change].filter((word) => word !== undefined).join(', ');
  return [
    '',
    at(1, `Version ${version.version} (${kind}), set on ${dayInWords(setOn)}`),
    at(2, judgement(version)),
    ...personLines(settings, approvals, 2),
    ...(approvals.length === 0
      ? []
      : independenceWords(version.independence).map((words) => at(2, words))),
    ...reasonLines(version.reasons, 2),
    ...(writers.length === 0
      ? []
      : [at(2, `written by ${writers.map((writer) => personName(settings, writer)).join(', ')}`)]),
    at(2, `content ${content}, \`${path}\` in commit ${setAt}`),
  ];
};

const standing = (settings: Settings, approval: Approval): readonly string[] => {
  const words = verdictWords(approval);
  // What is approved is told with its version below.
  if (approval.verdict === 'approved') return [];
  const told = new Set(approval.versions[0]?.reasons.map(({ message }) => message));
  return [
    ...(words === undefined ? approvalWords(settings, approval) : [words]).map((one) => at(1, one)),
    ...reasonLines(
      approval.reasons.filter(({ message }) => !told.has(message)),
      1,
    ),
  ];
};

const recordLines = ({ register }: AssessedIsms, approval: Approval): readonly string[] => {
  const { settings, records } = register;
  const record = records.get(approval.id);
  const title = record === undefined || record.invalid.has('title') ? '' : ` ${record.data.title}`;
  return [
    '',
    at(0, `${approval.id}${title}${record === undefined ? '' : ` (\`${record.path}\`)`}`),
    at(1, judgement(approval)),
    ...(approval.uncommitted ? [at(1, 'not committed: it differs in the working folder')] : []),
    ...standing(settings, approval),
    ...approval.versions.flatMap((version) => versionLines(settings, version)),
  ];
};

const trustWords: Readonly<Record<TrustApproval['verdict'], string>> = {
  root: 'stand as in the trust root',
  approved: 'were changed since the trust root, and the change is approved',
  'not-approved': 'were changed, and the change is not approved: the earlier ones stay in force',
  unknown: 'cannot be decided',
};

const trustLines = ({ register, proof }: AssessedIsms): readonly string[] => {
  const { trust } = proof;
  if (trust === undefined) return [];
  return [
    at(0, `The trust parts of \`isms.yml\` ${trustWords[trust.verdict]}`),
    ...(trust.verdict === 'root' ? [] : [at(1, judgement(trust))]),
    ...personLines(register.settings, trust.approvals, 1),
    ...reasonLines(trust.reasons, 1),
  ];
};

/** Somebody could have said more than this clone holds: git fetches no notes by itself. */
const lacksNotes = ({ register, proof }: AssessedIsms): boolean => {
  const { people, forges } = register.settings;
  const keys = [
    ...people.flatMap((person) => person.keys ?? []),
    ...forges.flatMap((forge) => forge.recorder ?? []),
  ];
  const open =
    proof.trust?.verdict === 'not-approved' ||
    [...proof.approvals.values()].some(({ verdict }) => verdict === 'not-approved');
  return proof.undecidable === undefined && proof.notes === undefined && open && keys.length > 0;
};

/** What the history proves of some records, for people: the trust root, then version by version. */
export const historyText = (isms: AssessedIsms, shown: readonly Approval[]): string => {
  const { undecidable } = isms.proof;
  return [
    ...(lacksNotes(isms) ? ['This clone holds no approval notes: `isms approve sync`'] : []),
    terminalText(trustRootWords(isms.proof)),
    ...(undecidable === undefined ? [] : reasonLines([undecidable], 1)),
    ...trustLines(isms),
    ...shown.flatMap((approval) => recordLines(isms, approval)),
    '',
  ].join('\n');
};
