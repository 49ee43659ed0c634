import { expect, test } from 'vitest';
import { auditReported } from '#rules/audit/reported.ts';
import { audit } from '../audit-records.ts';
import { failures, judge } from '../evidence.ts';
import { exampleSettings } from '../records.ts';

const path = 'reviews/audits/aud-2026-1.md';

test('reports an audit that only the auditor knows of', async () => {
  const files = { [path]: audit({ reported_to: '[internal-auditor]' }) };
  expect(await failures(auditReported, { files })).toMatchInlineSnapshot(`
    "reviews/audits/aud-2026-1.md:17:14 Nobody but the auditors held \`internal-auditor\` on 2026-02-16, to whom \`AUD-2026-1\` was reported
      hint: name in \`reported_to:\` the roles of management that received the report, such as \`top-management\`"
  `);
});

test('reports an audit whose recipient nobody was on that day', async () => {
  const settings = exampleSettings().replace(
    '{role: top-management, from: 2025-01-01}',
    '{role: top-management, from: 2026-02-17}',
  );
  const files = { [path]: audit() };
  expect(await failures(auditReported, { files, settings })).toMatchInlineSnapshot(`
    "reviews/audits/aud-2026-1.md:17:14 Nobody but the auditors held \`top-management\` on 2026-02-16, to whom \`AUD-2026-1\` was reported
      hint: name in \`reported_to:\` the roles of management that received the report, such as \`top-management\`"
  `);
  const later = { [path]: audit({ reported: '2026-02-17' }) };
  expect(await judge(auditReported, { files: later, settings })).toEqual(['AUD-2026-1: pass']);
});

test('reports a report from before the end of the audit', async () => {
  const files = { [path]: audit({ reported: '2026-02-09' }) };
  expect(await failures(auditReported, { files })).toMatchInlineSnapshot(`
    "reviews/audits/aud-2026-1.md:12:11 \`AUD-2026-1\` was reported on 2026-02-09, before it ended on 2026-02-10
      hint: give the day on which the finished report went to management, or correct \`performed:\`"
  `);
});

test('passes a report on the last day, to one of several recipients', async () => {
  const files = {
    [path]: audit({ reported: '2026-02-10', reported_to: '[internal-auditor, ciso]' }),
  };
  expect(await judge(auditReported, { files })).toEqual(['AUD-2026-1: pass']);
});

test('waits for the end of an audit, and for readable roles', async () => {
  const files = {
    [path]: audit(),
    'reviews/audits/b.md': audit({ id: 'AUD-2026-2', reported_to: '[board]' }),
  };
  expect(await judge(auditReported, { files, today: '2026-02-09' })).toEqual([
    'AUD-2026-1: not applicable, the audit ends on 2026-02-10',
    'AUD-2026-2: not applicable, the audit ends on 2026-02-10',
  ]);
  expect(await judge(auditReported, { files, today: '2026-02-10' })).toEqual([
    'AUD-2026-1: pass',
    'AUD-2026-2: not evaluated, who held `board` in `isms.yml` cannot be read',
  ]);
});
