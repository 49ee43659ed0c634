import type { Settings } from '#content/types.ts';
import { addDays } from '#register/calendar.ts';
import { holdersOn, holderNames, roleTitle } from '#register/people.ts';
import type { DueEvidence, DueItem, DueSubject } from '../due-item.ts';
import { latest } from './source.ts';
import type { DueSource } from './source.ts';

const manager = 'isms-manager';

const ofSettings = (
  { register }: DueEvidence,
  subject: DueSubject,
  item: {
    readonly due: string;
    readonly what: string;
    readonly mark: string;
    readonly role?: string;
  },
): DueItem => {
  const role = item.role ?? manager;
  const known = register.settings.roles.some(({ id }) => id === role);
  return {
    due: item.due,
    subject,
    what: item.what,
    ...(known ? { role } : {}),
    key: ['isms.yml', subject, item.mark].join('\n'),
  };
};

/** The end of the certificate (4.3). */
export const certificate: DueSource = function* (evidence) {
  const { register } = evidence;
  const held = register.settings.certificate;
  if (register.invalidSettings?.has('certificate')) {
    yield { subject: 'certificate', reason: '`certificate` of `isms.yml` breaks the schema' };
  } else if (held) {
    const what = `Certificate ${held.number} (${held.standard}) ends`;
    yield ofSettings(evidence, 'certificate', { due: held.valid_to, what, mark: held.number });
  }
};

type Key = NonNullable<Settings['people'][number]['keys']>[number];

interface KeyHolder {
  readonly id: string;
  readonly name: string;
  readonly keys: readonly Pick<Key, 'to' | 'revoked' | 'compromised_since'>[];
}

const isGood = ({ revoked, compromised_since }: KeyHolder['keys'][number]): boolean =>
  revoked === undefined && compromised_since === undefined;

/** The day after which a holder has no good key any more; `undefined` while one has no end. */
const lastKeyDay = ({ keys }: KeyHolder): string | undefined => {
  const good = keys.filter(isGood);
  return good.some(({ to }) => to === undefined) ? undefined : latest(good.map(({ to }) => to));
};

const keyHolders = ({ people, bots, forges }: Settings, today: string): readonly KeyHolder[] => [
  ...people
    .filter(({ left }) => left === undefined || left >= today)
    .map(({ id, name, keys = [] }) => ({ id: `person ${id}`, name, keys })),
  ...bots.map(({ id, name = id, keys = [] }) => ({ id: `bot ${id}`, name, keys })),
  ...forges.flatMap(({ uri, recorder = [], merge_key: mergeKey }) => [
    { id: `recorder ${uri}`, name: `the recorder of ${uri}`, keys: recorder },
    ...(mergeKey
      ? [{ id: `merges ${uri}`, name: `the merges of ${uri}`, keys: [{ ...mergeKey }] }]
      : []),
  ]),
];

/** Keys that end, where the holder has no other that goes on (A.8.24). */
export const keys: DueSource = function* (evidence) {
  for (const part of ['people', 'bots', 'forges']) {
    if (!evidence.register.invalidSettings?.has(part)) continue;
    yield { subject: 'key', reason: `a part of \`${part}\` of \`isms.yml\` breaks the schema` };
  }
  for (const holder of keyHolders(evidence.register.settings, evidence.today)) {
    const due = lastKeyDay(holder);
    if (due === undefined) continue;
    const what = `Last key of ${holder.name} ends: register the next one`;
    yield ofSettings(evidence, 'key', { due, what, mark: holder.id });
  }
};

type Person = Settings['people'][number];

/** The last day on which a person holds a role, with what follows without a gap; `undefined` without end. */
const lastDayIn = ({ roles = [], left }: Person, role: string): string | undefined => {
  const held = roles.filter((one) => one.role === role);
  const end = held.some(({ to }) => to === undefined)
    ? undefined
    : latest(held.map(({ to }) => to));
  if (left === undefined) return end;
  return end === undefined || left < end ? left : end;
};

const roleEnd = (
  evidence: DueEvidence,
  person: Person,
  { id: role, granted_by: grantedBy = role }: Settings['roles'][number],
): readonly DueItem[] => {
  const { register, today } = evidence;
  const due = lastDayIn(person, role);
  if (due === undefined || due < today) return [];
  const next = holderNames(register.settings, role, addDays(due, 1));
  const after = next.length > 0 ? `then ${next.join(' and ')}` : 'nobody follows';
  const what = `Last day of ${person.name} as ${roleTitle(register.settings, role)}: ${after}`;
  return [
    ofSettings(evidence, 'role', { due, what, mark: `${role} ${person.id}`, role: grantedBy }),
  ];
};

/** A role that ended and that nobody holds today. */
const vacancy = (
  evidence: DueEvidence,
  people: readonly Person[],
  { id: role, granted_by: grantedBy = role }: Settings['roles'][number],
): readonly DueItem[] => {
  const { register, today } = evidence;
  if (holdersOn(register.settings, role, today).length > 0) return [];
  const due = latest(people.map((person) => lastDayIn(person, role)));
  if (due === undefined || due >= today) return [];
  const what = `Nobody holds ${roleTitle(register.settings, role)} any more: name somebody`;
  return [ofSettings(evidence, 'role', { due, what, mark: `${role} vacant`, role: grantedBy })];
};

/** Roles that end with `to` or as their holder leaves (5.3). */
export const roles: DueSource = function* (evidence) {
  const { settings } = evidence.register;
  const holders = new Map<string, Person[]>();
  for (const person of settings.people) {
    for (const role of new Set((person.roles ?? []).map((held) => held.role))) {
      holders.set(role, [...(holders.get(role) ?? []), person]);
    }
  }
  for (const role of settings.roles) {
    const people = holders.get(role.id) ?? [];
    for (const person of people) yield* roleEnd(evidence, person, role);
    yield* vacancy(evidence, people, role);
  }
};
