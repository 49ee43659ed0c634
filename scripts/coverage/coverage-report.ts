import type { CommitPoint } from '#approvals/approval.ts';
import type { Coverage, CoverageResult, FrameworkCoverage } from './coverage-model.ts';

/** Coverage with what its readers are told of where it comes from. */
export interface CoverageReport {
  readonly commit?: CommitPoint;
  /** ISO day. */
  readonly today: string;
  readonly coverage: Coverage;
}

/** The three states in the order of a control's life. */
export const coverageStates = ['documented', 'implemented', 'operating'] as const;

/** One of the three states. */
export type CoverageState = (typeof coverageStates)[number];

/** The results from best to worst, as tables list them. */
export const coverageResults: readonly CoverageResult[] = [
  'yes',
  'mapped',
  'no',
  'not evaluated',
  'not applicable',
];

/** Numbers of one framework; the results count requirements in scope alone. */
export interface CoverageTotals {
  readonly requirements: number;
  readonly outside: number;
  readonly withGaps: number;
  readonly states: Readonly<Record<CoverageState, Readonly<Record<CoverageResult, number>>>>;
}

/** Counts the requirements of a framework. */
export const totalsOf = ({ requirements }: FrameworkCoverage): CoverageTotals => {
  const inside = requirements.filter(({ outside }) => outside === undefined);
  const count = (state: CoverageState): Record<CoverageResult, number> => {
    const counts: Record<CoverageResult, number> = {
      yes: 0,
      mapped: 0,
      no: 0,
      'not evaluated': 0,
      'not applicable': 0,
    };
    for (const requirement of inside) counts[requirement[state].result] += 1;
    return counts;
  };
  return {
    requirements: requirements.length,
    outside: requirements.length - inside.length,
    withGaps: inside.filter(({ missing }) => missing.length > 0).length,
    states: {
      documented: count('documented'),
      implemented: count('implemented'),
      operating: count('operating'),
    },
  };
};

/** `12 yes, 3 mapped, 1 no`: what is nought is left out. */
export const countsInWords = (counts: Readonly<Record<CoverageResult, number>>): string =>
  coverageResults
    .filter((result) => counts[result] > 0)
    .map((result) => `${counts[result]} ${result}`)
    .join(', ') || 'nothing in scope';
