import { expect, test } from 'vitest';
import { soc2Cuec } from '#rules/soc2/cuec.ts';
import { failures, judge } from '../evidence.ts';
import { description, reportSettings } from '../isms-documents.ts';

const story = (cuecs: string | undefined) => ({
  files: { 'policies/system.md': description() },
  settings: reportSettings({ cuecs }),
  wholeCatalogues: true as const,
});

test('reports what customers must do without a criterion or a place where they are told', async () => {
  const cuecs =
    '[{id: CUEC-1, text: Users are removed}, {id: CUEC-2, text: A contact is named, criteria: [], communicated_in: SYS-001}, {id: CUEC-3, text: Incidents are told, criteria: [CC7.3]}]';
  expect(await failures(soc2Cuec, story(cuecs))).toMatchInlineSnapshot(`
    "isms.yml:29:11 \`CUEC-1\` does not say which criteria it serves and where customers are told
      hint: add \`criteria:\` with those it serves and \`communicated_in:\` with the record, page or contract
    isms.yml:29:50 \`CUEC-2\` does not say which criteria it serves
      hint: add \`criteria:\` with those it serves
    isms.yml:29:130 \`CUEC-3\` does not say where customers are told
      hint: add \`communicated_in:\` with the record, page or contract"
  `);
});

test('passes what customers are told', async () => {
  const cuecs =
    '[{id: CUEC-1, text: Users are removed, criteria: [CC6.2], communicated_in: Terms of service}]';
  expect(await judge(soc2Cuec, story(cuecs))).toEqual(['all: pass']);
});

test('does not concern a report that expects nothing of customers', async () => {
  expect(await judge(soc2Cuec, story(undefined))).toEqual([
    'all: not applicable, nothing is expected of customers',
  ]);
});

test('is not evaluated where the report cannot be read', async () => {
  const broken = { ...story('[{id: CUEC-1}]'), broken: true as const };
  expect(await judge(soc2Cuec, broken)).toEqual([
    'all: not evaluated, `soc2` in `isms.yml` breaks the schema',
  ]);
});
