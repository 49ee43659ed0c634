import { describe, expect, it } from 'vitest';
import { approved } from '../rules/approvals.ts';
import {
  action,
  control,
  evidenceRequest,
  exampleSettings,
  exception,
  managementReview,
  policy,
  risk,
  supplier,
} from '../rules/records.ts';
import { file, told } from './told.ts';

const common = (id: string, title: string): string =>
  `id: ${id}\ntitle: ${title}\nowner: ciso\nclassification: internal`;

describe('reviews', () => {
  it('count from the approval or the last review, at month ends and leap days too', async () => {
    const files = {
      'policies/a.md': policy({ id: 'POL-001', review_every: 'P1M' }),
      'policies/b.md': policy({ id: 'POL-002', review_every: 'P1Y' }),
      'policies/c.md': policy({
        id: 'POL-003',
        review_every: 'P1Y',
        reviewed: '[{date: 2026-03-01, by: ciso}]',
      }),
    };
    const approvals = [
      approved('POL-001', { approvedOn: '2024-01-31' }),
      approved('POL-002', { approvedOn: '2024-02-29' }),
      approved('POL-003', { approvedOn: '2024-02-29' }),
    ];
    expect(await told({ files, approvals, today: '2024-02-01' })).toEqual([
      '2024-02-29 review POL-001 ciso: Review',
      '2025-02-28 review POL-002 ciso: Review',
      '2027-03-01 review POL-003 ciso: Review',
    ]);
  });

  it('of drafts nobody approved and of durations without days are told to have no day', async () => {
    const files = {
      'policies/a.md': policy({ status: 'draft', review_every: 'P1Y' }),
      'policies/b.md': policy({ id: 'POL-002', review_every: 'P99Y' }),
    };
    const approvals = [approved('POL-002', { approvedOn: '9950-01-12' })];
    expect(await told({ files, approvals })).toEqual([
      'no day: review POL-001: no approval is proved and no review is written down',
      'no day: review POL-002: `review_every: P99Y` leads to no day of the calendar',
    ]);
  });

  it('of retired records are left alone', async () => {
    const files = { 'policies/a.md': policy({ status: 'retired', review_every: 'P1Y' }) };
    const approvals = [approved('POL-001', { approvedOn: '2020-01-12' })];
    expect(await told({ files, approvals })).toEqual([]);
  });
});

describe('risks, controls and actions', () => {
  it('have steps that are not done, acceptances and planned controls', async () => {
    const plan =
      '[{what: Done, responsible: cto, due: 2026-05-01, done: 2026-05-01}, {what: Open, responsible: cto, due: 2026-05-02, resources: none}]';
    const files = {
      'risks/a.md': risk({
        plan: plan.replace('done: 2026-05-01}', 'done: 2026-05-01, resources: none}'),
      }),
      'risks/b.md': risk({ id: 'R-002', status: 'retired' }),
      'soa/a.md': control({
        implementation: 'planned',
        implemented_since: undefined,
        planned_by: '2026-07-01',
      }),
    };
    expect(await told({ files })).toEqual([
      '2026-05-02 treatment R-001 cto: Open',
      '2026-07-01 control A.5.18 cto: Put the control in place',
      '2027-01-31 acceptance R-001 cto: Acceptance ends',
    ]);
  });

  it('tells an action once where its last step has its day, and by its last extension', async () => {
    const extended = action({
      id: 'CA-2026-002',
      extensions: '[{to: 2026-11-30, why: Later, by: ciso}]',
      effectiveness: '{criterion: None open, check_on: 2027-01-15, by: ciso}',
    });
    const files = {
      'risks/a.md': risk({ plan: undefined, acceptance: undefined }),
      'reviews/actions/a.md': action(),
      'reviews/actions/b.md': extended,
      'reviews/actions/c.md': action({ id: 'CA-2026-003', state: 'closed' }),
    };
    expect(await told({ files })).toEqual([
      '2026-09-30 action CA-2026-001 cto: Close accounts from the HR system',
      '2026-09-30 action CA-2026-002 cto: Close accounts from the HR system',
      '2026-11-30 action CA-2026-002 cto: Finish',
      '2027-01-15 effectiveness CA-2026-002 ciso: Check whether it worked',
    ]);
  });

  it('says of a field that breaks the schema that its days cannot be told', async () => {
    const files = { 'risks/a.md': risk({ plan: 'soon', acceptance: undefined }) };
    expect(await told({ files, broken: true })).toEqual([
      'no day: treatment R-001: `plan` breaks the schema',
    ]);
  });

  it('says of a record that cannot be read that it may hold days', async () => {
    const files = { 'risks/a.md': risk({ id: 'R-one' }) };
    expect(await told({ files, broken: true })).toEqual([
      'no day: - -: risk `R-one` cannot be read, `isms check` says why',
    ]);
  });

  it('marks the days of drafts', async () => {
    const files = { 'risks/a.md': risk({ status: 'draft', acceptance: undefined }) };
    expect(await told({ files })).toEqual([
      '2026-09-30 treatment R-001 cto: Close accounts from the HR system (draft)',
    ]);
  });
});

describe('suppliers', () => {
  const agreement = '{reference: Terms, signed: 2025-01-10, ends: 2027-01-09, clauses: []}';
  const report = (kind: string, to: string): string =>
    `{kind: ${kind}, issued: 2025-05-15, period: {from: 2024-04-01, to: 2025-03-31}, valid_to: ${to}, scope_fits: yes, exceptions: none}`;

  it('have reviews, agreements and the newest report of each kind', async () => {
    const files = {
      'reviews/suppliers/a.md': supplier({
        contract: agreement,
        dpa: agreement,
        assurance: `[${report('soc2', '2026-01-31')}, ${report('soc2', '2027-01-31')}]`,
        reviews:
          '[{date: 2026-02-28, by: ciso, looked_at: Report, result: Good, risks: [], actions: []}]',
      }),
      'reviews/suppliers/b.md': supplier({
        id: 'SUP-OLD',
        state: 'ended',
        contract: agreement,
      }),
    };
    expect(await told({ files })).toEqual([
      '2027-01-09 agreement SUP-GITHUB cto: Agreement on personal data ends: Terms',
      '2027-01-09 agreement SUP-GITHUB cto: Contract ends: Terms',
      '2027-01-31 assurance SUP-GITHUB cto: Ask for the next soc2',
      '2027-02-28 supplier-review SUP-GITHUB cto: Review the supplier',
    ]);
  });

  it('that nobody reviewed are due today', async () => {
    const files = { 'reviews/suppliers/a.md': supplier() };
    expect(await told({ files, today: '2026-06-01' })).toEqual([
      '2026-06-01 supplier-review SUP-GITHUB cto: Review the supplier for the first time',
    ]);
  });
});

describe('evidence', () => {
  it('is asked for a slot, and holes that follow one another are told once', async () => {
    const files = { 'evidence/a.md': evidenceRequest() };
    expect(await told({ files, today: '2026-12-31' }, '2027-01-31')).toEqual([
      '2026-07-15 evidence EV-001 ciso: Collect 2 items for 2026-04-01 to 2026-09-30',
      '2027-01-15 evidence EV-001 ciso: Collect the item for 2026-10-01 to 2026-12-31',
    ]);
  });

  it('without an item or a period has no day', async () => {
    const files = { 'evidence/a.md': evidenceRequest({ items: '[]' }) };
    expect(await told({ files })).toEqual([
      'no day: evidence EV-001: it holds no item yet, and no period of a SOC 2 type 2 report has begun',
    ]);
  });
});

describe('access reviews', () => {
  const review = (fields: string): string =>
    file(
      `${common('AR-2026-1', 'Members')}\nsystem: AST-GIT\ndue: 2026-04-15\nreviewer: {person: clara, role: cto}\n${fields}`,
    );
  const asset = file(
    `${common('AST-GIT', 'Source code')}\nasset_owner: cto\naccess_review_every: P3M`,
  );

  it('come again after the time that the system names', async () => {
    const files = {
      'risks/assets/a.md': asset,
      'reviews/access/a.md': review('completed: 2025-11-30'),
    };
    expect(await told({ files, broken: true })).toEqual([
      '2026-02-28 access-review AST-GIT cto: Review its accounts',
    ]);
  });

  it('that are begun are due, and do not count as made', async () => {
    const files = { 'risks/assets/a.md': asset, 'reviews/access/a.md': review('') };
    expect(await told({ files, broken: true, today: '2026-04-01' })).toEqual([
      '2026-04-01 access-review AST-GIT cto: Review its accounts for the first time',
      '2026-04-15 access-review AR-2026-1 cto: Complete the review of the accounts',
    ]);
  });
});

describe('audits, management reviews and exceptions', () => {
  const programme = policy({
    id: 'PROG-001',
    type: 'programme',
    frequency: 'P1Y',
    supersedes: '[PROG-000]',
  });
  const audit = (fields: string): string =>
    file(`${common('AUD-2026-1', 'Audit')}\ntype: internal\nprogramme: PROG-000\n${fields}`);

  it('tell the planned audit and the next one under the programme, with what it replaced', async () => {
    const files = {
      'policies/programme.md': programme,
      'policies/old.md': policy({ id: 'PROG-000', type: 'programme', frequency: 'P1M' }),
      'reviews/audits/a.md': audit('performed: {from: 2026-02-09, to: 2026-02-10}'),
      'reviews/audits/b.md': audit('planned: 2026-10-01').replace('AUD-2026-1', 'AUD-2026-2'),
      'reviews/audits/c.md': audit('performed: {from: 2026-03-09, to: 2026-03-10}')
        .replace('AUD-2026-1', 'AUD-2026-3')
        .replace('type: internal', 'type: customer'),
    };
    const lines = await told({ files, broken: true });
    expect(lines.filter((line) => !line.startsWith('no day'))).toEqual([
      '2026-10-01 audit AUD-2026-2 ciso: Perform the audit',
      '2027-02-10 audit PROG-001 ciso: Perform the next audit',
    ]);
  });

  it('tell the next management review of the latest one alone, and the end of an exception', async () => {
    const files = {
      'reviews/management/a.md': managementReview({ held: '2025-03-02', next: '2026-03-01' }),
      'reviews/management/b.md': managementReview({ id: 'MR-2026-2' }),
      'reviews/exceptions/a.md': exception(),
    };
    expect(await told({ files })).toEqual([
      '2026-12-31 exception EXC-2026-001 ciso: Exception ends',
      '2027-03-01 management-review MR-2026-2 top-management: Hold the next management review',
    ]);
  });
});

describe('what comes again', () => {
  it('is exercises, metrics, training, obligations and answers', async () => {
    const files = {
      'policies/plan.md': policy({ id: 'PLAN-001', type: 'plan' }),
      'policies/other.md': policy({
        id: 'PLAN-002',
        type: 'plan',
        effective: '2026-01-31',
        controls: '[A.5.30]',
      }),
      'policies/third.md': policy({ id: 'PLAN-003', type: 'plan' }),
      'reviews/assessments/a.md': file(
        `${common('RA-2026-1', 'Yearly')}\nperformed: 2026-01-29\ntrigger: planned\nmethod: {id: PLAN-001, version: "1.0"}\nparticipants: [cto]\ncovered: all\noutcome: Same`,
      ),
      'reviews/exercises/a.md': file(
        `${common('EX-2026-1', 'Restore')}\ntype: restore\nplan: PLAN-001\nheld: 2024-02-29\nparticipants: [cto]\nscenario: Lost`,
      ),
      'reviews/metrics/a.md': file(
        `${common('MET-HOURS', 'Hours')}\nwhat: Hours\nmethod: Count\nsource: Log\nunit: hours\nmeasure: {every: P1M, by: cto}\nanalyse: {every: P6M, by: ciso}\nresults: [{period: {from: 2026-02-01, to: 2026-02-28}, value: 20}]`,
      ),
      'evidence/a.md': evidenceRequest({ every: undefined }),
      'reviews/training/a.md': file(
        `${common('TRN-ALL', 'Training')}\nevery: P1Y\ncompletions: {item: EV-001#2026-Q1, population: 4, completed: 4}`,
      ),
      'reviews/obligations/a.md': file(
        `${common('OBL-LAW', 'Law')}\nchecked: {date: 2026-02-16, by: cto}`,
      ),
      'reviews/obligations/b.md': file(common('OBL-NEW', 'New law')),
      'reviews/answers/a.md': file(`${common('ANS-ONE', 'Answer')}\nuntil: 2026-12-31`),
    };
    expect(await told({ files, today: '2026-06-01' })).toEqual([
      '2025-02-28 exercise PLAN-001 ciso: Put it to the test',
      '2026-04-14 metric MET-HOURS cto: Measure',
      '2026-06-01 obligation OBL-NEW ciso: Check for the first time whether it is met',
      '2026-12-31 answer ANS-ONE ciso: Look at the answer again',
      '2027-01-29 assessment RA-2026-1 ciso: Assess the risks again',
      '2027-01-31 exercise PLAN-002 ciso: Put it to the test',
      '2027-02-16 obligation OBL-LAW cto: Check whether it is still met',
      '2027-03-30 training TRN-ALL ciso: Hold the next round',
    ]);
  });

  it('is the next period of a metric, as its own go or as the calendar has them', async () => {
    const metric = (id: string, every: string, ...periods: readonly string[]): string =>
      file(
        `${common(id, 'Hours')}\nwhat: Hours\nmethod: Count\nsource: Log\nunit: hours\nmeasure: {every: ${every}, by: cto}\nanalyse: {every: P6M, by: ciso}\nresults: [${periods.map((period) => `{period: {${period}}, value: 20}`).join(', ')}]`,
      );
    const files = {
      'reviews/metrics/a.md': metric('MET-OWN', 'P6M', 'from: 2025-10-01, to: 2026-03-31'),
      'reviews/metrics/b.md': metric(
        'MET-DAY',
        'P1M',
        'from: 2026-03-31, to: 2026-03-31',
        'from: 2026-04-15, to: 2026-04-15',
      ),
      'reviews/metrics/c.md': metric('MET-LONG', 'P3M', 'from: 2025-07-01, to: 2026-06-30'),
      'reviews/metrics/d.md': metric('MET-FAR', 'P1Y', 'from: 9998-01-01, to: 9998-12-31'),
      'reviews/metrics/e.md': metric('MET-HOURLY', 'PT1H', 'from: 2026-03-31, to: 2026-03-31'),
    };
    expect(await told({ files, broken: true })).toEqual([
      '2026-06-14 metric MET-DAY cto: Measure',
      '2026-10-14 metric MET-LONG cto: Measure',
      '2026-10-14 metric MET-OWN cto: Measure',
      'no day: metric MET-FAR: `measure.every: P1Y` leads to no day of the calendar',
      'no day: metric MET-HOURLY: `measure` breaks the schema',
    ]);
  });

  it('counts nothing as done that lies ahead', async () => {
    const action = (id: string, more: string): string =>
      file(`${common(id, 'Close')}\nkind: improvement\nfrom: [POL-001]\nextensions: []\n${more}`);
    const files = {
      'policies/a.md': policy(),
      'reviews/actions/a.md': action(
        'CA-2026-001',
        'plan: [{what: Ask, responsible: cto, due: 2026-06-10, done: 2026-06-02}]\ndue: 2026-06-10\nstate: planned',
      ),
      'reviews/actions/b.md': action(
        'CA-2026-002',
        'plan: []\ndue: 2026-05-01\nstate: done\neffectiveness: {criterion: None left, check_on: 2026-06-15, checked: 2026-06-02, by: ciso}',
      ),
      'reviews/obligations/a.md': file(
        `${common('OBL-LAW', 'Law')}\nchecked: {date: 2026-06-02, by: cto}`,
      ),
    };
    expect(await told({ files, today: '2026-06-01' })).toEqual([
      '2026-06-01 obligation OBL-LAW cto: Check for the first time whether it is met',
      '2026-06-10 action CA-2026-001 cto: Ask',
      '2026-06-15 effectiveness CA-2026-002 ciso: Check whether it worked',
    ]);
    expect(await told({ files, today: '2026-06-02' })).toEqual([
      '2026-06-10 action CA-2026-001 ciso: Finish',
      '2027-06-02 obligation OBL-LAW cto: Check whether it is still met',
    ]);
  });

  it('is an objective until somebody judges it', async () => {
    const objective = (id: string, when: string, rest = ''): string =>
      file(
        `${common(id, 'Fewer')}\npolicy: POL-001\nfunction: engineering\nbasis: [POL-001]\nplan: []\nevaluate: {how: Look, when: ${when}, by: ciso}\ncommunicated_to: [all-staff]\n${rest}`,
      );
    const files = {
      'policies/a.md': policy(),
      'reviews/objectives/a.md': objective('OBJ-2026-01', '2026-12-01'),
      'reviews/objectives/b.md': objective('OBJ-2026-02', 'each quarter'),
      'reviews/objectives/c.md': objective(
        'OBJ-2026-03',
        '2026-03-01',
        'reviewed: [{date: 2026-03-01, by: ciso}]',
      ),
    };
    expect(await told({ files })).toEqual([
      '2026-12-01 evaluation OBJ-2026-01 ciso: Evaluate: Look',
      'no day: evaluation OBJ-2026-02: `evaluate.when` is no day such as `2026-12-01`',
    ]);
  });

  it('is a required notice until it is sent, by the day of its deadline in UTC', async () => {
    const files = {
      'reviews/incidents/a.md': file(
        `${common('INC-2026-001', 'Leak')}\nseverity: high\ncategory: incident\nmanager: cto\nreported_by: ciso\naffects: [confidentiality]\npersonal_data: yes\nnotifications: [{to: authority, required: yes, why: Law, deadline: 2026-03-01T00:30:00+02:00}, {to: customers, required: yes, why: Contract}, {to: press, required: no, why: None}, {to: staff, required: yes, why: Rule, deadline: 2026-03-01T09:00:00Z, sent: 2026-02-28T09:00:00Z}]`,
      ),
    };
    expect(await told({ files })).toEqual([
      '2026-02-28 notice INC-2026-001 cto: Notify authority by 2026-03-01T00:30:00+02:00',
      'no day: notice INC-2026-001: the notice to customers is required and has no `deadline`',
    ]);
  });
});

describe('isms.yml', () => {
  const key = 'ssh: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI';

  it('has a certificate, and keys that end without another that goes on', async () => {
    const settings = exampleSettings(
      `certificate: {body: Seal, number: N-1, standard: ISO/IEC 27001:2022, issued: 2025-01-01, valid_to: 2027-12-31, statement: All, sites: [here], soa_version: "1.0"}
bots:
  - {id: robot, name: Robot, emails: [bot@example.com], keys: [{${key}1, from: 2025-01-01, to: 2026-08-31}]}
  - {id: other, emails: [other@example.com], keys: [{${key}2, from: 2025-01-01, to: 2026-08-31}, {${key}3, from: 2026-08-01}]}
`,
    );
    expect(await told({ files: {}, settings })).toEqual([
      '2026-08-31 key isms.yml isms-manager: Last key of Robot ends: register the next one',
      '2027-12-31 certificate isms.yml isms-manager: Certificate N-1 (ISO/IEC 27001:2022) ends',
    ]);
  });

  it('has roles that end, with who follows, and those that nobody holds any more', async () => {
    const roles = async (today: string): Promise<readonly string[]> =>
      told({ files: {}, today }, '9999-12-31', true);
    expect(await roles('2026-12-31')).toEqual([
      '2026-12-31 role isms.yml internal-auditor: Last day of Dario Costa as Internal auditor: nobody follows',
    ]);
    expect(await roles('2027-01-01')).toEqual([
      '2026-12-31 role isms.yml internal-auditor: Nobody holds Internal auditor any more: name somebody',
    ]);
  });
});

describe('the span of time', () => {
  it('holds its last day and all that is late', async () => {
    const files = { 'risks/a.md': risk() };
    expect(await told({ files }, '2026-09-29')).toEqual([]);
    expect(await told({ files }, '2026-09-30')).toHaveLength(1);
    expect(await told({ files, today: '2030-01-01' }, '2030-01-31')).toHaveLength(2);
  });
});
