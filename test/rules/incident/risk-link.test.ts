import { expect, test } from 'vitest';
import { incidentRiskLink } from '#rules/incident/risk-link.ts';
import { failures, judge } from '../evidence.ts';
import { risk } from '../records.ts';
import type { Fields } from '../records.ts';
import { incident, incidentPath } from './incidents.ts';

const story = (fields: Fields, body = '', files = {}) => ({
  files: { [incidentPath]: incident(fields, body), ...files },
});

test('reports an incident without risks', async () => {
  expect(await failures(incidentRiskLink, story({ risks: undefined }))).toMatchInlineSnapshot(`
    "reviews/incidents/inc-2026-001.md:7:11 Cannot find \`risks\` in \`INC-2026-001\`
      hint: name the risks that showed themselves in \`risks:\`; or write \`risks: []\` and say in the text why the register stays as it is"
  `);
});

test('reports an empty list without a reason', async () => {
  expect(await failures(incidentRiskLink, story({ risks: '[]' }))).toMatchInlineSnapshot(`
    "reviews/incidents/inc-2026-001.md:19:8 \`INC-2026-001\` names no risk and does not say why the register stays as it is
      hint: name the risk that showed itself in \`risks:\`, or say in the text why none has to be added or assessed again"
  `);
  expect(await failures(incidentRiskLink, story({ risks: '[]' }, 'Not applicable.'))).toContain(
    'does not say why',
  );
});

test('passes a risk that is named, and a reason that is written', async () => {
  expect(await judge(incidentRiskLink, story({}))).toEqual(['INC-2026-001: pass']);
  const reason = 'R-001 foresaw exactly this, and its levels were set with such tokens in mind.';
  expect(await judge(incidentRiskLink, story({ risks: '[]' }, reason))).toEqual([
    'INC-2026-001: pass',
  ]);
});

test('passes an incident that a risk in use comes from', async () => {
  const from = (fields: Fields = {}) => ({
    'risks/r.md': risk({ from: 'INC-2026-001', ...fields }),
  });
  expect(await judge(incidentRiskLink, story({ risks: undefined }, '', from()))).toEqual([
    'INC-2026-001: pass',
  ]);
  const retired = from({ status: 'retired' });
  expect(await failures(incidentRiskLink, story({ risks: undefined }, '', retired))).toContain(
    'Cannot find `risks`',
  );
});

test('does not blame an incident for a risk that cannot be read', async () => {
  const files = { 'risks/r.md': 'no front matter\n' };
  expect(
    await judge(incidentRiskLink, { ...story({ risks: undefined }, '', files), broken: true }),
  ).toEqual(['INC-2026-001: not evaluated, a risk cannot be read']);
});

test('waits until the incident is resolved, and leaves events alone', async () => {
  expect(await judge(incidentRiskLink, story({ risks: undefined, resolved: undefined }))).toEqual([
    'INC-2026-001: not applicable, the incident is not resolved yet',
  ]);
  expect(await judge(incidentRiskLink, story({ risks: undefined, category: 'event' }))).toEqual([
    'INC-2026-001: not applicable, it was assessed as an event',
  ]);
});
