import type { Finding, Place } from '#findings/finding.ts';
import { mergeErrors } from './merge-errors.ts';
import { schemaFinding } from './problem.ts';
import type { FieldPath, Positions } from './record.ts';
import type { Schema } from './schema.ts';
import { choiceOfFields, intendedField, schemaMessage } from './schema-messages.ts';
import type { MessageContext, SchemaMessage } from './schema-messages.ts';
import type { SchemaError, Validate } from './validate.ts';

/** What a schema says of data: findings with the value that each is about. */
export interface CheckedFields {
  readonly found: readonly { readonly finding: Finding; readonly path: FieldPath }[];
  /** Paths of values that are missing, unknown or not as the schema wants them. */
  readonly wrong: readonly FieldPath[];
}

const named = (error: SchemaError): string | undefined => {
  const name = error.params['additionalProperty'] ?? error.params['missingProperty'];
  return typeof name === 'string' ? name : undefined;
};

const wrongPath = (error: SchemaError): FieldPath => {
  const name = named(error);
  return name === undefined ? error.path : [...error.path, name];
};

/** Paths of fields that are missing only because their names are misspelt. */
const misspelt = (errors: readonly SchemaError[], context: MessageContext): ReadonlySet<string> => {
  const paths = errors.flatMap((error) => {
    const intended = intendedField(error, context);
    return intended === undefined ? [] : [JSON.stringify([...error.path, intended])];
  });
  return new Set(paths);
};

/** Paths of the fields that an error says are missing; of a choice, one of them would be enough. */
const missing = (error: SchemaError): readonly FieldPath[] =>
  error.keyword === 'required' || error.keyword === 'dependentRequired'
    ? [wrongPath(error)]
    : error.params['passingSchemas'] == null
      ? choiceOfFields(error).map((name) => [...error.path, name])
      : [];

/** The first word on a value is enough: what has the wrong type also has the wrong form. */
const onePerValue = (errors: readonly SchemaError[]): readonly SchemaError[] => {
  const seen = new Set<string>();
  const rank = ({ keyword }: SchemaError): number =>
    ['type', 'minLength', 'enum'].indexOf(keyword) + 1 || 9;
  return errors
    .toSorted((a, b) => rank(a) - rank(b))
    .filter((error) => {
      const key = JSON.stringify([wrongPath(error), named(error)]);
      return !seen.has(key) && seen.add(key);
    });
};

const place = (positions: Positions, { path, at }: SchemaMessage): Place =>
  at === 'key' ? positions.ofKey(path) : positions.ofValue(path);

/** Checks data against a schema and says of each error where it stands and how to mend it. */
export const checkFields = (
  validate: Validate,
  schema: Schema,
  data: unknown,
  positions: Positions,
  context: MessageContext,
): CheckedFields => {
  const errors = onePerValue(mergeErrors(validate(schema, data)));
  const explained = misspelt(errors, context);
  const told = errors.filter(
    (error) => !missing(error).some((path) => explained.has(JSON.stringify(path))),
  );
  const found = told.map((error) => {
    const message = schemaMessage(error, context);
    const { message: fact, hint } = message;
    const finding = schemaFinding(place(positions, message), { message: fact, hint });
    return { finding, path: wrongPath(error) };
  });
  // A rule that needs the field meant must not speak of it as missing either.
  const meant = [...explained].map((path) => JSON.parse(path) as FieldPath);
  return { found, wrong: [...errors.map(wrongPath), ...meant] };
};
