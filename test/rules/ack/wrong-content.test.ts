import { expect, test } from 'vitest';
import { ackWrongContent } from '#rules/ack/wrong-content.ts';
import { failures, judge } from '../evidence.ts';
import { askedStory, exported, staff } from './story.ts';

const people = [staff('p-1')];

test('reports a receipt for another text than the approved one', async () => {
  const story = askedStory({}, exported(people, [{}, { content: 'd'.repeat(40) }]));
  expect(await failures(ackWrongContent, story)).toMatchInlineSnapshot(`
    "policies/access-control.md:7:10 Receipt 2 confirms \`ddddddd\` as \`POL-001\` 1.0, which is \`aaaaaaa\`
      hint: these receipts prove nothing: ask the people concerned to confirm the text in force"
  `);
});

test('reports a receipt for a version that was never there, once a document', async () => {
  const story = askedStory({}, exported(people, [{ version: '9.0' }, { version: '9.0' }]));
  expect(await failures(ackWrongContent, story)).toMatchInlineSnapshot(`
    "policies/access-control.md:7:10 Receipt 1 confirms \`aaaaaaa\` as \`POL-001\` 9.0, which no history knows (2 receipts of this document)
      hint: these receipts prove nothing: ask the people concerned to confirm the text in force"
  `);
});

test('reports a chain that does not hold', async () => {
  const { chain, roster } = exported(people, [{}]);
  const problems = [
    { line: 2, message: 'does not name the line before it' },
    { line: 7, message: 'is no receipt: it is not JSON' },
  ];
  const story = askedStory({}, { chain: { ...chain, problems }, roster });
  expect(await failures(ackWrongContent, story)).toMatchInlineSnapshot(`
    "isms.yml:1:1 Line 2 of \`acks.jsonl\` does not name the line before it and 1 more line
      hint: export the receipts again; where the service gives the same, compare with the last anchor and the receipts that people hold"
  `);
});

test('passes receipts for the approved text', async () => {
  expect(await judge(ackWrongContent, askedStory({}, exported(people, [{}])))).toEqual([
    'POL-001: pass',
  ]);
});

test('is not evaluated without an export', async () => {
  expect(await judge(ackWrongContent, askedStory())).toEqual([
    'all: not evaluated, no export of acknowledgements was given with `--acks`',
  ]);
});
