import { nearMiss } from '#findings/near-miss.ts';
import { expectation, meaning, oneOf } from './expectation.ts';
import { isDay } from './formats.ts';
import { quote } from './quote.ts';
import type { FieldPath } from './record.ts';
import type { SchemaError } from './validate.ts';

/** What a message must know beside the error. */
export interface MessageContext {
  /** What the fields belong to: ``kind `risk` ``, `` `isms.yml` ``. */
  readonly owner: string;
  /** The value at a path, as it is written in the file. */
  readonly sourceOf: (path: FieldPath) => string;
  /** The names that the author wrote in the map at a path; data holds defaults beside them. */
  readonly namesIn: (path: FieldPath) => readonly string[];
}

/** A schema error in words, and whether it stands at the key or the value of its path. */
export interface SchemaMessage {
  readonly path: FieldPath;
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly hint: string;
}

/** The name of a field as messages give it: `plan.due`, without the numbers of list items. */
export const fieldName = (path: FieldPath): string =>
  path.filter((step) => typeof step === 'string').join('.');

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const inField = (path: FieldPath): string => {
  const name = fieldName(path);
  return name === '' ? '' : ` in ${quote(name)}`;
};

const ownerOf = (path: FieldPath, { owner }: MessageContext): string =>
  path.length === 0 ? owner : quote(fieldName(path));

/** The field that an unknown one was most likely meant to be: known, and not there already. */
export const intendedField = (error: SchemaError, context: MessageContext): string | undefined => {
  if (error.keyword !== 'additionalProperties') return undefined;
  const present = new Set(context.namesIn(error.path));
  const { properties = {}, required = [] } = error.schema;
  const free = Object.keys(properties).filter((known) => !present.has(known));
  // The only field of a map that needs exactly one is that one, whatever it is called.
  const only = present.size === 1 && required.length === 1 ? required[0] : undefined;
  return nearMiss(text(error.params['additionalProperty']), free) ?? only;
};

const unknownField = (error: SchemaError, context: MessageContext): SchemaMessage => {
  const name = text(error.params['additionalProperty']);
  const near = intendedField(error, context);
  const meant = near === undefined ? '' : `; did you mean ${quote(near)}?`;
  return {
    path: [...error.path, name],
    at: 'key',
    message: `Unexpected field ${quote(name)}, expected a field of ${ownerOf(error.path, context)}${meant}`,
    hint:
      near === undefined
        ? 'remove the field, or write what it says into the text or a comment'
        : 'rename the field, or run `isms fix`',
  };
};

const missingField = (error: SchemaError, context: MessageContext): SchemaMessage => {
  const name = text(error.params['missingProperty']);
  const beside = error.keyword === 'dependentRequired' ? text(error.params['property']) : undefined;
  const condition = error.schemaPath.startsWith('#/then/') ? 'status' : beside;
  const where =
    condition === undefined
      ? `expected a field of ${ownerOf(error.path, context)}`
      : `expected beside ${quote(condition)}`;
  const means = meaning(error.schema.properties?.[name]);
  return {
    path: error.path,
    at: 'value',
    message: `Cannot find field ${quote(name)}, ${where}`,
    hint: `add \`${name}:\`${means === '' ? '' : `: ${means.charAt(0).toLowerCase()}${means.slice(1)}`}`,
  };
};

const found = (error: SchemaError, context: MessageContext): string => {
  const { value, path } = error;
  if (typeof value === 'string') return value.trim() === '' ? 'empty text' : quote(value);
  if (typeof value === 'number') return `number ${quote(context.sourceOf(path))}`;
  if (typeof value === 'boolean') return quote(context.sourceOf(path));
  return Array.isArray(value) ? 'list' : 'map';
};

const write = (path: FieldPath, value: string): string => {
  const name = path.at(-1);
  return typeof name === 'string' ? quote(`${name}: ${value}`) : quote(value);
};

const quoted = (error: SchemaError, context: MessageContext): string => {
  const source = context.sourceOf(error.path);
  const read = String(error.value);
  const { pattern } = error.schema;
  if (pattern !== undefined && !new RegExp(pattern).test(source)) {
    return `write ${expectation(error.schema)}`;
  }
  const otherwise = read === source ? '' : `; without quotes YAML reads it as ${read}`;
  return `write ${write(error.path, `"${source}"`)}${otherwise}`;
};

const yesNo = (error: SchemaError): string =>
  `write \`${error.value === true ? 'yes' : 'no'}\`; \`true\` and \`false\` are no words here`;

const typeHint = (error: SchemaError, context: MessageContext): string => {
  const { value, schema, path } = error;
  if (value == null) return 'write a value, or remove the field';
  const wantsYesNo = JSON.stringify(schema).includes('"yes"');
  if (typeof value === 'boolean' && wantsYesNo) return yesNo(error);
  if (schema.type === 'string' && schema.enum === undefined && typeof value !== 'object') {
    return schema.format === undefined ? quoted(error, context) : `write ${expectation(schema)}`;
  }
  if (schema.type === 'array' && typeof value !== 'object') {
    return `write ${write(path, `[${context.sourceOf(path)}]`)}`;
  }
  if (typeof value === 'string' && /^-?[0-9]+$/.test(value)) return 'write it without quotes';
  return `write ${expectation(schema)}`;
};

const wrongType = (error: SchemaError, context: MessageContext): SchemaMessage => {
  const name = fieldName(error.path);
  const expected = expectation(error.schema);
  return {
    path: error.path,
    at: 'value',
    message:
      error.value == null
        ? `Cannot find a value of ${quote(name)}, expected ${expected}`
        : `Unexpected ${found(error, context)}${inField(error.path)}, expected ${expected}`,
    hint: typeHint(error, context),
  };
};

const wrongWord = (error: SchemaError, context: MessageContext): SchemaMessage => {
  const allowed = (error.schema.enum ?? []).map(String);
  const near = typeof error.value === 'string' ? nearMiss(error.value, allowed) : undefined;
  const suggestion = near === undefined ? '' : `; did you mean ${quote(near)}?`;
  const message = `Unexpected ${found(error, context)}${inField(error.path)}, expected ${oneOf(allowed)}${suggestion}`;
  const hint = near === undefined ? `write ${oneOf(allowed)}` : `write ${quote(near)}`;
  return { path: error.path, at: 'value', message, hint };
};

/** The pattern of free text, which asks for nothing but a character that can be seen. */
const someText = '\\S';

const wrongForm = (error: SchemaError, context: MessageContext): SchemaMessage => {
  const { schema, value, path } = error;
  if (schema.pattern === someText) return emptyText(error);
  const rolledOver = schema.format === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(text(value));
  const tooFine = schema.format === 'day' && isDay(text(value).slice(0, 10)) && !rolledOver;
  const expected = rolledOver ? 'a day that the calendar has' : expectation(schema);
  const hint = tooFine
    ? `write the day alone: ${quote(text(value).slice(0, 10))}`
    : `write ${expected}`;
  const message = `Unexpected ${found(error, context)}${inField(path)}, expected ${expected}`;
  return { path, at: 'value', message, hint };
};

const emptyText = (error: SchemaError): SchemaMessage => ({
  path: error.path,
  at: 'value',
  message: `Unexpected empty text${inField(error.path)}, expected ${expectation(error.schema)}`,
  hint: 'write a value, or remove the field',
});

const limits: Readonly<Record<string, readonly [measure: string, unit: string]>> = {
  minimum: ['at least', ''],
  maximum: ['at most', ''],
  minItems: ['at least', ' entries'],
  maxItems: ['at most', ' entries'],
  minProperties: ['at least', ' field'],
};

const beyond = (error: SchemaError, context: MessageContext): SchemaMessage => {
  const [measure, unit] = limits[error.keyword] ?? ['', ''];
  const limit = String(error.params['limit']);
  const amount = Array.isArray(error.value)
    ? `list of ${error.value.length}`
    : found(error, context);
  const expected = `${measure} ${limit}${limit === '1' ? unit.replace('entries', 'entry') : unit}`;
  const message = `Unexpected ${amount}${inField(error.path)}, expected ${expected}`;
  return { path: error.path, at: 'value', message, hint: `write ${expected}` };
};

const repeated = (error: SchemaError): SchemaMessage => {
  const index = Math.max(Number(error.params['i']), Number(error.params['j']));
  const value: unknown = Array.isArray(error.value) ? error.value[index] : undefined;
  return {
    path: [...error.path, index],
    at: 'value',
    message: `Unexpected second ${quote(String(value))}${inField(error.path)}, expected each once`,
    hint: 'remove one of the two',
  };
};

const wrongName = (error: SchemaError): SchemaMessage => {
  const name = text(error.params['propertyName']);
  return {
    path: [...error.path, name],
    at: 'key',
    message: `Unexpected name ${quote(name)}${inField(error.path)}, expected ${error.schema.propertyNames?.form ?? 'another form'}`,
    hint: 'rename it, or remove it',
  };
};

/** The fields of which a map must have one; empty where the error is about another choice. */
export const choiceOfFields = ({ keyword, schema }: SchemaError): readonly string[] =>
  (keyword === 'oneOf' || keyword === 'anyOf') && schema.type === 'object'
    ? (schema.oneOf ?? schema.anyOf ?? []).flatMap(({ required = [] }) => required)
    : [];

/** A choice of which no alternative, or more than one, was taken. */
const wrongChoice = (error: SchemaError, context: MessageContext): SchemaMessage => {
  const alternatives = choiceOfFields(error);
  if (alternatives.length === 0) return wrongType(error, context);
  const several = error.params['passingSchemas'] != null;
  const names = oneOf(alternatives);
  return {
    path: error.path,
    at: 'value',
    message: several
      ? `Unexpected both ${names.replace(' or ', ' and ')}${inField(error.path)}, expected one of them`
      : `Cannot find field ${names}, expected one of them${inField(error.path)}`,
    hint: several ? 'remove one of the two' : `add ${names}`,
  };
};

const messages: Readonly<
  Record<string, (error: SchemaError, context: MessageContext) => SchemaMessage>
> = {
  additionalProperties: unknownField,
  required: missingField,
  dependentRequired: missingField,
  type: wrongType,
  enum: wrongWord,
  pattern: wrongForm,
  format: wrongForm,
  minLength: emptyText,
  minimum: beyond,
  maximum: beyond,
  minItems: beyond,
  maxItems: beyond,
  minProperties: beyond,
  uniqueItems: repeated,
  propertyNames: wrongName,
  oneOf: wrongChoice,
  anyOf: wrongChoice,
};

/** One schema error as a sentence with its hint. */
export const schemaMessage = (error: SchemaError, context: MessageContext): SchemaMessage =>
  (messages[error.keyword] ?? wrongType)(error, context);
