import { expect, test } from 'vitest';
import { json, read, told } from '../read.ts';

test('accounts-csv reads columns by the names that the record gives', () => {
  const text =
    '\ufefflogin;role name;2FA;last seen;disk encrypted;note\r\nasha;admin;true;2026-03-29T10:00:00Z;yes;"a;b"\r\nclara;member;no;Never;no;\r\n';
  const columns = {
    account: 'login',
    role: 'role name',
    mfa: '2FA',
    last_login: 'last seen',
    encrypted: 'disk encrypted',
  };
  const found = read('accounts-csv', text, columns);
  expect(told(found)).toMatchInlineSnapshot(`
    "2 rows
    accounts 2
    accounts_without_mfa 1
    2: asha: role admin
    2: asha: mfa yes
    2: asha: last_login 2026-03-29
    3: clara: role member
    3: clara: mfa no
    2: asha: encrypted yes
    3: clara: encrypted no"
  `);
  expect(found.accounts).toEqual([
    { account: 'asha', role: 'admin', mfa: true, lastLogin: '2026-03-29', line: 2 },
    { account: 'clara', role: 'member', mfa: false, line: 3 },
  ]);
});

test('accounts-csv tells columns that are not there and cells that say nothing', () => {
  expect(told(read('accounts-csv', 'login,mfa\nasha,yes\n', { account: 'logins' }))).toBe(
    '0 rows\n1! Cannot find column `logins` for `account`; did you mean `login`?',
  );
  const text = 'account,mfa,privileged,last_login\nasha,perhaps,yes,yesterday\n,yes,yes,\n';
  expect(told(read('accounts-csv', text, { role: 'rol' }))).toMatchInlineSnapshot(`
    "2 rows
    accounts 1
    2: asha: privileged yes
    1! Cannot find column \`rol\` for \`role\`
    2! Unexpected \`perhaps\` in \`mfa\`, expected \`yes\` or \`no\`
    2! Unexpected \`yesterday\` in \`last_login\`, expected a day such as \`2026-03-31\`
    3! Unexpected empty cell in \`account\`, expected the name of an account"
  `);
});

test('a closed account needs no second factor', () => {
  const text = 'account,mfa,enabled\nold,no,no\n';
  expect(told(read('accounts-csv', text))).toBe(
    '1 rows\naccounts 1\naccounts_without_mfa 0\n2: old: enabled no',
  );
});

test('google-users', () => {
  const text = `First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY],Last Sign In [READ ONLY],2sv Enrolled [READ ONLY],2sv Enforced [READ ONLY]
Asha,Rao,asha@example.com,Active,2026/03/29 10:00:00,True,True
Old,One,old@example.com,Suspended,Never logged in,False,False
`;
  expect(told(read('google-users', text))).toMatchInlineSnapshot(`
    "2 rows
    accounts 2
    accounts_without_mfa 0
    2: asha@example.com: email asha@example.com
    2: asha@example.com: enabled yes
    2: asha@example.com: mfa yes
    2: asha@example.com: last_login 2026-03-29
    3: old@example.com: email old@example.com
    3: old@example.com: enabled no
    2: asha@example.com: mfa_enforced yes
    3: old@example.com: mfa_enforced no"
  `);
});

test('okta-users', () => {
  const user = (login: string, status: string, further: object = {}): object => ({
    id: '1',
    status,
    created: '2025-01-01T00:00:00.000Z',
    lastLogin: '2026-03-01T00:00:00.000Z',
    profile: { login, email: login },
    ...further,
  });
  const text = json([
    user('asha@example.com', 'ACTIVE', { factors: [{ factorType: 'push', status: 'ACTIVE' }] }),
    user('bot@example.com', 'ACTIVE', { factors: [{ factorType: 'question', status: 'ACTIVE' }] }),
    user('old@example.com', 'DEPROVISIONED', { lastLogin: null }),
    { id: '2', status: 'ACTIVE' },
  ]);
  expect(told(read('okta-users', text))).toMatchInlineSnapshot(`
    "4 rows
    accounts 3
    accounts_without_mfa 1
    2: asha@example.com: email asha@example.com
    2: asha@example.com: enabled yes
    2: asha@example.com: mfa yes
    2: asha@example.com: last_login 2026-03-01
    18: bot@example.com: email bot@example.com
    18: bot@example.com: enabled yes
    18: bot@example.com: mfa no
    18: bot@example.com: last_login 2026-03-01
    34: old@example.com: email old@example.com
    34: old@example.com: enabled no
    2: asha@example.com: status ACTIVE
    2: asha@example.com: created 2025-01-01
    18: bot@example.com: status ACTIVE
    18: bot@example.com: created 2025-01-01
    34: old@example.com: status DEPROVISIONED
    34: old@example.com: created 2025-01-01
    44! Cannot find \`profile.login\` of an entry"
  `);
});

test('entra-registration', () => {
  const text = json({
    '@odata.context': 'x',
    value: [
      {
        userPrincipalName: 'asha@example.com',
        isAdmin: true,
        isMfaRegistered: false,
        isMfaCapable: false,
        methodsRegistered: [],
      },
      {
        userPrincipalName: 'clara@example.com',
        isAdmin: false,
        isMfaRegistered: true,
        isMfaCapable: true,
        methodsRegistered: ['fido2', 'email'],
      },
      { id: 'x' },
    ],
  });
  expect(told(read('entra-registration', text))).toMatchInlineSnapshot(`
    "3 rows
    accounts 2
    accounts_without_mfa 1
    4: asha@example.com: privileged yes
    4: asha@example.com: mfa no
    4: asha@example.com: privileged_mfa no
    11: clara@example.com: privileged no
    11: clara@example.com: mfa yes
    4: asha@example.com: mfa_capable no
    4: asha@example.com: methods 0
    11: clara@example.com: mfa_capable yes
    11: clara@example.com: methods 2
    21! Cannot find \`userPrincipalName\` of an entry"
  `);
});

test('postgres-roles', () => {
  const text =
    'rolname,rolsuper,rolcreaterole,rolcanlogin,rolvaliduntil\npostgres,t,t,t,\napp,f,f,t,2026-12-31 00:00:00+00\nreaders,f,f,f,infinity\n';
  expect(told(read('postgres-roles', text))).toMatchInlineSnapshot(`
    "3 rows
    accounts 3
    2: postgres: role superuser
    2: postgres: enabled yes
    2: postgres: privileged yes
    3: app: enabled yes
    3: app: privileged no
    4: readers: enabled no
    4: readers: privileged no
    2: postgres: superuser yes
    2: postgres: creates_roles yes
    2: postgres: can_login yes
    3: app: superuser no
    3: app: creates_roles no
    3: app: can_login yes
    4: readers: superuser no
    4: readers: creates_roles no
    4: readers: can_login no"
  `);
});
