import { expect, test } from 'vitest';
import { ackOutstanding } from '#rules/ack/outstanding.ts';
import { failures, judge } from '../evidence.ts';
import { askedStory, exported, staff } from './story.ts';

const two = [staff('p-1'), staff('p-2')];

test('reports how many are late, and never who', async () => {
  const said = await failures(ackOutstanding, askedStory({}, exported(two, [{}])));
  expect(said).toMatchInlineSnapshot(`
    "policies/access-control.md:10:14 1 of 2 people have not confirmed \`POL-001\` 1.0 in time, the first was due on 2026-01-26
      hint: \`isms ack remind\` writes to them; the service shows their leads who they are"
  `);
  expect(said).not.toContain('p-2');
});

test('passes on the last day', async () => {
  const story = { ...askedStory({}, exported(two, [{}])), today: '2026-01-26' };
  expect(await judge(ackOutstanding, story)).toEqual(['POL-001: pass']);
});

test('passes when everybody has confirmed', async () => {
  const all = exported(two, [{}, { person: 'p-2' }]);
  expect(await judge(ackOutstanding, askedStory({}, all))).toEqual(['POL-001: pass']);
});

test('is not evaluated without an export', async () => {
  expect(await judge(ackOutstanding, askedStory())).toEqual([
    'all: not evaluated, no export of acknowledgements was given with `--acks`',
  ]);
});

test('is not evaluated where receipts are missing that the roster knows of', async () => {
  const { chain, roster } = exported(two, [{}]);
  const cut = { chain, roster: { ...roster, head: { count: 2 } } };
  expect(await judge(ackOutstanding, askedStory({}, cut))).toEqual([
    'all: not evaluated, `acks.jsonl` is not the chain that `state.json` was made with',
  ]);
});

test('leaves to `ack/campaign-late` what a campaign asked for that is over', async () => {
  const asked = {
    fields: { within: undefined },
    settings:
      'campaigns: [{id: spring, documents: [POL-001], groups: [all-staff], opens: 2026-04-01, due: 2026-04-30}]\n',
  };
  const story = askedStory(asked, exported(two, []));
  expect(await judge(ackOutstanding, story)).toEqual(['POL-001: pass']);
});
