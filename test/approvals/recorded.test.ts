import { expect, test } from 'vitest';
import { approvalOf, begin, clara, ines, omar, policy, propose, verdict } from './exemplar.ts';

const path = 'policies/access-control.md';
const approvedBy = 'Merge proposal\n\nApproved-by: Clara Ibsen <clara@example.com>';

test('an unsigned merge by a trusted merger with a trailer approves at level recorded', async () => {
  const repo = begin();
  const merge = propose(repo, () => repo.write(path, policy('1.0', 'Ask by ticket.')), {
    author: omar,
    date: '2026-01-10',
    message: approvedBy,
  });
  expect(await approvalOf(repo)).toMatchObject({
    verdict: 'approved',
    level: 'recorded',
    independence: 'claimed',
    approvals: [
      { person: 'clara', role: 'ciso', day: '2026-01-10', level: 'recorded', evidence: `merge ${merge}` },
    ],
    reasons: [],
    approvedOn: '2026-01-10',
    setAt: merge,
    uncommitted: false,
    versions: [{ version: '1.0', verdict: 'approved', writers: ['ines'], path, setOn: '2026-01-10' }],
  });
});

test('a squash with a trailer in its message approves nothing', async () => {
  const repo = begin();
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit(approvedBy, { author: ines, date: '2026-01-10' });
  expect(await verdict(repo)).toEqual(['not-approved', 'trailer-in-squash']);
});
