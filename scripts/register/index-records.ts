import type { AnyRecord } from '#content/record.ts';
import type { Finding } from '#findings/finding.ts';
import { byText } from '#findings/text-order.ts';

/** The records by id, and what to say where two claim one. */
export interface RecordIndex {
  readonly records: ReadonlyMap<string, AnyRecord>;
  /** Ids that more than one record claims: nothing can be decided about them. */
  readonly ambiguous: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

const claimedTwice = (record: AnyRecord, first: AnyRecord): Finding => ({
  ...record.positions.ofValue(['id']),
  rule: 'record/id-reused',
  severity: 'error',
  message:
    record.id === first.id
      ? `Unexpected id \`${record.id}\`, which \`${first.path}\` has already`
      : `Unexpected id \`${record.id}\`, which differs from \`${first.id}\` only by case`,
  hint: 'give this record an id of its own; ids are never used twice',
  record: record.id,
  related: [{ ...first.positions.ofValue(['id']), message: 'the other record' }],
});

/** Whether a record says that it is in force; a draft of the same id must not take its place. */
const saysInForce = ({ data }: AnyRecord): boolean =>
  data.status === undefined || data.status === 'approved';

const byFoldedId = (records: readonly AnyRecord[]): readonly (readonly AnyRecord[])[] => {
  const groups = new Map<string, AnyRecord[]>();
  for (const record of records) {
    const known = groups.get(record.id.toLowerCase());
    if (known) known.push(record);
    else groups.set(record.id.toLowerCase(), [record]);
  }
  return [...groups.values()];
};

/**
 * Indexes records by id in the order of ids; of several with one id the first by path is kept of
 * those that are in force, else of all.
 */
export const indexRecords = (records: readonly AnyRecord[]): RecordIndex => {
  const ambiguous = new Set<string>();
  const findings: Finding[] = [];
  const kept: AnyRecord[] = [];
  for (const group of byFoldedId(records)) {
    const first = group.find(saysInForce) ?? group[0];
    if (!first) continue;
    kept.push(first);
    for (const record of group.filter((other) => other !== first)) {
      ambiguous.add(first.id).add(record.id);
      findings.push(claimedTwice(record, first));
    }
  }
  kept.sort((a, b) => byText(a.id, b.id));
  return { records: new Map(kept.map((record) => [record.id, record])), ambiguous, findings };
};
