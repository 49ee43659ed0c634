import { expect, test } from 'vitest';
import { auditSampled } from '#rules/audit/sampled.ts';
import { audit } from '../audit-records.ts';
import { failures, judge } from '../evidence.ts';

const path = 'reviews/audits/aud-2026-1.md';

test('reports samples without a population or a size, each at its place', async () => {
  const sampling =
    '[{what: leavers, size: 2}, {what: changes}, {what: keys, population: 3, size: 3}]';
  expect(await failures(auditSampled, { files: { [path]: audit({ sampling }) } }))
    .toMatchInlineSnapshot(`
    "reviews/audits/aud-2026-1.md:14:12 Cannot find \`population\` of the sample "leavers" in \`AUD-2026-1\`
      hint: add how many there were as \`population\`, and how many of them were looked at as \`size\`
    reviews/audits/aud-2026-1.md:14:38 Cannot find \`population\`, \`size\` of the sample "changes" in \`AUD-2026-1\`
      hint: add how many there were as \`population\`, and how many of them were looked at as \`size\`"
  `);
});

test('reports a sample that is larger than what it is of', async () => {
  const sampling = '[{what: leavers, population: 2, size: 3}]';
  expect(await failures(auditSampled, { files: { [path]: audit({ sampling }) } }))
    .toMatchInlineSnapshot(`
    "reviews/audits/aud-2026-1.md:14:49 Unexpected size 3 of the sample "leavers" in \`AUD-2026-1\`, expected at most the population 2
      hint: correct \`size\` or \`population\`"
  `);
});

test('passes samples with both numbers, and is not concerned without samples', async () => {
  const files = {
    [path]: audit(),
    'reviews/audits/b.md': audit({ id: 'AUD-2026-2', sampling: undefined }),
    'reviews/audits/c.md': audit({ id: 'AUD-2026-3', sampling: '[]' }),
  };
  expect(await judge(auditSampled, { files })).toEqual([
    'AUD-2026-1: pass',
    'AUD-2026-2: not applicable, the audit names no sample',
    'AUD-2026-3: not applicable, the audit names no sample',
  ]);
});

test('does not judge samples that break the schema', async () => {
  const files = { [path]: audit({ sampling: 'many' }) };
  expect(await judge(auditSampled, { files, broken: true })).toEqual([
    'AUD-2026-1: not evaluated, `sampling` breaks the schema',
  ]);
});
