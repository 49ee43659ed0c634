import { failAt, pass } from '../outcome.ts';
import type { Rule } from '../rule.ts';
import { secretsIn } from '../secrets.ts';

const decoder = new TextDecoder('utf-8');

/** No record holds a key, token or password. */
export const recordSecret: Rule = {
  id: 'record/secret',
  severity: 'error',
  source: 'A.5.17',
  checks: 'no record holds what looks like a key, a token or a password',
  why: 'Whoever reads the repository, its clones and its packs can use it, and taking it out of the file leaves it in the history.',
  mend: 'Revoke the secret where it was issued, at once: it is known to everybody with a clone. Then take it out of the text and say where it is kept instead. An example that opens nothing is best written with `…` in it.',
  *evaluate({ register }) {
    for (const record of register.records.values()) {
      // Lines are counted in the file as it stands, so the front matter is looked at as well.
      const found = secretsIn(decoder.decode(record.source));
      for (const { what, line, column, length, shown } of found) {
        yield failAt(
          { path: record.path, line, column, endLine: line, endColumn: column + length },
          `Unexpected ${what} \`${shown}\` in \`${record.id}\``,
          'revoke it where it was issued, then take it out of the text',
          { record: record.id },
        );
      }
      if (found.length === 0) yield pass(record);
    }
  },
};
