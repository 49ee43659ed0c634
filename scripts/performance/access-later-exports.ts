import type { Account } from '#evidence/collected.ts';
import { coveredDays, itemsOf } from '#evidence/items.ts';
import { byText } from '#findings/text-order.ts';
import { accountsOf, exportDay, reviewsBySystem } from './access-reviews.ts';
import type { AccessEvidence, AccessReview } from './access-reviews.ts';

/** A list of accounts of a system that was read. */
export interface DatedExport {
  readonly item: string;
  /** ISO day on which it was true. */
  readonly day: string;
  readonly path: string;
  readonly accounts: readonly Account[];
}

type DatedItem = readonly [item: string, day: string];

const requestOf = ({ data }: AccessReview): string => data.export.item.split('#', 1)[0] ?? '';

/** The items of a request for evidence, each with the last day that it covers. */
const itemsWithDays = (id: string, { register }: AccessEvidence): readonly DatedItem[] => {
  const request = register.records.get(id);
  return request?.kind === 'evidence'
    ? itemsOf(request).map(({ key, item }) => [key, coveredDays(item).to])
    : [];
};

/** The lists of each system, oldest first: all items of the evidence that its reviews name. */
export const exportsBySystem = (
  evidence: AccessEvidence,
): ReadonlyMap<string, readonly DatedExport[]> => {
  const { collected, register } = evidence;
  const systems = new Map<string, readonly DatedExport[]>();
  for (const [system, reviews] of reviewsBySystem(register)) {
    const known = reviews.filter(({ invalid }) => !invalid.has('export'));
    const requests = new Set(known.map(requestOf));
    const days = new Map([
      ...[...requests].flatMap((id) => itemsWithDays(id, evidence)),
      ...known.map((one): DatedItem => [one.data.export.item, exportDay(one)]),
    ]);
    const read = [...days].flatMap(([item, day]) => {
      const accounts = accountsOf(collected, item);
      const path = collected.exports.get(item)?.path;
      return accounts && path !== undefined ? [{ item, day, path, accounts }] : [];
    });
    systems.set(
      system,
      read.sort((a, b) => byText(a.day, b.day) || byText(a.item, b.item)),
    );
  }
  return systems;
};

/** The first list made after a day; lists are in the order of their days. */
export const firstAfter = (
  exports: readonly DatedExport[],
  day: string,
): DatedExport | undefined => {
  let low = 0;
  let high = exports.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((exports[middle]?.day ?? '') > day) high = middle;
    else low = middle + 1;
  }
  return exports[low];
};
