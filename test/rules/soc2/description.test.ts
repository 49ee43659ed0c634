import { expect, test } from 'vitest';
import { soc2Description } from '#rules/soc2/description.ts';
import { failures, judge } from '../evidence.ts';
import { described, description, reportSettings } from '../isms-documents.ts';
import { exampleSettings, policy, supplier } from '../records.ts';
import type { Fields } from '../records.ts';

const path = 'policies/system.md';

const incident = (fields: Fields = {}): string => `---
${Object.entries({
  id: 'INC-2026-001',
  title: 'Outage',
  owner: 'ciso',
  classification: 'confidential',
  severity: 'high',
  category: 'incident',
  occurred: '2026-02-06T22:10:00Z',
  detected: '2026-02-06T22:20:00Z',
  manager: 'ciso',
  reported_by: 'cto',
  affects: '[availability]',
  personal_data: 'no',
  notifications: '[]',
  disclose: '{dc4: yes, why: A commitment was missed}',
  ...fields,
})
  .map(([name, value]) => `${name}: ${value}`)
  .join('\n')}
---
`;

const change = (fields: Fields = {}): string =>
  policy({
    id: 'CHG-2026-001',
    title: 'New support desk',
    type: undefined,
    applies_to: undefined,
    kind: 'service',
    significant: 'yes',
    done: '2026-04-30',
    ...fields,
  });

const carved = supplier({ subservice: '{method: carve-out}' });

const story = (
  describes: string,
  more: Readonly<Record<string, string>> = {},
  text = 'What it is.',
  settings = reportSettings(),
) => ({ files: { [path]: description({ describes }, text), ...more }, settings });

test('passes a description that answers all nine criteria', async () => {
  expect(await judge(soc2Description, story(described))).toEqual(['SYS-001: pass']);
});

test('names the criteria without an answer, and those that may not go without one', async () => {
  const describes =
    '{DC1: "#it", DC2: {none: We promise nothing}, DC3: "#it", DC5: "#it", DC6: "#it"}';
  expect(await failures(soc2Description, story(describes))).toMatchInlineSnapshot(`
    "policies/system.md:10:12 \`SYS-001\` does not answer \`DC4\`, \`DC7\`, \`DC8\`, \`DC9\`
      hint: name in \`describes:\` the heading that answers each, or \`{none: why}\` where there is nothing to tell
    policies/system.md:10:30 \`SYS-001\` leaves \`DC2\` without an answer, which every description needs
      hint: name the heading that answers it"
  `);
});

test('reports records that the description denies', async () => {
  const settings = reportSettings({
    cuecs: '[{id: CUEC-1, text: Users are removed, criteria: [CC6.2], communicated_in: SYS-001}]',
    not_relevant: '[{criterion: CC6.4, why: We own no building}]',
  });
  const more = {
    'reviews/incidents/i.md': incident(),
    'reviews/changes/c.md': change(),
    'reviews/suppliers/s.md': carved,
  };
  const told = { ...story(described, more, undefined, settings), wholeCatalogues: true as const };
  expect(await failures(soc2Description, told)).toMatchInlineSnapshot(`
    "policies/system.md:10:54 \`SYS-001\` says that there is nothing to tell for \`DC4\`, and there is incident \`INC-2026-001\`
      hint: write what there is under a heading, and name it here
    policies/system.md:10:110 \`SYS-001\` says that there is nothing to tell for \`DC7\`, and there is subservice organisation \`SUP-GITHUB\`
      hint: write what there is under a heading, and name it here
    policies/system.md:10:155 \`SYS-001\` says that there is nothing to tell for \`DC9\`, and there is significant change \`CHG-2026-001\`
      hint: write what there is under a heading, and name it here
    policies/system.md:10:88 \`SYS-001\` says that there is nothing to tell for \`DC6\`, and there is \`CUEC-1\`
      hint: write what there is under a heading, and name it here
    policies/system.md:10:131 \`SYS-001\` says that there is nothing to tell for \`DC8\`, and there is \`CC6.4\` in \`soc2.not_relevant\`
      hint: write what there is under a heading, and name it here"
  `);
});

test('reports records that the description does not name, until it does', async () => {
  const describes = described
    .replace('DC4: {none: Nothing}', 'DC4: "#it"')
    .replace('DC7: {none: Nobody}', 'DC7: "#it"')
    .replace('DC9: {none: Nothing}', 'DC9: "#it"');
  const more = {
    'reviews/incidents/i.md': incident(),
    'reviews/changes/c.md': change(),
    'reviews/suppliers/s.md': carved,
  };
  expect(await failures(soc2Description, story(describes, more))).toMatchInlineSnapshot(`
    "policies/system.md:10:54 \`SYS-001\` does not name \`INC-2026-001\` for \`DC4\`
      hint: tell of it under the heading, with its id or a link to it
    policies/system.md:10:100 \`SYS-001\` does not name \`SUP-GITHUB\` for \`DC7\`
      hint: tell of it under the heading, with its id or a link to it
    policies/system.md:10:136 \`SYS-001\` does not name \`CHG-2026-001\` for \`DC9\`
      hint: tell of it under the heading, with its id or a link to it"
  `);
  const text = 'INC-2026-001, CHG-2026-001 and [GitHub](../reviews/suppliers/s.md).';
  expect(await judge(soc2Description, story(describes, more, text))).toEqual(['SYS-001: pass']);
});

test.each([
  [
    'an incident that is not disclosed',
    { 'reviews/incidents/i.md': incident({ disclose: '{dc4: no, why: Small}' }) },
  ],
  [
    'an incident after the period',
    {
      'reviews/incidents/i.md': incident({
        occurred: '2026-07-01T00:10:00Z',
        detected: '2026-07-01T00:20:00Z',
      }),
    },
  ],
  ['a change that is not significant', { 'reviews/changes/c.md': change({ significant: 'no' }) }],
  ['a change done before the period', { 'reviews/changes/c.md': change({ done: '2025-12-31' }) }],
  ['a supplier of which no criterion depends', { 'reviews/suppliers/s.md': supplier() }],
  [
    'a supplier that has ended',
    { 'reviews/suppliers/s.md': supplier({ state: 'ended', subservice: '{method: carve-out}' }) },
  ],
])('need not tell of %s', async (_, more) => {
  expect(await judge(soc2Description, story(described, more))).toEqual(['SYS-001: pass']);
});

test('tells of what happened on the first and the last day of the period', async () => {
  for (const done of ['2026-01-01', '2026-06-30']) {
    const more = { 'reviews/changes/c.md': change({ done }) };
    expect(await failures(soc2Description, story(described, more))).toContain('CHG-2026-001');
  }
});

test('asks a report of one day for no incidents and changes', async () => {
  const more = { 'reviews/incidents/i.md': incident(), 'reviews/changes/c.md': change() };
  const settings = reportSettings({ type: '1', as_of: '2026-06-30', period: undefined });
  expect(await judge(soc2Description, story(described, more, undefined, settings))).toEqual([
    'SYS-001: pass',
  ]);
});

test('reports a report without a description, and one that promises nothing', async () => {
  const files = { 'policies/p.md': policy() };
  expect(await failures(soc2Description, { files, settings: reportSettings() }))
    .toMatchInlineSnapshot(`
    "isms.yml:23:9 Cannot find a document of type \`system-description\` for the report
      hint: add it under \`policies/\` with \`describes:\`, which says where each of DC1 to DC9 is answered"
  `);
  const settings = reportSettings({ services: undefined, commitments: '[]' });
  expect(await failures(soc2Description, story(described, {}, undefined, settings)))
    .toMatchInlineSnapshot(`
    "isms.yml:23:3 \`soc2\` names no services and no commitments
      hint: add \`services:\`, \`commitments:\`: what is offered, what is promised to customers, what the system must do to keep it"
  `);
});

test('does not judge what cannot be read, and does not concern who has no report', async () => {
  const broken = { ...story('all'), broken: true as const };
  expect(await judge(soc2Description, broken)).toEqual([
    'SYS-001: not evaluated, `describes` breaks the schema',
  ]);
  const files = { [path]: description({ type: 'system-descripton' }) };
  expect(await judge(soc2Description, { files, settings: reportSettings(), broken: true })).toEqual(
    ['all: not evaluated, a document cannot be read: it may be the system description'],
  );
  expect(await judge(soc2Description, story(described, {}, undefined, exampleSettings()))).toEqual([
    'all: not applicable, `isms.yml` has no `soc2`',
  ]);
});
