import { expect, onTestFinished, test } from 'vitest';
import type { History } from '#history/history.ts';
import { HistoryProblem } from '#history/history-problem.ts';
import type { Past } from '#history/past.ts';
import { readHistory } from '#history/read-history.ts';
import { readPast, type KnownRecord } from '#history/read-past.ts';
import { openRepository } from '#history/repository.ts';
import { cloneOfStory, tellStory, type GitStory } from '../git-story.ts';
import { control, exampleSettings, policy, risk, supplier } from '../rules/records.ts';

const begin = (): GitStory => {
  const repo = tellStory();
  onTestFinished(repo.discard);
  return repo;
};

const historyOf = async (repo: GitStory): Promise<History> => {
  const repository = await openRepository(repo.folder, repo.environment);
  if (repository.type === 'no-repository' || repository.head == null) throw new Error('no commit');
  const history = await readHistory(repository, repository.head);
  onTestFinished(() => history.close());
  return history;
};

const pastOf = async (repo: GitStory, records: readonly KnownRecord[] = []): Promise<Past> => {
  const past = await readPast(await historyOf(repo), records);
  if (past == null) throw new Error('no past');
  return past;
};

/** Contents as lines: day and what is asked of the data. */
const told = (past: Past, path: string, ...names: readonly string[]): readonly string[] =>
  (past.contents.get(path) ?? []).map(
    ({ day, data }) =>
      `${day} ${data == null ? 'removed' : JSON.stringify(Object.fromEntries(names.flatMap((name) => (name in data ? [[name, data[name]]] : []))))}`,
  );

const scope = (fields: Readonly<Record<string, string>> = {}): string =>
  policy({ id: 'SCOPE-001', type: 'scope', ...fields }, 'What lies within.');

const document = (id: string, path: string, type: 'scope' | 'method', supersedes?: string[]) =>
  // Only what is read of a record.
  ({
    id,
    kind: 'document',
    path,
    data: { type, ...(supersedes ? { supersedes } : {}) },
  }) as unknown as KnownRecord;

const path = 'risks/leaver-access.md';

test('tells what a risk said, step by step, and nothing of steps that changed other fields', async () => {
  const repo = begin();
  repo.write(path, risk());
  const first = repo.commit('Write', { date: '2026-01-05' });
  repo.write(path, risk({ title: 'Another title' }, 'Another text.'));
  repo.commit('Reword', { date: '2026-01-06' });
  repo.write(path, risk({ residual: '{likelihood: 2, consequence: 3}' }));
  repo.commit('Rate', { date: '2026-01-07' });
  repo.write('README.md', 'Nothing of the ISMS.');
  repo.commit('Elsewhere', { date: '2026-01-08' });
  repo.remove(path);
  const last = repo.commit('Remove', { date: '2026-01-09' });
  const past = await pastOf(repo);
  expect([...past.contents.keys()]).toEqual([path]);
  expect(told(past, path, 'id', 'residual')).toEqual([
    '2026-01-05 {"id":"R-001","residual":{"likelihood":1,"consequence":3}}',
    '2026-01-07 {"id":"R-001","residual":{"likelihood":2,"consequence":3}}',
    '2026-01-09 removed',
  ]);
  expect(past.contents.get(path)?.map(({ commit, position }) => [commit, position])).toEqual([
    [first, 0],
    [expect.any(String), 2],
    [last, 4],
  ]);
  expect(past.contents.get(path)?.[0]?.data).toMatchInlineSnapshot(`
    {
      "acceptance": {
        "by": "cto",
        "reason": "The rest would need a person on call",
        "until": "2027-01-31",
      },
      "classification": "confidential",
      "current": {
        "consequence": 3,
        "likelihood": 2,
      },
      "id": "R-001",
      "inherent": {
        "consequence": 3,
        "likelihood": 3,
      },
      "owner": "ciso",
      "residual": {
        "consequence": 3,
        "likelihood": 1,
      },
      "risk_owner": "cto",
      "status": "approved",
      "treatment": "modify",
      "version": "1.0",
    }
  `);
});

test('reads fields written in blocks, in another order, behind remarks and with carriage returns', async () => {
  const repo = begin();
  const block = `---
# who
id: R-001

residual:
  # as rated
  consequence: 3
  likelihood: 1
reasons:
- risk
plan:
- what: |
    residual: no
acceptance: {by: cto,
  until: 2027-01-31, reason: "a: b"}
---
`;
  repo.write(path, block);
  repo.commit('Write', { date: '2026-01-05' });
  repo.write(path, block.replaceAll('\n', '\r\n'));
  repo.commit('Save elsewhere', { date: '2026-01-06' });
  expect(told(await pastOf(repo), path, 'id', 'residual', 'acceptance')).toEqual([
    '2026-01-05 {"id":"R-001","residual":{"consequence":3,"likelihood":1},"acceptance":{"by":"cto","until":"2027-01-31","reason":"a: b"}}',
  ]);
});

test('reads a text without the plain form as the parser does', async () => {
  const repo = begin();
  repo.write(path, '---\n{id: R-001, "residual": {likelihood: 1, consequence: 2}, x: 1}\n---\n');
  repo.commit('Write', { date: '2026-01-05' });
  expect(told(await pastOf(repo), path, 'id', 'residual', 'x')).toEqual([
    '2026-01-05 {"id":"R-001","residual":{"likelihood":1,"consequence":2}}',
  ]);
});

test('keeps of controls whether they apply, and nothing of assets, suppliers and other documents', async () => {
  const repo = begin();
  repo.write('soa/a-5-18.md', control());
  repo.write('soa/README.md', control());
  repo.write('risks/assets/a.md', risk());
  repo.write('risks/sub/b.md', risk({ id: 'R-002' }));
  repo.write('reviews/suppliers/github.md', supplier());
  repo.write('policies/a.md', policy());
  repo.commit('Write', { date: '2026-01-05' });
  const past = await pastOf(repo);
  expect([...past.contents.keys()].sort()).toEqual(['risks/sub/b.md', 'soa/a-5-18.md']);
  expect(told(past, 'soa/a-5-18.md', 'applicable', 'reasons', 'justification')).toEqual([
    '2026-01-05 {"applicable":"yes","reasons":["risk"]}',
  ]);
});

test('keeps of `isms.yml` the risk method and who holds which role, without addresses and keys', async () => {
  const repo = begin();
  repo.write('isms.yml', exampleSettings());
  repo.commit('Begin', { date: '2026-01-05' });
  repo.write('isms.yml', exampleSettings('lint: {}\n'));
  repo.commit('Something else', { date: '2026-01-06' });
  repo.write('isms.yml', exampleSettings().replace('level: product', 'level: [[1, 2'));
  repo.commit('Break it', { date: '2026-01-07' });
  repo.write('isms.yml', exampleSettings().replace('from: 2025-06-01', 'from: 2026-01-01'));
  repo.commit('Change a holder', { date: '2026-01-08' });
  const past = await pastOf(repo);
  expect(told(past, 'isms.yml', 'people')).toMatchInlineSnapshot(`
    [
      "2026-01-05 {"people":[{"id":"asha","roles":[{"role":"ciso","from":"2025-01-01"},{"role":"isms-manager","from":"2025-01-01"}]},{"id":"bianca","roles":[{"role":"top-management","from":"2025-01-01"}]},{"id":"clara","roles":[{"role":"cto","from":"2025-01-01"}]},{"id":"dario","roles":[{"role":"internal-auditor","from":"2025-06-01","to":"2026-12-31"}]}]}",
      "2026-01-07 {"people":[{"id":"asha","roles":[{"role":"ciso","from":"2025-01-01"},{"role":"isms-manager","from":"2025-01-01"}]},{"id":"bianca","roles":[{"role":"top-management","from":"2025-01-01"}]},{"id":"clara","roles":[{"role":"cto","from":"2025-01-01"}]},{"id":"dario","roles":[{"role":"internal-auditor","from":"2025-06-01","to":"2026-12-31"}]}]}",
      "2026-01-08 {"people":[{"id":"asha","roles":[{"role":"ciso","from":"2025-01-01"},{"role":"isms-manager","from":"2025-01-01"}]},{"id":"bianca","roles":[{"role":"top-management","from":"2025-01-01"}]},{"id":"clara","roles":[{"role":"cto","from":"2025-01-01"}]},{"id":"dario","roles":[{"role":"internal-auditor","from":"2026-01-01","to":"2026-12-31"}]}]}",
    ]
  `);
  expect(told(past, 'isms.yml', 'risk').map((line) => line.length > 20)).toEqual([
    true,
    false,
    true,
  ]);
});

test('follows scope and method through a new name, a removal and a return', async () => {
  const repo = begin();
  repo.write('policies/old/scope.md', scope({ statement: 'One' }));
  repo.write('policies/other.md', policy({ id: 'POL-009' }));
  repo.commit('Write', { date: '2026-01-05' });
  repo.rename('policies/old/scope.md', 'policies/scope.md');
  repo.commit('Move', { date: '2026-01-06' });
  repo.remove('policies/scope.md');
  repo.commit('Lose', { date: '2026-01-07' });
  repo.write('policies/isms/scope.md', scope({ statement: 'Two' }));
  repo.commit('Return', { date: '2026-01-08' });
  const past = await pastOf(repo, [document('SCOPE-001', 'policies/isms/scope.md', 'scope')]);
  expect([...past.contents.keys()]).toEqual([
    'policies/old/scope.md',
    'policies/scope.md',
    'policies/isms/scope.md',
  ]);
  expect([...past.contents.keys()].flatMap((at) => told(past, at, 'statement'))).toEqual([
    '2026-01-05 {"statement":"One"}',
    '2026-01-06 removed',
    '2026-01-06 {"statement":"One"}',
    '2026-01-07 removed',
    '2026-01-08 {"statement":"Two"}',
  ]);
});

test('follows a scope out of a path that goes on with another document, and one that was replaced', async () => {
  const repo = begin();
  repo.write('policies/a.md', scope({ statement: 'One' }));
  repo.write('policies/first.md', policy({ id: 'SCOPE-000', type: 'scope', statement: 'Zero' }));
  repo.commit('Write', { date: '2026-01-05' });
  repo.write('policies/b.md', scope({ statement: 'One' }));
  repo.write('policies/a.md', policy());
  repo.remove('policies/first.md');
  repo.commit('Swap', { date: '2026-01-06' });
  const past = await pastOf(repo, [document('SCOPE-001', 'policies/b.md', 'scope', ['SCOPE-000'])]);
  expect(told(past, 'policies/a.md', 'statement')).toEqual([
    '2026-01-05 {"statement":"One"}',
    '2026-01-06 removed',
  ]);
  expect(told(past, 'policies/first.md', 'statement')).toEqual([
    '2026-01-05 {"statement":"Zero"}',
    '2026-01-06 removed',
  ]);
});

const deep = '[';

test.each([
  ['too many brackets', `---\nresidual: ${deep.repeat(60_000)}\n---\n`],
  ['too many brackets in a form of its own', `---\n{residual: ${deep.repeat(60_000)}\n---\n`],
  ['blocks in blocks', `---\nresidual:\n  ${'- '.repeat(20_000)}x\n---\n`],
  ['an alias that grows', '---\nid: &a [x, x]\nresidual: [*a, *a]\n---\n'],
  [
    'no UTF-8',
    Buffer.concat([
      Buffer.from('---\nresidual: '),
      Buffer.from([0xff, 0xfe, 0, 1]),
      Buffer.from('\n---\n'),
    ]),
  ],
  ['a name of every object', '---\n__proto__: {residual: 1}\nconstructor: 1\n---\n'],
  ['a date of no calendar', '---\nresidual: !!timestamp 2026-99-99\n---\n'],
  ['no end', `---\nresidual: {likelihood: 1`],
  ['nothing', ''],
])('reads %s without an estimate and without an error', async (_, text) => {
  const repo = begin();
  repo.write('isms.yml', typeof text === 'string' ? text.replaceAll('---\n', '') : text);
  repo.write(path, text);
  repo.commit('Write', { date: '2026-01-05' });
  const past = await pastOf(repo);
  const [content] = past.contents.get(path) ?? [];
  expect(content?.data).toBeDefined();
  expect(
    (content?.data?.['residual'] as { likelihood?: unknown } | undefined)?.likelihood,
  ).toBeUndefined();
  expect(Object.getPrototypeOf(content?.data ?? {})).toBe(Object.prototype);
});

test('takes a link in place of a file for no text', async () => {
  const repo = begin();
  repo.write(path, risk());
  repo.commit('Write', { date: '2026-01-05' });
  repo.remove(path);
  repo.link(path, '/etc/passwd');
  repo.commit('Link', { date: '2026-01-06' });
  expect(told(await pastOf(repo), path, 'id')).toEqual([
    '2026-01-05 {"id":"R-001"}',
    '2026-01-06 removed',
  ]);
});

test('reads the ISMS below a folder of a repository', async () => {
  const repo = begin();
  repo.write('isms/isms.yml', exampleSettings());
  repo.write(`isms/${path}`, risk());
  repo.write(path, risk({ id: 'R-099' }));
  repo.commit('Write', { date: '2026-01-05' });
  const repository = await openRepository(`${repo.folder}/isms`, repo.environment);
  if (repository.type === 'no-repository') throw new Error('no repository');
  const history = await readHistory(repository, repository.head ?? '');
  onTestFinished(() => history.close());
  const past = await readPast(history, []);
  expect(told(past!, path, 'id')).toEqual(['2026-01-05 {"id":"R-001"}']);
});

test('reads each text once, and none that no field is kept of', async () => {
  const repo = begin();
  for (const [day, consequence] of [1, 2, 1, 2, 3].entries()) {
    repo.write(path, risk({ residual: `{likelihood: 1, consequence: ${consequence}}` }));
    repo.write('policies/a.md', policy({}, `Text ${day}`));
    repo.commit('Rate', { date: `2026-01-1${day}` });
  }
  const history = await historyOf(repo);
  const read: string[] = [];
  const counting = { ...history, blob: (id: string) => (read.push(id), history.blob(id)) };
  const past = await readPast(counting, []);
  expect(past?.contents.get(path)).toHaveLength(5);
  expect(read).toHaveLength(3);
  expect(new Set(read).size).toBe(3);
});

test('is not there where the history cannot be read, or lacks a text', async () => {
  const problem = new HistoryProblem('no-repository', 'No repository', 'run `git init`');
  expect(await readPast(problem, [])).toBeUndefined();
  const repo = begin();
  repo.write(path, risk());
  repo.commit('Write', { date: '2026-01-05' });
  repo.write(path, risk({ residual: '{likelihood: 2, consequence: 3}' }));
  repo.commit('Rate', { date: '2026-01-06' });
  repo.git('config', 'uploadpack.allowFilter', 'true');
  const partial = cloneOfStory(repo, '--filter=blob:none');
  expect(await readPast(await historyOf(partial), [])).toBeUndefined();
});
