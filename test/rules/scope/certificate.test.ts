import { expect, test } from 'vitest';
import { scopeCertificate } from '#rules/scope/certificate.ts';
import { approved, version } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { scope } from '../isms-documents.ts';
import { exampleSettings, policy, statement } from '../records.ts';

const files = {
  'policies/p.md': policy(),
  'policies/scope.md': scope(),
  'soa/index.md': statement(),
};

const certified = (
  text = 'Development and operation of the service',
  sites = '[office]',
  soa = '1.0',
) =>
  exampleSettings(
    `certificate: {body: Seal Ltd, number: N-1, standard: "ISO/IEC 27001:2022", issued: 2026-01-10, valid_to: 2029-01-09, statement: "${text}", sites: ${sites}, soa_version: "${soa}"}\n`,
  );

test('passes a certificate that says what scope and statement say', async () => {
  const settings = certified('Development and  operation of the service ');
  expect(await judge(scopeCertificate, { files, settings })).toEqual(['SCOPE-001: pass']);
});

test('reports another statement, other sites and another version', async () => {
  const settings = certified('Operation of the service', '[lab]', '0.9');
  expect(await failures(scopeCertificate, { files, settings })).toMatchInlineSnapshot(`
    "isms.yml:22:129 The certificate's statement of the scope is not that of \`SCOPE-001\`
      hint: copy the words of the certificate into both, or agree on the new scope of \`SCOPE-001\` with \`Seal Ltd\`
    isms.yml:22:164 The certificate's sites are not those of the scope: \`SCOPE-001\` also has \`office\`; \`SCOPE-001\` has no \`lab\`
      hint: correct \`boundary.sites\` of \`SCOPE-001\`, or tell \`Seal Ltd\` of the change
    isms.yml:22:184 The certificate names version 0.9 of the Statement of Applicability, \`SOA\` is 1.0
      hint: send 1.0 to \`Seal Ltd\`, and write it here once the certificate names it"
  `);
});

test('knows a site by its id and by its name', async () => {
  const settings = certified(undefined, '[hq]').replace(
    'organisation: {name: Example Ltd}',
    'organisation: {name: Example Ltd, sites: [{id: hq, name: office, address: Street 1}]}',
  );
  expect(await judge(scopeCertificate, { files, settings })).toEqual(['SCOPE-001: pass']);
});

test('compares with the approved version while the next one is a draft', async () => {
  const drafted = { ...files, 'soa/index.md': statement({ version: '"1.1"', status: 'draft' }) };
  const approvals = [
    approved('SOA', { verdict: 'draft', versions: [version('1.0', '2026-01-12')] }),
  ];
  const settings = certified();
  expect(await judge(scopeCertificate, { files: drafted, settings, approvals })).toEqual([
    'SCOPE-001: pass',
  ]);
  expect(await judge(scopeCertificate, { files: drafted, settings })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, no version of the Statement of Applicability is known to be in force",
    ]
  `);
});

test('does not concern an ISMS without a certificate', async () => {
  expect(await judge(scopeCertificate, { files })).toMatchInlineSnapshot(`
    [
      "all: not applicable, \`isms.yml\` has no \`certificate\`",
    ]
  `);
});

test('is not evaluated where a side cannot be read', async () => {
  const settings = certified();
  const broken = { ...files, 'policies/scope.md': scope({ boundary: 'all' }) };
  expect(await judge(scopeCertificate, { files: broken, settings, broken: true }))
    .toMatchInlineSnapshot(`
    [
      "SCOPE-001: not evaluated, \`boundary\` breaks the schema",
    ]
  `);
  const wrong = settings.replace('issued: 2026-01-10', 'issued: soon');
  expect(await judge(scopeCertificate, { files, settings: wrong, broken: true }))
    .toMatchInlineSnapshot(`
    [
      "all: not evaluated, \`certificate\` in \`isms.yml\` breaks the schema",
    ]
  `);
  const none = { 'soa/index.md': statement() };
  expect(await judge(scopeCertificate, { files: none, settings })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, there is no document of type \`scope\`",
    ]
  `);
});

test('is not evaluated on what the scope leaves out, which another rule reports', async () => {
  const settings = certified();
  for (const boundary of [undefined, '{units: []}']) {
    const open = { ...files, 'policies/scope.md': scope({ boundary, statement: undefined }) };
    expect(await judge(scopeCertificate, { files: open, settings })).toEqual([
      'SCOPE-001: not evaluated, the scope has no statement, which `scope/complete` says',
      'SCOPE-001: not evaluated, the scope has no boundary, which `scope/complete` says',
    ]);
  }
  const siteless = { ...files, 'policies/scope.md': scope({ boundary: '{units: [Engineering]}' }) };
  expect(await failures(scopeCertificate, { files: siteless, settings })).toContain(
    '`SCOPE-001` has no `office`',
  );
});
