import { describe, expect, test } from 'vitest';
import { afterChange } from './memory-tree.ts';

const policy = 'policies/access-control.md';
const risk = 'risks/leaver-access.md';
const control = 'soa/a-5-18.md';
const soa = 'soa/index.md';
const objective = 'reviews/objectives/security-by-design.md';
const review = 'reviews/management/mr-2026-1.md';
const audit = 'reviews/audits/aud-2026-1.md';
const action = 'reviews/actions/ca-2026-001.md';
const incident = 'reviews/incidents/inc-2026-001.md';
const access = 'reviews/access/ar-2026-1.md';
const supplier = 'reviews/suppliers/github.md';
const evidence = 'evidence/github-members.md';
const exception = 'reviews/exceptions/exc-2026-001.md';

type Case = readonly [path: string, from: string, to: string, said: string];

const cases: readonly Case[] = [
  [
    policy,
    'type: policy',
    'type: polcy',
    '4:7  error  record/schema  Unexpected `polcy` in `type`',
  ],
  [policy, 'owner: ciso\n', '', '2:1  error  record/schema  Cannot find field `owner`'],
  [
    policy,
    'owner: ciso',
    'owner:',
    '5:7  error  record/schema  Cannot find a value of `owner`, expected text',
  ],
  [
    policy,
    'owner: ciso',
    'owner: ""',
    '5:8  error  record/schema  Unexpected empty text in `owner`',
  ],
  [
    policy,
    'owner: ciso',
    'owner: [ciso]',
    '5:8  error  record/schema  Unexpected list in `owner`, expected text',
  ],
  [
    policy,
    'effective: 2026-01-15',
    'effective: 2026-02-30',
    '9:12  error  record/schema  Unexpected `2026-02-30` in `effective`, expected a day that the calendar has',
  ],
  [
    policy,
    'effective: 2026-01-15',
    'effective: 2026-01-15T00:00:00Z',
    '9:12  error  record/schema  Unexpected `2026-01-15T00:00:00Z` in `effective`, expected a day',
  ],
  [
    policy,
    'effective: 2026-01-15',
    'effective: 15.1.2026',
    '9:12  error  record/schema  Unexpected `15.1.2026` in `effective`, expected a day',
  ],
  [
    policy,
    'review_every: P1Y',
    'review_every: yearly',
    '10:15  error  record/schema  Unexpected `yearly` in `review_every`, expected a duration',
  ],
  [
    policy,
    'review_every: P1Y',
    'review_every: P0D',
    '10:15  error  record/schema  Unexpected `P0D` in `review_every`, expected a duration',
  ],
  [
    policy,
    'review_every: P1Y',
    'review_every: PT4H',
    '10:15  error  record/schema  Unexpected `PT4H` in `review_every`, expected a duration',
  ],
  [
    policy,
    'review_every: P1Y',
    'review_every: P9999Y',
    '10:15  error  record/schema  Unexpected `P9999Y` in `review_every`, expected a duration',
  ],
  [
    'reviews/exercises/ex-2026-1.md',
    'rto: PT8H',
    'rto: 8 hours',
    '11:15  error  record/schema  Unexpected `8 hours` in `target.rto`, expected a length of time such as `PT4H`',
  ],
  [
    policy,
    '[all-staff]',
    'all-staff',
    '11:13  error  record/schema  Unexpected `all-staff` in `applies_to`, expected a list\n  hint: write `applies_to: [all-staff]`',
  ],
  [
    policy,
    '[all-staff]',
    '[all-staff, all-staff]',
    '11:25  error  record/schema  Unexpected second `all-staff` in `applies_to`',
  ],
  [
    policy,
    '["8.1"]',
    '[8.10]',
    '15:11  error  record/schema  Unexpected number `8.10` in `clauses`, expected text\n  hint: write `"8.10"`; without quotes YAML reads it as 8.1',
  ],
  [
    policy,
    'version: "1.0"',
    'version: "1"',
    '7:10  error  record/schema  Unexpected `1` in `version`, expected text of the form `"N.N"`',
  ],
  [
    policy,
    'id: POL-001',
    'id: R-001',
    '2:5  error  record/schema  Unexpected id `R-001` of kind `document`',
  ],
  [
    policy,
    'id: POL-001',
    'id: NUL',
    '2:5  error  record/schema  Unexpected id `NUL`, which Windows reserves for a device',
  ],
  [policy, 'id: POL-001', 'id: ../x', '2:5  error  record/schema  Unexpected `../x` in `id`'],
  [policy, 'id: POL-001', 'id: 012', '2:5  error  record/schema  Unexpected number `012` in `id`'],
  [
    policy,
    'classification: internal',
    'classification: intern',
    '6:17  error  record/schema  Unexpected `intern` in `classification`',
  ],
  [
    policy,
    'classification: internal',
    'classification: [internal]',
    '6:17  error  record/schema  Unexpected list in `classification`',
  ],
  [
    risk,
    'affects: [confidentiality, integrity]',
    'affects: []',
    '11:10  error  record/schema  Unexpected list of 0 in `affects`, expected at least 1 entry',
  ],
  [
    risk,
    'likelihood: 3, consequence: 3',
    'likelihood: 0, consequence: 3',
    '15:24  error  record/schema  Unexpected number `0` in `inherent.likelihood`, expected at least 1',
  ],
  [
    risk,
    'likelihood: 3, consequence: 3',
    'likelihood: 3',
    '15:11  error  record/schema  Cannot find field `consequence`, expected a field of `inherent`',
  ],
  [
    risk,
    'likelihood: 3, consequence: 3',
    'likelihood: 03, consequence: 3',
    '15:24  error  record/schema  Unexpected number `03`, expected plain digits',
  ],
  [
    risk,
    'likelihood: 3, consequence: 3',
    'likelihood: high, consequence: 3',
    '15:24  error  record/schema  Unexpected `high` in `inherent.likelihood`, expected a whole number',
  ],
  [
    risk,
    'likelihood: 3, consequence: 3',
    'likelihood: .inf, consequence: 3',
    '15:24  error  record/schema  Unexpected number `.inf` in `inherent.likelihood`, expected a whole number',
  ],
  [
    risk,
    'treatment: modify',
    'treatment: reduce',
    '18:12  error  record/schema  Unexpected `reduce` in `treatment`, expected `modify`, `retain`, `avoid` or `share`',
  ],
  [
    control,
    'applicable: yes',
    'applicable: true',
    '6:13  error  record/schema  Unexpected `true` in `applicable`, expected `yes` or `no`\n  hint: write `yes`; `true` and `false` are no words here',
  ],
  [
    control,
    'mode: manual',
    'mode: by hand',
    '15:33  error  record/schema  Unexpected `by hand` in `nature.mode`',
  ],
  [
    control,
    'owner: ciso',
    'owner: ciso\nversion: "1.0"\nstatus: approved',
    '5:1  error  record/schema  Unexpected field `version`, expected none since a control is approved with its whole',
  ],
  [
    control,
    'owner: ciso',
    'owner: ciso\nversion: "1.0"',
    '5:1  error  record/schema  Unexpected field `version`, expected none since a control is approved with its whole',
  ],
  [
    control,
    'owner: ciso',
    'owner: ciso\nstatus: approved',
    '5:9  error  record/schema  Unexpected status `approved`, expected none since a control is approved with its whole',
  ],
  [soa, 'status: approved\n', '', '2:1  error  record/schema  Cannot find field `status`'],
  [
    soa,
    'catalogue: iso27001-2022',
    'catalogue: iso27001-2013',
    '9:12  error  record/schema  Unexpected `iso27001-2013` in `catalogue`',
  ],
  [
    objective,
    'resources: 1 day, ',
    '',
    '10:8  error  record/schema  Cannot find field `resources`, expected a field of `plan`',
  ],
  [
    objective,
    'owner: ciso',
    'owner: ciso\nversion: "1.0"',
    '2:1  error  record/schema  Cannot find field `status`, expected beside `version`',
  ],
  [
    objective,
    'owner: ciso',
    'owner: ciso\nstatus: approved',
    '2:1  error  record/schema  Cannot find field `version`, expected beside `status`',
  ],
  [
    review,
    'kind: resource',
    'kind: money',
    '13:28  error  record/schema  Unexpected `money` in `decisions.kind`',
  ],
  [
    review,
    'suitable: yes',
    'suitable: maybe',
    '14:24  error  record/schema  Unexpected `maybe` in `conclusion.suitable`, expected `yes` or `no`',
  ],
  [
    audit,
    'independent: yes',
    'independent: {no: ""}',
    '13:82  error  record/schema  Unexpected empty text in `auditors.independent.no`',
  ],
  [
    audit,
    'independent: yes',
    'independent: no',
    '13:77  error  record/schema  Unexpected `no` in `auditors.independent`, expected `yes`, or a map with `no`',
  ],
  [
    audit,
    '{person: dario, ',
    '{',
    '13:12  error  record/schema  Cannot find field `person` or `organisation`, expected one of them in `auditors`',
  ],
  [
    audit,
    'grade: minor',
    'grade: small',
    '16:28  error  record/schema  Unexpected `small` in `findings.grade`',
  ],
  [action, 'extensions: []\n', '', '2:1  error  record/schema  Cannot find field `extensions`'],
  [
    action,
    'isms_changes: [R-001]',
    'isms_changes: nothing',
    '16:15  error  record/schema  Unexpected `nothing` in `isms_changes`, expected `none`, or a list',
  ],
  [
    risk,
    'treatment: modify',
    'category: people\ntreatment: modify',
    '18:11  error  record/schema  Unexpected `people` in `category`, expected none, since `isms.yml` has no `risk.categories`',
  ],
  [
    review,
    'attendees: [{person: asha, role: isms-manager}, {person: clara, role: cto}]',
    'attendees: []',
    '11:12  error  record/schema  Unexpected list of 0 in `attendees`, expected at least 1 en',
  ],
  [
    incident,
    'severity: medium',
    'severity: medum',
    '6:11  error  record/schema  Unexpected `medum` in `severity`, expected `low`, `medium`, `high` or `critical` of `incidents.severities` in `isms.yml`; did you mean `medium`?',
  ],
  [
    incident,
    '2026-02-10T09:05:00+01:00',
    '2026-02-10T09:05:00',
    '10:11  error  record/schema  Unexpected `2026-02-10T09:05:00` in `reported`, expected a time with its zone',
  ],
  [
    incident,
    'personal_data: no',
    'personal_data: false',
    '16:16  error  record/schema  Unexpected `false` in `personal_data`, expected `yes` or `no`',
  ],
  [
    access,
    'accounts: 2',
    'accounts: -1',
    '10:104  error  record/schema  Unexpected number `-1` in `export.accounts`, expected at least 0',
  ],
  [
    access,
    'system: SUP-GITHUB',
    'sytem: SUP-GITHUB',
    '6:1  error  record/schema  Unexpected field `sytem`, expected a field of kind `access-review`; did you mean `system`?',
  ],
  [
    supplier,
    'criticality: critical',
    'criticality: extreme',
    '7:14  error  record/schema  Unexpected `extreme` in `criticality`',
  ],
  [
    supplier,
    'publish: yes',
    'publish: 1',
    '17:10  error  record/schema  Unexpected number `1` in `publish`, expected `yes` or `no`',
  ],
  [
    evidence,
    'bytes: 72',
    'bytes: "72"',
    '16:339  error  record/schema  Unexpected `72` in `items.bytes`, expected a whole number\n  hint: write it without quotes',
  ],
  [
    evidence,
    'covers: {at: ',
    'covers: {et: ',
    '16:32  error  record/schema  Unexpected field `et`, expected a field of `items.covers`; did you mean `at`?',
  ],
  [
    evidence,
    '{at: 2026-03-30T07:00:00Z}',
    '2026-03-30',
    '16:31  error  record/schema  Unexpected `2026-03-30` in `items.covers`, expected a map with `at`, or a map with `from`, `to`',
  ],
  [
    evidence,
    'file: evidence/files/github-members-2026-q1.csv, ',
    '',
    '16:9  error  record/schema  Cannot find field `file` or `where`, expected one of them in `items`',
  ],
  [evidence, 'sha256: d78', 'sha256: D78', '16:266  error  record/schema  Unexpected `D7800'],
  [
    exception,
    'of: [POL-001]',
    'of: {id: POL-001}',
    '8:5  error  record/schema  Unexpected map in `of`, expected a list, or text',
  ],
  [
    exception,
    'until: 2026-12-31',
    'until: 2026-13-01',
    '16:8  error  record/schema  Unexpected `2026-13-01` in `until`',
  ],
];

describe('one broken field', () => {
  test.each(cases)(
    'in %s, %j written as %j, is said once and at its place',
    async (path, from, to, said) => {
      const findings = await afterChange(path, from, to);
      expect(findings.map((finding) => finding.slice(0, path.length + said.length + 1))).toEqual([
        `${path}:${said}`,
      ]);
    },
  );
});

test('every hint can be followed and no message ends with a full stop', async () => {
  for (const [path, from, to] of cases) {
    for (const finding of await afterChange(path, from, to)) {
      const [message, hint] = finding.split('\n  hint: ');
      expect(message).not.toMatch(/\.$/);
      expect(hint?.length, finding).toBeGreaterThan(3);
    }
  }
}, 300_000);
