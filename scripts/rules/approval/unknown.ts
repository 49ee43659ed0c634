import type { AnyRecord } from '#content/record.ts';
import { approvalRule, decidingReason } from './approval-rule.ts';
import { fail, failAt, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

/** The history of the whole clone is missing or broken, so one finding stands for all. */
const wholeClone = { path: 'isms.yml', line: 1, column: 1 } as const;

const claimsApproval = ({ data }: AnyRecord): boolean =>
  data.status === 'approved' || data.status === 'retired';

function* eachRecord({ register, proof }: Evidence): Iterable<Outcome> {
  for (const record of register.records.values()) {
    const approval = proof.approvals.get(record.id);
    if (!approval) continue;
    if (approvalRule(record, approval) !== 'approval/unknown') {
      yield pass(record);
      continue;
    }
    if (approval.reasons.some(({ code }) => code === 'id-ambiguous')) {
      yield notEvaluated('`record/id-reused` speaks of its id', record);
      continue;
    }
    const reason = decidingReason('approval/unknown', record, approval);
    yield fail(
      record,
      ['version'],
      reason?.message ?? `The history cannot decide whether \`${record.id}\` is approved`,
      reason?.hint ?? 'clone the repository again, with its whole history',
      { reasons: approval.reasons.map(({ code }) => code) },
    );
  }
}

/** The history is here and whole, so that approval can be decided. */
export const approvalUnknown: Rule = {
  id: 'approval/unknown',
  severity: 'error',
  source: '7.5.3',
  checks:
    'the clone holds the whole history of every record that says `approved` or `retired`, and its objects are sound',
  why: 'Approval is proved by the history alone. With half of it nobody can tell, and a guess would be worse than no answer.',
  mend: 'Fetch the rest: `git fetch --unshallow` (on GitHub Actions `fetch-depth: 0`), or clone again without `--filter`.',
  *evaluate(evidence) {
    const { undecidable } = evidence.proof;
    if (!undecidable) {
      yield* eachRecord(evidence);
      return;
    }
    if (![...evidence.register.records.values()].some(claimsApproval)) {
      yield notApplicable('no record says that it is approved');
      return;
    }
    yield failAt(
      wholeClone,
      undecidable.message,
      undecidable.hint ?? 'work in a clone with the whole history',
      { reasons: [undecidable.code] },
    );
  },
};
