import type { Finding, Severity } from '#findings/finding.ts';
import type { AssessedIsms } from '#rules/assessed.ts';

/** What a report tells: the findings to show, and what they were found in. */
export interface CheckReport {
  readonly commit?: string;
  readonly today: string;
  /** Sorted by place. */
  readonly findings: readonly Finding[];
  /** Rules that could not be judged, or not for every record. */
  readonly notEvaluated: readonly { readonly rule: string; readonly reason: string }[];
  readonly records: number;
}

/** How many findings of each severity there are, and how many checks were not evaluated. */
export interface Summary {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly notEvaluated: number;
}

/** Counts a report. */
export const summarise = ({ findings, notEvaluated }: CheckReport): Summary => {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    error: count('error'),
    warning: count('warning'),
    information: count('information'),
    notEvaluated: notEvaluated.length,
  };
};

/** The report of an assessed ISMS; `shown` chooses the findings that are told. */
export const reportOf = (
  { register, proof, findings, results, today }: AssessedIsms,
  shown: (finding: Finding) => boolean,
): CheckReport => ({
  ...(proof.commit === undefined ? {} : { commit: proof.commit.id }),
  today,
  findings: findings.filter(shown),
  notEvaluated: results.flatMap(({ rule, outcomes }) =>
    outcomes
      .filter(({ result }) => result === 'not evaluated')
      .map(({ record, reason = '' }) => ({
        rule,
        reason: record === undefined ? reason : `\`${record}\`: ${reason}`,
      })),
  ),
  records: register.records.size,
});
