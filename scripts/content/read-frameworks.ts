import type { OwnMapping, OwnRequirement } from '#catalogues/catalogue.ts';
import type { Finding, Place } from '#findings/finding.ts';
import { nearPath } from '#findings/near-miss.ts';
import { checkFields } from './check-fields.ts';
import { mappingSchema, requirementSchema } from './framework-schema.ts';
import { overLimit } from './limits.ts';
import { fileFinding, fileStart, schemaFinding } from './problem.ts';
import { quote } from './quote.ts';
import type { FieldPath, Positions } from './record.ts';
import type { Refused } from './refused.ts';
import type { Schema } from './schema.ts';
import { readTabTable } from './tab-table.ts';
import type { TabColumns, TabRow, TabTable } from './tab-table.ts';
import type { Tree, TreeEntry } from './tree.ts';
import type { Settings } from './types.ts';
import type { Validate } from './validate.ts';

/** A row of a mapping, with the places of the ids that it names. */
export interface ReadMapping extends OwnMapping {
  readonly requirementPlace: Place;
  readonly targetPlace: Place;
}

/** A framework of `isms.yml` as its files say. Two rows may still claim one id. */
export interface ReadFramework {
  readonly id: string;
  readonly title: string;
  /** Where `isms.yml` gives its id. */
  readonly place: Place;
  readonly requirements: readonly OwnRequirement[];
  readonly mappings: readonly ReadMapping[];
}

/** The frameworks, what is wrong with their files, and the requirements that could not be read. */
export interface ReadFrameworks {
  readonly frameworks: readonly ReadFramework[];
  readonly findings: readonly Finding[];
  readonly refused: readonly Refused[];
}

/** What frameworks are read from. */
export interface FrameworkSource {
  readonly tree: Tree;
  readonly entries: ReadonlyMap<string, TreeEntry>;
  readonly settings: Settings;
  readonly positions: Positions;
  readonly validate: Validate;
  /** An entry of `frameworks` broke the schema and was left out, so that places have shifted. */
  readonly incomplete: boolean;
}

type Described = Settings['frameworks'][number];

/** Nobody works to more; each may bring a file of the largest size. */
const mostFrameworks = 50;

const columnsOf = (schema: Schema, also: ReadonlyMap<string, string> = new Map()): TabColumns => ({
  known: Object.keys(schema.properties ?? {}),
  required: schema.required ?? [],
  also,
});

/** The first column may be called as in the mapping that comes with the engine. */
const mappingColumns = columnsOf(mappingSchema, new Map([['criterion', 'id']]));

const listColumns = columnsOf(requirementSchema);

const noFile = (source: FrameworkSource, path: string, place: Place): Finding => {
  const { entries } = source;
  const entry = entries.get(path);
  if (entry) {
    const message = `Unexpected ${entry.type.replace('-', ' ')} ${quote(path)}, expected a file`;
    return schemaFinding(place, { message, hint: 'name a file of tab-separated values' });
  }
  const near = nearPath(path, entries.keys());
  const message = `Cannot find file ${quote(path)}${near === undefined ? '' : `; did you mean ${quote(near)}?`}`;
  const hint =
    near === undefined
      ? 'put the file under `policies/frameworks/`, and write its path from the folder of `isms.yml`'
      : `write ${quote(near)}`;
  return { ...schemaFinding(place, { message, hint }), rule: 'link/broken' };
};

const readTable = async (
  source: FrameworkSource,
  path: string,
  place: Place,
  columns: TabColumns,
): Promise<TabTable> => {
  const { limits } = source.settings;
  const entry = source.entries.get(path);
  const unread = (finding: Finding): TabTable => ({ rows: [], findings: [finding], broken: true });
  if (entry?.type !== 'file') return unread(noFile(source, path, place));
  if (entry.size > limits.markdown_file) {
    const problem = overLimit(limits, 'markdown_file', 'size', 'bytes', entry.size);
    return unread(fileFinding(fileStart(path), problem));
  }
  const bytes = await source.tree.read(path).catch(() => undefined);
  if (bytes) return readTabTable(path, bytes, columns, limits);
  const hint = 'give the user who runs this the right to read it';
  return unread(fileFinding(fileStart(path), { message: 'Cannot read this file', hint }));
};

/** Positions of a row's cells, for messages about its fields. */
const positionsOf = ({ placeOf }: TabRow): Positions => {
  const place = ([column = '']: FieldPath): Place => placeOf(String(column));
  return { ofValue: place, ofKey: place };
};

const numbers: ReadonlySet<string> = new Set(['source_count']);

const dataOf = (
  { cells }: TabRow,
  { required = [] }: Schema,
): Readonly<Record<string, unknown>> => {
  const empty = required.filter((name) => !cells.has(name)).map((name) => [name, ''] as const);
  const filled = [...cells].map(([name, text]) => {
    const isNumber = numbers.has(name) && /^\d{1,9}$/.test(text);
    return [name, isNumber ? Number(text) : text] as const;
  });
  return Object.fromEntries([...filled, ...empty]);
};

interface CheckedRow {
  readonly row: TabRow;
  readonly findings: readonly Finding[];
  readonly idIsWrong: boolean;
}

const checkRow = (row: TabRow, schema: Schema, validate: Validate): CheckedRow => {
  const data = dataOf(row, schema);
  const { found } = checkFields(validate, schema, data, positionsOf(row), {
    owner: 'the list',
    sourceOf: ([column = '']) => row.cells.get(String(column)) ?? '',
    namesIn: () => [...row.cells.keys()],
  });
  return {
    row,
    findings: found.map(({ finding }) => finding),
    idIsWrong: found.some(({ path }) => path[0] === 'id'),
  };
};

const requirementOf = ({ cells, placeOf }: TabRow): OwnRequirement => {
  const text = (column: string): string => cells.get(column) ?? '';
  const section = cells.get('section');
  const parent = cells.get('parent');
  return {
    id: text('id'),
    title: text('title'),
    question: text('question'),
    ...(section === undefined ? {} : { section }),
    ...(parent === undefined ? {} : { parent }),
    place: placeOf('id'),
  };
};

const mappingOf = ({ cells, placeOf }: TabRow): ReadMapping => ({
  requirement: cells.get('id') ?? '',
  target: cells.get('control_or_clause') ?? '',
  // The row fits its schema, which knows these words and no others.
  strength: (cells.get('strength') ?? 'intersects') as OwnMapping['strength'],
  support: Number(cells.get('source_count')),
  requirementPlace: placeOf('id'),
  targetPlace: placeOf('control_or_clause'),
});

/** What is named by an id that a finding says already to be wrong is not missing, too. */
const refusedRow = ({ row: { cells }, idIsWrong }: CheckedRow): Refused => {
  const id = cells.get('id');
  return {
    target: 'criterion',
    ...(id === undefined ? {} : idIsWrong ? { written: id } : { id }),
    words: [],
  };
};

/** A list that asks for nothing; of one that cannot be read enough is said. */
const emptyList = (path: string, { rows, broken }: TabTable): readonly Finding[] => {
  if (broken || rows.length > 0) return [];
  const message = `Cannot find any requirement in ${quote(path)}`;
  const hint = 'write one requirement a line below the names of the columns';
  return [schemaFinding(fileStart(path), { message, hint })];
};

const readFramework = async (
  source: FrameworkSource,
  described: Described,
  index: number,
): Promise<ReadFrameworks> => {
  const { validate, positions, incomplete } = source;
  const { id, title = id, list, mapping } = described;
  const placeOf = (field: string): Place =>
    positions.ofValue(incomplete ? ['frameworks'] : ['frameworks', index, field]);
  const table = await readTable(source, list, placeOf('list'), listColumns);
  const empty = emptyList(list, table);
  const checked = table.rows.map((row) => checkRow(row, requirementSchema, validate));
  const wrong = checked.filter(({ findings }) => findings.length > 0);
  const mapped =
    mapping === undefined
      ? undefined
      : await readTable(source, mapping, placeOf('mapping'), mappingColumns);
  const mappings = (mapped?.rows ?? []).map((row) => checkRow(row, mappingSchema, validate));
  const good = (rows: readonly CheckedRow[]): readonly TabRow[] =>
    rows.filter(({ findings }) => findings.length === 0).map(({ row }) => row);
  return {
    frameworks: [
      {
        id,
        title,
        place: placeOf('id'),
        requirements: good(checked).map(requirementOf),
        mappings: good(mappings).map(mappingOf),
      },
    ],
    findings: [
      ...table.findings,
      ...empty,
      ...(mapped?.findings ?? []),
      ...[...checked, ...mappings].flatMap(({ findings }) => findings),
    ],
    refused: [
      ...(table.broken || empty.length > 0 ? [{ target: 'criterion', words: [] } as const] : []),
      ...wrong.map(refusedRow),
    ],
  };
};

const tooMany = ({ settings, positions }: FrameworkSource): readonly Finding[] => {
  const count = settings.frameworks.length;
  if (count <= mostFrameworks) return [];
  const message = `Unexpected ${count} frameworks, expected at most ${mostFrameworks}`;
  const place = positions.ofValue(['frameworks', mostFrameworks]);
  return [schemaFinding(place, { message, hint: 'remove those that nobody works to' })];
};

/**
 * Reads the frameworks that `isms.yml` names: lists and mappings of tab-separated values in the
 * tree. What is wrong with a file, a column or a cell is a finding at its place; such a row is left
 * out and the rest stands.
 */
export const readFrameworks = async (source: FrameworkSource): Promise<ReadFrameworks> => {
  const described = source.settings.frameworks.slice(0, mostFrameworks);
  const parts: ReadFrameworks[] = [];
  for (const [index, one] of described.entries()) {
    parts.push(await readFramework(source, one, index));
  }
  return {
    frameworks: parts.flatMap(({ frameworks }) => frameworks),
    findings: [...tooMany(source), ...parts.flatMap(({ findings }) => findings)],
    refused: [
      ...(source.incomplete ? [{ target: 'criterion', words: [] } as const] : []),
      ...parts.flatMap(({ refused }) => refused),
    ],
  };
};
