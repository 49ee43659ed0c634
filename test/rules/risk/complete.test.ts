import { expect, test } from 'vitest';
import { riskComplete } from '#rules/risk/complete.ts';
import { failures, judge } from '../evidence.ts';
import { risk } from '../records.ts';

const path = 'risks/leaver-access.md';

test('reports a part that is one word, a mark or a copy of another', async () => {
  const files = {
    [path]: risk({ source: 'Hacking', event: '"TBD"', consequence: 'HACKING!' }),
  };
  expect(await failures(riskComplete, { files })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:8:9 Unexpected source of \`R-001\`, expected more than one word
      hint: write it as a sentence: because of \`source\`, \`event\` may happen, leading to \`consequence\`
    risks/leaver-access.md:9:8 Unexpected event of \`R-001\`, expected more than one word
      hint: write it as a sentence: because of \`source\`, \`event\` may happen, leading to \`consequence\`
    risks/leaver-access.md:10:14 Unexpected consequence of \`R-001\`, which repeats the source
      hint: write it as a sentence: because of \`source\`, \`event\` may happen, leading to \`consequence\`"
  `);
});

test('asks for the current levels where controls exist', async () => {
  const files = { [path]: risk({ current: undefined }) };
  expect(await failures(riskComplete, { files })).toMatchInlineSnapshot(`
    "risks/leaver-access.md:15:20 Cannot find \`current\` of \`R-001\`, which has existing controls
      hint: add \`current:\` with likelihood and consequence as they are with these controls"
  `);
});

test('passes sentences, also of a script without spaces', async () => {
  const files = {
    'risks/a.md': risk(),
    'risks/b.md': risk({
      id: 'R-002',
      source: '退職が技術部門に伝わらない',
      event: '退職者のアカウントが残る',
      consequence: 'ソースコードが流出する',
    }),
  };
  expect(await judge(riskComplete, { files })).toEqual(['R-001: pass', 'R-002: pass']);
});

test('needs no current levels where no control exists', async () => {
  const files = { [path]: risk({ current: undefined, existing_controls: undefined }) };
  expect(await judge(riskComplete, { files })).toEqual(['R-001: pass']);
});
