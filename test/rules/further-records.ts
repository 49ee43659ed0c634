import type { Fields } from './records.ts';

const record = (fields: Fields, changes: Fields): string => {
  const lines = Object.entries({ ...fields, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n`;
};

/** An objective that is not measured, to be judged on 1 December 2026. */
export const objective = (changes: Fields = {}): string =>
  record(
    {
      id: 'OBJ-2026-01',
      title: 'Access is thought of before a system is bought',
      owner: 'ciso',
      classification: 'confidential',
      policy: 'POL-001',
      function: 'engineering',
      basis: '[R-001]',
      not_measurable: 'It shows in the minutes of purchases',
      plan: '[{what: Add the question, responsible: cto, resources: 1 day, due: 2026-08-31}]',
      evaluate: '{how: Sample of purchases, when: 2026-12-01, by: internal-auditor}',
      communicated_to: '[all-staff]',
    },
    changes,
  );

/** A quarterly metric with one result, for the first quarter of 2026. */
export const metric = (changes: Fields = {}): string =>
  record(
    {
      id: 'MET-HOURS',
      title: 'Hours until a leaver has no access',
      owner: 'ciso',
      classification: 'confidential',
      what: 'Hours from the end of work to the last closed account',
      method: 'Audit log less HR system',
      source: 'Audit log',
      unit: 'hours',
      measure: '{every: P3M, by: cto}',
      analyse: '{every: P6M, by: ciso}',
      results: '[{period: {from: 2026-01-01, to: 2026-03-31}, value: 20}]',
    },
    changes,
  );

/** A plan in force since 15 January 2026 that asks for a test. */
export const plan = (changes: Fields = {}): string =>
  record(
    {
      id: 'PLAN-001',
      title: 'Plan for restoring the source code',
      type: 'plan',
      owner: 'cto',
      classification: 'internal',
      version: '"1.0"',
      status: 'approved',
      effective: '2026-01-15',
      applies_to: '[all-staff]',
      controls: '[A.5.30]',
    },
    changes,
  );

/** A restore of 12 May 2026 that reached its target. */
export const exercise = (changes: Fields = {}): string =>
  record(
    {
      id: 'EX-2026-1',
      title: 'Restore of the source code',
      owner: 'cto',
      classification: 'confidential',
      type: 'restore',
      plan: 'PLAN-001',
      held: '2026-05-12',
      participants: '[cto]',
      scenario: 'The supplier is out of reach for a day',
      target: '{rto: PT8H, rpo: P1D}',
      achieved: '{rto: PT3H20M, rpo: PT9H}',
      result: 'passed',
    },
    changes,
  );

/** Evidence with the list of a round that ended on 13 March 2026. */
export const trainingList = (changes: Fields = {}): string =>
  record(
    {
      id: 'EV-002',
      title: 'Training',
      owner: 'isms-manager',
      classification: 'confidential',
      shows: 'Who took the training',
      collector: 'isms-manager',
      source: 'Learning platform',
      method: 'export',
      items: `[{id: "2026", covers: {from: 2026-03-02, to: 2026-03-13}, collected: 2026-03-16T09:00:00Z, by: isms-manager, query: all, where: vault, sha256: ${'ab'.repeat(32)}, bytes: 72}]`,
    },
    changes,
  );

/** A yearly training that everybody took in March 2026. */
export const training = (changes: Fields = {}): string =>
  record(
    {
      id: 'TRN-AWARENESS',
      title: 'Security for everybody',
      owner: 'isms-manager',
      classification: 'confidential',
      for: '[all-staff]',
      every: 'P1Y',
      within: 'P30D',
      completions: '{item: EV-002#2026, population: 4, completed: 4}',
      effectiveness: '{how: A test mail, result: Three of four reported it}',
    },
    changes,
  );

/** An asset with owner and class. */
export const asset = (changes: Fields = {}): string =>
  record(
    {
      id: 'AST-SOURCE-CODE',
      title: 'Source code',
      owner: 'cto',
      classification: 'confidential',
      type: 'information',
      asset_owner: 'cto',
      information_class: 'confidential',
    },
    changes,
  );

/** A duty that a policy meets, checked on 16 February 2026. */
export const obligation = (changes: Fields = {}): string =>
  record(
    {
      id: 'OBL-GDPR-32',
      title: 'Security of processing',
      owner: 'isms-manager',
      classification: 'internal',
      type: 'law',
      met_by: '[POL-001]',
      checked: '{date: 2026-02-16, by: isms-manager}',
    },
    changes,
  );

/** An answer backed by a policy, read again on 4 May 2026. */
export const answer = (changes: Fields = {}): string =>
  record(
    {
      id: 'ANS-LEAVERS',
      title: 'Access of people who leave',
      owner: 'ciso',
      classification: 'confidential',
      reviewed: '[{date: 2026-05-04, by: ciso}]',
      question: 'Do people who leave lose their access?',
      answer: 'On the last working day',
      backed_by: '[POL-001]',
      until: '2026-12-31',
    },
    changes,
  );
