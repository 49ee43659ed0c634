import { expect, test } from 'vitest';
import { prove } from '#approvals/prove.ts';
import { HistoryProblem } from '#history/history-problem.ts';
import { policy } from './exemplar.ts';

const record = (id: string, status: string) => ({
  id,
  kind: 'document' as const,
  path: `policies/${id}.md`,
  source: Buffer.from(policy('1.0', 'Text.', '', status).replace('POL-001', id)),
});

test('without a history claims are unknown and drafts stay drafts', async () => {
  const problem = new HistoryProblem(
    'no-repository',
    'This folder is in no git repository',
    'run `git init`',
  );
  const records = [record('A', 'approved'), record('B', 'draft'), record('C', 'retired')];
  const { approvals, undecidable, commit } = await prove(records, problem, { today: '2026-01-01' });
  expect([...approvals.values()].map(({ id, verdict }) => [id, verdict])).toEqual([
    ['A', 'unknown'],
    ['B', 'draft'],
    ['C', 'unknown'],
  ]);
  expect(undecidable).toEqual({
    code: 'no-repository',
    message: 'This folder is in no git repository',
    hint: 'run `git init`',
  });
  expect(commit).toBeUndefined();
});
