import type { ReportingDescriptor } from 'sarif';
import type { Catalogues } from '#catalogues/catalogue.ts';
import { readCatalogues } from '#catalogues/read-catalogues.ts';
import { rules } from '#rules/index.ts';
import type { RuleDescription } from '#rules/rule.ts';
import { ruleMarkdown } from './rule-markdown.ts';
import { ruleSources } from './rule-sources.ts';

/** The level of SARIF for each severity. */
export const levels = { error: 'error', warning: 'warning', information: 'note' } as const;

/** Where the page of a rule can be read: the package that holds the rule holds its page as well. */
export const rulePage = (id: string, version: string | undefined): string =>
  `https://unpkg.com/isms-as-code${version === undefined ? '' : `@${version}`}/docs/rules/${id}.md`;

const descriptor = (
  rule: RuleDescription,
  catalogues: Catalogues,
  version: string | undefined,
): ReportingDescriptor => ({
  id: rule.id,
  shortDescription: { text: rule.checks },
  fullDescription: { text: rule.why },
  helpUri: rulePage(rule.id, version),
  help: {
    text: `${rule.mend} (${rule.source})`,
    markdown: ruleMarkdown(rule, {
      catalogues,
      loweredRule: rulePage('meta/lowered-rule', version),
    }),
  },
  defaultConfiguration: { level: levels[rule.severity] },
  properties: {
    tags: [...new Set(ruleSources(rule.source, catalogues).map(({ name }) => name))],
  },
});

/** Every rule as SARIF tells of it, in the order of ids. */
export const sarifRules = (version: string | undefined): readonly ReportingDescriptor[] => {
  const catalogues = readCatalogues();
  return rules.map((rule) => descriptor(rule, catalogues, version));
};
