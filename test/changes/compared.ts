import { onTestFinished } from 'vitest';
import type { Audience } from '#audiences/view.ts';
import type { Changes, RecordChange } from '#changes/changes.ts';
import { compareIsms } from '#changes/compare.ts';
import { commitTree } from '#history/commit-tree.ts';
import { readHistory } from '#history/read-history.ts';
import type { Repository } from '#history/repository.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { openIsms } from '../../scripts/open-isms.ts';
import { bianca, ines, opened, omar, policy } from '../approvals/exemplar.ts';
import { tellStory } from '../git-story.ts';
import type { GitStory } from '../git-story.ts';
import { control, risk } from '../rules/records.ts';

/** `isms.yml` with a method, groups, people and rules to change. */
export const settings = `format: 1
organisation: {name: Example Ltd}
people:
  - {id: ines, name: Ines Author, emails: [ines@example.com]}
  - {id: omar, name: Omar Merger, emails: [omar@example.com]}
  - {id: clara, name: Clara Ibsen, emails: [clara@example.com], roles: [{role: ciso, from: 2025-01-01}]}
  - {id: bianca, name: Bianca Keller, emails: [bianca@example.com], roles: [{role: top-management, from: 2025-01-01}, {role: cto, from: 2025-01-01}]}
roles:
  - {id: ciso, title: Head of security, responsibilities: Leads it.}
  - {id: cto, title: Head of technology, responsibilities: Builds it.}
  - {id: top-management, title: Chief executive, responsibilities: Decides.}
groups:
  - {id: all-staff, title: Everybody here}
  - {id: contractors, title: Contractors}
forges: [{uri: "https://github.com/example/isms", trusted_mergers: [omar]}]
risk:
  likelihood: [{name: rare, means: a}, {name: possible, means: b}, {name: likely, means: c}, {name: frequent, means: d}]
  consequence: [{name: minor, means: a}, {name: moderate, means: b}, {name: major, means: c}, {name: severe, means: d}]
  level: product
  bands: [{name: low, from: 1}, {name: medium, from: 4}, {name: critical, from: 12}]
  categories: [people]
  accept: {level: 4}
  may_accept: [{up_to: 16, role: top-management}]
approval:
  document: {approvers: [ciso], least: recorded}
  soa: {approvers: [ciso], least: recorded}
  risk: {approvers: [], least: recorded}
  trust_changes: {approvers: [top-management], least: recorded}
rules:
  action/late: {severity: error, reason: We mean it}
`;

const approvedBy = ['Clara Ibsen <clara@example.com>', 'Bianca Keller <bianca@example.com>']
  .map((name) => `Approved-by: ${name}`)
  .join('\n');

/** The policy that the stories change; \`extra\` are lines of front matter. */
export const rules = (version: string, text: string, extra = ''): string =>
  policy(
    version,
    text,
    `review_every: P1Y\napplies_to: [all-staff]\nacknowledge: material\nwithin: P14D\n${extra}`,
  );

export const first = '# Access control\n\nAccess ends within 30 days.\n\nAccounts are personal.';

/** A repository with an approved policy, a risk and a control on \`main\`, standing on \`change\`. */
export const approvedStory = (): GitStory => {
  const repo = tellStory();
  onTestFinished(repo.discard);
  repo.write('isms.yml', settings);
  repo.commit('Begin', { author: bianca, date: '2026-01-01' });
  repo.branch('first');
  repo.write('policies/access.md', rules('1.0', first));
  repo.write('risks/leaver.md', risk({ inherent: '{likelihood: 4, consequence: 4}' }));
  repo.write('soa/a-5-18.md', control({ implemented_by: '[POL-001]', risks: '[R-001]' }));
  repo.commit('Write', { author: ines, date: '2026-01-02' });
  repo.branch('main');
  repo.merge('first', { author: omar, date: '2026-01-03', message: `Merge\n\n${approvedBy}` });
  repo.branch('change');
  return repo;
};

const stateAt = async (
  repository: Repository,
  commit: string,
  today: string,
  since?: string,
): Promise<AssessedIsms> => {
  const tree = commitTree(repository, commit);
  const history = await readHistory(repository, commit, since);
  try {
    return await openIsms({ tree, history, today });
  } finally {
    await history.close();
    await tree.close();
  }
};

/** Both states of a story, judged for one day. */
export const statesOf = async (
  repo: GitStory,
): Promise<readonly [base: AssessedIsms, head: AssessedIsms]> => {
  const repository = await opened(repo);
  const [base, head] = [repo.git('rev-parse', 'main'), repo.head()];
  const today = '2026-03-01';
  return [await stateAt(repository, base, today), await stateAt(repository, head, today, base)];
};

/** Compares \`main\` with the branch that a story stands on, all that is not committed included. */
export const changesOf = async (
  repo: GitStory,
  audience: Audience = 'management',
): Promise<Changes> => {
  repo.commit('Change', { author: ines, date: '2026-02-01' });
  const [base, head] = await statesOf(repo);
  return compareIsms({ name: 'main', isms: base }, { name: 'change', isms: head }, audience);
};

/** What is said of a record; fails where it is not among the changes. */
export const recordIn = ({ records }: Changes, id: string): RecordChange => {
  const found = records.find((record) => record.id === id);
  if (!found) throw new Error(`${id} did not change`);
  return found;
};

/** The sentences on a record. */
export const sentences = (changes: Changes, id: string): readonly string[] =>
  recordIn(changes, id).facts.map(({ sentence }) => sentence);
