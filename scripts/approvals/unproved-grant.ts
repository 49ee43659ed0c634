import type { Reason } from './approval.ts';
import type { Decision } from './decide.ts';
import type { Ground } from './ground.ts';
import { lacksNotes } from './how-to-approve.ts';
import { reasons } from './reasons.ts';
import type { Entry } from './runs.ts';
import { holds, personAt, type Person } from './trust-state.ts';

const grants = (
  now: Person | undefined,
  claimed: Person,
  required: readonly string[],
  day: string,
): boolean =>
  now == null || required.some((role) => holds(claimed, role, day) && !holds(now, role, day));

/** Says so where a role would be held if an unproved change of `isms.yml` counted. */
export const unprovedGrant = (
  ground: Ground,
  entry: Entry,
  decision: Decision,
  required: readonly string[],
): readonly Reason[] => {
  const detail = ground.sources.details.get(entry.position);
  const unproved = ground.trust.unprovedAt(entry.position);
  if (decision.sufficient || detail == null || unproved == null) return [];
  const blamed = [
    'approver-lacks-role',
    'approver-unknown',
    'no-evidence',
    'author-unknown',
    'key-unknown',
    'recorder-unknown',
    'level-too-low',
  ];
  if (!decision.reasons.some(({ code }) => blamed.includes(code))) return [];
  const { id, day } = ground.history.line.at(unproved.position);
  const before = ground.trust.before(entry.position).state;
  const claimed = [...unproved.state.peopleByEmail.keys()].some((email) => {
    const person = personAt(unproved.state, email);
    return person != null && grants(personAt(before, email), person, required, detail.day);
  });
  const newKey = [...unproved.state.keyOwners.keys()].some((key) => !before.keyOwners.has(key));
  return claimed || newKey
    ? [reasons.trustChangeUnproved(id, day, lacksNotes(ground.sources, before))]
    : [];
};
