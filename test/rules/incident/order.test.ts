import { expect, test } from 'vitest';
import { incidentOrder } from '#rules/incident/order.ts';
import { failures, judge } from '../evidence.ts';
import type { Fields } from '../records.ts';
import { incident, incidentPath } from './incidents.ts';

const said = (fields: Fields): Promise<string> =>
  failures(incidentOrder, { files: { [incidentPath]: incident(fields) } });

test('reports a time before the one that comes first, at the later of the two', async () => {
  expect(await said({ contained: '2026-02-09T09:20:00+01:00' })).toMatchInlineSnapshot(`
    "reviews/incidents/inc-2026-001.md:11:12 \`INC-2026-001\` was contained at \`2026-02-09T09:20:00+01:00\`, before it was reported at \`2026-02-10T09:05:00+01:00\`
      hint: correct \`contained\` or \`reported\`, each with its zone, from the log or the ticket
      see reviews/incidents/inc-2026-001.md:10:11 \`reported\` stands here"
  `);
});

test('compares times of different zones as instants', async () => {
  expect(await said({ reported: '2026-02-10T07:59:59Z' })).toContain('was reported at');
  expect(await said({ reported: '2026-02-10T08:00:00Z' })).toBe('');
  expect(await said({ reported: '2026-02-10T13:50:00+05:45' })).toBe('');
  expect(await said({ reported: '2026-02-10T10:19:59.999+02:00' })).toBe('');
});

test('lets two times be the same', async () => {
  const at = '2026-02-10T09:00:00+01:00';
  expect(
    await said({
      occurred: at,
      detected: at,
      reported: at,
      contained: at,
      resolved: at,
      closed: at,
    }),
  ).toBe('');
});

test('finds a single wrong time once, whichever it is and to whichever side', async () => {
  for (const stage of ['occurred', 'detected', 'reported', 'contained', 'resolved']) {
    for (const wrong of ['2025-02-10T09:00:00+01:00', '2027-02-10T09:00:00+01:00']) {
      const found = (await said({ [stage]: wrong })).match(/hint:/g) ?? [];
      const atTheEdge =
        (stage === 'occurred' && wrong < '2026') || (stage === 'resolved' && wrong > '2027');
      expect(found.length, `${stage} ${wrong}`).toBe(atTheEdge ? 0 : 1);
    }
  }
});

test('compares with the last time that is there', async () => {
  expect(
    await said({
      reported: undefined,
      contained: undefined,
      resolved: '2026-02-10T08:59:00+01:00',
    }),
  ).toContain('was resolved at `2026-02-10T08:59:00+01:00`, before it was detected at');
});

test('asks when it was detected', async () => {
  expect(await said({ detected: undefined })).toMatchInlineSnapshot(`
    "reviews/incidents/inc-2026-001.md:2:1 Cannot find \`detected\` in \`INC-2026-001\`
      hint: write when it was noticed first, with the zone: \`detected: 2026-03-31T09:00:00+02:00\`"
  `);
});

test('asks when a closed incident was resolved', async () => {
  expect(await said({ resolved: undefined, closed: '2026-02-20T09:00:00+01:00' }))
    .toMatchInlineSnapshot(`
      "reviews/incidents/inc-2026-001.md:20:9 \`INC-2026-001\` is closed without \`resolved\`
        hint: write when the service and the information were as they should be again in \`resolved:\`"
    `);
  expect(await said({ resolved: undefined })).toBe('');
});

test('leaves a time that breaks the schema to that finding, and retired incidents alone', async () => {
  expect(
    await judge(incidentOrder, {
      files: { [incidentPath]: incident({ detected: '2026-02-10' }) },
      broken: true,
    }),
  ).toEqual(['INC-2026-001: not evaluated, `detected` breaks the schema']);
  const files = {
    [incidentPath]: incident({ status: 'retired', detected: undefined }),
  };
  expect(await judge(incidentOrder, { files })).toEqual([
    'INC-2026-001: not applicable, the record is retired',
  ]);
});

test('reports a notice that was sent before the incident', async () => {
  const sent = (time: string) =>
    failures(incidentOrder, {
      files: {
        [incidentPath]: incident({
          notifications: `[{to: customers, required: no, why: None, sent: ${time}}]`,
        }),
      },
    });
  expect(await sent('2026-02-06T22:10:00+01:00')).toBe('');
  expect(await sent('2026-02-06T22:09:00+01:00')).toMatchInlineSnapshot(`
    "reviews/incidents/inc-2026-001.md:17:64 The notice of \`INC-2026-001\` to \`customers\` was sent at \`2026-02-06T22:09:00+01:00\`, before it occurred at \`2026-02-06T22:10:00+01:00\`
      hint: correct \`sent\` or \`occurred\`, each with its zone, from the mail or the ticket"
  `);
});

test('reports an incident that begins on a day to come, and lets its end be still to come', async () => {
  const on = (today: string, fields: Fields = {}) =>
    failures(incidentOrder, { files: { [incidentPath]: incident(fields) }, today });
  expect(await on('2026-02-05')).toMatchInlineSnapshot(`
    "reviews/incidents/inc-2026-001.md:8:11 \`INC-2026-001\` occurred at \`2026-02-06T22:10:00+01:00\`, which lies after today, 2026-02-05
      hint: correct \`occurred\` from the log or the ticket"
  `);
  expect(await on('2026-02-10', { closed: '2026-03-01T09:00:00Z', resolved: undefined })).toBe('');
  expect(await on('2026-03-01', { closed: '2026-03-01T09:00:00Z', resolved: undefined })).toContain(
    'is closed without `resolved`',
  );
});
