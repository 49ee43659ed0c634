import { of, ofExport } from '../descriptions.ts';
import { wholeFacts } from '../facts.ts';
import type { CsvReader } from '../reader.ts';
import { mapColumns } from './mapped-columns.ts';
import { readMappedRow } from './mapped-rows.ts';

const columns = { subject: 'id', texts: ['unit', 'role'], days: ['start', 'end'] } as const;
const known = ['id', 'unit', 'role', 'start', 'end'] as const;

/** People with their first and last days: the population of joiners and leavers. */
export const peopleCsv: CsvReader = {
  format: 'people-csv',
  medium: 'csv',
  mapped: true,
  title: 'People: joiners and leavers',
  source:
    'The list of people of the HR system as CSV, one line each: `id` as in `isms.yml` or the HR system (no names), `start`, `end` (empty while somebody stays), `unit`, `role`. `columns` of the record may give other names: `{id: person_id}`.',
  tells: 'state',
  entry: ['person', 'people'],
  needs: ['id', 'start', 'end'],
  facts: [
    ofExport('people', 'how many people it lists'),
    ofExport('left', 'how many of them have a last day'),
    of('person', 'start', 'day', 'first day'),
    of('person', 'end', 'day', 'last day; absent while somebody stays'),
    of('person', 'unit', 'text', 'where the person works'),
    of('person', 'role', 'text', 'as what'),
  ],
  expectations: [],
  recognises: (table) => ['id', 'start', 'end'].every((name) => table.has(name)),
  read: (table, names) => {
    const mapped = mapColumns(table, names, known, ['id', 'start', 'end']);
    if (!mapped.has('id')) return { rows: 0, facts: [], problems: mapped.problems };
    const read = table.rows.map((row) => readMappedRow(mapped, row, columns));
    const left = read.filter(({ facts }) => facts.some(({ name }) => name === 'end'));
    return {
      rows: read.length,
      facts: [
        ...wholeFacts({ people: read.length, left: left.length }),
        ...read.flatMap(({ facts }) => facts),
      ],
      problems: [...mapped.problems, ...read.flatMap(({ problems }) => problems)],
    };
  },
};
