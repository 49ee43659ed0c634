import { expect, onTestFinished, test } from 'vitest';
import type { Past } from '#history/past.ts';
import { changeUndeclared } from '#rules/change/undeclared.ts';
import { tellStory } from '../../git-story.ts';
import { openStory } from '../../site/example-site.ts';
import { approved, version } from '../approvals.ts';
import { failures, judge, type Story } from '../evidence.ts';
import { pastOf, type Said } from '../past.ts';
import { control, exampleSettings, policy, statement } from '../records.ts';
import { change } from './changes.ts';

const scopePath = 'policies/scope.md';
const scope = policy(
  { id: 'SCOPE-001', title: 'Scope of the ISMS', type: 'scope', boundary: '{sites: [here]}' },
  'What lies within.',
);
const base = {
  [scopePath]: scope,
  'soa/index.md': statement(),
  'soa/a-5-18.md': control(),
  'soa/a-7-4.md': control({ id: 'A.7.4', applicable: 'no' }),
};

const boundary = (sites: readonly string[], more = {}) => ({
  id: 'SCOPE-001',
  type: 'scope',
  status: 'approved',
  boundary: { sites, units: ['engineering'] },
  ...more,
});

const said = (id: string, applicable: 'yes' | 'no') => ({ id, applicable });
const soa = (status = 'approved') => ({ id: 'SOA', status });

const scopeMoved = (day: string): Past =>
  pastOf({
    [scopePath]: [
      ['2025-01-01', boundary(['here'])],
      [day, boundary(['there'])],
    ],
  });

const story = (past: Past, files = {}, more: Partial<Story> = {}): Story => ({
  files: { ...base, ...files },
  past,
  today: '2026-06-30',
  ...more,
});

const naming = (fields = {}, body = ''): Record<string, string> => ({
  'reviews/changes/a.md': change(fields, body),
});

test('reports a scope whose boundary moved without a change record', async () => {
  expect(await failures(changeUndeclared, story(scopeMoved('2026-03-02')))).toMatchInlineSnapshot(`
    "policies/scope.md:10:11 The boundary of \`SCOPE-001\` changed on 2026-03-02 (commit 2026030), and no change record of that time names it
      hint: add a record under \`reviews/changes/\` that names \`SCOPE-001\`, with its days in \`plan\` and \`done\`, or name it in the one that it was part of"
  `);
});

test('passes what a change record of that time names by link, id or title', async () => {
  const past = scopeMoved('2026-02-20');
  for (const files of [
    naming({}, 'We move: see [scope](../../policies/scope.md).'),
    naming({ why: 'SCOPE-001 leaves the old office' }),
    naming({ plan: '[{what: Rewrite SCOPE-001., responsible: cto, due: 2026-02-01}]' }),
    naming({ title: 'A new scope of the ISMS' }),
  ]) {
    const outcomes = await judge(changeUndeclared, story(past, files));
    expect(outcomes).toEqual(['SCOPE-001: pass']);
  }
});

test('takes no other id, no other time and no approving role for its name', async () => {
  const past = scopeMoved('2026-03-03');
  const unnamed = naming({ why: 'SCOPE-0012 and XSCOPE-001 are others', done: '2026-03-01' });
  expect(await failures(changeUndeclared, story(past, unnamed))).toContain('SCOPE-001');
  // Done on 30 January: 31 days later is 2 March.
  const early = naming({ why: 'SCOPE-001 moves' });
  expect(await failures(changeUndeclared, story(scopeMoved('2026-03-02'), early))).toBe('');
  expect(await failures(changeUndeclared, story(past, early))).toContain('SCOPE-001');
  const late = naming({ why: 'SCOPE-001 moves', done: '2026-04-03' });
  expect(await failures(changeUndeclared, story(past, late))).toBe('');
  expect(await failures(changeUndeclared, story(scopeMoved('2026-03-02'), late))).toContain(
    'SCOPE',
  );
});

test('lets a change that is not done go on until today, and counts its approval and plan', async () => {
  const open = naming({ why: 'SCOPE-001 moves', done: undefined });
  const approvals = [approved('CHG-2026-001', { versions: [version('1.0', '2026-01-20')] })];
  const past = scopeMoved('2026-05-30');
  expect(await failures(changeUndeclared, story(past, open, { approvals }))).toBe('');
  const before = scopeMoved('2025-12-19');
  expect(await failures(changeUndeclared, story(before, open, { approvals }))).toContain('SCOPE');
  // Without any day the year of its id counts.
  expect(await failures(changeUndeclared, story(scopeMoved('2025-12-02'), open))).toBe('');
});

test('asks after the last twelve months', async () => {
  expect(await failures(changeUndeclared, story(scopeMoved('2025-06-30')))).toContain('2025-06-30');
  expect(await judge(changeUndeclared, story(scopeMoved('2025-06-29')))).toEqual(['all: pass']);
  const leap = { today: '2024-02-29' };
  expect(
    await failures(
      changeUndeclared,
      story(
        pastOf({
          [scopePath]: [
            ['2022-01-01', boundary(['here'])],
            ['2023-02-28', boundary(['there'])],
          ],
        }),
        {},
        leap,
      ),
    ),
  ).toContain('2023-02-28');
});

test('asks after the period of a SOC 2 report, also where it is longer ago', async () => {
  const soc2 = (type: number, period: string) =>
    exampleSettings(`soc2: {type: ${type}, ${period}, categories: [security]}\n`);
  const settings = soc2(2, 'period: {from: 2024-10-01, to: 2025-03-31}');
  expect(
    await failures(changeUndeclared, story(scopeMoved('2025-03-31'), {}, { settings })),
  ).toContain('2025-03-31');
  expect(await failures(changeUndeclared, story(scopeMoved('2025-04-01'), {}, { settings }))).toBe(
    '',
  );
  const type1 = soc2(1, 'as_of: 2026-03-31');
  expect(
    await failures(changeUndeclared, story(scopeMoved('2026-05-01'), {}, { settings: type1 })),
  ).toContain('2026-05-01');
});

test('takes the first boundary, drafts, remarks and another order for no change', async () => {
  const past = pastOf({
    [scopePath]: [
      ['2026-01-01', boundary(['here'], { status: 'draft' })],
      ['2026-01-02', boundary(['here', 'there'])],
      ['2026-01-03', {}],
      ['2026-01-04', boundary(['there', 'here'])],
      ['2026-01-05', boundary(['elsewhere'], { status: 'in-review' })],
      ['2026-01-06', boundary(['here', 'there'], { statement: 'In other words' })],
    ],
  });
  expect(await judge(changeUndeclared, story(past))).toEqual(['all: pass']);
});

test('follows a scope to another path, and counts what a draft changed once it is approved', async () => {
  const past = pastOf({
    'policies/old.md': [
      ['2026-01-01', boundary(['here'])],
      ['2026-02-01', undefined],
    ],
    [scopePath]: [
      ['2026-02-01', boundary(['here'])],
      ['2026-03-01', boundary(['there'], { status: 'draft' })],
      ['2026-04-01', boundary(['there'])],
    ],
  });
  expect(await failures(changeUndeclared, story(past))).toContain('on 2026-04-01');
});

test('reports a control that was excluded or became applicable under an approved statement', async () => {
  const past = pastOf({
    'soa/index.md': [['2026-01-01', soa()]],
    'soa/a-5-18.md': [
      ['2026-01-01', said('A.5.18', 'no')],
      ['2026-03-02', said('A.5.18', 'yes')],
    ],
    'soa/a-7-4.md': [
      ['2026-01-01', said('A.7.4', 'yes')],
      ['2026-04-02', said('A.7.4', 'no')],
    ],
  });
  expect(await failures(changeUndeclared, story(past))).toMatchInlineSnapshot(`
    "soa/a-5-18.md:6:13 \`A.5.18\` became applicable on 2026-03-02 (commit 2026030), and no change record of that time names it
      hint: add a record under \`reviews/changes/\` that names \`A.5.18\` or \`SOA\`, with its days in \`plan\` and \`done\`, or name it in the one that it was part of
    soa/a-7-4.md:6:13 \`A.7.4\` was excluded on 2026-04-02 (commit 2026040), and no change record of that time names it
      hint: add a record under \`reviews/changes/\` that names \`A.7.4\` or \`SOA\`, with its days in \`plan\` and \`done\`, or name it in the one that it was part of"
  `);
});

test('tells controls that one step changed together, without those that are named', async () => {
  const past = pastOf({
    'soa/index.md': [['2026-01-01', soa()]],
    'soa/a-5-18.md': [
      ['2026-01-01', said('A.5.18', 'no')],
      ['2026-02-02', said('A.5.18', 'yes')],
    ],
    'soa/a-7-4.md': [
      ['2026-01-01', said('A.7.4', 'yes')],
      ['2026-02-02', said('A.7.4', 'no')],
    ],
  });
  expect(await failures(changeUndeclared, story(past))).toMatchInlineSnapshot(`
    "soa/a-5-18.md:6:13 The applicability of \`A.5.18\`, \`A.7.4\` changed on 2026-02-02 (commit 2026020), and no change record of that time names it
      hint: add a record under \`reviews/changes/\` that names \`SOA\`, or each of them, with its days in \`plan\` and \`done\`, or name it in the one that it was part of"
  `);
  const one = naming({ why: 'We rent A.7.4 from now on' });
  expect(await failures(changeUndeclared, story(past, one))).toMatch(
    /^soa\/a-5-18.md.*became applicable/,
  );
  const all = naming({ why: 'The statement of applicability is set up anew' });
  expect(await failures(changeUndeclared, story(past, all))).toBe('');
});

test('counts what a statement in preparation changed when it is approved again, and its beginning not', async () => {
  const draft: readonly Said[] = [
    ['2026-01-01', soa('draft')],
    ['2026-01-05', soa()],
    ['2026-02-01', soa('draft')],
    ['2026-03-01', soa()],
  ];
  const past = pastOf({
    'soa/index.md': draft,
    'soa/a-5-18.md': [
      ['2026-01-01', said('A.5.18', 'no')],
      ['2026-01-02', said('A.5.18', 'yes')],
      ['2026-02-02', said('A.5.18', 'no')],
      ['2026-02-03', said('A.5.18', 'yes')],
    ],
    'soa/a-7-4.md': [
      ['2026-01-02', said('A.7.4', 'yes')],
      ['2026-02-02', said('A.7.4', 'no')],
    ],
    'soa/x-1.md': [['2026-03-15', said('X.1', 'yes')]],
  });
  const found = await failures(changeUndeclared, story(past));
  expect(found).toContain('`A.7.4` was excluded on 2026-03-01');
  expect(found.match(/hint/g)).toHaveLength(1);
});

const method = (level: number) => ({ risk: { level: 'product', accept: { level } } });

test('reports a risk method that changed', async () => {
  const past = pastOf({
    'isms.yml': [
      ['2025-01-01', method(2)],
      ['2026-02-02', method(3)],
    ],
  });
  expect(await failures(changeUndeclared, story(past))).toMatchInlineSnapshot(`
    "isms.yml:15:1 The risk method in \`isms.yml\` (acceptance level) changed on 2026-02-02 (commit 2026020), and no change record of that time names it
      hint: add a record under \`reviews/changes/\` that names \`isms.yml\` or the document of type \`method\`, with its days in \`plan\` and \`done\`, or name it in the one that it was part of"
  `);
  for (const why of ['The risk method asks for more', 'isms.yml says so', 'See METH-001']) {
    const files = {
      ...naming({ why }),
      'policies/m.md': policy({ id: 'METH-001', type: 'method' }),
    };
    expect(await failures(changeUndeclared, story(past, files)), why).toBe('');
  }
});

const held = (person: string, from: string, to?: string) => ({
  id: person,
  roles: [{ role: 'top-management', from, ...(to === undefined ? {} : { to }) }],
});

test('reports who took over top management, on the day itself', async () => {
  const past = pastOf({
    'isms.yml': [
      ['2025-01-01', { people: [held('asha', '2025-01-01')] }],
      [
        '2026-02-02',
        { people: [held('asha', '2025-01-01', '2026-02-28'), held('bianca', '2026-03-01')] },
      ],
    ],
  });
  expect(await failures(changeUndeclared, story(past))).toMatchInlineSnapshot(`
    "isms.yml:5:76 \`top-management\` went from Asha Rao to Bianca Keller on 2026-03-01 (commit 2026020), and no change record of that time names it
      hint: add a record under \`reviews/changes/\` that names \`top-management\`, with its days in \`plan\` and \`done\`, or name it in the one that it was part of"
  `);
  // `approved_by: top-management` alone names nothing.
  expect(await failures(changeUndeclared, story(past, naming()))).toContain('went from');
  for (const why of [
    'A new managing director',
    'top-management changes',
    'Bianca Keller takes over',
  ]) {
    expect(await failures(changeUndeclared, story(past, naming({ why, done: '2026-02-15' })))).toBe(
      '',
    );
  }
});

test('counts a late entry on its own day, and neither deputies, other roles nor a first holder', async () => {
  const late = pastOf({
    'isms.yml': [
      ['2025-01-01', { people: [held('asha', '2025-01-01')] }],
      ['2026-04-02', { people: [held('bianca', '2026-03-01')] }],
    ],
  });
  expect(await failures(changeUndeclared, story(late))).toContain('on 2026-04-02');
  const quiet = pastOf({
    'isms.yml': [
      ['2025-01-01', { people: [] }],
      ['2026-01-02', { people: [held('asha', '2026-01-01')] }],
      [
        '2026-02-02',
        {
          people: [
            held('asha', '2026-01-01'),
            {
              id: 'bianca',
              roles: [
                { role: 'top-management', from: '2026-01-01', deputy: 'yes' },
                { role: 'cto', from: '2026-01-01' },
              ],
            },
          ],
        },
      ],
      ['2026-02-03', {}],
      [
        '2026-02-04',
        { people: [held('asha', '2026-01-01'), { id: 7 }, 'x', { id: 'b', roles: 'x' }] },
      ],
    ],
  });
  expect(await judge(changeUndeclared, story(quiet))).toEqual(['all: pass']);
});

test('reports a role that was given up because its holder left', async () => {
  const past = pastOf({
    'isms.yml': [
      ['2025-01-01', { people: [held('asha', '2025-01-01')] }],
      ['2026-02-02', { people: [{ ...held('asha', '2025-01-01'), left: '2026-02-15' }] }],
    ],
  });
  expect(await failures(changeUndeclared, story(past))).toContain(
    '`top-management` was given up on 2026-02-16',
  );
});

test('does not evaluate without a history, or where a change record cannot be read', async () => {
  const { past: _, ...without } = story(scopeMoved('2026-03-02'));
  expect(await judge(changeUndeclared, without)).toMatchInlineSnapshot(`
    [
      "all: not evaluated, there is no history that tells what stood before",
    ]
  `);
  const broken = naming({ why: '[what]' });
  expect(await judge(changeUndeclared, story(scopeMoved('2026-03-02'), broken, { broken: true })))
    .toMatchInlineSnapshot(`
    [
      "SCOPE-001: not evaluated, a change record cannot be read: it may name this",
    ]
  `);
  const nameless = naming({ id: 'CHG-26' });
  expect(
    await failures(changeUndeclared, story(scopeMoved('2026-03-02'), nameless, { broken: true })),
  ).toBe('');
});

test('finds in a history what changed without a word, also in a scope that was renamed', async () => {
  const repo = tellStory();
  onTestFinished(repo.discard);
  const scopeOf = (sites: string, more = {}): string =>
    policy(
      { id: 'SCOPE-001', title: 'Scope', type: 'scope', boundary: `{sites: [${sites}]}`, ...more },
      'What lies within.',
    );
  const undeclared = async (): Promise<readonly string[]> => {
    const { findings } = await openStory(repo, '2026-06-30');
    return findings
      .filter(({ rule }) => rule === 'change/undeclared')
      .map(({ message }) => message.replace(/commit [0-9a-f]{7}/, 'commit …'));
  };
  repo.write('isms.yml', exampleSettings());
  repo.write(scopePath, scopeOf('here'));
  repo.write('soa/index.md', statement());
  repo.write('soa/a-5-18.md', control());
  repo.commit('Begin', { date: '2025-01-05' });
  repo.rename(scopePath, 'policies/isms-scope.md');
  repo.commit('Rename', { date: '2026-01-05' });
  expect(await undeclared()).toEqual([]);
  repo.write('policies/isms-scope.md', scopeOf('here, there'));
  repo.write('soa/a-5-18.md', control({ applicable: 'no' }));
  repo.write('isms.yml', exampleSettings().replace('accept: {level: 2}', 'accept: {level: 3}'));
  repo.commit('Change things', { date: '2026-02-05' });
  expect(await undeclared()).toMatchInlineSnapshot(`
    [
      "The risk method in \`isms.yml\` (acceptance level) changed on 2026-02-05 (commit …), and no change record of that time names it",
      "The boundary of \`SCOPE-001\` changed on 2026-02-05 (commit …), and no change record of that time names it",
      "\`A.5.18\` was excluded on 2026-02-05 (commit …), and no change record of that time names it",
    ]
  `);
  repo.write(
    'reviews/changes/a.md',
    change({ why: 'SCOPE-001 gains an office, and with it the risk method and SOA change.' }),
  );
  repo.commit('Declare', { date: '2026-02-06' });
  expect(await undeclared()).toEqual([]);
});
