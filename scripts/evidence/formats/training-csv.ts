import type { Fact } from '../collected.ts';
import { of, ofExport } from '../descriptions.ts';
import { wholeFacts } from '../facts.ts';
import type { CsvReader } from '../reader.ts';
import { mapColumns } from './mapped-columns.ts';
import { readMappedRow } from './mapped-rows.ts';
import type { ReadRow } from './mapped-rows.ts';

const columns = { subject: 'person', texts: ['course'], days: ['completed'] } as const;
const known = ['person', 'course', 'completed'] as const;

const done = ({ facts }: ReadRow): boolean => facts.some(({ name }) => name === 'completed');

const doneFact = (row: ReadRow): readonly Fact[] =>
  row.subject === ''
    ? []
    : [{ name: 'done', subject: row.subject, value: done(row), line: row.line }];

/** Who completed which course, and when. */
export const trainingCsv: CsvReader = {
  format: 'training-csv',
  medium: 'csv',
  mapped: true,
  title: 'Training: completions',
  source:
    'The report of the learning system as CSV, one line a person and course: `person` (id), `course`, `completed` (day; empty while it is open). `columns` of the record may give other names: `{person: user_id}`. The facts of one line belong together.',
  tells: 'state',
  entry: ['line', 'lines'],
  needs: ['person', 'course', 'completed'],
  facts: [
    ofExport('completions', 'how many lines have a day of completion'),
    of('person', 'course', 'text', 'what was to be learnt'),
    of('person', 'completed', 'day', 'day on which it was completed; absent while it is open'),
    of('person', 'done', 'yes or no', 'whether it was completed'),
  ],
  // Who is still in time only the record of the training can say.
  expectations: [],
  recognises: (table) => known.every((name) => table.has(name)),
  read: (table, names) => {
    const mapped = mapColumns(table, names, known, known);
    if (!mapped.has('person')) return { rows: 0, facts: [], problems: mapped.problems };
    const read = table.rows.map((row) => readMappedRow(mapped, row, columns));
    return {
      rows: read.length,
      facts: [
        ...wholeFacts({ completions: read.filter(done).length }),
        ...read.flatMap((row) => [...row.facts, ...doneFact(row)]),
      ],
      problems: [...mapped.problems, ...read.flatMap(({ problems }) => problems)],
    };
  },
};
