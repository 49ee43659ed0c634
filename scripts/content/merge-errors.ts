import type { SchemaError } from './validate.ts';

/** Every path on the way to a value, the whole one last, each as text. */
const pathsTo = (path: SchemaError['path']): readonly string[] =>
  [...path.keys(), path.length].map((length) => JSON.stringify(path.slice(0, length)));

type Choices = ReadonlyMap<string, readonly SchemaError[]>;

/** Choices by the path of the value that they are about. */
const byPath = (choices: readonly SchemaError[]): Choices => {
  const found = new Map<string, SchemaError[]>();
  for (const choice of choices) {
    const key = JSON.stringify(choice.path);
    const known = found.get(key);
    if (known) known.push(choice);
    else found.set(key, [choice]);
  }
  return found;
};

/** The choice in whose branch an error was found, if it was found in one. */
const choiceOf = (error: SchemaError, choices: Choices): SchemaError | undefined => {
  if (choices.size === 0) return undefined;
  return pathsTo(error.path)
    .flatMap((path) => choices.get(path) ?? [])
    .find((choice) => error.schemaPath.startsWith(`${choice.schemaPath}/`));
};

const branchOf = (error: SchemaError, choice: SchemaError): string =>
  error.schemaPath.slice(choice.schemaPath.length + 1).split('/')[0] ?? '';

const group = (
  errors: readonly SchemaError[],
  choice: SchemaError,
): readonly (readonly SchemaError[])[] => {
  const branches = new Map<string, SchemaError[]>();
  for (const error of errors) {
    const branch = branchOf(error, choice);
    const known = branches.get(branch);
    if (known) known.push(error);
    else branches.set(branch, [error]);
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
  const known = byPath(choices);
  const outside: SchemaError[] = [];
  const inside = new Map<SchemaError, SchemaError[]>(choices.map((choice) => [choice, []]));
  for (const error of plain) {
    const choice = choiceOf(error, known);
    if (choice) inside.get(choice)?.push(error);
    else if (!inside.has(error)) outside.push(error);
  }
  return [...outside, ...[...inside].flatMap(([choice, found]) => meant(found, choice))];
};
