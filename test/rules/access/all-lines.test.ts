import { expect, test } from 'vitest';
import { accessAllLines } from '#rules/access/all-lines.ts';
import { failures, judge } from '../evidence.ts';
import { accessStory, kept, members, paths } from './access.ts';
import type { Lists } from './access.ts';

const said = async (lists: Lists): Promise<string> =>
  failures(accessAllLines, await accessStory(lists));
const quarter = (lines: readonly string[]): NonNullable<Lists['exports']> => ({
  '2026-Q1': { day: '2026-03-30', lines },
});
const exported = (accounts: number): string =>
  `{item: EV-001#2026-Q1, exported: 2026-03-30T07:00:00Z, by: ciso, query: all members, accounts: ${accounts}, complete: As the page says}`;
const three = [...members, 'dario-example,member,no,yes'];

test('passes decisions on exactly the accounts of the export', async () => {
  expect(await judge(accessAllLines, await accessStory())).toEqual(['AR-2026-1: pass']);
});

test('reports accounts without a decision, in one finding', async () => {
  const exports = quarter([...three, 'emil-example,member,no,yes']);
  expect(await said({ exports, review: { export: exported(4) } })).toMatchInlineSnapshot(`
    "reviews/access/ar-2026-1.md:11:12 \`AR-2026-1\` decides nothing on \`dario-example\`, \`emil-example\` of \`EV-001#2026-Q1\`
      hint: \`clara\` adds a line with a decision for each to \`evidence/files/ar-2026-1.csv\`"
  `);
});

test('reports decisions on accounts that the export does not list, at their line', async () => {
  expect(await said({ decisions: [...kept, 'dario-example,dario,revoke,clara,'] }))
    .toMatchInlineSnapshot(`
      "evidence/files/ar-2026-1.csv:4:1 \`AR-2026-1\` decides on \`dario-example\`, which \`EV-001#2026-Q1\` does not list
        hint: correct the names, or drop the lines; if the accounts are there, the export is not complete: make a new one"
    `);
});

test('takes blanks off names, and tells names apart by case', async () => {
  expect(await said({ decisions: ['  asha-example  ,asha,keep,clara,', kept[1] ?? ''] })).toBe('');
  expect(await said({ decisions: ['Asha-Example,asha,keep,clara,', kept[1] ?? ''] }))
    .toMatchInlineSnapshot(`
      "evidence/files/ar-2026-1.csv:2:1 Unexpected account \`Asha-Example\`, expected \`asha-example\` as in \`EV-001#2026-Q1\`
        hint: write the name as the system has it; upper and lower case may be two accounts"
    `);
});

test('reports two decisions on one account, but not on one that the export lists twice', async () => {
  const twice = [...kept, 'asha-example,asha,revoke,clara,'];
  expect(await said({ decisions: twice })).toMatchInlineSnapshot(`
    "evidence/files/ar-2026-1.csv:4:1 \`AR-2026-1\` decides on \`asha-example\` more often than \`EV-001#2026-Q1\` lists it
      hint: keep the one line that was decided"
  `);
  expect(
    await said({ decisions: twice, exports: quarter([...members, 'asha-example,admin,yes,yes']) }),
  ).toBe('');
});

test('reports a count that is not that of the export', async () => {
  expect(
    await said({
      exports: quarter(three),
      decisions: [...kept, 'dario-example,dario,keep,clara,'],
    }),
  ).toMatchInlineSnapshot(`
    "reviews/access/ar-2026-1.md:10:104 \`AR-2026-1\` counts 2 accounts, \`EV-001#2026-Q1\` lists 3
      hint: correct the number, or make a new export if accounts are missing from it"
  `);
});

test('reports lines that cannot be read, and nothing that follows from them', async () => {
  expect(await said({ decisions: ['asha-example,asha,keeep,clara,', kept[1] ?? ''] }))
    .toMatchInlineSnapshot(`
      "evidence/files/ar-2026-1.csv:2:19 Unexpected \`keeep\` in \`decision\`, expected \`keep\`, \`change\`, \`revoke\` or \`escalate\`
        hint: correct the line; \`clara\` confirms the decision"
    `);
});

test('names ten accounts and counts the others', async () => {
  const many = Array.from({ length: 12 }, (_, index) => `bot-${10 + index},member,no,yes`);
  expect(await said({ exports: quarter([...members, ...many]) })).toContain(
    '`bot-19` and 2 more of',
  );
});

test('says what is missing to judge', async () => {
  const story = await accessStory();
  const { collected: _, ...unread } = story;
  expect(await judge(accessAllLines, unread)).toEqual([
    'AR-2026-1: not evaluated, the files of evidence are not read',
  ]);
  const vault = await accessStory({ exports: {}, files: {} });
  expect(await judge(accessAllLines, { ...vault, broken: true })).toEqual([
    'AR-2026-1: not evaluated, the accounts of `EV-001#2026-Q1` are not read from a known export',
  ]);
  const { [paths.decisions]: __, ...files } = story.files;
  expect(
    await judge(accessAllLines, {
      ...story,
      files,
      collected: {
        files: new Map([[paths.decisions, { state: 'missing' }]]),
        exports: new Map(),
        decisions: new Map(),
      },
    }),
  ).toEqual([`AR-2026-1: not evaluated, \`${paths.decisions}\` is not there`]);
});

test('does not judge an export of which a line cannot be read', async () => {
  const exports = quarter([...members, 'dario-example,member,perhaps,yes']);
  expect(await judge(accessAllLines, await accessStory({ exports }))).toEqual([
    'AR-2026-1: not evaluated, the accounts of `EV-001#2026-Q1` are not read from a known export',
  ]);
});

test('leaves a review that breaks the schema to that finding', async () => {
  const story = await accessStory({ review: { export: '{item: EV-001#2026-Q1}' } });
  expect(await judge(accessAllLines, { ...story, broken: true })).toEqual([
    'AR-2026-1: not evaluated, `export` breaks the schema',
  ]);
});

test('is not evaluated where the file is not the one that was collected', async () => {
  const story = await accessStory();
  const item = story.collected?.exports.get('EV-001#2026-Q1');
  if (!story.collected || !item) throw new Error('Expected the export of the story');
  const exports = new Map([['EV-001#2026-Q1', { ...item, altered: true as const }]]);
  expect(
    await judge(accessAllLines, { ...story, collected: { ...story.collected, exports } }),
  ).toEqual([
    'AR-2026-1: not evaluated, the file of `EV-001#2026-Q1` is not the one that was collected',
  ]);
});

test('reports decisions without a reason, in one finding at the first', async () => {
  const decisions = [`${kept[0] ?? ''},works on policies`, `${kept[1] ?? ''},`];
  expect(await said({ decisions })).toMatchInlineSnapshot(`
    "evidence/files/ar-2026-1.csv:3:1 \`AR-2026-1\` gives no reason for what it decides on \`clara-example\`
      hint: \`clara\` writes in \`reason\` what the account is needed for, or why it goes"
  `);
  expect(await said({ decisions: kept.map((line) => `${line},tbd`) })).toContain(
    'gives no reason for what it decides on `asha-example`, `clara-example`',
  );
});
