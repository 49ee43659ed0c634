import { expect, test } from 'vitest';
import { roleVacant } from '#rules/role/vacant.ts';
import { rolesTwoDuties } from '#rules/roles/two-duties.ts';
import { failures, judge } from '../evidence.ts';
import { action, exampleSettings, policy } from '../records.ts';

const files = { 'policies/p.md': policy() };
const manager = '{role: isms-manager, from: 2025-01-01}';
const settings = (...held: readonly string[]): string =>
  exampleSettings().replace(`, ${manager}`, held.map((one) => `, ${one}`).join(''));
const today = '2026-06-30';

test('passes duties that were held on every day', async () => {
  const handed = settings(
    '{role: isms-manager, from: 2025-01-01, to: 2025-10-31}',
    '{role: isms-manager, from: 2025-11-01}',
  );
  expect(await judge(rolesTwoDuties, { files, settings: handed, today })).toEqual([
    'all: pass',
    'all: pass',
  ]);
});

test('names the days of the last twelve months on which nobody held the duty', async () => {
  const gap = settings(
    '{role: isms-manager, from: 2025-01-01, to: 2025-09-30}',
    '{role: isms-manager, from: 2025-11-01, to: 2026-02-27}',
    '{role: isms-manager, from: 2026-03-01}',
  );
  expect(await failures(rolesTwoDuties, { files, settings: gap, today })).toMatchInlineSnapshot(`
    "isms.yml:4:147 Nobody held role \`isms-manager\`, which keeps the ISMS conforming and reports how it performs, from 2025-10-01 to 2025-10-31
      hint: correct the days in \`people\`, or add the deputy who stood in; the gap is told until it is twelve months old
    isms.yml:4:203 Nobody held role \`isms-manager\`, which keeps the ISMS conforming and reports how it performs, on 2026-02-28
      hint: correct the days in \`people\`, or add the deputy who stood in; the gap is told until it is twelve months old"
  `);
});

test('counts a gap until its last day is twelve months ago', async () => {
  const gap = settings(
    '{role: isms-manager, from: 2025-01-01, to: 2025-05-31}',
    '{role: isms-manager, from: 2025-06-11}',
  );
  expect(await failures(rolesTwoDuties, { files, settings: gap, today: '2026-06-10' })).toContain(
    'from 2025-06-01 to 2025-06-10',
  );
  expect(await failures(rolesTwoDuties, { files, settings: gap, today: '2026-06-11' })).toBe('');
});

test('lets a deputy bridge a gap, and overlapping holders count', async () => {
  const bridged = settings(
    '{role: isms-manager, from: 2025-01-01, to: 2025-09-30}',
    '{role: isms-manager, from: 2025-11-01}',
  ).replace(
    '[{role: cto, from: 2025-01-01}]',
    '[{role: cto, from: 2025-01-01}, {role: isms-manager, from: 2025-02-01, to: 2026-01-31, deputy: yes}]',
  );
  expect(await failures(rolesTwoDuties, { files, settings: bridged, today })).toBe('');
});

test('does not count the days before the duty was first given', async () => {
  const late = settings('{role: isms-manager, from: 2026-06-30}');
  expect(await failures(rolesTwoDuties, { files, settings: late, today })).toBe('');
});

test('reports a duty that has ended, or that nobody ever had', async () => {
  const ended = settings('{role: isms-manager, from: 2025-01-01, to: 2026-06-29}');
  expect(await failures(rolesTwoDuties, { files, settings: ended, today: '2026-06-29' })).toBe('');
  expect(await failures(rolesTwoDuties, { files, settings: ended, today })).toMatchInlineSnapshot(`
    "isms.yml:4:147 Nobody has held role \`isms-manager\`, which keeps the ISMS conforming and reports how it performs, since 2026-06-30
      hint: give \`isms-manager\` to somebody in \`people\`, from 2026-06-30 if that is so"
  `);
  expect(await failures(rolesTwoDuties, { files, settings: settings(), today }))
    .toMatchInlineSnapshot(`
    "isms.yml:4:3 Nobody holds role \`isms-manager\`, which keeps the ISMS conforming and reports how it performs, on 2026-06-30 or held it before
      hint: give \`isms-manager\` to somebody in \`people\`"
  `);
});

test('takes the day on which a holder left for the end', async () => {
  const left = settings(manager).replace('id: asha,', 'id: asha, left: 2026-05-31,');
  expect(await failures(rolesTwoDuties, { files, settings: left, today })).toContain(
    'isms.yml:4:22 Nobody has held role `isms-manager`, which keeps the ISMS conforming and reports how it performs, since 2026-06-01',
  );
});

test('reports a role that is not there', async () => {
  const none = settings().replace('  - {id: isms-manager, title: ISMS manager}\n', '');
  expect(await failures(rolesTwoDuties, { files, settings: none, today })).toMatchInlineSnapshot(`
    "isms.yml:10:3 Cannot find role \`isms-manager\`, which keeps the ISMS conforming and reports how it performs
      hint: add \`{id: isms-manager, title: …}\` to \`roles\`, and give it to somebody in \`people\`"
  `);
});

test('leaves a vacancy that records speak of to the rule about them', async () => {
  const owned = { 'policies/p.md': policy({ owner: 'isms-manager' }) };
  expect(await judge(rolesTwoDuties, { files: owned, settings: settings(), today }))
    .toMatchInlineSnapshot(`
    [
      "all: not applicable, \`role/vacant\` says that nobody holds \`isms-manager\` on 2026-06-30",
      "all: pass",
    ]
  `);
  const none = settings().replace('  - {id: isms-manager, title: ISMS manager}\n', '');
  expect(await judge(rolesTwoDuties, { files: owned, settings: none, today }))
    .toMatchInlineSnapshot(`
    [
      "all: not applicable, \`link/broken\` speaks of role \`isms-manager\`",
      "all: pass",
    ]
  `);
});

test('does not judge people who cannot be read, or a role misspelt with one of them', async () => {
  const broken = exampleSettings().replace(manager, '{role: isms-manager, from: soon}');
  expect(await judge(rolesTwoDuties, { files, settings: broken, today, broken: true }))
    .toMatchInlineSnapshot(`
    [
      "all: not evaluated, who holds \`isms-manager\` in \`isms.yml\` cannot be read",
      "all: not evaluated, who holds \`top-management\` in \`isms.yml\` cannot be read",
    ]
  `);
  const misspelt = exampleSettings().replace(manager, '{role: isms-manger, from: 2025-01-01}');
  expect(await judge(rolesTwoDuties, { files, settings: misspelt, today })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, who holds \`isms-manager\` in \`isms.yml\` cannot be read",
      "all: pass",
    ]
  `);
  const nothing = exampleSettings().replace('people:\n', 'people: [\n');
  expect(await failures(rolesTwoDuties, { files, settings: nothing, today, broken: true })).toBe(
    '',
  );
});

test('counts twelve months from 29 February', async () => {
  const gap = settings(
    '{role: isms-manager, from: 2025-01-01, to: 2027-02-26}',
    '{role: isms-manager, from: 2027-03-01}',
  );
  expect(await failures(rolesTwoDuties, { files, settings: gap, today: '2028-02-29' })).toContain(
    'from 2027-02-27 to 2027-02-28',
  );
});

test('leaves a vacancy to the rule about records where one needs the role for something else', async () => {
  const ended = settings('{role: isms-manager, from: 2025-01-01, to: 2026-05-31}');
  const plan =
    '[{what: Close accounts, responsible: isms-manager, due: 2026-09-30}, {what: Ask, responsible: cto, due: 2026-09-30}]';
  const needed = { ...files, 'reviews/actions/a.md': action({ plan }) };
  expect(await failures(rolesTwoDuties, { files: needed, settings: ended, today })).toBe('');
  expect(await failures(roleVacant, { files: needed, settings: ended, today })).toContain(
    'Role `isms-manager` of `CA-2026-001` has no holder on 2026-06-30',
  );
  const over = {
    ...files,
    'reviews/actions/a.md': action({
      plan: plan.replace('-manager, due', '-manager, done: 2026-05-01, due'),
    }),
  };
  expect(await failures(rolesTwoDuties, { files: over, settings: ended, today })).toContain(
    'Nobody has held role `isms-manager`',
  );
  expect(await failures(roleVacant, { files: over, settings: ended, today })).toBe('');
});
