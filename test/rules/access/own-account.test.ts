import { expect, test } from 'vitest';
import { accessOwnAccount } from '#rules/access/own-account.ts';
import { failures, judge } from '../evidence.ts';
import { accessStory, kept } from './access.ts';
import type { Lists } from './access.ts';

const judged = async (lists: Lists) => judge(accessOwnAccount, await accessStory(lists));
const said = async (lists: Lists) => failures(accessOwnAccount, await accessStory(lists));
const onClara = (by: string): readonly string[] => [
  kept[0] ?? '',
  `clara-example,clara,keep,${by},`,
];

test('passes a reviewer on whom another decided', async () => {
  expect(await judged({})).toEqual(['AR-2026-1: pass']);
});

test('reports who decided on the own account, at the line', async () => {
  expect(await said({ decisions: onClara('clara') })).toMatchInlineSnapshot(`
    "evidence/files/ar-2026-1.csv:3:1 \`clara\` decided on the own account \`clara-example\` in \`AR-2026-1\`
      hint: have another person decide, write that person in \`by\`, and say why the reviewer is on the list in \`reviewer.self_review\`"
  `);
});

test('takes the reviewer for who decided where a line says nothing', async () => {
  expect(await said({ decisions: onClara('') })).toContain('`clara` decided on the own account');
  expect(await said({ decisions: ['asha-example,asha,keep,,', kept[1] ?? ''] })).toBe('');
});

test('takes the role of `self_review` for who decided on the reviewer', async () => {
  const reviewer = (by: string) => ({
    reviewer: `{person: clara, role: cto, self_review: {why: She is a member, by: ${by}}}`,
  });
  expect(await said({ decisions: onClara(''), review: reviewer('ciso') })).toBe('');
  expect(await said({ decisions: onClara(''), review: reviewer('cto') })).toContain('`clara`');
  expect(await said({ decisions: onClara('clara'), review: reviewer('ciso') })).toContain(
    '`clara`',
  );
});

test('reports anybody who decided on the own account, not only the reviewer', async () => {
  expect(await said({ decisions: ['asha-example,asha,keep,asha,', kept[1] ?? ''] })).toContain(
    '`asha` decided on the own account `asha-example`',
  );
});

test('reports somebody who is no person of isms.yml', async () => {
  expect(await said({ decisions: onClara('ahsa') })).toMatchInlineSnapshot(`
    "evidence/files/ar-2026-1.csv:3:1 Cannot find person \`ahsa\`, who decided on \`clara-example\`; did you mean \`asha\`?
      hint: write the id that the person has under \`people\` in \`isms.yml\`"
  `);
});

test('lets accounts without an owner be decided on by anybody', async () => {
  expect(await judged({ decisions: ['asha-example,,keep,clara,', kept[1] ?? ''] })).toEqual([
    'AR-2026-1: pass',
  ]);
});

test('does not pass decisions that cannot be read in full', async () => {
  expect(await judged({ decisions: [...kept, 'dario-example,dario,,clara,'] })).toEqual([
    'AR-2026-1: not evaluated, `evidence/files/ar-2026-1.csv` cannot be read in full',
  ]);
  const { collected: _, ...unread } = await accessStory();
  expect(await judge(accessOwnAccount, unread)).toEqual([
    'AR-2026-1: not evaluated, the files of evidence are not read',
  ]);
});

test('reports owners who are no person of isms.yml, in one finding', async () => {
  const owned = (...owners: readonly string[]) =>
    owners.map((owner, index) => `account-${index},${owner},keep,clara,`);
  expect(await said({ decisions: owned('dairo') })).toMatchInlineSnapshot(`
    "evidence/files/ar-2026-1.csv:2:1 Cannot find person \`dairo\`, who owns an account in \`AR-2026-1\`; did you mean \`dario\`?
      hint: write the id that the person has under \`people\` in \`isms.yml\`, or in the list of people that \`leavers\` names; leave \`owner\` empty where the account is nobody’s"
  `);
  expect(await said({ decisions: owned('asha', 'nobody-1', 'nobody-2', 'nobody-1') })).toContain(
    'Cannot find person `nobody-1`, `nobody-2`, who own accounts in `AR-2026-1`',
  );
  expect(await said({ decisions: owned('asha; dario') })).toBe('');
  expect(await said({ decisions: ['account,ahsa,keep,ahsa,'] })).toBe(
    await said({ decisions: ['account,,keep,ahsa,'] }),
  );
});

test('knows owners by the list of people that `leavers` names', async () => {
  const story = await accessStory({
    decisions: ['asha-example,p-17,keep,clara,'],
    review: { leavers: 'EV-002#1' },
  });
  const { collected } = story;
  if (!collected) throw new Error('Expected files that were read');
  const people = (format: string) =>
    new Map([
      ...collected.exports,
      [
        'EV-002#1',
        {
          path: 'evidence/files/p.csv',
          format,
          rows: 1,
          facts: [{ name: 'start', subject: 'p-17', value: '2020-01-01', line: 2 }],
          problems: [],
        },
      ],
    ]);
  const judgedWith = (format: string) =>
    judge(accessOwnAccount, { ...story, collected: { ...collected, exports: people(format) } });
  expect(await judgedWith('people-csv')).toEqual(['AR-2026-1: pass']);
  expect((await judgedWith('tickets-csv'))[0]).toContain('Cannot find person `p-17`');
});
