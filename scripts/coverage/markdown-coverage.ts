import { markdownCell } from '#findings/markdown-cell.ts';
import { mappingCaution } from './coverage-model.ts';
import type { FrameworkCoverage, RequirementCoverage } from './coverage-model.ts';
import { coverageStates, countsInWords, totalsOf } from './coverage-report.ts';
import type { CoverageReport } from './coverage-report.ts';

const row = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |`;

const coveredBy = ({ records, through }: RequirementCoverage): string => {
  if (records.length > 0) return records.join(', ');
  const targets = through.filter((one) => one.records.length > 0).map(({ target }) => target);
  return targets.length > 0 ? `mapped: ${targets.join(', ')}` : '';
};

const requirementRow = (requirement: RequirementCoverage): string =>
  row([
    `${requirement.id} ${requirement.title}`,
    ...coverageStates.map((state) => requirement[state].result),
    coveredBy(requirement),
    requirement.missing.join('; '),
  ]);

const frameworkLines = (framework: FrameworkCoverage): readonly string[] => {
  const totals = totalsOf(framework);
  const inside = framework.requirements.filter(({ outside }) => outside === undefined);
  return [
    `## ${markdownCell(framework.title)}`,
    '',
    ...coverageStates.map((state) => `- ${state}: ${countsInWords(totals.states[state])}`),
    `- with gaps: ${totals.withGaps}; outside the scope: ${totals.outside}`,
    '',
    ...(inside.length > 0
      ? [
          '| Entry | documented | implemented | operating | Covered by | Missing |',
          '| --- | --- | --- | --- | --- | --- |',
          ...inside.map(requirementRow),
          '',
        ]
      : []),
  ];
};

/** `isms coverage --format markdown`: a table a framework, for a job summary or an issue. */
export const markdownCoverage = ({ coverage, today }: CoverageReport): string =>
  [`As of ${today}. ${mappingCaution}`, '', ...coverage.frameworks.flatMap(frameworkLines)].join(
    '\n',
  );
