import type { Fact } from '../collected.ts';
import type { CsvRow } from '../csv.ts';
import { of, ofExport } from '../descriptions.ts';
import { factsOf, wholeFacts } from '../facts.ts';
import type { CsvReader } from '../reader.ts';
import { mapColumns } from './mapped-columns.ts';
import type { MappedTable } from './mapped-columns.ts';
import { readMappedRow } from './mapped-rows.ts';

const texts = ['title', 'kind', 'person', 'requester', 'approved_by', 'state'] as const;
const days = ['opened', 'closed'] as const;
const columns = { subject: 'id', texts, days } as const;
const known = ['id', ...texts, ...days] as const;

/** Whether somebody else than who asked approved; told of closed tickets, where a column says so. */
const approvalFacts = (table: MappedTable, row: CsvRow): readonly Fact[] => {
  const subject = table.text(row, 'id');
  const open = table.has('closed') && table.text(row, 'closed') === '';
  if (subject === '' || open || !table.has('approved_by')) return [];
  const approver = table.text(row, 'approved_by');
  const requester = table.text(row, 'requester');
  return factsOf(
    { subject, line: row.line },
    {
      approved: approver !== '',
      approved_by_another: approver === '' || requester === '' ? undefined : approver !== requester,
    },
  );
};

const mend =
  'have it approved now by who may, and record why it went without: in an action, or an exception';

/** Tickets of any tool: the record says which column is which. */
export const ticketsCsv: CsvReader = {
  format: 'tickets-csv',
  medium: 'csv',
  mapped: true,
  title: 'Tickets of any tool',
  source:
    'The export of requests, changes or incidents of any tool as CSV, one line a ticket. `columns` of the record gives our name and theirs: `{id: ticket, opened: requested, closed: completed, approved_by: approver}`; without it the columns bear our names. Every further column that `columns` names is a fact of that name.',
  tells: 'events',
  entry: ['ticket', 'tickets'],
  needs: ['id'],
  facts: [
    ofExport('tickets', 'how many tickets it lists'),
    of('ticket', 'title', 'text', 'what it is about'),
    of('ticket', 'kind', 'text', 'what sort of ticket it is'),
    of('ticket', 'person', 'text', 'whom it is for'),
    of('ticket', 'requester', 'text', 'who asked'),
    of('ticket', 'approved_by', 'text', 'who approved'),
    of('ticket', 'state', 'text', 'state as the tool names it'),
    of('ticket', 'opened', 'day', 'day on which it was opened'),
    of('ticket', 'closed', 'day', 'day on which it was closed; absent while it is open'),
    of('closed ticket', 'approved', 'yes or no', 'whether somebody approved'),
    of(
      'closed ticket with requester and approver',
      'approved_by_another',
      'yes or no',
      'whether they are two',
    ),
  ],
  expectations: [
    {
      id: 'ticket-approved',
      fact: 'approved',
      equals: 'yes',
      why: 'Where a tool keeps approvals, a ticket that was done without one went around it.',
      mend,
    },
    {
      id: 'ticket-approved-by-another',
      fact: 'approved_by_another',
      equals: 'yes',
      why: 'Who approves his own request asks nobody.',
      mend,
    },
  ],
  // Any table with a column `id` would fit; only its record can say so.
  recognises: () => false,
  read: (table, names) => {
    const mapped = mapColumns(table, names, known, ['id']);
    if (!mapped.has('id')) return { rows: 0, facts: [], problems: mapped.problems };
    const read = table.rows.map((row) => readMappedRow(mapped, row, columns));
    return {
      rows: read.length,
      facts: [
        ...wholeFacts({ tickets: read.length }),
        ...read.flatMap(({ facts }) => facts),
        ...table.rows.flatMap((row) => approvalFacts(mapped, row)),
      ],
      problems: [...mapped.problems, ...read.flatMap(({ problems }) => problems)],
    };
  },
};
