import type { AnyRecord, RecordOf } from '#content/record.ts';
import { recordsOf } from './register.ts';

type Context = RecordOf<'document'> & AnyRecord;

/** Lists with entries that others refer to, and that some context document must hold (4.1, 4.2). */
const lists = ['issues', 'interested_parties'] as const;

/**
 * Ids of the context documents of which a list is missed as a whole: none of them holds it, which
 * `context/effect` and `context/parties` say, so an entry that cannot be found may have been in it.
 */
export const missedLists = (records: ReadonlyMap<string, AnyRecord>): ReadonlySet<string> => {
  const contexts = (recordsOf({ records }, 'document') as readonly Context[]).filter(
    ({ data, invalid }) =>
      !invalid.has('type') && data.type === 'context' && data.status !== 'retired',
  );
  const missed = lists.some((list) =>
    contexts.every(({ data, invalid }) => !invalid.has(list) && (data[list] ?? []).length === 0),
  );
  return new Set(missed ? contexts.map(({ id }) => id) : []);
};
