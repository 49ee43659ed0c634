import { quote } from '#content/quote.ts';
import type { Decision, ReadDecisions } from '#evidence/collected.ts';
import { accountName, systemAccounts } from '#performance/access-accounts.ts';
import { compareAccess } from '#performance/access-comparison.ts';
import type { AccessComparison } from '#performance/access-comparison.ts';
import { accountsOf, exportDay } from '#performance/access-reviews.ts';
import { filesOf, lineOf, namesOf } from './access-files.ts';
import type { AccessReview } from './access-files.ts';
import { eachOf, fail, failAt, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';
import { isPlaceholder } from '../substance.ts';

const unreadLines = (review: AccessReview, { path, problems }: ReadDecisions): readonly Outcome[] =>
  problems.map(({ line, column, message }) =>
    failAt(
      { path, line, column },
      message,
      `correct the line; \`${review.data.reviewer.person}\` confirms the decision`,
      { record: review.id },
    ),
  );

const undecided = (review: AccessReview, accounts: readonly string[]): Outcome =>
  fail(
    review,
    ['decisions'],
    `\`${review.id}\` decides nothing on ${namesOf(accounts)} of \`${review.data.export.item}\``,
    `\`${review.data.reviewer.person}\` adds a line with a decision for each to \`${review.data.decisions}\``,
  );

const surplus = (
  review: AccessReview,
  path: string,
  { unlisted, miswritten, repeated }: AccessComparison,
): readonly Outcome[] => {
  const { item } = review.data.export;
  const [first] = unlisted;
  return [
    ...(first
      ? [
          failAt(
            lineOf(path, first.line),
            `\`${review.id}\` decides on ${namesOf(unlisted.map(accountName))}, which \`${item}\` does not list`,
            'correct the names, or drop the lines; if the accounts are there, the export is not complete: make a new one',
            { record: review.id },
          ),
        ]
      : []),
    ...miswritten.map(({ decision, account }) =>
      failAt(
        lineOf(path, decision.line),
        `Unexpected account ${quote(accountName(decision))}, expected ${quote(account)} as in \`${item}\``,
        'write the name as the system has it; upper and lower case may be two accounts',
        { record: review.id },
      ),
    ),
    ...repeated.map((decision) =>
      failAt(
        lineOf(path, decision.line),
        `\`${review.id}\` decides on ${quote(accountName(decision))} more often than \`${item}\` lists it`,
        'keep the one line that was decided',
        { record: review.id },
      ),
    ),
  ];
};

/** A decision without its reason cannot be told from one that nobody made. */
const unreasoned = (
  review: AccessReview,
  path: string,
  decisions: readonly Decision[],
): readonly Outcome[] => {
  const without = decisions.filter(({ reason }) => reason === undefined || isPlaceholder(reason));
  const [first] = without;
  if (!first) return [];
  return [
    failAt(
      lineOf(path, first.line),
      `\`${review.id}\` gives no reason for what it decides on ${namesOf(without.map(accountName))}`,
      `\`${review.data.reviewer.person}\` writes in \`reason\` what the account is needed for, or why it goes`,
      { record: review.id },
    ),
  ];
};

const judge = (review: AccessReview, evidence: Evidence): readonly Outcome[] => {
  const files = filesOf(evidence, review);
  if (typeof files === 'string') return [notEvaluated(files, review)];
  const { read, collected } = files;
  // A line that cannot be read is not missing.
  if (read.problems.length > 0) return unreadLines(review, read);
  const { item, accounts } = review.data.export;
  const exported = accountsOf(collected, item);
  if (!exported) {
    return [notEvaluated(`the accounts of \`${item}\` are not read from a known export`, review)];
  }
  if (collected.exports.get(item)?.altered) {
    return [notEvaluated(`the file of \`${item}\` is not the one that was collected`, review)];
  }
  const compared = compareAccess({
    exported,
    decisions: read.decisions,
    day: exportDay(review),
    hasLeft: () => false,
  });
  const count = systemAccounts(exported).size;
  return [
    ...(accounts !== count && accounts !== exported.length
      ? [
          fail(
            review,
            ['export', 'accounts'],
            `\`${review.id}\` counts ${accounts} accounts, \`${item}\` lists ${count}`,
            'correct the number, or make a new export if accounts are missing from it',
          ),
        ]
      : []),
    ...(compared.undecided.length > 0 ? [undecided(review, compared.undecided)] : []),
    ...surplus(review, read.path, compared),
    ...unreasoned(review, read.path, read.decisions),
  ];
};

const reads = ['export', 'decisions', 'reviewer'] as const;

/** A review decides on each account that there is, and on nothing else. */
export const accessAllLines: Rule = {
  id: 'access/all-lines',
  severity: 'error',
  source: 'A.5.18',
  checks:
    'the decisions of an access review can be read and cover exactly the accounts of the frozen export, whose number is as stated; names as the system writes them; each decision has its reason',
  why: 'The account that nobody looked at is the one that matters. An auditor counts the lines of the export and of the decisions before reading any of them.',
  mend: 'Add a decision for each account without one, and correct or drop lines for accounts that the export does not list. Write in `reason` why each is kept, changed or revoked.',
  *evaluate(evidence) {
    yield* eachOf(evidence, 'access-review', reads, function* (review): Iterable<Outcome> {
      const outcomes = judge(review, evidence);
      yield* outcomes.length > 0 ? outcomes : [pass(review)];
    });
  },
};
