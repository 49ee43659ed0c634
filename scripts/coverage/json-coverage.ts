import { isWeak, mappingCaution } from './coverage-model.ts';
import type { Fact, FrameworkCoverage, RequirementCoverage } from './coverage-model.ts';
import { totalsOf } from './coverage-report.ts';
import type { CoverageReport, CoverageTotals } from './coverage-report.ts';

const factJson = ({ result, records, reason }: Fact): unknown => ({
  result,
  records,
  reason: reason ?? null,
});

const requirementJson = (requirement: RequirementCoverage): unknown => ({
  id: requirement.id,
  title: requirement.title,
  inScope: requirement.outside === undefined,
  outside: requirement.outside ?? null,
  records: requirement.records,
  through: requirement.through.map((one) => ({ ...one, weak: isWeak(one) })),
  documented: factJson(requirement.documented),
  implemented: factJson(requirement.implemented),
  operating: factJson(requirement.operating),
  missing: requirement.missing,
});

const countsJson = ({
  yes,
  mapped,
  no,
  'not evaluated': notEvaluated,
  'not applicable': notApplicable,
}: CoverageTotals['states']['documented']): unknown => ({
  yes,
  mapped,
  no,
  notEvaluated,
  notApplicable,
});

const frameworkJson = (framework: FrameworkCoverage): unknown => {
  const totals = totalsOf(framework);
  return {
    id: framework.id,
    title: framework.title,
    totals: {
      requirements: totals.requirements,
      outside: totals.outside,
      withGaps: totals.withGaps,
      documented: countsJson(totals.states.documented),
      implemented: countsJson(totals.states.implemented),
      operating: countsJson(totals.states.operating),
    },
    requirements: framework.requirements.map(requirementJson),
  };
};

/** `isms coverage --format json`: the contract of `coverage.schema.json`, version 1. */
export const jsonCoverage = ({ commit, today, coverage }: CoverageReport): string =>
  `${JSON.stringify(
    {
      version: 1,
      commit: commit?.id ?? null,
      today,
      note: mappingCaution,
      frameworks: coverage.frameworks.map(frameworkJson),
    },
    undefined,
    2,
  )}\n`;
