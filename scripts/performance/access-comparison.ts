import type { Account, Decision } from '#evidence/collected.ts';
import { byText } from '#findings/text-order.ts';
import { accountName, rightsOf, systemAccounts } from './access-accounts.ts';
import type { SystemAccount } from './access-accounts.ts';
import { flagsOf } from './access-flags.ts';
import type { AccessFlag, FlagFacts } from './access-flags.ts';

/** What an access review compares. Texts of all files are as they were read. */
export interface AccessLists extends FlagFacts {
  /** The frozen list; absent where no reader exists for it. */
  readonly exported?: readonly Account[];
  readonly decisions: readonly Decision[];
  /** The list of the review before; absent where there is none. */
  readonly previous?: readonly Account[];
}

/** One account of a review: what the system says, what was decided, and what stands out. */
export interface ComparedAccount {
  readonly account: string;
  /** Absent where the export is not read or does not list it. */
  readonly listed?: SystemAccount;
  /** Absent where nothing was decided. */
  readonly decision?: Decision;
  readonly flags: readonly AccessFlag[];
  /** Whether its rights are others than in the list before. */
  readonly changed: boolean;
}

/** A name that differs from that of an account in upper and lower case alone. */
export interface MiswrittenName {
  readonly decision: Decision;
  readonly account: string;
}

/** An access review as its files tell it (A.5.18; RECORDS 3.10). */
export interface AccessComparison {
  /** In the order of their names. */
  readonly accounts: readonly ComparedAccount[];
  /** Accounts of the list on which nothing was decided, but for those that are miswritten. */
  readonly undecided: readonly string[];
  /** Decisions on accounts that the list does not have. */
  readonly unlisted: readonly Decision[];
  readonly miswritten: readonly MiswrittenName[];
  /** Decisions on an account beyond the lines that the list has for it. */
  readonly repeated: readonly Decision[];
  /** Accounts of the list before that are no more; absent without one. */
  readonly gone?: readonly string[];
}

/** Decisions by the account as the system writes it. */
const byAccount = (decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> => {
  const grouped = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const name = accountName(decision);
    const others = grouped.get(name);
    if (others) others.push(decision);
    else grouped.set(name, [decision]);
  }
  return grouped;
};

const folded = (name: string): string => name.toLowerCase();

/** Pairs what only the list has with what only the decisions have, by names without case. */
const pairMiswritten = (
  undecided: readonly string[],
  unlisted: readonly Decision[],
): readonly MiswrittenName[] => {
  const open = new Map(undecided.map((account) => [folded(account), account]));
  return unlisted.flatMap((decision) => {
    const key = folded(accountName(decision));
    const account = open.get(key);
    if (account === undefined) return [];
    open.delete(key);
    return [{ decision, account }];
  });
};

type Listed = ReadonlyMap<string, SystemAccount>;

const isChanged = (
  account: SystemAccount | undefined,
  before: SystemAccount | undefined,
): boolean =>
  account !== undefined && before !== undefined && rightsOf(account) !== rightsOf(before);

const differences = (
  listed: Listed | undefined,
  decided: ReadonlyMap<string, readonly Decision[]>,
): Pick<AccessComparison, 'undecided' | 'unlisted' | 'miswritten' | 'repeated'> => {
  const repeated = [...decided].flatMap(([name, lines]) =>
    lines.slice(Math.max(1, listed?.get(name)?.lines ?? 1)),
  );
  if (!listed) return { undecided: [], unlisted: [], miswritten: [], repeated };
  const undecided = [...listed.keys()].filter((name) => !decided.has(name));
  const unlisted = [...decided].flatMap(([name, [first]]) =>
    first && !listed.has(name) ? [first] : [],
  );
  const miswritten = pairMiswritten(undecided, unlisted);
  const paired = new Set(miswritten.map(({ account }) => account));
  const explained = new Set(miswritten.map(({ decision }) => decision));
  return {
    undecided: undecided.filter((name) => !paired.has(name)),
    unlisted: unlisted.filter((decision) => !explained.has(decision)),
    miswritten,
    repeated,
  };
};

/**
 * Compares the accounts of an access review with what was decided on them and with the list before.
 * Names are trimmed; upper and lower case are as the system has them.
 */
export const compareAccess = (lists: AccessLists): AccessComparison => {
  const listed = lists.exported && systemAccounts(lists.exported);
  const before = lists.previous && systemAccounts(lists.previous);
  const decided = byAccount(lists.decisions);
  const differing = differences(listed, decided);
  const accountOf = new Map(
    differing.miswritten.map(({ decision, account }) => [account, decision]),
  );
  const misnamed = new Set(differing.miswritten.map(({ decision }) => accountName(decision)));
  const names = new Set([
    ...(listed?.keys() ?? []),
    ...[...decided.keys()].filter((name) => !misnamed.has(name)),
  ]);
  const accounts = [...names].sort(byText).map((account): ComparedAccount => {
    const known = listed?.get(account);
    const lines = decided.get(account) ?? [];
    const decision = lines[0] ?? accountOf.get(account);
    const isNew = before !== undefined && known !== undefined && !before.has(account);
    return {
      account,
      ...(known ? { listed: known } : {}),
      ...(decision ? { decision } : {}),
      flags: flagsOf({ account, listed: known, decisions: lines, isNew }, lists),
      changed: isChanged(known, before?.get(account)),
    };
  });
  return {
    accounts,
    ...differing,
    ...(before && listed ? { gone: [...before.keys()].filter((name) => !listed.has(name)) } : {}),
  };
};
