import { dayOf } from '#history/day.ts';
import type { Reason } from '../approval.ts';
import type {
  ApprovedSubject,
  ForgeDecision,
  ForgePredicate,
  PersonalPredicate,
} from '../attestation/statement.ts';
import { lowest } from '../level.ts';
import { isFuture, type Question } from '../matter.ts';
import type { NotedEnvelope } from '../noted-envelopes.ts';
import { reasons } from '../reasons.ts';
import { signerOf, type Owner, type OwnSigner, type Signer } from '../signer.ts';
import type { SignatureFacts } from '../signatures/signature-facts.ts';
import { levelOfAccount, type StandingTrust } from '../standing-trust.ts';
import { personOfAccount } from '../trust-state.ts';
import { nothing, together, type Evidence, type Witness } from './evidence.ts';
import { covers, placementOf, type Placement } from './placement.ts';

/** An attestation that is about the step in question and in its place. */
interface Placed {
  readonly question: Question;
  readonly noted: NotedEnvelope;
  readonly placement: Placement;
}

const isSubject = ({ matter, sources }: Question, subject: ApprovedSubject): boolean =>
  subject.name === `${sources.prefix}${matter.path}` &&
  subject.content === matter.content &&
  subject.id === matter.id &&
  subject.version === (matter.version ?? '') &&
  subject.status === (matter.status ?? '') &&
  subject.sha256 === matter.sha256;

/** The later of the step's day and the claimed one; `undefined` for a claim that is no time. */
const dayOfClaim = ({ question, placement }: Placed, at: string): string | undefined => {
  const time = Date.parse(at);
  if (Number.isNaN(time)) return undefined;
  const claimed = dayOf(time / 1000);
  const { day } = question.sources.line.at(placement.to);
  return claimed > day ? claimed : day;
};

/** Why a review is none of this text; `undefined` where it is. */
const otherText = (
  { question, noted }: Placed,
  decision: ForgeDecision,
  name: string,
): Reason | undefined => {
  const { matter, sources } = question;
  const path = `${sources.prefix}${matter.path}`;
  const reviewed = decision.reviewed.get(path);
  const there =
    decision.commit == null ? undefined : sources.reviewedIn(decision.commit, matter.path);
  if (reviewed === matter.content && (there == null || there.id === reviewed)) return undefined;
  const seen = there == null ? reviewed : there.id;
  return reasons.reviewedOtherContent(matter.subject, name, seen, matter.content, noted.on);
};

const judgeDecision = (
  placed: Placed,
  owner: Owner<'recorder'>,
  signer: OwnSigner,
  standing: StandingTrust,
  decision: ForgeDecision,
): Witness | Reason => {
  const { subject } = placed.question.matter;
  const person = personOfAccount(standing.state, decision);
  if (person == null) {
    return reasons.approverUnknown(subject, decision.login, placed.noted.on);
  }
  if (decision.decision !== 'approved') {
    return reasons.reviewDismissed(subject, person.name, decision.decision);
  }
  const day = dayOfClaim(placed, decision.at);
  if (day == null) return reasons.attestationUnreadable(subject, placed.noted.on);
  if (isFuture(placed.question.sources, day)) {
    return reasons.dateInFuture(subject, `The review by ${person.name}`, day);
  }
  return (
    otherText(placed, decision, person.name) ?? {
      person,
      level: lowest(['attested', signer.level, levelOfAccount(standing, person)]),
      day,
      at: placed.placement.to,
      evidence: `attestation ${placed.noted.digest}`,
      standing,
      merely: 'approver',
      key: signer.fingerprint,
      forge: owner.forge,
      carrier: { envelope: placed.noted.line },
    }
  );
};

const byForge = (
  placed: Placed,
  predicate: ForgePredicate,
  owner: Owner<'recorder'>,
  signer: OwnSigner,
  standing: StandingTrust,
): Evidence => {
  const { question, noted, placement } = placed;
  if (predicate.change.forge !== owner.forge) {
    return nothing(reasons.recorderUnknown(question.matter.subject, noted.on));
  }
  const found = predicate.approvals.map((decision) =>
    judgeDecision(placed, owner, signer, standing, decision),
  );
  const { author, writers } = predicate.change;
  const span = Array.from(
    { length: placement.to - placement.from + 1 },
    (_, index) => placement.from + index,
  );
  return {
    witnesses: found.filter((item): item is Witness => 'person' in item),
    reasons: found.filter((item): item is Reason => 'code' in item),
    unknownKey: false,
    forgeWriters: [author, ...writers],
    span: span.filter((position) => position !== question.detail.position),
  };
};

const byPerson = (
  placed: Placed,
  predicate: PersonalPredicate,
  { person }: Owner<'person'>,
  signer: OwnSigner,
  day: string,
  at: string,
): Evidence => {
  const { question, noted } = placed;
  // Only the approval of the signer himself counts.
  const own = predicate.approvals.find((one) => one.person === person.id && one.at === at);
  if (own == null) return nothing();
  if (own.decision !== 'approved') {
    return nothing(reasons.reviewDismissed(question.matter.subject, person.name, own.decision));
  }
  return {
    ...nothing(),
    witnesses: [
      {
        person,
        level: lowest(['signed', signer.level]),
        day,
        at: placed.placement.to,
        evidence: `attestation ${noted.digest}`,
        standing: question.newest,
        merely: 'approver',
        key: signer.fingerprint,
        carrier: { envelope: noted.line },
      },
    ],
  };
};

const refusedBy = (placed: Placed, signer: Exclude<Signer, OwnSigner>): Evidence => {
  const { question, noted } = placed;
  const { subject } = question.matter;
  if (signer.type !== 'refused') {
    return noted.statement.predicate.type === 'personal'
      ? nothing(reasons.keyUnknown(subject, `The attestation on ${noted.on}`))
      : nothing(reasons.recorderUnknown(subject, noted.on));
  }
  return nothing(reasons.signatureRefused(subject, `The attestation on ${noted.on}`, signer));
};

const personalEvidence = (
  placed: Placed,
  predicate: PersonalPredicate,
  facts: SignatureFacts,
): Evidence => {
  const { question, noted } = placed;
  const { newest, revocations, matter } = question;
  const times = [...new Set(predicate.approvals.map(({ at }) => at))].sort();
  return together(
    times.map((at): Evidence => {
      const day = dayOfClaim(placed, at);
      if (day == null) return nothing(reasons.attestationUnreadable(matter.subject, noted.on));
      if (isFuture(placed.question.sources, day)) {
        const what = `The attestation on ${noted.on}`;
        return nothing(reasons.dateInFuture(matter.subject, what, day));
      }
      const signer = signerOf(facts, { standing: newest, revocations, day });
      if (signer.type !== 'owner') return refusedBy(placed, signer);
      if (signer.owner.type === 'person') {
        return byPerson(placed, predicate, signer.owner, signer, day, at);
      }
      if (signer.owner.type === 'bot') {
        return nothing(reasons.botApproval(matter.subject, signer.owner.id, noted.on));
      }
      return nothing(reasons.recorderUnknown(matter.subject, noted.on));
    }),
  );
};

const forgeEvidence = (
  placed: Placed,
  predicate: ForgePredicate,
  facts: SignatureFacts,
  standing: StandingTrust,
): Evidence => {
  const { question, noted, placement } = placed;
  const { day } = question.sources.line.at(placement.to);
  const signer = signerOf(facts, { standing, revocations: question.revocations, day });
  if (signer.type !== 'owner') return refusedBy(placed, signer);
  return signer.owner.type === 'recorder'
    ? byForge(placed, predicate, signer.owner, signer, standing)
    : nothing(reasons.recorderUnknown(question.matter.subject, noted.on));
};

const evidenceOf = (
  question: Question,
  noted: NotedEnvelope,
  standingBefore: (position: number) => StandingTrust,
): Evidence => {
  const { matter } = question;
  const { statement } = noted;
  const placement = placementOf(question, noted);
  const named = statement.subjects.some((subject) => isSubject(question, subject));
  if (placement == null || !covers(placement, question)) {
    const about = named || noted.on === question.detail.commit.id;
    return about ? nothing(reasons.attestationMisplaced(matter.subject, noted.on)) : nothing();
  }
  if (!named) return nothing(reasons.attestationLacksSubject(matter.subject, noted.on));
  const placed = { question, noted, placement };
  const { predicate } = statement;
  return together(
    noted
      .signatures()
      .map((facts) =>
        predicate.type === 'personal'
          ? personalEvidence(placed, predicate, facts)
          : forgeEvidence(placed, predicate, facts, standingBefore(placement.from)),
      ),
  );
};

/**
 * What the attestations in the notes show (docs/approvals.md, "Attestations"): those on the step
 * in question, or on a later one whose span holds it. `standingBefore` gives the trust in force
 * before the step at a position: a span is judged by what stood before its first step.
 */
export const attestationEvidence = (
  question: Question,
  standingBefore: (position: number) => StandingTrust,
): Evidence => {
  const { sources, matter, detail } = question;
  const { envelopes } = sources;
  const own = envelopes.on.get(detail.commit.id) ?? [];
  const naming = envelopes.naming.get(`${sources.prefix}${matter.path}`) ?? [];
  const unreadable = envelopes.unreadable.has(detail.commit.id);
  return together([
    ...[...new Set([...own, ...naming])].map((noted) =>
      evidenceOf(question, noted, standingBefore),
    ),
    ...(unreadable
      ? [nothing(reasons.attestationUnreadable(matter.subject, detail.commit.id))]
      : []),
  ]);
};
