import { resolve } from 'node:path';
import type { Finding, Severity } from '#findings/finding.ts';
import { bySeverity } from '#findings/finding.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { compareFindings } from '#rules/compare-findings.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { engineVersion } from '#engine.ts';
import { openRepository } from '#history/repository.ts';
import { reportFormats } from '#reports/formats.ts';
import { reportOf, summarise } from '#reports/report.ts';
import type { CheckReport } from '#reports/report.ts';
import { chosenPaths } from './chosen-paths.ts';
import type { Context, ExitCode } from './context.ts';
import { forkPoint, repositoryAround } from './fork-point.ts';
import { openAt } from './open.ts';
import type { Opened, OpenOptions } from './open.ts';
import { readSourceLines } from './source-line.ts';

/** Options of `isms check`. */
export interface CheckOptions extends OpenOptions {
  readonly format: string;
  /** The least severity that is shown. */
  readonly severity: Severity;
  /** More warnings than this fail the check. */
  readonly maxWarnings?: number;
}

/** An opened state of which only some findings are told. */
interface Checked extends Opened {
  /** Findings that count: all, or with `since` those that the change since then brings. */
  readonly findings: readonly Finding[];
}

/** What it has to say of the base is said of the head already. */
const silent = (context: Context): Context => ({
  ...context,
  note: () => undefined,
  warn: () => undefined,
});

/** It concerns the whole history: that it stood at the base, too, makes it no smaller. */
const ofWholeHistory = ({ rule }: Finding, { proof }: AssessedIsms): boolean =>
  rule === 'history/rewritten' || (rule === 'approval/unknown' && proof.undecidable !== undefined);

/** The findings that are new since the commit at which this history left the one that is named. */
const newFindings = async (
  context: Context,
  options: CheckOptions & { readonly since: string },
  { isms }: Opened,
): Promise<readonly Finding[]> => {
  const root = resolve(context.folder, options.root ?? '.');
  const repository = await repositoryAround(context, root);
  const at = await forkPoint(repository, { since: options.since, head: options.at ?? 'HEAD' });
  // Judged for one day, else the calendar would look like a change.
  const asked = { root, at, today: isms.today };
  // An earlier pack or a root of approval may be younger than the base: they are asked of the head.
  const base = await openAt(silent(context), asked, { publishes: false });
  await base.close();
  const added = new Set(compareFindings(base.isms.findings, isms.findings).added);
  return isms.findings.filter((finding) => added.has(finding) || ofWholeHistory(finding, isms));
};

const openChecked = async (context: Context, options: CheckOptions): Promise<Checked> => {
  const opened = await openAt(context, options, { publishes: false });
  const { since } = options;
  try {
    const findings =
      since === undefined
        ? opened.isms.findings
        : await newFindings(context, { ...options, since }, opened);
    return { ...opened, findings };
  } catch (error) {
    await opened.close();
    throw error;
  }
};

/** What a format shows beside the findings: their lines for people, where the files lie for forges. */
const detailsFor = async (
  context: Context,
  options: CheckOptions,
  { tree, isms }: Checked,
  shown: readonly Finding[],
): Promise<Pick<CheckReport, 'source' | 'prefix' | 'version'>> => {
  if (options.format === 'text') {
    const { findings } = isms.register.settings.limits;
    return { source: await readSourceLines(tree, shown.slice(0, findings)) };
  }
  if (!['sarif', 'github', 'gitlab'].includes(options.format)) return {};
  const root = resolve(context.folder, options.root ?? '.');
  const repository = await openRepository(root, context.environment);
  return {
    version: engineVersion(),
    ...(repository.type === 'repository' ? { prefix: repository.prefix } : {}),
  };
};

const reportFor = async (
  context: Context,
  paths: readonly string[],
  options: CheckOptions,
  checked: Checked,
): Promise<{ readonly shown: CheckReport; readonly all: CheckReport }> => {
  const { isms, tree } = checked;
  const told = new Set(checked.findings);
  const chosen = await chosenPaths(paths, {
    folder: context.folder,
    root: resolve(context.folder, options.root ?? '.'),
    known: [...(await tree.list()), ...isms.findings].map(({ path }) => path),
  });
  const all = reportOf(isms, (finding) => told.has(finding) && chosen(finding.path));
  const shown = all.findings.filter(({ severity }) => bySeverity(severity, options.severity) <= 0);
  const details = await detailsFor(context, options, checked, shown);
  return { shown: { ...all, findings: shown, ...details }, all };
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
  const checked = await openChecked(context, options);
  const { shown, all } = await reportFor(context, paths, options, checked).finally(checked.close);
  const { limits } = checked.isms.register.settings;
  context.print(write(shown, { colours: context.colours, limit: limits.findings }));
  // What is not shown still counts.
  const { error, warning } = summarise(all);
  return error > 0 || warning > (options.maxWarnings ?? Infinity) ? 1 : 0;
};
