import type { AnyRecord } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Evidence } from './rule.ts';

/** Why an exception record does not carry a rule today; `undefined` where it does. */
export const objection = (
  record: AnyRecord | undefined,
  rule: string,
  { proof, today }: Pick<Evidence, 'proof' | 'today'>,
): string | undefined => {
  if (record?.kind !== 'exception') return 'there is no such exception';
  const { of, from, until } = record.data;
  if (of !== rule) return `it is not of \`${rule}\``;
  if (proof.approvals.get(record.id)?.verdict !== 'approved') return 'it is not approved';
  if (record.data.status === 'retired') return 'it is retired';
  if (from === undefined || from > today) return `it does not hold yet on ${today}`;
  if (until === undefined) return 'it has no end';
  return until < today ? `it ended on ${until}` : undefined;
};

/** One record that an approved exception, in force today, excepts from one rule. */
export interface Waiver {
  readonly exception: AnyRecord;
  readonly rule: string;
  readonly record: string;
  /** ISO day. */
  readonly until: string;
}

/** What exceptions with `records` waive today, in the order of their ids (A.5.36; RECORDS 3.13). */
export const waiversInForce = (evidence: Evidence): readonly Waiver[] =>
  recordsOf(evidence.register, 'exception').flatMap((exception) => {
    const { of, records = [], until } = exception.data;
    if (typeof of !== 'string' || until === undefined) return [];
    if (exception.invalid.has('records') || objection(exception, of, evidence)) return [];
    return records.map((record) => ({ exception, rule: of, record, until }));
  });
