import { settingsPath } from '#content/record-place.ts';
import type { Level } from './approval.ts';
import { byLevel } from './level.ts';
import type { Question } from './matter.ts';
import { reachOf } from './reach.ts';
import type { TrustState } from './trust-state.ts';

/** Those who must approve, in words. */
export const holders = (roles: readonly string[]): string =>
  roles.length === 0 ? 'an approver' : roles.map((role) => `a holder of \`${role}\``).join(' and ');

/** Nothing that a shell would take for more than a word. */
const isPlainWord = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text);

const tagCommand = ({ matter, detail }: Question): string | undefined => {
  const { id, version } = matter;
  if (!isPlainWord(id) || (version != null && !isPlainWord(version))) return undefined;
  const what = version == null ? id : `${id} ${version}`;
  const name = `approve-${what.replace(' ', '-')}`;
  return `\`git tag -s ${name} ${detail.commit.id} -m "Approves: ${what}"\``;
};

const isTrust = ({ matter }: Question): boolean => matter.id === settingsPath;

/** What is left where nobody in force can approve; whoever trusts a commit must have looked at it. */
export const wayOut = (question: Question, first: string): string =>
  isTrust(question)
    ? `who has checked this change may start trust from it: \`--trust ${question.detail.commit.id}\`; or begin the history anew and ${first} in its first commit`
    : `${first} in \`isms.yml\` and start trust from the commit that does: \`--trust COMMIT\``;

const nobodyCan = (question: Question): string => {
  const { least } = question.policy;
  const key = least === 'signed' ? "no approver's key" : "no recorder and no approver's key";
  const lower = isTrust(question) ? '' : '; or lower `least` there';
  return `nothing in force can approve this as \`${least}\`, ${key} reaches so far: ${wayOut(question, 'register one')}${lower}`;
};

const waysToApprove = (question: Question): readonly string[] => {
  const { policy, required } = question;
  const { least } = policy;
  const reach = reachOf(question);
  const reaches = (level: Level): boolean => byLevel(level, least) >= 0;
  const tag = tagCommand(question);
  const merged = `merge it with a merge commit by a trusted merger that names ${holders(required)} in an \`Approved-by:\` line`;
  return [
    ...(least === 'recorded' ? [merged] : []),
    ...(least === 'attested' && reaches(reach.recorder)
      ? ['record the reviews of the pull request with `isms approve record`']
      : []),
    ...(least === 'attested' && reaches(reach.merge)
      ? [`let ${holders(required)} merge it on the forge with a merge commit`]
      : []),
    ...(reaches(reach.key) && tag != null ? [`${holders(required)} signs a tag: ${tag}`] : []),
  ];
};

/** Notes are not cloned by themselves: where there are none, they may simply not be here. */
export const fetchNotes =
  'fetch the approval notes: `git fetch origin refs/notes/isms-approvals:refs/notes/isms-approvals`';

/**
 * Whether what is missing may stand in notes that are not here: where nobody in force has a key,
 * nothing that a note could hold would count.
 */
export const lacksNotes = (
  { envelopes }: Question['sources'],
  ...inForce: readonly TrustState[]
): boolean => envelopes.tip == null && inForce.some(({ keyOwners }) => keyOwners.size > 0);

const mayLackNotes = ({ sources, policy, standing, newest }: Question): boolean =>
  policy.least !== 'recorded' && lacksNotes(sources, standing.state, newest.state);

/** What can be done about a content that is not approved: only what those in force can do. */
export const howToApprove = (question: Question): string => {
  const ways = waysToApprove(question);
  return [
    ...(mayLackNotes(question) ? [fetchNotes] : []),
    ...(ways.length === 0 ? [nobodyCan(question)] : ways),
  ].join('; or ');
};
