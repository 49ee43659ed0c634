import { expect, test } from 'vitest';
import { linkSuspect } from '#rules/link/suspect.ts';
import { approved, reason, version } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { control, policy, risk, statement } from '../records.ts';

const files = {
  'policies/a.md': policy({}, 'See POL-002, and POL-002 again.'),
  'policies/b.md': policy({ id: 'POL-002', version: '"2.0"' }),
};
const changed = (change: 'material' | 'editorial'): ReturnType<typeof approved> =>
  approved('POL-002', {
    approvedOn: '2026-03-01',
    versions: [version('2.0', '2026-03-01', { change }), version('1.0', '2026-01-12')],
  });

test('reports once that a record relied on changed in substance', async () => {
  const approvals = [approved('POL-001'), changed('material')];
  expect(await failures(linkSuspect, { files, approvals })).toMatchInlineSnapshot(`
    "policies/a.md:12:5 \`POL-001\` was last reviewed on 2026-01-12, \`POL-002\` 2.0 changed in substance on 2026-03-01
      hint: read what changed (\`isms history POL-002\`), then add an entry to \`reviewed:\` or change \`POL-001\`"
  `);
});

test('passes an editorial change and a later review', async () => {
  expect(
    await failures(linkSuspect, { files, approvals: [approved('POL-001'), changed('editorial')] }),
  ).toBe('');
  const reviewed = policy({ reviewed: '[{date: 2026-03-02, by: ciso}]' }, 'See POL-002.');
  const approvals = [approved('POL-001'), changed('material')];
  expect(
    await judge(linkSuspect, { files: { ...files, 'policies/a.md': reviewed }, approvals }),
  ).toEqual(['POL-001: pass', 'POL-002: pass']);
});

test('is quiet until the first review', async () => {
  const approvals = [changed('material')];
  expect(await judge(linkSuspect, { files, approvals })).toMatchInlineSnapshot(`
    [
      "POL-001: not applicable, it was not approved or reviewed yet",
      "POL-002: pass",
    ]
  `);
});

test('counts the approval of the statement for its controls', async () => {
  const soa = {
    'policies/b.md': files['policies/b.md'],
    'risks/r.md': risk({ status: 'draft' }),
    'soa/index.md': statement(),
    'soa/a-5-18.md': control({ implemented_by: '[POL-002]' }),
  };
  const approvals = [approved('SOA'), changed('material')];
  expect(await failures(linkSuspect, { files: soa, approvals })).toMatchInlineSnapshot(`
    "soa/a-5-18.md:13:18 \`A.5.18\` was last reviewed on 2026-01-12, \`POL-002\` 2.0 changed in substance on 2026-03-01
      hint: read what changed (\`isms history POL-002\`), then add an entry to \`reviewed:\` or change \`A.5.18\`"
  `);
});

test('is not evaluated without a history', async () => {
  expect(await judge(linkSuspect, { files, undecidable: reason('no-repository') }))
    .toMatchInlineSnapshot(`
    [
      "all: not evaluated, The history says no-repository",
    ]
  `);
});
