import type { Acknowledgements } from '#acknowledgements/acknowledgements.ts';
import type { RosterPerson } from '#acknowledgements/roster.ts';
import { receipts } from '../../acknowledgements/receipts.ts';
import type { Said } from '../../acknowledgements/receipts.ts';
import { approved, version } from '../approvals.ts';
import type { Story } from '../evidence.ts';
import { exampleSettings, policy } from '../records.ts';

/** Somebody of all staff. */
export const staff = (person: string, from = '2025-01-01'): RosterPerson => ({
  person,
  groups: ['all-staff'],
  from,
  leave: [],
});

/** An export with these people and receipts, whose chain is whole. */
export const exported = (
  people: readonly RosterPerson[],
  said: readonly Said[],
): Acknowledgements => ({
  chain: { receipts: receipts(said), problems: [], head: { count: said.length } },
  roster: { day: '2026-06-01', head: { count: said.length }, people },
});

/** A policy approved on 12 January 2026, to be confirmed within 14 days unless said otherwise. */
export const askedStory = (
  { fields, settings = '' }: { fields?: Parameters<typeof policy>[0]; settings?: string } = {},
  acknowledgements?: Acknowledgements,
): Story => ({
  files: {
    'policies/access-control.md': policy({ acknowledge: 'material', within: 'P14D', ...fields }),
  },
  settings: exampleSettings(settings),
  approvals: [
    approved('POL-001', { versions: [version('1.0', '2026-01-12', { content: 'a'.repeat(40) })] }),
  ],
  ...(acknowledgements ? { acknowledgements } : {}),
});
