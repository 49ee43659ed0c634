/** What the facts of an export must be, wherever they come from: the engine or `isms.yml`. */
export interface Expectation {
  readonly id: string;
  /** Name of the reader. */
  readonly format: string;
  /** Name of the fact. */
  readonly fact: string;
  /** `yes` and `no` stand for true and false, too. */
  readonly equals?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** ISO 8601 duration: how old a day may be when the export was made. */
  readonly within?: string;
  readonly why: string;
  /** What to do where it is broken; absent for an expectation of `isms.yml`. */
  readonly mend?: string;
  /** Every export with entries tells the fact: where none does, nothing was shown. */
  readonly always?: true;
  /** Not judged where this other expectation is in force, which says the same of more. */
  readonly unless?: string;
}

/** An expectation that a reader brings along: its format is the reader's. */
export type BuiltInExpectation = Omit<Expectation, 'format'> & { readonly mend: string };
