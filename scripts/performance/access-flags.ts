import type { Decision } from '#evidence/collected.ts';
import { daysBetween } from '#register/calendar.ts';
import type { SystemAccount } from './access-accounts.ts';

/** What stands out about an account (RECORDS 3.10), in the order in which it is shown. */
export const accessFlags = [
  'orphan',
  'leaver',
  'inactive',
  'shared',
  'no-mfa',
  'privileged',
  'duty-conflict',
  'new',
] as const;

/** One of them. */
export type AccessFlag = (typeof accessFlags)[number];

/** Days without a sign-in after which an account counts as inactive. */
export const inactiveAfter = 90;

/** What flags depend on beside the account. */
export interface FlagFacts {
  /** ISO day of the export. */
  readonly day: string;
  /** Person id of who reviews; absent where that is not known. */
  readonly reviewer?: string;
  /** Whether the owner, or else the holder of the address, had left before the day of the export. */
  readonly hasLeft: (owner: string | undefined, email: string | undefined) => boolean;
}

/** One account as flags see it. */
export interface FlaggedAccount {
  readonly account: string;
  readonly listed: SystemAccount | undefined;
  readonly decisions: readonly Decision[];
  readonly isNew: boolean;
}

/** Names that stand for a thing or a team and not for a person. */
const impersonal: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'guest',
  'info',
  'office',
  'root',
  'root account',
  'support',
  'test',
]);

const shares = /(?:^|[^\p{L}\p{N}])(?:shared|team)(?:[^\p{L}\p{N}]|$)/iu;

/** The name before the `@`, as words: `<root_account>` is `root account`. */
const words = (account: string): string =>
  (account.split('@', 1)[0] ?? account)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The people that the cell of an owner names. */
const people = (owner: string): readonly string[] =>
  owner.split(/[,;/+&\s]+/u).filter((one) => one !== '');

const isShared = (account: string, owners: readonly string[]): boolean =>
  new Set(owners.flatMap(people)).size > 1 ||
  impersonal.has(words(account)) ||
  shares.test(account);

const isInactive = (lastLogin: string | undefined, day: string): boolean =>
  lastLogin !== undefined && daysBetween(lastLogin, day) > inactiveAfter;

/** Whether somebody decided on his own account, or reviews what he administers. */
const isInConflict = (
  { owner, by }: Decision,
  privileged: boolean,
  reviewer: string | undefined,
): boolean =>
  owner !== undefined && (owner === (by ?? reviewer) || (privileged && owner === reviewer));

/** Takes what the export says; where it says nothing, what the lines of the decisions say. */
const merged = ({ listed, decisions }: FlaggedAccount) => ({
  privileged:
    listed?.privileged === true || decisions.some(({ privileged }) => privileged === true),
  mfa: listed?.mfa ?? decisions.find(({ mfa }) => mfa !== undefined)?.mfa,
  lastLogin:
    listed?.lastLogin ?? decisions.find(({ lastLogin }) => lastLogin !== undefined)?.lastLogin,
  owners: decisions.flatMap(({ owner }) => (owner === undefined ? [] : [owner])),
  closed: listed?.enabled === false,
});

/**
 * The flags of an account: without owner (orphan), of somebody who left (leaver), not used for 90
 * days (inactive), of several people or of none in particular (shared), without second factor
 * (no-mfa), with rights above others (privileged), decided on or reviewed by its own owner
 * (duty-conflict), not in the list before (new). A closed account can only be privileged or new.
 */
export const flagsOf = (account: FlaggedAccount, facts: FlagFacts): readonly AccessFlag[] => {
  const { privileged, mfa, lastLogin, owners, closed } = merged(account);
  const { decisions, listed } = account;
  const holds: Readonly<Record<AccessFlag, boolean>> = {
    orphan: !closed && decisions.length > 0 && owners.length === 0,
    leaver:
      !closed &&
      (owners.length > 0
        ? owners.some((owner) => facts.hasLeft(owner, listed?.email))
        : facts.hasLeft(undefined, listed?.email ?? account.account)),
    inactive: !closed && isInactive(lastLogin, facts.day),
    shared: !closed && isShared(account.account, owners),
    'no-mfa': !closed && mfa === false,
    privileged,
    'duty-conflict':
      !closed && decisions.some((one) => isInConflict(one, privileged, facts.reviewer)),
    new: account.isNew,
  };
  return accessFlags.filter((flag) => holds[flag]);
};
