import type { Proof } from '#approvals/approval.ts';

/**
 * Files that differ from the small sound ISMS that examples start from, by path. A text that begins
 * with `---` or stands for a file that is no record replaces the whole file, or adds it. Any other
 * text holds front-matter fields in YAML (or fields of `isms.yml`), each of which replaces the field
 * of that name; `field: null` leaves it out. `null` removes the file.
 */
export type ExampleFiles = Readonly<Record<string, string | null>>;

/** One state of an ISMS, small enough to be read in documentation. */
export interface ExampleState {
  readonly files: ExampleFiles;
  /** What the history proves, where the rule reads it. */
  readonly proof?: Partial<Proof>;
  /** What of that a reader has to know: "`POL-001` 1.0 was approved on 2026-01-12". */
  readonly told?: string;
}

/** A state that a rule finds fault with and one that it passes, printed and executed by the tests. */
export interface RuleExample {
  /** ISO day of both checks; 2026-06-30 by itself. */
  readonly today?: string;
  readonly fails: ExampleState;
  readonly passes: ExampleState;
}
