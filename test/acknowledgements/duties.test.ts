import { expect, test } from 'vitest';
import { duties } from '#acknowledgements/duties.ts';
import type { AskedDocument, Campaign, DutiesInput } from '#acknowledgements/duties.ts';
import type { RosterPerson } from '#acknowledgements/roster.ts';
import { receipts } from './receipts.ts';

const first = { version: '1.0', content: 'a'.repeat(40), from: '2026-01-12', material: true };
const editorial = { version: '1.1', content: 'b'.repeat(40), from: '2026-03-01', material: false };
const second = { version: '2.0', content: 'c'.repeat(40), from: '2026-05-01', material: true };

const policy = (more: Partial<AskedDocument> = {}): AskedDocument => ({
  id: 'POL-001',
  groups: ['all-staff'],
  acknowledge: 'material',
  within: 'P14D',
  versions: [first],
  ...more,
});

const person = (more: Partial<RosterPerson> = {}): RosterPerson => ({
  person: 'p-1',
  groups: ['all-staff'],
  from: '2025-01-01',
  leave: [],
  ...more,
});

const spring: Campaign = {
  id: 'spring',
  documents: ['POL-001'],
  groups: ['all-staff'],
  opens: '2026-04-01',
  due: '2026-04-30',
  joiners_within: 'P14D',
  renew: 'material',
};

const states = (input: Partial<DutiesInput>): readonly string[] =>
  duties({
    documents: [policy()],
    campaigns: [],
    people: [person()],
    receipts: [],
    today: '2026-01-20',
    ...input,
  }).map(
    (duty) =>
      `${duty.person} ${duty.version} ${duty.state}${duty.due === undefined ? '' : ` by ${duty.due}`}${duty.outdated ? ', confirmed an older one' : ''}`,
  );

test.each([
  ['2026-01-15', 'open'],
  ['2026-01-19', 'due-soon'],
  ['2026-01-26', 'due-soon'],
  ['2026-01-27', 'overdue'],
])('counts `within` from the day of the version: %s is %s', (today, state) => {
  expect(states({ today })).toEqual([`p-1 1.0 ${state} by 2026-01-26`]);
});

test('counts from the first day of a joiner', () => {
  expect(states({ people: [person({ from: '2026-02-02' })], today: '2026-02-10' })).toEqual([
    'p-1 1.0 due-soon by 2026-02-16',
  ]);
});

test('asks nobody before the first day, after the last, or of another group', () => {
  const people = [
    person({ from: '2026-02-02' }),
    person({ person: 'p-2', to: '2026-01-19' }),
    person({ person: 'p-3', groups: ['visitors'] }),
  ];
  expect(states({ people })).toEqual([]);
});

test('stops the clock on leave', () => {
  const away = [{ from: '2026-01-20', to: '2026-02-08' }];
  expect(states({ people: [person({ leave: away })], today: '2026-02-15' })).toEqual([
    'p-1 1.0 due-soon by 2026-02-15',
  ]);
});

test('leave before the version moves nothing', () => {
  const away = [{ from: '2025-12-01', to: '2025-12-20' }];
  expect(states({ people: [person({ leave: away })] })).toEqual(['p-1 1.0 due-soon by 2026-01-26']);
});

test.each([
  ['once', 'acknowledged'],
  ['material', 'acknowledged'],
  ['every-version', 'overdue'],
] as const)('after an editorial version %s leaves an older receipt as %s', (acknowledge, state) => {
  const [said] = states({
    documents: [policy({ acknowledge, versions: [first, editorial] })],
    receipts: receipts([{}]),
    today: '2026-04-01',
  });
  expect(said).toContain(state);
});

test.each([
  ['once', 'acknowledged'],
  ['material', 'confirmed an older one'],
  ['every-version', 'confirmed an older one'],
] as const)('after a material version %s leaves an older receipt as %s', (acknowledge, state) => {
  const [said] = states({
    documents: [policy({ acknowledge, versions: [first, editorial, second] })],
    receipts: receipts([{}]),
    today: '2026-05-03',
  });
  expect(said).toContain(state);
});

test('takes the receipt of a later editorial version for the material one before it', () => {
  expect(
    states({
      documents: [policy({ versions: [first, editorial] })],
      receipts: receipts([{ content: editorial.content, version: '1.1' }]),
      today: '2026-04-01',
    }),
  ).toEqual(['p-1 1.0 acknowledged by 2026-01-26']);
});

test('does not count a receipt for other bytes of the same version', () => {
  expect(states({ receipts: receipts([{ content: 'd'.repeat(40) }]) })).toEqual([
    'p-1 1.0 due-soon by 2026-01-26, confirmed an older one',
  ]);
});

test('does not count a receipt that was withdrawn, nor one of a later day', () => {
  const withdrawn = receipts([{}, { kind: 'withdraw', of: 1 }]);
  expect(states({ receipts: withdrawn })).toEqual(['p-1 1.0 due-soon by 2026-01-26']);
  expect(states({ receipts: receipts([{ at: '2026-01-21T08:00:00Z' }]) })).toEqual([
    'p-1 1.0 due-soon by 2026-01-26',
  ]);
});

test('one person cannot withdraw the receipt of another', () => {
  const foreign = receipts([{}, { kind: 'withdraw', of: 1, person: 'p-2' }]);
  expect(states({ receipts: foreign })).toEqual(['p-1 1.0 acknowledged by 2026-01-26']);
});

test('a correction stands in the place of what it corrects', () => {
  const corrected = receipts([
    { content: 'd'.repeat(40) },
    { kind: 'correct', of: 1, reason: 'Another text was shown' },
  ]);
  expect(states({ receipts: corrected })).toEqual(['p-1 1.0 acknowledged by 2026-01-26']);
});

test('an exemption holds until its last day', () => {
  const exempt = receipts([{ kind: 'exempt', until: '2026-02-10', reason: 'Long illness' }]);
  expect(states({ receipts: exempt, today: '2026-02-10' })).toEqual([
    'p-1 1.0 exempt by 2026-01-26',
  ]);
  expect(states({ receipts: exempt, today: '2026-02-11' })).toEqual([
    'p-1 1.0 overdue by 2026-01-26',
  ]);
});

test('a campaign sets the day where the document sets none, for joiners after their first day', () => {
  const people = [person(), person({ person: 'p-2', from: '2026-04-20' })];
  const documents = [policy({ versions: [first] })].map(({ within: _, ...rest }) => rest);
  expect(states({ documents, campaigns: [spring], people, today: '2026-05-02' })).toEqual([
    'p-1 1.0 overdue by 2026-04-30',
    'p-2 1.0 due-soon by 2026-05-04',
  ]);
});

test('without a day there is no due day', () => {
  const documents = [policy()].map(({ within: _, ...rest }) => rest);
  expect(states({ documents, today: '2027-01-01' })).toEqual(['p-1 1.0 open']);
});

test('a yearly campaign asks again for what was confirmed before it opened', () => {
  const campaigns = [{ ...spring, renew: 'yearly' as const }];
  expect(states({ campaigns, receipts: receipts([{}]), today: '2026-04-15' })).toEqual([
    'p-1 1.0 open by 2026-04-30, confirmed an older one',
  ]);
  const renewed = receipts([{}, { at: '2026-04-02T08:00:00Z' }]);
  expect(states({ campaigns, receipts: renewed, today: '2026-04-15' })).toEqual([
    'p-1 1.0 acknowledged by 2026-04-30',
  ]);
});
