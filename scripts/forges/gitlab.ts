import type { Account } from '#approvals/attestation/statement.ts';
import { changeCommits, type CommitEntry } from './accounts.ts';
import {
  accountOf,
  anyText,
  checkedAnswer,
  commitId,
  instant,
  listOf,
  mapOf,
  serial,
  someText,
  type AnswerForm,
} from './api-form.ts';
import type { ForgeChange, Review } from './forge-change.ts';
import { latestDecisions } from './latest-decisions.ts';

interface UserAnswer {
  readonly username: string;
  readonly id?: number;
}

const userSchema = mapOf({ username: someText, id: { type: 'integer' } }, ['username']);

interface RequestAnswer {
  readonly iid: number;
  readonly state: string;
  readonly web_url: string;
  readonly target_branch: string;
  readonly sha: string;
  readonly author?: UserAnswer;
  readonly merge_user?: UserAnswer;
  readonly merged_by?: UserAnswer;
  readonly merged_at?: string;
  readonly merge_commit_sha?: string;
  readonly squash_commit_sha?: string;
}

const requestForm: AnswerForm<RequestAnswer> = {
  schema: mapOf(
    {
      iid: serial,
      state: someText,
      web_url: someText,
      target_branch: someText,
      sha: commitId,
      author: userSchema,
      merge_user: userSchema,
      merged_by: userSchema,
      merged_at: instant,
      merge_commit_sha: commitId,
      squash_commit_sha: commitId,
    },
    ['iid', 'state', 'web_url', 'target_branch', 'sha'],
  ),
};

interface ApprovalsAnswer {
  readonly approved_by?: readonly {
    readonly user: UserAnswer;
    /** Given by newer versions only. */
    readonly approved_at?: string;
  }[];
}

const approvalsForm: AnswerForm<ApprovalsAnswer> = {
  schema: mapOf(
    { approved_by: listOf(mapOf({ user: userSchema, approved_at: instant }, ['user'])) },
    [],
  ),
};

interface CommitAnswer {
  readonly id: string;
  readonly parent_ids?: readonly string[];
  readonly author_name?: string;
  readonly author_email?: string;
  readonly authored_date?: string;
  readonly message?: string;
}

const commitsForm: AnswerForm<readonly CommitAnswer[]> = {
  schema: listOf(
    mapOf(
      {
        id: commitId,
        parent_ids: listOf(commitId),
        author_name: anyText,
        author_email: anyText,
        authored_date: instant,
        message: anyText,
      },
      ['id'],
    ),
  ),
};

const account = (user: UserAnswer | undefined): Account =>
  accountOf(user == null ? undefined : { ...user, login: user.username });

/** The answers about one merge request, parsed from JSON; lists with all their pages. */
export interface GitLabAnswers {
  /** `merge_requests/{iid}`. */
  readonly request: unknown;
  /** `merge_requests/{iid}/approvals`. */
  readonly approvals: unknown;
  /** `merge_requests/{iid}/commits`. */
  readonly commits: unknown;
  /** `projects/{id}/approvals`; `undefined` where the forge does not answer. */
  readonly settings: unknown;
}

/** Whether a project drops approvals when something is pushed; "no" where it does not say so. */
const resetsOnPush = (settings: unknown): boolean =>
  typeof settings === 'object' &&
  settings !== null &&
  'reset_approvals_on_push' in settings &&
  settings.reset_approvals_on_push === true;

/** An approval names no commit: it is of the head only where a push would have dropped it. */
const reviewsOf = (
  { approved_by: approved = [] }: ApprovalsAnswer,
  request: RequestAnswer,
  bound: boolean,
): readonly Review[] =>
  approved.flatMap(({ user, approved_at: at = request.merged_at }) =>
    at == null
      ? []
      : [
          {
            ...account(user),
            decision: 'approved',
            ...(bound ? { commit: request.sha } : {}),
            at,
          },
        ],
  );

const entryOf = (answer: CommitAnswer): CommitEntry => ({
  id: answer.id,
  parents: answer.parent_ids,
  name: answer.author_name,
  email: answer.author_email,
  at: answer.authored_date,
  message: answer.message,
});

/** With a fast-forward GitLab names neither merge nor squash: the head itself is on the branch. */
const mergeOf = (request: RequestAnswer): ForgeChange['merge'] =>
  request.state !== 'merged'
    ? undefined
    : {
        by: account(request.merge_user ?? request.merged_by),
        commit: request.merge_commit_sha ?? request.squash_commit_sha ?? request.sha,
      };

/**
 * Reads a merge request from GitLab's API (v4). Its approvals are bound to the head only where the
 * project resets them on push. Throws `UnreadableInput` where an answer is not understood.
 */
export const readGitLabChange = (answers: GitLabAnswers): ForgeChange => {
  const request = checkedAnswer(requestForm, answers.request, 'the merge request');
  const what = `of !${request.iid}`;
  const approvals = checkedAnswer(approvalsForm, answers.approvals, `the approvals ${what}`);
  const commits = checkedAnswer(commitsForm, answers.commits, `the commits ${what}`);
  const merge = mergeOf(request);
  return {
    forge: request.web_url.replace(/\/(?:-\/)?merge_requests\/.*$/, ''),
    request: request.iid,
    target: request.target_branch,
    head: request.sha,
    author: account(request.author),
    writers: [],
    commits: changeCommits(commits.map(entryOf)),
    reviews: latestDecisions(reviewsOf(approvals, request, resetsOnPush(answers.settings))),
    ...(merge == null ? {} : { merge }),
  };
};

interface MentionAnswer {
  readonly iid: number;
  readonly state: string;
  readonly target_branch: string;
}

const mentionForm: AnswerForm<readonly MentionAnswer[]> = {
  schema: listOf(mapOf({ iid: serial, state: someText, target_branch: someText })),
};

/** The merged requests into a branch in an answer to "which are of this commit?", by number. */
export const mergedGitLabRequests = (answer: unknown, target: string): readonly number[] =>
  checkedAnswer(mentionForm, answer, 'the merge requests of a commit')
    .filter(({ state, target_branch: branch }) => state === 'merged' && branch === target)
    .map(({ iid }) => iid)
    .sort((a, b) => a - b);
