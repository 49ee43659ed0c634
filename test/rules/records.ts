/** Fields of front matter as YAML source; `undefined` leaves a field of the example out. */
export type Fields = Readonly<Record<string, string | undefined>>;

const file = (example: Fields, fields: Fields, body: string): string => {
  const lines = Object.entries({ ...example, ...fields }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`;
};

/** A policy. */
export const policy = (fields: Fields = {}, body = 'Access ends on the last day.'): string =>
  file(
    {
      id: 'POL-001',
      title: 'Access control policy',
      type: 'policy',
      owner: 'ciso',
      classification: 'internal',
      version: '"1.0"',
      status: 'approved',
      applies_to: '[all-staff]',
    },
    fields,
    body,
  );

/** A risk with levels 9, 6 and 3, above the acceptance level and accepted. */
export const risk = (fields: Fields = {}, body = ''): string =>
  file(
    {
      id: 'R-001',
      title: 'Former staff keep access to source code',
      owner: 'ciso',
      classification: 'confidential',
      version: '"1.0"',
      status: 'approved',
      source: 'Nobody tells engineering that somebody leaves',
      event: 'The account of a former employee stays open',
      consequence: 'Source code is copied by a stranger',
      affects: '[confidentiality]',
      risk_owner: 'cto',
      identified: '2025-11-20',
      inherent: '{likelihood: 3, consequence: 3}',
      existing_controls: '[A.5.18]',
      current: '{likelihood: 2, consequence: 3}',
      treatment: 'modify',
      treatment_controls: '[A.5.18]',
      plan: '[{what: Close accounts from the HR system, responsible: cto, due: 2026-09-30, resources: 10 days}]',
      residual: '{likelihood: 1, consequence: 3}',
      acceptance: '{by: cto, until: 2027-01-31, reason: The rest would need a person on call}',
    },
    fields,
    body,
  );

/** An applicable, implemented control. */
export const control = (
  fields: Fields = {},
  body = 'The chief technology officer reviews all members each quarter.',
): string =>
  file(
    {
      id: 'A.5.18',
      title: 'Access rights',
      owner: 'ciso',
      classification: 'confidential',
      applicable: 'yes',
      reasons: '[risk]',
      justification: 'Twelve engineers reach production; two left last year.',
      implementation: 'implemented',
      implemented_since: '2025-06-01',
      risks: '[R-001]',
      operator: 'cto',
    },
    fields,
    body,
  );

/** The statement of applicability. */
export const statement = (fields: Fields = {}): string =>
  file(
    {
      id: 'SOA',
      title: 'Statement of Applicability',
      owner: 'isms-manager',
      classification: 'confidential',
      version: '"1.0"',
      status: 'approved',
      catalogue: 'iso27001-2022',
      matched: 'yes',
    },
    fields,
    'The controls that we need, and why.',
  );

/** A supplier in use. */
export const supplier = (fields: Fields = {}): string =>
  file(
    {
      id: 'SUP-GITHUB',
      title: 'GitHub',
      owner: 'cto',
      classification: 'internal',
      service: 'Source code',
      criticality: 'critical',
      state: 'approved',
      data: '[confidential]',
      personal_data: 'none',
      locations: '[US]',
    },
    fields,
    '',
  );

/** An evidence request, collected each quarter, last on 30 March 2026. */
export const evidenceRequest = (fields: Fields = {}): string =>
  file(
    {
      id: 'EV-001',
      title: 'Members of the source code organisation',
      owner: 'ciso',
      classification: 'confidential',
      shows: 'Who can reach the source code',
      controls: '[A.5.18]',
      every: 'P3M',
      due_within: 'P15D',
      collector: 'ciso',
      source: 'GitHub',
      method: 'export',
      items: `[{id: 2026-Q1, covers: {at: 2026-03-30T07:00:00Z}, collected: 2026-03-30T07:05:00Z, by: ciso, query: all members, where: vault, sha256: ${'ab'.repeat(32)}, bytes: 72}]`,
    },
    fields,
    '',
  );

/** A planned corrective action, due on 30 September 2026. */
export const action = (fields: Fields = {}): string =>
  file(
    {
      id: 'CA-2026-001',
      title: 'Close accounts on the last working day',
      owner: 'cto',
      classification: 'confidential',
      kind: 'improvement',
      from: '[R-001]',
      plan: '[{what: Close accounts from the HR system, responsible: cto, due: 2026-09-30}]',
      due: '2026-09-30',
      extensions: '[]',
      state: 'planned',
    },
    fields,
    '',
  );

/** An exception, in force from February to December 2026. */
export const exception = (fields: Fields = {}): string =>
  file(
    {
      id: 'EXC-2026-001',
      title: 'Reviews in spring',
      owner: 'ciso',
      classification: 'confidential',
      version: '"1.0"',
      status: 'approved',
      of: 'review/overdue',
      granted_by: 'ciso',
      from: '2026-02-01',
      until: '2026-12-31',
    },
    fields,
    '',
  );

const minutes = ['a', 'b', 'c', 'd1', 'd2', 'd3', 'd4', 'e', 'f', 'g'];

/** Minutes with a comment in each section but those given with a text of their own. */
export const sections = (texts: Readonly<Record<string, string | undefined>> = {}): string =>
  minutes
    .filter((key) => !(key in texts) || texts[key] !== undefined)
    .map((key) => `## ${key}) Input\n\n${texts[key] ?? 'We looked at it.'}\n`)
    .join('\n');

/** A management review of 2 March 2026. */
export const managementReview = (fields: Fields = {}, body = sections()): string =>
  file(
    {
      id: 'MR-2026-1',
      title: 'Management review 2026',
      owner: 'isms-manager',
      classification: 'restricted',
      version: '"1.0"',
      status: 'approved',
      held: '2026-03-02',
      period: '{from: 2025-03-01, to: 2026-02-28}',
      chair: '{person: bianca, role: top-management}',
      attendees: '[{person: asha, role: isms-manager}]',
      next: '2027-03-01',
      decisions:
        '[{id: D1, kind: isms-change, text: No change is needed, none: Nothing asks for one}]',
      conclusion: '{suitable: yes, adequate: yes, effective: yes, text: It fits.}',
    },
    fields,
    body,
  );

/** A settings file of the example; `extra` are further lines. */
export const exampleSettings = (extra = ''): string => `format: 1
organisation: {name: Example Ltd}
people:
  - {id: asha, name: Asha Rao, emails: [asha.rao@example.com], roles: [{role: ciso, from: 2025-01-01}, {role: isms-manager, from: 2025-01-01}]}
  - {id: bianca, name: Bianca Keller, emails: [bianca.keller@example.com], roles: [{role: top-management, from: 2025-01-01}]}
  - {id: clara, name: Clara Ibsen, emails: [clara.ibsen@example.com], roles: [{role: cto, from: 2025-01-01}]}
  - {id: dario, name: Dario Costa, emails: [dario.costa@example.com], roles: [{role: internal-auditor, from: 2025-06-01, to: 2026-12-31}]}
groups: [{id: all-staff, title: Everybody}]
roles:
  - {id: top-management, title: Managing director}
  - {id: isms-manager, title: ISMS manager}
  - {id: ciso, title: Chief information security officer}
  - {id: cto, title: Chief technology officer}
  - {id: internal-auditor, title: Internal auditor}
risk:
  likelihood: [{name: rare, means: once in ten years}, {name: possible, means: once a year}, {name: likely, means: every month}]
  consequence: [{name: minor, means: hours of work}, {name: serious, means: customers notice}, {name: severe, means: a contract is lost}]
  level: product
  bands: [{name: low, from: 1}, {name: medium, from: 3}, {name: high, from: 6}]
  accept: {level: 2}
  may_accept: [{up_to: 4, role: risk-owner}, {up_to: 9, role: top-management}]
${extra}`;
