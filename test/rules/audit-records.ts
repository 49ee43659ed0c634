import type { Fields } from './records.ts';

const file = (example: Fields, fields: Fields): string => {
  const lines = Object.entries({ ...example, ...fields }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\nA text.\n`;
};

/** An internal audit of February 2026 by Dario, with one minor finding that has an action. */
export const audit = (fields: Fields = {}): string =>
  file(
    {
      id: 'AUD-2026-1',
      title: 'Internal audit',
      owner: 'isms-manager',
      classification: 'confidential',
      type: 'internal',
      programme: 'PROG-001',
      criteria: '[ISO/IEC 27001:2022]',
      scope: '{clauses: ["8.1"], controls: [A.5.18]}',
      planned: '2026-02-01',
      performed: '{from: 2026-02-09, to: 2026-02-10}',
      reported: '2026-02-16',
      auditors: '[{person: dario, competence: lead auditor, independent: yes}]',
      sampling: '[{what: leavers, population: 2, size: 2}]',
      examined: '[{requirement: A.5.18, how: Accounts of leavers, result: nonconform}]',
      findings:
        '[{id: F1, grade: minor, requirement: A.5.18, statement: A token stayed, action: CA-2026-001}]',
      reported_to: '[top-management]',
      conclusion: 'It works.',
      report: `{sha256: ${'ab'.repeat(32)}, where: vault}`,
    },
    fields,
  );

/** An audit programme over clause 8.1 and the control of access rights. */
export const programme = (fields: Fields = {}): string =>
  file(
    {
      id: 'PROG-001',
      title: 'Internal audit programme',
      type: 'programme',
      owner: 'isms-manager',
      classification: 'internal',
      version: '"1.0"',
      status: 'approved',
      applies_to: '[all-staff]',
      cycle: 'P3Y',
      frequency: 'P1Y',
      methods: 'Interviews',
      responsibilities: 'The internal auditor audits',
      covers: '{clauses: ["8.1"], controls: [A.5.18]}',
    },
    fields,
  );

/** A corrective action that is done, checked and closed. */
export const closedAction: Fields = {
  kind: 'corrective',
  nonconformity:
    '{statement: A token stayed, requirement: A.5.18, grade: minor, found: 2026-02-10}',
  correction: '{what: Token revoked, by: cto, done: 2026-02-10}',
  extent: 'Two others were looked at.',
  causes: '{method: five whys, text: A mail got lost.}',
  plan: '[{what: Close accounts, responsible: cto, due: 2026-04-30, done: 2026-04-20}]',
  effectiveness:
    '{criterion: No open account, check_on: 2026-05-20, checked: 2026-05-20, by: ciso, result: effective}',
  state: 'closed',
};
