import type { Receipt } from './receipt.ts';

/** Receipts by person, then by document. */
export type GivenReceipts = ReadonlyMap<string, ReadonlyMap<string, readonly Receipt[]>>;

/**
 * The receipts that stand: those withdrawn are out, and what corrects one stands in its place.
 * Only a receipt about the same person can withdraw or correct one.
 */
export const receiptsInForce = (receipts: readonly Receipt[]): GivenReceipts => {
  const standing = new Map<number, Receipt>();
  for (const receipt of receipts) {
    const { kind, of, person } = receipt;
    if (kind === 'acknowledge' || kind === 'exempt') standing.set(receipt.seq, receipt);
    else if (of !== undefined && standing.get(of)?.person === person) {
      standing.delete(of);
      if (kind === 'correct') standing.set(receipt.seq, receipt);
    }
  }
  const given = new Map<string, Map<string, Receipt[]>>();
  for (const receipt of standing.values()) {
    const ofPerson = given.get(receipt.person) ?? new Map<string, Receipt[]>();
    ofPerson.set(receipt.document, [...(ofPerson.get(receipt.document) ?? []), receipt]);
    given.set(receipt.person, ofPerson);
  }
  return given;
};
