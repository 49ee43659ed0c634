import { createFormProblem } from '#approvals/attestation/json-form.ts';
import type { Account } from '#approvals/attestation/statement.ts';
import type { Schema } from '#content/schema.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';

/** A full object id. */
export const commitId: Schema = {
  type: 'string',
  pattern: '^([0-9a-f]{40}|[0-9a-f]{64})$',
  form: 'a full commit id',
};

export const anyText: Schema = { type: 'string' };
export const someText: Schema = { type: 'string', minLength: 1 };
export const instant: Schema = { type: 'string', format: 'instant' };
export const yesOrNo: Schema = { type: 'boolean', form: 'true or false' };
export const serial: Schema = { type: 'integer', minimum: 1 };

/** A map with these fields of which some are required; others are passed over. */
export const mapOf = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = Object.keys(properties),
): Schema => ({ type: 'object', properties, required });

export const listOf = (items: Schema): Schema => ({ type: 'array', items });

// Deeper than any answer that we read.
const deepest = 24;

/** The value without members that are null: a forge says so for what is not there. */
const withoutNulls = (value: unknown, depth = 0): unknown => {
  if (value === null || depth > deepest) return undefined;
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item, depth + 1));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, item]) => [name, withoutNulls(item, depth + 1)] as const)
      .filter(([, item]) => item !== undefined),
  );
};

const formProblem = createFormProblem();

/** The schema of an answer, and the type that it describes. */
export interface AnswerForm<Answer> {
  readonly schema: Schema;
  /** Never set: it ties the type to the schema. */
  readonly answer?: Answer;
}

/**
 * Checks an answer of a forge. `what` names it in the message: "the pull request".
 * Throws `UnreadableInput`.
 */
export const checkedAnswer = <Answer>(
  form: AnswerForm<Answer>,
  answer: unknown,
  what: string,
): Answer => {
  const value = withoutNulls(answer);
  const problem = formProblem(form.schema, value);
  if (problem == null) return value as Answer; // The schema has just been checked.
  throw new UnreadableInput(`Cannot understand what the forge says of ${what}: ${problem}`, {
    hint: 'check `--forge` and `--api`; if both are right, give the reviews with `--reviews FILE`',
  });
};

/** A person as GitHub, Forgejo and Gitea show one. */
export interface LoginAnswer {
  readonly login: string;
  readonly id?: number;
}

export const loginSchema: Schema = mapOf({ login: someText, id: { type: 'integer' } }, ['login']);

/** An account; forges show removed ones as nobody, or with a number below zero. */
export const accountOf = (answer: LoginAnswer | undefined): Account => {
  if (answer == null) return { login: 'ghost' };
  const { login, id } = answer;
  return { login, ...(id == null || id < 0 ? {} : { id }) };
};
