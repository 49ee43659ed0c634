import { exampleSettings, policy } from './records.ts';
import type { Fields } from './records.ts';

/** A context with one issue of each kind, a decision on climate change and one party. */
export const context = (fields: Fields = {}): string =>
  policy({
    id: 'CTX-001',
    title: 'Context',
    type: 'context',
    issues:
      '[{id: I1, kind: external, text: Customers ask for SOC 2, effect: Evidence is kept}, {id: I2, kind: internal, text: Two people know the build, effect: Deputies are named}]',
    climate: '{relevant: no, why: One rented floor}',
    interested_parties:
      '[{id: customers, name: Customers, requirements: [{id: customers-1, text: Access is limited, addressed: yes, by: [POL-001]}]}]',
    ...fields,
  });

/** A scope that cites the context. */
export const scope = (
  fields: Fields = {},
  body = 'The [context](context.md) drew the line.',
): string =>
  policy(
    {
      id: 'SCOPE-001',
      title: 'Scope',
      type: 'scope',
      statement: 'Development and operation of the service',
      boundary:
        '{units: [Engineering], sites: [office], excluded: [{what: Payroll, why: Another company runs it}]}',
      interfaces:
        '[{with: GitHub, what: Keeps the source code, responsible: cto, governed_by: [POL-001]}]',
      ...fields,
    },
    body,
  );

/** The information security policy with its three promises. */
export const topPolicy = (fields: Fields = {}): string =>
  policy(
    {
      id: 'POL-100',
      title: 'Information security policy',
      includes:
        '{objectives: "#objectives", requirements_commitment: "#requirements", improvement_commitment: "#improvement"}',
      acknowledge: 'material',
      within: 'P14D',
      ...fields,
    },
    '## Objectives\n\n## Requirements\n\n## Improvement',
  );

/** A method for risks. */
export const riskMethod = (fields: Fields = {}): string =>
  policy({ id: 'METH-001', title: 'Risk method', type: 'method', clauses: '["6.1.2"]', ...fields });

/** The internal audit programme. */
export const programme = (fields: Fields = {}): string =>
  policy({ id: 'PROG-001', title: 'Audit programme', type: 'programme', ...fields });

/** Headings for each answer of a system description. */
export const described =
  '{DC1: "#it", DC2: "#it", DC3: "#it", DC4: {none: Nothing}, DC5: "#it", DC6: {none: Nothing}, DC7: {none: Nobody}, DC8: {none: All apply}, DC9: {none: Nothing}}';

/** A system description that answers the nine criteria under one heading. */
export const description = (fields: Fields = {}, text = 'What it is.'): string =>
  policy(
    {
      id: 'SYS-001',
      title: 'System description',
      type: 'system-description',
      describes: described,
      ...fields,
    },
    `## It\n\n${text}`,
  );

/** The assertion of the report of the first half of 2026. */
export const assertion = (fields: Fields = {}): string =>
  policy({
    id: 'ASSERT-001',
    title: 'Assertion',
    type: 'assertion',
    asserts:
      '{scope: SCOPE-001, categories: [security], type: 2, period: {from: 2026-01-01, to: 2026-06-30}}',
    ...fields,
  });

const report: Fields = {
  type: '2',
  period: '{from: 2026-01-01, to: 2026-06-30}',
  categories: '[security]',
  services: '[The service]',
  commitments: '[Access is limited]',
  requirements: '[Access is reviewed]',
};

/** Settings with a report of the first half of 2026; `undefined` leaves a field of `soc2` out. */
export const reportSettings = (changes: Fields = {}): string => {
  const lines = Object.entries({ ...report, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name}: ${value}\n`],
  );
  return exampleSettings(`soc2:\n${lines.join('')}`);
};
