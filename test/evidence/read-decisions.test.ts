import { expect, test } from 'vitest';
import { decisionColumns, readDecisions } from '#evidence/read-decisions.ts';

const header = decisionColumns.join(',');
const path = 'evidence/files/ar-2026-1.csv';

const problems = (text: string): readonly string[] =>
  readDecisions(path, text).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

test('reads each line with what it says, and leaves out what is empty', () => {
  const text = `${header}
asha-example,asha,member,no,yes,2026-03-29,keep,works on policies,clara,,
old,,owner,YES,true,2026-03-29T10:00:00Z,Revoke,"left, long ago",clara,2026-04-03,IT-1
`;
  expect(readDecisions(path, text)).toEqual({
    path,
    decisions: [
      {
        account: 'asha-example',
        owner: 'asha',
        by: 'clara',
        role: 'member',
        privileged: false,
        mfa: true,
        lastLogin: '2026-03-29',
        decision: 'keep',
        reason: 'works on policies',
        line: 2,
      },
      {
        account: 'old',
        by: 'clara',
        role: 'owner',
        privileged: true,
        mfa: true,
        lastLogin: '2026-03-29',
        decision: 'revoke',
        reason: 'left, long ago',
        done: '2026-04-03',
        ticket: 'IT-1',
        line: 3,
      },
    ],
    problems: [],
  });
});

test('needs account and decision, in any order, and tolerates further columns', () => {
  const text = 'decision;note;account\nkeep;x;asha\n';
  expect(readDecisions(path, text).decisions).toEqual([
    { account: 'asha', decision: 'keep', line: 2 },
  ]);
  expect(problems('acount,decision\nasha,keep\n')).toEqual([
    '1:1 Cannot find column `account`; did you mean `acount`?',
  ]);
});

test('tells at its place what is no decision, no day and no yes or no', () => {
  const text = `account,privileged,decision,done\nasha,perhaps,maybe,31.3.2026\n,yes,keep,\nclara,no,,2026-02-30\n`;
  expect(problems(text)).toEqual([
    '2:6 Unexpected `perhaps` in `privileged`, expected `yes` or `no`',
    '2:14 Unexpected `maybe` in `decision`, expected `keep`, `change`, `revoke` or `escalate`',
    '2:20 Unexpected `31.3.2026` in `done`, expected a day such as `2026-03-31`',
    '3:1 Unexpected empty cell in `account`, expected the name of an account',
    '4:10 Unexpected empty cell in `decision`, expected `keep`, `change`, `revoke` or `escalate`',
    '4:11 Unexpected `2026-02-30` in `done`, expected a day such as `2026-03-31`',
  ]);
  expect(readDecisions(path, text).decisions).toEqual([]);
});

test('takes off what guards a cell against spreadsheets', () => {
  const text = "account,decision,reason\n'=cmd,keep,'it stays\n'@bot,keep,\n";
  expect(
    readDecisions(path, text).decisions.map(({ account, reason }) => [account, reason]),
  ).toEqual([
    ['=cmd', "'it stays"],
    ['@bot', undefined],
  ]);
});
