import type { JsonNode } from '../json.ts';
import { dayAt, entriesOf, hasAt, itemsNamed, numberAt, textAt, yesNoAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';
import { accountFormat, accountOf, readAccounts } from './json-accounts.ts';

/** Levels of access by number, as GitLab documents them. */
const levels: ReadonlyMap<number, string> = new Map([
  [5, 'minimal access'],
  [10, 'guest'],
  [15, 'planner'],
  [20, 'reporter'],
  [30, 'developer'],
  [40, 'maintainer'],
  [50, 'owner'],
]);

const isMember = (entry: JsonNode): boolean =>
  hasAt(entry, 'username') && hasAt(entry, 'access_level');

const membersIn = (documents: readonly JsonNode[]): readonly JsonNode[] => [
  ...entriesOf(documents),
  ...itemsNamed(documents, 'members'),
];

const usernameOf = (entry: JsonNode): string | undefined =>
  typeof entry.value === 'string' ? entry.value : textAt(entry, 'username');

/** Members of a group or a project on GitLab. */
export const gitlabMembers: JsonReader = {
  ...accountFormat,
  format: 'gitlab-members',
  medium: 'json',
  title: 'GitLab: members of a group or project',
  source:
    '`glab api --paginate groups/ID/members/all`. Who has a second factor is told by `two_factor_enabled` of an entry, or by a file of one object: `{"members": …, "two_factor_disabled": …}`, the second list from `groups/ID/members?two_factor=disabled`, which owners of the group can ask for.',
  needs: ['username', 'access_level'],
  recognises: (documents) => membersIn(documents).some(isMember),
  read: (documents) => {
    const listed = documents.some((document) => hasAt(document, 'two_factor_disabled'));
    const without = new Set(itemsNamed(documents, 'two_factor_disabled').map(usernameOf));
    return readAccounts(membersIn(documents), 'username', (member) => {
      const username = textAt(member, 'username');
      if (username === undefined) return undefined;
      const level = numberAt(member, 'access_level');
      const state = textAt(member, 'state');
      return accountOf(member, username, {
        role: level === undefined ? undefined : (levels.get(level) ?? `access level ${level}`),
        email: textAt(member, 'email'),
        privileged: level === undefined ? undefined : level >= 40,
        mfa: yesNoAt(member, 'two_factor_enabled') ?? (listed ? !without.has(username) : undefined),
        enabled: state === undefined ? undefined : state === 'active',
        lastLogin: dayAt(member, 'last_activity_on') ?? dayAt(member, 'last_login_at'),
      });
    });
  },
};
