import { expect, test } from 'vitest';
import type { Fact, ReadExport } from '#evidence/collected.ts';
import { trainingCoverage } from '#rules/training/coverage.ts';
import { failures, judge } from '../evidence.ts';
import { training, trainingList } from '../further-records.ts';
import { exampleSettings } from '../records.ts';
import type { Fields } from '../records.ts';

const list = { 'evidence/training.md': trainingList() };

const story = (changes: Fields, today = '2026-06-01') => ({
  files: { ...list, 'reviews/training/t.md': training(changes) },
  today,
});

test('reports those who did not take part', async () => {
  const some = { completions: '{item: EV-002#2026, population: 4, completed: 3}' };
  expect(await failures(trainingCoverage, story(some))).toMatchInlineSnapshot(`
    "reviews/training/t.md:9:60 3 of 4 took part in \`TRN-AWARENESS\`
      hint: \`isms-manager\` has everybody take part who did not, and files the new list as an item of evidence"
  `);
});

test('reports more completions than people', async () => {
  const more = { completions: '{item: EV-002#2026, population: 4, completed: 5}' };
  expect(await failures(trainingCoverage, story(more))).toMatchInlineSnapshot(`
    "reviews/training/t.md:9:60 Unexpected 5 completions of \`TRN-AWARENESS\`, expected at most 4, the population
      hint: count those who had to take part in \`population\`, and of these the ones who did in \`completed\`"
  `);
});

test('reports a round that is due again', async () => {
  expect(await judge(trainingCoverage, story({}, '2027-03-13'))).toEqual(['TRN-AWARENESS: pass']);
  expect(await failures(trainingCoverage, story({}, '2027-03-14'))).toMatchInlineSnapshot(`
    "reviews/training/t.md:9:21 The last round of \`TRN-AWARENESS\` ended on 2026-03-13, the next was due by 2027-03-13
      hint: \`isms-manager\` holds the next round and names its list in \`completions\`"
  `);
  const once = story({ every: undefined }, '2030-01-01');
  expect(await judge(trainingCoverage, once)).toEqual(['TRN-AWARENESS: pass']);
});

test('takes the newest item where a request is named as a whole', async () => {
  const whole = { completions: '{item: EV-002, population: 4, completed: 4}' };
  expect(await failures(trainingCoverage, story(whole, '2027-03-14'))).toContain('2026-03-13');
});

test('reports a training without completions or a look at its effect', async () => {
  expect(await failures(trainingCoverage, story({ completions: undefined })))
    .toMatchInlineSnapshot(`
    "reviews/training/t.md:3:8 Cannot find \`completions\` of \`TRN-AWARENESS\`: nothing shows who took part
      hint: add the evidence item with the list, how many had to take part, and how many of them did"
  `);
  expect(await failures(trainingCoverage, story({ effectiveness: undefined })))
    .toMatchInlineSnapshot(`
    "reviews/training/t.md:3:8 Cannot find \`effectiveness\` of \`TRN-AWARENESS\`
      hint: add how it is judged whether people can now do what was taught, and what came out"
  `);
});

test('reports an effect that nobody judged within three months', async () => {
  const open = { effectiveness: '{how: A test mail}' };
  expect(await judge(trainingCoverage, story(open, '2026-06-13'))).toEqual(['TRN-AWARENESS: pass']);
  expect(await failures(trainingCoverage, story(open, '2026-06-14'))).toMatchInlineSnapshot(`
    "reviews/training/t.md:10:16 Nobody judged whether \`TRN-AWARENESS\` helped, expected by 2026-06-13, three months after the round
      hint: \`isms-manager\` judges it as \`effectiveness.how\` says and adds \`result\`"
  `);
});

/** Settings with two people who came in April. */
const joined = exampleSettings().replace(
  'groups:',
  `  - {id: erik, name: Erik, emails: [erik@example.com], joined: 2026-04-01, roles: [{role: cto, from: 2026-04-10}]}
  - {id: fatou, name: Fatou, emails: [fatou@example.com], joined: 2026-04-05}
  - {id: gil, name: Gil, emails: [gil@example.com], joined: 2026-04-01, left: 2026-04-20}
groups:`,
);

test('reports joiners whose time ran out after the newest list', async () => {
  const told = (today: string, changes: Fields = {}) =>
    failures(trainingCoverage, { ...story(changes, today), settings: joined });
  expect(await told('2026-05-01')).toBe('');
  expect(await told('2026-05-02')).toMatchInlineSnapshot(`
    "reviews/training/t.md:9:21 Nothing shows that \`erik\` took part in \`TRN-AWARENESS\` by 2026-05-01, having joined on 2026-04-01
      hint: name a list from after 2026-05-01 in \`completions\`; the newest is of 2026-03-13"
  `);
  expect(await told('2026-05-06')).toMatchInlineSnapshot(`
    "reviews/training/t.md:9:21 Nothing shows that \`erik\` took part in \`TRN-AWARENESS\` by 2026-05-01, having joined on 2026-04-01; nor \`fatou\`
      hint: name a list from after 2026-05-01 in \`completions\`; the newest is of 2026-03-13"
  `);
  expect(await told('2026-05-10', { for: '[cto]' })).toBe('');
  expect(await told('2026-05-11', { for: '[cto]' })).toContain('joined on 2026-04-10');
  expect(await told('2026-12-01', { within: undefined })).toBe('');
  expect(await told('2026-12-01', { for: '[engineering]' })).toBe('');
});

/** The list of the round as its export has it: days of completion by person, none while it is open. */
const readAs = (
  days: Readonly<Record<string, string | undefined>>,
  more: Partial<ReadExport> = {},
) => {
  const facts = Object.entries(days).flatMap(([subject, day], index): readonly Fact[] => [
    { name: 'course', subject, value: 'Security for everybody', line: index + 2 },
    ...(day === undefined ? [] : [{ name: 'completed', subject, value: day, line: index + 2 }]),
  ]);
  const read: ReadExport = {
    path: 'evidence/files/training.csv',
    format: 'training-csv',
    rows: facts.length,
    facts,
    problems: [],
    ...more,
  };
  return { files: new Map(), exports: new Map([['EV-002#2026', read]]), decisions: new Map() };
};

/** Settings with two people who came in January, before the round of March. */
const before = exampleSettings().replace(
  'groups:',
  `  - {id: erik, name: Erik, emails: [erik@example.com], joined: 2026-01-12}
  - {id: fatou, name: Fatou, emails: [fatou@example.com], joined: 2026-02-05}
groups:`,
);

test('reports joiners who took part late, by a list that is read', async () => {
  const told = (days: Readonly<Record<string, string | undefined>>, changes: Fields = {}) =>
    failures(trainingCoverage, { ...story(changes), settings: before, collected: readAs(days) });
  expect(await told({ erik: '2026-02-11', fatou: '2026-03-07' })).toBe('');
  expect(await told({ erik: '2026-02-12', fatou: '2026-03-07' })).toMatchInlineSnapshot(`
    "reviews/training/t.md:9:21 \`erik\` took part in \`TRN-AWARENESS\` on 2026-02-12, expected by 2026-02-11, having joined on 2026-01-12
      hint: \`isms-manager\` sees to it that joiners have a course in time; correct \`joined\` in \`isms.yml\` if that day is wrong"
  `);
  expect(await told({ erik: '2026-03-09', fatou: '2026-03-09' })).toContain(
    '; late were also `fatou`',
  );
  expect(await told({ erik: '2026-03-09', fatou: undefined })).toMatchInlineSnapshot(`
    "reviews/training/t.md:9:21 Nothing shows that \`fatou\` took part in \`TRN-AWARENESS\` by 2026-03-07, having joined on 2026-02-05
      hint: name a list from after 2026-03-13 in \`completions\`; the newest is of 2026-03-13
    reviews/training/t.md:9:21 \`erik\` took part in \`TRN-AWARENESS\` on 2026-03-09, expected by 2026-02-11, having joined on 2026-01-12
      hint: \`isms-manager\` sees to it that joiners have a course in time; correct \`joined\` in \`isms.yml\` if that day is wrong"
  `);
  // Who joined before the round before this one took part in another whose list need not be there.
  const long = before.replace('joined: 2026-01-12', 'joined: 2025-03-13');
  const collected = readAs({ erik: '2026-03-09', fatou: '2026-03-07' });
  expect(await failures(trainingCoverage, { ...story({}), settings: long, collected })).toBe('');
  expect(await told({ erik: '2026-03-09', fatou: '2026-03-07' }, { every: undefined })).toBe('');
  expect(await told({ erik: '2026-03-09' }, { for: '[cto]' })).toBe('');
});

test('misses whoever stands in no list only where lists go by ids of people', async () => {
  const told = (days: Readonly<Record<string, string>>) =>
    failures(trainingCoverage, { ...story({}), settings: before, collected: readAs(days) });
  expect(await told({ erik: '2026-02-11' })).toContain('Nothing shows that `fatou` took part');
  expect(await told({ 'erik@example.com': '2026-03-11' })).toBe('');
});

test('takes no list that was altered or cannot be read, and no day that lies ahead', async () => {
  const days = { erik: '2026-03-09', fatou: '2026-03-07' };
  const told = (more: Partial<ReadExport>, said = days) =>
    failures(trainingCoverage, {
      ...story({}),
      settings: before,
      collected: readAs(said, more),
    });
  expect(await told({ altered: true })).toBe('');
  expect(await told({ problems: [{ line: 1, message: 'No column' }] })).toBe('');
  expect(await told({}, { ...days, erik: '2026-06-02' })).toContain(
    'Nothing shows that `erik` took part',
  );
});

test('does not take a round that lies ahead for one that was held', async () => {
  expect(await judge(trainingCoverage, story({}, '2026-03-12'))).toEqual([
    'TRN-AWARENESS: not evaluated, `EV-002#2026` does not say of a round that is over when it was',
  ]);
  expect(await judge(trainingCoverage, story({}, '2026-03-13'))).toEqual(['TRN-AWARENESS: pass']);
});

test('does not judge rounds whose list is not there', async () => {
  const files = { 'reviews/training/t.md': training() };
  expect(await judge(trainingCoverage, { files, today: '2030-01-01' })).toMatchInlineSnapshot(`
    [
      "TRN-AWARENESS: not evaluated, \`EV-002#2026\` does not say of a round that is over when it was",
    ]
  `);
});

test('does not concern drafts and retired trainings, nor judge broken fields', async () => {
  const files = {
    'reviews/training/1.md': training({
      version: '"1.0"',
      status: 'draft',
      completions: undefined,
    }),
    'reviews/training/2.md': training({ id: 'TRN-2', status: 'retired', completions: undefined }),
    'reviews/training/3.md': training({ id: 'TRN-3', every: 'often' }),
  };
  expect(await judge(trainingCoverage, { files, broken: true })).toMatchInlineSnapshot(`
    [
      "TRN-2: not applicable, the record is retired",
      "TRN-3: not evaluated, \`every\` breaks the schema",
      "TRN-AWARENESS: not applicable, the record is a draft",
    ]
  `);
});

test('asks for no course of a record that states competence alone', async () => {
  const changes = { completions: undefined, for: undefined };
  const competence = '[{role: cto, person: clara, required: Runs the platform, gap: None yet}]';
  expect(await judge(trainingCoverage, story({ ...changes, competence }))).toEqual([
    'TRN-AWARENESS: not applicable, it states competence alone',
  ]);
  expect(await failures(trainingCoverage, story(changes))).toContain('Cannot find `completions`');
});
