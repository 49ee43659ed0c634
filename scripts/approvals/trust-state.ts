import { isRecord } from '#history/record-facts.ts';
import type { Level } from './approval.ts';
import { isoDay } from './iso-day.ts';
import { levels } from './level.ts';
import { readKeys, type RegisteredKey, type Revocation } from './registered-key.ts';

/** A role that a person holds from one ISO day to another, both included. */
export interface HeldRole {
  readonly role: string;
  readonly from: string;
  readonly to?: string;
}

/** An account on the forge; the number is what counts where it is known. */
export interface RegisteredAccount {
  readonly login: string;
  readonly id?: number;
}

/** Somebody whom `isms.yml` registers. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly HeldRole[];
  readonly account?: RegisteredAccount;
}

/** Whose a key is. A key that two of them claim belongs to nobody. */
export type KeyOwner =
  | { readonly type: 'person'; readonly person: Person; readonly keys: readonly RegisteredKey[] }
  | { readonly type: 'bot'; readonly id: string; readonly keys: readonly RegisteredKey[] }
  | { readonly type: 'recorder'; readonly forge: string; readonly keys: readonly RegisteredKey[] }
  | {
      readonly type: 'merge-key';
      readonly forge: string;
      readonly committer: string;
      readonly keys: readonly RegisteredKey[];
    };

/** How independent of the writers an approver must be shown to be. */
export type FourEyes = 'off' | 'claimed' | 'attested' | 'proved';

/** What `approval.<kind>` asks for. */
export interface ApprovalPolicy {
  readonly approvers: readonly string[];
  readonly least: Level;
  readonly fourEyes: FourEyes;
}

/** The parts of one text of `isms.yml` that decide whose word counts. */
export interface TrustState {
  /** Name of the main branch. */
  readonly main: string;
  readonly people: readonly Person[];
  /** By e-mail in lower case; `undefined` for an address that two people, or a bot too, claim. */
  readonly peopleByEmail: ReadonlyMap<string, Person | undefined>;
  /** Ids of the people and bots whose merges may name approvers. */
  readonly trustedMergers: ReadonlySet<string>;
  /** Ids of bots by e-mail in lower case. */
  readonly bots: ReadonlyMap<string, string>;
  /** By fingerprint; `undefined` for a key that two owners claim. */
  readonly keyOwners: ReadonlyMap<string, KeyOwner | undefined>;
  /** By fingerprint, whoever lists the key: one entry that revokes it is enough. */
  readonly revoked: ReadonlyMap<string, Revocation>;
  readonly policyFor: (kind: string) => ApprovalPolicy;
  /** The trust parts as one text: equal exactly where the parsed values are. */
  readonly parts: string;
}

type Data = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const maps = (value: unknown): readonly Data[] => list(value).filter(isRecord);
const texts = (value: unknown): readonly string[] =>
  list(value).filter((item): item is string => typeof item === 'string');

/** A role without a first day that can be read, or with a last one that cannot, is held on no day. */
const heldRole = (data: Data): readonly HeldRole[] => {
  const role = text(data['role']);
  const from = isoDay(data['from']);
  if (from == null) return [];
  if (data['to'] == null) return [{ role, from }];
  const to = isoDay(data['to']);
  return to == null ? [] : [{ role, from, to }];
};

const accountOf = (data: unknown): RegisteredAccount | undefined => {
  if (!isRecord(data) || text(data['login']) === '') return undefined;
  const { id } = data;
  return { login: text(data['login']), ...(typeof id === 'number' ? { id } : {}) };
};

const personOf = (data: Data): Person => {
  const account = accountOf(data['forge']);
  return {
    id: text(data['id']),
    name: text(data['name']) || text(data['id']),
    roles: maps(data['roles']).flatMap(heldRole),
    ...(account == null ? {} : { account }),
  };
};

const addresses = (data: Data): readonly string[] => [
  ...new Set(texts(data['emails']).map((address) => address.toLowerCase())),
];

const peopleByEmail = (
  people: readonly (readonly [Data, Person])[],
  bots: ReadonlyMap<string, string>,
): ReadonlyMap<string, Person | undefined> => {
  const found = new Map<string, Person | undefined>();
  for (const [data, person] of people) {
    for (const email of addresses(data)) {
      const shared = bots.has(email) || (found.has(email) && found.get(email) !== person);
      found.set(email, shared ? undefined : person);
    }
  }
  return found;
};

const botsByEmail = (data: Data): ReadonlyMap<string, string> =>
  new Map(
    maps(data['bots']).flatMap((bot) =>
      addresses(bot).map((email) => [email, text(bot['id'])] as const),
    ),
  );

const forgeOwners = (forge: Data): readonly KeyOwner[] => {
  const uri = text(forge['uri']).replace(/\/+$/, '');
  const merge = forge['merge_key'];
  return [
    { type: 'recorder', forge: uri, keys: readKeys(maps(forge['recorder'])) },
    ...(isRecord(merge)
      ? [
          {
            type: 'merge-key' as const,
            forge: uri,
            committer: text(merge['committer']).toLowerCase(),
            // The schema asks for no first day: the forge had its key before we knew it.
            keys: readKeys([{ from: '0000-01-01', ...merge }]),
          },
        ]
      : []),
  ];
};

const owners = (data: Data, people: readonly (readonly [Data, Person])[]): readonly KeyOwner[] => [
  ...people.map(([from, person]): KeyOwner => {
    return { type: 'person', person, keys: readKeys(maps(from['keys'])) };
  }),
  ...maps(data['bots']).map((bot): KeyOwner => {
    return { type: 'bot', id: text(bot['id']), keys: readKeys(maps(bot['keys'])) };
  }),
  ...maps(data['forges']).flatMap(forgeOwners),
];

const ownersByKey = (all: readonly KeyOwner[]): ReadonlyMap<string, KeyOwner | undefined> => {
  const found = new Map<string, KeyOwner | undefined>();
  for (const owner of all) {
    for (const { fingerprint } of owner.keys) {
      const other = found.has(fingerprint) && found.get(fingerprint) !== owner;
      found.set(fingerprint, other ? undefined : owner);
    }
  }
  return found;
};

const revokedKeys = (all: readonly KeyOwner[]): ReadonlyMap<string, Revocation> => {
  const found = new Map<string, Revocation>();
  for (const { fingerprint, revocation } of all.flatMap(({ keys }) => keys)) {
    if (revocation == null) continue;
    // Two that differ leave nothing that surely was good.
    const known = found.get(fingerprint);
    const same = known == null || JSON.stringify(known) === JSON.stringify(revocation);
    found.set(fingerprint, same ? revocation : {});
  }
  return found;
};

const fourEyes: readonly FourEyes[] = ['off', 'claimed', 'attested', 'proved'];

/** Kinds that demand roles by themselves and need none beside them. */
const withoutApprovers: ReadonlySet<string> = new Set(['risk', 'exception', 'change']);

const policyIn = (approval: unknown, kind: string): ApprovalPolicy => {
  const own = isRecord(approval) && Object.hasOwn(approval, kind) ? approval[kind] : undefined;
  const data = isRecord(own) ? own : {};
  const standard = withoutApprovers.has(kind) ? [] : ['top-management'];
  return {
    approvers: data['approvers'] == null ? standard : texts(data['approvers']),
    least: levels.find((level) => level === data['least'] && level !== 'none') ?? 'attested',
    // YAML reads an unquoted `off` as text.
    fourEyes: fourEyes.find((word) => word === data['four_eyes']) ?? 'claimed',
  };
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.keys(value)
    .sort()
    .map((key) => [key, sorted(value[key])]);
};

const trustParts = ['approval', 'audiences', 'bots', 'forges', 'people'] as const;

/** Reads the trust parts of `isms.yml`, parsed; what is not as it should be gives nobody any power. */
export const trustStateOf = (settings: unknown): TrustState => {
  const data = isRecord(settings) ? settings : {};
  const people = maps(data['people']).map((from) => [from, personOf(from)] as const);
  const all = owners(data, people);
  const bots = botsByEmail(data);
  const approval = isRecord(data['approval']) ? data['approval'] : {};
  return {
    main: text(approval['main']) || 'main',
    people: people.map(([, person]) => person),
    peopleByEmail: peopleByEmail(people, bots),
    trustedMergers: new Set(
      maps(data['forges']).flatMap((forge) => texts(forge['trusted_mergers'])),
    ),
    bots,
    keyOwners: ownersByKey(all),
    revoked: revokedKeys(all),
    policyFor: (kind) => policyIn(approval, kind),
    parts: JSON.stringify(trustParts.map((part) => sorted(data[part]))),
  };
};

/** A name for an owner that stays the same from one text of `isms.yml` to the next. */
export const ownerName = (owner: KeyOwner): string => {
  switch (owner.type) {
    case 'person':
      return `person ${owner.person.id}`;
    case 'bot':
      return `bot ${owner.id}`;
    case 'recorder':
      return `recorder ${owner.forge}`;
    case 'merge-key':
      return `merge-key ${owner.forge}`;
  }
};

/** Whether a person held a role on an ISO day. */
export const holds = (person: Person, role: string, day: string): boolean =>
  person.roles.some(
    (held) => held.role === role && held.from <= day && (held.to == null || day <= held.to),
  );

/** The person of an address; addresses compare without regard to case, and exactly otherwise. */
export const personAt = (trust: TrustState, email: string): Person | undefined =>
  trust.peopleByEmail.get(email.toLowerCase());

const isAccount = (person: Person, account: RegisteredAccount): boolean =>
  person.account?.id == null
    ? person.account?.login.toLowerCase() === account.login.toLowerCase()
    : // A login can be renamed and taken by somebody else; a number cannot.
      person.account.id === account.id;

/** The person of an account; `undefined` where none or several people have it. */
export const personOfAccount = (
  trust: TrustState,
  account: RegisteredAccount,
): Person | undefined => {
  const found = trust.people.filter((person) => isAccount(person, account));
  return found.length === 1 ? found[0] : undefined;
};
