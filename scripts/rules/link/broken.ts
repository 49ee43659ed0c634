import { referencesIn } from '#content/references.ts';
import { didYouMean } from '#findings/near-miss.ts';
import { defaultSeverities } from '../default-severities.ts';
import { fail, failAt, notEvaluated, pass } from '../outcome.ts';
import type { Rule } from '../rule.ts';

const hint = 'correct the id of the rule';

const missing = (id: string): string =>
  `Cannot find rule \`${id}\`${didYouMean(id, defaultSeverities.keys())}`;

/**
 * Everything that is named exists. Links are checked while the register is linked; here only the
 * names of rules, which that stage cannot know.
 */
export const linkBroken: Rule = {
  id: 'link/broken',
  severity: 'error',
  source: '7.5.3',
  checks: 'every id, role, person, group, rule, file and heading that is named exists',
  why: 'A reference that leads nowhere hides what was meant: the control that treats the risk, the role that answers, the text that explains.',
  mend: 'Correct the name (the nearest known one is offered), or add what is missing.',
  *evaluate({ register }) {
    const { settings, settingsPositions } = register;
    for (const id of Object.keys(settings.rules)) {
      if (defaultSeverities.has(id)) yield { result: 'pass' };
      else yield failAt(settingsPositions.ofKey(['rules', id]), missing(id), hint);
    }
    if ((register.refused ?? []).length > 0) {
      yield notEvaluated('a record, person, role or group cannot be read and may be what is named');
    }
    for (const record of register.records.values()) {
      const rules = referencesIn(record.kind, record.data).filter(({ targets }) =>
        targets.includes('rule'),
      );
      const unknown = rules.filter(({ value }) => !defaultSeverities.has(value));
      for (const { path, value } of unknown) yield fail(record, path, missing(value), hint);
      if (unknown.length === 0) yield pass(record);
    }
  },
};
