import { expectation } from '#content/expectation.ts';
import { quote } from '#content/quote.ts';
import type { FieldPath } from '#content/record.ts';
import type { Schema } from '#content/schema.ts';
import { createValidate, type SchemaError, type Validate } from '#content/validate.ts';

/** `approvals[2].at`, or nothing for the whole. */
const nameOf = (path: FieldPath): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

const at = (path: FieldPath): string => (path.length === 0 ? '' : ` at ${quote(nameOf(path))}`);

const shown = (value: unknown): string => {
  if (value == null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return quote(value);
  return typeof value === 'object' ? 'a map' : quote(JSON.stringify(value));
};

const inWords = ({ path, keyword, params, schema, value }: SchemaError): string => {
  if (keyword === 'required' || keyword === 'dependentRequired') {
    return `Cannot find ${quote(nameOf([...path, String(params['missingProperty'])]))}`;
  }
  if (keyword === 'additionalProperties') {
    return `Unexpected field ${quote(nameOf([...path, String(params['additionalProperty'])]))}`;
  }
  if (keyword === 'minItems' || keyword === 'maxItems') {
    return `Unexpected length of the list${at(path)}, expected ${keyword === 'minItems' ? 'at least' : 'at most'} ${String(params['limit'])}`;
  }
  return `Unexpected ${shown(value)}${at(path)}, expected ${expectation(schema)}`;
};

/**
 * The first way in which JSON is not as its schema wants it, as a sentence that names the field
 * and what was expected; `undefined` where nothing is wrong.
 */
export type FormProblem = (schema: Schema, data: unknown) => string | undefined;

/** Makes the check; schemas are compiled when they are first met. */
export const createFormProblem = (): FormProblem => {
  let validate: Validate | undefined;
  return (schema, data) => {
    validate ??= createValidate();
    const [first] = validate(schema, data);
    return first == null ? undefined : inWords(first);
  };
};
