import { exampleBase, referenceBase } from './judge-row.ts';
import { judgeTable } from './judge-table.ts';
import { append, file, push, reversed, set, text, together, unset } from './row.ts';
import type { Row } from './row.ts';

const pipeline = 'risks/action-of-the-pipeline-is-hostile.md';
const breach = 'risks/supplier-breach.md';
const ends = 'risks/supplier-ends.md';
const isolation = 'risks/tenant-isolation-flaw.md';
const certificate = 'risks/expired-certificate.md';
const flood = 'risks/denial-of-service.md';
const backup = 'risks/backup-cannot-be-restored.md';
const payment = 'risks/payment-by-deceit.md';
const names = 'risks/domain-or-name-service-taken-over.md';
const insider = 'risks/insider-copies-customer-data.md';
const statistics = 'risks/usage-statistics-profile-persons.md';
const lost = 'risks/certificate-or-report-lost.md';
const soa = 'soa/index.md';
const threats = 'soa/a-5-7.md';
const property = 'soa/a-5-32.md';
const filtering = 'soa/a-8-23.md';
const masking = 'soa/a-8-11.md';
const programme = 'policies/isms/audit-programme.md';
const settings = 'isms.yml';

const risks: readonly Row[] = [
  // Fields
  { what: 'A risk without `source`', change: unset(pipeline, 'source'), says: 'record/schema' },
  {
    what: '`owner` misspelt',
    change: text(pipeline, 'owner: isms-manager', 'onwer: isms-manager'),
    says: 'record/schema',
  },
  {
    what: 'A version without quotes',
    change: text(pipeline, 'version: "1.0"', 'version: 1.0'),
    says: 'record/schema',
  },
  { what: 'Nothing affected', change: set(pipeline, 'affects', []), says: 'record/schema' },
  {
    what: 'A treatment of an unknown name',
    change: set(pipeline, 'treatment', 'accept'),
    says: 'record/schema',
  },
  {
    what: 'A day that no calendar has',
    change: set(pipeline, 'identified', '2026-02-30'),
    says: 'record/schema',
  },
  {
    what: 'A leap day in a year without one',
    change: set(pipeline, 'plan/0/due', '2027-02-29'),
    says: 'record/schema',
  },
  { what: 'A leap day in a leap year', change: set(pipeline, 'plan/0/due', '2028-02-29') },
  { what: 'A level typed in', change: set(pipeline, 'residual/level', 5), says: 'record/schema' },
  { what: 'A priority typed in', change: set(pipeline, 'priority', 1), says: 'record/schema' },
  {
    what: 'A category that the method does not name',
    change: set(pipeline, 'category', 'weather'),
    says: 'record/schema',
  },
  { what: 'Half a step', change: set(pipeline, 'current/likelihood', 2.5), says: 'record/schema' },
  {
    what: 'An acceptance without an end',
    change: unset(breach, 'acceptance/until'),
    says: 'record/schema',
  },
  {
    what: 'A plan step without a day',
    change: unset(pipeline, 'plan/0/due'),
    says: 'record/schema',
  },
  {
    what: '`true` in place of a word',
    change: text('risks/assets/aws-prod.md', 'personal_data: yes', 'personal_data: true'),
    says: 'record/schema',
  },
  { what: 'No category', change: unset(pipeline, 'category') },
  { what: 'No `from`', change: unset(pipeline, 'from') },
  { what: 'Affected properties in another order', change: reversed(pipeline, 'affects') },
  { what: 'Controls in another order', change: reversed(pipeline, 'existing_controls') },
  {
    what: 'A plan without resources',
    change: unset(pipeline, 'plan/0/resources'),
    says: 'record/schema',
  },
  // risk/complete
  {
    what: 'Existing controls, and no level with them',
    change: unset(pipeline, 'current'),
    says: 'risk/complete',
  },
  {
    what: 'Existing controls of another risk, and no level with them',
    change: unset(flood, 'current'),
    says: 'risk/complete',
  },
  {
    what: 'Neither existing controls nor a level with them',
    change: together(unset(backup, 'current'), unset(backup, 'existing_controls')),
  },
  // risk/scale
  {
    what: 'A likelihood beyond the last step',
    change: set(pipeline, 'inherent/likelihood', 6),
    says: 'risk/scale',
  },
  {
    what: 'A consequence beyond the last step',
    change: set(backup, 'residual/consequence', 6),
    says: 'risk/scale',
  },
  { what: 'The highest step of both scales', change: set(pipeline, 'inherent/likelihood', 5) },
  {
    what: 'A scale of eight steps',
    change: push(
      settings,
      'risk/likelihood',
      { name: 'six', means: 'six' },
      { name: 'seven', means: 'seven' },
      { name: 'eight', means: 'eight' },
    ),
    says: 'record/schema',
  },
  {
    what: 'A scale of seven steps',
    change: together(
      push(
        settings,
        'risk/likelihood',
        { name: 'six', means: 'six' },
        { name: 'seven', means: 'seven' },
      ),
      set(settings, 'risk/may_accept/1/up_to', 35),
    ),
  },
  {
    what: 'The sixth step of a scale of seven',
    change: together(
      push(
        settings,
        'risk/likelihood',
        { name: 'six', means: 'six' },
        { name: 'seven', means: 'seven' },
      ),
      set(settings, 'risk/may_accept/1/up_to', 35),
      set(pipeline, 'inherent/likelihood', 6),
    ),
  },
  {
    what: 'A matrix that says what the product said',
    change: set(
      settings,
      'risk/level',
      [1, 2, 3, 4, 5].map((row) => [1, 2, 3, 4, 5].map((column) => row * column)),
    ),
  },
  {
    what: 'A matrix with a row too few',
    change: set(
      settings,
      'risk/level',
      [1, 2, 3, 4].map((row) => [1, 2, 3, 4, 5].map((column) => row * column)),
    ),
    says: 'record/schema',
  },
  { what: 'Bands that fall', change: set(settings, 'risk/bands/2/from', 5), says: 'record/schema' },
  { what: 'Notes left out of the method', change: unset(settings, 'risk/notes') },
  // risk/order
  {
    what: 'A residual level above the current one',
    change: set(certificate, 'residual', { likelihood: 3, consequence: 2 }),
    says: 'risk/order',
  },
  {
    what: 'A current level above the inherent one',
    change: set(flood, 'current', { likelihood: 5, consequence: 3 }),
    says: 'risk/order',
  },
  {
    what: 'A current level equal to the inherent one',
    change: set(flood, 'current', { likelihood: 4, consequence: 3 }),
  },
  {
    what: 'A residual level equal by other steps',
    change: set(certificate, 'residual', { likelihood: 1, consequence: 4 }),
  },
  // risk/lowered-by-nothing
  {
    what: 'A current level lower than the inherent one without existing controls',
    change: unset(backup, 'existing_controls'),
    says: 'risk/lowered-by-nothing',
  },
  {
    what: 'The same with an empty list',
    change: set(backup, 'existing_controls', []),
    says: 'risk/lowered-by-nothing',
  },
  {
    what: 'A retained risk whose residual level is lower',
    change: set(isolation, 'residual/likelihood', 1),
    says: 'risk/lowered-by-nothing',
  },
  {
    what: 'A plan alone lowers the level',
    change: together(unset(backup, 'current'), unset(backup, 'existing_controls')),
  },
  // risk/existing-not-working
  {
    what: 'An existing control that is only planned',
    change: push(pipeline, 'existing_controls', 'A.8.23'),
    says: 'risk/existing-not-working',
  },
  {
    what: 'An existing control that is partly there',
    change: push(pipeline, 'existing_controls', 'A.8.11'),
    says: 'risk/existing-not-working',
  },
  {
    what: 'One more existing control that works',
    change: push(pipeline, 'existing_controls', 'A.8.24'),
  },
  {
    what: 'One more treatment control that is planned',
    change: push(pipeline, 'treatment_controls', 'A.8.23'),
  },
  // risk/treatment-fits
  {
    what: 'A modified risk without treatment controls',
    change: unset(names, 'treatment_controls'),
    says: 'risk/treatment-fits',
  },
  {
    what: 'A shared risk whose text alone names the insurance',
    change: unset(payment, 'suppliers'),
  },
  {
    what: 'A shared risk with nobody to share it',
    change: file('risks/cat.md', risk('').replace('modify', 'share')),
    says: 'risk/treatment-fits',
  },
  {
    what: 'An avoided risk without a change',
    change: set(names, 'treatment', 'avoid'),
    says: 'risk/treatment-fits',
  },
  {
    what: 'A retained risk without an acceptance, below the level',
    change: set(certificate, 'treatment', 'retain'),
    says: 'risk/treatment-fits',
  },
  {
    what: 'A retained risk with an acceptance, below the level',
    change: together(
      set(certificate, 'treatment', 'retain'),
      set(certificate, 'acceptance', {
        by: 'platform-lead',
        until: '2027-03-31',
        reason: 'Nothing more is worth its price',
      }),
    ),
  },
  // risk/above-acceptance
  {
    what: 'A residual level above the acceptance level without an acceptance',
    change: set(pipeline, 'residual', { likelihood: 2, consequence: 5 }),
    says: 'risk/above-acceptance',
  },
  {
    what: 'The acceptance of a shared risk removed',
    change: unset(breach, 'acceptance'),
    says: 'risk/above-acceptance',
  },
  {
    what: 'The acceptance of a retained risk removed',
    change: unset(isolation, 'acceptance'),
    says: 'risk/above-acceptance',
  },
  {
    what: 'An acceptance by somebody who is not the risk owner',
    change: set(breach, 'acceptance/by', 'cto'),
    says: 'risk/above-acceptance',
  },
  {
    what: 'A level of 15 accepted by the risk owner alone',
    change: together(
      set(insider, 'current', { likelihood: 3, consequence: 5 }),
      set(insider, 'residual', { likelihood: 3, consequence: 5 }),
      set(insider, 'acceptance', { by: 'cto', until: '2027-03-31', reason: 'For now' }),
    ),
    says: 'risk/above-acceptance',
  },
  {
    what: 'A level of 15 accepted by top management',
    change: together(
      set(insider, 'current', { likelihood: 3, consequence: 5 }),
      set(insider, 'residual', { likelihood: 3, consequence: 5 }),
      set(insider, 'acceptance', { by: 'top-management', until: '2027-03-31', reason: 'For now' }),
    ),
  },
  {
    what: 'A level of 12, the highest that the risk owner may accept',
    change: together(
      set(lost, 'current', { likelihood: 3, consequence: 4 }),
      set(lost, 'residual', { likelihood: 3, consequence: 4 }),
      set(lost, 'acceptance', { by: 'isms-manager', until: '2027-03-31', reason: 'For now' }),
    ),
  },
  {
    what: 'A level equal to the acceptance level',
    change: set(lost, 'residual', { likelihood: 2, consequence: 3 }),
  },
  {
    what: 'An acceptance that nobody needs',
    change: set(lost, 'acceptance', { by: 'isms-manager', until: '2027-03-31', reason: 'For now' }),
  },
  {
    what: 'A draft above the acceptance level',
    change: together(
      set(pipeline, 'residual', { likelihood: 2, consequence: 5 }),
      set(pipeline, 'status', 'draft'),
    ),
  },
  {
    what: 'A version in review above the acceptance level',
    change: together(
      set(pipeline, 'residual', { likelihood: 2, consequence: 5 }),
      set(pipeline, 'status', 'in-review'),
    ),
  },
  { what: 'A draft whose acceptance nobody gave', change: set(isolation, 'status', 'draft') },
  {
    what: 'A category with a lower acceptance level',
    change: set(settings, 'risk/accept/by_category', { facility: 3 }),
    says: 'risk/above-acceptance',
    at: 'risks/office-or-climate-outage.md',
  },
  {
    what: 'A category with a higher acceptance level',
    change: set(settings, 'risk/accept/by_category', { supplier: 8 }),
  },
  {
    what: 'An acceptance level for a category that the method does not name',
    change: set(settings, 'risk/accept/by_category', { weather: 8 }),
    says: 'record/schema',
  },
  {
    what: 'An unknown role that may accept',
    change: set(settings, 'risk/may_accept/1/role', 'queen'),
    says: 'link/broken',
  },
  // risk/acceptance-stale
  {
    what: 'An acceptance that ended yesterday',
    change: set(breach, 'acceptance/until', '2026-11-01'),
    says: 'risk/acceptance-stale',
  },
  {
    what: 'An acceptance of a retained risk that ended',
    change: set(ends, 'acceptance/until', '2026-10-31'),
    says: 'risk/acceptance-stale',
  },
  { what: 'An acceptance that ends today', change: set(breach, 'acceptance/until', '2026-11-02') },
  {
    what: 'An acceptance to the end of February, on that day',
    change: set(statistics, 'acceptance/reason', 'Until the choice is built'),
    on: '2027-02-28',
  },
  {
    what: 'An acceptance to the end of September on the first of October',
    change: set(breach, 'acceptance/until', '2026-09-30'),
    says: 'risk/acceptance-stale',
    on: '2026-10-01',
  },
  {
    what: 'Levels that differ from the approved ones',
    change: set(breach, 'residual', { likelihood: 4, consequence: 2 }),
    drifted: true,
    says: 'risk/acceptance-stale',
  },
  // risk/owner-approval
  {
    what: 'A risk that its owner has not approved',
    change: set(pipeline, 'title', 'An action turns hostile'),
    unapproved: true,
    says: 'risk/owner-approval',
  },
  {
    what: 'A treatment plan that its owner has not approved',
    change: set(certificate, 'title', 'A certificate expires'),
    unapproved: true,
    says: 'risk/owner-approval',
  },
  {
    what: 'A draft that its owner has not approved',
    change: set(pipeline, 'status', 'draft'),
    unapproved: true,
  },
  // risk/plan-late
  {
    what: 'A plan step due yesterday',
    change: set(pipeline, 'plan/0/due', '2026-11-01'),
    says: 'risk/plan-late',
  },
  { what: 'A plan step due today', change: set(pipeline, 'plan/0/due', '2026-11-02') },
  {
    what: 'A plan step that was done late',
    change: together(
      set(pipeline, 'plan/0/due', '2026-09-30'),
      set(pipeline, 'plan/0/done', '2026-10-15'),
    ),
  },
  {
    what: 'Two plan steps, the second due long ago',
    change: push(lost, 'plan', {
      what: 'Tell the board',
      responsible: 'isms-manager',
      due: '2026-10-15',
      resources: 'an hour',
    }),
    says: 'risk/plan-late',
  },
  {
    what: 'A plan step due on the last of November, on the first of December',
    change: set(payment, 'plan/0/what', 'Accounts are confirmed by telephone'),
    on: '2026-11-30',
  },
  // links
  {
    what: 'A supplier that is nowhere',
    change: set(pipeline, 'suppliers', ['SUP-NOBODY']),
    says: 'link/broken',
  },
  {
    what: 'A risk owner whose role is nowhere',
    change: set(pipeline, 'risk_owner', 'nobody'),
    says: 'link/broken',
  },
  {
    what: 'An owner whose role is nowhere',
    change: set(pipeline, 'owner', 'nobody'),
    says: 'link/broken',
  },
  {
    what: 'An assessment that is nowhere',
    change: set(pipeline, 'from', 'RA-2026-9'),
    says: 'link/broken',
  },
  {
    what: 'A control that Annex A does not have',
    change: push(pipeline, 'existing_controls', 'A.5.99'),
    says: 'link/broken',
  },
  {
    what: 'A responsible role that is nowhere',
    change: set(pipeline, 'plan/0/responsible', 'nobody'),
    says: 'link/broken',
  },
  {
    what: 'A link to a file that is nowhere',
    change: append(pipeline, '\nSee [the plan](../policies/nothing.md).\n'),
    says: 'link/broken',
  },
  {
    what: 'A link to a heading that is nowhere',
    change: append(pipeline, '\nSee [the statement](../soa/index.md#nothing).\n'),
    says: 'link/broken',
  },
  {
    what: 'A link to a heading',
    change: append(pipeline, '\nSee [the statement](../soa/index.md#what-does-not-apply).\n'),
  },
  { what: 'A risk of its own, never referred to', change: file('risks/cat.md', risk('')) },
  {
    what: 'The same risk with the id of another',
    change: file('risks/cat.md', risk('').replace('R-900', 'R-025')),
    says: 'record/id-reused',
  },
  { what: 'A risk in a sub-folder', change: file('risks/people/cat.md', risk('')) },
  {
    what: 'A risk that is retired, with every rule broken',
    change: file(
      'risks/cat.md',
      risk('')
        .replace('status: approved', 'status: retired')
        .replace(
          'residual: {likelihood: 1, consequence: 3}',
          'residual: {likelihood: 5, consequence: 5}',
        ),
    ),
  },
];

function risk(more: string): string {
  return `---
id: R-900
title: A cat walks over a keyboard
owner: isms-manager
classification: confidential
version: "1.0"
status: approved
source: Cats like warm keyboards
event: A cat sends a mail
consequence: A customer wonders
affects: [integrity]
risk_owner: head-of-it
identified: 2026-10-20
inherent: {likelihood: 2, consequence: 3}
existing_controls: [A.8.5]
current: {likelihood: 1, consequence: 3}
treatment: modify
treatment_controls: [A.8.5]
residual: {likelihood: 1, consequence: 3}
${more}---

We would notice by the answer of the customer.
`;
}

const own = (more = ''): string => `---
id: X.1
title: Cats are kept out
owner: isms-manager
classification: internal
applicable: yes
reasons: [business]
justification: Two people at the office bring cats, which sit on warm keyboards and have sent mails to customers.
implementation: implemented
implemented_since: 2026-02-01
implemented_by: [POL-013]
operator: head-of-it
frequency: continuous
${more}---

The head of IT closes the door.
`;

const statement: readonly Row[] = [
  // soa/all-annex-a
  {
    what: 'A control of Annex A without its file',
    change: (files) => (files[property] === undefined ? {} : { [property]: null }),
    says: 'soa/all-annex-a',
    at: soa,
  },
  {
    what: 'A control with the id of another',
    change: file('soa/copy.md', own().replace('X.1', 'A.5.32')),
    says: 'record/id-reused',
  },
  {
    what: 'A control of our own that the audit programme leaves out',
    change: file('soa/x-1.md', own()),
    says: 'audit/programme',
    at: programme,
  },
  {
    what: 'A control of our own in the audit programme and in no audit yet',
    change: together(file('soa/x-1.md', own()), push(programme, 'covers/controls', 'X.1')),
  },
  {
    what: 'A confidential control of our own in the audit programme',
    change: together(
      file('soa/x-1.md', own().replace('internal', 'confidential')),
      push(programme, 'covers/controls', 'X.1'),
    ),
    says: 'record/leak',
    at: programme,
  },
  {
    what: 'A control of our own in a sub-folder',
    change: together(file('soa/own/x-1.md', own()), push(programme, 'covers/controls', 'X.1')),
  },
  {
    what: 'A control with an id of neither kind',
    change: file('soa/y-1.md', own().replace('X.1', 'Y.1')),
    says: 'record/schema',
  },
  // soa/inclusion
  {
    what: 'A control for risk that names no risk but is named by one',
    change: unset(threats, 'risks'),
  },
  {
    what: 'A control for risk that no risk names',
    change: set(property, 'reasons', ['risk']),
    says: 'soa/inclusion',
  },
  {
    what: 'A control for law without an obligation',
    change: set(property, 'reasons', ['law']),
    says: 'soa/inclusion',
  },
  {
    what: 'A control for contract without an obligation',
    change: set(property, 'reasons', ['contract', 'baseline']),
    says: 'soa/inclusion',
  },
  {
    what: 'A control for law with an obligation',
    change: together(
      set(property, 'reasons', ['law']),
      set(property, 'obligations', ['OBL-SOFTWARE-LICENCES']),
    ),
  },
  {
    what: 'An applicable control without reasons',
    change: unset(property, 'reasons'),
    says: 'soa/inclusion',
  },
  { what: 'An empty list of reasons', change: set(property, 'reasons', []), says: 'record/schema' },
  {
    what: 'Another reason that needs no link',
    change: set(property, 'reasons', ['business', 'baseline']),
  },
  {
    what: 'A control of our own for risk without one',
    change: together(
      file('soa/x-1.md', own().replace('[business]', '[risk]')),
      push(programme, 'covers/controls', 'X.1'),
    ),
    says: 'soa/inclusion',
  },
  // soa/exclusion
  {
    what: 'An exclusion that says nothing',
    change: set('soa/a-7-6.md', 'justification', 'Not needed.'),
    says: 'soa/exclusion',
  },
  {
    what: 'An exclusion by two letters',
    change: set('soa/a-8-30.md', 'justification', 'n/a'),
    says: 'soa/exclusion',
  },
  {
    what: 'An excluded control that treats a risk',
    change: push(names, 'treatment_controls', 'A.7.12'),
    says: 'soa/exclusion',
    at: 'soa/a-7-12.md',
  },
  {
    what: 'An excluded control among the existing ones of a risk',
    change: push(names, 'existing_controls', 'A.7.12'),
    says: 'soa/both-ways',
  },
  {
    what: 'Another fact for an exclusion',
    change: set(
      'soa/a-7-12.md',
      'justification',
      'No cable for data lies on our floor; everybody works by radio, and the one line ends at the landlord.',
    ),
  },
  {
    what: 'A baseline control excluded with a reason',
    change: together(
      set(property, 'applicable', 'no'),
      set(
        property,
        'justification',
        'The product holds no work of others, and nobody buys software: every part is written by our own people.',
      ),
    ),
  },
  // soa/both-ways
  {
    what: 'A control for risk that no risk names any more',
    change: set('risks/vulnerable-dependency.md', 'existing_controls', ['A.8.8', 'A.5.21']),
    says: 'soa/both-ways',
    at: threats,
  },
  {
    what: 'A control whose risk does not name it',
    change: together(set(property, 'reasons', ['risk']), set(property, 'risks', ['R-003'])),
    says: 'soa/both-ways',
  },
  {
    what: 'A control for baseline and one of its risks',
    change: set(property, 'risks', ['R-003']),
  },
  // soa/status
  {
    what: 'An implemented control without its day',
    change: unset(threats, 'implemented_since'),
    says: 'soa/status',
  },
  {
    what: 'An implemented control without an operator',
    change: unset(threats, 'operator'),
    says: 'soa/status',
  },
  {
    what: 'An implemented control without a text',
    change: (files) => ({ [threats]: bodiless(files[threats]) }),
    says: 'soa/status',
  },
  {
    what: 'A planned control without a day',
    change: unset(filtering, 'planned_by'),
    says: 'soa/status',
  },
  {
    what: 'A control that is partly there without a day',
    change: unset(masking, 'planned_by'),
    says: 'soa/status',
  },
  {
    what: 'A planned control with a step of a risk, and no more an action',
    change: set('reviews/actions/ca-2026-004.md', 'isms_changes', ['A.8.12']),
  },
  {
    what: 'A planned control that neither plan nor action names',
    change: together(
      set(property, 'implementation', 'planned'),
      unset(property, 'implemented_since'),
      set(property, 'planned_by', '2026-12-31'),
    ),
    says: 'soa/status',
  },
  {
    what: 'An applicable control without a state',
    change: unset(property, 'implementation'),
    says: 'soa/status',
  },
  {
    what: 'A state of an unknown name',
    change: set(property, 'implementation', 'done'),
    says: 'record/schema',
  },
  { what: 'A control without `nature`', change: unset(threats, 'nature') },
  { what: 'A control of the SoA not on a test', change: unset(threats, 'test') },
  { what: 'Documents of a control in another order', change: reversed(threats, 'implemented_by') },
  // soa/evidenced, slots
  {
    what: 'Evidence that is nowhere',
    change: set(threats, 'evidence', ['EV-999']),
    says: 'link/broken',
  },
  {
    what: 'An operator whose role is nowhere',
    change: set(threats, 'operator', 'nobody'),
    says: 'link/broken',
  },
  {
    what: 'A frequency of an unknown name',
    change: set(threats, 'frequency', 'often'),
    says: 'record/schema',
  },
  // soa/current
  {
    what: 'A control changed after the approval of the statement',
    change: set(
      threats,
      'justification',
      'We must hear of a flaw in what we build on before our yearly assessment, since attackers use it within days.',
    ),
    drifted: true,
    says: 'soa/current',
    at: soa,
  },
  {
    what: 'The statement itself changed after its approval',
    change: set(soa, 'title', 'Statement of applicability'),
    drifted: true,
    says: 'soa/current',
  },
  // the statement
  {
    what: 'A comparison that was not made',
    change: unset(soa, 'matched'),
    says: 'soa/all-annex-a',
  },
  {
    what: 'A statement without a time between reviews',
    change: unset(soa, 'review_every'),
    says: 'review/overdue',
  },
  {
    what: 'A draft of the next version of the statement',
    change: together(set(soa, 'status', 'draft'), set(soa, 'version', '1.4')),
  },
  {
    what: 'A criterion that the framework does not have',
    change: push(threats, 'criteria', 'CC9.9'),
    says: 'link/broken',
  },
  { what: 'A requirement of the own framework', change: push(threats, 'criteria', 'NIS2-21.2.e') },
];

function bodiless(content: string | Uint8Array | undefined): string {
  const whole = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return /^---\n[\s\S]*?\n---\n/.exec(whole)?.[0] ?? '';
}

const leaver = 'risks/leaver-access.md';
const small: readonly Row[] = [
  {
    what: 'A level above the acceptance level without an acceptance',
    change: unset(leaver, 'acceptance'),
    says: 'risk/above-acceptance',
  },
  {
    what: 'A category that accepts more',
    change: together(
      set(settings, 'risk/categories', ['people']),
      set(settings, 'risk/accept', { level: 2, by_category: { people: 3 } }),
      set(leaver, 'category', 'people'),
      unset(leaver, 'acceptance'),
    ),
  },
  {
    what: 'A category although the method has none',
    change: set(leaver, 'category', 'people'),
    says: 'record/schema',
  },
  {
    what: 'A fourth step on a scale of three',
    change: set(leaver, 'inherent/likelihood', 4),
    says: 'risk/scale',
  },
  {
    what: 'A scale of two steps',
    change: set(settings, 'risk/consequence', [
      { name: 'small', means: 'small' },
      { name: 'large', means: 'large' },
    ]),
    says: 'record/schema',
    at: settings,
  },
  {
    what: 'A matrix of three by three',
    change: set(settings, 'risk/level', [
      [1, 2, 3],
      [2, 4, 6],
      [3, 6, 9],
    ]),
  },
  {
    what: 'A matrix in which a level falls with the consequence',
    change: set(settings, 'risk/level', [
      [1, 2, 7],
      [2, 4, 6],
      [3, 6, 9],
    ]),
    says: 'record/schema',
  },
  {
    what: 'Suppliers in use and A.5.19 excluded',
    change: file(
      'soa/a-5-19.md',
      `---
id: A.5.19
title: Information security in supplier relationships
owner: ciso
classification: confidential
applicable: no
justification: Everything that we use is made by our own people in our own rooms, and nobody from outside reaches it.
---
`,
    ),
    says: 'soa/exclusion',
  },
  {
    what: 'A.7.12 excluded',
    change: file(
      'soa/a-7-12.md',
      `---
id: A.7.12
title: Cabling security
owner: ciso
classification: confidential
applicable: no
justification: No cable for data lies on our floor, everybody works by radio, and the one line ends at the landlord.
---
`,
    ),
  },
  {
    what: 'A plan step due on the last of June, on that day',
    change: set(leaver, 'plan/0/due', '2026-06-30'),
  },
  {
    what: 'A plan step due the day before',
    change: set(leaver, 'plan/0/due', '2026-06-29'),
    says: 'risk/plan-late',
  },
  {
    what: 'An implemented control whose last evidence is half a year old',
    change: together(
      unset('evidence/github-members.md', 'every'),
      unset('evidence/github-members.md', 'due_within'),
    ),
    on: '2026-10-20',
    says: 'soa/evidenced',
    at: 'soa/a-5-18.md',
  },
  {
    what: 'An implemented control without any request for evidence, which cannot be judged',
    change: together(
      unset('soa/a-5-18.md', 'evidence'),
      set('evidence/github-members.md', 'controls', []),
    ),
  },
  {
    what: 'Nobody holds the role of the ISMS manager',
    change: text(
      settings,
      '{role: isms-manager, from: 2025-01-01}',
      '{role: isms-manager, from: 2025-01-01, to: 2026-05-31}',
    ),
    says: ['roles/two-duties', 'role/vacant'],
    at: 'reviews/audits/aud-2026-1.md',
  },
  {
    what: 'A control for risk and baseline',
    change: set('soa/a-5-18.md', 'reasons', ['risk', 'baseline']),
  },
  {
    what: 'A control for business alone, named by a risk',
    change: set('soa/a-5-18.md', 'reasons', ['business']),
  },
  {
    what: 'An existing control that is partly there',
    change: together(
      set('soa/a-5-18.md', 'implementation', 'partly'),
      set('soa/a-5-18.md', 'planned_by', '2026-09-30'),
      set('reviews/answers/leavers.md', 'backed_by', ['POL-001']),
    ),
    says: 'risk/existing-not-working',
    at: leaver,
  },
];

judgeTable('a change to risks', referenceBase, risks);
judgeTable('a change to the Statement of Applicability', referenceBase, statement);
judgeTable('a change to the risk and the control of the example', exampleBase, small);
