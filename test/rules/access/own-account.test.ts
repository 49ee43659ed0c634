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
