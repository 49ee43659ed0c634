import { isRecord } from '#history/record-facts.ts';
import { isoDay } from './iso-day.ts';
import { parseSshKey } from './signatures/ssh-key.ts';

/** What `isms.yml` says of a key that may no longer be trusted. */
export interface Revocation {
  /** Full id of the last commit of the main line that the key may still approve. */
  readonly lastGood?: string;
  /** ISO day since which somebody else may have used it. */
  readonly compromisedSince?: string;
}

/** A key with its life in ISO days, both included. */
export interface RegisteredKey {
  /** `SHA256:…` of an SSH key, upper-case hexadecimal digits of an OpenPGP primary key. */
  readonly fingerprint: string;
  readonly from: string;
  readonly to?: string;
  /** File in the repository that holds an OpenPGP public key. */
  readonly publicKeyFile?: string;
  readonly revocation?: Revocation;
}

type Data = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const fingerprintOf = (data: Data): string | undefined => {
  const ssh = text(data['ssh']);
  if (ssh == null) return text(data['openpgp'])?.toUpperCase();
  const key = parseSshKey(ssh);
  return 'fingerprint' in key ? key.fingerprint : undefined;
};

const revocationOf = (data: Data): Revocation | undefined => {
  const { revoked } = data;
  const compromised = data['compromised_since'];
  if (revoked == null && compromised == null) return undefined;
  // A day that cannot be read leaves the key revoked without one.
  const compromisedSince = isoDay(compromised);
  const lastGood = isRecord(revoked) ? text(revoked['last_good']) : undefined;
  return {
    ...(lastGood == null ? {} : { lastGood }),
    ...(compromisedSince == null ? {} : { compromisedSince }),
  };
};

/** After every day: with such a first day a key is never in use, and still known as somebody's. */
const never = '9999-99-99';

const lifeOf = (data: Data): Pick<RegisteredKey, 'from' | 'to'> => {
  const from = isoDay(data['from']);
  if (data['to'] == null) return { from: from ?? never };
  const to = isoDay(data['to']);
  return to == null ? { from: never } : { from: from ?? never, to };
};

const readKey = (data: Data): readonly RegisteredKey[] => {
  const fingerprint = fingerprintOf(data);
  if (fingerprint == null) return [];
  const publicKeyFile = text(data['public_key']);
  const revocation = revocationOf(data);
  return [
    {
      fingerprint,
      ...lifeOf(data),
      ...(publicKeyFile == null ? {} : { publicKeyFile }),
      ...(revocation == null ? {} : { revocation }),
    },
  ];
};

/** Reads entries of `keys`; one that cannot be read gives nobody any power. */
export const readKeys = (entries: readonly Data[]): readonly RegisteredKey[] =>
  entries.flatMap(readKey);

/** Whether a key was in use on an ISO day. */
export const inUse = ({ from, to }: RegisteredKey, day: string): boolean =>
  from <= day && (to == null || day <= to);
