import { createHash } from 'node:crypto';
import { exampleBase, referenceBase } from './judge-row.ts';
import { judgeTable } from './judge-table.ts';
import { append, file, push, removed, set, text, together, unset } from './row.ts';
import type { Change, Row } from './row.ts';

const threats = 'evidence/threat-log.md';
const members = 'evidence/github-members.md';
const export1 = 'evidence/files/github-members-2026-q1.csv';
const trainings = 'evidence/training.md';
const settings = 'isms.yml';
const description = 'policies/soc2/system-description.md';
const assertion = 'policies/soc2/management-assertion.md';
const aws = 'reviews/suppliers/aws.md';
const item =
  (more: Readonly<Record<string, unknown>>): Change =>
  (files) => {
    const changes = Object.entries(more).map(([way, value]) =>
      set(members, `items/0/${way}`, value),
    );
    return together(...changes)(files);
  };

/** Changes an export together with its digest and size. */
const exported =
  (from: string, to: string): Change =>
  (files) => {
    const { [export1]: content } = text(export1, from, to)(files);
    const whole = content ?? '';
    const sha256 = createHash('sha256').update(whole).digest('hex');
    const { [members]: record } = item({ sha256, bytes: Buffer.byteLength(whole) })(files);
    return { [export1]: whole, [members]: record ?? '' };
  };

const decoded = (content: string | Uint8Array | undefined): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** Takes a criterion out of every list of criteria that names it in one line. */
const unnamed =
  (criterion: string): Change =>
  (files) => {
    const changed = Object.entries(files).flatMap(([path, content]) => {
      const whole = path.endsWith('.md') ? decoded(content) : '';
      const list = /^criteria: \[(.*)\]$/m.exec(whole)?.[1]?.split(', ') ?? [];
      const left = list.filter((id) => id !== criterion);
      return left.length === list.length ? [] : [set(path, 'criteria', left)];
    });
    return together(...changed)(files);
  };

const small: readonly Row[] = [
  // evidence/hash
  {
    what: 'An export changed after it was filed',
    change: append(export1, 'ghost,member,true\n'),
    says: 'evidence/hash',
    at: members,
  },
  {
    what: 'A digest of another file',
    change: item({ sha256: 'a'.repeat(64) }),
    says: 'evidence/hash',
  },
  { what: 'A size of another file', change: item({ bytes: 73 }), says: 'evidence/hash' },
  { what: 'A digest that is too short', change: item({ sha256: 'abc' }), says: 'record/schema' },
  { what: 'An export that is nowhere', change: removed(export1), says: 'link/broken', at: members },
  {
    what: 'A file held elsewhere',
    change: together(
      unset(members, 'items/0/file'),
      set(members, 'items/0/where', 'vault, exports'),
    ),
  },
  {
    what: 'An item with neither file nor place',
    change: unset(members, 'items/0/file'),
    says: 'record/schema',
  },
  // evidence/incomplete
  {
    what: 'An export without a count',
    change: unset(members, 'items/0/complete/count'),
    says: 'evidence/incomplete',
  },
  {
    what: 'An export without a word on its completeness',
    change: unset(members, 'items/0/complete'),
    says: 'evidence/incomplete',
  },
  {
    what: 'An export without its query',
    change: unset(members, 'items/0/query'),
    says: 'record/schema',
  },
  {
    what: 'An export with more lines than were counted',
    change: together(item({ 'complete/count': 1 })),
    says: 'evidence/incomplete',
  },
  {
    what: 'A manual item without a count',
    change: together(set(members, 'method', 'manual'), unset(members, 'items/0/complete')),
  },
  // evidence/collector-reviews
  {
    what: 'An item that nobody reviewed',
    change: unset(members, 'items/0/reviewed'),
    says: 'evidence/collector-reviews',
  },
  {
    what: 'An item reviewed by its collector',
    change: item({ 'reviewed/by': 'ciso' }),
    says: 'evidence/collector-reviews',
  },
  {
    what: 'An item reviewed by another role of the same person',
    change: item({ 'reviewed/by': 'isms-manager' }),
    says: 'evidence/collector-reviews',
  },
  {
    what: 'An item reviewed before it was collected',
    change: item({ 'reviewed/on': '2026-03-29' }),
    says: 'evidence/collector-reviews',
  },
  {
    what: 'An item that its reviewer found insufficient',
    change: item({ 'reviewed/result': 'insufficient' }),
    says: 'evidence/slot-empty',
  },
  { what: 'An item without a review’s reason', change: unset(members, 'items/0/reviewed/why') },
  // evidence/fact
  {
    what: 'A member without a second factor',
    change: exported('asha-example,member,true', 'asha-example,member,false'),
    says: 'evidence/fact',
    at: export1,
  },
  {
    what: 'Two members without a second factor',
    change: exported(
      'asha-example,member,true\nclara-example,owner,true',
      'asha-example,member,false\nclara-example,owner,false',
    ),
    says: 'evidence/fact',
    at: export1,
  },
  {
    what: 'A column that the export does not have',
    change: set(members, 'columns/mfa', 'otp'),
    says: 'evidence/fact',
    at: export1,
  },
  {
    what: 'A format of an unknown name',
    change: set(members, 'format', 'accounts-xml'),
    says: 'record/schema',
  },
  { what: 'No format', change: together(unset(members, 'format'), unset(members, 'columns')) },
  { what: 'One column less', change: unset(members, 'columns/role') },
  {
    what: 'One more column in the export',
    change: exported(
      'login,role,two_factor\nasha-example,member,true\nclara-example,owner,true',
      'login,role,two_factor,team\nasha-example,member,true,a\nclara-example,owner,true,b',
    ),
  },
  {
    what: 'Lines of the export in another order',
    change: exported(
      'asha-example,member,true\nclara-example,owner,true',
      'clara-example,owner,true\nasha-example,member,true',
    ),
  },
  // fields
  {
    what: 'An item without the time of which it tells',
    change: unset(members, 'items/0/covers'),
    says: 'record/schema',
  },
  {
    what: 'An item without the time of collecting',
    change: unset(members, 'items/0/collected'),
    says: 'record/schema',
  },
  {
    what: 'An item that tells of a period',
    change: item({ covers: { from: '2026-01-01', to: '2026-03-30' } }),
  },
  {
    what: 'A period that ends before it begins',
    change: item({ covers: { from: '2026-03-30', to: '2026-01-01' } }),
    says: ['record/schema', 'evidence/outside-period'],
  },
  {
    what: 'A collector whose role is nowhere',
    change: set(members, 'collector', 'nobody'),
    says: 'link/broken',
  },
  {
    what: 'A system named in words',
    change: set(members, 'source', 'The source code organisation'),
  },
  {
    what: 'A system that is nowhere',
    change: set(members, 'source', 'SUP-GITLAB'),
    says: 'link/broken',
  },
  { what: 'A population left out', change: set(members, 'population', 'All members') },
  {
    what: 'An item that is redacted without the digest of the original',
    change: item({ redacted: 'yes' }),
    says: ['record/schema', 'evidence/incomplete'],
  },
  {
    what: 'Two items of one id',
    change: push(trainings, 'items', {
      id: '2026',
      covers: { at: '2026-04-01T09:00:00Z' },
      collected: '2026-04-01T09:05:00Z',
      by: 'isms-manager',
      query: 'report of the course',
      complete: { count: 4, text: 'All' },
      where: 'vault',
      sha256: 'a'.repeat(64),
      bytes: 184,
      reviewed: { by: 'cto', on: '2026-04-02', result: 'sufficient', why: 'All' },
    }),
    says: ['record/id-reused', 'record/schema'],
  },
  {
    what: 'Two findings of an audit of one id',
    change: push('reviews/audits/aud-2026-1.md', 'findings', {
      id: 'F1',
      grade: 'observation',
      requirement: 'A.5.18',
      statement: 'Leavers are told late',
    }),
    says: ['record/id-reused', 'record/schema'],
  },
  {
    what: 'A request without a cadence',
    change: together(unset(members, 'every'), unset(members, 'due_within')),
  },
  // evidence/slot-empty without SOC 2
  { what: 'A request whose last quarter ended today', change: set(members, 'due_within', 'P15D') },
  // evidence/outside-period
  {
    what: 'A metric whose result rests on evidence of another quarter',
    change: set('reviews/metrics/leaver-hours.md', 'results/0/evidence', 'EV-001#2026-Q1'),
    says: 'evidence/outside-period',
  },
  {
    what: 'A completion list of a year before',
    change: set('reviews/training/awareness.md', 'completions/item', 'EV-002#lead-auditor'),
    says: 'training/coverage',
    at: 'reviews/training/awareness.md',
  },
  {
    what: 'An export made a day after the list that was reviewed',
    change: set('reviews/access/ar-2026-1.md', 'export/exported', '2026-03-31T07:00:00Z'),
    says: 'evidence/outside-period',
  },
];

const real: readonly Row[] = [
  // evidence/slot-empty
  {
    what: 'A half-year without its item',
    change: unset(threats, 'items/1'),
    says: 'evidence/slot-empty',
  },
  {
    what: 'The first half-year without its item',
    change: unset(threats, 'items/0'),
    says: 'evidence/slot-empty',
  },
  {
    what: 'Two half-years without an item',
    change: set(threats, 'items', []),
    says: 'evidence/slot-empty',
  },
  {
    what: 'One month of restore tests without its item',
    change: unset('evidence/restore-tests.md', 'items/5'),
    says: 'evidence/slot-empty',
  },
  {
    what: 'A request for every month of which there are quarters',
    change: set('evidence/capacity.md', 'every', 'P1M'),
  },
  { what: 'A request that is asked for each year', change: set(threats, 'every', 'P1Y') },
  {
    what: 'Items in another order',
    change: (files) => {
      const whole = new TextDecoder().decode(files[threats] as Uint8Array);
      const [head = '', first = '', second = '', tail = ''] = whole.split(
        /(?=^ {2}- id:)|(?=^---\n\n)/m,
      );
      return { [threats]: `${head}${second}${first}${tail}` };
    },
  },
  // soc2/security
  {
    what: 'A report without Security',
    change: together(
      set(settings, 'soc2/categories', ['availability', 'confidentiality']),
      set(assertion, 'asserts/categories', ['availability', 'confidentiality']),
    ),
    says: 'soc2/security',
    at: settings,
  },
  {
    what: 'Processing integrity in scope without a control',
    change: together(
      push(settings, 'soc2/categories', 'processing-integrity'),
      push(assertion, 'asserts/categories', 'processing-integrity'),
    ),
    says: ['soc2/security', 'map/unmapped'],
    at: settings,
  },
  {
    what: 'A category of an unknown name',
    change: push(settings, 'soc2/categories', 'speed'),
    says: 'record/schema',
  },
  {
    what: 'A criterion that is not relevant, with a reason',
    change: push(settings, 'soc2/not_relevant', {
      criterion: 'CC6.4',
      why: 'No place of ours holds a system of the service; the office has none.',
    }),
  },
  {
    what: 'A criterion that is not relevant, without a reason',
    change: push(settings, 'soc2/not_relevant', { criterion: 'CC6.4' }),
    says: 'record/schema',
  },
  {
    what: 'A criterion that is not relevant and that does not exist',
    change: push(settings, 'soc2/not_relevant', {
      criterion: 'CC9.9',
      why: 'No place of ours holds a system of the service.',
    }),
    says: 'link/broken',
  },
  // soc2/period
  {
    what: 'A report of type 2 without a period',
    change: unset(settings, 'soc2/period'),
    says: 'soc2/period',
  },
  {
    what: 'A period without its end',
    change: unset(settings, 'soc2/period/to'),
    says: 'soc2/period',
  },
  {
    what: 'A period whose end comes before its start',
    change: set(settings, 'soc2/period/to', '2025-09-30'),
    says: 'soc2/period',
  },
  {
    what: 'A control of the report that began within the period',
    change: set('soa/a-5-7.md', 'implemented_since', '2026-01-15'),
    says: 'soc2/period',
  },
  {
    what: 'A control of the report, on which a risk counts, that is to begin next year',
    change: set('soa/a-5-7.md', 'implemented_since', '2027-01-01'),
    says: 'soa/status',
  },
  {
    what: 'A control of the report that began on its first day',
    change: set('soa/a-5-7.md', 'implemented_since', '2025-10-01'),
  },
  {
    what: 'A control outside the report that began within the period',
    change: set('soa/a-5-32.md', 'implemented_since', '2026-01-15'),
  },
  // soc2/description
  {
    what: 'No heading for one criterion',
    change: set(description, 'describes/DC4', '#nothing'),
    says: 'link/broken',
  },
  {
    what: 'A criterion answered with a reason',
    change: set(description, 'describes/DC8', {
      none: 'Every criterion of the categories applies.',
    }),
  },
  {
    what: 'A description without `describes`',
    change: unset(description, 'describes'),
    says: 'soc2/description',
  },
  {
    what: 'A description without two criteria',
    change: together(unset(description, 'describes/DC3'), unset(description, 'describes/DC9')),
    says: 'soc2/description',
  },
  {
    what: 'A significant change that the description leaves out',
    change: text(description, ' (CHG-2026-002)', ''),
    says: 'soc2/description',
  },
  {
    what: 'A change that is not significant any more',
    change: set('reviews/changes/chg-2026-002.md', 'significant', 'no'),
  },
  {
    what: 'No document that describes the system',
    change: set(description, 'type', 'standard'),
    says: 'soc2/description',
    at: settings,
  },
  // soc2/subservice
  {
    what: 'A subservice organisation without its controls',
    change: unset(aws, 'subservice/csocs'),
    says: 'soc2/subservice',
  },
  {
    what: 'A subservice organisation without a method',
    change: unset(aws, 'subservice/method'),
    says: 'record/schema',
  },
  {
    what: 'A criterion of a subservice organisation without a control of it',
    change: unset(aws, 'subservice/csocs/2'),
    says: 'soc2/subservice',
  },
  {
    what: 'An inclusive subservice organisation without its assertion',
    change: set(aws, 'subservice/method', 'inclusive'),
    says: 'soc2/subservice',
  },
  {
    what: 'One more control of a subservice organisation',
    change: push(aws, 'subservice/csocs', {
      id: 'CSOC-5',
      text: 'Lets visitors in with an escort',
      criteria: ['CC6.4'],
    }),
  },
  // soc2/cuec
  {
    what: 'A user control without a criterion',
    change: set(settings, 'soc2/cuecs/0/criteria', []),
    says: 'soc2/cuec',
  },
  {
    what: 'A user control told nowhere',
    change: unset(settings, 'soc2/cuecs/0/communicated_in'),
    says: 'soc2/cuec',
  },
  {
    what: 'A user control told in a document that is nowhere',
    change: set(settings, 'soc2/cuecs/0/communicated_in', 'SYS-009'),
    says: 'link/broken',
  },
  {
    what: 'A user control for a criterion that does not exist',
    change: set(settings, 'soc2/cuecs/0/criteria', ['CC6.9']),
    says: 'link/broken',
  },
  { what: 'No user controls', change: set(settings, 'soc2/cuecs', []) },
  // soc2/assertion
  {
    what: 'An assertion for other categories',
    change: set(assertion, 'asserts/categories', ['security', 'availability']),
    says: 'soc2/assertion',
  },
  {
    what: 'An assertion for another period',
    change: set(assertion, 'asserts/period/to', '2026-08-31'),
    says: 'soc2/assertion',
  },
  {
    what: 'An assertion of another type',
    change: set(assertion, 'asserts/type', 1),
    says: 'soc2/assertion',
  },
  {
    what: 'An assertion of another scope',
    change: set(assertion, 'asserts/scope', 'CTX-001'),
    says: 'soc2/assertion',
  },
  {
    what: 'An assertion that asserts nothing',
    change: unset(assertion, 'asserts'),
    says: 'soc2/assertion',
  },
  {
    what: 'Categories of an assertion in another order',
    change: set(assertion, 'asserts/categories', ['confidentiality', 'security', 'availability']),
  },
  {
    what: 'No assertion',
    change: set(assertion, 'type', 'standard'),
    says: 'soc2/assertion',
    at: settings,
  },
  {
    what: 'A draft of the assertion',
    change: set(assertion, 'status', 'draft'),
    says: 'soc2/assertion',
  },
  // soc2/exceptions
  {
    what: 'An exception of a SOC 2 report without a response',
    change: soc2Audit('exception', ''),
    says: 'audit/finding-followed',
    at: 'reviews/audits/aud-2026-9.md',
  },
  {
    what: 'An exception of a SOC 2 report with a response and no action',
    change: soc2Audit('exception', ', response: Accepted by the CTO'),
    says: 'soc2/exceptions',
    at: 'reviews/audits/aud-2026-9.md',
  },
  {
    what: 'An exception of a SOC 2 report with an action and no response',
    change: soc2Audit('exception', ', action: CA-2026-008'),
    says: 'soc2/exceptions',
    at: 'reviews/audits/aud-2026-9.md',
  },
  {
    what: 'An exception of a SOC 2 report with both',
    change: soc2Audit('exception', ', response: Accepted by the CTO, action: CA-2026-008'),
  },
  { what: 'An observation of a SOC 2 report', change: soc2Audit('observation', '') },
  // soc2 absent
  {
    what: 'A criterion that no record names any more',
    change: unnamed('CC7.2'),
    says: ['soc2/security', 'map/unmapped'],
    at: settings,
  },
  {
    what: 'Another criterion that no record names any more',
    change: unnamed('CC7.3'),
    says: 'map/unmapped',
    at: settings,
  },
  {
    what: 'A third criterion that no record names any more',
    change: unnamed('CC9.1'),
    says: 'map/unmapped',
    at: settings,
  },
  {
    what: 'A criterion removed from one control of many',
    change: text(
      'soa/a-5-18.md',
      'criteria: [CC6.1, CC6.2, CC6.3, CC6.4]',
      'criteria: [CC6.1, CC6.2, CC6.3]',
    ),
  },
  // facts
  {
    what: 'A secret in a file of evidence that nobody names',
    change: file('evidence/files/notes.txt', `key ${['AKIA', 'Q3EGRT7LMN4VXZ2P'].join('')}\n`),
    says: 'record/secret',
  },
  {
    what: 'A file of evidence that nobody names',
    change: file('evidence/files/notes.txt', 'Notes.\n'),
  },
];

function soc2Audit(grade: string, more: string): Change {
  return file(
    'reviews/audits/aud-2026-9.md',
    `---
id: AUD-2026-9
title: SOC 2 examination 2026
owner: isms-manager
classification: confidential
type: soc2-type-2
programme: PROG-001
criteria: [Trust Services Criteria]
scope: {criteria: [CC6.1], clauses: [], controls: [], units: [Internal IT]}
planned: 2026-10-05
performed: {from: 2026-10-05, to: 2026-10-16}
reported: 2026-10-26
auditors: [{organisation: Audit Ltd, competence: Certified public accountants, independent: yes}]
findings: [{id: F1, grade: ${grade}, requirement: CC6.1, statement: One of 25 accounts was closed late${more}}]
reported_to: [top-management]
conclusion: unqualified
report: {sha256: 845e91831319e89c4d656bdb80c278ac09a7230d61e5dfd2e1b1fbb436ac8917, where: "vault, SOC 2 folder 2026"}
---
`,
  );
}

judgeTable('a change to evidence', exampleBase, small);
judgeTable('a change to evidence and SOC 2 of the reference ISMS', referenceBase, real);
