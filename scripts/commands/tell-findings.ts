import { reportOf } from '#reports/report.ts';
import { textReport } from '#reports/text-report.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import type { Context } from './context.ts';

/** Whether a command that publishes ends with 1: something is wrong in what it published. */
export const failed = ({ findings }: AssessedIsms): boolean =>
  findings.some(({ severity }) => severity === 'error');

/** Tells the errors and warnings of what was published, on standard error. */
export const tellFindings = (context: Context, isms: AssessedIsms): void => {
  const report = reportOf(isms, ({ severity }) => severity !== 'information');
  const tell = report.findings.length > 0 ? context.warn : context.note;
  tell(textReport({ ...report, notEvaluated: [] }, context.colours, 20).trimEnd());
};
