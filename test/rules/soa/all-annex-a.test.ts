import { expect, test } from 'vitest';
import { soaAllAnnexA } from '#rules/soa/all-annex-a.ts';
import { annexA, failures, judge } from '../evidence.ts';
import { control, policy, statement } from '../records.ts';
import type { Fields } from '../records.ts';

const controls = (ids: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ids.map((id) => [`soa/${id.toLowerCase().replaceAll('.', '-')}.md`, control({ id })]),
  );

test('names the controls that are missing, in runs', async () => {
  const some = annexA.filter((id) => !['A.5.7', 'A.5.8', 'A.6.3', 'A.6.4', 'A.6.5'].includes(id));
  const files = { ...controls(some), 'soa/index.md': statement() };
  expect(await failures(soaAllAnnexA, { files })).toMatchInlineSnapshot(`
    "soa/index.md:8:12 Cannot find 5 of 93 controls of Annex A in \`soa/\`: \`A.5.7\`, \`A.5.8\`, \`A.6.3\` to \`A.6.5\`
      hint: add a record for each under \`soa/\`; one that does not apply says so with its reason"
  `);
});

test('fails at the settings where there is no statement', async () => {
  expect(await failures(soaAllAnnexA, { files: { 'policies/a.md': policy() } }))
    .toMatchInlineSnapshot(`
      "isms.yml:1:1 Cannot find 93 of 93 controls of Annex A in \`soa/\`: \`A.5.1\` to \`A.8.34\`
        hint: add a record for each under \`soa/\`; one that does not apply says so with its reason"
    `);
});

test('reports a control that Annex A does not have', async () => {
  const files = { ...controls([...annexA, 'A.5.38', 'X.1']), 'soa/index.md': statement() };
  expect(await failures(soaAllAnnexA, { files })).toMatchInlineSnapshot(`
    "soa/a-5-38.md:2:5 Unexpected control \`A.5.38\`, which is not in Annex A
      hint: correct the number, or give a control of your own an id that begins with \`X.\`"
  `);
});

test('passes all controls of Annex A and own ones', async () => {
  const files = { ...controls([...annexA, 'X.1']), 'soa/index.md': statement() };
  const said = await judge(soaAllAnnexA, { files });
  expect(said).toHaveLength(annexA.length + 2);
  expect(said.every((line) => line.endsWith(': pass'))).toBe(true);
});

test('counts a retired control as missing', async () => {
  const files = { ...controls(annexA), 'soa/index.md': statement() };
  const retired = { ...files, 'soa/a-8-34.md': control({ id: 'A.8.34', status: 'retired' }) };
  expect(await failures(soaAllAnnexA, { files: retired })).toContain(
    'Cannot find 1 of 93 controls',
  );
});

test('reports a comparison with Annex A that the statement does not state', async () => {
  const told = (fields: Fields) => ({
    files: { ...controls(annexA), 'soa/index.md': statement(fields) },
  });
  expect(await failures(soaAllAnnexA, told({ matched: undefined }))).toMatchInlineSnapshot(`
    "soa/index.md:8:12 \`SOA\` does not say that its controls were compared with Annex A, expected \`matched: yes\`
      hint: \`isms-manager\` goes through Annex A from its first control to its last, and then sets \`matched: yes\`"
  `);
  expect(await failures(soaAllAnnexA, told({ matched: 'no' }))).toMatchInlineSnapshot(`
    "soa/index.md:9:10 \`SOA\` does not say that its controls were compared with Annex A, expected \`matched: yes\`
      hint: \`isms-manager\` goes through Annex A from its first control to its last, and then sets \`matched: yes\`"
  `);
  expect(await judge(soaAllAnnexA, told({ matched: undefined, status: 'draft' }))).toContain(
    'SOA: not applicable, the version is a draft',
  );
  expect(await judge(soaAllAnnexA, { ...told({ matched: 'perhaps' }), broken: true })).toContain(
    'SOA: not evaluated, `matched` breaks the schema',
  );
});

test('says of controls that lack, not also that the comparison is not made', async () => {
  const files = { 'soa/index.md': statement({ matched: undefined }) };
  expect(await failures(soaAllAnnexA, { files })).not.toContain('matched');
});
