import { expect, test } from 'vitest';
import { contextEffect } from '#rules/context/effect.ts';
import { failures, judge } from '../evidence.ts';
import { context } from '../isms-documents.ts';
import { policy } from '../records.ts';

const path = 'policies/context.md';
const external = '{id: I1, kind: external, text: Customers ask, effect: Evidence is kept}';
const internal = '{id: I2, kind: internal, text: Two people know it, effect: Deputies}';

test('reports an issue that says no effect, or only that it is to be written', async () => {
  const issues = `[${external}, {id: I2, kind: internal, text: Two people know it}, {id: I3, kind: internal, text: Growth, effect: TBD}]`;
  expect(await failures(contextEffect, { files: { [path]: context({ issues }) } }))
    .toMatchInlineSnapshot(`
    "policies/context.md:10:83 Issue \`I2\` of \`CTX-001\` does not say its effect on the ISMS
      hint: add \`effect:\` with what the ISMS does, or watches, because of it
    policies/context.md:10:182 Issue \`I3\` of \`CTX-001\` does not say its effect on the ISMS
      hint: add \`effect:\` with what the ISMS does, or watches, because of it"
  `);
});

test('reports a context that looks to one side only', async () => {
  const files = { [path]: context({ issues: `[${external}]` }) };
  expect(await failures(contextEffect, { files })).toMatchInlineSnapshot(`
    "policies/context.md:10:9 \`CTX-001\` names no internal issue that bears on the ISMS on 2026-06-01
      hint: add to \`issues:\` what lies inside (people, systems, growth) and outside (law, customers, threats), each with its \`effect\`"
  `);
});

test('reports a context without issues once', async () => {
  const files = { [path]: context({ issues: undefined }) };
  expect(await failures(contextEffect, { files })).toMatchInlineSnapshot(`
    "policies/context.md:4:7 \`CTX-001\` names no internal and no external issue that bears on the ISMS on 2026-06-01
      hint: add to \`issues:\` what lies inside (people, systems, growth) and outside (law, customers, threats), each with its \`effect\`"
  `);
});

test('counts an issue up to its last day', async () => {
  const issues = `[${external}, ${internal.replace('}', ', until: 2026-06-01}')}]`;
  const files = { [path]: context({ issues }) };
  expect(await judge(contextEffect, { files, today: '2026-06-01' })).toEqual(['CTX-001: pass']);
  expect(await failures(contextEffect, { files, today: '2026-06-02' })).toContain(
    'names no internal issue that bears on the ISMS on 2026-06-02',
  );
});

test('takes the kinds of several contexts together', async () => {
  const files = {
    'policies/a.md': context({ issues: `[${external}]` }),
    'policies/b.md': context({ id: 'CTX-002', issues: `[${internal}]` }),
  };
  expect(await judge(contextEffect, { files })).toEqual(['CTX-001: pass', 'CTX-002: pass']);
});

test('does not judge what cannot be read, or is not there', async () => {
  const broken = { [path]: context({ issues: 'none' }) };
  expect(await judge(contextEffect, { files: broken, broken: true })).toMatchInlineSnapshot(`
    [
      "CTX-001: not evaluated, \`issues\` breaks the schema",
    ]
  `);
  const half = {
    'policies/a.md': context({ issues: `[${external}]` }),
    'policies/b.md': context({ id: 'CTX-002', type: 'contxt' }),
  };
  expect(await judge(contextEffect, { files: half, broken: true })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, a document that may hold the other issues cannot be read",
      "CTX-001: pass",
    ]
  `);
  const files = { [path]: context({ status: 'retired' }), 'policies/p.md': policy() };
  expect(await judge(contextEffect, { files })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, there is no document of type \`context\`",
    ]
  `);
});
