import { UnreadableInput } from '#findings/unreadable-input.ts';

/** Why a history cannot be read to the end; the words of docs/approvals.md. */
export type HistoryProblemCode =
  'no-repository' | 'no-commit' | 'history-incomplete' | 'object-corrupt' | 'trust-root-mismatch';

/** The history is incomplete or damaged, so nothing may be concluded from it. */
export class HistoryProblem extends UnreadableInput {
  readonly code: HistoryProblemCode;
  constructor(
    code: HistoryProblemCode,
    message: string,
    hint: string,
    options: { readonly cause?: unknown } = {},
  ) {
    super(message, { ...options, hint });
    this.name = 'HistoryProblem';
    this.code = code;
  }
}

/** An object that this clone does not hold. */
export const missingObject = (id: string, cause?: unknown): HistoryProblem =>
  new HistoryProblem(
    'history-incomplete',
    `This clone lacks the object ${id}`,
    'clone again without `--filter` and without `--depth`; if it was cloned so, the object is damaged here: clone again from the forge',
    { cause },
  );

/** An object whose bytes are not what its id says. */
export const corruptObject = (id: string, cause?: unknown): HistoryProblem =>
  new HistoryProblem(
    'object-corrupt',
    `The bytes of the object ${id} do not belong to its id`,
    'clone again from the forge with `git clone --no-local`, which checks every object',
    { cause },
  );

/** What git's own words on stderr say about a read that failed. */
export const problemFromGit = (complaint: string): HistoryProblem => {
  const id = /\b[0-9a-f]{64}\b|\b[0-9a-f]{40}\b/.exec(complaint)?.[0];
  if (/promisor|lazy fetch|transport .* not allowed/.test(complaint)) {
    return missingObject(id ?? 'that git asks for', complaint);
  }
  const first = complaint.split('\n')[0] ?? '';
  const hint = 'clone again from the forge with `git clone --no-local`, which checks every object';
  return new HistoryProblem('object-corrupt', `Git cannot read the history: ${first}`, hint);
};

/** The root lies in no git repository, so there is no history. */
export const noRepository = (): HistoryProblem =>
  new HistoryProblem(
    'no-repository',
    'This folder is not in a git repository, so nothing proves an approval',
    'run `git init` and commit the ISMS',
  );

/** The repository has no commit yet. */
export const noCommit = (): HistoryProblem =>
  new HistoryProblem(
    'no-commit',
    'This repository has no commit yet, so nothing proves an approval',
    'commit the ISMS',
  );
