import { format } from 'prettier';
import { cell, cells, readTable } from './read-table.ts';
import type { Row } from './read-table.ts';

interface Table {
  readonly file: string;
  readonly data: string;
  readonly type: string;
  readonly name: string;
  readonly description: string;
  readonly entry: (row: Row) => object;
}

const annexA: Table = {
  file: 'annex-a.ts',
  data: 'iso27001-2022-annex-a',
  type: 'AnnexAControl',
  name: 'annexAControls',
  description: 'The controls of Annex A of ISO/IEC 27001:2022, in its order.',
  entry: (row) => ({
    id: cell(row, 'id'),
    title: cell(row, 'title'),
    theme: cell(row, 'theme'),
    controlTypes: cells(row, 'control_type'),
    securityProperties: cells(row, 'security_properties'),
    cybersecurityConcepts: cells(row, 'cybersecurity_concepts'),
    operationalCapabilities: cells(row, 'operational_capabilities'),
    securityDomains: cells(row, 'security_domains'),
    predecessors: cells(row, 'iso27001_2013'),
    question: cell(row, 'question'),
  }),
};

const optional = (row: Row, column: string, name: string): object => {
  const value = row.get(column) ?? '';
  return value === '' ? {} : { [name]: value };
};

const clauses: Table = {
  file: 'clauses.ts',
  data: 'iso27001-2022-clauses',
  type: 'Clause',
  name: 'clauses',
  description: 'The requirements of clauses 4 to 10 of ISO/IEC 27001:2022, in their order.',
  entry: (row) => ({
    id: cell(row, 'id'),
    title: cell(row, 'title'),
    section: cell(row, 'section'),
    ...optional(row, 'parent', 'parent'),
    ...optional(row, 'documented_information', 'documentedInformation'),
    question: cell(row, 'question'),
  }),
};

const criteria: Table = {
  file: 'criteria.ts',
  data: 'soc2-2017-tsc',
  type: 'Criterion',
  name: 'criteria',
  description:
    'The Trust Services Criteria of 2017 with the points of focus of 2022, in their order.',
  entry: (row) => ({
    id: cell(row, 'id'),
    category: cell(row, 'category'),
    series: cell(row, 'series'),
    seriesTitle: cell(row, 'series_title'),
    title: cell(row, 'title'),
    question: cell(row, 'question'),
  }),
};

const mapping: Table = {
  file: 'mapping.ts',
  data: 'mapping-soc2-iso27001',
  type: 'Mapping',
  name: 'mappings',
  description: 'Which control or clause helps with which criterion.',
  entry: (row) => ({
    criterion: cell(row, 'criterion'),
    controlOrClause: cell(row, 'control_or_clause'),
    strength: cell(row, 'strength'),
    support: Number(cell(row, 'source_count')),
  }),
};

const source = ({ data, type, name, description, entry }: Table): Promise<string> => {
  const rows = readTable(data).map((row) => `  ${JSON.stringify(entry(row))},`);
  const text = `// Generated from scripts/catalogues/data/${data}.tsv by scripts/generate/catalogues.ts; do not edit.
import type { ${type} } from './catalogue.ts';

/** ${description} */
export const ${name}: readonly ${type}[] = [
${rows.join('\n')}
];
`;
  return format(text, { parser: 'typescript', singleQuote: true, printWidth: 100 });
};

/** The text of each generated file of `scripts/catalogues`, by its name. */
export const catalogueTables = async (): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all(
      [annexA, clauses, criteria, mapping].map(
        async (table) => [table.file, await source(table)] as const,
      ),
    ),
  );
