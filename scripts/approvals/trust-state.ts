import { isRecord } from '#history/record-facts.ts';
import type { Level } from './approval.ts';

/** A role that a person holds from one ISO day to another, both included. */
export interface HeldRole {
  readonly role: string;
  readonly from: string;
  readonly to?: string;
}

/** Somebody whom `isms.yml` registers. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly HeldRole[];
}

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
  /** By e-mail in lower case; `undefined` for an address that two people claim. */
  readonly people: ReadonlyMap<string, Person | undefined>;
  /** Ids of the people and bots whose merges may name approvers. */
  readonly trustedMergers: ReadonlySet<string>;
  readonly bots: ReadonlyMap<string, string>;
  /** Base64 of the SSH keys that are registered for anybody. */
  readonly sshKeys: ReadonlySet<string>;
  /** Some OpenPGP key is registered. */
  readonly openpgp: boolean;
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

const heldRole = (data: Data): HeldRole => ({
  role: text(data['role']),
  from: text(data['from']),
  ...(data['to'] == null ? {} : { to: text(data['to']) }),
});

const personOf = (data: Data): Person => ({
  id: text(data['id']),
  name: text(data['name']) || text(data['id']),
  // Without a first day nothing shows that the role was held on any day.
  roles: maps(data['roles'])
    .map(heldRole)
    .filter(({ from }) => from !== ''),
});

const byEmail = <T extends { readonly id: string }>(
  entries: readonly Data[],
  read: (data: Data) => T,
): ReadonlyMap<string, T | undefined> => {
  const found = new Map<string, T | undefined>();
  for (const data of entries) {
    const entry = read(data);
    for (const email of new Set(texts(data['emails']).map((address) => address.toLowerCase()))) {
      const known = found.has(email);
      found.set(email, known && found.get(email)?.id !== entry.id ? undefined : entry);
    }
  }
  return found;
};

const botsByEmail = (data: Data): ReadonlyMap<string, string> =>
  new Map(
    maps(data['bots']).flatMap((bot) =>
      texts(bot['emails']).map((email) => [email.toLowerCase(), text(bot['id'])] as const),
    ),
  );

const keysOf = (data: Data): readonly Data[] => [
  ...maps(data['people']).flatMap((person) => maps(person['keys'])),
  ...maps(data['bots']).flatMap((bot) => maps(bot['keys'])),
  ...maps(data['forges']).flatMap((forge) => [
    ...maps(forge['recorder']),
    ...(isRecord(forge['merge_key']) ? [forge['merge_key']] : []),
  ]),
];

const levels: readonly Level[] = ['none', 'recorded', 'attested', 'signed'];
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
  const keys = keysOf(data);
  return {
    people: byEmail(maps(data['people']), personOf),
    trustedMergers: new Set(
      maps(data['forges']).flatMap((forge) => texts(forge['trusted_mergers'])),
    ),
    bots: botsByEmail(data),
    sshKeys: new Set(keys.flatMap((key) => text(key['ssh']).split(' ')[1] ?? [])),
    openpgp: keys.some((key) => key['openpgp'] != null),
    policyFor: (kind) => policyIn(data['approval'], kind),
    parts: JSON.stringify(trustParts.map((part) => sorted(data[part]))),
  };
};

/** Whether a person held a role on an ISO day. */
export const holds = (person: Person, role: string, day: string): boolean =>
  person.roles.some(
    (held) => held.role === role && held.from <= day && (held.to == null || day <= held.to),
  );

/** The person of an address; addresses compare without regard to case, and exactly otherwise. */
export const personAt = (trust: TrustState, email: string): Person | undefined =>
  trust.people.get(email.toLowerCase());
