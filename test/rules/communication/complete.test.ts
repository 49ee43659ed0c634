import { expect, test } from 'vitest';
import { communicationComplete } from '#rules/communication/complete.ts';
import { failures, judge } from '../evidence.ts';
import { policy } from '../records.ts';
import type { Fields } from '../records.ts';

const path = 'policies/communication.md';
const plan = (communications: string | undefined, more: Fields = {}): string =>
  policy({ id: 'COM-001', title: 'Communication', type: 'communication', communications, ...more });
const whole = '{what: Incidents, when: At once, with: The CISO, how: Telephone}';

test('reports each communication that leaves a question open', async () => {
  const files = {
    [path]: plan(
      `[${whole}, {what: Policies, with: All staff}, {what: News, when: TBD, with: All, how: Chat}]`,
    ),
  };
  expect(await failures(communicationComplete, { files })).toMatchInlineSnapshot(`
    "policies/communication.md:10:84 Communication 2 of \`COM-001\` does not say \`when\`, \`how\`
      hint: add \`when:\`, \`how:\` for "Policies"
    policies/communication.md:10:119 Communication 3 of \`COM-001\` does not say \`when\`
      hint: add \`when:\` for "News""
  `);
});

test('reports a communication plan that names nothing', async () => {
  expect(await failures(communicationComplete, { files: { [path]: plan(undefined) } }))
    .toMatchInlineSnapshot(`
    "policies/communication.md:4:7 \`COM-001\` names nothing that is communicated
      hint: add \`communications:\` with \`what\`, \`when\`, \`with\`, \`how\` and \`who\` of each, also in a crisis"
  `);
  expect(await failures(communicationComplete, { files: { [path]: plan('[]') } })).toContain(
    `${path}:10:17 `,
  );
});

test('passes complete communications, in a document of any type', async () => {
  const files = {
    [path]: plan(`[${whole}]`),
    'policies/incidents.md': policy({
      id: 'PRO-1',
      type: 'procedure',
      communications: `[${whole}]`,
    }),
    'policies/other.md': policy(),
  };
  expect(await judge(communicationComplete, { files })).toEqual(['COM-001: pass', 'PRO-1: pass']);
});

test('is not evaluated without a plan, or with one that cannot be read', async () => {
  const files = { 'policies/p.md': policy(), [path]: plan(undefined, { status: 'retired' }) };
  expect(await judge(communicationComplete, { files })).toMatchInlineSnapshot(`
    [
      "COM-001: not applicable, the record is retired",
      "all: not evaluated, no document has \`communications\`",
    ]
  `);
  const broken = { [path]: plan('none') };
  expect(await judge(communicationComplete, { files: broken, broken: true }))
    .toMatchInlineSnapshot(`
    [
      "COM-001: not evaluated, \`communications\` breaks the schema",
    ]
  `);
  const unread = { [path]: plan(`[${whole}]`, { type: 'communicaton' }) };
  expect(await judge(communicationComplete, { files: unread, broken: true }))
    .toMatchInlineSnapshot(`
    [
      "COM-001: not evaluated, \`type\` breaks the schema",
    ]
  `);
});
