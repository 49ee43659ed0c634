import type { Reason } from '../approval.ts';
import type { Question } from '../matter.ts';
import { reasons } from '../reasons.ts';
import { personAt } from '../trust-state.ts';
import type { Evidence, Witness } from './evidence.ts';

/** So many problems with trailers are told; more would only bury the first ones. */
const mostReasons = 20;

/** The brought commit whose message already holds the trailer. */
const copiedFrom = ({ detail, sources }: Question, address: string): string | undefined =>
  detail.brought.find(({ commit }) => sources.namesIn(commit).approvedBy.has(address.toLowerCase()))
    ?.commit.id;

/** Whom the `Approved-by:` trailers of a merge commit name, at level `recorded`. */
export const trailerEvidence = (question: Question): Evidence => {
  const { detail, standing, matter } = question;
  const { id } = detail.commit;
  const { trailers } = question.sources.namesIn(detail.commit);
  const found = trailers.map((address): Reason | Witness => {
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
    reasons: found.filter((item): item is Reason => 'code' in item).slice(0, mostReasons),
    unknownKey: false,
  };
};
