import type { Finding, Severity } from '#findings/finding.ts';
import type { Proof } from '#approvals/approval.ts';
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
  /** Where trust in approvals starts; absent where none was proved. For people only. */
  readonly root?: { readonly commit: string; readonly confirmed: boolean };
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

/** Nothing rests on a root where nothing is approved, or nothing can be decided. */
const rootOf = ({ approvals, root, rootConfirmed, undecidable }: Proof): CheckReport['root'] =>
  root !== undefined &&
  undecidable === undefined &&
  [...approvals.values()].some(({ verdict }) => verdict !== 'draft')
    ? { commit: root, confirmed: rootConfirmed === true }
    : undefined;

/** What people are told of the root, if there is one. */
export const rootWords = ({ root }: CheckReport): readonly string[] =>
  root === undefined
    ? []
    : [
        `approvals rest on commit ${root.commit} (${root.confirmed ? 'confirmed by you' : 'not confirmed by you: --trust'})`,
      ];

/** The report of an assessed ISMS; `shown` chooses the findings that are told. */
export const reportOf = (
  { register, proof, findings, results, today }: AssessedIsms,
  shown: (finding: Finding) => boolean,
): CheckReport => {
  const root = rootOf(proof);
  return {
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
    ...(root === undefined ? {} : { root }),
  };
};
