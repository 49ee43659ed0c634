import { expect, test } from 'vitest';
import { scopeComplete } from '#rules/scope/complete.ts';
import { failures, judge } from '../evidence.ts';
import { context, scope } from '../isms-documents.ts';
import { policy } from '../records.ts';

const path = 'policies/scope.md';
const others = { 'policies/context.md': context(), 'policies/p.md': policy() };

test('reports a scope without statement, boundary and interfaces', async () => {
  const files = {
    ...others,
    [path]: scope({ statement: undefined, boundary: undefined, interfaces: undefined }),
  };
  expect(await failures(scopeComplete, { files })).toMatchInlineSnapshot(`
    "policies/scope.md:4:7 \`SCOPE-001\` has no statement of the scope
      hint: add \`statement:\` in one sentence, in the words of the certificate where there is one
    policies/scope.md:4:7 \`SCOPE-001\` does not say what lies within the scope
      hint: add \`boundary:\` with the \`units\`, \`sites\`, \`services\`, \`systems\` and \`cloud_accounts\` that lie within
    policies/scope.md:4:7 \`SCOPE-001\` names no interface to what others do for the organisation
      hint: add \`interfaces:\` with \`with\`, \`what\`, \`responsible\` and \`governed_by\` of each"
  `);
});

test('reports a boundary with nothing in it, and an exclusion without a reason', async () => {
  const empty = scope({ boundary: '{units: [], excluded: [{what: Payroll, why: Elsewhere}]}' });
  expect(await failures(scopeComplete, { files: { ...others, [path]: empty } }))
    .toMatchInlineSnapshot(`
    "policies/scope.md:11:11 \`SCOPE-001\` does not say what lies within the scope
      hint: add \`boundary:\` with the \`units\`, \`sites\`, \`services\`, \`systems\` and \`cloud_accounts\` that lie within"
  `);
  const unsaid = scope({
    boundary: '{units: [All], excluded: [{what: Payroll}, {what: Canteen, why: n/a}]}',
  });
  expect(await failures(scopeComplete, { files: { ...others, [path]: unsaid } }))
    .toMatchInlineSnapshot(`
    "policies/scope.md:11:37 \`SCOPE-001\` leaves out "Payroll" without a reason
      hint: add \`why:\`, so that a reader sees that nothing in scope depends on it unseen
    policies/scope.md:11:54 \`SCOPE-001\` leaves out "Canteen" without a reason
      hint: add \`why:\`, so that a reader sees that nothing in scope depends on it unseen"
  `);
});

test('reports an interface that nobody controls', async () => {
  const interfaces = '[{with: GitHub, what: Keeps the code, governed_by: []}]';
  const files = { ...others, [path]: scope({ interfaces }) };
  expect(await failures(scopeComplete, { files })).toMatchInlineSnapshot(`
    "policies/scope.md:12:14 The interface of \`SCOPE-001\` with "GitHub" does not say \`responsible\`, \`governed_by\`
      hint: add \`responsible\` and \`governed_by\`: the role that controls it, and the records that govern it"
  `);
});

test('reports a scope that does not cite the context', async () => {
  const files = { ...others, [path]: scope({}, 'Nothing else.') };
  expect(await failures(scopeComplete, { files })).toMatchInlineSnapshot(`
    "policies/scope.md:4:7 \`SCOPE-001\` does not cite the issues and the interested parties of \`CTX-001\`
      hint: say in the text which of them drew the line, with a link to \`CTX-001\`"
  `);
});

test('names what is not cited where issues and parties stand apart', async () => {
  const files = {
    ...others,
    'policies/context.md': context({ interested_parties: undefined }),
    'policies/parties.md': context({ id: 'CTX-002', issues: undefined }),
    [path]: scope(),
  };
  expect(await failures(scopeComplete, { files })).toContain(
    '`SCOPE-001` does not cite the interested parties of `CTX-002`',
  );
});

test('passes a scope that says all, and one without a context to cite', async () => {
  expect(await judge(scopeComplete, { files: { ...others, [path]: scope() } })).toEqual([
    'SCOPE-001: pass',
  ]);
  const alone = { 'policies/p.md': policy(), [path]: scope({}, 'Nothing else.') };
  expect(await judge(scopeComplete, { files: alone })).toEqual(['SCOPE-001: pass']);
});

test('is not evaluated without a scope, or with one that cannot be read', async () => {
  expect(await judge(scopeComplete, { files: others })).toEqual([
    'all: not evaluated, there is no document of type `scope`',
  ]);
  const files = { ...others, [path]: scope({ boundary: 'all' }) };
  expect(await judge(scopeComplete, { files, broken: true })).toEqual([
    'SCOPE-001: not evaluated, `boundary` breaks the schema',
  ]);
});
