import { fixedRules } from '#rules/fixed-rules.ts';
import type { RuleDescription } from '#rules/rule.ts';

/** Whether `isms.yml` may give a rule another severity. */
export const isAdjustable = ({ id }: RuleDescription): boolean => !fixedRules.has(id);

/** What a severity means for a run of `isms check`. */
export const severityWords: Readonly<Record<RuleDescription['severity'] | 'off', string>> = {
  error: '`isms check` ends with exit code 1',
  warning: '`isms check` ends with exit code 0, unless `--max-warnings` says otherwise',
  information: 'it is told and changes no exit code',
  off: 'it is not judged',
};

/** A phrase as a sentence. */
export const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

/** How the severity is set in `isms.yml`, as YAML. */
export const severitySetting = ({ id, severity }: RuleDescription): string =>
  `rules:
  ${id}: {severity: ${severity === 'error' ? 'warning' : 'error'}, reason: Why it counts ${severity === 'error' ? 'less' : 'more'} here}
`;

/** The fields of an exception record that accepts what a rule finds in one record, as YAML. */
export const exceptionFields = ({ id }: RuleDescription): string =>
  `of: ${id}
records: [ID-OF-THE-RECORD]
granted_by: ciso
from: 2026-07-01
until: 2026-12-31
`;
