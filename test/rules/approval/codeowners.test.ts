import { expect, test } from 'vitest';
import { withBlock } from '#forges/codeowners/block.ts';
import { codeOwnersFor } from '#forges/codeowners/code-owners.ts';
import { approvalCodeowners } from '#rules/approval/codeowners.ts';
import type { Outcome } from '#rules/rule.ts';
import { readStory } from '../evidence.ts';
import { exampleSettings, policy } from '../records.ts';

const settings = exampleSettings().replace('id: bianca,', 'id: bianca, forge: {login: bianca},');
const { evidence } = await readStory({ files: { 'policies/access.md': policy() }, settings });
const { register, today } = evidence;
const { lines } = codeOwnersFor(register, { forge: 'github', prefix: '', today });

const judge = (texts: Readonly<Record<string, string>>, prefix = ''): readonly Outcome[] => [
  ...(approvalCodeowners.evaluate?.({
    ...evidence,
    codeOwners: { prefix, texts: new Map(Object.entries(texts)) },
  }) ?? []),
];

test('passes a block that names who must approve today', () => {
  expect(judge({ '.github/CODEOWNERS': withBlock('* @dev\n', lines) })).toEqual([
    { result: 'pass' },
  ]);
  const withCrlf = withBlock('* @dev\r\n', lines);
  expect(judge({ '.github/CODEOWNERS': withCrlf })).toEqual([{ result: 'pass' }]);
});

test('reports a block that names somebody else, at the first line that differs', () => {
  const text = withBlock('* @dev\n', lines).replace('/policies/ @bianca', '/policies/ @mallory');
  const [outcome] = judge({ '.github/CODEOWNERS': text });
  expect(outcome).toMatchInlineSnapshot(`
    {
      "hint": "run \`isms codeowners\` and merge what it writes",
      "message": "\`.github/CODEOWNERS\` asks other people than \`isms.yml\` and the records name on 2026-06-01",
      "place": {
        "column": 1,
        "line": 11,
        "path": ".github/CODEOWNERS",
      },
      "result": "fail",
    }
  `);
  const { line } = (outcome as Extract<Outcome, { result: 'fail' }>).place;
  expect(text.split('\n')[line - 1]).toBe('/policies/ @mallory');
});

test('reports a block that an ended role made old', () => {
  const text = withBlock('', lines);
  const old = judge({ CODEOWNERS: text }).map(({ result }) => result);
  const later = [
    ...(approvalCodeowners.evaluate?.({
      ...evidence,
      today: '2024-06-01',
      codeOwners: { prefix: '', texts: new Map([['CODEOWNERS', text]]) },
    }) ?? []),
  ].map(({ result }) => result);
  expect([old, later]).toEqual([['pass'], ['fail']]);
});

test('names a file above the root of the ISMS by its way there', () => {
  const [outcome] = judge({ '.github/CODEOWNERS': withBlock('', lines) }, 'company/isms/');
  expect(outcome).toMatchObject({
    result: 'fail',
    place: { path: '../../.github/CODEOWNERS', column: 1 },
  });
});

test('reports broken markers and a block for no forge', () => {
  const half = lines.slice(0, -1).join('\n');
  const nowhere = withBlock('', lines).replace('(github)', '(sourceforge)');
  expect([...judge({ CODEOWNERS: half }), ...judge({ CODEOWNERS: nowhere })])
    .toMatchInlineSnapshot(`
    [
      {
        "hint": "put back the two lines between which the block stands, or delete both, then run \`isms codeowners\`",
        "message": "Cannot find the block of \`isms codeowners\` in \`CODEOWNERS\`: Unexpected 0 lines \`# END isms-as-code codeowners\`, expected one",
        "place": {
          "column": 1,
          "line": 1,
          "path": "CODEOWNERS",
        },
        "result": "fail",
      },
      {
        "hint": "run \`isms codeowners --forge <forge>\`",
        "message": "Unexpected \`# BEGIN isms-as-code codeowners (sourceforge)\`, expected the name of a forge behind it",
        "place": {
          "column": 1,
          "line": 1,
          "path": "CODEOWNERS",
        },
        "result": "fail",
      },
    ]
  `);
});

test('says nothing of files without a block, and where there is no file', () => {
  const result = [
    { result: 'not applicable', reason: expect.stringContaining('no CODEOWNERS file') as string },
  ];
  expect(judge({ CODEOWNERS: '* @dev\n' })).toEqual(result);
  expect([...(approvalCodeowners.evaluate?.(evidence) ?? [])]).toEqual(result);
});
