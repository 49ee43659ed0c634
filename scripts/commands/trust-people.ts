import { parseSshKey } from '#approvals/signatures/ssh-key.ts';
import { approvingRoles } from '#approvals/trust-root.ts';
import { trustStateOf } from '#approvals/trust-state.ts';
import { isRecord } from '#history/record-facts.ts';

type Data = Readonly<Record<string, unknown>>;

/** A key as `isms.yml` registers it. */
export interface ShownKey {
  /** `SHA256:…`, or the digits of an OpenPGP key. */
  readonly fingerprint: string;
  /** Type and base64 of an SSH key that can be used; absent for OpenPGP. */
  readonly ssh?: string;
  readonly from?: string;
  readonly to?: string;
  /** Revoked, or said to be in the hands of others. */
  readonly revoked: boolean;
}

/** A role with what its holder may approve and since when. */
export interface ShownRole {
  readonly role: string;
  readonly from: string;
  readonly to?: string;
  /** Kinds of records, or `trust_changes`. */
  readonly approves: readonly string[];
}

/** Somebody who may approve something, or has a key. */
export interface ShownApprover {
  readonly id: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly account?: string;
  readonly roles: readonly ShownRole[];
  readonly keys: readonly ShownKey[];
}

/** A forge with the keys whose word counts for it. */
export interface ShownForge {
  readonly forge: string;
  readonly recorders: readonly ShownKey[];
  readonly merges: readonly ShownKey[];
}

const maps = (value: unknown): readonly Data[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
const optional = <Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> =>
  // A computed name loses its literal type.
  text(value) === '' ? {} : ({ [name]: text(value) } as Record<Name, string>);

const keyOf = (data: Data): readonly ShownKey[] => {
  const life = {
    ...optional('from', data['from']),
    ...optional('to', data['to']),
    revoked: data['revoked'] != null || data['compromised_since'] != null,
  };
  const openpgp = text(data['openpgp']);
  if (openpgp !== '') return [{ fingerprint: openpgp.toUpperCase(), ...life }];
  const key = parseSshKey(text(data['ssh']));
  return 'fingerprint' in key
    ? [{ fingerprint: key.fingerprint, ssh: `${key.type} ${key.blob}`, ...life }]
    : [];
};

const keysOf = (value: unknown): readonly ShownKey[] => maps(value).flatMap(keyOf);

/** What a role may approve: what `approval` asks it for, and kinds whose records name it. */
const mayApprove = (
  settings: Data,
  named: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> => {
  const asked = approvingRoles(trustStateOf(settings));
  return new Map(
    [...new Set([...asked.keys(), ...named.keys()])].map((role) => [
      role,
      [...new Set([...(asked.get(role) ?? []), ...(named.get(role) ?? [])])],
    ]),
  );
};

/**
 * The people of settings who hold a role that may approve something, or have a key, in their order.
 * `named` are the roles that records name, with the kinds of these records.
 */
export const shownApprovers = (
  settings: Data,
  named: ReadonlyMap<string, readonly string[]>,
): readonly ShownApprover[] => {
  const roles = mayApprove(settings, named);
  return maps(settings['people']).flatMap((person) => {
    const held = maps(person['roles']).flatMap((data): ShownRole[] => {
      const role = text(data['role']);
      const approves = roles.get(role);
      if (approves === undefined) return [];
      return [{ role, from: text(data['from']), ...optional('to', data['to']), approves }];
    });
    const keys = keysOf(person['keys']);
    if (held.length + keys.length === 0) return [];
    const forge = isRecord(person['forge']) ? person['forge'] : {};
    return [
      {
        id: text(person['id']),
        name: text(person['name']),
        emails: texts(person['emails']),
        ...optional('account', forge['login']),
        roles: held,
        keys,
      },
    ];
  });
};

/** The forges of settings with the keys of their recorders and of their own merges. */
export const shownForges = (settings: Data): readonly ShownForge[] =>
  maps(settings['forges']).map((forge) => ({
    forge: text(forge['uri']),
    recorders: keysOf(forge['recorder']),
    merges: isRecord(forge['merge_key']) ? keyOf(forge['merge_key']) : [],
  }));
