import { UnreadableInput } from '#findings/unreadable-input.ts';
import { nearMiss } from '#findings/near-miss.ts';
import { rules } from '#rules/index.ts';
import type { Context, ExitCode } from './context.ts';

/** Prints what a rule checks, why, and how to mend it. */
export const explain = (context: Context, id: string): Promise<ExitCode> => {
  const rule = rules.find((known) => known.id === id);
  if (!rule) {
    const near = nearMiss(
      id,
      rules.map((known) => known.id),
    );
    throw new UnreadableInput(`Cannot find rule \`${id}\``, {
      hint:
        near === undefined
          ? 'each finding of `isms check` names its rule'
          : `did you mean \`${near}\`?`,
    });
  }
  const { bold, dim } = context.colours;
  context.print(
    [
      `${bold(rule.id)}  ${rule.severity}  ${dim(rule.source)}`,
      `Checks: ${rule.checks}`,
      '',
      rule.why,
      '',
      `How to mend it: ${rule.mend}`,
      '',
    ].join('\n'),
  );
  return Promise.resolve(0);
};
