import { expect, test } from 'vitest';
import { viewFor } from '#audiences/view-for.ts';
import type { Audience } from '#audiences/view.ts';
import { assess } from '#rules/assess.ts';
import { metaLoweredRule } from '#rules/meta/lowered-rule.ts';
import { riskOrder } from '#rules/risk/order.ts';
import { approved } from '../rules/approvals.ts';
import { readStory } from '../rules/evidence.ts';
import { exampleSettings, exception, risk } from '../rules/records.ts';

const files = (classification: string) => ({
  'reviews/exceptions/exc-2026-001.md': exception({
    of: 'risk/order',
    records: '[R-001]',
    classification,
  }),
  'reviews/exceptions/exc-2026-002.md': exception({ id: 'EXC-2026-002', classification }),
  'risks/a.md': risk({ current: '{likelihood: 1, consequence: 1}' }),
});
const settings = exampleSettings(
  'rules:\n  review/overdue: {severity: warning, reason: The office moves, exception: EXC-2026-002}\n',
);

const told = async (classification: string, audience: Audience) => {
  const approvals = [approved('EXC-2026-001'), approved('EXC-2026-002')];
  const { evidence, findings } = await readStory({
    files: files(classification),
    settings,
    approvals,
  });
  const isms = assess([riskOrder, metaLoweredRule], evidence, findings);
  return viewFor(isms, audience).findings.map(
    ({ severity, rule, record, message }) =>
      `${severity} ${rule} ${record ?? '-'} ${message.replace(/^.*, accepted/, '… accepted').replace(/^Unexpected.*\(/, '… (')}`,
  );
};

test('tells a reader who may see the exception which one it is', async () => {
  expect(await told('confidential', 'auditor')).toEqual([
    'information meta/lowered-rule EXC-2026-002 … accepted by `EXC-2026-002` until 2026-12-31',
    'information meta/lowered-rule EXC-2026-001 `EXC-2026-001` excepts `R-001` from `risk/order` until 2026-12-31',
    'information risk/order R-001 … (accepted by `EXC-2026-001` until 2026-12-31)',
  ]);
});

test('tells every other reader that it is accepted, without naming the exception', async () => {
  expect(await told('restricted', 'auditor')).toEqual([
    'information meta/lowered-rule - … accepted by `restricted record` until 2026-12-31',
    'information risk/order R-001 … (accepted by `restricted record` until 2026-12-31)',
  ]);
});
