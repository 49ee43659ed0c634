import type { Proof } from '#approvals/approval.ts';
import type { Collected } from '#evidence/collected.ts';
import type { Finding, Severity } from '#findings/finding.ts';
import type { Past } from '#history/past.ts';
import type { Register } from '#register/register.ts';

/** How a rule came out for one thing; what failed is told by its finding. */
export interface RuleOutcome {
  readonly result: 'pass' | 'fail' | 'not evaluated' | 'not applicable';
  readonly record?: string;
  /** Why it was not evaluated or does not apply. */
  readonly reason?: string;
}

/** How one rule came out over the whole register. */
export interface RuleResult {
  readonly rule: string;
  /** As adjusted in `isms.yml`. */
  readonly severity: Severity | 'off';
  /** `fail` before `not evaluated` before `pass`: what could not be judged is never a pass. */
  readonly result: RuleOutcome['result'];
  readonly outcomes: readonly RuleOutcome[];
}

/** The register with its proof and what the rules say of both. All publishing starts here. */
export interface AssessedIsms {
  readonly register: Register;
  readonly proof: Proof;
  /** Of all stages, sorted by place. */
  readonly findings: readonly Finding[];
  /** In the order of rule ids. */
  readonly results: readonly RuleResult[];
  /** ISO day. */
  readonly today: string;
  /** The files of evidence and what they say; absent where nobody read them. */
  readonly collected?: Collected;
  /** What the main line said before; absent where there is no history to read. */
  readonly past?: Past;
}

const order = ['fail', 'not evaluated', 'pass', 'not applicable'] as const;

/** The result of a rule from its outcomes; without any there was nothing to look at. */
export const overall = (outcomes: readonly RuleOutcome[]): RuleOutcome['result'] =>
  order.find((result) => outcomes.some((outcome) => outcome.result === result)) ?? 'not applicable';
