import { expect, test } from 'vitest';
import { soaStatus } from '#rules/soa/status.ts';
import { failures, judge } from '../evidence.ts';
import { action, control, risk } from '../records.ts';

const path = 'soa/a-5-18.md';

test('reports an implemented control that does not say since when, by whom and how', async () => {
  const files = { [path]: control({ implemented_since: undefined, operator: undefined }, '') };
  expect(await failures(soaStatus, { files })).toMatchInlineSnapshot(`
    "soa/a-5-18.md:9:17 \`A.5.18\` is implemented without \`implemented_since\`, \`operator\`, a text that says how it works here
      hint: add what is missing: since when it works, which role performs it, and how it works here"
  `);
});

test('reports a control that is implemented from a day to come', async () => {
  const files = { [path]: control({ implemented_since: '2026-06-02' }) };
  expect(await failures(soaStatus, { files })).toMatchInlineSnapshot(`
    "soa/a-5-18.md:10:20 \`A.5.18\` is implemented, and \`implemented_since\` lies ahead, on 2026-06-02
      hint: set \`implementation: planned\` with \`planned_by\`, or correct the day"
  `);
});

test('reports a planned control without a day or a plan', async () => {
  const files = {
    'soa/a-5-1.md': control({ id: 'A.5.1', implementation: 'planned' }),
    'soa/a-5-2.md': control({ id: 'A.5.2', implementation: 'partly', planned_by: '2026-12-31' }),
    'reviews/actions/ca.md': action({ controls: '[A.5.2]', state: 'closed' }),
  };
  expect(await failures(soaStatus, { files })).toMatchInlineSnapshot(`
    "soa/a-5-1.md:9:17 \`A.5.1\` is planned without \`planned_by\`, a risk's plan or an open action that names it
      hint: add the day in \`planned_by\`, and a step in the plan of the risk it treats, or an action that names it
    soa/a-5-2.md:9:17 \`A.5.2\` is partly implemented without a risk's plan or an open action that names it
      hint: add the day in \`planned_by\`, and a step in the plan of the risk it treats, or an action that names it"
  `);
});

test('reports an applicable control without a state', async () => {
  const files = { [path]: control({ implementation: undefined }) };
  expect(await failures(soaStatus, { files })).toMatchInlineSnapshot(`
    "soa/a-5-18.md:6:13 Cannot find \`implementation\` of the applicable control \`A.5.18\`
      hint: add \`implementation:\` with one of implemented, partly, planned, none"
  `);
});

test('passes an implemented control, and planned ones that a risk or an action works on', async () => {
  const planned = { implementation: 'planned', planned_by: '2026-12-31' };
  const files = {
    'soa/a-5-1.md': control({ id: 'A.5.1' }),
    'soa/a-5-2.md': control({ ...planned, id: 'A.5.2' }),
    [path]: control(planned),
    'risks/leaver-access.md': risk(),
    'reviews/actions/ca.md': action({ controls: '[A.5.2]' }),
  };
  expect(await judge(soaStatus, { files })).toEqual(['A.5.1: pass', 'A.5.18: pass', 'A.5.2: pass']);
});

test('does not concern controls that are excluded or claim nothing', async () => {
  const files = {
    'soa/a-5-1.md': control({ id: 'A.5.1', applicable: 'no' }),
    [path]: control({ implementation: 'none' }),
  };
  expect(await judge(soaStatus, { files })).toMatchInlineSnapshot(`
    [
      "A.5.1: not applicable, the control is excluded",
      "A.5.18: not applicable, nothing is claimed yet",
    ]
  `);
});
