import { expect, test } from 'vitest';
import { auditIndependent } from '#rules/audit/independent.ts';
import { audit } from '../audit-records.ts';
import { failures, judge } from '../evidence.ts';
import { control, exampleSettings, risk, supplier } from '../records.ts';

const path = 'reviews/audits/aud-2026-1.md';
const base = { 'soa/a-5-18.md': control() };
const by = (person: string, independent = 'yes'): string =>
  `[{person: ${person}, competence: lead auditor, independent: ${independent}}]`;

test('reports an auditor who operates a control that was examined', async () => {
  const files = { ...base, [path]: audit({ auditors: by('clara') }) };
  expect(await failures(auditIndependent, { files })).toMatchInlineSnapshot(`
    "reviews/audits/aud-2026-1.md:13:67 \`clara\` held \`cto\` during \`AUD-2026-1\`, and so answers for what was examined: \`A.5.18\`
      hint: let somebody else examine it, or write \`independent: {no: …}\` with what safeguards the result"
  `);
});

test('reports an auditor who owns a risk that was examined', async () => {
  const files = {
    'risks/leaver-access.md': risk({ owner: 'isms-manager' }),
    [path]: audit({
      auditors: by('clara'),
      scope: '{units: [engineering]}',
      examined: '[{requirement: R-001, how: Rated again, result: conform}]',
      findings: '[]',
    }),
  };
  expect(await failures(auditIndependent, { files })).toContain('examined: `R-001`');
});

test('passes with a safeguard, and where the item was not examined', async () => {
  const files = {
    ...base,
    [path]: audit({ auditors: by('clara', '{no: Bianca drew the samples}') }),
    'reviews/audits/b.md': audit({
      id: 'AUD-2026-2',
      auditors: by('clara'),
      examined: '[{requirement: A.5.18, how: No time, result: not-examined}]',
    }),
  };
  expect(await judge(auditIndependent, { files })).toEqual([
    'AUD-2026-1: pass',
    'AUD-2026-2: pass',
  ]);
});

test('looks at the roles of the days of the audit', async () => {
  const files = { ...base, [path]: audit({ auditors: by('clara') }) };
  const until = (to: string): string =>
    exampleSettings().replace(
      '{role: cto, from: 2025-01-01}',
      `{role: cto, from: 2025-01-01, to: ${to}}`,
    );
  expect(await judge(auditIndependent, { files, settings: until('2026-02-08') })).toEqual([
    'AUD-2026-1: pass',
  ]);
  expect(await failures(auditIndependent, { files, settings: until('2026-02-09') })).toContain(
    '`clara` held `cto` during `AUD-2026-1`',
  );
});

test('reports a supplier that audits what it performs itself', async () => {
  const auditors = '[{organisation: GitHub, competence: large, independent: yes}]';
  const files = {
    'soa/a-5-18.md': control({ implemented_by: '[SUP-GITHUB]' }),
    'reviews/suppliers/github.md': supplier(),
    [path]: audit({ auditors }),
  };
  expect(await failures(auditIndependent, { files })).toMatchInlineSnapshot(`
    "reviews/audits/aud-2026-1.md:13:67 \`GitHub\` audited in \`AUD-2026-1\` what it performs itself as a supplier: \`A.5.18\`
      hint: let somebody else examine it, or write \`independent: {no: …}\` with what safeguards the result"
  `);
  const others = {
    ...files,
    [path]: audit({ auditors: auditors.replace('GitHub', 'Auditors Ltd') }),
  };
  expect(await judge(auditIndependent, { files: others })).toEqual(['AUD-2026-1: pass']);
});

test('names the first of many records and counts the others', async () => {
  const ids = Array.from({ length: 12 }, (_, index) => `A.5.${index + 1}`);
  const files = {
    ...Object.fromEntries(ids.map((id) => [`soa/${id}.md`, control({ id })])),
    [path]: audit({ auditors: by('clara'), scope: `{controls: [${ids.join(', ')}]}` }),
  };
  expect(await failures(auditIndependent, { files })).toContain('`A.5.8` and 4 more');
});

test('does not judge a person who is not there', async () => {
  const files = { ...base, [path]: audit({ auditors: by('erik') }) };
  expect(await judge(auditIndependent, { files })).toEqual([
    'AUD-2026-1: not evaluated, `erik` is not among the people of `isms.yml`',
  ]);
});
