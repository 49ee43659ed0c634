import { expect, test } from 'vitest';
import { contextClimate } from '#rules/context/climate.ts';
import { failures, judge } from '../evidence.ts';
import { context } from '../isms-documents.ts';
import { policy } from '../records.ts';

const path = 'policies/context.md';

test('reports a context that decides nothing on climate change', async () => {
  const files = { [path]: context({ climate: undefined }) };
  expect(await failures(contextClimate, { files })).toMatchInlineSnapshot(`
    "policies/context.md:4:7 \`CTX-001\` does not decide whether climate change is a relevant issue
      hint: add \`climate: {relevant: yes, why: …}\`, or \`relevant: no\` with the reason"
  `);
});

test.each([
  ['no reason', '{relevant: no}'],
  ['a reason that is still to be written', '{relevant: yes, why: tbd}'],
])('reports a decision with %s', async (_, climate) => {
  const files = { [path]: context({ climate }) };
  expect(await failures(contextClimate, { files })).toContain(
    '`CTX-001` decides on climate change without a reason\n  hint: add `why:`',
  );
});

test.each(['yes', 'no'])('passes the decision %s with a reason', async (relevant) => {
  const files = { [path]: context({ climate: `{relevant: ${relevant}, why: One rented floor}` }) };
  expect(await judge(contextClimate, { files })).toEqual(['CTX-001: pass']);
});

test('asks for one decision, in whichever context', async () => {
  const files = {
    'policies/a.md': context({ climate: undefined }),
    'policies/b.md': context({ id: 'CTX-002' }),
  };
  expect(await judge(contextClimate, { files })).toEqual(['CTX-002: pass']);
});

test('does not judge where the decision may stand in what cannot be read', async () => {
  const files = {
    'policies/a.md': context({ climate: undefined }),
    'policies/b.md': context({ id: 'CTX-002', climate: 'no' }),
  };
  expect(await judge(contextClimate, { files, broken: true })).toMatchInlineSnapshot(`
    [
      "CTX-002: not evaluated, \`climate\` breaks the schema",
      "all: not evaluated, a document that may hold the decision cannot be read",
    ]
  `);
  const unread = { [path]: context({ type: 'contxt' }), 'policies/p.md': policy() };
  expect(await judge(contextClimate, { files: unread, broken: true })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, a document cannot be read: it may be the one of type \`context\`",
    ]
  `);
});
