import { levels } from '#approvals/level.ts';
import { audiences } from '#audiences/view.ts';
import { kindSchemas } from '#content/kinds.ts';
import type { Settings } from '#content/types.ts';
import { personName, roleTitle } from '#register/people.ts';
import type { SettingsChange } from '../changes.ts';
import { readersInWords } from '../facts/reader-facts.ts';
import { listed } from '../words.ts';
import { accountChanges } from './account-changes.ts';
import { keyChanges } from './key-changes.ts';
import { compareEntries, settingsFact } from './settings-fact.ts';

interface Policy {
  readonly approvers?: readonly string[];
  readonly least?: string;
  readonly four_eyes?: string;
}

const fourEyes = ['off', 'claimed', 'attested', 'proved'];

const isKind = (name: string): name is keyof typeof kindSchemas => Object.hasOwn(kindSchemas, name);

const subjectOf = (name: string): string => {
  if (name === 'trust_changes') return 'Changes of people, keys and approval in isms.yml';
  return isKind(name) ? kindSchemas[name].record.plural : name;
};

const rolesIn = (settings: Settings, roles: readonly string[]): string =>
  listed(roles.map((role) => roleTitle(settings, role)));

const step = (
  field: string,
  [order, sentence]: readonly [readonly string[], string],
  [old, now]: readonly [string | undefined, string | undefined],
): readonly SettingsChange[] =>
  old === now
    ? []
    : [
        settingsFact(
          'approval',
          'Approval',
          `${sentence}: from ${old ?? 'the default'} to ${now ?? 'the default'}`,
          order.indexOf(now ?? '') < order.indexOf(old ?? ''),
          field,
        ),
      ];

const policyChanges = (
  [before, after]: readonly [Settings, Settings],
  name: string,
  [old, now]: readonly [Policy, Policy],
): readonly SettingsChange[] => {
  const [was, is] = [old.approvers ?? [], now.approvers ?? []];
  const added = is.filter((role) => !was.includes(role));
  const dropped = was.filter((role) => !is.includes(role));
  const subject = subjectOf(name);
  const tell = (sentence: string, loosens: boolean): SettingsChange =>
    settingsFact('approval', 'Approval', sentence, loosens, `approval.${name}.approvers`);
  return [
    ...(dropped.length > 0
      ? [tell(`${subject} need no approval by ${rolesIn(before, dropped)} any more`, true)]
      : []),
    ...(added.length > 0
      ? [tell(`${subject} need approval by ${rolesIn(after, added)} too`, false)]
      : []),
    ...step(
      `approval.${name}.least`,
      [levels, `${subject}: weakest proof of approval that is enough`],
      [old.least, now.least],
    ),
    ...step(
      `approval.${name}.four_eyes`,
      [fourEyes, `${subject}: how well it must be shown that nobody approved own work`],
      [old.four_eyes, now.four_eyes],
    ),
  ];
};

const policiesOf = ({ approval }: Settings): ReadonlyMap<string, Policy> =>
  new Map(
    Object.entries(approval as Readonly<Record<string, unknown>>).flatMap(([name, policy]) =>
      typeof policy === 'object' && policy !== null ? [[name, policy as Policy] as const] : [],
    ),
  );

const approvalChanges = (before: Settings, after: Settings): readonly SettingsChange[] => {
  const [old, now] = [policiesOf(before), policiesOf(after)];
  const main =
    before.approval.main === after.approval.main
      ? []
      : [
          settingsFact(
            'approval',
            'Main branch',
            `What counts is the branch ${after.approval.main} instead of ${before.approval.main}`,
            true,
            'approval.main',
          ),
        ];
  return [
    ...main,
    ...[...new Set([...old.keys(), ...now.keys()])].flatMap((name) =>
      policyChanges([before, after], name, [old.get(name) ?? {}, now.get(name) ?? {}]),
    ),
  ];
};

const audienceChanges = (before: Settings, after: Settings): readonly SettingsChange[] =>
  (['public', 'internal', 'confidential', 'restricted'] as const).flatMap((classification) => {
    const [old, now] = [before.audiences[classification], after.audiences[classification]];
    if (old === now) return [];
    return [
      settingsFact(
        'audiences',
        'Readers',
        `Records that are ${classification} are read by ${readersInWords(now)} (before: ${readersInWords(old)})`,
        audiences.indexOf(now) < audiences.indexOf(old),
        `audiences.${classification}`,
      ),
    ];
  });

type Forge = Settings['forges'][number];

const forgeChanges = (
  [old, now]: readonly [Settings, Settings],
  before: Partial<Forge>,
  after: Partial<Forge>,
): readonly SettingsChange[] => {
  const uri = after.uri ?? before.uri ?? '';
  const [was, is] = [before.trusted_mergers ?? [], after.trusted_mergers ?? []];
  const added = is.filter((person) => !was.includes(person)).map((id) => personName(now, id));
  const dropped = was.filter((person) => !is.includes(person)).map((id) => personName(old, id));
  const tell = (sentence: string, loosens: boolean): SettingsChange =>
    settingsFact('forges', 'Forges', sentence, loosens, 'forges.trusted_mergers');
  const key = (forge: Partial<Forge>) => (forge.merge_key ? [forge.merge_key] : []);
  return [
    ...(added.length > 0
      ? [tell(`Unsigned merges by ${listed(added)} on ${uri} count as a record of approval`, true)]
      : []),
    ...(dropped.length > 0
      ? [tell(`Unsigned merges by ${listed(dropped)} on ${uri} count no longer`, false)]
      : []),
    ...keyChanges('forges', `Recorder of ${uri}`, before.recorder ?? [], after.recorder ?? []),
    ...keyChanges('forges', `Merges by ${uri}`, key(before), key(after)),
  ];
};

const allForgeChanges = (before: Settings, after: Settings): readonly SettingsChange[] => {
  const settings = [before, after] as const;
  const { added, removed, kept } = compareEntries(before.forges, after.forges, ({ uri }) => uri);
  return [
    ...added.flatMap((forge) => [
      settingsFact('forges', 'Forges', `What happens on ${forge.uri} counts from now on`, true),
      ...forgeChanges(settings, {}, forge),
    ]),
    ...removed.map(({ uri }) =>
      settingsFact('forges', 'Forges', `What happens on ${uri} counts no longer`),
    ),
    ...kept.flatMap(([was, is]) => forgeChanges(settings, was, is)),
  ];
};

const botChanges = (before: Settings, after: Settings): readonly SettingsChange[] => {
  const { added, removed, kept } = compareEntries(before.bots, after.bots, ({ id }) => id);
  return [
    ...added.map(({ id }) => settingsFact('bots', 'Bots', `The bot ${id} is added`)),
    ...removed.map(({ id }) => settingsFact('bots', 'Bots', `The bot ${id} is removed`)),
    ...kept.flatMap(([was, is]) => [
      ...(was.name === is.name
        ? []
        : [settingsFact('bots', 'Bots', `The bot ${is.id} is now called ${is.name ?? is.id}`)]),
      ...accountChanges('bots', `the bot ${is.id}`, was, is),
      ...keyChanges('bots', `Bot ${is.id}`, was.keys ?? [], is.keys ?? []),
    ]),
  ];
};

/** What decides whose word counts, and who may read what. */
export const trustChanges = (before: Settings, after: Settings): readonly SettingsChange[] => [
  ...approvalChanges(before, after),
  ...audienceChanges(before, after),
  ...allForgeChanges(before, after),
  ...botChanges(before, after),
];
