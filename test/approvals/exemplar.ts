import { onTestFinished } from 'vitest';
import type { Approval, Proof } from '#approvals/approval.ts';
import type { ProvableRecord } from '#approvals/present.ts';
import { prove, type ProveOptions } from '#approvals/prove.ts';
import type { Kind } from '#content/record.ts';
import { commitTree } from '#history/commit-tree.ts';
import { HistoryProblem } from '#history/history-problem.ts';
import type { History } from '#history/history.ts';
import { readHistory } from '#history/read-history.ts';
import { recordFacts } from '#history/record-facts.ts';
import { openRepository, type Repository } from '#history/repository.ts';
import { tellStory, type GitStory } from '../git-story.ts';

export const ines = 'Ines Author <ines@example.com>';
export const clara = 'Clara Ibsen <clara@example.com>';
export const omar = 'Omar Merger <omar@example.com>';
export const bianca = 'Bianca Keller <bianca@example.com>';

interface SettingsOptions {
  readonly people?: string;
  readonly approval?: string;
}

/** `isms.yml` with Clara as CISO, Bianca as top management, Omar who merges, Ines who writes. */
export const settings = ({ people, approval }: SettingsOptions = {}): string => `format: 1
organisation: {name: Example Ltd}
people:
${
  people ??
  `  - {id: ines, name: Ines Author, emails: [ines@example.com]}
  - {id: omar, name: Omar Merger, emails: [omar@example.com]}
  - {id: clara, name: Clara Ibsen, emails: [clara@example.com, c.ibsen@example.org], roles: [{role: ciso, from: 2025-01-01}]}
  - {id: bianca, name: Bianca Keller, emails: [bianca@example.com], roles: [{role: top-management, from: 2025-01-01}]}`
}
forges: [{uri: "https://github.com/example/isms", trusted_mergers: [omar, clara, bianca]}]
approval:
${
  approval ??
  `  document: {approvers: [ciso], least: recorded}
  soa: {approvers: [ciso], least: recorded}
  risk: {least: recorded}
  trust_changes: {approvers: [top-management], least: recorded}`
}
`;

/** A policy; `extra` are further lines of front matter. */
export const policy = (version: string, text: string, extra = '', status = 'approved'): string =>
  `---
id: POL-001
title: Access control
type: policy
owner: ciso
classification: internal
version: "${version}"
status: ${status}
${extra}---

${text}
`;

/** A repository whose first commit holds `isms.yml`; gone when the test is over. */
export const begin = (text = settings(), format: 'sha1' | 'sha256' = 'sha1'): GitStory => {
  const repo = tellStory({ format });
  onTestFinished(repo.discard);
  repo.write('isms.yml', text);
  repo.commit('Begin', { author: bianca, date: '2026-01-01' });
  return repo;
};

/** Ines changes files on a branch; somebody merges it. Gives the merge's id. */
export const propose = (
  repo: GitStory,
  change: () => void,
  merge: { author: string; date: string; message?: string },
): string => {
  repo.branch('proposal');
  change();
  repo.commit('Propose', { author: ines, date: merge.date });
  repo.branch('main');
  const id = repo.merge('proposal', merge);
  repo.git('branch', '-D', 'proposal');
  return id;
};

const kindOf = (path: string): Kind => {
  if (path === 'soa/index.md') return 'soa';
  if (path.startsWith('soa/')) return 'control';
  return path.startsWith('risks/') ? 'risk' : 'document';
};

/** The records of a tree, as the load stage would find them. */
export const recordsAt = async (
  repository: Repository,
  commit: string,
): Promise<readonly ProvableRecord[]> => {
  const tree = commitTree(repository, commit);
  try {
    const files = (await tree.list()).filter(
      ({ path, type }) => type === 'file' && path.endsWith('.md'),
    );
    const found = files.map(async ({ path }) => {
      const source = await tree.read(path);
      return { id: recordFacts(source)?.id ?? '', kind: kindOf(path), path, source };
    });
    return (await Promise.all(found)).filter(({ id }) => id !== '');
  } finally {
    await tree.close();
  }
};

/** The repository of a story, opened as the tool opens it. */
export const opened = async (repo: GitStory, folder = repo.folder): Promise<Repository> => {
  const repository = await openRepository(folder, repo.environment);
  if (repository.type === 'no-repository') throw new Error('expected a repository');
  return repository;
};

/** The history of a commit, or the problem for which there is none. */
export const historyOf = async (
  repository: Repository,
  commit: string,
  since?: string,
): Promise<History | HistoryProblem> => {
  try {
    return await readHistory(repository, commit, since);
  } catch (error) {
    if (error instanceof HistoryProblem) return error;
    throw error;
  }
};

/** Proves what stands in `HEAD` of a story. */
export const proofOf = async (
  repo: GitStory,
  options: Partial<ProveOptions> & {
    readonly since?: string;
    readonly folder?: string;
    readonly records?: readonly ProvableRecord[];
  } = {},
): Promise<Proof> => {
  const repository = await opened(repo, options.folder);
  const head = repository.head ?? '';
  const history = await historyOf(repository, head, options.since);
  try {
    const records = options.records ?? (await recordsAt(repository, head));
    return await prove(records, history, { today: '2026-12-31', ...options });
  } finally {
    if (!(history instanceof HistoryProblem)) await history.close();
  }
};

/** The verdict on one record of `HEAD`. */
export const approvalOf = async (
  repo: GitStory,
  options: Parameters<typeof proofOf>[1] = {},
  id = 'POL-001',
): Promise<Approval> => {
  const approval = (await proofOf(repo, options)).approvals.get(id);
  if (approval == null) throw new Error(`no verdict on ${id}`);
  return approval;
};

/** Verdict and the words of its reasons, as the decision table of docs/approvals.md states them. */
export const verdict = async (
  ...asked: Parameters<typeof approvalOf>
): Promise<readonly string[]> => {
  const approval = await approvalOf(...asked);
  return [approval.verdict, ...approval.reasons.map(({ code }) => code)];
};
