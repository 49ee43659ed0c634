import type { ExpectedControl } from '#coverage/control-matrix-others.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';
import { failReport, ofReport } from './report.ts';
import { notApplicable } from '../outcome.ts';

const parts = [
  { field: 'criteria', add: '`criteria:` with those it serves' },
  { field: 'communicated_in', add: '`communicated_in:` with the record, page or contract' },
] as const;

const judge = (evidence: Evidence, cuec: ExpectedControl, index: number): Outcome => {
  const lacking = parts.filter(({ field }) => (cuec[field] ?? '').length === 0);
  if (lacking.length === 0) return { result: 'pass' };
  const what = {
    criteria: 'which criteria it serves',
    communicated_in: 'where customers are told',
  };
  return failReport(
    evidence,
    ['cuecs', index],
    `\`${cuec.id}\` does not say ${lacking.map(({ field }) => what[field]).join(' and ')}`,
    `add ${lacking.map(({ add }) => add).join(' and ')}`,
  );
};

/** What customers must do is told to them, and for which criterion. */
export const soc2Cuec: Rule = {
  id: 'soc2/cuec',
  severity: 'warning',
  source: 'DC6, CC2.3',
  checks:
    'each control expected of customers names the criteria it serves and where customers are told of it',
  why: 'Our controls work only together with what customers do. A customer who was never told cannot do it, and an auditor cannot weigh what belongs to no criterion.',
  mend: 'Complete the entry of `soc2.cuecs` in `isms.yml`.',
  *evaluate(evidence) {
    yield* ofReport(evidence, function* ({ cuecs }) {
      if (cuecs.length === 0) yield notApplicable('nothing is expected of customers');
      for (const [index, cuec] of cuecs.entries()) yield judge(evidence, cuec, index);
    });
  },
};
