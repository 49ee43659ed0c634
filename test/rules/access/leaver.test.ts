import { expect, test } from 'vitest';
import type { Collected, Fact } from '#evidence/collected.ts';
import { accessLeaver } from '#rules/access/leaver.ts';
import { failures, judge } from '../evidence.ts';
import type { Story } from '../evidence.ts';
import { evidenceRequest } from '../records.ts';
import { accessReview, accessStory, kept } from './access.ts';
import type { Lists } from './access.ts';

const withLeaver = (story: Story, left: string, email = 'emil@example.com'): Story => ({
  ...story,
  settings: (story.settings ?? '').replace(
    'groups:',
    `  - {id: emil, name: Emil Sand, emails: [${email}], left: ${left}}\ngroups:`,
  ),
});
const decided = (decision: string, owner = 'emil'): readonly string[] => [
  `asha-example,${owner},${decision},clara,`,
  kept[1] ?? '',
];
const said = async (left: string, lists: Lists): Promise<string> =>
  failures(accessLeaver, withLeaver(await accessStory(lists), left));

test('reports an account that is kept although its owner has left before the export', async () => {
  expect(await said('2026-03-29', { decisions: decided('keep') })).toMatchInlineSnapshot(`
    "evidence/files/ar-2026-1.csv:2:1 \`asha-example\` belongs to \`emil\` who left before the export of 2026-03-30, and is kept in \`AR-2026-1\`
      hint: have the account closed today, decide \`revoke\` with \`done\` and \`ticket\`, and find out why it outlived the last working day"
  `);
});

test('lets an account be on the last day of its owner', async () => {
  expect(await said('2026-03-30', { decisions: decided('keep') })).toBe('');
});

test('leaves a revocation to the rule that asks whether it is carried out', async () => {
  expect(await said('2026-03-29', { decisions: decided('revoke') })).toBe('');
  for (const decision of ['change', 'escalate']) {
    expect(await said('2026-03-29', { decisions: decided(decision) })).toContain(
      'who left before the export',
    );
  }
});

test('leaves an account alone that is closed', async () => {
  const exports = {
    '2026-Q1': {
      day: '2026-03-30',
      lines: ['asha-example,member,no,no', 'clara-example,owner,yes,yes'],
    },
  };
  expect(await said('2026-03-29', { decisions: decided('keep'), exports })).toBe('');
});

test('knows the owner of an account that nobody decided on by its address', async () => {
  const exports = {
    '2026-Q1': { day: '2026-03-30', lines: ['Emil@example.com,member,no,yes'] },
  };
  expect(await said('2026-03-29', { decisions: [], exports })).toMatchInlineSnapshot(`
    "reviews/access/ar-2026-1.md:11:12 \`Emil@example.com\` belongs to somebody who left before the export of 2026-03-30, and is not decided on in \`AR-2026-1\`
      hint: have the account closed today, decide \`revoke\` with \`done\` and \`ticket\`, and find out why it outlived the last working day"
  `);
});

test('judges the last review of a system: what an earlier one kept may be gone since', async () => {
  const lists = (system: string): Lists => ({
    decisions: decided('keep'),
    today: '2026-07-02',
    files: {
      'reviews/access/ar-2026-2.md': accessReview({
        id: 'AR-2026-2',
        system,
        completed: '2026-07-02',
        decisions: 'evidence/files/ar-2026-2.csv',
      }),
      'evidence/files/ar-2026-2.csv': 'account,owner,decision\n',
    },
  });
  const story = withLeaver(await accessStory(lists('SUP-GITHUB')), '2026-03-29');
  expect(await judge(accessLeaver, story)).toEqual([
    'AR-2026-1: not applicable, there is a later review of the system',
    'AR-2026-2: pass',
  ]);
  expect(await said('2026-03-29', lists('SUP-OTHER'))).toContain(
    '`asha-example` belongs to `emil`',
  );
  const before = { ...lists('SUP-GITHUB'), today: '2026-07-01' };
  expect(await judge(accessLeaver, withLeaver(await accessStory(before), '2026-03-29'))).toEqual([
    expect.stringContaining('`asha-example` belongs to `emil`'),
    'AR-2026-2: not applicable, it is completed on 2026-07-02 only',
  ]);
});

const listOfPeople = (facts: readonly Fact[], format = 'people-csv'): Collected['exports'] =>
  new Map([['EV-002#1', { path: 'evidence/files/p.csv', format, rows: 1, facts, problems: [] }]]);

const withPeople = async (exports: Collected['exports']): Promise<Story> => {
  const story = await accessStory({
    decisions: decided('keep', 'p-17'),
    review: { leavers: 'EV-002#1' },
  });
  const { collected } = story;
  if (!collected) throw new Error('Expected files that were read');
  return {
    ...story,
    collected: { ...collected, exports: new Map([...collected.exports, ...exports]) },
  };
};

const end = (value: string, line = 2): Fact => ({ name: 'end', subject: 'p-17', value, line });
const start = (value: string, line = 2): Fact => ({ name: 'start', subject: 'p-17', value, line });

test('knows who left from the evidence `leavers` too', async () => {
  const judged = async (...facts: readonly Fact[]) =>
    judge(accessLeaver, await withPeople(listOfPeople(facts)));
  expect((await judged(end('2026-03-29')))[0]).toContain('`asha-example` belongs to `p-17`');
  expect(await judged(end('2026-03-30'))).toEqual(['AR-2026-1: pass']);
  expect(await judged(end('2025-01-31'), start('2026-01-01', 3))).toEqual(['AR-2026-1: pass']);
  expect((await judged(end('2025-01-31'), start('2026-05-01', 3)))[0]).toContain('p-17');
});

test('reads the list of people out of its export, of which a later one corrects an earlier', async () => {
  const item = (id: string, day: string): string =>
    `{id: ${id}, covers: {at: ${day}T07:00:00Z}, collected: ${day}T07:05:00Z, by: ciso, query: all people, file: evidence/files/people-${id}.csv, sha256: ${'ab'.repeat(32)}, bytes: 72}`;
  const judged = async (late: string, early: string) =>
    judge(
      accessLeaver,
      await accessStory({
        decisions: decided('keep', 'p-17'),
        review: { leavers: 'EV-002' },
        files: {
          'evidence/people.md': evidenceRequest({
            id: 'EV-002',
            format: 'people-csv',
            items: `[${item('late', '2026-03-31')}, ${item('early', '2025-12-31')}]`,
          }),
          'evidence/files/people-late.csv': `id,start,end,unit,role\np-17,2025-01-01,${late},IT,\n`,
          'evidence/files/people-early.csv': `id,start,end,unit,role\np-17,2025-01-01,${early},IT,\n`,
        },
      }),
    );
  expect((await judged('2026-03-15', ''))[0]).toContain('`asha-example` belongs to `p-17`');
  expect(await judged('', '2026-03-15')).toEqual(['AR-2026-1: pass']);
});

test('does not pass where nobody can tell who left', async () => {
  const expected = ['AR-2026-1: not evaluated, no list of people is read from `EV-002#1`'];
  expect(await judge(accessLeaver, await withPeople(new Map()))).toEqual(expected);
  const strange = listOfPeople([end('2026-03-29')], 'tickets-csv');
  expect(await judge(accessLeaver, await withPeople(strange))).toEqual(expected);
});
