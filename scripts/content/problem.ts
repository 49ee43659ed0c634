import type { Finding, Place, RelatedPlace, Severity } from '#findings/finding.ts';

/** What is told of a finding beside its place. */
export interface Problem {
  readonly message: string;
  readonly hint: string;
  readonly severity?: Severity;
  readonly record?: string;
  readonly related?: readonly RelatedPlace[];
}

const finding = (rule: string, place: Place, problem: Problem): Finding => ({
  ...place,
  rule,
  severity: 'error',
  related: [],
  ...problem,
});

/** A field, type or value that is not as its schema wants it. */
export const schemaFinding = (place: Place, problem: Problem): Finding =>
  finding('record/schema', place, problem);

/** A file that is not as files of the tree must be: kind, name, encoding, size. */
export const fileFinding = (place: Place, problem: Problem): Finding =>
  finding('record/file', place, problem);

/** Something in the text of a record that is not shown as written. */
export const markupFinding = (place: Place, problem: Problem): Finding =>
  finding('record/markup', place, problem);

/** The place of a file as a whole. */
export const fileStart = (path: string): Place => ({ path, line: 1, column: 1 });
