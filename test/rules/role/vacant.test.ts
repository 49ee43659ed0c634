import { expect, test } from 'vitest';
import { roleVacant } from '#rules/role/vacant.ts';
import { failures, judge } from '../evidence.ts';
import { action, control, exampleSettings, managementReview, policy, risk } from '../records.ts';

const vacated = exampleSettings().replace(
  'emails: [clara.ibsen@example.com], ',
  'emails: [clara.ibsen@example.com], left: 2026-05-31, ',
);

test('reports each record that needs a role whose holder has left', async () => {
  const files = { 'risks/leaver-access.md': risk(), 'soa/a-5-18.md': control() };
  expect(await failures(roleVacant, { files, settings: vacated })).toMatchInlineSnapshot(`
    "soa/a-5-18.md:12:11 Role \`cto\` of \`A.5.18\` and 1 more record has no holder on 2026-06-01: Clara Ibsen left on 2026-05-31
      hint: give \`cto\` to somebody in \`isms.yml\`, or name another role
      see risks/leaver-access.md:12:13 \`R-001\` needs it, too"
  `);
});

test('reports a role whose time is over, on the day after', async () => {
  const files = { 'policies/audit.md': policy({ owner: 'internal-auditor' }) };
  expect(await judge(roleVacant, { files, today: '2026-12-31' })).toEqual(['POL-001: pass']);
  expect(await failures(roleVacant, { files, today: '2027-01-01' })).toMatchInlineSnapshot(`
    "policies/audit.md:5:8 Role \`internal-auditor\` of \`POL-001\` has no holder on 2027-01-01
      hint: give \`internal-auditor\` to somebody in \`isms.yml\`, or name another role"
  `);
});

test('passes roles that somebody holds, on the last day as well', async () => {
  const files = { 'risks/leaver-access.md': risk() };
  expect(await judge(roleVacant, { files, settings: vacated, today: '2026-05-31' })).toEqual([
    'R-001: pass',
  ]);
});

test('leaves alone what tells of the past', async () => {
  const files = {
    'reviews/management/mr-2026-1.md': managementReview({
      attendees: '[{person: clara, role: cto}]',
    }),
    'reviews/actions/ca.md': action({ owner: 'ciso', state: 'closed' }),
    'risks/leaver-access.md': risk({ status: 'retired' }),
    'policies/access-control.md': policy({ reviewed: '[{date: 2026-02-01, by: cto}]' }),
  };
  expect(await judge(roleVacant, { files, settings: vacated })).toMatchInlineSnapshot(`
    [
      "CA-2026-001: pass",
      "MR-2026-1: pass",
      "POL-001: pass",
      "R-001: not applicable, the record is retired",
    ]
  `);
});

test('asks for the one who still has to do a step', async () => {
  const files = { 'reviews/actions/ca.md': action({ owner: 'ciso' }) };
  expect(await failures(roleVacant, { files, settings: vacated })).toMatchInlineSnapshot(`
    "reviews/actions/ca.md:8:63 Role \`cto\` of \`CA-2026-001\` has no holder on 2026-06-01: Clara Ibsen left on 2026-05-31
      hint: give \`cto\` to somebody in \`isms.yml\`, or name another role"
  `);
});
