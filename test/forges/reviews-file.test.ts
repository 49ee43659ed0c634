import { expect, test } from 'vitest';
import { readReviewsFile } from '#forges/reviews-file.ts';
import { refusalOf } from '../refusal.ts';

const id = (digit: string): string => digit.repeat(40);

const change = (changes: object = {}): object => ({
  forge: 'https://bitbucket.example.org/projects/ISMS/repos/isms/',
  request: 42,
  target: 'main',
  head: id('d'),
  author: { login: 'ines' },
  commits: [
    {
      id: id('d'),
      email: 'ines@example.com',
      account: { login: 'ines' },
      message: 'Write\n\nCo-authored-by: Lee <lee@example.org>',
    },
  ],
  reviews: [
    { login: 'clara', decision: 'dismissed', commit: id('d'), at: '2026-01-09T09:00:00Z' },
    { login: 'Clara', decision: 'approved', commit: id('c'), at: '2026-01-08T09:00:00+01:00' },
  ],
  merge: { by: { login: 'clara' }, commit: id('e') },
  ...changes,
});

const read = (changes: object = {}) =>
  readReviewsFile(JSON.stringify({ version: 1, changes: [change(changes)] }), 'reviews.json');

const told = (text: string): Promise<string> =>
  refusalOf(() => readReviewsFile(text, 'reviews.json'));

test('a file of reviews gives what an API would', () => {
  const [first] = read();
  expect(first).toMatchObject({
    forge: 'https://bitbucket.example.org/projects/ISMS/repos/isms',
    reviews: [{ login: 'clara', decision: 'dismissed' }],
    commits: [
      { authors: [{ login: 'ines' }, { login: 'lee@example.org', email: 'lee@example.org' }] },
    ],
    writers: [],
  });
  expect(first?.reviews).toHaveLength(1);
});

test('mistakes get a sentence with the path of the field and what was expected', async () => {
  const json = (changes: object): string =>
    JSON.stringify({ version: 1, changes: [change(changes)] });
  expect([
    await told('not json'),
    await told('[]'),
    await told('{"version": 2, "changes": []}'),
    await told(json({ head: 'HEAD' })),
    await told(json({ reveiws: [] })),
    await told(json({ merge: { by: { login: 'clara' } } })),
    await told(
      json({ reviews: [{ login: 'clara', decision: 'lgtm', at: '2026-01-09T09:00:00Z' }] }),
    ),
    await told(json({ reviews: [{ login: 'clara', decision: 'approved', at: '9 January' }] })),
    await told(json({ request: 0 })),
  ]).toMatchInlineSnapshot(`
    [
      "\`reviews.json\` is not JSON -- its form is that of the schema \`isms-as-code/schemas/reviews.json\`",
      "In \`reviews.json\`: Unexpected a list, expected a map with \`version\`, \`changes\` -- its form is that of the schema \`isms-as-code/schemas/reviews.json\`",
      "In \`reviews.json\`: Unexpected \`2\` at \`version\`, expected 1 -- its form is that of the schema \`isms-as-code/schemas/reviews.json\`",
      "In \`reviews.json\`: Unexpected \`HEAD\` at \`changes[0].head\`, expected a full commit id -- its form is that of the schema \`isms-as-code/schemas/reviews.json\`",
      "In \`reviews.json\`: Unexpected field \`changes[0].reveiws\` -- its form is that of the schema \`isms-as-code/schemas/reviews.json\`",
      "In \`reviews.json\`: Cannot find \`changes[0].merge.commit\` -- its form is that of the schema \`isms-as-code/schemas/reviews.json\`",
      "In \`reviews.json\`: Unexpected \`lgtm\` at \`changes[0].reviews[0].decision\`, expected \`approved\`, \`changes_requested\` or \`dismissed\` -- its form is that of the schema \`isms-as-code/schemas/reviews.json\`",
      "In \`reviews.json\`: Unexpected \`9 January\` at \`changes[0].reviews[0].at\`, expected a time with its zone such as \`2026-03-31T09:00:00Z\` -- its form is that of the schema \`isms-as-code/schemas/reviews.json\`",
      "In \`reviews.json\`: Unexpected \`0\` at \`changes[0].request\`, expected a whole number -- its form is that of the schema \`isms-as-code/schemas/reviews.json\`",
    ]
  `);
});

test('a mistake is told with the name of the schema', async () => {
  expect(await told('[]')).toMatch(
    / -- its form is that of the schema `isms-as-code\/schemas\/reviews\.json`$/,
  );
});
