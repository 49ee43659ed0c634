import { addressesAfter } from '#approvals/trailers.ts';
import type { Account } from '#approvals/attestation/statement.ts';
import { byText } from '#findings/text-order.ts';

/** What makes two mentions the same account: its number, else its login. */
const keyOf = ({ id, login }: Account): string =>
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
    if (!found.has(keyOf(account))) found.set(keyOf(account), account);
  }
  return [...found.values()].sort(byAccount);
};

/** GitHub hands out addresses that name the account. */
const noReply = /^(\d{1,15})\+([A-Za-z0-9-]+)@users\.noreply\.github\.com$/i;

/** The account behind an address in a commit, as far as the address itself tells. */
export const accountOfAddress = (email: string): Account => {
  const [, id, login] = noReply.exec(email) ?? [];
  if (id != null && login != null) return { login, id: Number(id) };
  return email === '' ? { login: 'unknown' } : { login: email, email };
};

/** A commit's author, by account where the forge knows it, and the co-authors in its message. */
export interface Authorship {
  readonly account?: Account;
  readonly email: string;
  readonly message: string;
}

/** The accounts of each commit's authors; an address linked to one anywhere is linked everywhere. */
export const authorsOf = (
  commits: readonly Authorship[],
): ((commit: Authorship) => readonly Account[]) => {
  const linked = new Map(
    commits.flatMap(({ email, account }) =>
      account == null ? [] : [[email.toLowerCase(), account] as const],
    ),
  );
  const named = (email: string): Account =>
    linked.get(email.toLowerCase()) ?? accountOfAddress(email);
  return ({ account, email, message }) =>
    distinctAccounts([
      account ?? named(email),
      ...addressesAfter(message, 'co-authored-by').map(named),
    ]);
};
