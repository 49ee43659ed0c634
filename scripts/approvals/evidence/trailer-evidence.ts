import type { Commit } from '#history/commit-object.ts';
import type { Reason } from '../approval.ts';
import type { Question } from '../matter.ts';
import { reasons } from '../reasons.ts';
import { addressesAfter, addressIn, trailersOf } from '../trailers.ts';
import { personAt } from '../trust-state.ts';
import type { Evidence, Witness } from './evidence.ts';

const approvedBy = 'approved-by';

/** The addresses that the `Approved-by:` trailers of a message name. */
export const approvedByAddresses = ({ message }: Commit): readonly string[] =>
  trailersOf(message)
    .filter(({ token }) => token === approvedBy)
    .flatMap(({ value }) => addressIn(value) ?? []);

/** The brought commit whose message already holds the trailer. */
const copiedFrom = ({ detail }: Question, address: string): string | undefined =>
  detail.brought.find(({ commit }) =>
    addressesAfter(commit.message, approvedBy).some(
      (found) => found.toLowerCase() === address.toLowerCase(),
    ),
  )?.commit.id;

/** Whom the `Approved-by:` trailers of a merge commit name, at level `recorded`. */
export const trailerEvidence = (question: Question): Evidence => {
  const { detail, standing, matter } = question;
  const { id } = detail.commit;
  const found = approvedByAddresses(detail.commit).map((address): Reason | Witness => {
    const source = copiedFrom(question, address);
    if (source != null) return reasons.trailerFromAuthor(matter.subject, address, source);
    const person = personAt(standing.state, address);
    if (person == null) return reasons.approverUnknown(matter.subject, address, id);
    return {
      person,
      level: 'recorded',
      day: detail.day,
      at: detail.position,
      evidence: `merge ${id}`,
      standing,
      merely: 'approver',
    };
  });
  return {
    witnesses: found.filter((item): item is Witness => 'person' in item),
    reasons: found.filter((item): item is Reason => 'code' in item),
    unknownKey: false,
  };
};
