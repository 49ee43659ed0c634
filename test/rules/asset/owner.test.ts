import { expect, test } from 'vitest';
import { assetOwner } from '#rules/asset/owner.ts';
import { failures, judge } from '../evidence.ts';
import { asset } from '../further-records.ts';

const path = 'risks/assets/a.md';

test('reports an asset without owner and class', async () => {
  const files = { [path]: asset({ asset_owner: undefined, information_class: undefined }) };
  expect(await failures(assetOwner, { files })).toMatchInlineSnapshot(`
    "risks/assets/a.md:3:8 Cannot find \`asset_owner\`, \`information_class\` of \`AST-SOURCE-CODE\`
      hint: add the role that answers for the asset in \`asset_owner\`, and the highest class of information in it in \`information_class\`"
  `);
});

test('asks no class of sites and people', async () => {
  const changes = { information_class: undefined };
  const files = {
    [path]: asset({ ...changes, type: 'site' }),
    'risks/assets/2.md': asset({ ...changes, id: 'AST-2', type: 'people' }),
    'risks/assets/3.md': asset({ ...changes, id: 'AST-3', type: undefined }),
  };
  expect(await judge(assetOwner, { files })).toEqual([
    'AST-2: pass',
    expect.stringContaining('Cannot find `information_class` of `AST-3`'),
    'AST-SOURCE-CODE: pass',
  ]);
});

test('does not concern assets that are out of use or scope, and drafts', async () => {
  const changes = { asset_owner: undefined };
  const files = {
    'risks/assets/1.md': asset({ ...changes, id: 'AST-1', in_scope: 'no' }),
    'risks/assets/2.md': asset({ ...changes, id: 'AST-2', retired: '2026-05-31' }),
    'risks/assets/3.md': asset({ ...changes, id: 'AST-3', version: '"1.0"', status: 'draft' }),
    'risks/assets/4.md': asset({ ...changes, id: 'AST-4', status: 'retired' }),
    'risks/assets/5.md': asset({ ...changes, id: 'AST-5', type: 'thing' }),
  };
  expect(await judge(assetOwner, { files, today: '2026-06-01', broken: true }))
    .toMatchInlineSnapshot(`
    [
      "AST-1: not applicable, it lies outside the scope",
      "AST-2: not applicable, it is out of use since 2026-05-31",
      "AST-3: not applicable, the record is a draft",
      "AST-4: not applicable, the record is retired",
      "AST-5: not evaluated, \`type\` breaks the schema",
    ]
  `);
  expect(await failures(assetOwner, { files, today: '2026-05-31', broken: true })).toContain(
    '`AST-2`',
  );
});
