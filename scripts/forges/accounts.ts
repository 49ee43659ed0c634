import { addressesAfter } from '#approvals/trailers.ts';
import type { Account } from '#approvals/attestation/statement.ts';
import { byText } from '#findings/text-order.ts';
import type { ChangeCommit } from './forge-change.ts';

/** What makes two mentions the same account: its number, else its login. */
export const accountKey = ({ id, login }: Account): string =>
  id == null ? `@${login.toLowerCase()}` : `#${id}`;

const order = (a: Account, b: Account): number =>
  (a.id ?? Infinity) - (b.id ?? Infinity) || byText(a.login, b.login);

/** Orders accounts by number, those without one last by login. */
export const byAccount = (a: Account, b: Account): number => {
  const difference = order(a, b);
  // Two accounts without a number: infinity less infinity.
  return Number.isNaN(difference) ? byText(a.login, b.login) : difference;
};

/** Each account once, sorted. */
export const distinctAccounts = (accounts: readonly Account[]): readonly Account[] => {
  const found = new Map<string, Account>();
  for (const account of accounts) {
    if (!found.has(accountKey(account))) found.set(accountKey(account), account);
  }
  return [...found.values()].sort(byAccount);
};

/** GitHub hands out addresses that name the account. */
const noReply = /^(\d{1,15})\+([A-Za-z0-9-]+)@users\.noreply\.github\.com$/i;

/** The account behind an address in a commit, as far as the address itself tells. */
const accountOfAddress = (email: string): Account => {
  const [, id, login] = noReply.exec(email) ?? [];
  if (id != null && login != null) return { login, id: Number(id) };
  return email === '' ? { login: 'unknown' } : { login: email, email };
};

/** A commit as a forge tells it; what the forge leaves out is read as empty. */
export interface CommitEntry {
  readonly id: string;
  readonly parents?: readonly string[] | undefined;
  /** The author's account, where the forge knows it. */
  readonly account?: Account | undefined;
  /** The author line. */
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  /** RFC 3339. */
  readonly at?: string | undefined;
  /** Also names the co-authors. */
  readonly message?: string | undefined;
}

/** The accounts of a commit's authors; an address linked to one anywhere is linked everywhere. */
const authorsIn = (
  entries: readonly CommitEntry[],
): ((entry: CommitEntry) => readonly Account[]) => {
  const linked = new Map(
    entries.flatMap(({ email = '', account }) =>
      account == null ? [] : [[email.toLowerCase(), account] as const],
    ),
  );
  const named = (email: string): Account =>
    linked.get(email.toLowerCase()) ?? accountOfAddress(email);
  return ({ account, email = '', message = '' }) =>
    distinctAccounts([
      account ?? named(email),
      ...addressesAfter(message, 'co-authored-by').map(named),
    ]);
};

/** The commits of one pull request, each with the accounts of its authors. */
export const changeCommits = (entries: readonly CommitEntry[]): readonly ChangeCommit[] => {
  const authors = authorsIn(entries);
  return entries.map((entry) => {
    const { id, parents = [], name = '', email = '', at, message = '' } = entry;
    const time = at == null ? 0 : Math.floor(Date.parse(at) / 1000);
    return { id, parents, authors: authors(entry), author: { name, email, time }, message };
  });
};
