import type { Settings } from '#content/types.ts';
import { bySeverity } from '#findings/finding.ts';
import { byText } from '#findings/text-order.ts';
import { defaultSeverities } from '#rules/default-severities.ts';
import type { SettingsChange } from '../changes.ts';
import { settingsFact } from './settings-fact.ts';

type Weight = Settings['rules'][string]['severity'];

const isLower = (now: Weight, old: Weight): boolean => {
  if (old === 'off') return false;
  return now === 'off' || bySeverity(now, old) > 0;
};

/** Rules that count for less, more or not at all, with the reason that is given. */
export const ruleChanges = (before: Settings, after: Settings): readonly SettingsChange[] =>
  [...defaultSeverities]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([rule, standard]) => {
      const own = Object.hasOwn(after.rules, rule) ? after.rules[rule] : undefined;
      const old = Object.hasOwn(before.rules, rule) ? before.rules[rule] : undefined;
      const [was, is] = [old?.severity ?? standard, own?.severity ?? standard];
      if (was === is) return [];
      const what =
        is === 'off'
          ? 'is switched off'
          : was === 'off'
            ? `is on again as ${is}`
            : `counts as ${is} instead of ${was}`;
      const why = own === undefined ? '' : `: ${own.reason}`;
      return [
        settingsFact(
          'rules',
          'Rules',
          `Rule ${rule} ${what}${why}`,
          isLower(is, was),
          `rules.${rule}`,
        ),
      ];
    });

/** The method by which risks are judged: what is accepted, and by whom. */
export const acceptanceChanges = (before: Settings, after: Settings): readonly SettingsChange[] => {
  const [old, now] = [before.risk, after.risk];
  if (!old || !now) return [];
  const tell = (sentence: string, loosens: boolean, field: string): SettingsChange =>
    settingsFact('risk', 'Risk acceptance', sentence, loosens, field);
  const highest = (role: string, settings: NonNullable<Settings['risk']>): number =>
    Math.max(0, ...settings.may_accept.filter((one) => one.role === role).map((one) => one.up_to));
  const roles = [...new Set([...old.may_accept, ...now.may_accept].map(({ role }) => role))];
  return [
    ...(old.accept.level === now.accept.level
      ? []
      : [
          tell(
            `Risks up to level ${now.accept.level} need no acceptance (before: up to ${old.accept.level})`,
            now.accept.level > old.accept.level,
            'risk.accept.level',
          ),
        ]),
    ...roles
      .filter((role) => highest(role, old) !== highest(role, now))
      .map((role) =>
        tell(
          `The role ${role} may accept risks up to level ${highest(role, now)} (before: up to ${highest(role, old)})`,
          highest(role, now) > highest(role, old),
          'risk.may_accept',
        ),
      ),
  ];
};
