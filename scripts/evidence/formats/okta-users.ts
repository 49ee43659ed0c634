import { of } from '../descriptions.ts';
import { factsOf } from '../facts.ts';
import type { JsonNode } from '../json.ts';
import { at, dayAt, entriesOf, hasAt, listAt, textAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';
import { accountFormat, accountOf, readAccounts } from './json-accounts.ts';

/** States in which nobody can sign in, as Okta documents them. */
const closed: ReadonlySet<string> = new Set(['STAGED', 'SUSPENDED', 'DEPROVISIONED']);

/** Factors of a user, where they were put in; a question whose answer others know is none. */
const mfaOf = (user: JsonNode): boolean | undefined =>
  hasAt(user, 'factors')
    ? listAt(user, 'factors').some(
        (factor) =>
          textAt(factor, 'status') === 'ACTIVE' && textAt(factor, 'factorType') !== 'question',
      )
    : undefined;

const isUser = (entry: JsonNode): boolean =>
  hasAt(entry, 'status') && at(entry, 'profile', 'login') !== undefined;

/** Users of Okta. */
export const oktaUsers: JsonReader = {
  ...accountFormat,
  format: 'okta-users',
  medium: 'json',
  title: 'Okta: users',
  source:
    '`GET /api/v1/users?limit=200`, all pages one behind the other. Second factors are told where the answer of `GET /api/v1/users/ID/factors` was put into each user as `factors`.',
  needs: ['status', 'profile.login'],
  facts: [
    ...accountFormat.facts,
    of('account', 'status', 'text', 'state as Okta names it'),
    of('account', 'created', 'day', 'day on which it was made'),
  ],
  recognises: (documents) => entriesOf(documents).some(isUser),
  read: (documents) => {
    const entries = entriesOf(documents);
    const content = readAccounts(entries, 'profile.login', (user) => {
      const login = textAt(user, 'profile', 'login');
      const status = textAt(user, 'status');
      if (login === undefined) return undefined;
      return accountOf(user, login, {
        email: textAt(user, 'profile', 'email'),
        mfa: mfaOf(user),
        enabled: status === undefined ? undefined : !closed.has(status),
        lastLogin: dayAt(user, 'lastLogin'),
      });
    });
    const further = entries.flatMap((user) => {
      const subject = textAt(user, 'profile', 'login');
      return subject === undefined
        ? []
        : factsOf(
            { subject, line: user.line },
            { status: textAt(user, 'status'), created: dayAt(user, 'created') },
          );
    });
    return { ...content, facts: [...content.facts, ...further] };
  },
};
