import { expect, test } from 'vitest';
import { auditFindingFollowed } from '#rules/audit/finding-followed.ts';
import { audit } from '../audit-records.ts';
import { failures, judge } from '../evidence.ts';
import { action, control } from '../records.ts';

const path = 'reviews/audits/aud-2026-1.md';
const actionPath = 'reviews/actions/ca-2026-001.md';
const finding = (grade: string, more = ''): string =>
  `{id: F1, grade: ${grade}, requirement: A.5.18, statement: A token stayed${more}}`;
const withFindings = (...findings: readonly string[]): string =>
  audit({ findings: `[${findings.join(', ')}]` });

test('reports a nonconformity and an exception that nobody answered', async () => {
  const files = {
    [path]: withFindings(finding('major'), finding('exception').replace('F1', 'F2')),
  };
  expect(await failures(auditFindingFollowed, { files })).toMatchInlineSnapshot(`
    "reviews/audits/aud-2026-1.md:16:12 Nonconformity (major) \`AUD-2026-1#F1\` has no action and no response
      hint: open an action under \`reviews/actions/\` and name it as \`action:\`, or write why none is needed as \`response:\`
    reviews/audits/aud-2026-1.md:16:84 Exception \`AUD-2026-1#F2\` has no action and no response
      hint: add management's \`response:\`, and \`action:\` with the id of what is done about it"
  `);
});

test('reports a nonconformity whose only action is rejected', async () => {
  const files = {
    [path]: audit(),
    [actionPath]: action({ state: 'rejected' }),
  };
  expect(await failures(auditFindingFollowed, { files })).toMatchInlineSnapshot(`
    "reviews/audits/aud-2026-1.md:16:91 Nonconformity (minor) \`AUD-2026-1#F1\` has no answer but \`CA-2026-001\`, which is rejected
      hint: name the action that takes its place, or write management's \`response:\`"
  `);
});

test('passes with an action, a response, or an action that says it comes from the finding', async () => {
  const files = {
    [path]: audit(),
    'reviews/audits/b.md': audit({
      id: 'AUD-2026-2',
      findings: `[${finding('minor', ', response: The risk is carried')}]`,
    }),
    'reviews/audits/c.md': audit({ id: 'AUD-2026-3', findings: `[${finding('minor')}]` }),
    [actionPath]: action({ from: '["AUD-2026-3#F1"]' }),
  };
  expect(await judge(auditFindingFollowed, { files })).toEqual([
    'AUD-2026-1: pass',
    'AUD-2026-2: pass',
    'AUD-2026-3: pass',
  ]);
});

test('takes no action for an answer that comes from another finding', async () => {
  const files = {
    [path]: withFindings(finding('minor'), finding('observation').replace('F1', 'F2')),
    [actionPath]: action({ from: '["AUD-2026-1#F2"]' }),
  };
  expect(await failures(auditFindingFollowed, { files })).toContain(
    '`AUD-2026-1#F1` has no action',
  );
});

test('reports what did not conform and is no finding', async () => {
  const files = { [path]: audit({ findings: '[]' }) };
  expect(await failures(auditFindingFollowed, { files })).toMatchInlineSnapshot(`
    "reviews/audits/aud-2026-1.md:15:68 \`A.5.18\` did not conform in \`AUD-2026-1\`, and none of its findings names it
      hint: add a finding with \`requirement: A.5.18\`, or correct \`result:\`"
  `);
});

test('is silent about requirements that are not there', async () => {
  const misspelt = audit({ findings: `[${finding('observation').replace('A.5.18', 'A.5.188')}]` });
  expect(await judge(auditFindingFollowed, { files: { [path]: misspelt } })).toEqual([
    'AUD-2026-1: not applicable, the audit found no nonconformity and no exception',
  ]);
});

test('does not judge while an action cannot be read', async () => {
  const files = {
    [path]: withFindings(finding('minor')),
    [actionPath]: action({ id: 'CA-26' }),
    'soa/a-5-18.md': control(),
  };
  expect(await judge(auditFindingFollowed, { files, broken: true })).toEqual([
    'AUD-2026-1: not evaluated, an action cannot be read',
  ]);
});

test('asks nothing for observations and opportunities', async () => {
  const files = {
    [path]: audit({ findings: `[${finding('opportunity')}]`, examined: undefined }),
  };
  expect(await judge(auditFindingFollowed, { files })).toEqual([
    'AUD-2026-1: not applicable, the audit found no nonconformity and no exception',
  ]);
});
