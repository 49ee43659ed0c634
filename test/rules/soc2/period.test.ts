import { expect, test } from 'vitest';
import { soc2Period } from '#rules/soc2/period.ts';
import { failures, judge } from '../evidence.ts';
import { assertion, description, reportSettings, scope } from '../isms-documents.ts';
import { control, evidenceRequest, exampleSettings, policy } from '../records.ts';
import type { Fields } from '../records.ts';

const settings = reportSettings();
const path = 'soa/a-5-18.md';
const request = { 'evidence/e.md': evidenceRequest() };
const today = '2026-07-20';

const story = (fields: Fields, more: Readonly<Record<string, string>> = request) => ({
  files: {
    [path]: control({ criteria: '[CC6.2]', ...fields }),
    'policies/p.md': policy(),
    ...more,
  },
  settings,
  today,
  wholeCatalogues: true as const,
});

const timed = (changes: Fields) => ({ ...story({}), settings: reportSettings(changes) });

test('passes a control that works from the first day, with evidence at intervals', async () => {
  expect(await judge(soc2Period, story({ implemented_since: '2026-01-01' }))).toEqual([
    'A.5.18: pass',
    'all: pass',
  ]);
});

test('reports a control that began within the period', async () => {
  expect(await failures(soc2Period, story({ implemented_since: '2026-01-02' })))
    .toMatchInlineSnapshot(`
    "soa/a-5-18.md:10:20 \`A.5.18\` works since 2026-01-02, the period of the report begins on 2026-01-01
      hint: name \`A.5.18\` in the system description, or in the change record under which it began, so that readers know; else correct the day"
  `);
});

test('reports controls that are planned, or in place in part', async () => {
  const not = { implemented_since: undefined, planned_by: '2026-12-31' };
  expect(await failures(soc2Period, story({ ...not, implementation: 'planned' })))
    .toMatchInlineSnapshot(`
    "soa/a-5-18.md:9:17 \`A.5.18\` meets \`CC6.2\` and is not in place, the period of the report begins on 2026-01-01
      hint: name \`A.5.18\` in the system description, or in the change record under which it began, so that readers know; else correct the day"
  `);
  expect(await failures(soc2Period, story({ ...not, implementation: 'partly' }))).toContain(
    '`A.5.18` meets `CC6.2` and is only partly in place',
  );
  const since = { implementation: 'partly', implemented_since: '2026-01-01' };
  expect(await failures(soc2Period, story(since))).toBe('');
});

test.each([
  ['the system description', { 'policies/s.md': description({}, 'A.5.18 began in February.') }],
  [
    'the assertion',
    { 'policies/s.md': assertion({ controls: '[A.5.18]' }), 'policies/scope.md': scope() },
  ],
  [
    'a change of the period',
    {
      'reviews/changes/c.md': policy({
        id: 'CHG-2026-001',
        type: undefined,
        applies_to: undefined,
        done: '2026-02-01',
        controls: '[A.5.18]',
      }),
    },
  ],
])('is content where %s names the late control', async (_, more) => {
  const late = story({ implemented_since: '2026-02-01' }, { ...request, ...more });
  expect(await judge(soc2Period, late)).toEqual(['A.5.18: pass', 'all: pass']);
});

test('asks nothing of controls that meet no criterion in scope by their own word', async () => {
  const late = { implemented_since: '2026-02-01' };
  expect(await failures(soc2Period, story({ ...late, criteria: '[A1.1]' }))).toBe('');
  expect(await failures(soc2Period, story({ ...late, criteria: undefined }))).toBe('');
});

test('leaves to `soa/status` a control that does not say since when it works', async () => {
  expect(await judge(soc2Period, story({ implemented_since: undefined }))).toMatchInlineSnapshot(`
    [
      "A.5.18: not evaluated, it does not say since when it works",
      "all: pass",
    ]
  `);
});

test('names criteria whose controls have no evidence at intervals', async () => {
  expect(await failures(soc2Period, story({}, {}))).toMatchInlineSnapshot(`
    "isms.yml:24:11 No control of \`CC6.1\` to \`CC6.4\` has evidence at intervals, so nothing covers 2026-01-01 to 2026-06-30
      hint: add \`every:\` to the evidence request of a control that meets it, or name the control in \`controls:\` of a request that has one"
  `);
  const once = { 'evidence/e.md': evidenceRequest({ every: undefined, due_within: undefined }) };
  expect(await failures(soc2Period, story({}, once))).toContain('No control of ');
  expect(await failures(soc2Period, story({ frequency: 'quarterly' }, once))).toBe('');
});

test('leaves a slot that was missed to the rule about it', async () => {
  const missed = {
    'evidence/e.md': evidenceRequest({ every: 'P1M' }),
  };
  expect(await failures(soc2Period, story({}, missed))).toBe('');
});

test('reports a report without its day or period, or with one that ends before it begins', async () => {
  const none = await failures(soc2Period, timed({ period: undefined }));
  expect(none).toMatchInlineSnapshot(`
    "isms.yml:23:9 A report of type 2 speaks of a period, and \`soc2.period\` has no \`from\` and no \`to\`
      hint: add \`period: {from: …, to: …}\` with its first and last day"
  `);
  expect(await failures(soc2Period, timed({ period: '{from: 2026-01-01}' }))).toContain(
    'isms.yml:24:11 A report of type 2 speaks of a period, and `soc2.period` has no `to`',
  );
  expect(await failures(soc2Period, timed({ period: '{from: 2026-01-02, to: 2026-01-01}' })))
    .toMatchInlineSnapshot(`
    "isms.yml:24:34 The period of the report ends on 2026-01-01 before it begins on 2026-01-02
      hint: correct one of the two days"
  `);
  expect(await failures(soc2Period, timed({ type: '1' }))).toMatchInlineSnapshot(`
    "isms.yml:23:9 A report of type 1 speaks of one day, and \`soc2\` has no \`as_of\`
      hint: add \`as_of:\` with the day for which the controls are described"
  `);
  expect(await judge(soc2Period, timed({ type: '1', as_of: '2026-03-31' }))).toEqual(['all: pass']);
});

test('asks nothing before the period begins, and nothing without a report', async () => {
  const early = { ...story({ implementation: 'planned' }), today: '2025-12-31' };
  expect(await judge(soc2Period, early)).toMatchInlineSnapshot(`
    [
      "all: not applicable, the period of the report begins on 2026-01-01",
    ]
  `);
  const first = {
    ...story({ implementation: 'planned', implemented_since: undefined }),
    today: '2026-01-01',
  };
  expect(await failures(soc2Period, first)).toContain('is not in place');
  expect(await judge(soc2Period, { ...story({}), settings: exampleSettings() })).toEqual([
    'all: not applicable, `isms.yml` has no `soc2`',
  ]);
});

test('does not judge what cannot be read', async () => {
  const broken = story({ implemented_since: 'soon' });
  expect(await judge(soc2Period, { ...broken, broken: true })).toMatchInlineSnapshot(`
    [
      "A.5.18: not evaluated, \`implemented_since\` breaks the schema",
      "all: pass",
    ]
  `);
  const unread = story({}, { 'evidence/e.md': evidenceRequest({ controls: 'A.5.18' }) });
  expect(await judge(soc2Period, { ...unread, broken: true })).toMatchInlineSnapshot(`
    [
      "A.5.18: pass",
      "all: not evaluated, evidence that cannot be read may cover the period",
    ]
  `);
});
