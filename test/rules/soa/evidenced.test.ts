import { expect, test } from 'vitest';
import { soaEvidenced } from '#rules/soa/evidenced.ts';
import { failures, judge } from '../evidence.ts';
import { control, evidenceRequest, exampleSettings } from '../records.ts';

const path = 'soa/a-5-18.md';
const request = 'evidence/github-members.md';

test('passes while the newest item is within its cadence', async () => {
  const files = { [path]: control({ evidence: '[EV-001]' }), [request]: evidenceRequest() };
  expect(await judge(soaEvidenced, { files, today: '2026-07-15' })).toEqual(['A.5.18: pass']);
});

test('leaves the hole in a request to the rule that names it', async () => {
  const files = { [path]: control({ evidence: '[EV-001]' }), [request]: evidenceRequest() };
  expect(await judge(soaEvidenced, { files, today: '2026-07-16' })).toEqual([
    'A.5.18: not evaluated, `EV-001` lacks an item (`evidence/slot-empty`)',
  ]);
});

test('reports evidence that grows old after the SOC 2 period, of which nothing else speaks', async () => {
  const files = { [path]: control({ evidence: '[EV-001]' }), [request]: evidenceRequest() };
  const settings = exampleSettings(
    'soc2: {type: 2, period: {from: 2026-01-01, to: 2026-03-31}, categories: [security]}\n',
  );
  const story = { files, settings };
  expect(await judge(soaEvidenced, { ...story, today: '2026-07-15' })).toEqual(['A.5.18: pass']);
  expect(await failures(soaEvidenced, { ...story, today: '2026-07-16' })).toMatchInlineSnapshot(`
    "soa/a-5-18.md:13:11 The newest evidence that \`A.5.18\` works was due to be renewed by 2026-07-15
      hint: add an item to \`EV-001\`"
  `);
});

test('passes where one of several requests is up to date', async () => {
  const files = {
    [path]: control({ evidence: '[EV-001]' }),
    [request]: evidenceRequest(),
    'evidence/b.md': evidenceRequest({ id: 'EV-002', every: 'P1Y' }),
  };
  expect(await judge(soaEvidenced, { files, today: '2026-07-16' })).toEqual(['A.5.18: pass']);
});

test('takes the cadence of the control where the request has none', async () => {
  const bare = evidenceRequest({ every: undefined, due_within: undefined });
  const files = { [path]: control({ frequency: 'monthly' }), [request]: bare };
  expect(await judge(soaEvidenced, { files, today: '2026-04-30' })).toEqual(['A.5.18: pass']);
  expect(await failures(soaEvidenced, { files, today: '2026-05-01' })).toMatchInlineSnapshot(`
    "soa/a-5-18.md:9:17 The newest evidence that \`A.5.18\` works was due to be renewed by 2026-04-30
      hint: add an item to \`EV-001\`"
  `);
});

test('is not evaluated without a request, an item or a cadence', async () => {
  const files = {
    [path]: control(),
    'soa/a-5-1.md': control({ id: 'A.5.1', evidence: '[EV-002]' }),
    'soa/a-5-2.md': control({ id: 'A.5.2', frequency: 'per-event', evidence: '[EV-003]' }),
    'evidence/b.md': evidenceRequest({ id: 'EV-002', controls: undefined, items: '[]' }),
    'evidence/c.md': evidenceRequest({
      id: 'EV-003',
      controls: undefined,
      every: undefined,
    }),
  };
  expect(await judge(soaEvidenced, { files })).toMatchInlineSnapshot(`
    [
      "A.5.1: not evaluated, its evidence requests hold no item",
      "A.5.18: not evaluated, no evidence request names the control",
      "A.5.2: not evaluated, neither the control nor its evidence has a cadence",
    ]
  `);
});

test('does not concern controls that are not implemented', async () => {
  const files = { [path]: control({ implementation: 'planned' }) };
  expect(await judge(soaEvidenced, { files })).toMatchInlineSnapshot(`
    [
      "A.5.18: not applicable, the control is not implemented",
    ]
  `);
});
