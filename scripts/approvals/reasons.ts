import type { HistoryProblem } from '#history/history-problem.ts';
import type { Level, Reason } from './approval.ts';

/** What a decision is about, as messages name it: `` `POL-001` 1.0 ``. */
export type Subject = string;

/** The first digits of an object id, as people read them. */
export const short = (id: string): string => id.slice(0, 7);

const again = 'raise `version:` and have it approved by a merge';

/** The sentences for all that can be wrong with an approval, by the words of docs/approvals.md. */
export const reasons = {
  noEvidence: (subject: Subject, roles: readonly string[]): Reason => ({
    code: 'no-evidence',
    message: `Nothing in this clone approves ${subject}`,
    hint: `merge it with a merge commit by a trusted merger that names ${holders(roles)} in an \`Approved-by:\` line`,
  }),
  mergerUntrusted: (subject: Subject, merger: string, commit: string): Reason => ({
    code: 'no-evidence',
    message: `${merger} merged ${subject} (commit ${short(commit)}) and is no trusted merger`,
    hint: 'let somebody merge whom `forges[].trusted_mergers` of `isms.yml` named before',
  }),
  trailerInSquash: (subject: Subject, commit: string): Reason => ({
    code: 'trailer-in-squash',
    message: `The \`Approved-by:\` line for ${subject} stands in commit ${short(commit)}, which is no merge commit`,
    hint: `merge with a merge commit instead of squash or rebase; to mend it, ${again}`,
  }),
  trailerFromAuthor: (subject: Subject, address: string, commit: string): Reason => ({
    code: 'trailer-from-author',
    message: `The line \`Approved-by: … <${address}>\` for ${subject} was copied from the author's commit ${short(commit)}`,
    hint: `leave \`Approved-by:\` to the message of the merge commit; to mend it, ${again}`,
  }),
  approverUnknown: (subject: Subject, address: string, commit: string): Reason => ({
    code: 'approver-unknown',
    message: `${address} approved ${subject} (commit ${short(commit)}) and belongs to no person of \`isms.yml\``,
    hint: 'register the address with its person and have that change approved, then approve again',
  }),
  approverLacksRole: (
    subject: Subject,
    person: string,
    day: string,
    roles: readonly string[],
  ): Reason => ({
    code: 'approver-lacks-role',
    message: `${person} approved ${subject} and held none of ${names(roles)} on ${day}`,
    hint: `let ${holders(roles)} approve; a new role counts from the step after the one that grants it`,
  }),
  approverMissing: (subject: Subject, role: string): Reason => ({
    code: 'approver-missing',
    message: `Nobody approved ${subject} as \`${role}\``,
    hint: `let a holder of \`${role}\` approve the same text`,
    role,
  }),
  nobodyRequired: (subject: Subject): Reason => ({
    code: 'approver-missing',
    message: `No role is asked to approve ${subject}, and without one nothing is approved`,
    hint: 'name roles in `approvers:`, or for the kind in `approval` of `isms.yml`',
  }),
  selfApproval: (subject: Subject, person: string, commit: string, role: string): Reason => ({
    code: 'self-approval',
    message: `${person} approved ${subject} and wrote part of it (commit ${short(commit)})`,
    hint: `let another holder of \`${role}\` approve`,
    role,
  }),
  authorUnknown: (subject: Subject, writer: string, commit: string): Reason => ({
    code: 'author-unknown',
    message: `${writer} wrote part of ${subject} (commit ${short(commit)}) and is no person of \`isms.yml\``,
    hint: 'register the person with this address, no role is needed, and have that change approved; then approve again',
  }),
  levelTooLow: (subject: Subject, reached: Level, least: Level): Reason => ({
    code: 'level-too-low',
    message: `The approval of ${subject} reaches the level \`${reached}\`, expected at least \`${least}\``,
    hint: `have it approved at the level \`${least}\`, or lower \`least\` in \`isms.yml\` by an approved change`,
  }),
  independenceTooLow: (subject: Subject, wanted: string): Reason => ({
    code: 'independence-too-low',
    message: `That approver and writer of ${subject} are different people is claimed only, expected \`${wanted}\``,
    hint: 'set `four_eyes: claimed` in `isms.yml` by an approved change, or have the writing commits signed',
  }),
  signatureUnchecked: (subject: Subject, commit: string): Reason => ({
    code: 'signature-unchecked',
    message: `Commit ${short(commit)} for ${subject} carries a signature that this version cannot check`,
    hint: 'merge without a signature, which counts as `recorded`, or use a version that checks signatures',
  }),
  keyUnknown: (subject: Subject, commit: string): Reason => ({
    code: 'key-unknown',
    message: `Commit ${short(commit)} for ${subject} is signed by a key that \`isms.yml\` does not know`,
    hint: 'register the key and have that change approved, then approve again',
  }),
  botApproval: (subject: Subject, bot: string, commit: string): Reason => ({
    code: 'bot-approval',
    message: `The bot \`${bot}\` merged ${subject} (commit ${short(commit)}), and a bot approves nothing`,
    hint: 'let a person approve: name them in an `Approved-by:` line of the merge commit',
  }),
  dateBeforeParent: (commit: string, day: string): Reason => ({
    code: 'date-before-parent',
    message: `Commit ${short(commit)} says to be older than the commit before it, so ${day} is taken as its day`,
    hint: 'set the clock of the machine that made it',
  }),
  dateInFuture: (subject: Subject, commit: string, day: string): Reason => ({
    code: 'date-in-future',
    message: `Commit ${short(commit)} for ${subject} is dated ${day}, which is still to come`,
    hint: 'set the clock of the machine that made it; what it holds must be approved again by a commit with a true date',
  }),
  trustChangeUnproved: (commit: string, day: string): Reason => ({
    code: 'trust-change-unproved',
    message: `The change of \`isms.yml\` in commit ${short(commit)} (${day}) is not approved, so what it says of people, roles and approval does not count`,
    hint: 'have a change of `isms.yml` approved by those whom `approval.trust_changes` named before it',
  }),
  noTrustRoot: (commit: string): Reason => ({
    code: 'trust-change-unproved',
    message: `The first commit ${short(commit)} holds no \`isms.yml\`, so nobody may approve anything`,
    hint: 'name a later commit that you trust with `--trust`, or begin the history with the commit that holds `isms.yml`',
  }),
  drift: (subject: Subject, approved: string, day: string, present: string): Reason => ({
    code: 'drift',
    message: `${subject} was approved as ${short(approved)} on ${day}, this text is ${short(present)}`,
    hint: `raise \`version:\` and have it approved, or restore the approved text: \`git show ${short(approved)}\``,
  }),
  versionReused: (subject: Subject, commit: string): Reason => ({
    code: 'version-reused',
    message: `A second text of ${subject} was approved (commit ${short(commit)}) under the same version`,
    hint: 'raise `version:` and have that text approved',
  }),
  rollback: (subject: Subject, commit: string): Reason => ({
    code: 'rollback',
    message: `Commit ${short(commit)} returns to ${subject}, and its earlier approval does not count again`,
    hint: 'have the return approved, or raise `version:` and have that approved',
  }),
  pending: (subject: Subject, roles: readonly string[]): Reason => ({
    code: 'pending',
    message: `${subject} is not approved yet`,
    hint: `${holders(roles)} must still approve`,
  }),
  notAFile: (path: string): Reason => ({
    code: 'not-a-file',
    message: `\`${path}\` is no regular file`,
    hint: 'replace the link or submodule by a file with the text',
  }),
  idAmbiguous: (id: string): Reason => ({
    code: 'id-ambiguous',
    message: `Two records claim the id \`${id}\``,
    hint: 'give one of them another id',
  }),
} as const;

const names = (roles: readonly string[]): string => roles.map((role) => `\`${role}\``).join(', ');

const holders = (roles: readonly string[]): string =>
  roles.length === 0 ? 'an approver' : roles.map((role) => `a holder of \`${role}\``).join(' and ');

/** The reason for a history that cannot be read. */
export const reasonOf = (problem: HistoryProblem): Reason => ({
  code: problem.code,
  message: problem.message,
  ...(problem.hint == null ? {} : { hint: problem.hint }),
});

/** Each reason once, in the order given. */
export const distinct = (all: readonly Reason[]): readonly Reason[] => [
  ...new Map(all.map((reason) => [`${reason.code}\0${reason.message}`, reason])).values(),
];
