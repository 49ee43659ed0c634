import { approvedRecord, approvedVersion } from './proof.ts';

/** A whole document of an example: its own fields over those that every document has. */
const document = (fields: string, text: string): string => `---
${fields}owner: isms-manager
classification: internal
version: "1.0"
status: approved
review_every: P1Y
applies_to: [all-staff]
---

${text}`;

/** Fields of a context that answer 4.1 and 4.2. */
export const contextFields = {
  issues: `issues:
  - {id: I1, kind: external, text: Customers ask for a SOC 2 report, effect: Evidence is collected each quarter}
  - {id: I2, kind: internal, text: Two people know the build, effect: Each task has a deputy}
`,
  climate: `climate: {relevant: no, why: "One rented floor on a hill, no data centre of our own"}
`,
  parties: `interested_parties:
  - id: customers
    name: Customers
    requirements: [{id: customers-1, text: Only people who need it reach our code, addressed: yes, by: [POL-001]}]
`,
} as const;

/** The context of an example, `CTX-001`, with some of its fields. */
export const contextDocument = (
  fields: string = contextFields.issues + contextFields.climate + contextFields.parties,
): string =>
  document(
    `id: CTX-001
title: Context and interested parties
type: context
clauses: ["4.1", "4.2"]
${fields}`,
    '# Context and interested parties\n\nLooked at each January by the ISMS manager.\n',
  );

/** Fields of a scope that answer 4.3. */
export const scopeFields = {
  statement: `statement: "Development and operation of the web application, from the office in Exampleton"
`,
  boundary: `boundary:
  units: [Engineering]
  services: [The web application]
  excluded: [{what: Payroll, why: Another company runs it on its own systems}]
`,
  interfaces: `interfaces:
  - {with: GitHub, what: Keeps the source code, responsible: cto, governed_by: [SUP-GITHUB]}
`,
} as const;

/** The scope of an example, `SCOPE-001`. */
export const scopeDocument = (
  fields: string = scopeFields.statement + scopeFields.boundary + scopeFields.interfaces,
  text = 'The issues and parties of the [context](context.md) drew the line.',
): string =>
  document(
    `id: SCOPE-001
title: Scope of the ISMS
type: scope
clauses: ["4.3"]
${fields}`,
    `# Scope of the ISMS\n\n${text}\n`,
  );

const promises = `includes:
  objectives: "#objectives"
  requirements_commitment: "#requirements"
  improvement_commitment: "#improvement"
`;

const promisingText = `# Information security policy

## Objectives

Objectives are set each January.

## Requirements

We meet the law, our contracts and our own rules.

## Improvement

We learn from each incident and each audit.
`;

/** The information security policy of an example, `POL-002`. */
export const securityPolicy = (
  fields = `${promises}acknowledge: material\nwithin: P14D\n`,
): string =>
  document(
    `id: POL-002
title: Information security policy
type: policy
clauses: ["5.2"]
summary: Protect what customers entrust to us, and report what looks strange.
${fields}`,
    promisingText,
  );

/** The fields in which the policy makes its three promises. */
export const policyPromisesFields = promises;

/** `soc2` of `isms.yml` for a report of one day. */
export const reportOfOneDay = `soc2:
  type: 1
  as_of: 2026-03-31
  categories: [security]
  services: [The web application]
  commitments: [Only people who need it reach customers' data]
  requirements: [Access is reviewed each quarter]
`;

/** `soc2` of `isms.yml` for a report of the first quarter of 2026. */
export const reportOfQuarter = reportOfOneDay.replace(
  'type: 1\n  as_of: 2026-03-31',
  'type: 2\n  period: {from: 2026-01-01, to: 2026-03-31}',
);

/** Where a description answers the description criteria. */
export const describesFields = `describes:
  DC1: "#the-service"
  DC2: "#the-service"
  DC3: "#the-service"
  DC4: {none: No incident in the period is to be told}
  DC5: "#controls"
  DC6: {none: Nothing is expected of customers}
  DC7: {none: No other organisation performs controls for us}
  DC8: {none: Every criterion is relevant}
  DC9: {none: No significant change in the period}
`;

/** The system description of an example, `SYS-001`. */
export const systemDescription = (
  describes: string = describesFields,
  text = 'The controls stand in the Statement of Applicability.',
): string =>
  document(
    `id: SYS-001
title: System description
type: system-description
${describes}`,
    `# System description

## The service

A web application, what we promise of it, and what it is built from.

## Controls

${text}
`,
  );

/** What the assertion of the report of one day asserts. */
export const assertsFields =
  'asserts: {scope: SCOPE-001, categories: [security], type: 1, as_of: 2026-03-31}\n';

/** What the assertion of the report of a quarter asserts. */
export const assertsQuarter =
  'asserts: {scope: SCOPE-001, categories: [security], type: 2, period: {from: 2026-01-01, to: 2026-03-31}}\n';

/** Management's assertion of an example, `ASSERT-001`. */
export const managementAssertion = (asserts: string = assertsFields): string =>
  document(
    `id: ASSERT-001
title: Management's assertion
type: assertion
${asserts}`,
    "# Management's assertion\n\nThe description is right, and the controls are designed to keep what we promise.\n",
  );

/** One control that meets every criterion of Security: enough for an example, not for a company. */
export const everyCriterion = `criteria: [CC1.1, CC1.2, CC1.3, CC1.4, CC1.5, CC2.1, CC2.2, CC2.3, CC3.1, CC3.2, CC3.3, CC3.4,
  CC4.1, CC4.2, CC5.1, CC5.2, CC5.3, CC6.1, CC6.2, CC6.3, CC6.4, CC6.5, CC6.6, CC6.7, CC6.8,
  CC7.1, CC7.2, CC7.3, CC7.4, CC7.5, CC8.1, CC9.1, CC9.2]
`;

/** The files of a SOC 2 report that lacks nothing, by path. */
export const reportFiles = {
  'isms.yml': reportOfOneDay,
  'soa/a-5-18.md': everyCriterion,
  'policies/scope.md': scopeDocument(undefined, 'The line runs where our own work ends.'),
  'policies/system-description.md': systemDescription(),
  'policies/assertion.md': managementAssertion(),
} as const;

/** A record of which version 1.0 is approved by top management. */
export const approvedOnce = (id: string): ReturnType<typeof approvedRecord> =>
  approvedRecord(id, [approvedVersion('1.0', '2026-01-12')]);
