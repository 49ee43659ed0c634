import { expect, test } from 'vitest';
import { soaCurrent } from '#rules/soa/current.ts';
import { approved } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { policy, statement } from '../records.ts';

const files = { 'policies/access-control.md': policy(), 'soa/index.md': statement() };
const drifted = { verdict: 'drift', approvedContent: 'eec037a'.padEnd(40, '0') } as const;

test('reports a statement of which a control was changed after the approval', async () => {
  const approvals = [approved('POL-001', drifted), approved('SOA', drifted)];
  expect(await failures(soaCurrent, { files, approvals })).toMatchInlineSnapshot(`
    "soa/index.md:6:10 \`SOA\` 1.0 was approved as tree eec037a, \`soa/\` is now c783cdd
      hint: raise \`version:\` in \`soa/index.md\` and have it approved, or restore the changed controls"
  `);
});

test('passes the approved statement', async () => {
  expect(await judge(soaCurrent, { files, approvals: [approved('SOA')] })).toEqual(['SOA: pass']);
});
