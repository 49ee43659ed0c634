import { expect, test } from 'vitest';
import { recordLeak } from '#rules/record/leak.ts';
import { failures, judge } from '../evidence.ts';
import { control, exampleSettings, managementReview, policy, risk } from '../records.ts';

const others = { 'risks/leaver-access.md': risk(), 'soa/a-5-18.md': control() };

test('reports once each record of a higher class that a text names', async () => {
  const text = 'Because of R-001 we act.\n\nSee [the risk](../risks/leaver-access.md).';
  const files = { ...others, 'policies/access-control.md': policy({}, text) };
  expect(await failures(recordLeak, { files })).toMatchInlineSnapshot(`
    "policies/access-control.md:14:16 \`POL-001\` is \`internal\`, for staff, and names \`R-001\`, which is \`confidential\`, for auditor
      hint: take the reference out, or classify \`POL-001\` as \`confidential\`
      see policies/access-control.md:12:12 named here as well"
  `);
});

test('reports a field that names an entry of a record of a higher class', async () => {
  const files = {
    'reviews/management/mr-2026-1.md': managementReview(),
    'risks/leaver-access.md': risk({ from: 'MR-2026-1#D1' }),
  };
  expect(await failures(recordLeak, { files })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:22:7 \`R-001\` is \`confidential\`, for auditor, and names \`MR-2026-1\`, which is \`restricted\`, for management
      hint: take the reference out, or classify \`R-001\` as \`restricted\`"
  `);
});

test('lets everybody name a control of the catalogue, but not link to what we do about it', async () => {
  const named = policy({ controls: '[A.5.18]' }, 'This serves A.5.18.');
  expect(await failures(recordLeak, { files: { ...others, 'policies/a.md': named } })).toBe('');
  const linked = policy({}, 'This serves [the control](../soa/a-5-18.md).');
  expect(await failures(recordLeak, { files: { ...others, 'policies/a.md': linked } }))
    .toMatchInlineSnapshot(`
    "policies/a.md:12:27 \`POL-001\` is \`internal\`, for staff, and names \`A.5.18\`, which is \`confidential\`, for auditor
      hint: take the reference out, or classify \`POL-001\` as \`confidential\`"
  `);
});

test('treats an own control as a record', async () => {
  const files = {
    ...others,
    'soa/x-1.md': control({ id: 'X.1' }),
    'policies/a.md': policy({ controls: '[X.1]' }),
  };
  expect(await failures(recordLeak, { files })).toContain('names `X.1`, which is `confidential`');
});

test('passes references to equal and lower classes', async () => {
  const files = {
    'policies/a.md': policy(),
    'policies/b.md': policy({ id: 'POL-002', classification: 'restricted' }, 'See POL-001.'),
  };
  expect(await judge(recordLeak, { files })).toEqual(['POL-001: pass', 'POL-002: pass']);
});

test('follows the audiences of the settings', async () => {
  const settings = exampleSettings('audiences: {confidential: staff}\n');
  const files = { ...others, 'policies/a.md': policy({}, 'Because of R-001 we act.') };
  expect(await failures(recordLeak, { files, settings })).toBe('');
});

test('does not evaluate a record without a classification', async () => {
  const files = { 'policies/a.md': policy({ classification: 'secret' }, 'See R-001.'), ...others };
  expect(await judge(recordLeak, { files, broken: true })).toContainEqual(
    'POL-001: not evaluated, `classification` breaks the schema',
  );
});
