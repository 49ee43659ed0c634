import { expect, test } from 'vitest';
import { ackNoCampaign } from '#rules/ack/no-campaign.ts';
import { failures, judge } from '../evidence.ts';
import { askedStory } from './story.ts';

const campaign = (due: string, groups = '[all-staff]'): string =>
  `campaigns: [{id: spring, documents: [POL-001], groups: ${groups}, opens: 2026-01-01, due: ${due}}]\n`;

test('reports a policy to be confirmed for which no day is set', async () => {
  expect(await failures(ackNoCampaign, askedStory({ fields: { within: undefined } })))
    .toMatchInlineSnapshot(`
    "policies/access-control.md:10:14 \`POL-001\` 1.0 is to be confirmed since 2026-01-12, and no day is set for \`all-staff\`
      hint: set \`within:\`, such as \`P14D\`, or add a campaign to \`isms.yml\` that names the document and these groups"
  `);
});

test('passes one with `within`, and one that a campaign asks for', async () => {
  expect(await judge(ackNoCampaign, askedStory())).toEqual(['POL-001: pass']);
  const story = askedStory({ fields: { within: undefined }, settings: campaign('2026-01-12') });
  expect(await judge(ackNoCampaign, story)).toEqual(['POL-001: pass']);
});

test('a campaign that was over before the version came into force asks for nothing', async () => {
  const story = askedStory({ fields: { within: undefined }, settings: campaign('2026-01-11') });
  expect(await failures(ackNoCampaign, story)).toContain('no day is set');
});

test('does not concern documents that nobody has to confirm', async () => {
  const story = askedStory({ fields: { acknowledge: 'none', within: undefined } });
  expect(await judge(ackNoCampaign, story)).toEqual([
    'all: not applicable, no document in force asks to be confirmed',
  ]);
});

test('is not evaluated without a history', async () => {
  const undecidable = { code: 'no-repository', message: 'There is no history' };
  expect(await judge(ackNoCampaign, { ...askedStory(), undecidable })).toEqual([
    'all: not evaluated, There is no history',
  ]);
});
