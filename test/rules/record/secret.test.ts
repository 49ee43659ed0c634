import { expect, test } from 'vitest';
import { recordSecret } from '#rules/record/secret.ts';
import { failures, judge } from '../evidence.ts';
import { policy } from '../records.ts';

const path = 'policies/access-control.md';
const key = ['AKIA', 'IOSFODNN7EXAMPLE'].join('');

test('reports a key in the text and in the front matter, never whole', async () => {
  const text = `Use this: ${key}.`;
  const files = { [path]: policy({ summary: `"the key ${key}"` }, text) };
  const said = await failures(recordSecret, { files });
  expect(said).not.toContain(key);
  expect(said).toMatchInlineSnapshot(`
    "policies/access-control.md:10:19 Unexpected AWS access key \`AKIA… (20 characters)\` in \`POL-001\`
      hint: revoke it where it was issued, then take it out of the text
    policies/access-control.md:13:11 Unexpected AWS access key \`AKIA… (20 characters)\` in \`POL-001\`
      hint: revoke it where it was issued, then take it out of the text"
  `);
});

test('passes a text that speaks about secrets', async () => {
  const files = {
    [path]: policy({}, 'Password: at least fourteen characters, kept in the vault.'),
  };
  expect(await judge(recordSecret, { files })).toEqual(['POL-001: pass']);
});
