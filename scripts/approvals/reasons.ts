import type { HistoryProblem } from '#history/history-problem.ts';
import type { Independence, Level, Reason } from './approval.ts';
import { fetchNotes, holders, howToApprove, wayOut } from './how-to-approve.ts';
import type { Question } from './matter.ts';
import { hasOther } from './reach.ts';
import type { Person } from './trust-state.ts';

/** What a decision is about, as messages name it: `` `POL-001` 1.0 ``. */
export type Subject = string;

/** The first digits of an object id, as people read them. */
export const short = (id: string): string => id.slice(0, 7);

const again = 'raise `version:` and have it approved by a merge';

/** The sentences for all that can be wrong with an approval, by the words of docs/approvals.md. */
export const reasons = {
  noEvidence: (question: Question): Reason => ({
    code: 'no-evidence',
    message: `Nothing in this clone approves ${question.matter.subject}`,
    hint: howToApprove(question),
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
  selfApproval: (
    question: Question,
    { id, name }: Person,
    commit: string,
    role: string,
  ): Reason => ({
    code: 'self-approval',
    message: `${name} approved ${question.matter.subject} and wrote part of it (commit ${short(commit)})`,
    hint: hasOther(question, role, id)
      ? `let another holder of \`${role}\` approve`
      : `nobody else holds \`${role}\`: ${wayOut(question, `name a second holder`)}`,
    role,
  }),
  authorUnknown: (subject: Subject, writer: string, commit: string): Reason => ({
    code: 'author-unknown',
    message: `${writer} wrote part of ${subject} (commit ${short(commit)}) and is no person of \`isms.yml\``,
    hint: 'register the person with this address, no role is needed, and have that change approved; then approve again',
  }),
  levelTooLow: (question: Question, reached: Level): Reason => ({
    code: 'level-too-low',
    message: `The approval of ${question.matter.subject} reaches the level \`${reached}\`, expected at least \`${question.policy.least}\``,
    hint: howToApprove(question),
  }),
  independenceTooLow: (subject: Subject, shown: Independence, wanted: string): Reason => ({
    code: 'independence-too-low',
    message: `That approver and writer of ${subject} are different people is shown as \`${shown}\`, expected \`${wanted}\``,
    hint: 'have every commit signed by its author, or reviews recorded by the forge, or set `four_eyes: claimed` in `isms.yml` by an approved change',
  }),
  signatureRefused: (
    subject: Subject,
    what: string,
    { code, why }: { readonly code: string; readonly why: string },
  ): Reason => ({
    code,
    message: `${withShortId(what)} is no evidence for ${subject}: the signature ${why}`,
    hint: refusedHints.get(code) ?? `sign again with the key that \`isms.yml\` names, and ${again}`,
  }),
  keyUnknown: (subject: Subject, what: string): Reason => ({
    code: 'key-unknown',
    message: `${withShortId(what)} for ${subject} is signed by a key that \`isms.yml\` does not know`,
    hint: 'register the key and have that change approved, then approve again',
  }),
  forgeSquash: (subject: Subject, commit: string): Reason => ({
    code: 'no-evidence',
    message: `Commit ${short(commit)} for ${subject} is signed by the forge and has one parent, so it names its author and not who merged it`,
    hint: 'merge with a merge commit, or record the reviews with `isms approve record`',
  }),
  forgeCommitter: (subject: Subject, commit: string, committer: string): Reason => ({
    code: 'no-evidence',
    message: `Commit ${short(commit)} for ${subject} is signed by the forge and not committed by ${committer}`,
    hint: 'check `forges[].merge_key.committer` of `isms.yml`',
  }),
  unsignedTag: (subject: Subject, tag: string): Reason => ({
    code: 'unsigned-tag',
    message: `Tag ${short(tag)} says to approve ${subject} and is not signed`,
    hint: 'make the tag again with `git tag -s`',
  }),
  attestationUnreadable: (subject: Subject, commit: string): Reason => ({
    code: 'attestation-unreadable',
    message: `The approval note of commit ${short(commit)} for ${subject} holds a line that is no attestation`,
    hint: 'record the approval again with `isms approve record`; the line itself does no harm',
  }),
  attestationMisplaced: (subject: Subject, commit: string): Reason => ({
    code: 'attestation-misplaced',
    message: `The attestation on commit ${short(commit)} for ${subject} belongs to another commit, branch or repository, or to a history that was rewritten`,
    hint: `record the approval again with \`isms approve record\`, or ${again}`,
  }),
  attestationLacksSubject: (subject: Subject, commit: string): Reason => ({
    code: 'attestation-lacks-subject',
    message: `The attestation on commit ${short(commit)} does not name this text of ${subject}`,
    hint: `record the approval again with \`isms approve record\`, or ${again}`,
  }),
  recorderUnknown: (subject: Subject, commit: string): Reason => ({
    code: 'recorder-unknown',
    message: `The attestation on commit ${short(commit)} for ${subject} is not signed by a recorder that \`isms.yml\` named before`,
    hint: "register the recorder's key in `forges[].recorder` by an approved change, then record again",
  }),
  reviewedOtherContent: (
    subject: Subject,
    person: string,
    reviewed: string | undefined,
    merged: string,
    commit: string,
  ): Reason => ({
    code: 'reviewed-other-content',
    message:
      reviewed == null
        ? `Nothing shows which text of ${subject} ${person} reviewed (attestation on commit ${short(commit)})`
        : `${person} reviewed ${subject} as ${short(reviewed)}, merged was ${short(merged)}`,
    hint: `ask for a new review of the merged text: ${again}; let the forge dismiss stale approvals, and update the branch before the review`,
  }),
  reviewDismissed: (subject: Subject, person: string, decision: string): Reason => ({
    code: 'review-dismissed',
    message: `The review of ${subject} by ${person} ended as \`${printable(decision)}\`, not as \`approved\``,
    hint: `ask for a new review; ${again}`,
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
  dateInFuture: (subject: Subject, what: string, day: string): Reason => ({
    code: 'date-in-future',
    message: `${withShortId(what)} for ${subject} is dated ${day}, which is still to come`,
    hint: 'set the clock of the machine that made it; what it holds must be approved again by a commit with a true date',
  }),
  trustChangeUnproved: (commit: string, day: string, lacksNotes: boolean): Reason => ({
    code: 'trust-change-unproved',
    message: `The change of \`isms.yml\` in commit ${short(commit)} (${day}) is not approved, so what it says of people, roles and approval does not count`,
    hint: [
      ...(lacksNotes ? [fetchNotes] : []),
      'have it approved by those whom `approval.trust_changes` named before it',
    ].join('; or '),
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

/** `Commit <id>` with the digits that people read. */
const withShortId = (what: string): string =>
  what.replace(/\b[0-9a-f]{40}(?:[0-9a-f]{24})?\b/, (id) => short(id));

/** What a forge or a stranger wrote, short and without control characters. */
const printable = (text: string): string =>
  text.slice(0, 40).replaceAll(/[^\p{L}\p{N}\p{P}\p{Zs}]/gu, '\uFFFD');

const refusedHints: ReadonlyMap<string, string> = new Map([
  ['key-revoked', 'approve again with a key that is not revoked'],
  ['key-expired', 'approve again with a key that is in use on that day'],
  [
    'wrong-namespace',
    'sign commits and tags with `git`, and attestations with `isms approve sign`',
  ],
]);

const names = (roles: readonly string[]): string => roles.map((role) => `\`${role}\``).join(', ');

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
