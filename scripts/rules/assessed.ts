import type { Proof } from '#approvals/approval.ts';
import type { Finding, Severity } from '#findings/finding.ts';
import type { Register } from '#register/register.ts';

/** How one rule came out over the whole register: the worst of what it found. */
export interface RuleResult {
  readonly rule: string;
  /** As adjusted in `isms.yml`. */
  readonly severity: Severity | 'off';
  readonly result: 'pass' | 'fail' | 'not evaluated' | 'not applicable';
  readonly passed: number;
  readonly failed: number;
  /** Why something was not evaluated or not applicable, by record where there is one. */
  readonly reasons: readonly { readonly record?: string; readonly reason: string }[];
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
}
