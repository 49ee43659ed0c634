import { readCatalogues } from '#catalogues/read-catalogues.ts';
import { nearMiss } from '#findings/near-miss.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { ruleJson } from '#reports/rule-json.ts';
import { ruleList } from '#reports/rule-list.ts';
import { ruleMarkdown } from '#reports/rule-markdown.ts';
import { ruleText } from '#reports/rule-text.ts';
import { examples } from '#rules/examples.ts';
import { rules } from '#rules/index.ts';
import type { Rule } from '#rules/rule.ts';
import { adjustedSeverities } from './adjusted-severities.ts';
import type { Context, ExitCode } from './context.ts';

/** Options of `isms explain`. */
export interface ExplainOptions {
  /** Folder of the ISMS whose severities count; without it the one at hand, if any. */
  readonly root?: string;
  readonly format: string;
}

/** A name without its group is what people remember: `order` for `risk/order`. */
const shortNames = (): ReadonlyMap<string, string> =>
  new Map(rules.map(({ id }) => [id.slice(id.indexOf('/') + 1), id]));

const meant = (id: string): string | undefined => {
  const names = shortNames();
  const near = nearMiss(id, [...rules.map((rule) => rule.id), ...names.keys()]);
  return near === undefined ? undefined : (names.get(near) ?? near);
};

const requireRule = (id: string): Rule => {
  const found = rules.find((rule) => rule.id === id);
  if (found) return found;
  const near = meant(id);
  throw new UnreadableInput(
    `Cannot find rule \`${id}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
    {
      hint:
        near === undefined ? 'run `isms explain` to see all rules' : `run \`isms explain ${near}\``,
    },
  );
};

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** Tells what a rule checks, why, and how to mend it; without a rule, which rules there are. */
export const explain = async (
  context: Context,
  id: string | undefined,
  { root, format }: ExplainOptions,
): Promise<ExitCode> => {
  const chosen = id === undefined ? rules : [requireRule(id)];
  const severityOf = await adjustedSeverities(context, root);
  const catalogues = readCatalogues();
  const detailsOf = (rule: Rule) => {
    const recorded = examples.get(rule.id);
    return {
      catalogues,
      adjusted: severityOf(rule),
      ...(recorded === undefined ? {} : { recorded }),
    };
  };
  if (format === 'json') {
    const told = chosen.map((rule) => ruleJson(rule, detailsOf(rule)));
    context.print(json(id === undefined ? told : told[0]));
  } else if (format === 'markdown') {
    const loweredRule = '#metalowered-rule';
    for (const rule of chosen) {
      context.print(ruleMarkdown(rule, { ...detailsOf(rule), loweredRule }));
    }
  } else if (id === undefined) {
    context.print(ruleList(rules, severityOf, context.colours));
  } else {
    for (const rule of chosen) context.print(ruleText(rule, detailsOf(rule), context.colours));
  }
  return 0;
};
