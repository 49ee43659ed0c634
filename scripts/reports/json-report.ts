import { summarise } from './report.ts';
import type { CheckReport } from './report.ts';

/** `isms check --format json`: the documented contract, version 1; `commit` is null without one. */
export const jsonReport = (report: CheckReport): string =>
  `${JSON.stringify(
    {
      version: 1,
      commit: report.commit ?? null,
      today: report.today,
      findings: report.findings,
      summary: summarise(report),
    },
    undefined,
    2,
  )}\n`;
