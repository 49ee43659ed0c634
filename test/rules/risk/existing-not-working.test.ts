import { expect, test } from 'vitest';
import { riskExistingNotWorking } from '#rules/risk/existing-not-working.ts';
import { failures, judge } from '../evidence.ts';
import { control, risk } from '../records.ts';

const files = (fields: Parameters<typeof control>[0]): Readonly<Record<string, string>> => ({
  'risks/leaver-access.md': risk(),
  'soa/a-5-18.md': control(fields),
});

test('reports a control that is planned, partly there or missing', async () => {
  for (const implementation of ['planned', 'partly', 'none']) {
    expect(await failures(riskExistingNotWorking, { files: files({ implementation }) })).toContain(
      'risks/leaver-access.md:15:21 `R-001` counts on `A.5.18`, which is',
    );
  }
});

test('leaves it to `soa/status` that the day of a control lies ahead', async () => {
  expect(
    await judge(riskExistingNotWorking, { files: files({ implemented_since: '2026-06-02' }) }),
  ).toEqual(['R-001: not evaluated, `A.5.18` is said to work from 2026-06-02 only']);
});

test('passes a control that works', async () => {
  expect(await judge(riskExistingNotWorking, { files: files({}) })).toEqual(['R-001: pass']);
});

test('does not evaluate a control that the statement does not judge', async () => {
  const lone = { 'risks/leaver-access.md': risk() };
  expect(await judge(riskExistingNotWorking, { files: lone })).toMatchInlineSnapshot(`
    [
      "R-001: not evaluated, the statement says nothing of the state of \`A.5.18\`",
    ]
  `);
  expect(await judge(riskExistingNotWorking, { files: files({ applicable: 'no' }) }))
    .toMatchInlineSnapshot(`
    [
      "R-001: not evaluated, the statement says nothing of the state of \`A.5.18\`",
    ]
  `);
});

test('does not concern a risk without existing controls', async () => {
  const without = { 'risks/a.md': risk({ existing_controls: undefined }) };
  expect(await judge(riskExistingNotWorking, { files: without })).toMatchInlineSnapshot(`
    [
      "R-001: not applicable, it has no existing controls",
    ]
  `);
});
