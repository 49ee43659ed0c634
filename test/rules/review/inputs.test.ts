import { expect, test } from 'vitest';
import { reviewInputs } from '#rules/review/inputs.ts';
import { failures, judge } from '../evidence.ts';
import { managementReview, sections } from '../records.ts';

const path = 'reviews/management/mr-2026-1.md';

test('reports the sections that are missing', async () => {
  const body = sections({ d2: undefined, g: undefined });
  const files = { [path]: managementReview({}, body) };
  expect(await failures(reviewInputs, { files })).toMatchInlineSnapshot(`
    "reviews/management/mr-2026-1.md:16:1 Cannot find sections \`d2)\`, \`g)\` in \`MR-2026-1\`
      hint: add a heading of level 2 for each, such as \`## d2) Monitoring and measurement\`, with what was said"
  `);
});

test('reports a section that holds quoted facts, a sub-heading or a mark alone', async () => {
  const body = sections({
    a: '> Three actions are open.',
    b: '### Climate\n\n> - Nothing changed.',
    e: 'TBD',
  });
  const files = { [path]: managementReview({}, body) };
  expect(await failures(reviewInputs, { files })).toMatchInlineSnapshot(`
    "reviews/management/mr-2026-1.md:17:1 Cannot find a comment in section \`a)\` of \`MR-2026-1\`
      hint: write what the meeting made of the facts; quoted blocks are not comments
    reviews/management/mr-2026-1.md:21:1 Cannot find a comment in section \`b)\` of \`MR-2026-1\`
      hint: write what the meeting made of the facts; quoted blocks are not comments
    reviews/management/mr-2026-1.md:47:1 Cannot find a comment in section \`e)\` of \`MR-2026-1\`
      hint: write what the meeting made of the facts; quoted blocks are not comments"
  `);
});

test('reports every section of empty minutes at once', async () => {
  const files = { [path]: managementReview({}, '') };
  expect(await failures(reviewInputs, { files })).toMatchInlineSnapshot(`
    "reviews/management/mr-2026-1.md:16:1 Cannot find sections \`a)\`, \`b)\`, \`c)\`, \`d1)\`, \`d2)\`, \`d3)\`, \`d4)\`, \`e)\`, \`f)\`, \`g)\` in \`MR-2026-1\`
      hint: add a heading of level 2 for each, such as \`## a) Actions from earlier reviews\`, with what was said"
  `);
});

test('passes a comment of any kind beside the quoted facts', async () => {
  const body = sections({
    a: '> Three actions are open.\n\nNone of them worries us.',
    b: '- Two customers ask for SOC 2.',
    c: '| who | asks |\n| --- | --- |\n| customers | SOC 2 |',
    d1: '### Trend\n\nFewer than last year.',
  });
  const files = { [path]: managementReview({}, body) };
  expect(await judge(reviewInputs, { files })).toEqual(['MR-2026-1: pass']);
});

test('takes only headings of level 2 that begin with the letter', async () => {
  const body = sections().replace('## a) Input', '## An introduction\n\nHello.\n\n### a) Input');
  const files = { [path]: managementReview({}, body) };
  expect(await failures(reviewInputs, { files })).toContain('Cannot find section `a)`');
});
