import { expect, test } from 'vitest';
import { assessmentInterval } from '#rules/assessment/interval.ts';
import { approved, version } from '../approvals.ts';
import { assessment, change } from '../change/changes.ts';
import { failures, judge } from '../evidence.ts';
import { policy } from '../records.ts';

const base = { 'policies/m.md': policy({ id: 'METH-001', type: 'method' }) };
const assessed = (fields = {}, more = {}) => ({
  ...base,
  'reviews/assessments/a.md': assessment(fields),
  ...more,
});

test('reports the last assessment once a year has passed', async () => {
  const files = assessed();
  expect(await failures(assessmentInterval, { files, today: '2027-01-30' })).toMatchInlineSnapshot(`
    "reviews/assessments/a.md:6:12 The last risk assessment \`RA-2026-1\` was performed on 2026-01-29, the next was planned by 2027-01-29
      hint: go through the register with the risk owners and add a record under \`reviews/assessments/\`"
  `);
  expect(await failures(assessmentInterval, { files, today: '2027-01-29' })).toBe('');
});

test('takes the interval that the last assessment names', async () => {
  const files = assessed({ performed: '2025-12-31', review_every: 'P2M' });
  expect(await failures(assessmentInterval, { files, today: '2026-03-01' })).toContain(
    'by 2026-02-28',
  );
  expect(await failures(assessmentInterval, { files, today: '2026-02-28' })).toBe('');
});

test('counts from the last whole assessment that was performed and is no draft', async () => {
  const files = assessed(
    { performed: '2025-05-01' },
    {
      'reviews/assessments/b.md': assessment({
        id: 'RA-2026-2',
        performed: '2026-05-01',
        trigger: 'significant-change',
        change: 'CHG-2026-001',
        covered: '[R-001]',
      }),
      'reviews/assessments/c.md': assessment({ id: 'RA-2026-3', performed: '2026-06-15' }),
      'reviews/assessments/d.md': assessment({
        id: 'RA-2026-4',
        performed: '2026-05-02',
        version: '"1.0"',
        status: 'draft',
      }),
    },
  );
  expect(await failures(assessmentInterval, { files, today: '2026-06-01' })).toContain(
    '`RA-2026-1` was performed on 2025-05-01',
  );
  expect(await failures(assessmentInterval, { files, today: '2026-06-15' })).toBe('');
});

test('reports that there is none, unless one cannot be read', async () => {
  expect(await failures(assessmentInterval, { files: base })).toMatchInlineSnapshot(`
    "isms.yml:1:1 Cannot find a risk assessment that was performed
      hint: go through the register with the risk owners and add a record under \`reviews/assessments/\`"
  `);
  const files = assessed({ id: 'RA-1' });
  expect(await judge(assessmentInterval, { files, broken: true })).toEqual([
    'all: not evaluated, an assessment cannot be read',
  ]);
  const undated = assessed({ performed: 'spring' });
  expect(await failures(assessmentInterval, { files: undated, broken: true })).toBe('');
});

const significant = (fields = {}) => ({
  'reviews/changes/a.md': change({ significant: 'yes', done: '2026-03-10', ...fields }),
});

test('reports a significant change that no assessment followed', async () => {
  const files = assessed({}, significant());
  expect(await failures(assessmentInterval, { files })).toMatchInlineSnapshot(`
    "reviews/changes/a.md:16:14 \`CHG-2026-001\` is significant and was done on 2026-03-10, and no risk assessment names it or came after
      hint: assess the risks it touches and add a record under \`reviews/assessments/\` with \`trigger: significant-change\` and \`change: CHG-2026-001\`"
  `);
});

test('passes it with an assessment that names it, or a whole one after it was approved', async () => {
  const naming = assessed(
    {},
    {
      ...significant(),
      'reviews/assessments/b.md': assessment({
        id: 'RA-2026-2',
        performed: '2026-02-01',
        trigger: 'significant-change',
        change: 'CHG-2026-001',
        covered: '[AST-1]',
      }),
    },
  );
  expect(await failures(assessmentInterval, { files: naming })).toBe('');
  expect(
    await failures(assessmentInterval, {
      files: assessed({ performed: '2026-03-10' }, significant()),
    }),
  ).toBe('');
  const files = assessed({ performed: '2026-03-09' }, significant());
  expect(await failures(assessmentInterval, { files })).toContain('CHG-2026-001');
  const approvals = [approved('CHG-2026-001', { versions: [version('1.0', '2026-03-09')] })];
  expect(await failures(assessmentInterval, { files, approvals })).toBe('');
});

test('asks nothing of changes that are not significant, not done or drafts', async () => {
  for (const fields of [
    { significant: 'no' },
    { significant: undefined },
    { done: undefined },
    { done: '2026-06-02' },
    { status: 'draft' },
    { status: 'retired' },
  ]) {
    const files = assessed({}, significant(fields));
    expect(await failures(assessmentInterval, { files, today: '2026-06-01' })).toBe('');
  }
  expect(
    await failures(assessmentInterval, {
      files: assessed({}, significant({ done: '2026-06-01' })),
      today: '2026-06-01',
    }),
  ).not.toBe('');
});

test('reports an assessment for a change that it does not name', async () => {
  const files = assessed({ trigger: 'significant-change' });
  expect(await failures(assessmentInterval, { files })).toMatchInlineSnapshot(`
    "reviews/assessments/a.md:7:10 Cannot find \`change\` of \`RA-2026-1\`, which a significant change called for
      hint: name the change record in \`change:\`, or set \`trigger: planned\`"
  `);
});

const methodOf = (...versions: readonly (readonly [string, string])[]) => [
  approved('METH-001', { versions: versions.map(([text, day]) => version(text, day)) }),
];
const used = (text: string, performed = '2026-01-29') =>
  assessed({ performed, method: `{id: METH-001, version: "${text}"}` });

test('reports a version of the method that was never approved, or only later', async () => {
  const approvals = methodOf(['2.0', '2026-01-30'], ['1.0', '2025-11-03']);
  expect(await failures(assessmentInterval, { files: used('3.0'), approvals }))
    .toMatchInlineSnapshot(`
    "reviews/assessments/a.md:8:33 \`RA-2026-1\` was made by version 3.0 of \`METH-001\`, which was never approved
      hint: name the version that was in force that day; if another one was used, have it approved and assess by it again"
  `);
  expect(await failures(assessmentInterval, { files: used('2.0'), approvals }))
    .toMatchInlineSnapshot(`
    "reviews/assessments/a.md:8:33 \`RA-2026-1\` was made by version 2.0 of \`METH-001\`, which was approved on 2026-01-30, after it was performed on 2026-01-29
      hint: name the version that was in force that day; if another one was used, have it approved and assess by it again"
  `);
  expect(await failures(assessmentInterval, { files: used('1.0'), approvals })).toBe('');
  expect(await failures(assessmentInterval, { files: used('2.0', '2026-01-30'), approvals })).toBe(
    '',
  );
});

test('does not judge the method where the history does not reach so far', async () => {
  const story = { files: used('1.0', '2026-01-29'), approvals: methodOf(['2.0', '2026-01-30']) };
  expect(await judge(assessmentInterval, story)).toContain(
    'RA-2026-1: not evaluated, the history knows no approved version of `METH-001` before 2026-01-30',
  );
  expect(await judge(assessmentInterval, { files: used('1.0') })).toContain(
    'RA-2026-1: not evaluated, no version of `METH-001` is approved',
  );
  const undecidable = { code: 'history-incomplete', message: 'This clone lacks older commits' };
  expect(await judge(assessmentInterval, { files: used('1.0'), undecidable })).toContain(
    'RA-2026-1: not evaluated, This clone lacks older commits',
  );
  const nowhere = assessed({ method: '{id: METH-009, version: "1.0"}' });
  expect((await judge(assessmentInterval, { files: nowhere })).join()).not.toContain('METH-009');
});
