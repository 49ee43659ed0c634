import { expect, test } from 'vitest';
import { viewFor } from '#audiences/view-for.ts';
import { HistoryProblem } from '#history/history-problem.ts';
import { openIsms } from '../../scripts/open-isms.ts';
import { exampleFiles, memoryTree, replaced } from '../content/memory-tree.ts';

const list = 'evidence/files/github-members-2026-q1.csv';

test('an ISMS is judged and published with what its evidence says', async () => {
  const files = exampleFiles();
  const isms = await openIsms({
    tree: memoryTree({ ...files, [list]: replaced(files[list], 'owner', 'member') }),
    history: new HistoryProblem('no-repository', 'There is no repository', 'make one'),
    today: '2026-06-30',
  });
  expect([...(isms.collected?.exports.keys() ?? [])]).toEqual(['EV-001#2026-Q1']);
  expect(isms.collected?.decisions.get('AR-2026-1')?.decisions).toHaveLength(2);
  // What an audience may read of it nobody has said yet.
  expect(viewFor(isms, 'management').collected).toBeUndefined();
});
