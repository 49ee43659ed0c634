import { expect, test } from 'vitest';
import { incidentNotified } from '#rules/incident/notified.ts';
import { failures, judge } from '../evidence.ts';
import { incident, incidentPath } from './incidents.ts';

const deadline = 'deadline: 2026-02-13T09:00:00+01:00';
const story = (notices: readonly string[], today = '2026-06-01') => ({
  files: {
    [incidentPath]: incident({
      notifications: `[${notices.map((more) => `{to: customers, why: Contracts ask for it, ${more}}`).join(', ')}]`,
    }),
  },
  today,
});

test('reports a required notice that was not sent, from the day after its deadline', async () => {
  const owed = [`required: yes, ${deadline}`];
  expect(await failures(incidentNotified, story(owed, '2026-02-14'))).toMatchInlineSnapshot(`
    "reviews/incidents/inc-2026-001.md:17:85 The notice of \`INC-2026-001\` to \`customers\` was due at \`2026-02-13T09:00:00+01:00\` and is not sent
      hint: \`ciso\` sends it now, says why it is late, and writes \`sent:\` and \`reference:\`"
  `);
  expect(await judge(incidentNotified, story(owed, '2026-02-13'))).toEqual([
    'INC-2026-001: not applicable, the notice to `customers` has time until 2026-02-13T09:00:00+01:00',
  ]);
});

test('takes the day of a deadline in UTC, in which the day of the check is given', async () => {
  const night = ['required: yes, deadline: 2026-02-14T00:30:00+01:00'];
  expect(await failures(incidentNotified, story(night, '2026-02-14'))).toContain('is not sent');
  expect(await failures(incidentNotified, story(night, '2026-02-13'))).toBe('');
});

test('reports a notice that was sent late, comparing instants', async () => {
  const sent = (time: string) => story([`required: yes, ${deadline}, sent: ${time}`]);
  expect(await failures(incidentNotified, sent('2026-02-13T09:00:01+01:00')))
    .toMatchInlineSnapshot(`
      "reviews/incidents/inc-2026-001.md:17:118 The notice of \`INC-2026-001\` to \`customers\` was sent at \`2026-02-13T09:00:01+01:00\`, after its deadline \`2026-02-13T09:00:00+01:00\`
        hint: correct the time if it is wrong; else open an action on why it was late, and have an exception from this rule granted for the incident"
    `);
  expect(await judge(incidentNotified, sent('2026-02-13T08:00:00Z'))).toEqual([
    'INC-2026-001: pass',
  ]);
});

test('does not judge a notice of which neither deadline nor sending is known', async () => {
  expect(await judge(incidentNotified, story(['required: yes']))).toEqual([
    'INC-2026-001: not evaluated, the notice to `customers` has neither `deadline` nor `sent`',
  ]);
  expect(
    await judge(incidentNotified, story(['required: yes, sent: 2026-02-13T08:00:00Z'])),
  ).toEqual(['INC-2026-001: pass']);
});

test('looks at each notice, and not at those that are not required', async () => {
  const notices = [`required: no, ${deadline}`, `required: yes, ${deadline}`];
  expect(await judge(incidentNotified, story(notices))).toHaveLength(1);
  expect(await judge(incidentNotified, story([`required: no, ${deadline}`]))).toEqual([
    'INC-2026-001: not applicable, no notice is required',
  ]);
});

test('reports a required notice without deadline and sending once the incident is closed', async () => {
  const closed = (closedAt: string, notice = 'required: yes') => ({
    files: {
      [incidentPath]: incident({
        closed: closedAt,
        notifications: `[{to: customers, why: Contracts ask for it, ${notice}}]`,
      }),
    },
    today: '2026-06-01',
  });
  expect(await failures(incidentNotified, closed('2026-03-02T10:00:00+01:00')))
    .toMatchInlineSnapshot(`
    "reviews/incidents/inc-2026-001.md:17:70 \`INC-2026-001\` was closed at \`2026-03-02T10:00:00+01:00\`, and the required notice to \`customers\` is not sent
      hint: \`ciso\` sends it now and writes \`sent:\`, \`deadline:\` and \`reference:\`; if it was not required after all, writes \`required: no\` and why"
  `);
  expect(await judge(incidentNotified, closed('2026-06-02T10:00:00+01:00'))).toEqual([
    'INC-2026-001: not evaluated, the notice to `customers` has neither `deadline` nor `sent`',
  ]);
});

test('does not take a notice for sent whose time lies ahead', async () => {
  const ahead = [`required: yes, ${deadline}, sent: 2026-02-14T09:00:00+01:00`];
  expect(await failures(incidentNotified, story(ahead, '2026-02-13'))).toBe('');
  expect(
    await failures(
      incidentNotified,
      story([`required: yes, ${deadline}, sent: 2026-02-16T09:00:00+01:00`], '2026-02-15'),
    ),
  ).toContain('and is not sent');
});
