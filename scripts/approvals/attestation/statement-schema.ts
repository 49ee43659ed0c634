import type { Schema } from '#content/schema.ts';
import { predicateType, statementType } from './statement.ts';

const objectId: Schema = {
  type: 'string',
  pattern: '^([0-9a-f]{40}|[0-9a-f]{64})$',
  form: 'a full object id in small hexadecimal digits',
};

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });

/** Fields of an account on a forge. */
const account: Readonly<Record<string, Schema>> = {
  login: text('Login name; the e-mail address of a writer whose account the forge does not know.'),
  id: { type: 'integer', minimum: 0, description: 'Number of the account on the forge.' },
  email: text('Address in the commit, where the forge names no account for it.'),
};

const accountSchema = (description: string): Schema => ({
  type: 'object',
  properties: account,
  required: ['login'],
  description,
});

const at: Schema = { type: 'string', format: 'instant', description: 'When it was decided.' };

const subject: Schema = {
  type: 'object',
  properties: {
    name: text('Path from the root of the repository.'),
    digest: {
      type: 'object',
      properties: {
        gitBlob: objectId,
        gitTree: objectId,
        sha256: {
          type: 'string',
          pattern: '^[0-9a-f]{64}$',
          form: '64 hexadecimal digits in small letters',
          description: "Of the blob's bytes.",
        },
      },
      oneOf: [
        { type: 'object', required: ['gitBlob', 'sha256'] },
        { type: 'object', required: ['gitTree'] },
      ],
      description: 'Git object id of the content: of the blob, or of the folder of the SoA.',
    },
    annotations: {
      type: 'object',
      properties: {
        id: text('Id of the record, or `isms.yml`.'),
        version: text('Version as written; absent for `isms.yml`.'),
        status: text('Status as written; absent for `isms.yml`.'),
      },
      required: ['id'],
      dependentRequired: { version: ['status'], status: ['version'] },
      description: 'Which record it is.',
    },
  },
  required: ['name', 'digest', 'annotations'],
  description: 'One content that is approved.',
};

const change: Schema = {
  type: 'object',
  properties: {
    forge: text('Address of the repository on the forge.'),
    request: { type: 'integer', minimum: 1, description: 'Number of the pull request.' },
    head: { ...objectId, description: 'Last commit of the pull request.' },
    author: accountSchema('Who opened it.'),
    writers: {
      type: 'array',
      items: accountSchema('One of them.'),
      description: 'All who wrote or pushed part of it.',
    },
  },
  required: ['forge', 'request', 'head', 'author', 'writers'],
  description: 'The pull request; absent where a person approves without a forge.',
};

const forgeDecision: Schema = {
  type: 'object',
  properties: {
    ...account,
    decision: { type: 'string', description: '`approved`, `changes_requested` or `dismissed`.' },
    commit: { ...objectId, description: 'Commit that was reviewed, where the forge names it.' },
    at,
    reviewed: {
      type: 'object',
      additionalProperties: objectId,
      description: 'Content ids at the reviewed commit, by path.',
    },
  },
  required: ['login', 'decision', 'at', 'reviewed'],
  description: 'The latest decision of one reviewer.',
};

const personalDecision: Schema = {
  type: 'object',
  properties: {
    person: text('Id of the person in isms.yml.'),
    decision: text('`approved`.'),
    at,
  },
  required: ['person', 'decision', 'at'],
  description: 'What the signer decided.',
};

const decisions = (items: Schema): Schema => ({
  type: 'object',
  properties: { approvals: { type: 'array', items } },
});

const predicate: Schema = {
  type: 'object',
  properties: {
    repository: {
      type: 'object',
      properties: {
        root: { ...objectId, description: 'First commit of the main line.' },
        uri: text('Address of the repository.'),
      },
      required: ['root'],
      description: 'The repository in which it counts.',
    },
    line: {
      type: 'object',
      properties: {
        ref: text('Full name of the main branch.'),
        before: { ...objectId, description: 'Commit of the main line before the change.' },
        commit: { ...objectId, description: 'Commit of the main line that holds the change.' },
      },
      required: ['ref', 'before', 'commit'],
      description: 'The span of the main line that it is about.',
    },
    change,
    approvals: { type: 'array', description: 'Who decided what.' },
    merge: {
      type: 'object',
      properties: {
        by: accountSchema('Who merged.'),
        method: text('`merge`, `squash`, `rebase` or `fast-forward`.'),
      },
      required: ['by', 'method'],
      description: 'How it was merged.',
    },
    recordedAt: { type: 'string', format: 'instant', description: 'When it was written down.' },
  },
  required: ['repository', 'line', 'approvals'],
  description: 'The approval.',
};

/**
 * The JSON Schema of an approval statement, without its predicate's two forms. Unknown fields are
 * passed over, as in-toto demands of consumers.
 */
export const statementSchema: Schema = {
  title: 'Approval statement',
  description: 'An in-toto Statement v1 about who approved which contents.',
  type: 'object',
  properties: {
    _type: { type: 'string', enum: [statementType], description: 'Version of in-toto.' },
    subject: {
      type: 'array',
      items: subject,
      minItems: 1,
      maxItems: 50_000,
      description: 'The contents.',
    },
    predicateType: { type: 'string', enum: [predicateType], description: 'What the predicate is.' },
    predicate,
  },
  required: ['_type', 'subject', 'predicateType', 'predicate'],
};

/** The approvals of a predicate that a forge's recorder made. */
export const forgeDecisionsSchema: Schema = decisions(forgeDecision);

/** The approvals of a predicate that an approver made. */
export const personalDecisionsSchema: Schema = decisions(personalDecision);
