import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Finding } from '#findings/finding.ts';
import { recordsOf } from '#register/register.ts';
import { defaultSeverities } from './default-severities.ts';
import { fixedRules } from './fixed-rules.ts';
import type { Evidence } from './rule.ts';

type Knows = Pick<Evidence, 'proof' | 'today'>;

/**
 * Why an exception is not in force today; `undefined` where it is (A.5.36; RECORDS 3.13). It ends by
 * itself on the day after `until`, and with the approval of its text.
 */
export const whyNotInForce = (
  { id, data }: RecordOf<'exception'>,
  { proof, today }: Knows,
): string | undefined => {
  const approval = proof.approvals.get(id);
  if (data.status === 'retired') return 'it is retired';
  if (data.granted_by === undefined) return 'nobody grants it';
  if (approval?.verdict !== 'approved') return 'it is not approved';
  const { until, from = data.effective ?? approval.approvedOn } = data;
  if (from === undefined || from > today) return `it does not hold yet on ${today}`;
  if (until === undefined) return 'it has no end';
  return until < today ? `it ended on ${until}` : undefined;
};

/**
 * Why an exception record does not carry a rule today, for all records or for those that it names;
 * `undefined` where it does.
 */
export const objection = (
  record: AnyRecord | undefined,
  rule: string,
  evidence: Knows,
): string | undefined => {
  if (record?.kind !== 'exception') return 'there is no such exception';
  return record.data.of === rule ? whyNotInForce(record, evidence) : `it is not of \`${rule}\``;
};

/** Why an exception does not carry that a rule counts less for every record, as `isms.yml` says. */
export const objectionToLowering = (
  record: AnyRecord | undefined,
  rule: string,
  evidence: Knows,
): string | undefined => {
  const against = objection(record, rule, evidence);
  // What was granted for some records was not granted for all.
  return against === undefined && record?.kind === 'exception' && record.data.records !== undefined
    ? 'it is for some records only'
    : against;
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
    // `link/broken` says that there is no such rule.
    if (!defaultSeverities.has(of)) return [];
    if (exception.invalid.has('records') || objection(exception, of, evidence)) return [];
    return records.map((record) => ({ exception, rule: of, record, until }));
  });

const keyOf = (rule: string, record: string): string => `${rule}\n${record}`;

/** Finds what excepts a record from a rule; of several exceptions the one that holds longest. */
export const waiverLookup = (
  waivers: readonly Waiver[],
): ((rule: string, record: string | undefined) => Waiver | undefined) => {
  const byKey = new Map<string, Waiver>();
  for (const waiver of waivers) {
    const key = keyOf(waiver.rule, waiver.record);
    const known = byKey.get(key);
    if (!known || known.until < waiver.until) byKey.set(key, waiver);
  }
  return (rule, record) => (record === undefined ? undefined : byKey.get(keyOf(rule, record)));
};

/** The waiver that accepts a finding, if one does. */
export const waiverFor = (
  waivers: readonly Waiver[],
  finding: Pick<Finding, 'rule' | 'record'>,
): Waiver | undefined =>
  waivers.find(
    ({ rule, record }) =>
      rule === finding.rule && record === finding.record && !fixedRules.has(rule),
  );
