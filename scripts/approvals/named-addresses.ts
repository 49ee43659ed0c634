import type { CommitWords } from '#history/history.ts';
import { addressesAfter, addressIn, linesWith, trailersOf } from './trailers.ts';

/** Whom a commit message names beside author and committer; each address once, as first written. */
export interface NamedAddresses {
  /** Of the `Approved-by:` trailers, which stand in a last paragraph of trailers alone. */
  readonly trailers: readonly string[];
  /** Of all `Approved-by:` lines wherever they stand, in lower case. */
  readonly approvedBy: ReadonlySet<string>;
  /** Some line begins with `Approved-by:`, with an address or without. */
  readonly mentionsApproval: boolean;
  readonly coAuthors: readonly string[];
}

/** Reads whom a commit names. */
export type NameReader = (commit: CommitWords) => NamedAddresses;

const approvedBy = 'approved-by';

const distinct = (addresses: readonly string[]): readonly string[] => [
  ...new Map(addresses.map((address) => [address.toLowerCase(), address])).values(),
];

const read = ({ message }: CommitWords): NamedAddresses => ({
  trailers: distinct(
    trailersOf(message)
      .filter(({ token }) => token === approvedBy)
      .flatMap(({ value }) => addressIn(value) ?? []),
  ),
  approvedBy: new Set(addressesAfter(message, approvedBy).map((address) => address.toLowerCase())),
  mentionsApproval: linesWith(message, approvedBy).length > 0,
  coAuthors: distinct(addressesAfter(message, 'co-authored-by')),
});

/** Makes a reader that reads each message once, however many records the commit changes. */
export const createNameReader = (): NameReader => {
  const known = new Map<string, NamedAddresses>();
  return (commit) => {
    const found = known.get(commit.id) ?? read(commit);
    known.set(commit.id, found);
    return found;
  };
};
