import type { Proof } from '#approvals/approval.ts';
import type { FieldPath } from '#content/record.ts';
import type { Place, RelatedPlace, Severity } from '#findings/finding.ts';
import type { Register } from '#register/register.ts';

/** Everything a rule may look at. `today` is an ISO day and the only clock. */
export interface Evidence {
  readonly register: Register;
  readonly proof: Proof;
  readonly today: string;
}

/** A rule's word on one thing it looked at. "Not evaluated" is never a pass. */
export type Outcome =
  | { readonly result: 'pass'; readonly record?: string }
  | {
      readonly result: 'fail';
      readonly record?: string;
      readonly place: Place;
      readonly message: string;
      readonly hint: string;
      readonly reasons?: readonly string[];
      readonly related?: readonly RelatedPlace[];
      /** Where one rule knows two severities (`review/overdue`); else the rule's own. */
      readonly severity?: Severity;
    }
  | {
      readonly result: 'not evaluated' | 'not applicable';
      readonly record?: string;
      readonly reason: string;
    };

/** One check: what it looks for, why it matters, how to mend it. One rule, one file. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Clause, control or criterion it comes from: `6.1.3 f`, `A.5.3, CC5.1`. */
  readonly source: string;
  /** One line: what holds when it passes. */
  readonly checks: string;
  readonly why: string;
  readonly mend: string;
  readonly evaluate: (evidence: Evidence) => Iterable<Outcome>;
}

/** A field of a record as rules name it. */
export type { FieldPath };
