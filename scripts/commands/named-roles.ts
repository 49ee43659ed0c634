import { ownApprovers } from '#approvals/required-roles.ts';
import { recordPlace } from '#content/record-place.ts';
import { demandedRoles } from '#content/references.ts';
import { byText } from '#findings/text-order.ts';
import type { History } from '#history/history.ts';
import { frontMatterData } from '#history/record-facts.ts';

/**
 * The roles that records of the commit asked for name to approve them (`risk_owner`, `granted_by`,
 * `approvers` and the like), each with the kinds of these records, sorted.
 */
export const namedRoles = async (
  history: History,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, Set<string>>();
  for (const { id, path, mode } of await history.files()) {
    const place = recordPlace(path, () => false);
    if (place.type !== 'record' || !mode.startsWith('100')) continue;
    const data = frontMatterData(await history.blob(id));
    for (const role of [...demandedRoles(place.kind, data), ...ownApprovers(data)]) {
      found.set(role, (found.get(role) ?? new Set()).add(place.kind));
    }
  }
  return new Map([...found].map(([role, kinds]) => [role, [...kinds].sort(byText)]));
};
