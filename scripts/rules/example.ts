import type { Acknowledgements } from '#acknowledgements/acknowledgements.ts';
import type { Proof } from '#approvals/approval.ts';
import type { Finding } from '#findings/finding.ts';
import type { Past } from '#history/past.ts';
import type { CodeOwnersFiles } from './rule.ts';

/**
 * Files that differ from the small sound ISMS that examples start from, by path. A text that begins
 * with `---` or stands for a file that is no record replaces the whole file, or adds it. Any other
 * text holds front-matter fields in YAML (or fields of `isms.yml`), each of which replaces the field
 * of that name; `field: null` leaves it out. What follows a line `---` replaces the text of the
 * record; with an empty line before it, no field changes. `null` removes the file.
 */
export type ExampleFiles = Readonly<Record<string, string | null>>;

/** One state of an ISMS, small enough to be read in documentation. */
export interface ExampleState {
  readonly files: ExampleFiles;
  /** What the history proves, where the rule reads it. */
  readonly proof?: Partial<Proof>;
  /** What the main line said before, where the rule reads it. */
  readonly past?: Past;
  /** What the acknowledgement service exported, where the rule reads it. */
  readonly acknowledgements?: Acknowledgements;
  /** CODEOWNERS files around the ISMS, where the rule reads them. */
  readonly codeOwners?: CodeOwnersFiles;
  /** What of that a reader has to know: "`POL-001` 1.0 was approved on 2026-01-12". */
  readonly told?: string;
}

/** A state that a rule finds fault with and one that it passes, printed and executed by the tests. */
export interface RuleExample {
  /** ISO day of both checks; 2026-06-30 by itself. */
  readonly today?: string;
  /**
   * What both states build on, where the rule concerns nothing in the small ISMS as it is: a SOC 2
   * report, say. What other rules find fault with in it does not count.
   */
  readonly given?: ExampleFiles;
  readonly fails: ExampleState;
  readonly passes: ExampleState;
}

/** The day of an example that names none. */
export const exampleDay = '2026-06-30';

/** What `isms check` says of a failing example, as far as documentation prints it. */
export type ExampleFinding = Pick<
  Finding,
  'path' | 'line' | 'column' | 'severity' | 'message' | 'hint'
>;

/** An example with what its failing state gave when the documentation was made. */
export interface RecordedExample {
  readonly example: RuleExample;
  readonly says: readonly ExampleFinding[];
}
