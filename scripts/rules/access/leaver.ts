import { quote } from '#content/quote.ts';
import { itemsNamed, peopleFormat } from '#performance/access-leavers.ts';
import { exportDay, isMade, reviewedAccess, reviewsBySystem } from '#performance/access-reviews.ts';
import { liesAhead } from '#register/lies-ahead.ts';
import type { ComparedAccount } from '#performance/access-comparison.ts';
import { filesOf, failuresOr, lineOf } from './access-files.ts';
import type { AccessReview } from './access-files.ts';
import { eachOf, fail, failAt, notApplicable, notEvaluated } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

const words = {
  keep: 'kept',
  change: 'changed',
  escalate: 'escalated',
  revoke: 'revoked',
} as const;

const ofLeaver = (
  review: AccessReview,
  path: string,
  { account, decision }: ComparedAccount,
): readonly Outcome[] => {
  // Whether a revocation is carried out is what `access/revoked-done` asks.
  if (decision?.decision === 'revoke') return [];
  const said = decision ? `${words[decision.decision]} in` : 'not decided on in';
  const message = `${quote(account)} belongs to ${decision?.owner === undefined ? 'somebody' : quote(decision.owner)} who left before the export of ${exportDay(review)}, and is ${said} \`${review.id}\``;
  const hint = `have the account closed today, decide \`revoke\` with \`done\` and \`ticket\`, and find out why it outlived the last working day`;
  return decision
    ? [failAt(lineOf(path, decision.line), message, hint, { record: review.id })]
    : [fail(review, ['decisions'], message, hint)];
};

/** Why it is not known who left; `undefined` where the list is read, or none is named. */
const leaversUnread = (
  { data: { leavers } }: AccessReview,
  { register, collected }: Evidence,
): string | undefined => {
  if (register.invalidSettings?.has('people')) return '`people` in `isms.yml` breaks the schema';
  if (leavers === undefined) return undefined;
  const read = itemsNamed(leavers, register).filter((item) => {
    const found = collected?.exports.get(item);
    return found?.problems.length === 0 && found.format === peopleFormat;
  });
  return read.length > 0 ? undefined : `no list of people is read from \`${leavers}\``;
};

function* judge(
  review: AccessReview,
  newest: ReadonlySet<string>,
  evidence: Evidence,
): Iterable<Outcome> {
  if (!newest.has(review.id)) {
    yield notApplicable(
      isMade(review) ? 'there is a later review of the system' : 'the review is a draft',
      review,
    );
    return;
  }
  const files = filesOf(evidence, review);
  if (typeof files === 'string') {
    yield notEvaluated(files, review);
    return;
  }
  const { read, collected } = files;
  const compared = reviewedAccess(review, { register: evidence.register, collected });
  const failures = (compared?.accounts ?? [])
    .filter(({ flags }) => flags.includes('leaver'))
    .flatMap((account) => ofLeaver(review, read.path, account));
  const unknown = leaversUnread(review, evidence);
  yield* failures.length === 0 && unknown !== undefined
    ? [notEvaluated(unknown, review)]
    : failuresOr(failures, review, read);
}

const reads = [
  'system',
  'completed',
  'export',
  'decisions',
  'reviewer',
  'previous',
  'leavers',
] as const;

/** Who left has no account any more. */
export const accessLeaver: Rule = {
  id: 'access/leaver',
  severity: 'error',
  source: 'A.6.5, CC6.2',
  checks:
    'no account of the latest export of a system belongs to somebody who left before it, by `left` in `isms.yml` or by the evidence `leavers`, unless it is revoked',
  why: 'Nobody misses an account whose owner is gone, so that nobody sees who uses it. It is what an auditor looks for first.',
  mend: 'Close the account and decide `revoke` on its line. If the person is still there, correct `left`, or the owner of the account.',
  *evaluate(evidence) {
    const newest = new Set(
      [...reviewsBySystem(evidence.register).values()].flatMap((reviews) => {
        const last = reviews.findLast(({ data }) => !liesAhead(data.completed, evidence.today));
        return last ? [last.id] : [];
      }),
    );
    yield* eachOf(evidence, 'access-review', reads, (review) => judge(review, newest, evidence));
  },
};
