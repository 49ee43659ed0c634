import { byText } from '#findings/text-order.ts';
import type { StepDetail } from '#history/history.ts';
import type { Independence, Level, PersonApproval, Reason } from './approval.ts';
import { attestationEvidence } from './evidence/attestation-evidence.ts';
import { nothing, together, type Evidence, type Witness } from './evidence/evidence.ts';
import { stepEvidence } from './evidence/step-evidence.ts';
import { tagEvidence } from './evidence/tag-evidence.ts';
import { byLevel, isAsIndependent, lowest } from './level.ts';
import { isFuture, type Question } from './matter.ts';
import { distinct, reasons } from './reasons.ts';
import { signerOf } from './signer.ts';
import { levelOfRole, type StandingTrust } from './standing-trust.ts';
import { holds, type Person } from './trust-state.ts';
import {
  distinctWriters,
  writerName,
  writersAt,
  writersNamedBy,
  writingCommits,
  type SignerOf,
  type Writer,
} from './writers.ts';

/** Whether the evidence for a content suffices, and all that was found on the way. */
export interface Decision {
  readonly sufficient: boolean;
  /** The lowest over the roles of the best level each role reached. */
  readonly level: Level;
  readonly independence: Independence;
  readonly approvals: readonly PersonApproval[];
  readonly reasons: readonly Reason[];
  readonly writers: readonly string[];
  /** Those of the step itself and of what it brought, each once. */
  readonly wrote: readonly Writer[];
  /** Position on the main line from which on the approvals counted stand. */
  readonly settledAt: number;
}

/** What was found out about a question before the roles are looked at. */
interface Found {
  readonly question: Question;
  readonly evidence: Evidence;
  readonly writers: readonly Writer[];
}

const wroteIt = ({ person }: Witness, writers: readonly Writer[]): Writer | undefined =>
  writers.find((writer) => writer.person?.id === person.id);

const mayApprove = ({ question, writers }: Found, witness: Witness): boolean =>
  question.policy.fourEyes === 'off' || wroteIt(witness, writers) == null;

const holdsRole = ({ person, day }: Witness, role: string): boolean => holds(person, role, day);

/** A witness who covers a role, at the level that the whole chain reaches. */
interface Cover {
  readonly role: string;
  readonly witness: Witness;
  readonly level: Level;
}

const coverBy = (witness: Witness, role: string): Cover => {
  const ofRole = levelOfRole(witness.standing, witness.person, role, witness.day);
  return { role, witness, level: lowest([witness.level, ofRole]) };
};

const strongestFirst = (a: Cover, b: Cover): number =>
  byLevel(b.level, a.level) ||
  byText(a.witness.day, b.witness.day) ||
  byText(a.witness.evidence, b.witness.evidence);

const coverRoles = (found: Found): readonly Cover[] =>
  found.question.required.flatMap((role) =>
    found.evidence.witnesses
      .filter((witness) => holdsRole(witness, role) && mayApprove(found, witness))
      .map((witness) => coverBy(witness, role))
      .sort(strongestFirst)
      .slice(0, 1),
  );

const approvalOf = ({ role, witness, level }: Cover): PersonApproval => {
  const { person, day, evidence, key, forge, carrier } = witness;
  return {
    person: person.id,
    role,
    day,
    level,
    evidence,
    ...(key == null ? {} : { key }),
    ...(forge == null ? {} : { forge }),
    ...(carrier == null ? {} : { carrier }),
  };
};

/** Who merged is blamed for a lacking role only where nobody else is said to have approved. */
const isBlamed = ({ question, evidence }: Found, witness: Witness): boolean =>
  witness.merely === 'approver' ||
  (!question.sources.namesIn(question.detail.commit).mentionsApproval &&
    evidence.reasons.length === 0 &&
    evidence.witnesses.every(({ merely }) => merely === 'merger'));

const aboutWitness = (found: Found, witness: Witness): readonly Reason[] => {
  const { question, writers } = found;
  const { required, matter } = question;
  const role = required.find((one) => holdsRole(witness, one));
  if (role == null) {
    return isBlamed(found, witness) && required.length > 0
      ? [reasons.approverLacksRole(matter.subject, witness.person.name, witness.day, required)]
      : [];
  }
  const written = mayApprove(found, witness) ? undefined : wroteIt(witness, writers);
  return written == null
    ? []
    : [reasons.selfApproval(question, witness.person, written.commit, role)];
};

/** The roles that nobody covered, where somebody covered another or none is asked for at all. */
const missingRoles = (
  { matter, required }: Question,
  approvals: readonly PersonApproval[],
): readonly Reason[] => {
  if (required.length === 0) return [reasons.nobodyRequired(matter.subject)];
  if (approvals.length === 0) return [];
  const covered = new Set(approvals.map(({ role }) => role));
  return required
    .filter((role) => !covered.has(role))
    .map((role) => reasons.approverMissing(matter.subject, role));
};

/** So many unknown writers are named; more would only bury the first ones. */
const mostUnknown = 20;

const unknownWriters = ({ question, writers }: Found): readonly Reason[] =>
  question.policy.fourEyes === 'off'
    ? []
    : writers
        .filter(({ person }) => person == null)
        .slice(0, mostUnknown)
        .map((writer) =>
          reasons.authorUnknown(question.matter.subject, writerName(writer), writer.commit),
        );

const whatIsWrong = (
  found: Found,
  approvals: readonly PersonApproval[],
  level: Level,
): readonly Reason[] => {
  const { question, evidence } = found;
  const { matter, required, policy } = question;
  const about = evidence.witnesses.flatMap((witness) => aboutWitness(found, witness));
  const missing = missingRoles(question, approvals);
  const complete = approvals.length === required.length && required.length > 0;
  // Where all roles are covered well enough, others who are named beside them do no harm.
  const enough = complete && byLevel(level, policy.least) >= 0;
  const people = enough ? [] : [...evidence.reasons, ...(complete ? [] : about)];
  const nobody = people.length === 0 && approvals.length === 0 && required.length > 0;
  return [
    ...people,
    ...(nobody ? [reasons.noEvidence(question)] : []),
    ...(!complete && evidence.unknownKey
      ? [reasons.keyUnknown(matter.subject, `Commit ${question.detail.commit.id}`)]
      : []),
    ...missing.filter(({ role }) => !about.some((reason) => role != null && reason.role === role)),
    ...unknownWriters(found),
  ];
};

const shortfalls = (
  { question, evidence }: Found,
  level: Level,
  independence: Independence,
): readonly Reason[] => {
  const { matter, policy, detail } = question;
  const low = byLevel(level, policy.least) < 0;
  const { fourEyes } = policy;
  const dependent =
    (fourEyes === 'attested' || fourEyes === 'proved') && !isAsIndependent(independence, fourEyes);
  return [
    ...(low && evidence.unknownKey
      ? [reasons.keyUnknown(matter.subject, `Commit ${detail.commit.id}`)]
      : []),
    ...(low ? [reasons.levelTooLow(question, level)] : []),
    ...(dependent ? [reasons.independenceTooLow(matter.subject, independence, fourEyes)] : []),
  ];
};

const independenceOf = (
  { question, evidence, writers }: Found,
  signer: SignerOf,
  approvals: readonly PersonApproval[],
): Independence => {
  const approvers = new Set(approvals.map(({ person }) => person));
  const isApart = (person: Person | undefined): boolean =>
    person != null && !approvers.has(person.id);
  const apart = writers.every(({ person }) => isApart(person));
  if (!apart || approvals.length === 0) return 'none';
  const writing = writingCommits(question.detail, question.matter.concerns);
  const signed = writing.every(({ commit }) => isApart(signer(commit.id)));
  if (signed && writing.length > 0) return 'proved';
  return evidence.forgeWriters == null ? 'claimed' : 'attested';
};

const signersOf =
  ({ sources, standing, revocations, detail }: Question): SignerOf =>
  (commit) => {
    const { day, position } = detail;
    const facts = sources.signatureOf(commit);
    const signer = signerOf(facts, { standing, revocations, day, position });
    return signer.type === 'owner' && signer.owner.type === 'person'
      ? signer.owner.person
      : undefined;
  };

const writersOfStep = (
  { matter, standing, sources }: Question,
  signer: SignerOf,
  step: StepDetail,
) => writersAt(step, matter.concerns, standing.state, { signer, namesIn: sources.namesIn });

const findWriters = (
  question: Question,
  evidence: Evidence,
  signer: SignerOf,
  wrote: readonly Writer[],
): readonly Writer[] => {
  const { detail, standing, sources, unapproved } = question;
  const span = (evidence.span ?? []).flatMap((at) => sources.details.get(at) ?? []);
  return [
    ...wrote,
    ...span.flatMap((step) => writersOfStep(question, signer, step)),
    ...writersNamedBy(evidence.forgeWriters ?? [], standing.state, detail.commit.id),
    // Who wrote this version before, unapproved, wrote what is now approved with a small edit.
    ...unapproved,
  ];
};

const notYet = ({ matter, detail }: Question): Evidence =>
  nothing(reasons.dateInFuture(matter.subject, `Commit ${detail.commit.id}`, detail.day));

/**
 * Decides whether a content is approved (docs/approvals.md): every required role is covered, at
 * least at the level the kind asks for, by a person who held it on the day of the approval, as the
 * state before says, and who did not write the content. `standingBefore` gives the trust in force
 * before the step at a position.
 */
export const decide = (
  question: Question,
  standingBefore: (position: number) => StandingTrust,
): Decision => {
  const { detail, required } = question;
  const signer = signersOf(question);
  const evidence = isFuture(question.sources, detail.day)
    ? notYet(question)
    : together([
        stepEvidence(question),
        tagEvidence(question),
        attestationEvidence(question, standingBefore),
      ]);
  const wrote = writersOfStep(question, signer, detail);
  const found = { question, evidence, writers: findWriters(question, evidence, signer, wrote) };
  const covers = coverRoles(found);
  const approvals = covers.map(approvalOf);
  const complete = approvals.length === required.length && required.length > 0;
  const level = complete ? lowest(approvals.map((approval) => approval.level)) : 'none';
  const independence = independenceOf(found, signer, approvals);
  const wrong = whatIsWrong(found, approvals, level);
  const short = complete ? shortfalls(found, level, independence) : [];
  const weak = detail.beforeParent ? [reasons.dateBeforeParent(detail.commit.id, detail.day)] : [];
  return {
    sufficient: complete && wrong.length === 0 && short.length === 0,
    level,
    independence,
    approvals,
    reasons: distinct([...wrong, ...short, ...weak]),
    writers: [...new Set(found.writers.map(writerName))].sort(),
    wrote: distinctWriters(wrote),
    settledAt: Math.max(detail.position, ...covers.map(({ witness }) => witness.at)),
  };
};
