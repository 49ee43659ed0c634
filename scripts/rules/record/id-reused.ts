import { fail, pass } from '../outcome.ts';
import type { Rule } from '../rule.ts';

/**
 * An id names one thing for ever. Two records of today, and two entries of a record, are found while
 * the register is linked; here the history is asked.
 */
export const recordIdReused: Rule = {
  id: 'record/id-reused',
  severity: 'error',
  source: '7.5.2',
  checks:
    'no two records have one id, now or earlier in the history, and no two entries of one record; ids of records differ by more than case',
  why: 'Approvals, references and printed packs name the id. If it came to mean something else, old papers would speak of the wrong record.',
  mend: 'Give the newer record an id that was never used. A removed record that comes back under its id is told here too: restore it as it was, or give it a new id.',
  *evaluate({ register, proof }) {
    for (const record of register.records.values()) {
      const former = proof.formerIds?.get(record.id);
      if (!former) {
        yield pass(record);
        continue;
      }
      yield fail(
        record,
        ['id'],
        `Unexpected id \`${record.id}\`, which \`${former.path}\` had before it was removed`,
        'give this record an id that was never used; ids stay with the record they were given to',
      );
    }
  },
};
