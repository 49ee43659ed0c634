import { accountExpectations, accountFactDescriptions, accountFacts } from '../accounts.ts';
import type { Account } from '../collected.ts';
import type { ExportProblem } from '../export-problem.ts';
import type { JsonNode } from '../json.ts';
import type { ExportContent } from '../reader.ts';

type Known = {
  readonly [K in Exclude<keyof Account, 'account' | 'line'>]?: Account[K] | undefined;
};

/** An account without what nobody says of it; its line is that of its entry. */
export const accountOf = ({ line }: JsonNode, account: string, known: Known): Account => {
  const { role, email, privileged, mfa, enabled, lastLogin } = known;
  return {
    account,
    ...(role === undefined ? {} : { role }),
    ...(email === undefined ? {} : { email }),
    ...(privileged === undefined ? {} : { privileged }),
    ...(mfa === undefined ? {} : { mfa }),
    ...(enabled === undefined ? {} : { enabled }),
    ...(lastLogin === undefined ? {} : { lastLogin }),
    line,
  };
};

/** Entries read as accounts; those of which `read` finds no `name` are told. */
export const readAccounts = (
  entries: readonly JsonNode[],
  name: string,
  read: (entry: JsonNode) => Account | undefined,
): ExportContent => {
  const accounts: Account[] = [];
  const problems: ExportProblem[] = [];
  for (const entry of entries) {
    const account = read(entry);
    if (account) accounts.push(account);
    else problems.push({ line: entry.line, message: `Cannot find \`${name}\` of an entry` });
  }
  return { rows: entries.length, facts: accountFacts(accounts), accounts, problems };
};

/** What every list of accounts says of itself in documentation. */
export const accountFormat = {
  tells: 'state',
  entry: ['account', 'accounts'],
  facts: accountFactDescriptions,
  expectations: accountExpectations,
} as const;
