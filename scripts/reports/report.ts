import type { Finding, Severity } from '#findings/finding.ts';
import type { Proof } from '#approvals/approval.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { waiverFor, waiversInForce } from '#rules/exceptions.ts';

/** A line, from 1, of a file of the content; `undefined` where it cannot be shown. */
export type SourceLine = (path: string, line: number) => string | undefined;

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
  /** The exceptions that accept findings of `findings`, which then are for information. */
  readonly accepted?: ReadonlyMap<Finding, Acceptance>;
  /** For people, who see the line that a finding is about. */
  readonly source?: SourceLine;
  /** Path of the ISMS inside the repository, empty or ending with `/`: a forge names files so. */
  readonly prefix?: string;
  /** Of the program that judged. */
  readonly version?: string;
}

/** The exception record that accepts a finding, and its last day (ISO). */
export interface Acceptance {
  readonly exception: string;
  readonly until: string;
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

/** A rule that could not be judged, or not for every record. */
export interface UnjudgedRule {
  readonly rule: string;
  /** What is missing, the first time. */
  readonly first: string;
  readonly count: number;
}

/** The rules that could not be judged, each once, in the order given. */
export const unjudgedRules = ({ notEvaluated }: CheckReport): readonly UnjudgedRule[] => {
  const byRule = new Map<string, UnjudgedRule>();
  for (const { rule, reason } of notEvaluated) {
    const { first, count } = byRule.get(rule) ?? { first: reason, count: 0 };
    byRule.set(rule, { rule, first, count: count + 1 });
  }
  return [...byRule.values()];
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

const acceptedIn = (
  isms: AssessedIsms,
  findings: readonly Finding[],
): ReadonlyMap<Finding, Acceptance> => {
  const waivers = waiversInForce(isms);
  if (waivers.length === 0) return new Map();
  return new Map(
    findings.flatMap((finding) => {
      const waiver = waiverFor(waivers, finding);
      return waiver === undefined
        ? []
        : [[finding, { exception: waiver.exception.id, until: waiver.until }] as const];
    }),
  );
};

/** The report of an assessed ISMS; `shown` chooses the findings that are told. */
export const reportOf = (isms: AssessedIsms, shown: (finding: Finding) => boolean): CheckReport => {
  const { register, proof, results, today } = isms;
  const findings = isms.findings.filter(shown);
  const root = rootOf(proof);
  return {
    ...(proof.commit === undefined ? {} : { commit: proof.commit.id }),
    today,
    findings,
    accepted: acceptedIn(isms, findings),
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
