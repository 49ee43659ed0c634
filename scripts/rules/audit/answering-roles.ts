import type { AnyRecord } from '#content/record.ts';
import type { Settings } from '#content/types.ts';

type Person = Settings['people'][number];

const beside = (record: AnyRecord): string | undefined => {
  if (record.kind === 'control') return record.data.operator;
  if (record.kind === 'risk') return record.data.risk_owner;
  return record.kind === 'asset' ? record.data.asset_owner : undefined;
};

/** The roles that answer for a record or perform what it describes: owner, operator, risk owner. */
export const answeringRoles = (record: AnyRecord): readonly string[] => {
  // A record that broke its schema may lack what its type demands.
  const { owner }: { readonly owner?: string } = record.data;
  return [owner, beside(record)].filter((role) => role !== undefined);
};

/** The roles that a person held on any day of a span, both ends included. */
export const rolesDuring = (
  { roles = [] }: Person,
  { from, to }: { readonly from: string; readonly to: string },
): ReadonlySet<string> =>
  new Set(
    roles.filter((held) => held.from <= to && (held.to ?? to) >= from).map(({ role }) => role),
  );
