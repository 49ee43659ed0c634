import { createFormProblem } from '#approvals/attestation/json-form.ts';
import type { Account } from '#approvals/attestation/statement.ts';
import type { Schema } from '#content/schema.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { changeCommits, type CommitEntry } from './accounts.ts';
import { commitId, instant, serial, someText } from './api-form.ts';
import type { ForgeChange, Review } from './forge-change.ts';
import { latestDecisions } from './latest-decisions.ts';

const described = (schema: Schema, description: string): Schema => ({ ...schema, description });

const closed = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
  description: string,
): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
  description,
});

const list = (items: Schema, description: string): Schema => ({
  type: 'array',
  items,
  description,
});

const account: Readonly<Record<string, Schema>> = {
  login: described(someText, 'Login name on the forge.'),
  id: { type: 'integer', minimum: 0, description: 'Number of the account, where it has one.' },
};

const person = (description: string): Schema => closed(account, ['login'], description);

const commitSchema = closed(
  {
    id: described(commitId, 'Full id of the commit.'),
    parents: list(commitId, 'Full ids of its parents.'),
    account: person('Account of its author, where the forge knows it.'),
    name: described({ type: 'string' }, 'Name of its author.'),
    email: described({ type: 'string' }, 'Address of its author.'),
    at: described(instant, 'When it was written.'),
    message: described({ type: 'string' }, 'Message, for the co-authors that it names.'),
  },
  ['id', 'email'],
  'One commit of the pull request.',
);

const reviewSchema = closed(
  {
    ...account,
    decision: {
      type: 'string',
      enum: ['approved', 'changes_requested', 'dismissed'],
      description: 'What was decided; leave comments out.',
    },
    commit: described(commitId, 'Commit that was reviewed. Without it the review proves nothing.'),
    at: described(instant, 'When.'),
  },
  ['login', 'decision', 'at'],
  'One review, in any order; the latest of each reviewer counts.',
);

const changeSchema = closed(
  {
    forge: described(someText, 'Address of the repository, as in `forges` of isms.yml.'),
    request: described(serial, 'Number of the pull request.'),
    target: described(someText, 'Branch that it is merged into.'),
    head: described(commitId, 'Last commit of the pull request.'),
    author: person('Who opened it.'),
    writers: list(person('One writer.'), 'Others who pushed to it.'),
    commits: list(commitSchema, 'All its commits.'),
    reviews: list(reviewSchema, 'Its reviews.'),
    merge: closed(
      {
        by: person('Who merged it.'),
        commit: described(commitId, 'Commit of the target branch that the merge ended with.'),
        before: described(commitId, 'Commit of the target branch before the merge.'),
      },
      ['by', 'commit'],
      'How it was merged.',
    ),
  },
  ['forge', 'request', 'target', 'head', 'author', 'commits', 'reviews', 'merge'],
  'One merged pull request.',
);

/** The JSON Schema of the file that `isms approve record --reviews FILE` reads. */
export const reviewsFileSchema: Schema = {
  title: 'Reviews',
  description: 'Merged pull requests with their reviews, from a forge whose API is not understood.',
  type: 'object',
  properties: {
    version: { type: 'integer', minimum: 1, maximum: 1, form: '1', description: 'Of this format.' },
    changes: list(changeSchema, 'The pull requests.'),
  },
  required: ['version', 'changes'],
  additionalProperties: false,
};

interface ChangeEntry extends Omit<ForgeChange, 'commits' | 'writers'> {
  readonly writers?: readonly Account[];
  readonly commits: readonly CommitEntry[];
  readonly reviews: readonly Review[];
}

const formProblem = createFormProblem();

const changeOf = ({ commits, writers = [], reviews, ...rest }: ChangeEntry): ForgeChange => ({
  ...rest,
  forge: rest.forge.replace(/\/+$/, ''),
  writers,
  commits: changeCommits(commits),
  reviews: latestDecisions(reviews),
});

const parse = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableInput(`\`${path}\` is not JSON`, {
      hint: 'its form is that of the schema `isms-as-code/schemas/reviews.json`',
      cause,
    });
  }
};

/** Reads a file of reviews; `path` names it in messages. Throws `UnreadableInput`. */
export const readReviewsFile = (text: string, path: string): readonly ForgeChange[] => {
  const data = parse(text.replace(/^\uFEFF/, ''), path);
  const problem = formProblem(reviewsFileSchema, data);
  if (problem != null) {
    throw new UnreadableInput(`In \`${path}\`: ${problem}`, {
      hint: 'its form is that of the schema `isms-as-code/schemas/reviews.json`',
    });
  }
  // The schema has just been checked.
  return (data as { readonly changes: readonly ChangeEntry[] }).changes.map(changeOf);
};
