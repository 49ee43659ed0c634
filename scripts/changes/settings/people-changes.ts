import type { Settings } from '#content/types.ts';
import { dayInWords } from '#register/day-words.ts';
import { roleTitle } from '#register/people.ts';
import type { SettingsChange } from '../changes.ts';
import { listed } from '../words.ts';
import { accountChanges } from './account-changes.ts';
import { keyChanges } from './key-changes.ts';
import { compareEntries, settingsFact } from './settings-fact.ts';

type Person = Settings['people'][number];
type Held = NonNullable<Person['roles']>[number];

const part = 'people';

const tell = (field: string, label: string, sentence: string, loosens = false): SettingsChange =>
  settingsFact(part, label, sentence, loosens, `${part}.${field}`);

/** Whether the role is asked to approve anything. */
const mayApprove = ({ approval }: Settings, { role }: Held): boolean =>
  Object.values(approval as Readonly<Record<string, unknown>>).some(
    (policy) =>
      typeof policy === 'object' &&
      policy !== null &&
      'approvers' in policy &&
      Array.isArray(policy.approvers) &&
      policy.approvers.includes(role),
  );

const grant = (settings: Settings, held: Held): string =>
  `${heldAs(settings, held)} ${since(held)}${mayApprove(settings, held) ? ' and may approve' : ''}`;

const since = ({ from, to }: Held): string =>
  `from ${dayInWords(from)}${to === undefined ? '' : ` to ${dayInWords(to)}`}`;

const heldAs = (settings: Settings, held: Held): string =>
  `${roleTitle(settings, held.role)}${held.deputy === 'yes' ? ' (deputy)' : ''}`;

const roleKey = ({ role, from }: Held): string => `${role}\0${from}`;

const roleChanges = (
  [old, now]: readonly [Settings, Settings],
  before: Person,
  after: Person,
): readonly SettingsChange[] => {
  const { added, removed, kept } = compareEntries(before.roles ?? [], after.roles ?? [], roleKey);
  const { name } = after;
  return [
    ...added.map((held) =>
      tell('roles', 'Roles', `${name} becomes ${grant(now, held)}`, mayApprove(now, held)),
    ),
    ...removed.map((held) =>
      tell('roles', 'Roles', `${name}: the role ${heldAs(old, held)} (${since(held)}) is removed`),
    ),
    ...kept
      .filter(([was, is]) => was.to !== is.to || was.deputy !== is.deputy)
      .map(([was, is]) =>
        is.to !== undefined && was.to !== is.to
          ? tell(
              'roles',
              'Roles',
              `${name} is ${heldAs(now, is)} until ${dayInWords(is.to)}`,
              was.to !== undefined && is.to > was.to,
            )
          : tell('roles', 'Roles', `${name} is ${heldAs(now, is)} ${since(is)}`, was.to !== is.to),
      ),
  ];
};

const changed = (
  settings: readonly [Settings, Settings],
  before: Person,
  after: Person,
): readonly SettingsChange[] => [
  ...(before.name === after.name
    ? []
    : [tell('name', 'Name', `${before.name} is now called ${after.name}`)]),
  ...(after.left !== undefined && before.left !== after.left
    ? [tell('left', 'Last day', `${after.name} leaves; last day ${dayInWords(after.left)}`)]
    : []),
  ...(after.left === undefined && before.left !== undefined
    ? [tell('left', 'Last day', `${after.name} has not left any more`, true)]
    : []),
  ...(before.joined === after.joined
    ? []
    : [
        tell(
          'joined',
          'First day',
          `${after.name}: first day ${dayInWords(after.joined ?? 'none')}`,
        ),
      ]),
  ...roleChanges(settings, before, after),
  ...accountChanges(part, after.name, before, after),
  ...keyChanges(part, after.name, before.keys ?? [], after.keys ?? []),
];

const addedPerson = (settings: Settings, person: Person): readonly SettingsChange[] => {
  const held = person.roles ?? [];
  const roles = held.map((one) => grant(settings, one));
  const as = roles.length === 0 ? '' : ` as ${listed(roles)}`;
  const approves = held.some((one) => mayApprove(settings, one));
  return [
    tell('id', 'People', `${person.name} is added${as}`, approves),
    ...keyChanges(part, person.name, [], person.keys ?? []),
  ];
};

/** People who come and go, roles granted and ended, addresses, accounts and keys. */
export const peopleChanges = (before: Settings, after: Settings): readonly SettingsChange[] => {
  const { added, removed, kept } = compareEntries(before.people, after.people, ({ id }) => id);
  return [
    ...added.flatMap((person) => addedPerson(after, person)),
    ...removed.map((person) => tell('id', 'People', `${person.name} is removed`)),
    ...kept.flatMap(([was, is]) => changed([before, after], was, is)),
  ];
};
