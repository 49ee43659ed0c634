import type { Account } from '#evidence/collected.ts';
import { byText } from '#findings/text-order.ts';

/** One account of a system, put together from all lines of the export that name it. */
export interface SystemAccount {
  /** Trimmed; upper and lower case as the system has it. */
  readonly account: string;
  /** Every role that a line gives it, in order. */
  readonly roles: readonly string[];
  readonly email?: string;
  readonly privileged?: boolean;
  /** False as soon as one line says so. */
  readonly mfa?: boolean;
  /** False where every line that says anything says so. */
  readonly enabled?: boolean;
  /** ISO day of the latest sign-in. */
  readonly lastLogin?: string;
  /** Line of the export on which it stands first. */
  readonly line: number;
  /** How many lines name it. */
  readonly lines: number;
}

/** The name of an account as it is compared. */
export const accountName = ({ account }: { readonly account: string }): string => account.trim();

const known = <T>(values: readonly (T | undefined)[]): readonly T[] =>
  values.filter((value): value is T => value !== undefined);

const some = (values: readonly (boolean | undefined)[]): boolean | undefined => {
  const told = known(values);
  return told.length === 0 ? undefined : told.includes(true);
};

const every = (values: readonly (boolean | undefined)[]): boolean | undefined => {
  const told = known(values);
  return told.length === 0 ? undefined : !told.includes(false);
};

const present = <K extends string, T>(
  name: K,
  value: T | undefined,
): Readonly<Partial<Record<K, T>>> =>
  // A computed name widens to any text; this is the one name.
  (value === undefined ? {} : { [name]: value }) as Partial<Record<K, T>>;

const together = (account: string, lines: readonly Account[]): SystemAccount => ({
  account,
  roles: [...new Set(known(lines.map(({ role }) => role?.trim())))]
    .filter((role) => role !== '')
    .sort(byText),
  ...present('email', known(lines.map(({ email }) => email))[0]),
  ...present('privileged', some(lines.map(({ privileged }) => privileged))),
  ...present('mfa', every(lines.map(({ mfa }) => mfa))),
  ...present('enabled', some(lines.map(({ enabled }) => enabled))),
  ...present(
    'lastLogin',
    known(lines.map(({ lastLogin }) => lastLogin))
      .toSorted(byText)
      .at(-1),
  ),
  line: Math.min(...lines.map(({ line }) => line)),
  lines: lines.length,
});

/** The accounts of an export by name, in the order of names; lines of one name are one account. */
export const systemAccounts = (
  exported: readonly Account[],
): ReadonlyMap<string, SystemAccount> => {
  const byName = new Map<string, Account[]>();
  for (const line of exported) {
    const name = accountName(line);
    const lines = byName.get(name);
    if (lines) lines.push(line);
    else byName.set(name, [line]);
  }
  return new Map(
    [...byName]
      .sort(([a], [b]) => byText(a, b))
      .map(([name, lines]) => [name, together(name, lines)] as const),
  );
};

/** What an account may do, as far as the export tells; the same text is the same right. */
export const rightsOf = ({ roles, privileged, enabled }: SystemAccount): string =>
  JSON.stringify([roles, privileged, enabled !== false]);

/** Whether an export tells anything of what an account may do. */
export const tellsRights = ({ roles, privileged, enabled }: SystemAccount): boolean =>
  roles.length > 0 || privileged !== undefined || enabled !== undefined;
