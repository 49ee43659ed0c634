import type { Finding } from '#findings/finding.ts';
import { checkFields } from './check-fields.ts';
import type { Limits } from './limits.ts';
import { parseYaml } from './parse-yaml.ts';
import { lineStarts, placeOf } from './places.ts';
import { positionsOf } from './positions.ts';
import { fileFinding, schemaFinding } from './problem.ts';
import type { FieldPath, Positions } from './record.ts';
import type { Schema } from './schema.ts';
import type { Validate } from './validate.ts';
import { locate } from './yaml-tree.ts';
import type { YamlProblem } from './yaml-tree.ts';

/** The YAML of a file and how to read it. */
export interface YamlSource {
  readonly path: string;
  /** The whole file, with LF line ends. */
  readonly text: string;
  readonly yaml: string;
  /** Offset of `yaml` in `text`. */
  readonly base: number;
  /** The line on which fields may begin. */
  readonly firstLine: number;
}

/** What fields are checked by. */
export interface FieldRules {
  readonly schema: Schema;
  /** What the fields belong to, for messages: ``kind `risk` ``. */
  readonly owner: string;
  readonly validate: Validate;
  readonly limits: Limits;
}

/** Fields as they were read: data is as parsed, with defaults filled in but nothing removed. */
export interface ReadFields {
  readonly data: Readonly<Record<string, unknown>>;
  readonly positions: Positions;
  readonly findings: readonly Finding[];
  /** Paths of values that may not be relied upon. */
  readonly wrong: readonly FieldPath[];
  /** The YAML itself is broken: nothing but what stands alone may be relied upon. */
  readonly broken: boolean;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const topField = (path: FieldPath): string => String(path[0] ?? '');

const yamlFinding = (
  path: string,
  starts: readonly number[],
  { start, end, message, hint, limit }: YamlProblem,
): Finding => {
  const place = placeOf(path, starts, start, end);
  return limit ? fileFinding(place, { message, hint }) : schemaFinding(place, { message, hint });
};

const noFields = (owner: string): { readonly message: string; readonly hint: string } => ({
  message: `Cannot find any field, expected the fields of ${owner}`,
  hint: 'write one field a line, as `name: value`',
});

const samePlace = (a: Finding, b: Finding): boolean => a.line === b.line && a.column === b.column;

/** Reads YAML and checks it against a schema: every problem, each once. */
export const readFields = (source: YamlSource, rules: FieldRules): ReadFields => {
  const { path, text, yaml, base, firstLine } = source;
  const parsed = parseYaml(yaml, base, rules.limits);
  const starts = lineStarts(text);
  const positions = positionsOf(path, parsed.located, starts, firstLine);
  const broken = parsed.problems.some(({ field }) => field === undefined);
  const found = (problems: readonly YamlProblem[]): readonly Finding[] =>
    problems.map((problem) => yamlFinding(path, starts, problem));
  if (broken || !isMap(parsed.data)) {
    const empty = schemaFinding(positions.ofValue([]), noFields(rules.owner));
    const findings = broken ? found(parsed.problems) : [empty];
    return {
      data: isMap(parsed.data) ? parsed.data : {},
      positions,
      findings,
      wrong: [],
      broken: true,
    };
  }
  const sourceOf = (field: FieldPath): string => {
    const { start, end } = locate(parsed.located, field);
    return text.slice(start, end);
  };
  const namesIn = (field: FieldPath): readonly string[] =>
    [...(locate(parsed.located, field).children?.keys() ?? [])].map(String);
  const context = { owner: rules.owner, sourceOf, namesIn };
  const checked = checkFields(rules.validate, rules.schema, parsed.data, positions, context);
  const refused = parsed.problems.filter(({ notation }) => !notation);
  const fields = new Set(refused.flatMap(({ field }) => field ?? []));
  const own = checked.found
    .filter(({ path: field }) => !fields.has(topField(field)))
    .map(({ finding }) => finding);
  const notations = found(parsed.problems.filter(({ notation }) => notation)).filter(
    (odd) => !own.some((finding) => samePlace(finding, odd)),
  );
  const wrong = parsed.problems.flatMap(({ field }) => (field === undefined ? [] : [[field]]));
  return {
    data: parsed.data,
    positions,
    findings: [...found(refused), ...own, ...notations],
    wrong: [...checked.wrong, ...wrong],
    broken: false,
  };
};
