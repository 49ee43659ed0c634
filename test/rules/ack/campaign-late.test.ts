import { expect, test } from 'vitest';
import { ackCampaignLate } from '#rules/ack/campaign-late.ts';
import { failures, judge } from '../evidence.ts';
import { askedStory, exported, staff } from './story.ts';

const asked = {
  fields: { within: undefined },
  settings:
    'campaigns: [{id: spring, documents: [POL-001], groups: [all-staff], opens: 2026-04-01, due: 2026-04-30}]\n',
};
const two = [staff('p-1'), staff('p-2')];

test('reports a campaign that ended with people open', async () => {
  expect(await failures(ackCampaignLate, askedStory(asked, exported(two, [{}]))))
    .toMatchInlineSnapshot(`
      "isms.yml:22:93 Campaign \`spring\` ended on 2026-04-30 with 1 of 2 confirmations open
        hint: \`isms ack remind\` writes to those who are open; exempt whoever is on long leave, with a reason"
    `);
});

test('passes a campaign that everybody followed', async () => {
  const all = exported(two, [{}, { person: 'p-2' }]);
  expect(await judge(ackCampaignLate, askedStory(asked, all))).toEqual(['all: pass']);
});

test('does not concern a campaign on its last day', async () => {
  const story = { ...askedStory(asked, exported(two, [])), today: '2026-04-30' };
  expect(await judge(ackCampaignLate, story)).toEqual([
    'all: not applicable, no campaign is past its day',
  ]);
});

test('is not evaluated without an export', async () => {
  expect(await judge(ackCampaignLate, askedStory(asked))).toEqual([
    'all: not evaluated, no export of acknowledgements was given with `--acks`',
  ]);
});
