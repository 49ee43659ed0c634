import { objectId } from '#history/object-id.ts';
import { recordFacts } from '#history/record-facts.ts';
import type { Approval, Proof, Reason } from './approval.ts';
import type { ProvableRecord } from './present.ts';

/** A verdict without any proof; `reasons` say why there is none. */
export const unproved = (
  id: string,
  verdict: Approval['verdict'],
  content: string,
  reasons: readonly Reason[],
): Approval => ({
  id,
  verdict,
  level: 'none',
  independence: 'none',
  approvals: [],
  reasons,
  content,
  uncommitted: false,
  versions: [],
});

/** Whether a status claims an approval. */
export const claimsApproval = (status: string | undefined): boolean =>
  status === 'approved' || status === 'retired';

/** The proof where the history decides nothing: drafts stay drafts, all claims are unknown. */
export const undecidableProof = (records: Iterable<ProvableRecord>, reason: Reason): Proof => {
  const approvals = new Map<string, Approval>();
  for (const { id, source } of records) {
    const facts = recordFacts(source);
    if (facts?.version == null || facts.status == null) continue;
    const claims = claimsApproval(facts.status);
    const content = objectId('sha1', 'blob', source);
    approvals.set(id, unproved(id, claims ? 'unknown' : 'draft', content, claims ? [reason] : []));
  }
  return { approvals, undecidable: reason };
};
