import { byText } from './text-order.ts';

/** What a finding means for the exit code: only an `error` makes a command end with 1. */
export type Severity = 'error' | 'warning' | 'information';

/** A place in a file of the content tree; `line` and `column` count from 1, columns in UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** A second place that explains a finding, such as the other record with the same id. */
export interface RelatedPlace extends Place {
  readonly message?: string;
}

/**
 * One problem: which rule, how severe, where, what is wrong and how to mend it.
 * `message` states the fact ("Unexpected `X`, expected `Y`", no full stop), `hint` what to do now.
 * This is the published shape of `isms check --format json`.
 */
export interface Finding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly reasons?: readonly string[];
  readonly hint?: string;
  readonly url?: string;
  /** Id of the record it concerns, where it is known. */
  readonly record?: string;
  readonly related: readonly RelatedPlace[];
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** Orders severities, worst first. */
export const bySeverity = (a: Severity, b: Severity): number => ranks[a] - ranks[b];

/** Orders findings by path, line, column, rule and message: the order of every report. */
export const byPlace = (a: Finding, b: Finding): number =>
  byText(a.path, b.path) ||
  a.line - b.line ||
  a.column - b.column ||
  byText(a.rule, b.rule) ||
  byText(a.message, b.message);
