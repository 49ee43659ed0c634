import { resolve } from 'node:path';
import type { Severity } from '#findings/finding.ts';
import { bySeverity } from '#findings/finding.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { reportFormats } from '#reports/formats.ts';
import { reportOf, summarise } from '#reports/report.ts';
import { chosenPaths } from './chosen-paths.ts';
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
  const { isms, tree, close } = await openAt(context, options, { publishes: false });
  const entries = await tree.list().finally(close);
  const chosen = await chosenPaths(paths, {
    folder: context.folder,
    root: resolve(context.folder, options.root ?? '.'),
    known: [...entries, ...isms.findings].map(({ path }) => path),
  });
  const report = reportOf(
    isms,
    ({ path, severity }) => chosen(path) && bySeverity(severity, options.severity) <= 0,
  );
  const limit = isms.register.settings.limits.findings;
  context.print(write(report, { colours: context.colours, limit }));
  // What is not shown still counts.
  const { error, warning } = summarise(reportOf(isms, ({ path }) => chosen(path)));
  return error > 0 || warning > (options.maxWarnings ?? Infinity) ? 1 : 0;
};
