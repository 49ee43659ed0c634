import { expect, test } from 'vitest';
import { json, read, told } from '../read.ts';

const member = (login: string, further: object = {}): object => ({
  login,
  id: 1,
  type: 'User',
  site_admin: false,
  ...further,
});

test('github-members tells of second factors what the organisation tells', () => {
  const members = [member('asha', { role: 'admin' }), member('clara', { role: 'member' })];
  expect(told(read('github-members', json(members)))).not.toContain('mfa');
  expect(told(read('github-members', `${json(members)}true\n`))).toMatchInlineSnapshot(`
    "2 rows
    accounts 2
    accounts_without_mfa 0
    2: asha: role admin
    2: asha: privileged yes
    2: asha: mfa yes
    2: asha: privileged_mfa yes
    9: clara: role member
    9: clara: privileged no
    9: clara: mfa yes
    two_factor_required yes"
  `);
  const whole = {
    members,
    outside_collaborators: [member('eve')],
    two_factor_disabled: [member('eve'), 'clara'],
    two_factor_requirement_enabled: false,
  };
  const found = read('github-members', json(whole));
  expect(told(found)).toMatchInlineSnapshot(`
    "3 rows
    accounts 3
    accounts_without_mfa 2
    3: asha: role admin
    3: asha: privileged yes
    3: asha: mfa yes
    3: asha: privileged_mfa yes
    10: clara: role member
    10: clara: privileged no
    10: clara: mfa no
    19: eve: role outside collaborator
    19: eve: privileged no
    19: eve: mfa no
    two_factor_required no"
  `);
  expect(found.accounts).toHaveLength(3);
  expect(told(read('github-members', json([...members, { id: 2 }])))).toContain(
    'Cannot find `login` of an entry',
  );
});

const pull = (number: number, further: object): object => ({
  number,
  url: `https://github.com/example/app/pull/${number}`,
  author: { login: 'asha' },
  labels: [],
  mergedAt: '2026-03-05T12:00:00Z',
  mergedBy: { login: 'asha' },
  headRefOid: 'f'.repeat(40),
  reviews: [],
  ...further,
});

const review = (by: string, state: string, at: string, commit = 'f'.repeat(40)): object => ({
  author: { login: by },
  state,
  submittedAt: at,
  commit: { oid: commit },
});

/** The words on one pull request, without what is the same everywhere. */
const verdict = (further: object): string =>
  told(read('github-pulls', json([pull(7, further)])))
    .split('\n')
    .filter((line) => /review|!/.test(line))
    .map((line) => line.replace('2: example/app#7: ', ''))
    .join(', ');

test.each([
  [
    'approved by another on the last commit',
    { reviews: [review('clara', 'APPROVED', '2026-03-05T11:00:00Z')] },
    'reviewed_by_another yes, reviewed_final_commit yes',
  ],
  [
    'approved before the last commit',
    { reviews: [review('clara', 'APPROVED', '2026-03-05T11:00:00Z', 'a'.repeat(40))] },
    'reviewed_by_another yes, reviewed_final_commit no',
  ],
  ['not reviewed', {}, 'reviewed_by_another no'],
  [
    'approved by its author',
    { reviews: [review('asha', 'APPROVED', '2026-03-05T11:00:00Z')] },
    'reviewed_by_another no',
  ],
  [
    'approved after the merge',
    { reviews: [review('clara', 'APPROVED', '2026-03-05T12:00:01Z')] },
    'reviewed_by_another no',
  ],
  [
    'approved, then changes were asked for',
    {
      reviews: [
        review('clara', 'APPROVED', '2026-03-05T10:00:00Z'),
        review('clara', 'CHANGES_REQUESTED', '2026-03-05T11:00:00Z'),
      ],
    },
    'reviewed_by_another no',
  ],
  [
    'approved, then only commented on',
    {
      reviews: [
        review('clara', 'APPROVED', '2026-03-05T10:00:00Z'),
        review('clara', 'COMMENTED', '2026-03-05T11:00:00Z'),
      ],
    },
    'reviewed_by_another yes, reviewed_final_commit yes',
  ],
  [
    'an emergency, looked at afterwards',
    {
      labels: [{ name: 'Emergency' }],
      reviews: [review('clara', 'APPROVED', '2026-03-06T10:00:00Z')],
    },
    'emergency_reviewed yes',
  ],
  [
    'an emergency that nobody looked at',
    { labels: [{ name: 'emergency' }] },
    'emergency_reviewed no',
  ],
])('github-pulls: a change %s', (_, further, words) => {
  expect(verdict(further)).toBe(words);
});

test('github-pulls reads the REST interface, too, and tells what lacks', () => {
  const rest = {
    number: 8,
    html_url: 'https://github.com/example/app/pull/8',
    user: { login: 'asha' },
    base: { ref: 'main' },
    head: { sha: 'abc' },
    merged_at: '2026-03-05T12:00:00Z',
    merged_by: { login: 'clara' },
    labels: [],
    reviews: [
      {
        user: { login: 'clara' },
        state: 'APPROVED',
        submitted_at: '2026-03-05T11:00:00Z',
        commit_id: 'abc',
      },
    ],
  };
  const { reviews: _reviews, ...bare } = rest;
  const { head: _head, ...headless } = { ...rest, number: 9, html_url: 'x/y/pull/9' };
  const closed = { ...rest, number: 10, merged_at: null };
  expect(told(read('github-pulls', json([rest, bare, headless, closed])))).toMatchInlineSnapshot(`
    "4 rows
    merged 2
    emergencies 0
    2: example/app#8: author asha
    2: example/app#8: merged_by clara
    2: example/app#8: merged_on 2026-03-05
    2: example/app#8: emergency no
    2: example/app#8: reviewed_by_another yes
    2: example/app#8: reviewed_final_commit yes
    48: x/y#9: author asha
    48: x/y#9: merged_by clara
    48: x/y#9: merged_on 2026-03-05
    48: x/y#9: emergency no
    48: x/y#9: reviewed_by_another yes
    30! Cannot find \`reviews\` of example/app#8
    48! Cannot find \`headRefOid\` (or \`head.sha\`) of x/y#9: nobody can tell whether the last commit was reviewed"
  `);
});

test('github-pulls knows pages that were written one by one, and an empty quarter', () => {
  expect(read('github-pulls', json([pull(1, {})]) + json([pull(2, {})])).rows).toBe(2);
  expect(told(read('github-pulls', '[]'))).toBe('0 rows\nmerged 0\nemergencies 0');
});

test('gitlab-merge-requests tells who approved', () => {
  const request = (iid: number, approvals: readonly string[], further: object = {}): object => ({
    iid,
    references: { full: `example/app!${iid}` },
    author: { username: 'asha' },
    merged_at: '2026-03-05T12:00:00Z',
    merge_user: { username: 'clara' },
    labels: [],
    approvals: { approved_by: approvals.map((username) => ({ user: { username } })) },
    ...further,
  });
  const text = json([
    request(1, ['clara']),
    request(2, ['asha']),
    request(3, [], { labels: ['emergency'] }),
    request(4, [], { approvals: undefined }),
  ]);
  expect(told(read('gitlab-merge-requests', text))).toMatchInlineSnapshot(`
    "4 rows
    merged 3
    emergencies 1
    2: example/app!1: author asha
    2: example/app!1: merged_by clara
    2: example/app!1: merged_on 2026-03-05
    2: example/app!1: emergency no
    2: example/app!1: reviewed_by_another yes
    25: example/app!2: author asha
    25: example/app!2: merged_by clara
    25: example/app!2: merged_on 2026-03-05
    25: example/app!2: emergency no
    25: example/app!2: reviewed_by_another no
    48: example/app!3: author asha
    48: example/app!3: merged_by clara
    48: example/app!3: merged_on 2026-03-05
    48: example/app!3: emergency yes
    48: example/app!3: emergency_reviewed no
    67! Cannot find \`approvals.approved_by\` of example/app!4"
  `);
});

test('github-rules reads branch protection', () => {
  const text =
    json({
      url: 'https://api.github.com/repos/example/app/branches/main/protection',
      required_pull_request_reviews: {
        required_approving_review_count: 1,
        require_code_owner_reviews: true,
        dismiss_stale_reviews: false,
        bypass_pull_request_allowances: { users: [{ login: 'asha' }], teams: [], apps: [] },
      },
      required_status_checks: { contexts: ['test', 'lint'] },
      enforce_admins: { enabled: false },
      required_signatures: { enabled: true },
      allow_force_pushes: { enabled: false },
    }) + json({ url: 'x', enforce_admins: { enabled: true } });
  expect(told(read('github-rules', text))).toMatchInlineSnapshot(`
    "2 rows
    1: example/app main: required_reviews 1
    1: example/app main: code_owner_reviews yes
    1: example/app main: stale_dismissed no
    1: example/app main: signatures_required yes
    1: example/app main: force_pushes_allowed no
    1: example/app main: status_checks 2
    1: example/app main: admins_included no
    1: example/app main: bypass_actors 1
    33: branch: required_reviews 0
    33: branch: code_owner_reviews no
    33: branch: stale_dismissed no
    33: branch: signatures_required no
    33: branch: force_pushes_allowed no
    33: branch: status_checks 0
    33: branch: admins_included yes
    33: branch: bypass_actors 0"
  `);
});

test('github-rules adds up the rulesets of a repository that are in force', () => {
  const ruleset = (
    name: string,
    rules: readonly object[] | undefined,
    further: object = {},
  ): object => ({
    id: 1,
    name,
    source: 'example/app',
    target: 'branch',
    enforcement: 'active',
    bypass_actors: [],
    rules,
    ...further,
  });
  const pulls = { type: 'pull_request', parameters: { required_approving_review_count: 2 } };
  const text = json([
    ruleset('reviews', [pulls]),
    ruleset('history', [{ type: 'non_fast_forward' }, { type: 'required_signatures' }]),
    ruleset('tried out', [{ type: 'required_linear_history' }], {
      enforcement: 'evaluate',
      bypass_actors: [{ actor_id: 1 }],
    }),
    ruleset('listed only', undefined),
  ]);
  expect(told(read('github-rules', text))).toMatchInlineSnapshot(`
    "4 rows
    2: example/app: required_reviews 2
    2: example/app: code_owner_reviews no
    2: example/app: stale_dismissed no
    2: example/app: signatures_required yes
    2: example/app: force_pushes_allowed no
    2: example/app: status_checks 0
    2: example/app: bypass_actors 0
    51! Cannot find \`rules\` of a ruleset: the list holds none, each ruleset does"
  `);
});

test('github-deployments reads deployments and runs', () => {
  const text = json([
    {
      id: 1,
      sha: 'abc',
      ref: 'main',
      environment: 'production',
      creator: { login: 'clara' },
      created_at: '2026-03-05T12:00:00Z',
      statuses: [
        { state: 'inactive', created_at: '2026-03-07T12:00:00Z' },
        { state: 'success', created_at: '2026-03-05T12:05:00Z' },
        { state: 'in_progress', created_at: '2026-03-05T12:01:00Z' },
      ],
    },
    {
      databaseId: 2,
      headSha: 'def',
      headBranch: 'main',
      conclusion: 'failure',
      createdAt: '2026-03-06T12:00:00Z',
    },
  ]);
  expect(told(read('github-deployments', text))).toMatchInlineSnapshot(`
    "2 rows
    deployments 2
    deployments_failed 1
    2: 1: commit abc
    2: 1: environment production
    2: 1: branch main
    2: 1: deployed_by clara
    2: 1: deployed_on 2026-03-05
    2: 1: succeeded yes
    26: 2: commit def
    26: 2: branch main
    26: 2: deployed_on 2026-03-06
    26: 2: succeeded no"
  `);
});

test('gitlab-members tells levels of access and second factors', () => {
  const gitlab = (username: string, access_level: number, further: object = {}): object => ({
    id: 1,
    username,
    state: 'active',
    access_level,
    ...further,
  });
  const text = json({
    members: [
      gitlab('asha', 50, { two_factor_enabled: true }),
      gitlab('clara', 30, { last_activity_on: '2026-03-01' }),
      gitlab('old', 40, { state: 'blocked' }),
    ],
    two_factor_disabled: [{ username: 'clara' }, { username: 'old' }],
  });
  expect(told(read('gitlab-members', text))).toMatchInlineSnapshot(`
    "3 rows
    accounts 3
    accounts_without_mfa 1
    3: asha: role owner
    3: asha: enabled yes
    3: asha: privileged yes
    3: asha: mfa yes
    3: asha: privileged_mfa yes
    10: clara: role developer
    10: clara: enabled yes
    10: clara: privileged no
    10: clara: mfa no
    10: clara: last_login 2026-03-01
    17: old: role maintainer
    17: old: enabled no
    17: old: privileged yes"
  `);
});
