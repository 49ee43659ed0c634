import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import type { Approval, Verdict } from '#approvals/approval.ts';
import type { Audience, View } from '#audiences/view.ts';
import type { Catalogues } from '#catalogues/catalogue.ts';
import type { AnyRecord, Kind, Positions } from '#content/record.ts';
import type { Settings } from '#content/types.ts';
import type { Text } from '#markdown/text.ts';
import { parseText } from '#markdown/parse-text.ts';
import type { Reference } from '#register/register.ts';

/** The pieces of a view that a test may set. */
export interface ViewParts {
  /** Markdown by path; the kind follows from the folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly verdicts?: Readonly<Record<string, Verdict>>;
  readonly settings?: Partial<Settings>;
  readonly catalogues?: Catalogues;
  readonly audience?: Audience;
  readonly commit?: string;
}

const commitId = '1ef0e674a34b9cc325cfa1dee47c4f84b346377e';

const nowhere: Positions = {
  ofValue: () => ({ path: '', line: 1, column: 1 }),
  ofKey: () => ({ path: '', line: 1, column: 1 }),
};

const kindOf = (path: string): Kind => {
  if (path === 'soa/index.md') return 'soa';
  const kinds: Readonly<Record<string, Kind>> = {
    policies: 'document',
    risks: 'risk',
    soa: 'control',
  };
  return kinds[path.split('/')[0] ?? ''] ?? 'document';
};

const recordFrom = (path: string, source: string): AnyRecord => {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const data: unknown = parse(front, { version: '1.2' });
  return {
    kind: kindOf(path),
    id: (data as { id: string }).id,
    path,
    data,
    invalid: new Set(),
    body,
    bodyLine: front.split('\n').length + 3,
    source: Buffer.from(source, 'utf8'),
    positions: nowhere,
  } as AnyRecord; // the tests write front matter as its schema wants it
};

const blobId = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

const approvalFrom = (record: AnyRecord, verdict: Verdict): Approval => {
  const content = blobId(record.source);
  const approved = verdict === 'approved';
  const approvals = approved
    ? [
        {
          person: 'bianca',
          role: 'top-management',
          day: '2026-01-12',
          level: 'recorded' as const,
          evidence: `merge ${commitId}`,
        },
      ]
    : [];
  const shared = {
    level: approved ? ('recorded' as const) : ('none' as const),
    independence: approved ? ('claimed' as const) : ('none' as const),
    approvals,
    reasons: [],
    content,
  };
  const versions =
    verdict === 'draft'
      ? []
      : [
          {
            ...shared,
            version: record.data.version ?? '',
            status: 'approved' as const,
            verdict,
            path: record.path,
            setAt: commitId,
            setOn: '2026-01-12',
            writers: ['asha'],
          },
        ];
  return {
    ...shared,
    id: record.id,
    verdict,
    uncommitted: false,
    versions,
    ...(approved ? { approvedOn: '2026-01-12', approvedContent: content, setAt: commitId } : {}),
  };
};

const person = (
  id: string,
  name: string,
  roles: readonly string[],
): Settings['people'][number] => ({
  id,
  name,
  emails: [`${id}@example.com`],
  roles: roles.map((role) => ({ role, from: '2025-01-01' })),
});

const settingsOf = (parts: Partial<Settings>): Settings =>
  ({
    format: 1,
    organisation: { name: 'Example Ltd', address: '1 Example Street, Exampleton' },
    people: [
      person('asha', 'Asha Rao', ['ciso', 'isms-manager']),
      person('bianca', 'Bianca Keller', ['top-management']),
      person('clara', 'Clara Ibsen', ['cto']),
    ],
    bots: [],
    forges: [],
    groups: [
      { id: 'all-staff', title: 'Everybody' },
      { id: 'engineering', title: 'Engineering' },
    ],
    departments: [],
    roles: [
      { id: 'top-management', title: 'Managing director' },
      { id: 'isms-manager', title: 'ISMS manager' },
      { id: 'ciso', title: 'Chief information security officer' },
      { id: 'cto', title: 'Chief technology officer' },
    ],
    risk: {
      likelihood: [
        { name: 'rare', means: 'once in ten years' },
        { name: 'possible', means: 'once a year' },
        { name: 'likely', means: 'every month' },
      ],
      consequence: [
        { name: 'minor', means: 'hours of work' },
        { name: 'serious', means: 'customers notice' },
        { name: 'severe', means: 'a contract is lost' },
      ],
      level: 'product',
      bands: [
        { name: 'low', from: 1 },
        { name: 'medium', from: 3 },
        { name: 'high', from: 6 },
      ],
      accept: { level: 2 },
      may_accept: [
        { up_to: 4, role: 'risk-owner' },
        { up_to: 9, role: 'top-management' },
      ],
    },
    ...parts,
  }) as unknown as Settings; // the parts of isms.yml that no print reads are left out

const control = (id: string, title: string, theme: 'organizational' | 'technological') =>
  [
    id,
    {
      id,
      title,
      theme,
      controlTypes: [],
      securityProperties: [],
      cybersecurityConcepts: [],
      operationalCapabilities: [],
      securityDomains: [],
      predecessors: [],
      question: '',
    },
  ] as const;

const fewCatalogues: Catalogues = {
  annexA: new Map([
    control('A.5.1', 'Policies for information security', 'organizational'),
    control('A.5.18', 'Access rights', 'organizational'),
    control('A.8.2', 'Privileged access rights', 'technological'),
  ]),
  clauses: new Map([
    ['8.1', { id: '8.1', title: 'Operational planning and control', section: '8', question: '' }],
  ]),
  criteria: new Map([
    [
      'CC6.2',
      {
        id: 'CC6.2',
        category: 'security',
        series: 'CC6',
        seriesTitle: 'Access',
        title: 'Access is granted to registered users only',
        question: '',
      },
    ],
  ]),
  mappings: [],
};

const referencesOf = (records: ReadonlyMap<string, AnyRecord>): readonly Reference[] =>
  [...records.values()].flatMap((record) =>
    [
      ...Buffer.from(record.source)
        .toString()
        .matchAll(/[A-Z][A-Z0-9.-]+/g),
    ]
      .map(([id]) => id)
      .filter((id) => records.has(id) && id !== record.id)
      .map((id) => ({
        from: record.id,
        to: { type: 'record' as const, id },
        place: { path: record.path, line: 1, column: 1 },
      })),
  );

const backlinksOf = (
  references: readonly Reference[],
): ReadonlyMap<string, readonly Reference[]> => {
  const backlinks = new Map<string, readonly Reference[]>();
  for (const reference of references) {
    const id = reference.to.type === 'file' ? reference.to.path : reference.to.id;
    backlinks.set(id, [...(backlinks.get(id) ?? []), reference]);
  }
  return backlinks;
};

/** Builds a view of a small ISMS from the text of its files. */
export const buildView = (parts: ViewParts = {}): View => {
  const all = Object.entries(parts.files ?? smallIsms).map(([path, text]) =>
    recordFrom(path, text),
  );
  const records = new Map(all.sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => [one.id, one]));
  const texts = new Map<string, Text>(
    [...records.values()].map(({ id, body, bodyLine }) => [id, parseText(body, bodyLine)]),
  );
  const references = referencesOf(records);
  const approvals = new Map(
    [...records.values()]
      .filter(({ data }) => data.version !== undefined)
      .map((one) => [one.id, approvalFrom(one, parts.verdicts?.[one.id] ?? 'approved')]),
  );
  return {
    audience: parts.audience ?? 'auditor',
    today: '2026-01-12',
    register: {
      settings: settingsOf(parts.settings ?? {}),
      settingsPositions: nowhere,
      catalogues: parts.catalogues ?? fewCatalogues,
      records,
      texts,
      references,
      backlinks: backlinksOf(references),
      entries: new Map(
        [...records.values()].map(({ path, source }) => [
          path,
          { path, type: 'file', size: source.length },
        ]),
      ),
    },
    proof: {
      commit: { id: parts.commit ?? commitId, day: '2026-01-12', time: 1_768_212_000 },
      approvals,
      root: '059b73dcff845aa66ec4498acc918d1766868b54',
    },
    findings: [],
    results: [],
  } as unknown as View; // stages after this one may add to what a view holds
};

/** A policy with a version, of the given id and text. */
export const policy = (id: string, title: string, body: string, extra = ''): string => `---
id: ${id}
title: ${title}
type: policy
owner: ciso
classification: internal
version: "1.0"
status: approved
effective: 2026-01-15
review_every: P1Y
applies_to: [all-staff]
summary: You get the access your work needs, and lose it the day you no longer need it.
clauses: ["8.1"]
controls: [A.5.18]
criteria: [CC6.2]
${extra}---

# ${title}

${body}
`;

/** One policy, one risk, the statement and one control, each referring to the others. */
export const smallIsms: Readonly<Record<string, string>> = {
  'policies/access-control.md': policy(
    'POL-001',
    'Access control policy',
    'The line manager asks for access by ticket; the owner of the system grants it.\n\n## Leavers\n\nAccess ends on the last working day, see R-001.',
  ),
  'risks/leaver-access.md': `---
id: R-001
title: Former staff keep access to source code
owner: ciso
classification: confidential
version: "1.0"
status: approved
source: Nobody tells engineering that somebody leaves
event: The account of a former employee stays open
consequence: Source code is copied or changed by a stranger
affects: [confidentiality, integrity]
risk_owner: cto
identified: 2025-11-20
inherent: {likelihood: 3, consequence: 3}
existing_controls: [A.5.18]
current: {likelihood: 2, consequence: 3}
treatment: modify
treatment_controls: [A.5.18]
plan:
  - {what: Close accounts from the HR system, responsible: cto, due: 2026-09-30, resources: 10 days}
residual: {likelihood: 1, consequence: 3}
acceptance: {by: cto, until: 2027-01-31, reason: The rest would need a person on call}
---

Closed again each quarter by the access review.
`,
  'soa/index.md': `---
id: SOA
title: Statement of Applicability
owner: ciso
classification: confidential
version: "1.0"
status: approved
review_every: P1Y
catalogue: iso27001-2022
matched: yes
---

The controls that we need, why, and how far they are in place.
`,
  'soa/a-5-18.md': `---
id: A.5.18
title: Access rights
owner: ciso
classification: confidential
applicable: yes
reasons: [risk]
justification: Twelve engineers reach production; two left last year.
implementation: implemented
implemented_since: 2025-06-01
implemented_by: [POL-001]
risks: [R-001]
operator: cto
frequency: quarterly
---

The chief technology officer reviews all members each quarter, by pull request.
`,
};
