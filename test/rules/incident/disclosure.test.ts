import { expect, test } from 'vitest';
import { incidentDisclosure } from '#rules/incident/disclosure.ts';
import { failures, judge } from '../evidence.ts';
import { exampleSettings } from '../records.ts';
import type { Fields } from '../records.ts';
import { incident, incidentPath } from './incidents.ts';

const soc2 = (more: string): string => exampleSettings(`soc2: {categories: [security], ${more}}\n`);
const period = (from: string, to: string): string =>
  soc2(`type: 2, period: {from: ${from}, to: ${to}}`);
const year = period('2026-01-01', '2026-12-31');
const story = (settings: string, fields: Fields = {}) => ({
  files: { [incidentPath]: incident(fields) },
  settings,
});

test('reports an incident of the period on which nobody decided', async () => {
  expect(await failures(incidentDisclosure, story(year))).toMatchInlineSnapshot(`
    "reviews/incidents/inc-2026-001.md:8:11 Cannot find \`disclose\` in \`INC-2026-001\`, which lies in the SOC 2 period 2026-01-01 to 2026-12-31
      hint: decide with management whether the system description tells of it, and write \`disclose: {dc4: yes or no, why: …}\`"
  `);
});

test('passes a decision either way', async () => {
  for (const dc4 of ['yes', 'no']) {
    const fields = { disclose: `{dc4: ${dc4}, why: Only own notes were read}` };
    expect(await judge(incidentDisclosure, story(year, fields))).toEqual(['INC-2026-001: pass']);
  }
});

test('takes an incident that lies in the period in part, days included', async () => {
  const said = (from: string, to: string, fields?: Fields) =>
    failures(incidentDisclosure, story(period(from, to), fields));
  expect(await said('2026-02-10', '2026-12-31')).toContain('Cannot find `disclose`');
  expect(await said('2026-02-11', '2026-12-31')).toBe('');
  expect(await said('2025-01-01', '2026-02-06')).toContain('Cannot find `disclose`');
  expect(await said('2025-01-01', '2026-02-05')).toBe('');
  expect(await said('2026-04-01', '2026-12-31', { resolved: undefined })).toContain('Cannot find');
});

test('leaves events alone, which were assessed as no incident', async () => {
  expect(await judge(incidentDisclosure, story(year, { category: 'event' }))).toEqual([
    'INC-2026-001: not applicable, it was assessed as an event',
  ]);
});

test('says why it does not concern an ISMS, or cannot be judged', async () => {
  expect(await judge(incidentDisclosure, story(exampleSettings()))).toEqual([
    'all: not applicable, no SOC 2 report is worked for',
  ]);
  expect(await judge(incidentDisclosure, story(soc2('type: 1, as_of: 2026-06-30')))).toEqual([
    'all: not applicable, a report of type 1 has no period',
  ]);
  expect(
    await judge(incidentDisclosure, story(soc2('type: 2, period: {from: 2026-01-01}'))),
  ).toEqual(['all: not evaluated, `soc2.period` in `isms.yml` has no `from` and `to`']);
  const timeless = {
    occurred: undefined,
    detected: undefined,
    reported: undefined,
    contained: undefined,
    resolved: undefined,
  };
  expect(await judge(incidentDisclosure, story(year, timeless))).toEqual([
    'INC-2026-001: not evaluated, the incident has no time',
  ]);
});
