import { settingsSchema } from '#content/kinds.ts';
import type { View } from '#audiences/view.ts';
import type { SettingsChange } from '../changes.ts';
import { compareFields, sameValue } from '../compare-fields.ts';
import { peopleChanges } from './people-changes.ts';
import { acceptanceChanges, ruleChanges } from './rule-changes.ts';
import { settingsFact } from './settings-fact.ts';
import { trustChanges } from './trust-changes.ts';

/** Parts that have words of their own. */
const toldElsewhere: ReadonlySet<string> = new Set([
  'people',
  'bots',
  'forges',
  'approval',
  'audiences',
  'rules',
]);

const partOf = (field: string): string => field.split(/[.[]/, 1)[0] ?? field;

/** What may not be left unsaid although no sentence above speaks of it. */
const unsaid = (
  before: View,
  after: View,
  told: readonly SettingsChange[],
): readonly SettingsChange[] =>
  [...toldElsewhere]
    .filter((part) => !told.some((change) => change.part === part))
    .filter((part) => {
      const valueIn = ({ register }: View): unknown =>
        Object.entries<unknown>({ ...register.settings }).find(([name]) => name === part)?.[1];
      return !sameValue(valueIn(before), valueIn(after));
    })
    .map((part) => settingsFact(part, part, `The part ${part} of isms.yml changes`));

/** All that differs in `isms.yml`, in words: what decides whose word counts first. */
export const settingsChanges = (base: View, head: View): readonly SettingsChange[] => {
  const [before, after] = [base.register.settings, head.register.settings];
  const told = [
    ...trustChanges(before, after),
    ...ruleChanges(before, after),
    ...acceptanceChanges(before, after),
    ...peopleChanges(before, after),
  ];
  const acceptance = new Set(told.map(({ field }) => field));
  const registers = { before: base.register, after: head.register };
  const others = compareFields(registers, settingsSchema, before, after, toldElsewhere)
    .filter(
      ({ field }) =>
        !acceptance.has(field) &&
        !(field.startsWith('risk.may_accept') && acceptance.has('risk.may_accept')),
    )
    .map((change) => ({
      ...change,
      part: partOf(change.field),
      loosens: change.field.startsWith('risk.accept'),
    }));
  return [...told, ...unsaid(base, head, told), ...others];
};
