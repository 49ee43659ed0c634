import { exampleBase, referenceBase } from './judge-row.ts';
import { judgeTable } from './judge-table.ts';
import { append, file, push, removed, reversed, set, text, together, unset } from './row.ts';
import type { Row } from './row.ts';

const objective = 'reviews/objectives/security-by-design.md';
const metric = 'reviews/metrics/leaver-hours.md';
const review = 'reviews/management/mr-2026-1.md';
const audit = 'reviews/audits/aud-2026-1.md';
const programme = 'policies/audit-programme.md';
const action = 'reviews/actions/ca-2026-001.md';
const change = 'reviews/changes/chg-2026-001.md';
const training = 'reviews/training/awareness.md';
const assessment = 'reviews/assessments/ra-2026-1.md';
const settings = 'isms.yml';

const measured = together(
  unset(objective, 'not_measurable'),
  set(objective, 'metric', 'MET-LEAVER-HOURS'),
  set(objective, 'target', { unit: 'hours', at_most: 8 }),
  set(objective, 'baseline', { value: 20, unit: 'hours' }),
);
const done = together(
  set(action, 'state', 'done'),
  set(action, 'plan/0/done', '2026-03-20'),
  set(action, 'due', '2026-03-31'),
  set(action, 'plan/0/due', '2026-03-31'),
);
const checked = (more: Readonly<Record<string, unknown>>) =>
  together(
    done,
    set(action, 'state', 'closed'),
    set(action, 'effectiveness', {
      criterion: 'No open account of a leaver in two reviews',
      check_on: '2026-06-15',
      checked: '2026-06-15',
      by: 'ciso',
      result: 'effective',
      evidence: 'EV-001',
      ...more,
    }),
  );

const further = `---
id: CA-2026-002
title: Accounts close by themselves
owner: cto
classification: confidential
kind: corrective
from: [CA-2026-001]
nonconformity: {statement: The first action did not help, requirement: "10.2", grade: minor, found: 2026-06-15}
correction: {what: Account closed, by: cto, done: 2026-06-15}
extent: All leavers were looked at again; none had access.
causes: {method: five whys, text: "The list was not complete, and nobody kept it."}
plan: [{what: Close accounts from the HR system, responsible: cto, due: 2026-09-30}]
due: 2026-09-30
extensions: []
effectiveness: {criterion: No open account of a leaver in two reviews, check_on: 2027-01-15, by: ciso}
isms_changes: [R-001]
state: planned
---
`;

const small: readonly Row[] = [
  // objective/complete, objective/measured
  {
    what: 'An objective without a policy',
    change: unset(objective, 'policy'),
    says: 'record/schema',
  },
  {
    what: 'An objective of a policy that is nowhere',
    change: set(objective, 'policy', 'POL-009'),
    says: 'link/broken',
  },
  {
    what: 'An objective neither measured nor excused',
    change: unset(objective, 'not_measurable'),
    says: 'objective/complete',
  },
  { what: 'An objective with a metric', change: measured },
  {
    what: 'An objective with a metric and no target',
    change: together(measured, unset(objective, 'target')),
    says: 'objective/complete',
  },
  {
    what: 'An objective with a target and no metric',
    change: together(measured, unset(objective, 'metric')),
    says: 'objective/complete',
  },
  {
    what: 'An objective with no plan',
    change: set(objective, 'plan', []),
    says: 'objective/complete',
  },
  {
    what: 'An objective without a step’s resources',
    change: unset(objective, 'plan/0/resources'),
    says: 'record/schema',
  },
  {
    what: 'An objective told to nobody',
    change: set(objective, 'communicated_to', []),
    says: 'objective/complete',
  },
  {
    what: 'An objective without a basis',
    change: set(objective, 'basis', []),
    says: 'record/schema',
  },
  {
    what: 'An objective for a function in words',
    change: set(objective, 'function', 'Everybody who buys'),
  },
  {
    what: 'An objective evaluated on a day that is past, without a verdict',
    change: set(objective, 'evaluate/when', '2026-06-01'),
    says: 'objective/measured',
  },
  { what: 'An objective evaluated today', change: set(objective, 'evaluate/when', '2026-06-30') },
  {
    what: 'An objective evaluated yesterday',
    change: set(objective, 'evaluate/when', '2026-06-29'),
    says: 'objective/measured',
  },
  // metric
  { what: 'A metric without a method', change: unset(metric, 'method'), says: 'record/schema' },
  {
    what: 'A metric whose method is to be defined',
    change: set(metric, 'method', 'tbd'),
    says: 'metric/complete',
  },
  {
    what: 'A metric whose source is a question mark',
    change: set(metric, 'source', '?'),
    says: 'metric/complete',
  },
  {
    what: 'A metric that nobody measures',
    change: unset(metric, 'measure'),
    says: 'record/schema',
  },
  {
    what: 'A metric that nobody analyses',
    change: unset(metric, 'analyse/by'),
    says: 'record/schema',
  },
  {
    what: 'A metric without an interval of measuring',
    change: unset(metric, 'measure/every'),
    says: 'record/schema',
  },
  {
    what: 'A metric without the last result',
    change: unset(metric, 'results/1'),
    says: 'metric/late',
  },
  { what: 'A metric without the first result', change: unset(metric, 'results/0') },
  {
    what: 'A metric with a hole',
    change: together(set(metric, 'results/0/period', { from: '2025-07-01', to: '2025-09-30' })),
    says: 'metric/late',
  },
  {
    what: 'A metric without notes and evidence',
    change: together(unset(metric, 'results/1/note'), unset(metric, 'results/1/evidence')),
  },
  { what: 'A metric with results in another order', change: reversed(metric, 'results') },
  {
    what: 'A metric measured monthly from now on',
    change: set(metric, 'measure/every', 'P1M'),
    says: 'metric/late',
  },
  // management review
  { what: 'A review without its next day', change: unset(review, 'next'), says: 'record/schema' },
  {
    what: 'A review whose next day is past',
    change: set(review, 'next', '2026-06-29'),
    says: 'review/interval',
  },
  { what: 'A review whose next day is today', change: set(review, 'next', '2026-06-30') },
  {
    what: 'A section missing',
    change: text(review, '## c) Needs', '## Needs'),
    says: 'review/inputs',
  },
  {
    what: 'A section with computed facts alone',
    change: text(review, 'Closing accounts without a person in between.', '> 12 actions are open.'),
    says: 'review/inputs',
  },
  {
    what: 'Facts and a comment',
    change: text(
      review,
      'Closing accounts without a person in between.',
      '> 12 actions are open.\n\nClosing accounts without a person in between.',
    ),
  },
  {
    what: 'A review without decisions',
    change: set(review, 'decisions', []),
    says: 'review/outputs',
  },
  {
    what: 'A decision with neither action nor why none',
    change: unset(review, 'decisions/1/none'),
    says: 'review/outputs',
  },
  { what: 'Decisions in another order', change: reversed(review, 'decisions') },
  {
    what: 'A decision whose action is nowhere',
    change: set(review, 'decisions/0/action', 'CA-2026-099'),
    says: 'link/broken',
  },
  {
    what: 'A chair without top management',
    change: set(review, 'chair', { person: 'clara', role: 'cto' }),
    says: 'review/chair',
  },
  {
    what: 'A chair who never held the role',
    change: set(review, 'chair', { person: 'clara', role: 'top-management' }),
    says: 'review/chair',
  },
  {
    what: 'A chair who is nobody',
    change: set(review, 'chair/person', 'zoe'),
    says: 'link/broken',
  },
  {
    what: 'Somebody excused',
    change: set(review, 'apologies', [{ person: 'dario', role: 'internal-auditor' }]),
  },
  {
    what: 'A review that lists no attendee',
    change: set(review, 'attendees', []),
    says: 'record/schema',
  },
  {
    what: 'A conclusion without a word',
    change: unset(review, 'conclusion/text'),
    says: 'record/schema',
  },
  {
    what: 'A next review that leaves out the open action of the last',
    change: file('reviews/management/mr-2026-2.md', minutes('None was open.')),
    approvedOn: '2026-06-22',
    says: 'review/carry-over',
  },
  {
    what: 'A next review that names the open action of the last',
    change: file('reviews/management/mr-2026-2.md', minutes('CA-2026-001 is planned and in time.')),
    approvedOn: '2026-06-22',
  },
  {
    what: 'A next review that names another action',
    change: file(
      'reviews/management/mr-2026-2.md',
      minutes('CA-2026-009 is done.').replace('CA-2026-009', 'The action of the audit'),
    ),
    approvedOn: '2026-06-22',
    says: 'review/carry-over',
  },
  {
    what: 'A next review after the action was closed',
    change: together(
      checked({}),
      file('reviews/management/mr-2026-2.md', minutes('None was open.')),
    ),
    approvedOn: '2026-06-22',
  },
  // audits
  {
    what: 'A minor finding without an action',
    change: together(unset(audit, 'findings/0/action'), set(action, 'from', ['INC-2026-001'])),
    says: 'audit/finding-followed',
  },
  { what: 'A minor finding that an action names', change: unset(audit, 'findings/0/action') },
  {
    what: 'A minor finding with a response',
    change: together(
      unset(audit, 'findings/0/action'),
      set(action, 'from', ['INC-2026-001']),
      set(audit, 'findings/0/response', 'Accepted by the CTO; the token was revoked.'),
    ),
  },
  {
    what: 'An observation without an action',
    change: together(
      unset(audit, 'findings/0/action'),
      set(audit, 'findings/0/grade', 'observation'),
    ),
  },
  {
    what: 'An exception without a response',
    change: together(
      unset(audit, 'findings/0/action'),
      set(audit, 'findings/0/grade', 'exception'),
      set(action, 'from', ['INC-2026-001']),
    ),
    says: 'audit/finding-followed',
  },
  {
    what: 'A nonconformity examined and not among the findings',
    change: together(set(audit, 'findings', []), set(action, 'from', ['INC-2026-001'])),
    says: 'audit/finding-followed',
  },
  {
    what: 'An audit that was not reported',
    change: set(audit, 'reported_to', []),
    says: 'record/schema',
  },
  {
    what: 'A report before the end of the audit',
    change: set(audit, 'reported', '2026-02-09'),
    says: 'audit/reported',
  },
  {
    what: 'A sample without its population',
    change: unset(audit, 'sampling/0/population'),
    says: 'audit/sampled',
  },
  {
    what: 'A sample without its size',
    change: unset(audit, 'sampling/0/size'),
    says: 'audit/sampled',
  },
  {
    what: 'A sample larger than its population',
    change: set(audit, 'sampling/0/size', 3),
    says: 'audit/sampled',
  },
  { what: 'A sample without its items', change: unset(audit, 'sampling/0/items') },
  { what: 'No sampling', change: unset(audit, 'sampling') },
  {
    what: 'An auditor who operates the control examined',
    change: set(audit, 'auditors/0/person', 'clara'),
    says: 'audit/independent',
  },
  {
    what: 'An auditor who operates the control, with a safeguard',
    change: together(
      set(audit, 'auditors/0/person', 'clara'),
      set(audit, 'auditors/0/independent', {
        no: 'A second auditor from outside examined A.5.18.',
      }),
    ),
  },
  {
    what: 'An auditor who owns the control examined',
    change: set(audit, 'auditors/0/person', 'asha'),
    says: 'audit/independent',
  },
  {
    what: 'An audit reported to the auditor alone',
    change: set(audit, 'reported_to', ['internal-auditor']),
    says: 'audit/reported',
  },
  {
    what: 'Another auditor who owns nothing',
    change: set(audit, 'auditors/0', {
      organisation: 'Northern Seal',
      competence: 'ISO 27001 lead auditor',
      independent: 'yes',
    }),
  },
  {
    what: 'An auditor who is nobody',
    change: set(audit, 'auditors/0/person', 'zoe'),
    says: 'link/broken',
  },
  { what: 'An audit that examined nothing of the programme', change: unset(audit, 'examined') },
  {
    what: 'A programme without its cycle',
    change: unset(programme, 'cycle'),
    says: 'audit/programme',
  },
  {
    what: 'A programme for another audit that is nowhere',
    change: set(audit, 'programme', 'PROG-009'),
    says: 'link/broken',
  },
  {
    what: 'A clause examined that the standard does not have',
    change: set(audit, 'scope/clauses', ['11.2']),
    says: 'link/broken',
  },
  {
    what: 'A grade of an unknown name',
    change: set(audit, 'findings/0/grade', 'huge'),
    says: 'record/schema',
  },
  // actions
  {
    what: 'A corrective action without causes',
    change: unset(action, 'causes'),
    says: 'action/complete',
  },
  {
    what: 'A corrective action without extent',
    change: unset(action, 'extent'),
    says: 'action/complete',
  },
  {
    what: 'A corrective action without its nonconformity',
    change: unset(action, 'nonconformity'),
    says: 'action/complete',
  },
  {
    what: 'A corrective action without a correction',
    change: unset(action, 'correction'),
    says: 'action/complete',
  },
  {
    what: 'A corrective action without causes and extent',
    change: together(unset(action, 'causes'), unset(action, 'extent')),
    says: 'action/complete',
  },
  { what: 'A corrective action without a check to come', change: unset(action, 'effectiveness') },
  {
    what: 'An improvement without all that',
    change: together(
      set(action, 'kind', 'improvement'),
      unset(action, 'causes'),
      unset(action, 'extent'),
      unset(action, 'nonconformity'),
      unset(action, 'correction'),
    ),
  },
  {
    what: 'An action whose plan is empty',
    change: set(action, 'plan', []),
    says: 'action/complete',
  },
  {
    what: 'An action due yesterday',
    change: together(set(action, 'due', '2026-06-29'), set(action, 'plan/0/due', '2026-06-29')),
    says: 'action/late',
  },
  {
    what: 'An action due today',
    change: together(set(action, 'due', '2026-06-30'), set(action, 'plan/0/due', '2026-06-30')),
  },
  {
    what: 'A step of an action due yesterday, the action later',
    change: set(action, 'plan/0/due', '2026-06-29'),
    says: 'action/late',
  },
  {
    what: 'An action moved to a later day',
    change: together(
      set(action, 'due', '2026-05-31'),
      set(action, 'extensions', [{ to: '2026-09-30', why: 'The system came late', by: 'ciso' }]),
    ),
  },
  {
    what: 'An action moved to a day that is past',
    change: together(
      set(action, 'due', '2026-04-30'),
      set(action, 'plan/0/due', '2026-05-31'),
      set(action, 'extensions', [{ to: '2026-05-31', why: 'The system came late', by: 'ciso' }]),
    ),
    says: 'action/late',
  },
  {
    what: 'An action moved twice',
    change: set(action, 'extensions', [
      { to: '2026-08-31', why: 'Late', by: 'ciso' },
      { to: '2026-09-30', why: 'Late', by: 'ciso' },
    ]),
  },
  {
    what: 'An action moved three times',
    change: set(action, 'extensions', [
      { to: '2026-07-31', why: 'Late', by: 'ciso' },
      { to: '2026-08-31', why: 'Late', by: 'ciso' },
      { to: '2026-09-30', why: 'Late', by: 'ciso' },
    ]),
    says: 'action/late',
  },
  { what: 'A done action waits for its check', change: done },
  {
    what: 'A closed action without a check',
    change: together(done, set(action, 'state', 'closed')),
    says: 'action/effective',
  },
  {
    what: 'A verified action without a check',
    change: together(done, set(action, 'state', 'verified')),
    says: 'action/effective',
  },
  { what: 'A closed action with its check', change: checked({}) },
  {
    what: 'A check before the work was done',
    change: checked({ checked: '2026-03-19' }),
    says: 'action/effective',
  },
  {
    what: 'A check on the day on which the work was done',
    change: checked({ checked: '2026-03-20', check_on: '2026-03-20' }),
  },
  {
    what: 'A check by the owner of the action',
    change: checked({ by: 'cto' }),
    says: 'action/effective',
  },
  {
    what: 'A check without a result',
    change: together(checked({}), unset(action, 'effectiveness/result')),
    says: 'action/effective',
  },
  {
    what: 'A check without evidence',
    change: together(checked({}), unset(action, 'effectiveness/evidence')),
  },
  {
    what: 'A check that says it did not help, and no new action',
    change: checked({ result: 'not-effective' }),
    says: 'action/ineffective',
  },
  {
    what: 'A check that says it did not help, and a new action',
    change: together(
      checked({ result: 'not-effective' }),
      file('reviews/actions/ca-2026-002.md', further),
    ),
  },
  {
    what: 'A check whose day is past and that was not made',
    change: together(done, set(action, 'effectiveness/check_on', '2026-06-15')),
    says: ['action/effective', 'action/late'],
  },
  {
    what: 'A check that says it did not help, and a new action for something else',
    change: together(
      checked({ result: 'not-effective' }),
      file(
        'reviews/actions/ca-2026-002.md',
        further.replace('from: [CA-2026-001]', 'from: [INC-2026-001]'),
      ),
    ),
    says: 'action/ineffective',
  },
  {
    what: 'A rejected action',
    change: set(action, 'state', 'rejected'),
    says: 'audit/finding-followed',
    at: audit,
  },
  {
    what: 'A done action whose step has no day',
    change: together(done, unset(action, 'plan/0/done')),
    says: ['action/complete', 'action/effective', 'action/late'],
  },
  { what: 'An action that changes nothing', change: set(action, 'isms_changes', 'none') },
  {
    what: 'A state of an unknown name',
    change: set(action, 'state', 'ready'),
    says: 'record/schema',
  },
  { what: 'An action from nothing', change: set(action, 'from', []), says: 'record/schema' },
  // changes
  {
    what: 'An ISMS change without consequences',
    change: unset(change, 'consequences'),
    says: 'change/planned',
  },
  {
    what: 'An ISMS change without resources',
    change: unset(change, 'resources'),
    says: 'change/planned',
  },
  {
    what: 'An ISMS change without a responsible role',
    change: unset(change, 'responsible'),
    says: 'change/planned',
  },
  {
    what: 'An ISMS change without two of them',
    change: together(unset(change, 'resources'), unset(change, 'consequences')),
    says: 'change/planned',
  },
  {
    what: 'An ISMS change done before its approval',
    change: set(change, 'done', '2026-01-11'),
    says: 'change/planned',
  },
  {
    what: 'An ISMS change done on the day of its approval',
    change: set(change, 'done', '2026-01-12'),
  },
  {
    what: 'A change of a service without resources',
    change: together(set(change, 'kind', 'service'), unset(change, 'resources')),
  },
  {
    what: 'A draft of a change that is not done',
    change: together(set(change, 'status', 'draft'), unset(change, 'done')),
  },
  {
    what: 'A change of a kind that is none',
    change: set(change, 'kind', 'network'),
    says: 'record/schema',
  },
  // competence and training
  {
    what: 'A competence without evidence or gap',
    change: unset(training, 'competence/0/evidence'),
    says: 'competence/proved',
  },
  {
    what: 'A competence with a gap and no action',
    change: together(
      unset(training, 'competence/0/evidence'),
      set(training, 'competence/0/gap', 'The course of 2027'),
    ),
    says: 'competence/proved',
  },
  {
    what: 'A competence with a gap and an action',
    change: together(
      unset(training, 'competence/0/evidence'),
      set(training, 'competence/0/gap', 'The course of 2027'),
      set(training, 'competence/0/action', 'CA-2026-001'),
    ),
  },
  {
    what: 'A role that asks for competence, and nothing that shows it',
    change: text(
      settings,
      '{id: cto, title: Chief technology officer,',
      '{id: cto, title: Chief technology officer, required_competence: Ten years of engineering,',
    ),
    says: 'competence/proved',
    at: settings,
  },
  {
    what: 'Fewer completions than people',
    change: set(training, 'completions/completed', 3),
    says: 'training/coverage',
  },
  {
    what: 'More completions than people',
    change: set(training, 'completions/completed', 5),
    says: 'training/coverage',
  },
  {
    what: 'Training whose effect nobody judged',
    change: unset(training, 'effectiveness'),
    says: 'training/coverage',
  },
  {
    what: 'Training without a result',
    change: unset(training, 'effectiveness/result'),
    says: 'training/coverage',
  },
  {
    what: 'Training whose completions are nowhere',
    change: set(training, 'completions/item', 'EV-002#2027'),
    says: 'link/broken',
  },
  { what: 'Training without a time for joiners', change: unset(training, 'within') },
  {
    what: 'Training a year later',
    change: set(training, 'every', 'P1M'),
    says: 'training/coverage',
  },
  {
    what: 'A joiner after the last course whose time is over',
    change: text(
      settings,
      '{id: clara, name: Clara Ibsen,',
      '{id: clara, name: Clara Ibsen, joined: 2026-04-01,',
    ),
    says: 'training/coverage',
    at: training,
  },
  {
    what: 'A joiner after the last course whose time is not over',
    change: text(
      settings,
      '{id: clara, name: Clara Ibsen,',
      '{id: clara, name: Clara Ibsen, joined: 2026-06-10,',
    ),
  },
  {
    what: 'A joiner in time',
    change: text(
      settings,
      '{id: clara, name: Clara Ibsen,',
      '{id: clara, name: Clara Ibsen, joined: 2026-02-20,',
    ),
  },
  {
    what: 'A joiner whose training came late, by an export that nobody reads',
    change: text(
      settings,
      '{id: clara, name: Clara Ibsen,',
      '{id: clara, name: Clara Ibsen, joined: 2026-01-12,',
    ),
  },
  {
    what: 'A joiner whose training came late, by an export that is read',
    change: together(
      set('evidence/training.md', 'format', 'training-csv'),
      text(
        settings,
        '{id: clara, name: Clara Ibsen,',
        '{id: clara, name: Clara Ibsen, joined: 2026-01-12,',
      ),
    ),
    says: 'training/coverage',
    at: training,
  },
  // assessments
  {
    what: 'An assessment after a significant change, without the change',
    change: set(assessment, 'trigger', 'significant-change'),
    says: 'assessment/interval',
  },
  {
    what: 'An assessment by a version of the method that was never approved',
    change: set(assessment, 'method/version', '3.0'),
    says: ['assessment/interval', 'link/broken'],
  },
  {
    what: 'An assessment a year and a half ago',
    change: set(assessment, 'performed', '2025-01-29'),
    says: 'assessment/interval',
  },
  {
    what: 'No assessment of risks',
    change: removed(assessment),
    says: 'assessment/interval',
    at: settings,
  },
  {
    what: 'A significant change without an assessment since',
    change: together(set(change, 'significant', 'yes'), set(change, 'done', '2026-02-10')),
    approvedOn: '2026-02-05',
    says: 'assessment/interval',
    at: change,
  },
  {
    what: 'A significant change of which an assessment tells',
    change: together(
      set(change, 'significant', 'yes'),
      set(assessment, 'trigger', 'significant-change'),
      set(assessment, 'change', 'CHG-2026-001'),
      set(assessment, 'performed', '2026-01-31'),
    ),
  },
  { what: 'An assessment of some risks', change: set(assessment, 'covered', ['R-001']) },
];

function minutes(a: string): string {
  const sections = ['b', 'c', 'd1', 'd2', 'd3', 'd4', 'e', 'f', 'g'].map(
    (letter) =>
      `## ${letter}) Topic\nNothing new was seen; we looked at the numbers of the quarter.\n`,
  );
  return `---
id: MR-2026-2
title: Second management review 2026
owner: isms-manager
classification: restricted
version: "1.0"
status: approved
held: 2026-06-22
period: {from: 2026-03-01, to: 2026-05-31}
chair: {person: bianca, role: top-management}
attendees: [{person: asha, role: isms-manager}]
next: 2027-06-21
decisions: [{id: D1, kind: isms-change, text: No change is needed, none: Nothing asks for one}]
conclusion: {suitable: yes, adequate: yes, effective: yes, text: The ISMS fits a company of forty people.}
---

## a) Actions from earlier reviews
${a}

${sections.join('\n')}`;
}

const real: readonly Row[] = [
  {
    what: 'A programme that leaves out a clause',
    change: (files) =>
      text(
        'policies/isms/audit-programme.md',
        '"9.1", "9.2.1", "9.2.2", "9.3.1", "9.3.2", "9.3.3", "10.1", "10.2"]\n  controls',
        '"9.1", "9.2.1", "9.2.2", "9.3.1", "9.3.2", "9.3.3", "10.1"]\n  controls',
      )(files),
    says: 'audit/programme',
  },
  {
    what: 'A programme that leaves out two controls',
    change: text(
      'policies/isms/audit-programme.md',
      'A.8.32, A.8.33, A.8.34]\n---',
      'A.8.32]\n---',
    ),
    says: 'audit/programme',
  },
  {
    what: 'A programme that also covers an excluded control',
    change: push('policies/isms/audit-programme.md', 'covers/controls', 'A.7.6'),
  },
  {
    what: 'A programme without a word on what it covers',
    change: unset('policies/isms/audit-programme.md', 'covers'),
    says: 'audit/programme',
  },
  {
    what: 'An objective late with its result',
    change: unset('reviews/metrics/critical-vulnerabilities.md', 'results/3'),
    says: 'metric/late',
  },
  {
    what: 'A metric without its last half-year',
    change: unset('reviews/metrics/detection-and-containment.md', 'results/1'),
    says: 'metric/late',
  },
  {
    what: 'A management review planned for yesterday',
    change: set('reviews/management/mr-2026-1.md', 'next', '2026-11-01'),
    says: 'review/interval',
  },
  {
    what: 'A period that leaves a hole to the last review',
    change: set('reviews/management/mr-2026-1.md', 'period/from', '2025-11-15'),
    says: ['review/interval', 'review/carry-over'],
  },
  {
    what: 'A competence that nothing shows any more',
    change: unset('reviews/training/competence-of-role-holders.md', 'competence/5'),
    says: 'competence/proved',
    at: settings,
  },
  {
    what: 'A control that is not applicable any more, and no change that says so',
    change: together(
      set('soa/a-5-32.md', 'applicable', 'no'),
      set(
        'soa/a-5-32.md',
        'justification',
        'The product holds no work of others, and nobody buys software: every part is written by our own people.',
      ),
    ),
    past: true,
    says: 'change/undeclared',
  },
  {
    what: 'A scale that has one more step, and no change that says so',
    change: together(
      push(settings, 'risk/likelihood', { name: 'six', means: 'six' }),
      set(settings, 'risk/may_accept/1/up_to', 30),
    ),
    past: true,
    says: 'change/undeclared',
  },
  {
    what: 'A new holder of top management, and no change that says so',
    change: text(
      settings,
      '{role: isms-manager, from: 2024-02-01}',
      '{role: isms-manager, from: 2024-02-01}\n      - {role: top-management, from: 2026-09-01}',
    ),
    past: true,
    says: 'change/undeclared',
  },
  {
    what: 'A quarterly metric without its last quarter',
    change: unset('reviews/metrics/availability.md', 'results/3'),
    says: 'metric/late',
  },
  {
    what: 'A half-yearly metric without its last half-year, in April',
    change: unset('reviews/metrics/detection-and-containment.md', 'results/1'),
    on: '2027-04-02',
    says: 'metric/late',
  },
  {
    what: 'A half-yearly metric without its last half-year, in January',
    change: unset('reviews/metrics/detection-and-containment.md', 'results/1'),
    on: '2027-01-01',
    says: 'metric/late',
  },
  {
    what: 'A boundary with one more system, and no change that says so',
    change: push('policies/isms/scope.md', 'boundary/systems', 'Wiki of the office'),
    past: true,
    says: 'change/undeclared',
  },
  {
    what: 'Another word in the scope',
    change: append('policies/isms/scope.md', '\nAsk first.\n'),
    past: true,
  },
];

judgeTable('a change to performance and improvement', exampleBase, small);
judgeTable('a change to performance in the reference ISMS', referenceBase, real);
