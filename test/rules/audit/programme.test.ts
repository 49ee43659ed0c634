import { expect, test } from 'vitest';
import { auditProgramme } from '#rules/audit/programme.ts';
import { approved, version } from '../approvals.ts';
import { audit, programme } from '../audit-records.ts';
import { failures, judge } from '../evidence.ts';
import { control } from '../records.ts';

const path = 'policies/audit-programme.md';
const auditPath = 'reviews/audits/aud-2026-1.md';
const soa = { 'soa/a-5-18.md': control() };

test('reports clauses and controls that no programme plans, neighbours as runs', async () => {
  const ids = ['A.5.1', 'A.5.2', 'A.5.3', 'A.5.10', 'X.1'];
  const files = {
    ...soa,
    ...Object.fromEntries(ids.map((id) => [`soa/${id}.md`, control({ id })])),
    'soa/a-7-1.md': control({ id: 'A.7.1', applicable: 'no' }),
    [path]: programme({ covers: '{controls: [A.5.18]}' }),
    [auditPath]: audit(),
  };
  expect(await failures(auditProgramme, { files })).toMatchInlineSnapshot(`
    "policies/audit-programme.md:14:9 Cannot find clause \`8.1\` and controls \`A.5.1\` to \`A.5.3\`, \`A.5.10\`, \`X.1\` in what \`PROG-001\` covers
      hint: add them to \`covers:\`; how deep each is looked at may differ, but each has its turn within the cycle"
  `);
});

test('takes several programmes together, and leaves out those that were replaced', async () => {
  const files = {
    ...soa,
    [path]: programme({ covers: '{clauses: ["8.1"]}' }),
    'policies/second.md': programme({ id: 'PROG-002', covers: '{controls: [A.5.18]}' }),
    'policies/old.md': programme({ id: 'PROG-003', covers: '{}' }),
    'policies/new.md': programme({ id: 'PROG-004', covers: '{}', supersedes: '[PROG-003]' }),
  };
  expect(await judge(auditProgramme, { files })).toEqual(
    ['PROG-001', 'PROG-002', 'PROG-004'].map(
      (id) =>
        `${id}: not evaluated, no approval is proved and no audit names the programme, so nothing says since when it runs`,
    ),
  );
});

test('reports a programme without its plan, once', async () => {
  const files = { ...soa, [path]: programme({ cycle: undefined, covers: undefined }) };
  expect(await failures(auditProgramme, { files })).toMatchInlineSnapshot(`
    "policies/audit-programme.md:4:7 Cannot find \`cycle\`, \`covers\` in the audit programme \`PROG-001\`
      hint: add what is missing: in which time everything is audited once, how often, how, by whom, and what"
  `);
});

test('reports an audit under a document that is no programme, and judges no programme by it', async () => {
  const files = {
    ...soa,
    [path]: programme(),
    'policies/old.md': programme({ id: 'POL-009', type: 'policy' }),
    [auditPath]: audit({ programme: 'POL-009' }),
  };
  expect(await failures(auditProgramme, { files })).toMatchInlineSnapshot(`
    "reviews/audits/aud-2026-1.md:7:12 \`AUD-2026-1\` names \`POL-009\` as its programme, which is of type \`policy\`
      hint: name the document of type \`programme\` that planned it"
  `);
  expect(await judge(auditProgramme, { files })).toContain(
    'PROG-001: not evaluated, an audit may belong to it',
  );
});

test('reports an audit that is overdue from the day after', async () => {
  const files = { ...soa, [path]: programme(), [auditPath]: audit() };
  expect(await judge(auditProgramme, { files, today: '2027-02-10' })).toEqual(['PROG-001: pass']);
  expect(await failures(auditProgramme, { files, today: '2027-02-11' })).toMatchInlineSnapshot(`
    "policies/audit-programme.md:11:12 The next internal audit under \`PROG-001\` was due on 2027-02-10, 1 year after the last one on 2026-02-10
      hint: perform it, and file its record under \`reviews/audits/\` with \`programme: PROG-001\`"
  `);
});

test('counts from the first approval where no audit was performed', async () => {
  const story = {
    files: { ...soa, [path]: programme() },
    approvals: [
      approved('PROG-001', {
        versions: [version('1.1', '2026-05-01'), version('1.0', '2025-05-31')],
      }),
    ],
  };
  expect(await judge(auditProgramme, { ...story, today: '2026-05-31' })).toEqual([
    'PROG-001: pass',
  ]);
  expect(await failures(auditProgramme, { ...story, today: '2026-06-01' })).toContain(
    'was due on 2026-05-31, 1 year after its start on 2025-05-31',
  );
});

test('reports what was not examined within a cycle, from the day after', async () => {
  const files = {
    ...soa,
    [path]: programme({ frequency: 'P9Y' }),
    [auditPath]: audit({ scope: '{clauses: ["8.1"]}', examined: undefined, findings: '[]' }),
    'reviews/audits/b.md': audit({
      id: 'AUD-2028-1',
      performed: '{from: 2028-02-09, to: 2028-02-10}',
      scope: '{clauses: ["8.1"], controls: [A.5.18]}',
      examined: '[{requirement: A.5.18, how: No time, result: not-examined}]',
    }),
  };
  expect(await judge(auditProgramme, { files, today: '2029-02-09' })).toEqual(['PROG-001: pass']);
  expect(await failures(auditProgramme, { files, today: '2029-02-10' })).toMatchInlineSnapshot(`
    "policies/audit-programme.md:10:8 No internal audit under \`PROG-001\` examined control \`A.5.18\` within the cycle of 3 years
      hint: examine them in the next audit, and name them in its \`scope:\` or \`examined:\`"
  `);
});

test('counts neither audits by others nor those to come', async () => {
  const files = {
    ...soa,
    [path]: programme({ effective: '2026-02-01' }),
    [auditPath]: audit({ type: 'certification' }),
    'reviews/audits/b.md': audit({
      id: 'AUD-2027-1',
      performed: '{from: 2027-03-01, to: 2027-03-02}',
    }),
  };
  expect(await failures(auditProgramme, { files, today: '2027-03-01' })).toContain(
    'was due on 2027-02-01, 1 year after its start on 2026-02-01',
  );
  expect(await judge(auditProgramme, { files, today: '2027-03-02' })).toEqual(['PROG-001: pass']);
});

test('counts the audits under a programme that it replaced', async () => {
  const files = {
    ...soa,
    'policies/old.md': programme({ status: 'retired' }),
    [path]: programme({ id: 'PROG-002', supersedes: '[PROG-001]' }),
    [auditPath]: audit(),
  };
  expect(await judge(auditProgramme, { files })).toEqual(['PROG-002: pass']);
});

test('does not judge what cannot be read', async () => {
  const files = {
    ...soa,
    [path]: programme(),
    [auditPath]: audit({ performed: 'soon' }),
    'policies/other.md': programme({ id: 'PROG 2' }),
  };
  expect(await judge(auditProgramme, { files, broken: true })).toEqual([
    'all: not evaluated, a document cannot be read, which may be a programme',
    'PROG-001: not evaluated, an audit cannot be read',
  ]);
  const broken = { [path]: programme({ cycle: 'long' }) };
  expect(await judge(auditProgramme, { files: broken, broken: true })).toEqual([
    'PROG-001: not evaluated, its plan breaks the schema',
  ]);
  const misspelt = {
    ...soa,
    [path]: programme({ covers: '{clauses: ["8.1"], controls: [A.5.118]}' }),
    [auditPath]: audit(),
  };
  expect(await judge(auditProgramme, { files: misspelt })).toEqual([
    'all: not evaluated, `covers` names `A.5.118`, which is not there',
    'PROG-001: pass',
  ]);
});

test('is not concerned where there is no programme', async () => {
  expect(await judge(auditProgramme, { files: soa })).toEqual([
    'all: not applicable, there is no audit programme in use; `documents/mandatory` asks for one',
  ]);
});
