import { toldBeforePeriod, toldOfPeriod } from '#reference/its-period.ts';

/** Words of a record that were different before a day. */
interface Wording {
  readonly id: string;
  /** ISO day from which the present words stand. */
  readonly since: string;
  readonly now: string;
  readonly then: string;
}

/** What the material versions of the year changed, one rule each. */
const changes: readonly Wording[] = [
  {
    id: 'CTX-001',
    since: '2026-08-18',
    now: 'The ISMS manager looks at issues and interested parties twice a year: in February for the management review, and in August with the yearly review of documents.',
    then: 'The ISMS manager looks at issues and interested parties once a year, in August with the yearly review of documents.',
  },
  {
    id: 'POL-001',
    since: '2026-08-18',
    now: 'Customer data goes only into tools that stand on the list of approved tools, and this includes every tool with artificial intelligence.',
    then: 'Customer data goes only into tools that stand on the list of approved tools.',
  },
  {
    id: 'PLAN-001',
    since: '2026-09-17',
    now: 'A number that misses its target twice in a row goes to the next monthly meeting of the leadership team, which changes the plan, the money or the owner.',
    then: 'A number that misses its target twice in a row goes to the next management review.',
  },
  {
    id: 'POL-003',
    since: '2026-09-08',
    now: 'The lead enters every account outside single sign-on into the leaving ticket, and the head of IT closes all of them and single sign-on on the last working day.',
    then: 'The head of IT closes single sign-on on the last working day, and the owners of other systems close their accounts on the same day, when the ticket reaches them.',
  },
  {
    id: 'POL-004',
    since: '2026-08-18',
    now: 'Nobody works with local administrator rights on a laptop; the IT team installs what needs them within one working day of the ticket.',
    then: 'Local administrator rights on a laptop need the yes of the head of IT.',
  },
  {
    id: 'POL-007',
    since: '2025-12-19',
    now: 'GitHub scans every push for [secrets](../isms/glossary.md#secret) and refuses a push that holds one, in every repository, private or public.',
    then: 'GitHub scans every repository for [secrets](../isms/glossary.md#secret) each night and tells the platform lead of a hit.',
  },
  {
    id: 'POL-014',
    since: '2026-08-18',
    now: 'Before a processing of personal data starts or changes, its owner fills in the assessment form and the privacy officer decides within ten working days, usage statistics included.',
    then: 'Before a processing of personal data starts, its owner fills in the assessment form and the privacy officer decides within ten working days.',
  },
  {
    id: 'PRO-004',
    since: '2026-09-08',
    now: 'A missed target leads to an action, and the test is repeated within six weeks.',
    then: 'A missed target leads to an action, and the target is tested again in the next year.',
  },
  {
    id: 'PRO-005',
    since: '2026-09-17',
    now: 'When a deployment came in the hour before, the person on duty rolls it back within ten minutes, without asking and before the cause is known; the platform lead drills this each quarter.',
    then: 'When a deployment came in the hour before, the person on duty calls its author, and the two decide whether it is rolled back or mended.',
  },
  {
    id: 'PLAN-002',
    since: '2026-09-17',
    now: 'Two engineers work at the same time: one builds network, rights and keys from Terraform, the other starts the restore of database and documents at once.',
    then: 'Two engineers build network, rights and keys from Terraform first, and start the restore of database and documents when these are ready.',
  },
  {
    id: 'SYS-001',
    since: '2026-10-19',
    now: toldOfPeriod,
    then: toldBeforePeriod,
  },
  { id: 'AST-SUPPORT-TICKETS', since: '2026-04-30', now: 'SUP-HELPHUB', then: 'SUP-DESKLINE' },
  { id: 'R-008', since: '2026-04-30', now: 'SUP-HELPHUB', then: 'SUP-DESKLINE' },
  { id: 'R-012', since: '2026-09-22', now: 'SUP-HELPHUB', then: 'SUP-DESKLINE' },
  { id: 'R-013', since: '2026-09-22', now: 'SUP-HELPHUB', then: 'SUP-DESKLINE' },
];

/** What to write instead of the present words for a record on an earlier day. */
export const wordings = (id: string, day: string): readonly (readonly [string, string])[] =>
  changes
    .filter((wording) => wording.id === id && day < wording.since)
    .map(({ now, then }) => [now, then] as const);

/** Every changed rule, for the test that the present words stand in their records. */
export const wordingChanges: readonly Wording[] = changes;
