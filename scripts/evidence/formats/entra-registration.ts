import { of } from '../descriptions.ts';
import { factsOf } from '../facts.ts';
import type { JsonNode } from '../json.ts';
import { entriesOf, hasAt, itemsNamed, listAt, textAt, yesNoAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';
import { accountFormat, accountOf, readAccounts } from './json-accounts.ts';

const usersIn = (documents: readonly JsonNode[]): readonly JsonNode[] => [
  ...itemsNamed(documents, 'value'),
  ...entriesOf(documents),
];

const name = 'userPrincipalName';

/** Registration details of users in Microsoft Entra ID. */
export const entraRegistration: JsonReader = {
  ...accountFormat,
  format: 'entra-registration',
  medium: 'json',
  title: 'Microsoft Entra ID: registration of second factors',
  source:
    '`GET /v1.0/reports/authenticationMethods/userRegistrationDetails` of Microsoft Graph, all pages one behind the other.',
  needs: ['userPrincipalName', 'isMfaRegistered'],
  facts: [
    ...accountFormat.facts,
    of('account', 'mfa_capable', 'yes or no', 'whether a registered method is allowed, too'),
    of('account', 'methods', 'number', 'how many methods are registered'),
  ],
  recognises: (documents) =>
    usersIn(documents).some((user) => hasAt(user, name) && hasAt(user, 'isMfaRegistered')),
  read: (documents) => {
    const users = usersIn(documents);
    const content = readAccounts(users, name, (user) => {
      const account = textAt(user, name);
      if (account === undefined || !hasAt(user, 'isMfaRegistered')) return undefined;
      return accountOf(user, account, {
        privileged: yesNoAt(user, 'isAdmin'),
        mfa: yesNoAt(user, 'isMfaRegistered'),
      });
    });
    const further = users.flatMap((user) => {
      const subject = textAt(user, name);
      return subject === undefined
        ? []
        : factsOf(
            { subject, line: user.line },
            {
              mfa_capable: yesNoAt(user, 'isMfaCapable'),
              methods: hasAt(user, 'methodsRegistered')
                ? listAt(user, 'methodsRegistered').length
                : undefined,
            },
          );
    });
    return { ...content, facts: [...content.facts, ...further] };
  },
};
