import type { Acknowledgements } from '#acknowledgements/acknowledgements.ts';
import type { Receipt } from '#acknowledgements/receipt.ts';
import type { RosterPerson } from '#acknowledgements/roster.ts';

/** Somebody of all staff who works since an ISO day. */
export const worker = (person: string, from: string): RosterPerson => ({
  person,
  groups: ['all-staff'],
  from,
  leave: [],
});

/** A receipt for `POL-001` 1.0, as it is once its signature was checked. */
export const receiptOf = (seq: number, person: string, content: string, at: string): Receipt => ({
  v: 1,
  seq,
  kind: 'acknowledge',
  person,
  document: 'POL-001',
  version: '1.0',
  content,
  method: 'oidc',
  at,
  key: 'service-2026',
  signature: `${'A'.repeat(86)}==`,
});

/** An export of 30 June 2026 whose chain was found whole. */
export const exportedState = (
  people: readonly RosterPerson[],
  receipts: readonly Receipt[],
): Acknowledgements => ({
  chain: { receipts, problems: [], head: { count: receipts.length } },
  roster: { day: '2026-06-30', head: { count: receipts.length }, people },
});
