import { expect, test } from 'vitest';
import { recordSecret } from '#rules/record/secret.ts';
import { failures, judge } from '../evidence.ts';
import { exampleSettings, policy } from '../records.ts';

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
  expect(await judge(recordSecret, { files })).toEqual(['POL-001: pass', 'all: pass']);
});

test('reports a key in evidence, in a translation, in a file that is no record, and in `isms.yml`', async () => {
  const files = {
    'evidence/files/members.csv': `name,token\r\nasha,${key}\r\n`,
    'evidence/files/export.json': '{"users": 2}',
    'evidence/files/scan.pdf': key,
    [path]: policy(),
    'policies/access-control.de.md': `---\ntranslates: POL-001\n---\n\n${key}\n`,
    'policies/broken.md': `no front matter, and ${key}\n`,
  };
  const settings = exampleSettings(`# bot: ${key}\n`);
  expect(await failures(recordSecret, { files, settings, broken: true })).toMatchInlineSnapshot(`
    "evidence/files/members.csv:2:6 Unexpected AWS access key \`AKIA… (20 characters)\` in \`evidence/files/members.csv\`
      hint: revoke it where it was issued, then take it out of the text
    isms.yml:22:8 Unexpected AWS access key \`AKIA… (20 characters)\` in \`isms.yml\`
      hint: revoke it where it was issued, then take it out of the text
    policies/access-control.de.md:5:1 Unexpected AWS access key \`AKIA… (20 characters)\` in \`policies/access-control.de.md\`
      hint: revoke it where it was issued, then take it out of the text
    policies/broken.md:1:22 Unexpected AWS access key \`AKIA… (20 characters)\` in \`policies/broken.md\`
      hint: revoke it where it was issued, then take it out of the text"
  `);
});

test('does not pass a file that it did not look into', async () => {
  const files = { [path]: policy(), 'evidence/files/members.csv': 'a'.repeat(9000) };
  const settings = exampleSettings('limits: {attachment: 8000, evidence_file: 9000}\n');
  expect(await judge(recordSecret, { files, settings })).toContain(
    'all: not evaluated, too large: `evidence/files/members.csv`',
  );
});
