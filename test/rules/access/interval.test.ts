import { expect, test } from 'vitest';
import { accessInterval } from '#rules/access/interval.ts';
import { failures, judge } from '../evidence.ts';
import { supplier } from '../records.ts';
import type { Fields } from '../records.ts';
import { accessReview, paths } from './access.ts';

const asset = (fields: Fields = {}): string =>
  `---\n${Object.entries({
    id: 'AST-DATABASE',
    title: 'Database',
    owner: 'cto',
    classification: 'confidential',
    type: 'software',
    asset_owner: 'cto',
    information_class: 'confidential',
    in_scope: 'yes',
    access_review_every: 'P3M',
    ...fields,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n---\n`;
const story = (files: Readonly<Record<string, string>>, today = '2026-06-01') => ({ files, today });
const every = supplier({ access_review_every: 'P3M' });
const reviewed = { [paths.supplier]: every, [paths.review]: accessReview() };

test('reports a system of which the accounts were never reviewed', async () => {
  expect(await failures(accessInterval, story({ [paths.supplier]: every }))).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:12:22 The accounts of \`SUP-GITHUB\` were never reviewed, expected every 3 months
      hint: \`cto\` has the accounts of \`SUP-GITHUB\` exported and reviewed, and adds the record under \`reviews/access/\`"
  `);
  expect(await failures(accessInterval, story({ 'risks/assets/database.md': asset() }))).toContain(
    'The accounts of `AST-DATABASE` were never reviewed, expected every 3 months',
  );
});

test('counts from the day of completion, and the last day is in time', async () => {
  expect(await judge(accessInterval, story(reviewed, '2026-07-02'))).toContain('SUP-GITHUB: pass');
  expect(await failures(accessInterval, story(reviewed, '2026-07-03'))).toMatchInlineSnapshot(`
    "reviews/suppliers/github.md:12:22 The accounts of \`SUP-GITHUB\` were to be reviewed by 2026-07-02, the last review is \`AR-2026-1\` of 2026-04-02
      hint: \`cto\` has the accounts of \`SUP-GITHUB\` exported and reviewed, and adds the record under \`reviews/access/\`"
  `);
});

test('takes the last review, and none of another system, that is a draft, retired or ahead', async () => {
  const second = (fields: Fields) => ({
    ...reviewed,
    'reviews/access/ar-2026-2.md': accessReview({
      id: 'AR-2026-2',
      completed: '2026-07-01',
      ...fields,
    }),
  });
  const said = (fields: Fields, today = '2026-07-03') =>
    failures(accessInterval, story(second(fields), today));
  expect(await said({})).toBe('');
  const last = 'the last review is `AR-2026-1` of 2026-04-02';
  expect(await said({ system: 'AST-DATABASE' })).toContain(last);
  expect(await said({ version: '"1.0"', status: 'draft' })).toContain(last);
  expect(await said({ status: 'retired' })).toContain(last);
  expect(await said({ completed: '2026-07-04' })).toContain(last);
});

test('does not concern systems without accounts to review, or out of use', async () => {
  expect(await judge(accessInterval, story({ [paths.supplier]: supplier() }))).toEqual([
    'SUP-GITHUB: not applicable, it has no `access_review_every`',
  ]);
  const ended = supplier({ access_review_every: 'P3M', state: 'ended' });
  expect(await judge(accessInterval, story({ [paths.supplier]: ended }))).toEqual([
    'SUP-GITHUB: not applicable, the supplier has ended',
  ]);
  const until = (retired: string) => ({ 'risks/assets/database.md': asset({ retired }) });
  expect(await judge(accessInterval, story(until('2026-05-31')))).toEqual([
    'AST-DATABASE: not applicable, it was in use until 2026-05-31',
  ]);
  expect(await failures(accessInterval, story(until('2026-06-01')))).toContain('never reviewed');
});

test('does not blame a system for a review that cannot be read', async () => {
  for (const broken of [
    'no front matter\n',
    accessReview({ completed: 'soon' }),
    accessReview({ system: '[SUP-GITHUB]' }),
  ]) {
    const files = { [paths.supplier]: every, [paths.review]: broken };
    expect(await judge(accessInterval, { ...story(files), broken: true })).toEqual([
      'SUP-GITHUB: not evaluated, an access review cannot be read',
    ]);
  }
});

const ofReview = (fields: Fields, today?: string, others = {}) =>
  failures(accessInterval, story({ [paths.review]: accessReview(fields), ...others }, today));

test('reports a review that was completed before its list was exported', async () => {
  expect(await ofReview({ completed: '2026-03-30' })).toBe('');
  expect(await ofReview({ completed: '2026-03-29' })).toMatchInlineSnapshot(`
    "reviews/access/ar-2026-1.md:8:12 \`AR-2026-1\` was completed on 2026-03-29, before its list was exported on 2026-03-30
      hint: correct \`completed\`, or name the list that was reviewed in \`export\`"
  `);
});

test('reports a review that is completed on a day to come, unless that leaves a system overdue', async () => {
  expect(await ofReview({ completed: '2026-06-01' })).toBe('');
  expect(await ofReview({ completed: '2026-06-02' })).toMatchInlineSnapshot(`
    "reviews/access/ar-2026-1.md:8:12 \`AR-2026-1\` was completed on 2026-06-02, which lies after today, 2026-06-01
      hint: correct the day, or give the record a \`version\` and \`status: draft\` until the last decision is made"
  `);
  const overdue = await ofReview({ completed: '2026-06-02' }, '2026-06-01', {
    [paths.supplier]: every,
  });
  expect(overdue).toContain('The accounts of `SUP-GITHUB` were never reviewed');
  expect(overdue.match(/hint:/g)).toHaveLength(1);
});

test('reports a `previous` that is the review itself, a later one, or of another system', async () => {
  const before = (fields: Fields) => ({
    'reviews/access/ar-2025-9.md': accessReview({
      id: 'AR-2025-9',
      completed: '2026-01-02',
      export:
        '{item: EV-001#2025-Q4, exported: 2025-12-30T07:00:00Z, by: ciso, query: all members, accounts: 2, complete: As the page says}',
      ...fields,
    }),
  });
  const known = { [paths.supplier]: every };
  const said = (fields: Fields) =>
    ofReview({ previous: 'AR-2025-9' }, undefined, { ...known, ...before(fields) });
  expect(await said({})).toBe('');
  expect(await ofReview({ previous: 'AR-2026-1' }, undefined, known)).toMatchInlineSnapshot(`
    "reviews/access/ar-2026-1.md:12:11 \`AR-2026-1\` names \`AR-2026-1\` as the review before it, which is this one
      hint: name the last review of \`SUP-GITHUB\` before this one in \`previous\`, or leave it out where this is the first"
  `);
  expect(await said({ completed: '2026-04-03' })).toContain(
    'names `AR-2025-9` as the review before it, which is a later one, of 2026-04-03',
  );
  expect(await said({ system: 'AST-DATABASE' })).toContain('which is of `AST-DATABASE`');
});

test('leaves drafts, and a `previous` or a system that is not there, to themselves', async () => {
  expect(await ofReview({ previous: 'AR-2020-1' })).toBe('');
  expect(await ofReview({ previous: 'AR-2026-1', system: 'SUP-NOBODY' })).toBe('');
  expect(await ofReview({ completed: '2026-06-02', version: '"1.0"', status: 'draft' })).toBe('');
});
