import { exampleBase, referenceBase } from './judge-row.ts';
import { judgeTable } from './judge-table.ts';
import { file, push, removed, reversed, set, text, together, unset } from './row.ts';
import type { Row } from './row.ts';

const incident = 'reviews/incidents/inc-2026-001.md';
const exercise = 'reviews/exercises/ex-2026-1.md';
const access = 'reviews/access/ar-2026-1.md';
const decisions = 'evidence/files/ar-2026-1.csv';
const supplier = 'reviews/suppliers/github.md';
const exception = 'reviews/exceptions/exc-2026-001.md';
const answer = 'reviews/answers/leavers.md';
const asset = 'risks/assets/source-code.md';
const obligation = 'reviews/obligations/gdpr-32.md';
const plan = 'policies/restore-plan.md';
const control = 'soa/a-5-18.md';
const settings = 'isms.yml';

const high = together(
  set(incident, 'severity', 'high'),
  set(incident, 'review', {
    held: '2026-02-17',
    attendees: ['ciso', 'cto'],
    lessons: 'Tokens belong on the list of accounts.',
  }),
);
const notice = (more: Readonly<Record<string, unknown>>) =>
  set(incident, 'notifications', [
    {
      to: 'customers',
      required: 'yes',
      why: 'Contracts ask for it',
      deadline: '2026-02-12T09:00:00+01:00',
      ...more,
    },
  ]);

const small: readonly Row[] = [
  // incident/order
  {
    what: 'An incident seen before it began',
    change: set(incident, 'detected', '2026-02-06T22:00:00+01:00'),
    says: 'incident/order',
  },
  {
    what: 'An incident mended before it was contained',
    change: set(incident, 'resolved', '2026-02-10T09:10:00+01:00'),
    says: 'incident/order',
  },
  {
    what: 'A time without a zone',
    change: set(incident, 'occurred', '2026-02-06T22:10:00'),
    says: 'record/schema',
  },
  {
    what: 'Times in order by another zone',
    change: set(incident, 'occurred', '2026-02-10T08:59:00+02:00'),
  },
  {
    what: 'Times out of order by another zone',
    change: set(incident, 'reported', '2026-02-10T09:05:00+02:00'),
    says: 'incident/order',
  },
  {
    what: 'Two times that are the same',
    change: set(incident, 'reported', '2026-02-10T09:00:00+01:00'),
  },
  { what: 'An incident not yet closed', change: unset(incident, 'resolved') },
  { what: 'An incident without the time at which it began', change: unset(incident, 'occurred') },
  {
    what: 'An incident closed before it was mended',
    change: set(incident, 'closed', '2026-02-10T10:00:00+01:00'),
    says: 'incident/order',
  },
  // incident/reviewed
  {
    what: 'An incident above the threshold without a review',
    change: together(set(incident, 'severity', 'high')),
    says: 'incident/reviewed',
  },
  { what: 'An incident above the threshold with a review', change: high },
  {
    what: 'An incident above the threshold without a cause',
    change: together(high, unset(incident, 'cause')),
    says: 'incident/reviewed',
  },
  {
    what: 'An incident above the threshold without actions',
    change: together(high, unset(incident, 'actions')),
    says: 'incident/reviewed',
  },
  {
    what: 'A critical incident without a review and a cause',
    change: together(set(incident, 'severity', 'critical'), unset(incident, 'cause')),
    says: 'incident/reviewed',
  },
  {
    what: 'An incident below the threshold without a review and a cause',
    change: unset(incident, 'cause'),
  },
  {
    what: 'A threshold that is lower',
    change: text(
      settings,
      'approval:\n',
      'incidents: {severities: [low, medium, high, critical], categories: [event, incident], review_from: medium}\napproval:\n',
    ),
    says: 'incident/reviewed',
    at: incident,
  },
  {
    what: 'An event above the threshold',
    change: together(set(incident, 'severity', 'high'), set(incident, 'category', 'event')),
    says: 'incident/reviewed',
  },
  {
    what: 'A severity that no list names',
    change: set(incident, 'severity', 'huge'),
    says: 'record/schema',
  },
  // incident/notified
  { what: 'A required notice that was not sent', change: notice({}), says: 'incident/notified' },
  { what: 'A required notice sent in time', change: notice({ sent: '2026-02-12T08:59:00+01:00' }) },
  {
    what: 'A required notice sent at the deadline, in another zone',
    change: notice({ sent: '2026-02-12T08:00:00Z' }),
  },
  {
    what: 'A required notice sent a minute late',
    change: notice({ sent: '2026-02-12T08:01:00Z' }),
    says: 'incident/notified',
  },
  {
    what: 'A required notice without a deadline that was not sent',
    change: set(incident, 'notifications', [
      { to: 'customers', required: 'yes', why: 'Contracts ask for it' },
    ]),
  },
  {
    what: 'A required notice whose deadline is to come',
    change: notice({ deadline: '2026-07-12T09:00:00+01:00' }),
  },
  { what: 'No notices', change: set(incident, 'notifications', []) },
  {
    what: 'A notice without a reason',
    change: unset(incident, 'notifications/0/why'),
    says: 'record/schema',
  },
  // incident/disclosure
  // incident/risk-link
  {
    what: 'An incident without a risk',
    change: unset(incident, 'risks'),
    says: 'incident/risk-link',
  },
  {
    what: 'An incident with an empty list of risks',
    change: set(incident, 'risks', []),
    says: 'incident/risk-link',
  },
  {
    what: 'An incident whose risk is nowhere',
    change: set(incident, 'risks', ['R-009']),
    says: 'link/broken',
  },
  { what: 'An incident without evidence', change: unset(incident, 'evidence') },
  { what: 'Failed controls left out', change: unset(incident, 'failed_controls') },
  // exercise
  {
    what: 'A plan not tested for a year',
    change: set(exercise, 'held', '2025-06-29'),
    says: 'exercise/interval',
    at: plan,
  },
  { what: 'A plan tested a year ago today', change: set(exercise, 'held', '2025-06-30') },
  {
    what: 'A test that took longer than its target, without an action',
    change: set(exercise, 'achieved/rto', 'PT8H1M'),
    says: 'exercise/target',
  },
  { what: 'A test that took exactly its target', change: set(exercise, 'achieved/rto', 'PT480M') },
  {
    what: 'A test that lost more than its target, without an action',
    change: set(exercise, 'achieved/rpo', 'P2D'),
    says: 'exercise/target',
  },
  {
    what: 'A test that missed its target, with an action',
    change: together(
      set(exercise, 'achieved/rto', 'PT9H'),
      set(exercise, 'result', 'partly'),
      set(exercise, 'actions', ['CA-2026-001']),
    ),
  },
  {
    what: 'A failed test without an action',
    change: set(exercise, 'result', 'failed'),
    says: 'exercise/target',
  },
  {
    what: 'A restore test without what was achieved',
    change: unset(exercise, 'achieved'),
    says: 'exercise/target',
  },
  {
    what: 'A tabletop without target and result in numbers',
    change: together(
      set(exercise, 'type', 'tabletop'),
      unset(exercise, 'target'),
      unset(exercise, 'achieved'),
    ),
  },
  {
    what: 'A test of a plan that is nowhere',
    change: set(exercise, 'plan', 'PLAN-009'),
    says: 'link/broken',
  },
  // access
  {
    what: 'A supplier whose accounts were reviewed within the time',
    change: set(supplier, 'access_review_every', 'P3M'),
  },
  {
    what: 'A supplier whose accounts are to be reviewed each month',
    change: set(supplier, 'access_review_every', 'P1M'),
    says: 'access/interval',
  },
  {
    what: 'A supplier whose accounts are due today',
    change: together(
      set(supplier, 'access_review_every', 'P3M'),
      set(access, 'completed', '2026-03-31'),
      set(access, 'due', '2026-04-15'),
    ),
  },
  {
    what: 'A supplier whose accounts were due yesterday',
    change: together(
      set(supplier, 'access_review_every', 'P3M'),
      set(access, 'completed', '2026-03-30'),
    ),
    on: '2026-07-01',
    says: 'access/interval',
    at: supplier,
  },
  {
    what: 'An asset whose accounts nobody reviewed',
    change: set(asset, 'access_review_every', 'P6M'),
    says: 'access/interval',
  },
  {
    what: 'An account without a decision',
    change: text(
      decisions,
      'clara-example,clara,owner,yes,yes,2026-03-30,keep,runs the organisation,asha,,\n',
      '',
    ),
    says: 'access/all-lines',
    at: access,
  },
  {
    what: 'A decision on an account that the export does not have',
    change: text(
      decisions,
      'asha-example,asha',
      'ghost-example,asha,member,no,yes,2026-03-29,keep,works,clara,,\nasha-example,asha',
    ),
    says: 'access/all-lines',
    at: decisions,
  },
  {
    what: 'An account decided twice',
    change: text(
      decisions,
      'asha-example,asha,member,no,yes,2026-03-29,keep,works on policies,clara,,\n',
      'asha-example,asha,member,no,yes,2026-03-29,keep,works on policies,clara,,\nasha-example,asha,member,no,yes,2026-03-29,keep,works on policies,clara,,\n',
    ),
    says: 'access/all-lines',
    at: decisions,
  },
  {
    what: 'Decisions in another order',
    change: text(
      decisions,
      'asha-example,asha,member,no,yes,2026-03-29,keep,works on policies,clara,,\nclara-example,clara,owner,yes,yes,2026-03-30,keep,runs the organisation,asha,,\n',
      'clara-example,clara,owner,yes,yes,2026-03-30,keep,runs the organisation,asha,,\nasha-example,asha,member,no,yes,2026-03-29,keep,works on policies,clara,,\n',
    ),
  },
  {
    what: 'A decision of an unknown word',
    change: text(decisions, 'keep,works', 'stay,works'),
    says: 'access/all-lines',
    at: decisions,
  },
  {
    what: 'An account without a decision in its line',
    change: text(decisions, 'keep,works', ',works'),
    says: 'access/all-lines',
    at: decisions,
  },
  {
    what: 'Decisions without one of their columns',
    change: text(decisions, ',decision,', ',verdict,'),
    says: 'access/all-lines',
    at: decisions,
  },
  {
    what: 'A reviewer who decided on the own account',
    change: text(decisions, 'runs the organisation,asha', 'runs the organisation,clara'),
    says: 'access/own-account',
    at: decisions,
  },
  {
    what: 'Somebody who decided on the own account',
    change: text(decisions, 'works on policies,clara', 'works on policies,asha'),
    says: 'access/own-account',
    at: decisions,
  },
  { what: 'No word on the reviewer’s own account', change: unset(access, 'reviewer/self_review') },
  {
    what: 'A revoked account that was not closed',
    change: text(decisions, 'keep,works on policies,clara,,', 'revoke,works elsewhere,clara,,'),
    says: 'access/revoked-done',
    at: decisions,
  },
  {
    what: 'A revoked account that was closed in time',
    change: text(
      decisions,
      'keep,works on policies,clara,,',
      'revoke,works elsewhere,clara,2026-04-03,T-1',
    ),
  },
  {
    what: 'A revoked account that was closed three months later',
    change: text(
      decisions,
      'keep,works on policies,clara,,',
      'revoke,works elsewhere,clara,2026-06-29,T-1',
    ),
    says: 'access/revoked-done',
    at: decisions,
  },
  {
    what: 'A changed account that was not changed',
    change: text(decisions, 'keep,works on policies,clara,,', 'change,reads only,clara,,'),
    says: 'access/revoked-done',
    at: decisions,
  },
  {
    what: 'An account of somebody who had left',
    change: text(
      settings,
      '{id: asha, name: Asha Rao, emails: [asha.rao@example.com], roles: [{role: ciso, from: 2025-01-01}, {role: isms-manager, from: 2025-01-01}]}',
      '{id: asha, name: Asha Rao, emails: [asha.rao@example.com], roles: [{role: ciso, from: 2025-01-01}, {role: isms-manager, from: 2025-01-01}]}\n  - {id: emil, name: Emil Berg, emails: [emil.berg@example.com], left: 2026-03-15}',
    ),
  },
  {
    what: 'An account kept for somebody who had left',
    change: together(
      text(
        settings,
        '  - id: bianca\n',
        '  - {id: emil, name: Emil Berg, emails: [emil.berg@example.com], left: 2026-03-15}\n  - id: bianca\n',
      ),
      text(decisions, 'asha-example,asha,', 'asha-example,emil,'),
    ),
    says: 'access/leaver',
    at: decisions,
  },
  {
    what: 'An account kept for somebody who left on the day of the export',
    change: together(
      text(
        settings,
        '  - id: bianca\n',
        '  - {id: emil, name: Emil Berg, emails: [emil.berg@example.com], left: 2026-03-30}\n  - id: bianca\n',
      ),
      text(decisions, 'asha-example,asha,', 'asha-example,emil,'),
    ),
  },
  {
    what: 'An account kept for somebody who left the day before the export',
    change: together(
      text(
        settings,
        '  - id: bianca\n',
        '  - {id: emil, name: Emil Berg, emails: [emil.berg@example.com], left: 2026-03-29}\n  - id: bianca\n',
      ),
      text(decisions, 'asha-example,asha,', 'asha-example,emil,'),
    ),
    says: 'access/leaver',
    at: decisions,
  },
  {
    what: 'Fewer accounts than the export has',
    change: set(access, 'export/accounts', 3),
    says: 'access/all-lines',
  },
  {
    what: 'A review of an export that is nowhere',
    change: set(access, 'export/item', 'EV-001#2026-Q9'),
    says: 'link/broken',
  },
  {
    what: 'A file of decisions that is nowhere',
    change: set(access, 'decisions', 'evidence/files/none.csv'),
    says: 'link/broken',
  },
  { what: 'A review completed after its day', change: set(access, 'completed', '2026-04-16') },
  // supplier/review
  {
    what: 'A critical supplier not reviewed for a year',
    change: set(supplier, 'reviews/0/date', '2025-06-29'),
    says: 'supplier/review',
  },
  {
    what: 'A critical supplier reviewed a year ago today',
    change: set(supplier, 'reviews/0/date', '2025-06-30'),
  },
  {
    what: 'A supplier never reviewed',
    change: unset(supplier, 'reviews'),
    says: 'supplier/review',
  },
  {
    what: 'A proposed supplier never reviewed',
    change: together(set(supplier, 'state', 'proposed'), unset(supplier, 'reviews')),
  },
  {
    what: 'A low supplier reviewed two years ago',
    change: together(
      set(supplier, 'criticality', 'low'),
      set(supplier, 'reviews/0/date', '2024-07-15'),
    ),
  },
  {
    what: 'An ended supplier not reviewed for a year',
    change: together(
      set(supplier, 'state', 'ended'),
      set(supplier, 'reviews/0/date', '2025-06-01'),
      set(supplier, 'ended', {
        date: '2026-05-31',
        access_removed: '2026-05-31',
        data_returned: '2026-06-15',
      }),
    ),
  },
  {
    what: 'A report that is no longer valid',
    change: set(supplier, 'assurance/0/valid_to', '2026-06-29'),
    says: 'supplier/review',
  },
  {
    what: 'A report that is valid to today',
    change: set(supplier, 'assurance/0/valid_to', '2026-06-30'),
  },
  {
    what: 'A report whose period ends before it begins',
    change: set(supplier, 'assurance/0/period', { from: '2026-03-31', to: '2025-04-01' }),
    says: 'supplier/review',
  },
  {
    what: 'A report without a bridge',
    change: unset(supplier, 'assurance/0/bridge_to'),
    says: 'supplier/review',
  },
  {
    what: 'A bridge that ended yesterday',
    change: set(supplier, 'assurance/0/bridge_to', '2026-06-29'),
    says: 'supplier/review',
  },
  {
    what: 'A critical supplier without assurance',
    change: unset(supplier, 'assurance'),
    says: 'supplier/review',
  },
  {
    what: 'A report whose scope does not fit',
    change: set(supplier, 'assurance/0/scope_fits', 'no'),
    says: 'supplier/review',
  },
  {
    what: 'A certificate without a period',
    change: together(
      set(supplier, 'assurance/0', {
        kind: 'iso27001',
        issued: '2026-05-15',
        valid_to: '2029-05-14',
        scope_fits: 'yes',
        exceptions: 'none',
        cuecs: [{ text: 'Members are reviewed', met_by: 'A.5.18' }],
      }),
    ),
  },
  // supplier/terms
  {
    what: 'A supplier with data and no contract',
    change: unset(supplier, 'contract'),
    says: 'supplier/terms',
  },
  {
    what: 'A supplier with personal data and no DPA',
    change: unset(supplier, 'dpa'),
    says: 'supplier/terms',
  },
  {
    what: 'A supplier without personal data and without a DPA',
    change: together(set(supplier, 'personal_data', 'none'), unset(supplier, 'dpa')),
  },
  {
    what: 'A contract that ended yesterday',
    change: set(supplier, 'contract/ends', '2026-06-29'),
    says: 'supplier/terms',
  },
  { what: 'A contract that ends today', change: set(supplier, 'contract/ends', '2026-06-30') },
  {
    what: 'A contract without terms',
    change: set(supplier, 'contract/clauses', []),
    says: 'supplier/terms',
  },
  {
    what: 'A DPA that ended',
    change: set(supplier, 'dpa/ends', '2026-05-31'),
    says: 'supplier/terms',
  },
  {
    what: 'A supplier without an NDA',
    change: set(supplier, 'nda', {
      reference: 'NDA of 2025',
      signed: '2025-01-10',
      ends: '2027-01-09',
      clauses: [],
    }),
  },
  // supplier/cuec
  {
    what: 'A user control of a supplier that meets none of ours',
    change: unset(supplier, 'assurance/0/cuecs/0/met_by'),
    says: 'supplier/cuec',
  },
  {
    what: 'A report without a word on user controls',
    change: unset(supplier, 'assurance/0/cuecs'),
    says: 'supplier/cuec',
  },
  { what: 'A report without user controls', change: set(supplier, 'assurance/0/cuecs', []) },
  {
    what: 'A user control met by a control that is nowhere',
    change: set(supplier, 'assurance/0/cuecs/0/met_by', 'A.5.99'),
    says: 'link/broken',
  },
  { what: 'A supplier without a way out', change: unset(supplier, 'exit') },
  { what: 'A supplier that is not published', change: set(supplier, 'publish', 'no') },
  {
    what: 'A criticality of an unknown name',
    change: set(supplier, 'criticality', 'huge'),
    says: 'record/schema',
  },
  // exceptions
  {
    what: 'An exception that ended yesterday',
    change: set(exception, 'until', '2026-06-29'),
    says: 'exception/expired',
  },
  { what: 'An exception that ends today', change: set(exception, 'until', '2026-06-30') },
  {
    what: 'An exception without an end',
    change: unset(exception, 'until'),
    says: 'exception/expired',
  },
  {
    what: 'A draft of an exception that ended',
    change: together(set(exception, 'status', 'draft'), set(exception, 'until', '2026-06-29')),
  },
  {
    what: 'A retired exception that ended',
    change: together(set(exception, 'status', 'retired'), set(exception, 'until', '2026-06-29')),
  },
  { what: 'An exception without a compensating control', change: unset(exception, 'compensating') },
  {
    what: 'An exception from a rule for a record',
    change: together(set(exception, 'of', 'risk/plan-late'), set(exception, 'records', ['R-001'])),
    says: 'meta/lowered-rule',
  },
  {
    what: 'An exception from a rule of an unknown name',
    change: together(set(exception, 'of', 'risk/plan-lat'), set(exception, 'records', ['R-001'])),
    says: ['link/broken', 'record/schema'],
  },
  {
    what: 'An exception granted by a role that is nowhere',
    change: set(exception, 'granted_by', 'queen'),
    says: 'link/broken',
  },
  {
    what: 'An exception that ends before it begins',
    change: set(exception, 'until', '2026-01-31'),
    says: 'exception/expired',
  },
  // answers
  {
    what: 'An answer that ended yesterday',
    change: set(answer, 'until', '2026-06-29'),
    says: 'answer/stale',
  },
  { what: 'An answer that ends today', change: set(answer, 'until', '2026-06-30') },
  {
    what: 'An answer backed by nothing',
    change: set(answer, 'backed_by', []),
    says: 'answer/stale',
  },
  { what: 'An answer without `also`', change: unset(answer, 'also') },
  {
    what: 'An answer backed by a planned control',
    change: together(
      set(control, 'implementation', 'planned'),
      set(control, 'planned_by', '2026-09-30'),
      set('risks/leaver-access.md', 'existing_controls', []),
      set('risks/leaver-access.md', 'current', { likelihood: 3, consequence: 3 }),
    ),
    says: 'answer/stale',
    at: answer,
  },
  {
    what: 'An answer that claims a certificate that is not there',
    change: set(
      answer,
      'answer',
      'Yes: we are certified to ISO/IEC 27001, and have a SOC 2 Type 2 report.',
    ),
    says: 'answer/stale',
  },
  {
    what: 'An answer for everybody backed by internal documents',
    change: set(answer, 'share', 'public'),
  },
  // assets, obligations
  {
    what: 'An asset without an owner of its own',
    change: unset(asset, 'asset_owner'),
    says: 'asset/owner',
  },
  {
    what: 'An asset without a class',
    change: unset(asset, 'information_class'),
    says: 'asset/owner',
  },
  {
    what: 'An asset without both',
    change: together(unset(asset, 'asset_owner'), unset(asset, 'information_class')),
    says: 'asset/owner',
  },
  {
    what: 'A retired asset without both',
    change: together(
      unset(asset, 'asset_owner'),
      unset(asset, 'information_class'),
      set(asset, 'status', 'retired'),
    ),
  },
  { what: 'An asset without times', change: together(unset(asset, 'rto'), unset(asset, 'rpo')) },
  {
    what: 'An asset of a type that is none',
    change: set(asset, 'type', 'cloud'),
    says: 'record/schema',
  },
  {
    what: 'An obligation met by nothing',
    change: unset(obligation, 'met_by'),
    says: 'obligation/met',
  },
  {
    what: 'An obligation met by an empty list',
    change: set(obligation, 'met_by', []),
    says: 'obligation/met',
  },
  {
    what: 'An obligation never checked',
    change: unset(obligation, 'checked'),
    says: 'obligation/met',
  },
  {
    what: 'An obligation checked more than a year ago',
    change: set(obligation, 'checked/date', '2025-06-29'),
    says: 'obligation/met',
  },
  {
    what: 'An obligation checked a year ago today',
    change: set(obligation, 'checked/date', '2025-06-30'),
  },
  {
    what: 'An obligation neither met nor checked',
    change: together(unset(obligation, 'met_by'), unset(obligation, 'checked')),
    says: 'obligation/met',
  },
  { what: 'An obligation of a contract', change: set(obligation, 'type', 'contract') },
  { what: 'An obligation met by a control', change: push(obligation, 'met_by', 'A.5.18') },
  { what: 'An obligation met in another order', change: reversed(obligation, 'met_by') },
];

const deployment = 'reviews/incidents/inc-2026-001.md';
const real: readonly Row[] = [
  {
    what: 'An incident within the SOC 2 period without a decision on it',
    change: unset(deployment, 'disclose'),
    says: 'incident/disclosure',
  },
  {
    what: 'The first incident of the period without a decision on it',
    change: unset('reviews/incidents/inc-2025-001.md', 'disclose'),
    says: 'incident/disclosure',
  },
  {
    what: 'A decision without a reason',
    change: unset(deployment, 'disclose/why'),
    says: 'record/schema',
  },
  {
    what: 'An incident that is to be told and that the description does not name',
    change: set(deployment, 'disclose/dc4', 'yes'),
    says: 'soc2/description',
    at: 'policies/soc2/system-description.md',
  },
  {
    what: 'An incident before the SOC 2 period without a decision on it',
    change: together(
      unset('reviews/incidents/inc-2025-001.md', 'disclose'),
      set('reviews/incidents/inc-2025-001.md', 'occurred', '2025-09-24T10:12:00+02:00'),
      set('reviews/incidents/inc-2025-001.md', 'detected', '2025-09-24T10:31:00+02:00'),
      set('reviews/incidents/inc-2025-001.md', 'reported', '2025-09-24T10:34:00+02:00'),
      set('reviews/incidents/inc-2025-001.md', 'contained', '2025-09-24T10:52:00+02:00'),
      set('reviews/incidents/inc-2025-001.md', 'resolved', '2025-09-25T10:52:00+02:00'),
    ),
  },
  {
    what: 'A plan whose last two tests are gone',
    change: together(
      set('reviews/exercises/ex-2026-1.md', 'held', '2025-05-12'),
      set('reviews/exercises/ex-2026-2.md', 'held', '2025-06-23'),
    ),
    says: 'exercise/interval',
    at: 'policies/incidents/business-continuity-plan.md',
  },
  {
    what: 'A test that missed its target and lost its action',
    change: unset('reviews/exercises/ex-2026-1.md', 'actions'),
    says: 'exercise/target',
  },
  {
    what: 'A restore held against a target softer than that of the asset',
    change: set('reviews/exercises/ex-2026-1.md', 'target/rto', 'PT5H'),
  },
  {
    what: 'An ended supplier whose access was not removed',
    change: unset('reviews/suppliers/deskline.md', 'ended/access_removed'),
    says: ['supplier/terms', 'supplier/review', 'record/schema'],
  },
  {
    what: 'An ended supplier without a word on its end',
    change: unset('reviews/suppliers/deskline.md', 'ended'),
    says: ['supplier/terms', 'supplier/review', 'record/schema'],
  },
  {
    what: 'An answer that rests on the ended supplier',
    change: push('reviews/answers/sub-processors.md', 'backed_by', 'SUP-DESKLINE'),
    says: 'answer/stale',
  },
  {
    what: 'The certificate gone that an answer claims',
    change: set('reviews/answers/certificate.md', 'until', '2026-11-01'),
    says: 'answer/stale',
  },
  {
    what: 'Decisions removed',
    change: removed('evidence/files/ar-2025-2.csv'),
    says: 'link/broken',
    at: 'reviews/access/ar-2025-2.md',
  },
  {
    what: 'A new supplier whose review is to come',
    change: file(
      'reviews/suppliers/new.md',
      `---
id: SUP-NEW
title: New
owner: cto
classification: internal
service: Nothing yet
criticality: low
state: proposed
data: [internal]
personal_data: none
locations: [DE]
---
`,
    ),
  },
];

judgeTable('a change to operations', exampleBase, small);
judgeTable('a change to operations of the reference ISMS', referenceBase, real);
