import { duties } from '#acknowledgements/duties.ts';
import type { Duty } from '#acknowledgements/duties.ts';
import { askedDocuments } from './asked-documents.ts';
import type { Asked } from './asked-documents.ts';
import type { Evidence } from '../rule.ts';

/** Why nothing can be said of who confirmed what, or the documents and how people stand to them. */
export type AckDuties =
  | { readonly unknown: string }
  | { readonly asked: readonly Asked[]; readonly duties: readonly Duty[] };

/** How people stand to the documents on the day, from the export that the caller gave. */
export const ackDuties = (evidence: Evidence): AckDuties => {
  const { register, proof, acknowledgements, today } = evidence;
  if (!acknowledgements) {
    return { unknown: 'no export of acknowledgements was given with `--acks`' };
  }
  if (proof.undecidable) return { unknown: proof.undecidable.message };
  const { roster, chain } = acknowledgements;
  const { count, digest } = chain.head;
  if (count < roster.head.count || (count === roster.head.count && digest !== roster.head.digest)) {
    return { unknown: '`acks.jsonl` is not the chain that `state.json` was made with' };
  }
  const asked = askedDocuments(evidence);
  return {
    asked,
    duties: duties({
      documents: asked.map(({ document }) => document),
      campaigns: register.settings.campaigns,
      people: roster.people,
      receipts: chain.receipts,
      today,
    }),
  };
};
