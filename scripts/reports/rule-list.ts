import type { Severity } from '#findings/finding.ts';
import type { RuleDescription } from '#rules/rule.ts';
import { severityColours } from './colours.ts';
import type { Colours } from './colours.ts';
import { displayWidth } from './display-width.ts';

const width = 80;

const letters: Readonly<Record<Severity | 'off', string>> = {
  error: 'E',
  warning: 'W',
  information: 'I',
  off: '-',
};

const groupOf = ({ id }: RuleDescription): string => id.split('/', 1)[0] ?? id;

/** A text in at most so many columns, cut between words. */
const shortened = (text: string, most: number): string => {
  if (displayWidth(text) <= most) return text;
  const end = text.lastIndexOf(' ', most - 1);
  return `${text.slice(0, end > 0 ? end : most - 1).replace(/[,;:]$/, '')}…`;
};

/** All rules by group, a line each; `severityOf` gives what the ISMS at hand makes of each. */
export const ruleList = (
  rules: readonly RuleDescription[],
  severityOf: (rule: RuleDescription) => Severity | 'off',
  colours: Colours,
): string => {
  const paint = severityColours(colours);
  const longest = Math.max(...rules.map(({ id }) => id.length));
  const line = (rule: RuleDescription): string => {
    const severity = severityOf(rule);
    const start = `  ${rule.id.padEnd(longest)}  `;
    const checks = shortened(rule.checks, width - start.length - '-  '.length);
    return `${start}${paint[severity](letters[severity])}  ${colours.dim(checks)}`;
  };
  const groups = [...new Set(rules.map(groupOf))].map((group) =>
    [colours.bold(group), ...rules.filter((rule) => groupOf(rule) === group).map(line), ''].join(
      '\n',
    ),
  );
  return [
    ...groups,
    `${rules.length} rules: E error, W warning, I information${rules.some((rule) => severityOf(rule) === 'off') ? ', - switched off' : ''}`,
    '`isms explain RULE` tells what one wants, why, and how to mend it',
    '',
  ].join('\n');
};
