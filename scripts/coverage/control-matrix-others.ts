import type { RecordOf } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import type { Report } from './control-matrix-scope.ts';

/** What a subservice organisation is expected to do for a criterion (CSOC). */
export interface ReliedControl {
  readonly supplier: string;
  /** Entry of the supplier's record: `CSOC-1`. */
  readonly id: string;
  readonly text: string;
  readonly method: 'carve-out' | 'inclusive';
}

/** What customers are expected to do for a criterion (CUEC). */
export type ExpectedControl = Report['cuecs'][number];

/** Suppliers that work for us, or may again: neither retired nor ended nor only proposed. */
export const suppliersRelied = (
  register: Pick<Register, 'records'>,
): readonly RecordOf<'supplier'>[] =>
  recordsOf(register, 'supplier').filter(
    ({ data, invalid }) =>
      data.status !== 'retired' &&
      (invalid.has('state') || data.state === 'approved' || data.state === 'restricted'),
  );

const push = <T>(lists: Map<string, T[]>, key: string, value: T): void => {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
};

/** The controls of subservice organisations by criterion, in the order of suppliers. */
export const reliedControls = (
  register: Pick<Register, 'records'>,
): ReadonlyMap<string, readonly ReliedControl[]> => {
  const byCriterion = new Map<string, ReliedControl[]>();
  for (const { id: supplier, data } of suppliersRelied(register)) {
    for (const { id, text, criteria = [] } of data.subservice?.csocs ?? []) {
      const method = data.subservice?.method ?? 'carve-out';
      for (const criterion of criteria)
        push(byCriterion, criterion, { supplier, id, text, method });
    }
  }
  return byCriterion;
};

/** The controls expected of customers by criterion, in the order of `isms.yml`. */
export const expectedControls = ({
  cuecs,
}: Report): ReadonlyMap<string, readonly ExpectedControl[]> => {
  const byCriterion = new Map<string, ExpectedControl[]>();
  for (const cuec of cuecs) {
    for (const criterion of cuec.criteria ?? []) push(byCriterion, criterion, cuec);
  }
  return byCriterion;
};

/** Other records in use that name a criterion in `criteria`: documents, evidence, metrics. */
export const otherRecordsNaming = (
  register: Pick<Register, 'records'>,
): ReadonlyMap<string, readonly string[]> => {
  const byCriterion = new Map<string, string[]>();
  for (const { id, kind, data } of register.records.values()) {
    if (kind === 'control' || data.status === 'retired') continue;
    for (const criterion of data.criteria ?? []) push(byCriterion, criterion, id);
  }
  return byCriterion;
};
