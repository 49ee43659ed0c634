import { UnreadableInput } from '#findings/unreadable-input.ts';
import { isObjectId } from '#history/object-id.ts';
import { changeCommits, type CommitEntry } from './accounts.ts';
import {
  accountOf,
  anyText,
  checkedAnswer,
  commitId,
  instant,
  listOf,
  loginSchema,
  mapOf,
  serial,
  someText,
  yesOrNo,
  type AnswerForm,
  type LoginAnswer,
} from './api-form.ts';
import type { ForgeChange, Review } from './forge-change.ts';
import { latestDecisions } from './latest-decisions.ts';

/** `pulls/{n}` as GitHub, Forgejo and Gitea answer it. */
interface PullAnswer {
  readonly number: number;
  readonly merged: boolean;
  readonly merged_by?: LoginAnswer;
  readonly merge_commit_sha?: string;
  readonly user?: LoginAnswer;
  readonly head: { readonly sha: string };
  readonly base: { readonly ref: string; readonly repo: { readonly html_url: string } };
  /** How many commits it has; GitHub lists no more than 250. */
  readonly commits?: number;
}

const pullForm: AnswerForm<PullAnswer> = {
  schema: mapOf(
    {
      number: serial,
      merged: yesOrNo,
      merged_by: loginSchema,
      merge_commit_sha: anyText,
      user: loginSchema,
      head: mapOf({ sha: commitId }),
      base: mapOf({ ref: someText, repo: mapOf({ html_url: someText }) }),
      commits: { type: 'integer', minimum: 0 },
    },
    ['number', 'merged', 'head', 'base'],
  ),
};

interface CommitAnswer {
  readonly sha: string;
  readonly parents?: readonly { readonly sha: string }[];
  readonly author?: Partial<LoginAnswer>;
  readonly commit: {
    readonly message?: string;
    readonly author: { readonly name?: string; readonly email?: string; readonly date?: string };
  };
}

const commitsForm: AnswerForm<readonly CommitAnswer[]> = {
  schema: listOf(
    mapOf(
      {
        sha: commitId,
        parents: listOf(mapOf({ sha: commitId })),
        author: mapOf({ login: anyText, id: { type: 'integer' } }, []),
        commit: mapOf(
          {
            message: anyText,
            author: mapOf({ name: anyText, email: anyText, date: instant }, []),
          },
          ['author'],
        ),
      },
      ['sha', 'commit'],
    ),
  ),
};

/** One of `pulls/{n}/reviews`. */
export interface ReviewAnswer {
  readonly user?: LoginAnswer;
  readonly state: string;
  readonly commit_id?: string;
  readonly submitted_at?: string;
  /** Forgejo and Gitea. */
  readonly dismissed?: boolean;
}

const reviewsForm: AnswerForm<readonly ReviewAnswer[]> = {
  schema: listOf(
    mapOf(
      {
        user: loginSchema,
        state: someText,
        commit_id: anyText,
        submitted_at: instant,
        dismissed: yesOrNo,
      },
      ['state'],
    ),
  ),
};

/** The answers about one pull request, parsed from JSON; lists with all their pages. */
export interface PullAnswers {
  readonly pull: unknown;
  readonly reviews: unknown;
  readonly commits: unknown;
}

const entryOf = ({ sha, parents, author, commit }: CommitAnswer): CommitEntry => ({
  id: sha,
  parents: parents?.map((parent) => parent.sha),
  account:
    author?.login == null || author.login === ''
      ? undefined
      : accountOf({ ...author, login: author.login }),
  name: commit.author.name,
  email: commit.author.email,
  at: commit.author.date,
  message: commit.message,
});

const requireAllCommits = ({ number, commits }: PullAnswer, listed: number): void => {
  if (commits == null || commits <= listed) return;
  throw new UnreadableInput(
    `The forge names ${listed} of the ${commits} commits of #${number}, so not all of its writers are known`,
    { hint: 'have each approver sign: `isms approve sign ID --key FILE`' },
  );
};

const reviewsOf = (
  answers: readonly ReviewAnswer[],
  decisionOf: (review: ReviewAnswer) => string | undefined,
): readonly Review[] =>
  answers.flatMap((answer) => {
    const decision = decisionOf(answer);
    const { user, commit_id: commit, submitted_at: at } = answer;
    // Not yet sent, or asked of a team.
    if (decision == null || at == null || user == null) return [];
    const named = commit != null && isObjectId(commit);
    return [{ ...accountOf(user), decision, ...(named ? { commit } : {}), at }];
  });

/**
 * Reads a pull request of a forge with GitHub's API. `decisionOf` gives the decision of a review,
 * `undefined` where it changes none. Throws `UnreadableInput` where an answer is not understood.
 */
export const readPullRequest = (
  answers: PullAnswers,
  decisionOf: (review: ReviewAnswer) => string | undefined,
): ForgeChange => {
  const pull = checkedAnswer(pullForm, answers.pull, 'the pull request');
  const what = `of #${pull.number}`;
  const commits = checkedAnswer(commitsForm, answers.commits, `the commits ${what}`);
  const reviews = checkedAnswer(reviewsForm, answers.reviews, `the reviews ${what}`);
  requireAllCommits(pull, commits.length);
  const { base, head, merge_commit_sha: commit } = pull;
  return {
    forge: base.repo.html_url.replace(/\/+$/, ''),
    request: pull.number,
    target: base.ref,
    head: head.sha,
    author: accountOf(pull.user),
    writers: [],
    commits: changeCommits(commits.map(entryOf)),
    reviews: latestDecisions(reviewsOf(reviews, decisionOf)),
    ...(pull.merged && commit != null && commit !== ''
      ? { merge: { by: accountOf(pull.merged_by), commit } }
      : {}),
  };
};

interface MentionAnswer {
  readonly number: number;
  readonly merged_at?: string;
  readonly base: { readonly ref: string };
}

const mentionForm: AnswerForm<readonly MentionAnswer[]> = {
  schema: listOf(
    mapOf({ number: serial, merged_at: anyText, base: mapOf({ ref: someText }) }, [
      'number',
      'base',
    ]),
  ),
};

/** The merged pull requests into a branch in an answer to "which are of this commit?", by number. */
export const mergedRequests = (answer: unknown, target: string): readonly number[] =>
  checkedAnswer(mentionForm, answer, 'the pull requests of a commit')
    .filter(({ merged_at: at, base }) => at != null && at !== '' && base.ref === target)
    .map(({ number }) => number)
    .sort((a, b) => a - b);
