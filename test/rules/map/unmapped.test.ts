import { expect, test } from 'vitest';
import { readCatalogues } from '#catalogues/read-catalogues.ts';
import { mapUnmapped } from '#rules/map/unmapped.ts';
import { failures, judge } from '../evidence.ts';
import { reportSettings } from '../isms-documents.ts';
import { action, control, evidenceRequest, exampleSettings, policy } from '../records.ts';

const all = [...readCatalogues().clauses.keys()];
const clauses = (...except: readonly string[]): string =>
  `[${all
    .filter((id) => !except.includes(id))
    .map((id) => `"${id}"`)
    .join(', ')}]`;

const common = [...readCatalogues().criteria.values()]
  .filter(({ category }) => category === 'security')
  .map(({ id }) => id);
const criteria = (...except: readonly string[]): string =>
  `[${common.filter((id) => !except.includes(id)).join(', ')}]`;

const path = 'policies/p.md';
const whole = { wholeCatalogues: true as const };

test('names the clauses behind which no record stands, in runs', async () => {
  const files = { [path]: policy({ clauses: clauses('7.1', '7.5.1', '7.5.2', '7.5.3') }) };
  expect(await failures(mapUnmapped, { files, ...whole })).toMatchInlineSnapshot(`
    "isms.yml:1:1 No record stands behind 4 of 30 clauses: \`7.1\`, \`7.5.1\` to \`7.5.3\`
      hint: name each in \`clauses:\` of the document or record that says how it is met, in quotes"
  `);
  const one = { [path]: policy({ clauses: clauses('10.1') }) };
  expect(await failures(mapUnmapped, { files: one, ...whole })).toMatchInlineSnapshot(`
    "isms.yml:1:1 No record stands behind clause \`10.1\`
      hint: name it in \`clauses:\` of the document or record that says how it is met, in quotes"
  `);
});

test('takes a record of the kind that a clause asks for, although it does not name it', async () => {
  const files = { [path]: policy({ clauses: clauses('8.1') }), 'evidence/e.md': evidenceRequest() };
  expect(await judge(mapUnmapped, { files, ...whole })).toEqual([
    'all: pass',
    'all: not applicable, `isms.yml` has no `soc2`, so no criterion is asked for',
  ]);
});

test('leaves clauses whose document is missing to the rule about it', async () => {
  const files = { [path]: policy({ clauses: clauses('4.1', '4.3', '6.2', '9.2.2') }) };
  expect(await failures(mapUnmapped, { files, ...whole })).toBe('');
});

test('does not count retired records', async () => {
  const files = {
    [path]: policy({ clauses: clauses('7.1') }),
    'policies/old.md': policy({ id: 'POL-OLD', status: 'retired', clauses: '["7.1"]' }),
  };
  expect(await failures(mapUnmapped, { files, ...whole })).toContain('clause `7.1`');
});

test('names criteria in scope that only the mapping carries', async () => {
  const files = {
    [path]: policy({ clauses: clauses() }),
    'soa/a-5-29.md': control({ id: 'A.5.29', criteria: criteria('CC9.1', 'CC8.1') }),
  };
  const story = { files, ...whole, settings: reportSettings() };
  expect(await failures(mapUnmapped, story)).toMatchInlineSnapshot(`
    "isms.yml:25:15 No record names \`CC9.1\`, which only the mapping to Annex A carries
      hint: name each in \`criteria:\` of the controls that meet it; a mapping says that they overlap, not that it is met"
  `);
  const named = { ...files, 'evidence/e.md': evidenceRequest({ criteria: '[CC9.1]' }) };
  expect(await judge(mapUnmapped, { ...story, files: named })).toEqual(['all: pass', 'all: pass']);
});

test('does not miss what a record that cannot be read may name', async () => {
  const mistyped = {
    [path]: policy({ clauses: clauses('7.1') }),
    'policies/q.md': policy({ id: 'POL-2', clauses: '7.1' }),
  };
  expect(await failures(mapUnmapped, { files: mistyped, ...whole, broken: true })).toBe('');
  const unread = { [path]: policy({ clauses: clauses('7.1') }), 'risks/r.md': 'Nothing' };
  expect(await judge(mapUnmapped, { files: unread, ...whole, broken: true }))
    .toMatchInlineSnapshot(`
    [
      "all: not evaluated, a record that cannot be read may name 7.1",
      "all: not applicable, \`isms.yml\` has no \`soc2\`, so no criterion is asked for",
    ]
  `);
});

test.each([
  ['a clause that is misspelt', { 'policies/q.md': policy({ id: 'POL-2', clauses: '["7.11"]' }) }],
  [
    'an action whose kind cannot be read',
    { 'reviews/actions/c.md': action({ kind: 'improvment' }) },
  ],
])('makes no finding of what may follow from %s', async (_, more) => {
  const files = { [path]: policy({ clauses: clauses('7.1', '10.1') }), ...more };
  const said = await failures(mapUnmapped, { files, ...whole, broken: true });
  expect(said).not.toContain('`7.1`, `10.1`');
});

test('makes no finding of a role list that cannot be read', async () => {
  const files = { [path]: policy({ clauses: clauses('5.3') }) };
  const settings = exampleSettings().replace('\nroles:', '\nroless:');
  expect(await failures(mapUnmapped, { files, ...whole, settings, broken: true })).toBe('');
  expect(await failures(mapUnmapped, { files, ...whole })).toBe('');
});

test('is not evaluated for a report that cannot be read', async () => {
  const files = { [path]: policy({ clauses: clauses() }) };
  const settings = reportSettings({ categories: 'security' });
  expect(await judge(mapUnmapped, { files, ...whole, settings, broken: true })).toEqual([
    'all: pass',
    'all: not evaluated, `soc2` in `isms.yml` breaks the schema',
  ]);
});
