import type { StepDetail } from '#history/history.ts';
import type { Level, Reason } from './approval.ts';
import { reasons, type Subject } from './reasons.ts';
import { signatureState } from './signature-state.ts';
import { addressesAfter, addressIn, linesWith, trailersOf } from './trailers.ts';
import { personAt, type Person, type TrustState } from './trust-state.ts';

/** A person whom some evidence names as one who accepted a content. */
export interface Witness {
  readonly person: Person;
  readonly level: Level;
  /** What binds the person to the content, such as `merge <commit>`. */
  readonly evidence: string;
  /**
   * Named as the one who merged, beside others who are said to have approved: counts for the
   * roles that he holds, and is not blamed for those he lacks.
   */
  readonly merely: 'merger' | 'approver';
}

/** Whom a step names, and what is wrong with it as evidence. */
export interface Evidence {
  readonly witnesses: readonly Witness[];
  readonly reasons: readonly Reason[];
  /** Signed by an unregistered key: said where the level falls short. */
  readonly unknownKey: boolean;
}

const approvedBy = 'approved-by';

const nothing = (...found: readonly Reason[]): Evidence => ({
  witnesses: [],
  reasons: found,
  unknownKey: false,
});

const trailerAddresses = (message: string): readonly string[] =>
  trailersOf(message)
    .filter(({ token }) => token === approvedBy)
    .flatMap(({ value }) => addressIn(value) ?? []);

/** The brought commit whose message already holds the trailer. */
const copiedFrom = (detail: StepDetail, address: string): string | undefined =>
  detail.brought.find(({ commit }) =>
    addressesAfter(commit.message, approvedBy).some(
      (found) => found.toLowerCase() === address.toLowerCase(),
    ),
  )?.commit.id;

const trailerEvidence = (detail: StepDetail, trust: TrustState, subject: Subject): Evidence => {
  const { id, message } = detail.commit;
  const found = trailerAddresses(message).map((address): Reason | Witness => {
    const source = copiedFrom(detail, address);
    if (source != null) return reasons.trailerFromAuthor(subject, address, source);
    const person = personAt(trust, address);
    if (person == null) return reasons.approverUnknown(subject, address, id);
    return { person, level: 'recorded', evidence: `merge ${id}`, merely: 'approver' };
  });
  return {
    witnesses: found.filter((item): item is Witness => 'person' in item),
    reasons: found.filter((item): item is Reason => 'code' in item),
    unknownKey: false,
  };
};

const mergeEvidence = (detail: StepDetail, trust: TrustState, subject: Subject): Evidence => {
  const { commit } = detail;
  const merger = personAt(trust, commit.author.email);
  const bot = trust.bots.get(commit.author.email.toLowerCase());
  const trailers = trailerEvidence(detail, trust, subject);
  const trusted = merger?.id ?? bot;
  if (trusted == null || !trust.trustedMergers.has(trusted)) {
    const name = merger?.name ?? `${commit.author.name} <${commit.author.email}>`;
    return nothing(reasons.mergerUntrusted(subject, name, commit.id));
  }
  const names = linesWith(commit.message, approvedBy).length > 0;
  if (merger == null) {
    return names ? trailers : nothing(reasons.botApproval(subject, trusted, commit.id));
  }
  const self: Witness = {
    person: merger,
    level: 'recorded',
    evidence: `merge ${commit.id}`,
    merely: names ? 'merger' : 'approver',
  };
  return { ...trailers, witnesses: [...trailers.witnesses, self] };
};

/**
 * The evidence of level `recorded` (docs/approvals.md): an unsigned merge commit by a trusted
 * merger names its author and the people in its `Approved-by:` trailers. `trust` is the state
 * before the step.
 */
export const recordedEvidence = (
  detail: StepDetail,
  trust: TrustState,
  subject: Subject,
): Evidence => {
  const { commit } = detail;
  const signature = signatureState(commit, trust);
  if (signature === 'unchecked') return nothing(reasons.signatureUnchecked(subject, commit.id));
  const unknownKey = signature === 'unknown-key';
  if (commit.parents.length >= 2) return { ...mergeEvidence(detail, trust, subject), unknownKey };
  const squashed = trailerAddresses(commit.message).length > 0;
  const found = squashed ? [reasons.trailerInSquash(subject, commit.id)] : [];
  return { ...nothing(...found), unknownKey };
};
