import { expect, test } from 'vitest';
import { historyRewritten } from '#rules/history/rewritten.ts';
import { failures, judge } from '../evidence.ts';
import { policy } from '../records.ts';

const files = { 'policies/access-control.md': policy() };
const commit = '059b73dcff845aa66ec4498acc918d1766868b54';

test('reports that the commit of the last pack is gone from the history', async () => {
  expect(await failures(historyRewritten, { files, previous: { commit, kept: false } }))
    .toMatchInlineSnapshot(`
    "isms.yml:1:1 The commit 059b73dcff845aa66ec4498acc918d1766868b54 of the last pack is no ancestor of this one
      hint: restore the branch from a clone that still holds that commit, or tell the auditor why it was rewritten"
  `);
});

test('says nothing where the commit is still there', async () => {
  expect(await judge(historyRewritten, { files, previous: { commit, kept: true } })).toEqual([
    'all: pass',
  ]);
});

test('is not evaluated where no earlier pack is named', async () => {
  expect(await judge(historyRewritten, { files })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, no earlier pack is named: \`--previous <its manifest.json>\`",
    ]
  `);
});
