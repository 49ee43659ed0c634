import type { Acknowledgements } from '#acknowledgements/acknowledgements.ts';
import type { Proof } from '#approvals/approval.ts';
import type { Collected } from '#evidence/collected.ts';
import type { Place, RelatedPlace, Severity } from '#findings/finding.ts';
import type { Past } from '#history/past.ts';
import type { Register } from '#register/register.ts';

/** The CODEOWNERS files of the repository, which lie beside the content. */
export interface CodeOwnersFiles {
  /** Path of the ISMS from the repository's top: empty, or ending with `/`. */
  readonly prefix: string;
  /** Text by path from the repository's top. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Everything a rule may look at. `today` is an ISO day and the only clock. */
export interface Evidence {
  readonly register: Register;
  readonly proof: Proof;
  readonly today: string;
  /** The files of evidence and what they say; absent where nobody read them. */
  readonly collected?: Collected;
  /** What the main line said before; absent where there is no history to read. */
  readonly past?: Past;
  /** What the acknowledgement service exported; absent where the caller gave none. */
  readonly acknowledgements?: Acknowledgements;
  /** Absent where nobody looked for them. */
  readonly codeOwners?: CodeOwnersFiles;
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

/** What a reader is told of a rule: what it checks, why it matters, how to mend it. */
export interface RuleDescription {
  readonly id: string;
  readonly severity: Severity;
  /** Clause, control or criterion it comes from: `6.1.3 f`, `A.5.3, CC5.1`. */
  readonly source: string;
  /** One line: what holds when it passes. */
  readonly checks: string;
  /** Why an organisation wants this, in our own words. */
  readonly why: string;
  readonly mend: string;
}

/** One check. Where `evaluate` is absent, an earlier stage makes the findings of this id. */
export interface Rule extends RuleDescription {
  readonly evaluate?: (evidence: Evidence) => Iterable<Outcome>;
}
