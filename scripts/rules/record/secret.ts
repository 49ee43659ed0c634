import type { ScannedFile } from '#content/scan-files.ts';
import { secretsIn } from '#content/secrets.ts';
import type { Secret } from '#content/secrets.ts';
import type { Register } from '#register/register.ts';
import { failAt, notEvaluated, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

const decoder = new TextDecoder('utf-8');

const failure = (
  path: string,
  { what, line, column, length, shown }: Secret,
  record?: string,
): Outcome =>
  failAt(
    { path, line, column, endLine: line, endColumn: column + length },
    `Unexpected ${what} \`${shown}\` in \`${record ?? path}\``,
    'revoke it where it was issued, then take it out of the text',
    record === undefined ? {} : { record },
  );

function* inRecords({ records }: Register): Iterable<Outcome> {
  for (const record of records.values()) {
    // Lines are counted in the file as it stands, so the front matter is looked at as well.
    const found = secretsIn(decoder.decode(record.source));
    for (const secret of found) yield failure(record.path, secret, record.id);
    if (found.length === 0) yield pass(record);
  }
}

const unseen = (scanned: ReadonlyMap<string, ScannedFile>, why: ScannedFile): readonly string[] =>
  [...scanned].filter(([, result]) => result === why).map(([path]) => `\`${path}\``);

function* inFiles({ scanned = new Map() }: Register): Iterable<Outcome> {
  for (const [path, result] of scanned) {
    if (typeof result === 'string') continue;
    for (const secret of result) yield failure(path, secret);
    if (result.length === 0) yield { result: 'pass' };
  }
  // Files of other formats are looked into by nobody; who reads a pass must not think they were.
  for (const why of ['too large', 'unreadable'] as const) {
    const paths = unseen(scanned, why);
    if (paths.length > 0) yield notEvaluated(`${why}: ${paths.join(', ')}`);
  }
}

/** No record and no file beside it holds a key, token or password. */
export const recordSecret: Rule = {
  id: 'record/secret',
  severity: 'error',
  source: 'A.5.17',
  checks:
    'no record, no text file beside it (evidence above all) and not `isms.yml` holds what looks like a key, a token or a password',
  why: 'Whoever reads the repository, its clones and its packs can use it, and taking it out of the file leaves it in the history.',
  mend: 'Revoke the secret where it was issued, at once: it is known to everybody with a clone. Then take it out of the text and say where it is kept instead; export evidence again without it. An example that opens nothing is best written with `…` in it. PDF, images and spreadsheets are not looked into.',
  *evaluate({ register }) {
    yield* inRecords(register);
    yield* inFiles(register);
  },
};
