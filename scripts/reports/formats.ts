import { githubReport } from './github-report.ts';
import { gitlabReport } from './gitlab-report.ts';
import { jsonReport } from './json-report.ts';
import { markdownReport } from './markdown-report.ts';
import type { CheckReport } from './report.ts';
import { sarifReport } from './sarif-report.ts';
import { textReport } from './text-report.ts';
import type { Colours } from './text-report.ts';

/** How a report for people is set; formats for programs do not look at it. */
export interface ReportStyle {
  readonly colours: Colours;
  /** How many findings a person is shown; programs get all. */
  readonly limit: number;
}

/** Turns a report into text. */
export type WriteReport = (report: CheckReport, style: ReportStyle) => string;

/** The formats of `isms check --format`. */
export const reportFormats: ReadonlyMap<string, WriteReport> = new Map<string, WriteReport>([
  ['text', (report, { colours, limit }) => textReport(report, colours, limit)],
  ['json', jsonReport],
  ['sarif', sarifReport],
  ['github', githubReport],
  ['gitlab', gitlabReport],
  ['markdown', (report, { limit }) => markdownReport(report, limit)],
]);
