import { expect, test } from 'vitest';
import { evidenceSlotEmpty } from '#rules/evidence/slot-empty.ts';
import { item } from '../../evidence/requests.ts';
import { failures, judge } from '../evidence.ts';
import { evidenceRequest, exampleSettings } from '../records.ts';

const path = 'evidence/a.md';
const settings = exampleSettings(
  'soc2: {type: 2, period: {from: 2025-10-01, to: 2026-09-30}, categories: [security]}\n',
);

const withItems = (...items: readonly string[]): string =>
  evidenceRequest({ items: `[${items.join(', ')}]` });

test('names the days of each hole in one finding a request', async () => {
  const files = { [path]: withItems(item('Q4', 'at: 2025-12-30T07:00:00Z')) };
  expect(await judge(evidenceSlotEmpty, { files, settings, today: '2026-04-15' })).toEqual([
    'EV-001: pass',
  ]);
  expect(await failures(evidenceSlotEmpty, { files, settings, today: '2026-04-16' }))
    .toMatchInlineSnapshot(`
    "evidence/a.md:8:8 Cannot find an item of \`EV-001\` for 2026-01-01 to 2026-03-31 (1 slot of 3)
      hint: \`ciso\` adds to \`items:\` what was collected for those days; if nothing was, record that in an action"
  `);
  expect(await failures(evidenceSlotEmpty, { files, settings, today: '2027-01-01' }))
    .toMatchInlineSnapshot(`
    "evidence/a.md:8:8 Cannot find an item of \`EV-001\` for 2026-01-01 to 2026-03-31, 2026-04-01 to 2026-06-30, 2026-07-01 to 2026-09-30 (3 slots of 4)
      hint: \`ciso\` adds to \`items:\` what was collected for those days; if nothing was, record that in an action"
  `);
});

test('counts the holes that are too many to name', async () => {
  const files = { [path]: evidenceRequest({ every: 'P1W', due_within: undefined, items: '[]' }) };
  expect(await failures(evidenceSlotEmpty, { files, settings, today: '2026-10-15' }))
    .toMatchInlineSnapshot(`
    "evidence/a.md:8:8 Cannot find an item of \`EV-001\` for 2025-10-01 to 2025-10-07, 2025-10-08 to 2025-10-14, 2025-10-15 to 2025-10-21, 2025-10-22 to 2025-10-28, 2025-10-29 to 2025-11-04, 2025-11-05 to 2025-11-11 and 47 more (53 slots of 53)
      hint: \`ciso\` adds to \`items:\` what was collected for those days; if nothing was, record that in an action"
  `);
});

test('names what was found insufficient', async () => {
  const reviewed = 'where: vault, reviewed: {by: cto, on: 2026-04-02, result: insufficient}';
  const files = {
    [path]: withItems(
      item('Q4', 'at: 2025-12-30T07:00:00Z'),
      item('Q1', 'at: 2026-03-30T07:00:00Z', reviewed),
    ),
  };
  expect(await failures(evidenceSlotEmpty, { files, settings, today: '2026-04-16' }))
    .toMatchInlineSnapshot(`
    "evidence/a.md:8:8 Cannot find an item of \`EV-001\` for 2026-01-01 to 2026-03-31 (1 slot of 3); found insufficient: \`EV-001#Q1\`
      hint: \`ciso\` adds to \`items:\` what was collected for those days; if nothing was, record that in an action"
  `);
});

test('judges the calendar from the first item on where there is no SOC 2 period', async () => {
  const files = { [path]: evidenceRequest() };
  expect(await judge(evidenceSlotEmpty, { files, today: '2026-07-15' })).toEqual(['EV-001: pass']);
  expect(await failures(evidenceSlotEmpty, { files, today: '2026-07-16' })).toMatchInlineSnapshot(`
    "evidence/a.md:8:8 Cannot find an item of \`EV-001\` for 2026-04-01 to 2026-06-30 (1 slot of 3)
      hint: \`ciso\` adds to \`items:\` what was collected for those days; if nothing was, record that in an action"
  `);
});

test('says what it cannot judge and what it does not concern', async () => {
  const files = {
    [path]: evidenceRequest({ items: '[]' }),
    'evidence/b.md': evidenceRequest({ id: 'EV-002', every: undefined, due_within: undefined }),
    'evidence/c.md': evidenceRequest({ id: 'EV-003', status: 'retired' }),
  };
  expect(await judge(evidenceSlotEmpty, { files })).toMatchInlineSnapshot(`
    [
      "EV-001: not evaluated, it holds no item yet, and no period of a SOC 2 type 2 report has begun",
      "EV-002: not applicable, it has no cadence",
      "EV-003: not applicable, the record is retired",
    ]
  `);
});

test('names the days of a slot that a list of what happened leaves open', async () => {
  const quarter = (id: string, from: string, to: string) => item(id, `from: ${from}, to: ${to}`);
  const files = {
    [path]: withItems(
      quarter('Q4', '2025-10-01', '2025-12-31'),
      quarter('Q1', '2026-01-01', '2026-01-02'),
    ),
  };
  expect(await failures(evidenceSlotEmpty, { files, settings, today: '2026-04-16' }))
    .toMatchInlineSnapshot(`
    "evidence/a.md:8:8 Cannot find an item of \`EV-001\` for 2026-01-03 to 2026-03-31 (1 slot of 3)
      hint: \`ciso\` adds to \`items:\` what was collected for those days; if nothing was, record that in an action"
  `);
});

test('names what is collected on a day to come', async () => {
  const q4 = item('Q4', 'at: 2025-12-30T07:00:00Z', undefined, '2026-05-01');
  const files = { [path]: withItems(q4) };
  expect(await failures(evidenceSlotEmpty, { files, settings, today: '2026-04-01' })).toContain(
    'for 2025-10-01 to 2025-12-31 (1 slot of 3); `collected` lies ahead: `EV-001#Q4`',
  );
});

test('does not judge slots of which an item has days that cannot be', async () => {
  const files = { [path]: withItems(item('Q4', 'from: 2025-12-30, to: 2025-10-01')) };
  expect(await judge(evidenceSlotEmpty, { files, settings, today: '2026-04-01' })).toEqual([
    'EV-001: not evaluated, which days `EV-001#Q4` covers cannot be told',
  ]);
});
