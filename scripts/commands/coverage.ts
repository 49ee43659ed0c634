import { coverageOf } from '#coverage/coverage.ts';
import type { Coverage } from '#coverage/coverage-model.ts';
import type { CoverageReport } from '#coverage/coverage-report.ts';
import { jsonCoverage } from '#coverage/json-coverage.ts';
import { markdownCoverage } from '#coverage/markdown-coverage.ts';
import { textCoverage } from '#coverage/text-coverage.ts';
import { nearMiss } from '#findings/near-miss.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import type { Context, ExitCode } from './context.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { openAt } from './open.ts';
import type { OpenOptions } from './open.ts';

/** Options of `isms coverage`. */
export interface CoverageOptions extends OpenOptions {
  readonly format: 'text' | 'json' | 'markdown';
  /** Id of a framework. */
  readonly framework?: string;
}

/** What the user's own frameworks cannot say because their lists cannot be read. */
const requireRead = ({ register }: AssessedIsms, framework: string | undefined): void => {
  const asked = register.settings.frameworks.filter(({ id }) => framework === id);
  const unread = asked.find(
    ({ id }) => (register.catalogues.own?.get(id)?.requirements.size ?? 0) === 0,
  );
  if (!unread) return;
  throw new UnreadableInput(`Cannot read the list of framework \`${unread.id}\``, {
    hint: `\`isms check\` says what is wrong with \`${unread.list}\``,
  });
};

const narrowed = ({ frameworks }: Coverage, framework: string | undefined): Coverage => {
  if (framework === undefined) return { frameworks };
  const found = frameworks.filter(({ id }) => id === framework);
  if (found.length > 0) return { frameworks: found };
  const ids = frameworks.map(({ id }) => id);
  const near = nearMiss(framework, ids);
  throw new UnreadableInput(`Cannot find framework \`${framework}\``, {
    hint:
      near === undefined
        ? `give one of ${ids.map((id) => `\`${id}\``).join(', ')}, or add it to \`frameworks\` of \`isms.yml\``
        : `did you mean \`${near}\`?`,
  });
};

/** Prints what covers which requirement, in which of the three states, and what is missing. */
export const coverage = async (context: Context, options: CoverageOptions): Promise<ExitCode> => {
  const { isms, close } = await openAt(context, options, { publishes: false });
  await close();
  requireRead(isms, options.framework);
  const { commit } = isms.proof;
  const report: CoverageReport = {
    ...(commit ? { commit } : {}),
    today: isms.today,
    coverage: narrowed(coverageOf(isms), options.framework),
  };
  const written = {
    text: () => textCoverage(report, context.colours),
    json: () => jsonCoverage(report),
    markdown: () => markdownCoverage(report),
  }[options.format]();
  context.print(written);
  return 0;
};
