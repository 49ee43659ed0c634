import type { Severity } from '#findings/finding.ts';
import { bySeverity } from '#findings/finding.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { reportFormats } from '#reports/formats.ts';
import { reportOf, summarise } from '#reports/report.ts';
import type { Context, ExitCode } from './context.ts';
import { openAt } from './open.ts';
import type { OpenOptions } from './open.ts';

/** Options of `isms check`. */
export interface CheckOptions extends OpenOptions {
  readonly format: string;
  /** The least severity that is shown. */
  readonly severity: Severity;
  /** More warnings than this fail the check. */
  readonly maxWarnings?: number;
}

const inPaths = (paths: readonly string[]): ((path: string) => boolean) => {
  const wanted = paths.map((path) => path.replace(/^\.\//, '').replace(/\/$/, ''));
  return (path) =>
    wanted.length === 0 || wanted.some((own) => path === own || path.startsWith(`${own}/`));
};

/** Loads, links, proves and assesses, then prints the findings of `paths` (all without any). */
export const check = async (
  context: Context,
  paths: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> => {
  const write = reportFormats.get(options.format);
  if (!write) {
    throw new UnreadableInput(`Unexpected format \`${options.format}\``, {
      hint: `use one of: ${[...reportFormats.keys()].join(', ')}`,
    });
  }
  const { isms, close } = await openAt(context, options, { publishes: false });
  await close();
  const shown = inPaths(paths);
  const report = reportOf(
    isms,
    ({ path, severity }) => shown(path) && bySeverity(severity, options.severity) <= 0,
  );
  const limit = isms.register.settings.limits.findings;
  context.print(write(report, { colours: context.colours, limit }));
  const { error, warning } = summarise(report);
  return error > 0 || warning > (options.maxWarnings ?? Infinity) ? 1 : 0;
};
