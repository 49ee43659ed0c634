import type { AnyRecord, FieldPath } from '#content/record.ts';
import type { Finding } from '#findings/finding.ts';

interface Entry {
  readonly id: string;
  readonly path: FieldPath;
}

/** The entries with an id in the lists of a record, in the order of its text. */
const entriesOf = ({ data }: AnyRecord): readonly Entry[] =>
  Object.entries(data).flatMap(([name, list]: readonly [string, unknown]) =>
    Array.isArray(list)
      ? list.flatMap((entry: unknown, index) =>
          typeof entry === 'object' &&
          entry !== null &&
          'id' in entry &&
          typeof entry.id === 'string'
            ? [{ id: entry.id, path: [name, index, 'id'] }]
            : [],
        )
      : [],
  );

const twice = (record: AnyRecord, { id, path }: Entry, first: Entry): Finding => ({
  ...record.positions.ofValue(path),
  rule: 'record/id-reused',
  severity: 'error',
  message: `Unexpected id \`${id}\`, which another entry of \`${record.id}\` has already, so nobody can tell which \`${record.id}#${id}\` is`,
  hint: 'give this entry an id of its own, and correct what refers to it',
  record: record.id,
  related: [{ ...record.positions.ofValue(first.path), message: 'the other entry' }],
});

/** Findings for entries of a record that have the id of an entry before them, in any of its lists. */
export const entryIdsTwice = (record: AnyRecord): readonly Finding[] => {
  const firsts = new Map<string, Entry>();
  const findings: Finding[] = [];
  for (const entry of entriesOf(record)) {
    const first = firsts.get(entry.id);
    if (first) findings.push(twice(record, entry, first));
    else firsts.set(entry.id, entry);
  }
  return findings;
};
