import { accountFacts } from '../accounts.ts';
import type { Account } from '../collected.ts';
import { of, ofExport } from '../descriptions.ts';
import { factsOf, wholeFacts } from '../facts.ts';
import type { JsonNode } from '../json.ts';
import { hasAt, itemsNamed, listAt, textAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';

interface Names {
  /** Names of users and groups by id, of permission sets by ARN. */
  readonly principals: ReadonlyMap<string, string>;
  readonly emails: ReadonlyMap<string, string>;
  readonly sets: ReadonlyMap<string, string>;
}

const pairs = (
  nodes: readonly JsonNode[],
  key: readonly string[],
  value: readonly string[],
): readonly (readonly [string, string])[] =>
  nodes.flatMap((node) => {
    const id = textAt(node, ...key);
    const name = textAt(node, ...value);
    return id === undefined || name === undefined ? [] : [[id, name] as const];
  });

const namesIn = (documents: readonly JsonNode[]): Names => ({
  principals: new Map([
    ...pairs(itemsNamed(documents, 'Users'), ['UserId'], ['UserName']),
    ...pairs(itemsNamed(documents, 'Groups'), ['GroupId'], ['DisplayName']),
  ]),
  emails: new Map(
    itemsNamed(documents, 'Users').flatMap((user) => {
      const id = textAt(user, 'UserId');
      const email = listAt(user, 'Emails').map((one) => textAt(one, 'Value'))[0];
      return id === undefined || email === undefined ? [] : [[id, email] as const];
    }),
  ),
  sets: new Map(pairs(documents, ['PermissionSet', 'PermissionSetArn'], ['PermissionSet', 'Name'])),
});

/** Names of sets that allow everything, or the giving of rights. */
const administers = /admin|poweruser|fullaccess/i;

interface Assignment {
  readonly node: JsonNode;
  readonly principal: string;
  readonly id: string;
  readonly set: string;
  readonly awsAccount: string;
}

const assignmentOf = (node: JsonNode, { principals, sets }: Names): Assignment | undefined => {
  const id = textAt(node, 'PrincipalId');
  const arn = textAt(node, 'PermissionSetArn');
  const awsAccount = textAt(node, 'AccountId');
  if (id === undefined || arn === undefined || awsAccount === undefined) return undefined;
  const name = principals.get(id) ?? id;
  const principal = textAt(node, 'PrincipalType') === 'GROUP' ? `group ${name}` : name;
  return { node, principal, id, set: sets.get(arn) ?? arn, awsAccount };
};

const accountsOf = (assignments: readonly Assignment[], { emails }: Names): readonly Account[] => {
  const byPrincipal = new Map<string, Assignment[]>();
  for (const assignment of assignments) {
    const known = byPrincipal.get(assignment.principal);
    if (known) known.push(assignment);
    else byPrincipal.set(assignment.principal, [assignment]);
  }
  return [...byPrincipal].map(([account, own]) => {
    const sets = [...new Set(own.map(({ set }) => set))].toSorted();
    const email = emails.get(own[0]?.id ?? '');
    return {
      account,
      role: sets.join(', '),
      ...(email === undefined ? {} : { email }),
      privileged: sets.some((set) => administers.test(set)),
      line: own[0]?.node.line ?? 1,
    };
  });
};

const assignment = 'user or group';

/** Assignments of AWS IAM Identity Center. */
export const awsIdentityCenter: JsonReader = {
  format: 'aws-identity-center',
  medium: 'json',
  title: 'AWS IAM Identity Center: assignments',
  source:
    '`aws sso-admin list-account-assignments --instance-arn ARN --account-id ID --permission-set-arn ARN` for each account and permission set, one behind the other in one file; names are told where the answers of `aws identitystore list-users`, `aws identitystore list-groups` and `aws sso-admin describe-permission-set` follow. Whether a second factor is asked for has no documented export: take a picture of the setting (format `image`).',
  tells: 'state',
  entry: ['assignment', 'assignments'],
  needs: ['AccountAssignments'],
  facts: [
    ofExport('assignments', 'how many assignments it lists'),
    ofExport('administrators', 'users and groups with an administrative permission set'),
    ofExport('accounts', 'users and groups with any assignment'),
    of(assignment, 'role', 'text', 'the permission sets it has, in any account'),
    of(assignment, 'email', 'text', 'address, where the users follow'),
    of(
      assignment,
      'privileged',
      'yes or no',
      'whether the name of one of its permission sets holds Admin, PowerUser or FullAccess',
    ),
    of(
      'assignment (`AWS ACCOUNT/USER`)',
      'permission_set',
      'text',
      'the permission set by name, else its ARN',
    ),
  ],
  expectations: [],
  recognises: (documents) => documents.some((document) => hasAt(document, 'AccountAssignments')),
  read: (documents) => {
    const names = namesIn(documents);
    const entries = itemsNamed(documents, 'AccountAssignments');
    const assignments = entries.flatMap((entry) => assignmentOf(entry, names) ?? []);
    const accounts = accountsOf(assignments, names);
    const read = new Set(assignments.map(({ node }) => node));
    return {
      rows: entries.length,
      facts: [
        ...wholeFacts({
          assignments: assignments.length,
          administrators: accounts.filter(({ privileged }) => privileged).length,
        }),
        ...accountFacts(accounts),
        ...assignments.flatMap(({ node, principal, awsAccount, set }) =>
          factsOf(
            { subject: `${awsAccount}/${principal}`, line: node.line },
            { permission_set: set },
          ),
        ),
      ],
      accounts,
      problems: entries
        .filter((entry) => !read.has(entry))
        .map(({ line }) => ({
          line,
          message: 'Cannot find `PrincipalId`, `PermissionSetArn` or `AccountId` of an assignment',
        })),
    };
  },
};
