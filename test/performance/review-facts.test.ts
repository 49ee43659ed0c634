import { describe, expect, test } from 'vitest';
import { reviewFacts } from '#performance/review-facts.ts';
import type { ReviewFact, ReviewInput, ReviewSpan } from '#performance/review-fact.ts';
import { approved, version } from '../rules/approvals.ts';
import { audit, closedAction } from '../rules/audit-records.ts';
import { readStory } from '../rules/evidence.ts';
import type { Story } from '../rules/evidence.ts';
import { metric, objective } from '../rules/further-records.ts';
import { context } from '../rules/isms-documents.ts';
import { action, exampleSettings, managementReview, risk } from '../rules/records.ts';

const span: ReviewSpan = {
  period: { from: '2026-03-01', to: '2026-08-31' },
  held: '2026-09-10',
};

const told = ({ what, count, parts, entries, missing }: ReviewFact): readonly string[] => [
  missing === undefined
    ? `${what}: ${count}${parts.map((part) => `, ${part.count} ${part.name}`).join('')}`
    : `${what}: not evaluated, ${missing}`,
  ...entries.map(
    ({ id, says, values }) => `  ${id}: ${says}${values ? ` [${values.join(' ')}]` : ''}`,
  ),
];

/** The facts of one section as lines, those that counted nothing left out. */
const factsOf = async (
  input: ReviewInput,
  story: Story,
  of: ReviewSpan = span,
): Promise<readonly string[]> => {
  const { evidence } = await readStory({ today: '2026-09-30', ...story });
  const facts = reviewFacts(evidence, of).get(input) ?? [];
  return facts.filter(({ count, missing }) => count > 0 || missing !== undefined).flatMap(told);
};

const file = (id: string, text: string): Record<string, string> => ({
  [`reviews/actions/${id.toLowerCase()}.md`]: text,
});

describe('a) earlier actions', () => {
  const last = { 'reviews/management/a.md': managementReview() };
  const from = { from: '["MR-2026-1#D1"]' };
  const done = (day: string): string =>
    `[{what: Buy it, responsible: cto, due: 2026-05-01, done: ${day}}]`;

  test('tells which actions of the last review are open, late and finished', async () => {
    const files = {
      ...last,
      ...file('CA-2026-001', action({ ...from, due: '2026-09-09' })),
      ...file('CA-2026-002', action({ ...from, id: 'CA-2026-002', due: '2026-09-10' })),
      ...file(
        'CA-2026-003',
        action({ ...from, id: 'CA-2026-003', state: 'done', plan: done('2026-04-30') }),
      ),
      ...file('CA-2026-004', action({ id: 'CA-2026-004' })),
    };
    expect(await factsOf('a', { files })).toEqual([
      'Open from MR-2026-1: 2, 1 late',
      '  CA-2026-001: planned, due on 2026-09-09, late',
      '  CA-2026-002: planned, due on 2026-09-10',
      'Finished since MR-2026-1: 1',
      '  CA-2026-003: done, finished on 2026-04-30',
    ]);
  });

  test('tells states as of the day of the review', async () => {
    const plan = done('2026-09-11');
    const files = { ...last, ...file('CA-2026-001', action({ ...from, state: 'done', plan })) };
    expect(await factsOf('a', { files })).toEqual([
      'Open from MR-2026-1: 1',
      '  CA-2026-001: open then, due on 2026-09-30',
    ]);
    expect(await factsOf('a', { files }, { ...span, held: '2026-09-11' })).toEqual([
      'Finished since MR-2026-1: 1',
      '  CA-2026-001: done, finished on 2026-09-11',
    ]);
  });

  test('says so where a state cannot be read', async () => {
    const files = { ...last, ...file('CA-2026-001', action({ ...from, state: 'waiting' })) };
    expect(await factsOf('a', { files, broken: true })).toEqual([
      'State of others: not evaluated, fields of CA-2026-001 break their schema',
    ]);
  });
});

describe('b) and c) context', () => {
  test('tells versions, issues, climate and parties of the period', async () => {
    const files = {
      'policies/context.md': context({
        issues:
          '[{id: I1, kind: external, text: NIS 2, effect: None, since: 2026-03-01}, {id: I2, kind: internal, text: Old, effect: None, since: 2025-01-01, until: 2026-08-31}, {id: I3, kind: internal, text: Later, effect: None, since: 2026-09-01}]',
        interested_parties:
          '[{id: customers, name: Customers, requirements: [{id: c-1, text: A report, addressed: yes, by: [CTX-001]}, {id: c-2, text: A copy, addressed: no, why: Too dear}]}]',
      }),
    };
    const approvals = [
      approved('CTX-001', {
        versions: [
          version('3.0', '2026-09-01', { change: 'material' }),
          version('2.0', '2026-08-31', { change: 'material' }),
          version('1.0', '2026-02-28'),
        ],
      }),
    ];
    expect(await factsOf('b', { files, approvals })).toEqual([
      'Versions of context and scope approved in the period: 1',
      '  CTX-001: 2.0, material, approved on 2026-08-31',
      'Issues that began in the period: 1',
      '  CTX-001#I1: external: NIS 2',
      'Issues that ended in the period: 1',
      '  CTX-001#I2: internal: Old',
      'Decisions on climate change in the context: 1',
      '  CTX-001: not relevant',
    ]);
    expect(await factsOf('c', { files, approvals })).toEqual([
      'Versions of the list of parties approved in the period: 1',
      '  CTX-001: 2.0, material, approved on 2026-08-31',
      'Requirements of interested parties: 2, 1 addressed, 1 not addressed',
      '  CTX-001#customers: Customers: A copy, not addressed',
    ]);
  });

  test('does not evaluate versions without a history', async () => {
    const undecidable = { code: 'shallow', message: 'A part of the history is missing' };
    expect(await factsOf('b', { files: {}, undecidable })).toEqual([
      'Versions of context and scope approved in the period: not evaluated, the history cannot be read',
    ]);
  });
});

describe('d) trends', () => {
  const found = (day: string, grade = 'minor'): string =>
    `{statement: A token stayed, requirement: A.5.18, grade: ${grade}, found: ${day}}`;
  const open = { kind: 'corrective', state: 'planned' };

  test('tells nonconformities and corrective actions: found, finished, open by age', async () => {
    const files = {
      ...file('1', action({ ...closedAction, effectiveness: undefined, state: 'done' })),
      ...file('2', action({ ...open, id: 'CA-2026-002', nonconformity: found('2026-08-11') })),
      ...file('3', action({ ...open, id: 'CA-2026-003', nonconformity: found('2026-08-10') })),
      ...file(
        '4',
        action({
          ...open,
          id: 'CA-2026-004',
          due: '2026-09-09',
          nonconformity: found('2026-06-11', 'major'),
        }),
      ),
      ...file('5', action({ ...open, id: 'CA-2026-005', nonconformity: found('2026-09-11') })),
    };
    expect(await factsOf('d1', { files })).toEqual([
      'Nonconformities found in the period: 3, 1 major, 2 minor',
      '  CA-2026-002: minor, A.5.18, found on 2026-08-11',
      '  CA-2026-003: minor, A.5.18, found on 2026-08-10',
      '  CA-2026-004: major, A.5.18, found on 2026-06-11',
      'Corrective actions finished in the period: 1',
      '  CA-2026-001: done, finished on 2026-04-20',
      'Corrective actions open on 2026-09-10: 3, 1 for up to 30 days, 1 for 31 to 90 days, 1 for over 90 days, 1 late',
      '  CA-2026-004: planned, due on 2026-09-09, late',
      '  CA-2026-002: planned, due on 2026-09-30',
      '  CA-2026-003: planned, due on 2026-09-30',
    ]);
  });

  const results = (...values: readonly (readonly [string, string, number])[]): string =>
    `[${values.map(([from, to, value]) => `{period: {from: ${from}, to: ${to}}, value: ${value}}`).join(', ')}]`;

  test('tells the results of a metric in the period and where they go', async () => {
    const files = {
      'reviews/metrics/a.md': metric({
        results: results(
          ['2026-04-01', '2026-06-30', 12],
          ['2025-10-01', '2025-12-31', 9],
          ['2026-01-01', '2026-03-31', 20],
          ['2026-07-01', '2026-09-30', 99],
        ),
      }),
      'reviews/metrics/b.md': metric({ id: 'MET-OTHER', results: '[]' }),
    };
    const facts = await factsOf('d2', { files });
    expect(facts.slice(0, 4)).toEqual([
      'Metrics with a result in the period: 1',
      '  MET-HOURS: 12 hours from 2026-04-01 to 2026-06-30, 20 before: falling [9 20 12]',
      'Metrics without one: 1',
      '  MET-OTHER: measured every P3M',
    ]);
  });

  test('tells what was overdue on the day of the review', async () => {
    const files = file('CA-2026-001', action({ due: '2026-09-09', plan: '[]' }));
    expect(await factsOf('d2', { files })).toEqual([
      'Overdue on 2026-09-10: 1, 1 action',
      '  CA-2026-001: Finish, due on 2026-09-09',
    ]);
    expect(await factsOf('d2', { files }, { ...span, held: '2026-09-09' })).toEqual([]);
  });

  test('tells the audits that ended in the period with their findings by grade', async () => {
    const findings =
      '[{id: F1, grade: opportunity, requirement: "8.1", statement: Name it}, {id: F2, grade: minor, requirement: A.5.18, statement: Late, action: CA-2026-001}, {id: F3, grade: minor, requirement: A.5.18, statement: Late}]';
    const files = {
      'reviews/audits/a.md': audit({
        performed: '{from: 2026-02-27, to: 2026-03-01}',
        findings,
      }),
      'reviews/audits/b.md': audit({ id: 'AUD-2026-2' }),
    };
    expect(await factsOf('d3', { files })).toEqual([
      'Audits performed in the period: 1, 1 internal',
      '  AUD-2026-1: internal, 2026-02-27 to 2026-03-01',
      'Findings of these audits: 3, 2 minor, 1 opportunity',
      '  AUD-2026-1#F1: opportunity, 8.1',
      '  AUD-2026-1#F2: minor, A.5.18, answered by CA-2026-001',
      '  AUD-2026-1#F3: minor, A.5.18',
    ]);
    expect(await factsOf('g', { files })).toEqual([
      'Observations and opportunities of the audits in the period: 1',
      '  AUD-2026-1#F1: opportunity: Name it',
    ]);
  });

  test('tells which objectives are met by their last result', async () => {
    const target = (id: string, text: string, more: Record<string, string> = {}): string =>
      objective({ id, not_measurable: undefined, metric: 'MET-HOURS', target: text, ...more });
    const files = {
      'reviews/metrics/a.md': metric(),
      'reviews/objectives/a.md': target('OBJ-2026-01', '{unit: hours, at_most: 20}'),
      'reviews/objectives/b.md': target('OBJ-2026-02', '{unit: hours, at_least: 21}'),
      'reviews/objectives/c.md': target('OBJ-2026-03', '{unit: days, at_most: 20}'),
      'reviews/objectives/d.md': objective({ id: 'OBJ-2026-04' }),
      'reviews/objectives/e.md': target('OBJ-2026-05', '{unit: hours, at_most: 1}', {
        metric: 'MET-NONE',
      }),
    };
    expect((await factsOf('d4', { files })).slice(0, 6)).toEqual([
      'Objectives: 5, 1 met, 1 not met, 2 without a result, 1 judged in words',
      '  OBJ-2026-01: 20 hours until 2026-03-31, target at most 20 hours: met [20]',
      '  OBJ-2026-02: 20 hours until 2026-03-31, target at least 21 hours: not met [20]',
      '  OBJ-2026-03: target in days, MET-HOURS in hours',
      '  OBJ-2026-04: not measured, to be judged in words',
      '  OBJ-2026-05: no result yet, target at most 1 hours',
    ]);
  });
});

describe('f) risks', () => {
  const content = (day: string, data: Record<string, unknown> | undefined) => ({
    path: 'risks/a.md',
    day,
    commit: '1'.repeat(40),
    data,
  });
  const rated = (id: string, current: number, more: Record<string, unknown> = {}) => ({
    id,
    status: 'approved',
    current: { likelihood: current, consequence: 3 },
    residual: { likelihood: 1, consequence: 3 },
    ...more,
  });
  const files = { 'risks/leaver-access.md': risk() };

  test('tells risks added, closed and rated anew since the day before the period', async () => {
    const past = {
      contents: new Map([
        ['isms.yml', [content('2025-01-01', {})]],
        [
          'risks/a.md',
          [content('2026-02-28', rated('R-001', 3)), content('2026-03-01', rated('R-001', 2))],
        ],
        ['risks/b.md', [content('2026-08-31', rated('R-002', 1))]],
        [
          'risks/c.md',
          [content('2026-01-01', rated('R-003', 1)), content('2026-05-01', undefined)],
        ],
        [
          'risks/d.md',
          [
            content('2026-01-01', rated('R-004', 1)),
            content('2026-05-01', rated('R-004', 1, { status: 'retired' })),
          ],
        ],
        [
          'risks/e.md',
          [content('2026-01-01', rated('R-005', 1)), content('2026-05-01', undefined)],
        ],
        ['risks/moved/e.md', [content('2026-05-01', rated('R-005', 1))]],
        ['risks/f.md', [content('2026-09-01', rated('R-006', 1))]],
      ]),
    };
    expect((await factsOf('f', { files, past })).slice(0, 7)).toEqual([
      'Risks added in the period: 1',
      '  R-002: level 3 (medium)',
      'Risks closed: 2',
      '  R-003: level 3 (medium)',
      '  R-004: level 3 (medium)',
      'Risks rated anew: 1',
      '  R-001: today level 9 (high) to level 6 (high)',
    ]);
  });

  test('does not evaluate changes where the history begins too late or was not read', async () => {
    const past = { contents: new Map([['isms.yml', [content('2026-03-01', {})]]]) };
    expect((await factsOf('f', { files, past })).slice(0, 3)).toEqual(
      ['Risks added in the period', 'Risks closed', 'Risks rated anew'].map(
        (what) => `${what}: not evaluated, the history of the risks begins only on 2026-03-01`,
      ),
    );
    expect((await factsOf('f', { files }))[0]).toBe(
      'Risks added in the period: not evaluated, the history of the risks was not read',
    );
  });

  test('tells levels, acceptances and the treatment plan', async () => {
    const plan =
      '[{what: Late step, responsible: cto, due: 2026-09-09, resources: none}, {what: Done step, responsible: cto, due: 2026-04-01, done: 2026-08-31, resources: none}]';
    const facts = await factsOf('f', { files: { 'risks/a.md': risk({ plan }) } });
    expect(facts.slice(3)).toEqual([
      'Risks in the register as it stands: 1, 1 high',
      'Residual risks above the acceptance level: 1',
      '  R-001: level 3 (medium), accepted by cto until 2027-01-31',
      'Steps of the treatment plan: 2, 1 done in the period, 1 open on 2026-09-10, 1 late',
      '  R-001: Late step, due on 2026-09-09, late',
    ]);
  });
});

test('e) tells incidents of the period by severity, and the notices about them', async () => {
  const incident = (id: string, detected: string, severity: string): string => `---
id: ${id}
title: Token used
owner: ciso
classification: confidential
severity: ${severity}
category: incident
detected: ${detected}
manager: ciso
reported_by: cto
affects: [confidentiality]
personal_data: no
notifications: [{to: customers, required: yes, why: Law}, {to: insurer, required: no, why: Small}]
---
`;
  const files = {
    'reviews/incidents/a.md': incident('INC-2026-001', '2026-08-31T23:59:00+02:00', 'high'),
    'reviews/incidents/b.md': incident('INC-2026-002', '2026-09-01T00:01:00+02:00', 'low'),
  };
  expect(await factsOf('e', { files, settings: exampleSettings() })).toEqual([
    'Incidents and events noticed in the period: 1, 1 high',
    '  INC-2026-001: incident, high, 2026-08-31',
    'Notices to authorities, customers and partners about them: 2, 1 not required, 1 not sent',
    '  INC-2026-001: customers: not sent',
    '  INC-2026-001: insurer: not required',
  ]);
});

test('g) tells improvements that were open that day, and none that came later', async () => {
  const files = {
    'reviews/management/a.md': managementReview({ held: '2026-09-10' }),
    ...file('CA-2026-001', action()),
    ...file('CA-2026-002', action({ id: 'CA-2026-002', from: '["MR-2026-1#D1"]' })),
  };
  expect(await factsOf('g', { files })).toEqual([
    'Improvements open on 2026-09-10: 1',
    '  CA-2026-001: planned, due on 2026-09-30',
  ]);
});

test('leaves out records that break their schema, and names them', async () => {
  const files = file('CA-2026-001', action({ kind: 'corrective', plan: 'soon' }));
  expect(await factsOf('d1', { files, broken: true })).toEqual([
    'Records left out: not evaluated, fields of CA-2026-001 break their schema',
  ]);
});
