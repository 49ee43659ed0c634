import { counted } from '#findings/counted.ts';
import { terminalText } from '#findings/terminal-text.ts';
import { isWeak, mappingCaution } from './coverage-model.ts';
import type { CoverageResult, FrameworkCoverage, RequirementCoverage } from './coverage-model.ts';
import { coverageStates, countsInWords, totalsOf } from './coverage-report.ts';
import type { CoverageReport } from './coverage-report.ts';

/** How a terminal shows words; all identity where it knows no colours. */
export interface CoverageColours {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

const width = 15;

const resultCell = (result: CoverageResult, colours: CoverageColours): string => {
  const paint = {
    yes: colours.green,
    mapped: colours.yellow,
    no: colours.red,
    'not evaluated': colours.yellow,
    'not applicable': colours.dim,
  }[result];
  return paint(result === 'not applicable' ? '–'.padEnd(width) : result.padEnd(width));
};

const shortened = (ids: readonly string[], most: number): string =>
  ids.length > most ? `${ids.slice(0, most).join(', ')} +${ids.length - most}` : ids.join(', ');

const coveredBy = ({ records, through }: RequirementCoverage): string => {
  if (records.length > 0) return shortened(records, 4);
  const helping = through.filter((one) => one.records.length > 0);
  if (helping.length === 0) return '';
  const names = helping.map((one) => `${one.target}${isWeak(one) ? ' (weak)' : ''}`);
  return `mapped: ${shortened(names, 3)}`;
};

const rowOf = (
  requirement: RequirementCoverage,
  idWidth: number,
  colours: CoverageColours,
): string => {
  const id = terminalText(requirement.id).padEnd(idWidth);
  const cells = coverageStates.map((state) => resultCell(requirement[state].result, colours));
  return `  ${id}  ${cells.join(' ')} ${terminalText(coveredBy(requirement))}`.trimEnd();
};

const gapLines = ({ requirements }: FrameworkCoverage): readonly string[] => {
  const [first] = requirements;
  if (requirements.every(({ outside }) => outside !== undefined)) {
    return [
      `  Nothing is in scope: ${terminalText(first?.outside ?? 'the framework has no entry')}`,
    ];
  }
  const open = requirements.filter(({ missing }) => missing.length > 0);
  if (open.length === 0) return ['  No gaps.'];
  return open.flatMap(({ id, title, missing }) => [
    `  ${terminalText(`${id} ${title}`)}`,
    ...missing.map((gap) => `    - ${terminalText(gap)}`),
  ]);
};

const frameworkLines = (
  framework: FrameworkCoverage,
  colours: CoverageColours,
): readonly string[] => {
  const { requirements, title, id } = framework;
  const inside = requirements.filter(({ outside }) => outside === undefined);
  const totals = totalsOf(framework);
  const idWidth = Math.max(6, ...inside.map((one) => one.id.length));
  const head = ['Entry'.padEnd(idWidth), ...coverageStates.map((state) => state.padEnd(width))];
  return [
    colours.bold(terminalText(`${title} (${id})`)),
    ...(inside.length > 0
      ? [
          colours.dim(`  ${head[0] ?? ''}  ${head.slice(1).join(' ')} covered by`),
          ...inside.map((one) => rowOf(one, idWidth, colours)),
        ]
      : []),
    ...coverageStates.map((state) => `  ${state}: ${countsInWords(totals.states[state])}`),
    ...(totals.outside > 0 ? [`  outside the scope: ${totals.outside}`] : []),
    '',
    colours.bold(`Gaps: ${counted(totals.withGaps, 'entry', 'entries')}`),
    ...gapLines(framework),
    '',
  ];
};

/** `isms coverage` for people: a table, the totals and the gaps of each framework. */
export const textCoverage = (
  { coverage, today }: CoverageReport,
  colours: CoverageColours,
): string =>
  [
    ...coverage.frameworks.flatMap((framework) => frameworkLines(framework, colours)),
    `As of ${today}. ${mappingCaution}`,
    '',
  ].join('\n');
