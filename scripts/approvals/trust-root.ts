import { kinds } from '#content/kinds.ts';
import { byText } from '#findings/text-order.ts';
import type { RootPrint } from './approval.ts';
import type { Person, TrustState } from './trust-state.ts';
import type { TrustText } from './trust-texts.ts';

const matters: readonly string[] = [
  ...kinds.filter(({ unversioned }) => unversioned !== true).map(({ kind }) => kind),
  'trust_changes',
];

/** The roles whose approval a trust state asks for, with what they approve; sorted by role. */
export const approvingRoles = (state: TrustState): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const matter of matters) {
    for (const role of state.policyFor(matter).approvers) {
      found.set(role, [...(found.get(role) ?? []), matter]);
    }
  }
  return new Map([...found].sort(([a], [b]) => byText(a, b)));
};

/** The people who hold, held or will hold one of those roles. */
const approversOf = (state: TrustState): readonly Person[] => {
  const roles = approvingRoles(state);
  return state.people.filter((person) => person.roles.some(({ role }) => roles.has(role)));
};

/** What can be compared over another way: digest of `isms.yml`, keys of approvers and recorders. */
export const rootPrintOf = ({ state, sha256 }: TrustText): RootPrint => {
  if (sha256 === undefined) return { keys: [] };
  const approvers = new Set(approversOf(state).map(({ id }) => id));
  const keys = [...state.keyOwners].flatMap(([fingerprint, owner]) => {
    const counts =
      owner?.type === 'recorder' || (owner?.type === 'person' && approvers.has(owner.person.id));
    return counts ? [fingerprint] : [];
  });
  return { sha256, keys: keys.sort() };
};
