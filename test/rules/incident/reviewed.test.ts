import { expect, test } from 'vitest';
import { incidentReviewed } from '#rules/incident/reviewed.ts';
import { failures, judge } from '../evidence.ts';
import { exampleSettings } from '../records.ts';
import type { Fields } from '../records.ts';
import { incident, incidentPath } from './incidents.ts';

const review = '{held: 2026-02-17, attendees: [ciso], lessons: Tokens are accounts too.}';
const story = (fields: Fields, today = '2026-06-01', settings = exampleSettings()) => ({
  files: { [incidentPath]: incident(fields) },
  today,
  settings,
});
const said = (fields: Fields, today?: string): Promise<string> =>
  failures(incidentReviewed, story(fields, today));

test('reports what a grave incident lacks, in one finding', async () => {
  expect(await said({ cause: undefined, actions: '[]' })).toMatchInlineSnapshot(`
    "reviews/incidents/inc-2026-001.md:6:11 \`INC-2026-001\` of severity \`high\` ended on 2026-02-10 without \`cause\`, \`review\`, \`actions\`
      hint: \`ciso\` holds the review, writes cause, lessons and attendees, and names the actions that follow"
  `);
});

test('passes a grave incident with cause, review and actions', async () => {
  expect(await judge(incidentReviewed, story({ review }))).toEqual(['INC-2026-001: pass']);
});

test('does not take a placeholder, an empty list or a day ahead for a review', async () => {
  expect(await said({ review, cause: 'TBD' })).toContain('without `cause`\n');
  expect(await said({ review: '{held: 2026-02-17, attendees: [], lessons: n/a}' })).toContain(
    'without `review.attendees`, `review.lessons`\n',
  );
  expect(
    await said({ review: '{held: 2026-06-02, attendees: [ciso], lessons: To be found}' }),
  ).toContain('a review that was held (`held` is 2026-06-02)');
});

test('gives 30 days from the day it was resolved, and none once it is closed', async () => {
  expect(await judge(incidentReviewed, story({}, '2026-03-12'))).toEqual([
    'INC-2026-001: not applicable, the review has time until 2026-03-12',
  ]);
  expect(await said({}, '2026-03-13')).toContain('ended on 2026-02-10 without `review`');
  expect(await said({ closed: '2026-02-11T09:00:00+01:00' }, '2026-02-11')).toContain('`review`');
  expect(await judge(incidentReviewed, story({ resolved: undefined }))).toEqual([
    'INC-2026-001: not applicable, the incident is not resolved yet',
  ]);
});

test('reports a review that was held before the incident was detected', async () => {
  expect(await said({ review: review.replace('02-17', '02-09') })).toMatchInlineSnapshot(`
    "reviews/incidents/inc-2026-001.md:21:16 \`INC-2026-001\` was reviewed on 2026-02-09, before it was detected on 2026-02-10
      hint: correct the day of the review"
  `);
  expect(await said({ review: review.replace('02-17', '02-10') })).toBe('');
});

test('begins at the severity that isms.yml names', async () => {
  expect(await judge(incidentReviewed, story({ severity: 'medium' }))).toEqual([
    'INC-2026-001: not applicable, the severity is below `high`',
  ]);
  expect(await said({ severity: 'critical' })).toContain('severity `critical`');
  const own = exampleSettings('incidents: {severities: [sev3, sev2, sev1], review_from: sev2}\n');
  expect(
    await failures(incidentReviewed, story({ severity: 'sev2' }, '2026-06-01', own)),
  ).toContain('severity `sev2`');
  expect(await failures(incidentReviewed, story({ severity: 'sev3' }, '2026-06-01', own))).toBe('');
});

test('does not judge where isms.yml does not say which severities there are', async () => {
  const own = exampleSettings('incidents: {severities: [sev3, sev2, sev1]}\n');
  expect(
    await judge(incidentReviewed, {
      ...story({ severity: 'sev2' }, '2026-06-01', own),
      broken: true,
    }),
  ).toEqual(['all: not evaluated, `incidents` in `isms.yml` breaks the schema']);
});
