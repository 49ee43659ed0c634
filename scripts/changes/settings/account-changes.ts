import type { SettingsChange } from '../changes.ts';
import { listed } from '../words.ts';
import { settingsFact } from './settings-fact.ts';

/** Under which addresses and account somebody, or a bot, acts. */
export interface Accounts {
  readonly emails: readonly string[];
  readonly forge?: { readonly login: string; readonly id?: number };
}

const emailChanges = (
  part: string,
  owner: string,
  { emails: old }: Accounts,
  { emails: now }: Accounts,
): readonly SettingsChange[] => {
  const added = now.filter((email) => !old.includes(email));
  const dropped = old.filter((email) => !now.includes(email));
  const tell = (sentence: string): SettingsChange =>
    settingsFact(part, 'Addresses', sentence, false, `${part}.emails`);
  return [
    ...(added.length > 0 ? [tell(`Commits by ${listed(added)} count as ${owner}`)] : []),
    ...(dropped.length > 0
      ? [tell(`Commits by ${listed(dropped)} count as ${owner} no longer`)]
      : []),
  ];
};

const forgeChange = (
  part: string,
  owner: string,
  { forge: old }: Accounts,
  { forge: now }: Accounts,
): readonly SettingsChange[] => {
  if (old?.login === now?.login && old?.id === now?.id) return [];
  const account = now === undefined ? 'none' : `${now.login} (number ${now.id ?? '?'})`;
  const sentence = `The account of ${owner} on the forge is now ${account}`;
  return [settingsFact(part, 'Account', sentence, false, `${part}.forge`)];
};

/** Addresses and accounts that come to count as `owner`, or no longer do. */
export const accountChanges = (
  part: string,
  owner: string,
  before: Accounts,
  after: Accounts,
): readonly SettingsChange[] => [
  ...emailChanges(part, owner, before, after),
  ...forgeChange(part, owner, before, after),
];
