import { expect, test } from 'vitest';
import { accessRevokedDone } from '#rules/access/revoked-done.ts';
import { failures, judge } from '../evidence.ts';
import { action } from '../records.ts';
import { accessReview, accessStory, kept, members } from './access.ts';
import type { Lists } from './access.ts';

const decided = (decision: string, done: string): readonly string[] => [
  `asha-example,asha,${decision},clara,${done}`,
  kept[1] ?? '',
];
const first = { '2026-Q1': { day: '2026-03-30', lines: members } };
const later = (day: string, ...lines: readonly string[]): NonNullable<Lists['exports']> => ({
  ...first,
  '2026-Q2': { day, lines: [...lines, members[1] ?? ''] },
});
const judged = async (lists: Lists) => judge(accessRevokedDone, await accessStory(lists));
const said = async (lists: Lists) => failures(accessRevokedDone, await accessStory(lists));

test('reports a revocation without a day after 14 days, and not on the day itself', async () => {
  const decisions = decided('revoke', '');
  expect(await judged({ decisions, today: '2026-04-16' })).toEqual([
    'AR-2026-1: not applicable, `asha-example` has time until 2026-04-16',
  ]);
  expect(await said({ decisions, today: '2026-04-17' })).toMatchInlineSnapshot(`
    "evidence/files/ar-2026-1.csv:2:1 \`AR-2026-1\` revokes \`asha-example\`, which was to be done by 2026-04-16
      hint: have it carried out now, and write the day in \`done\` and the number in \`ticket\`"
  `);
});

test('does not take a day that lies ahead for done', async () => {
  const decisions = decided('revoke', '2026-06-30');
  expect(await said({ decisions, today: '2026-06-01' })).toContain('was to be done by 2026-04-16');
});

test('reports what was done late', async () => {
  const exports = later('2026-06-29');
  const today = '2026-07-01';
  expect(await judged({ decisions: decided('revoke', '2026-04-16'), exports, today })).toEqual([
    'AR-2026-1: pass',
  ]);
  expect(await said({ decisions: decided('revoke', '2026-04-17'), exports, today }))
    .toMatchInlineSnapshot(`
      "evidence/files/ar-2026-1.csv:2:1 \`AR-2026-1\` revokes \`asha-example\`, which was done on 2026-04-17, after 2026-04-16
        hint: find out why it took so long, and open an action \`from: [AR-2026-1]\`"
    `);
});

test('gives until the last day of an owner who leaves later', async () => {
  const people = (left: string) => ({
    decisions: decided('revoke', '2026-04-30').map((line) => line.replace(',asha,', ',emil,')),
    exports: later('2026-06-29'),
    settings: '',
    left,
  });
  const story = async (left: string) => {
    const built = await accessStory(people(left));
    return {
      ...built,
      settings: (built.settings ?? '').replace(
        'groups:',
        `  - {id: emil, name: Emil Sand, emails: [emil@example.com], left: ${left}}\ngroups:`,
      ),
    };
  };
  expect(await judge(accessRevokedDone, await story('2026-04-30'))).toEqual(['AR-2026-1: pass']);
  expect(await failures(accessRevokedDone, await story('2026-04-29'))).toContain(
    'done on 2026-04-30, after 2026-04-29',
  );
});

test('reports a revoked account that the next export still lists', async () => {
  const decisions = decided('revoke', '2026-04-07');
  expect(await said({ decisions, exports: later('2026-06-29', members[0] ?? '') }))
    .toMatchInlineSnapshot(`
      "evidence/files/ar-2026-1.csv:2:1 \`AR-2026-1\` revokes \`asha-example\`, done on 2026-04-07, and \`EV-001#2026-Q2\` of 2026-06-29 still lists it
        hint: carry it out now and write the true day in \`done\`; as the control failed, open an action \`from: [AR-2026-1]\`
        see evidence/files/2026-Q2.csv:2:1 \`EV-001#2026-Q2\` lists it"
    `);
  const closed = later('2026-06-29', 'asha-example,member,no,no');
  expect(await judged({ decisions, exports: closed })).toEqual(['AR-2026-1: pass']);
});

test('reports a change that the next export does not show', async () => {
  const decisions = decided('change', '2026-04-07');
  expect(await said({ decisions, exports: later('2026-06-29', members[0] ?? '') })).toContain(
    '`EV-001#2026-Q2` of 2026-06-29 shows the same rights',
  );
  for (const changed of ['asha-example,reader,no,yes', 'asha-example,member,yes,yes']) {
    expect(await judged({ decisions, exports: later('2026-06-29', changed) })).toEqual([
      'AR-2026-1: pass',
    ]);
  }
  expect(await judged({ decisions, exports: later('2026-06-29') })).toEqual(['AR-2026-1: pass']);
});

test('does not judge before a later export shows it', async () => {
  const decisions = decided('revoke', '2026-04-07');
  const open =
    'AR-2026-1: not evaluated, there is no list after 2026-04-07 that shows `asha-example` gone or changed';
  expect(await judged({ decisions })).toEqual([open]);
  const sameDay = later('2026-04-07', members[0] ?? '');
  expect(await judged({ decisions, exports: sameDay })).toEqual([open]);
});

test('looks at the first export after it only: somebody may come back', async () => {
  const exports = {
    ...later('2026-06-29'),
    '2026-Q3': { day: '2026-09-28', lines: members },
  };
  expect(await judged({ decisions: decided('revoke', '2026-04-07'), exports })).toEqual([
    'AR-2026-1: pass',
  ]);
});

test('takes the export of the next review of the system, whatever evidence holds it', async () => {
  const exported = /export: (.*)/.exec(accessReview())?.[1] ?? '';
  const story = await accessStory({
    decisions: decided('revoke', '2026-04-07'),
    files: {
      'reviews/access/ar-2026-2.md': accessReview({
        id: 'AR-2026-2',
        completed: '2026-07-02',
        export: exported.replace('EV-001#2026-Q1', 'EV-002#S').replace('2026-03-30', '2026-06-29'),
        decisions: 'evidence/files/ar-2026-2.csv',
      }),
      'evidence/files/ar-2026-2.csv': 'account,owner,decision\n',
      'evidence/files/s.csv': 'account,role\nasha-example,member\n',
      'evidence/others.md': `---
id: EV-002
title: Members from another tool
owner: ciso
classification: confidential
shows: Who can reach the source code
collector: ciso
source: GitHub
method: export
format: accounts-csv
items: [{id: S, covers: {at: 2026-06-29T07:00:00Z}, collected: 2026-06-29T07:05:00Z, by: ciso, query: all, file: evidence/files/s.csv, sha256: ${'ab'.repeat(32)}, bytes: 36}]
---
`,
    },
  });
  expect(await failures(accessRevokedDone, story)).toContain(
    '`EV-002#S` of 2026-06-29 still lists it',
  );
});

test('is silent on faults that an action follows up', async () => {
  const lists = (from: string, state = 'planned'): Lists => ({
    decisions: decided('revoke', '2026-05-07'),
    exports: later('2026-06-29'),
    files: { 'reviews/actions/ca-2026-001.md': action({ from, state }) },
  });
  expect(await judged(lists('[AR-2026-1]'))).toEqual([
    'AR-2026-1: not applicable, what was not carried out in time is followed up by `CA-2026-001`',
  ]);
  expect(await said(lists('[AR-2026-1]', 'rejected'))).toContain('after 2026-04-16');
  expect(await said(lists('[EV-001]'))).toContain('after 2026-04-16');
});

test('does not concern a review that keeps all, or has something looked at again', async () => {
  for (const decisions of [kept, decided('escalate', '')]) {
    expect(await judged({ decisions })).toEqual([
      'AR-2026-1: not applicable, nothing was revoked or changed',
    ]);
  }
});

test('does not judge a change of which the exports tell nothing', async () => {
  const exports = {
    '2026-Q1': { day: '2026-03-30', lines: ['asha-example,,,'] },
    '2026-Q2': { day: '2026-06-29', lines: ['asha-example,,,'] },
  };
  expect(await judged({ decisions: decided('change', '2026-04-07').slice(0, 1), exports })).toEqual(
    ['AR-2026-1: not evaluated, `EV-001#2026-Q2` does not tell what `asha-example` may do'],
  );
});
