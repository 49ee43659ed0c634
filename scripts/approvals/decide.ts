import { daysAfter } from '#history/day.ts';
import type { StepDetail } from '#history/history.ts';
import type { Independence, Level, PersonApproval, Reason } from './approval.ts';
import { distinct, reasons, type Subject } from './reasons.ts';
import { recordedEvidence, type Evidence, type Witness } from './recorded-evidence.ts';
import { holds, type ApprovalPolicy, type TrustState } from './trust-state.ts';
import { writerName, writersAt, type Concerns, type Writer } from './writers.ts';

/** A content and the step that brought it, to be judged by the trust state before that step. */
export interface Question {
  readonly subject: Subject;
  readonly detail: StepDetail;
  readonly trust: TrustState;
  readonly policy: ApprovalPolicy;
  readonly required: readonly string[];
  readonly concerns: Concerns;
  /** ISO day. */
  readonly today: string;
}

/** Whether the evidence for a content suffices, and all that was found on the way. */
export interface Decision {
  readonly sufficient: boolean;
  /** The lowest over the roles of the best level each role reached. */
  readonly level: Level;
  readonly independence: Independence;
  readonly approvals: readonly PersonApproval[];
  readonly reasons: readonly Reason[];
  readonly writers: readonly string[];
}

const ranks: Readonly<Record<Level, number>> = { none: 0, recorded: 1, attested: 2, signed: 3 };

const lowest = (levels: readonly Level[]): Level =>
  levels.reduce<Level>((low, level) => (ranks[level] < ranks[low] ? level : low), 'signed');

const wroteIt = (witness: Witness, writers: readonly Writer[]): Writer | undefined =>
  writers.find(({ person }) => person?.id === witness.person.id);

const mayApprove = (question: Question, witness: Witness, writers: readonly Writer[]): boolean =>
  question.policy.fourEyes === 'off' || wroteIt(witness, writers) == null;

const coverRoles = (
  question: Question,
  evidence: Evidence,
  writers: readonly Writer[],
): readonly PersonApproval[] => {
  const { day } = question.detail;
  return question.required.flatMap((role) => {
    const able = evidence.witnesses
      .filter((witness) => holds(witness.person, role, day))
      .filter((witness) => mayApprove(question, witness, writers))
      .sort((a, b) => ranks[b.level] - ranks[a.level]);
    const [best] = able;
    if (best == null) return [];
    return [{ person: best.person.id, role, day, level: best.level, evidence: best.evidence }];
  });
};

const aboutWitness = (
  question: Question,
  witness: Witness,
  writers: readonly Writer[],
): readonly Reason[] => {
  const { subject, required, detail } = question;
  const held = required.filter((role) => holds(witness.person, role, detail.day));
  const [role] = held;
  if (role == null) {
    const blamed = witness.merely === 'approver' && required.length > 0;
    return blamed
      ? [reasons.approverLacksRole(subject, witness.person.name, detail.day, required)]
      : [];
  }
  const written = mayApprove(question, witness, writers) ? undefined : wroteIt(witness, writers);
  return written == null
    ? []
    : [reasons.selfApproval(subject, witness.person.name, written.commit, role)];
};

/** The roles that nobody covered, where somebody covered another or none is asked for at all. */
const missingRoles = (
  question: Question,
  approvals: readonly PersonApproval[],
): readonly Reason[] => {
  const { subject, required } = question;
  if (required.length === 0) return [reasons.nobodyRequired(subject)];
  if (approvals.length === 0) return [];
  const covered = new Set(approvals.map(({ role }) => role));
  return required
    .filter((role) => !covered.has(role))
    .map((role) => reasons.approverMissing(subject, role));
};

const unknownWriters = (question: Question, writers: readonly Writer[]): readonly Reason[] =>
  question.policy.fourEyes === 'off'
    ? []
    : writers
        .filter(({ person }) => person == null)
        .map((writer) =>
          reasons.authorUnknown(question.subject, writerName(writer), writer.commit),
        );

const shortfalls = (question: Question, level: Level, unknownKey: boolean): readonly Reason[] => {
  const { subject, policy, detail } = question;
  const low = ranks[level] < ranks[policy.least];
  const asks = policy.fourEyes === 'attested' || policy.fourEyes === 'proved';
  return [
    ...(low && unknownKey ? [reasons.keyUnknown(subject, detail.commit.id)] : []),
    ...(low ? [reasons.levelTooLow(subject, level, policy.least)] : []),
    ...(asks ? [reasons.independenceTooLow(subject, policy.fourEyes)] : []),
  ];
};

const independenceOf = (
  evidence: Evidence,
  approvals: readonly PersonApproval[],
  writers: readonly Writer[],
): Independence => {
  const approvers = new Set(approvals.map(({ person }) => person));
  const apart = writers.every(({ person }) => person != null && !approvers.has(person.id));
  return apart && evidence.witnesses.length > 0 && approvals.length > 0 ? 'claimed' : 'none';
};

const whatIsWrong = (
  question: Question,
  evidence: Evidence,
  approvals: readonly PersonApproval[],
  writers: readonly Writer[],
): readonly Reason[] => {
  const { subject, required } = question;
  const about = evidence.witnesses.flatMap((witness) => aboutWitness(question, witness, writers));
  const missing = missingRoles(question, approvals);
  const complete = approvals.length === required.length && required.length > 0;
  // Where all roles are covered, others who are named beside them do no harm.
  const people = complete ? [] : [...evidence.reasons, ...about];
  const nobody = people.length === 0 && approvals.length === 0 && required.length > 0;
  return [
    ...people,
    ...(nobody ? [reasons.noEvidence(subject, required)] : []),
    ...missing.filter(({ role }) => !about.some((reason) => role != null && reason.role === role)),
    ...unknownWriters(question, writers),
  ];
};

/**
 * Decides whether a content is approved by the step that brought it (docs/approvals.md): every
 * required role is covered, at least at the level the kind asks for, by a person who held it on
 * the day of the step, as the state before says, and who did not write the content.
 */
export const decide = (question: Question): Decision => {
  const { detail, trust, subject, today, required } = question;
  const writers = writersAt(detail, question.concerns, trust);
  const evidence = recordedEvidence(detail, trust, subject);
  const future = detail.day > daysAfter(today, 2);
  const approvals = future ? [] : coverRoles(question, evidence, writers);
  const complete = approvals.length === required.length && required.length > 0;
  const level = complete ? lowest(approvals.map((approval) => approval.level)) : 'none';
  const wrong = future
    ? [reasons.dateInFuture(subject, detail.commit.id, detail.day)]
    : whatIsWrong(question, evidence, approvals, writers);
  const short = complete ? shortfalls(question, level, evidence.unknownKey) : [];
  const weak = detail.beforeParent ? [reasons.dateBeforeParent(detail.commit.id, detail.day)] : [];
  return {
    sufficient: complete && wrong.length === 0 && short.length === 0,
    level,
    independence: independenceOf(evidence, approvals, writers),
    approvals,
    reasons: distinct([...wrong, ...short, ...weak]),
    writers: [...new Set(writers.map(writerName))].sort(),
  };
};
