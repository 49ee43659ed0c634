import { resolve } from 'node:path';
import { recordPlace } from '#content/record-place.ts';
import type { Kind } from '#content/record.ts';
import { HistoryProblem } from '#history/history-problem.ts';
import type { History } from '#history/history.ts';
import { inBatches } from '#history/in-batches.ts';
import { readHistory } from '#history/read-history.ts';
import { openRepository } from '#history/repository.ts';
import type { Context } from './context.ts';

const nowhere = (): boolean => false;

/** The texts of a kind that a step of the main line removed or replaced, each once. */
const earlierTexts = (history: History, kind: Kind): ReadonlySet<string> => {
  const texts = new Set<string>();
  for (const { changes } of history.steps) {
    for (const { path, before, after } of changes) {
      const place = recordPlace(path, nowhere);
      if (place.type !== 'record' || place.kind !== kind) continue;
      for (const side of [before[0], after]) if (side) texts.add(side.id);
    }
  }
  return texts;
};

/**
 * The ids that records of a kind ever had on the main line, also those that are gone. Without a
 * repository, or before its first commit, there are none; `undefined` where the history cannot be
 * read.
 */
export const idsInHistory = async (
  context: Context,
  root: string,
  kind: Kind,
): Promise<ReadonlySet<string> | undefined> => {
  const repository = await openRepository(resolve(context.folder, root), context.environment);
  if (repository.type === 'no-repository' || repository.head === undefined) return new Set();
  try {
    const history = await readHistory(repository, repository.head);
    try {
      const facts = await inBatches([...earlierTexts(history, kind)], history.facts);
      return new Set(facts.flatMap((one) => one?.id ?? []));
    } finally {
      await history.close();
    }
  } catch (error) {
    if (error instanceof HistoryProblem) return undefined;
    throw error;
  }
};
