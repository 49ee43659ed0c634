import type { SchemaError } from './validate.ts';

const startsWith = (path: SchemaError['path'], start: SchemaError['path']): boolean =>
  start.every((step, index) => path[index] === step);

const within = (error: SchemaError, choice: SchemaError): boolean =>
  error.schemaPath.startsWith(`${choice.schemaPath}/`) && startsWith(error.path, choice.path);

const branchOf = (error: SchemaError, choice: SchemaError): string =>
  error.schemaPath.slice(choice.schemaPath.length + 1).split('/')[0] ?? '';

const group = (
  errors: readonly SchemaError[],
  choice: SchemaError,
): readonly (readonly SchemaError[])[] => {
  const branches = new Map<string, SchemaError[]>();
  for (const error of errors) {
    const branch = branchOf(error, choice);
    branches.set(branch, [...(branches.get(branch) ?? []), error]);
  }
  return [...branches.values()];
};

/** What keeps a branch from being the one that was meant: fields it does not know weigh most. */
const distance = (branch: readonly SchemaError[]): number =>
  branch.reduce((sum, { keyword }) => sum + (keyword === 'additionalProperties' ? 10 : 1), 0);

const wrongType = (branch: readonly SchemaError[], choice: SchemaError): boolean =>
  branch.some(
    ({ keyword, path }) =>
      (keyword === 'type' || keyword === 'enum') && path.length === choice.path.length,
  );

/** The errors of the alternative that was most likely meant, else the choice itself. */
const meant = (errors: readonly SchemaError[], choice: SchemaError): readonly SchemaError[] => {
  const branches = group(errors, choice).filter((branch) => !wrongType(branch, choice));
  const onlyRequired = errors.every(
    ({ keyword, path }) => keyword === 'required' && path.length === choice.path.length,
  );
  if (branches.length === 0 || onlyRequired) return [choice];
  return branches.reduce((best, branch) => (distance(branch) < distance(best) ? branch : best));
};

/**
 * Errors with one for each cause: of `oneOf` and `anyOf` only the errors of the branch that was
 * most likely meant, of `if` and `propertyNames` not both the outer and the inner one.
 */
export const mergeErrors = (errors: readonly SchemaError[]): readonly SchemaError[] => {
  const plain = errors.filter(({ keyword }) => keyword !== 'if' && keyword !== 'name');
  const choices = plain.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  const outside = plain.filter(
    (error) => !choices.includes(error) && !choices.some((choice) => within(error, choice)),
  );
  const chosen = choices.flatMap((choice) =>
    meant(
      plain.filter((error) => within(error, choice)),
      choice,
    ),
  );
  return [...outside, ...chosen];
};
