import type { Account } from '../collected.ts';
import { ofExport } from '../descriptions.ts';
import { wholeFacts } from '../facts.ts';
import type { JsonNode } from '../json.ts';
import { entriesOf, hasAt, itemsNamed, textAt, yesNoAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';
import { accountFormat, accountOf, readAccounts } from './json-accounts.ts';

const isMember = (entry: JsonNode): boolean =>
  hasAt(entry, 'login') && hasAt(entry, 'id') && !hasAt(entry, 'number');

const roleOf = (member: JsonNode, collaborator: boolean): string | undefined =>
  textAt(member, 'role') ??
  textAt(member, 'role_name') ??
  (collaborator ? 'outside collaborator' : undefined);

const administers: ReadonlySet<string> = new Set(['admin', 'owner']);

const privileged = (member: JsonNode): boolean | undefined => {
  const role = roleOf(member, false)?.toLowerCase();
  const admin = yesNoAt(member, 'permissions', 'admin');
  const site = yesNoAt(member, 'site_admin');
  if (role === undefined && admin === undefined) return site;
  return administers.has(role ?? '') || admin === true || site === true;
};

/** The answer of the organisation to "must all have a second factor?", be it a bare `true`. */
const requirementOf = (documents: readonly JsonNode[]): JsonNode | undefined =>
  documents.find(
    (document) =>
      typeof document.value === 'boolean' || hasAt(document, 'two_factor_requirement_enabled'),
  );

const loginOf = (entry: JsonNode): string | undefined =>
  typeof entry.value === 'string' ? entry.value : textAt(entry, 'login');

interface SecondFactors {
  readonly required: boolean | undefined;
  /** Logins of those without one; `undefined` where no list of them is there. */
  readonly without: ReadonlySet<string | undefined> | undefined;
}

const secondFactors = (documents: readonly JsonNode[]): SecondFactors => {
  const requirement = requirementOf(documents);
  const listed = documents.some((document) => hasAt(document, 'two_factor_disabled'));
  return {
    required:
      typeof requirement?.value === 'boolean'
        ? requirement.value
        : yesNoAt(requirement, 'two_factor_requirement_enabled'),
    without: listed
      ? new Set(itemsNamed(documents, 'two_factor_disabled').map(loginOf))
      : undefined,
  };
};

const mfaOf = (member: JsonNode, { required, without }: SecondFactors): boolean | undefined => {
  const own = yesNoAt(member, 'two_factor') ?? yesNoAt(member, 'two_factor_authentication');
  if (own !== undefined) return own;
  if (without) return !without.has(textAt(member, 'login'));
  // GitHub puts out of the organisation who has none where one is required.
  return required ? true : undefined;
};

const membersIn = (documents: readonly JsonNode[]): readonly JsonNode[] => [
  ...entriesOf(documents),
  ...itemsNamed(documents, 'members'),
];

/** Members of an organisation on GitHub. */
export const githubMembers: JsonReader = {
  ...accountFormat,
  format: 'github-members',
  medium: 'json',
  title: 'GitHub: members of an organisation',
  source: `\`gh api --paginate orgs/ORG/members\`. Who has a second factor is told by a file of one object: \`{"members": …, "outside_collaborators": …, "two_factor_disabled": …, "two_factor_requirement_enabled": …}\`, put together from \`gh api --paginate orgs/ORG/members\`, \`gh api --paginate orgs/ORG/outside_collaborators\`, \`gh api --paginate 'orgs/ORG/members?filter=2fa_disabled'\` and \`gh api orgs/ORG --jq .two_factor_requirement_enabled\`; the last one may also follow a list of members as it is.`,
  needs: ['login', 'id'],
  facts: [
    ...accountFormat.facts,
    ofExport(
      'two_factor_required',
      'whether the organisation requires a second factor',
      'yes or no',
    ),
  ],
  expectations: [
    ...accountFormat.expectations,
    {
      id: 'two-factor-required',
      fact: 'two_factor_required',
      equals: 'yes',
      why: 'Who joins tomorrow is covered only by the requirement.',
      mend: 'an owner of the organisation turns on the requirement under authentication security; then collect a new item',
    },
  ],
  recognises: (documents) => membersIn(documents).some(isMember),
  read: (documents) => {
    const factors = secondFactors(documents);
    const outside = new Set(itemsNamed(documents, 'outside_collaborators'));
    const content = readAccounts(
      [...membersIn(documents), ...outside],
      'login',
      (member): Account | undefined => {
        const login = textAt(member, 'login');
        if (login === undefined) return undefined;
        return accountOf(member, login, {
          role: roleOf(member, outside.has(member)),
          email: textAt(member, 'email'),
          privileged: privileged(member),
          mfa: mfaOf(member, factors),
        });
      },
    );
    const required = wholeFacts({ two_factor_required: factors.required });
    return { ...content, facts: [...content.facts, ...required] };
  },
};
