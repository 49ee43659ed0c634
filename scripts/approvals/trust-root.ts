import { createHash } from 'node:crypto';
import { kinds } from '#content/kinds.ts';
import { settingsPath } from '#content/record-place.ts';
import type { History } from '#history/history.ts';
import { yamlData } from '#history/record-facts.ts';
import type { RootPrint } from './approval.ts';
import { trustStateOf, type Person, type TrustState } from './trust-state.ts';

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
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** The people who hold, held or will hold one of those roles. */
export const approversOf = (state: TrustState): readonly Person[] => {
  const roles = approvingRoles(state);
  return state.people.filter((person) => person.roles.some(({ role }) => roles.has(role)));
};

/** What can be compared over another way: digest of `isms.yml`, keys of approvers and recorders. */
export const rootPrintOf = (bytes: Uint8Array | undefined): RootPrint => {
  if (bytes === undefined) return { keys: [] };
  const state = trustStateOf(yamlData(Buffer.from(bytes).toString('utf8')));
  const approvers = new Set(approversOf(state).map(({ id }) => id));
  const keys = [...state.keyOwners].flatMap(([fingerprint, owner]) => {
    const counts =
      owner?.type === 'recorder' || (owner?.type === 'person' && approvers.has(owner.person.id));
    return counts ? [fingerprint] : [];
  });
  return { sha256: createHash('sha256').update(bytes).digest('hex'), keys: keys.sort() };
};

/** The print of the commit that trust starts from, by its position on the main line. */
export const readRootPrint = async (history: History, position: number): Promise<RootPrint> => {
  const content = await history.contentAt(position, settingsPath);
  return rootPrintOf(content == null ? undefined : await history.blob(content));
};
