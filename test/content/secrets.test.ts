import { expect, test } from 'vitest';
import { secretsIn } from '#content/secrets.ts';

// Put together here, so that no scanner takes this file for a leak.
const secrets: readonly (readonly [string, string])[] = [
  ['private key', ['-----BEGIN OPENSSH ', 'PRIVATE KEY-----'].join('')],
  ['private key', ['-----BEGIN PGP ', 'PRIVATE KEY BLOCK-----'].join('')],
  ['AWS access key', ['ASIA', 'QWERTYUIOPASDFGH'].join('')],
  [
    'AWS secret key',
    ['aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYEXAMPLEKEY'].join(''),
  ],
  ['GitHub token', ['ghp_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('')],
  ['GitHub token', ['github_pat_', '11ABCDEFG0'.repeat(8)].join('')],
  ['GitLab token', ['glpat-', 'x1Y2z3A4b5C6d7E8f9G0'].join('')],
  ['Slack token', ['xoxb-', '123456789012-abcdefABCDEF'].join('')],
  ['Google API key', ['AIza', 'SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q'].join('')],
  ['Stripe key', ['sk_live_', '4eC39HqLyjWDarjtT1zdp7dc'].join('')],
  ['npm token', ['npm_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('')],
  [
    'JSON web token',
    ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0In0', 'dozjgNryP4J3jVmNHl0w5N'].join('.'),
  ],
  ['password in an address', ['postgres://app:', 'h7Kp2xQ9vL@db.example.com/main'].join('')],
  ['password or token', ['password: ', 'h7Kp-2xQ9vL!'].join('')],
  ['password or token', ['"api_key": "', '9f86d081884c7d659a2feaa0c55ad015"'].join('')],
];

test.each(secrets)('finds a %s', (what, text) => {
  const found = secretsIn(`first line\nsee ${text} here`);
  expect(found.map((secret) => secret.what)).toEqual([what]);
  expect(found[0]?.line).toBe(2);
  expect(found[0]?.shown.length).toBeLessThan(40);
});

test('gives the place of the value and hides most of it', () => {
  const value = 'h7Kp-2xQ9vL!';
  expect(secretsIn(`a\r\npassword: ${value}`)).toEqual([
    { what: 'password or token', line: 2, column: 11, length: 12, shown: 'h7Kp… (12 characters)' },
  ]);
});

test.each([
  'Password: at least fourteen characters',
  'The secret: ask the platform lead',
  'token: ${GITHUB_TOKEN}',
  'password: <your password>',
  'password: ****************',
  'sha256: 845e91831319e89c4d656bdb80c278ac09a7230d61e5dfd2e1b1fbb436ac8917',
  'access-key: rotated-every-ninety-days',
  'https://example.com/path:8080/@user',
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0mG1 ines@example.com',
])('lets %s stand', (text) => {
  expect(secretsIn(text)).toEqual([]);
});

test('looks at a hostile line once', () => {
  const hostile = [
    'password'.repeat(20_000),
    'password: '.repeat(20_000),
    'eyJ'.repeat(60_000),
    'aws'.repeat(60_000),
    '-----BEGIN '.repeat(20_000),
    `a://${'b:'.repeat(80_000)}`,
    `${'a+.-'.repeat(50_000)}://`,
  ];
  for (const text of hostile) expect(secretsIn(text)).toEqual([]);
}, 20_000);
