import { expect, test } from 'vitest';
import { obligationMet } from '#rules/obligation/met.ts';
import { failures, judge } from '../evidence.ts';
import { obligation } from '../further-records.ts';
import { control, policy } from '../records.ts';
import type { Fields } from '../records.ts';

const path = 'reviews/obligations/o.md';

const files = (changes: Fields, others: Readonly<Record<string, string>> = {}) => ({
  'policies/access.md': policy(),
  ...others,
  [path]: obligation(changes),
});

test('reports an obligation that nothing meets', async () => {
  expect(await failures(obligationMet, { files: files({ met_by: undefined }) }))
    .toMatchInlineSnapshot(`
    "reviews/obligations/o.md:3:8 Nothing meets \`OBL-GDPR-32\`
      hint: name the documents, controls or other records that meet it in \`met_by\`; where there are none, add the risk and its treatment"
  `);
  expect(await failures(obligationMet, { files: files({ met_by: '[]' }) })).toContain(
    ':7:9 Nothing',
  );
});

test('reports an obligation that only what is not in force meets', async () => {
  const others = {
    'policies/access.md': policy({ status: 'in-review' }),
    'soa/a-5-18.md': control({ implementation: 'planned' }),
  };
  expect(await failures(obligationMet, { files: files({ met_by: '[POL-001, A.5.18]' }, others) }))
    .toMatchInlineSnapshot(`
    "reviews/obligations/o.md:7:9 \`OBL-GDPR-32\` is met only by \`POL-001\`, which is still in review, and \`A.5.18\`, which is only planned
      hint: name something in \`met_by\` that is in force, or bring into force what is named"
  `);
});

test('passes where one thing in force meets it', async () => {
  const others = { 'soa/a-5-18.md': control({ implementation: 'planned' }) };
  const story = { files: files({ met_by: '[POL-001, A.5.18]' }, others) };
  expect(await judge(obligationMet, story)).toEqual(['OBL-GDPR-32: pass']);
});

test('leaves what is retired or not there to the rules of links', async () => {
  const others = { 'policies/access.md': policy({ status: 'retired' }) };
  for (const id of ['POL-001', 'POL-009', 'A.5.1']) {
    expect(await judge(obligationMet, { files: files({ met_by: `[${id}]` }, others) })).toEqual([
      'OBL-GDPR-32: pass',
    ]);
  }
});

test('reports an obligation that was not checked within a year', async () => {
  expect(await judge(obligationMet, { files: files({}), today: '2027-02-16' })).toEqual([
    'OBL-GDPR-32: pass',
  ]);
  expect(await failures(obligationMet, { files: files({}), today: '2027-02-17' }))
    .toMatchInlineSnapshot(`
    "reviews/obligations/o.md:8:17 \`OBL-GDPR-32\` was last checked on 2026-02-16, expected again by 2027-02-16
      hint: \`isms-manager\` reads the source again, looks at what meets it, and sets \`checked\` to that day"
  `);
  expect(await failures(obligationMet, { files: files({ checked: undefined }) }))
    .toMatchInlineSnapshot(`
    "reviews/obligations/o.md:3:8 Nobody checked whether \`OBL-GDPR-32\` still reads so and is met
      hint: \`isms-manager\` checks it and adds \`checked:\` with \`date\` and \`by\`"
  `);
});

test('counts a review without change as a check', async () => {
  const reviewed = { reviewed: '[{date: 2026-12-01, by: ciso}]' };
  expect(await judge(obligationMet, { files: files(reviewed), today: '2027-12-01' })).toEqual([
    'OBL-GDPR-32: pass',
  ]);
  expect(await failures(obligationMet, { files: files(reviewed), today: '2027-12-02' })).toContain(
    'last checked on 2026-12-01',
  );
});

test('does not concern drafts and retired obligations, nor judge broken fields', async () => {
  const changes = { met_by: '[]' };
  const others = {
    'reviews/obligations/2.md': obligation({ ...changes, id: 'OBL-2', status: 'retired' }),
    'reviews/obligations/3.md': obligation({ ...changes, id: 'OBL-3', checked: 'yes' }),
  };
  const draft = { ...changes, version: '"1.0"', status: 'draft' };
  expect(await judge(obligationMet, { files: files(draft, others), broken: true }))
    .toMatchInlineSnapshot(`
    [
      "OBL-2: not applicable, the record is retired",
      "OBL-3: not evaluated, \`checked\` breaks the schema",
      "OBL-GDPR-32: not applicable, the record is a draft",
    ]
  `);
});

test('reports an obligation that is neither met nor checked once', async () => {
  const none = { met_by: undefined, checked: undefined };
  expect(await failures(obligationMet, { files: files(none) })).toMatchInlineSnapshot(`
    "reviews/obligations/o.md:3:8 Nothing meets \`OBL-GDPR-32\`, and nobody checked whether it still reads so
      hint: name the documents, controls or other records that meet it in \`met_by\`; where there are none, add the risk and its treatment; \`isms-manager\` checks it and adds \`checked:\` with \`date\` and \`by\`"
  `);
});

test('does not take a day to come for a check', async () => {
  const checked = '{date: 2026-06-02, by: isms-manager}';
  const on = (today: string) => failures(obligationMet, { files: files({ checked }), today });
  expect(await on('2026-06-02')).toBe('');
  expect(await on('2026-06-01')).toMatchInlineSnapshot(`
    "reviews/obligations/o.md:8:17 \`OBL-GDPR-32\` is checked on 2026-06-02 only: until then nobody knows whether it still reads so and is met
      hint: \`isms-manager\` checks it and sets \`checked\` to that day"
  `);
  const reviewed = { checked, reviewed: '[{date: 2026-05-01, by: ciso}]' };
  expect(await failures(obligationMet, { files: files(reviewed) })).toBe('');
});
