import { quote } from '#content/quote.ts';
import type { Decision, ReadDecisions } from '#evidence/collected.ts';
import { nearMiss } from '#findings/near-miss.ts';
import { accountName } from '#performance/access-accounts.ts';
import { holdersOn } from '#register/people.ts';
import type { Register } from '#register/register.ts';
import { filesOf, failuresOr, lineOf, listedPeople, namesOf } from './access-files.ts';
import type { AccessReview } from './access-files.ts';
import { eachOf, failAt, notEvaluated } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

/**
 * Whether the one who decided is the owner. Without `by` the reviewer decided; on his own account
 * the role that `self_review` names, unless he alone holds that too.
 */
const decidedOnSelf = (
  { owner, by }: Decision,
  { reviewer: { person, self_review: other }, completed }: AccessReview['data'],
  { settings }: Pick<Register, 'settings'>,
): boolean => {
  if (owner === undefined || owner !== (by ?? person)) return false;
  if (by !== undefined || !other) return true;
  const holders = holdersOn(settings, other.by, completed);
  return holders.length > 0 && holders.every(({ id }) => id === person);
};

const judge = (
  review: AccessReview,
  { path, decisions }: ReadDecisions,
  register: Register,
  people: ReadonlySet<string>,
): readonly Outcome[] => {
  return decisions.flatMap((decision) => {
    const { owner = '', by, line } = decision;
    const account = accountName(decision);
    if (by !== undefined && !people.has(by)) {
      // Who cannot be read in `isms.yml` may well be the one.
      if (register.invalidSettings?.has('people')) {
        return [notEvaluated('`people` in `isms.yml` breaks the schema', review)];
      }
      const near = nearMiss(by, [...people]);
      return [
        failAt(
          lineOf(path, line),
          `Cannot find person ${quote(by)}, who decided on ${quote(account)}${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
          'write the id that the person has under `people` in `isms.yml`',
          { record: review.id },
        ),
      ];
    }
    return decidedOnSelf(decision, review.data, register)
      ? [
          failAt(
            lineOf(path, line),
            `${quote(owner)} decided on the own account ${quote(account)} in \`${review.id}\``,
            'have another person decide, write that person in `by`, and say why the reviewer is on the list in `reviewer.self_review`',
            { record: review.id },
          ),
        ]
      : [];
  });
};

/** The people that the cell of an owner names, of an account of several. */
const ownersOf = ({ owner = '' }: Decision): readonly string[] =>
  owner.split(/[,;/+&\s]+/u).filter((one) => one !== '');

/** Owners that no list of people knows, so that nobody can tell whose account it is. */
const unknownOwners = (
  review: AccessReview,
  { path, decisions }: ReadDecisions,
  people: ReadonlySet<string>,
  evidence: Evidence,
): readonly Outcome[] => {
  const { register } = evidence;
  const listed = listedPeople(review, evidence);
  const unknown = new Map<string, Decision>();
  for (const decision of decisions) {
    for (const owner of ownersOf(decision)) {
      const known = people.has(owner) || listed.has(owner) || owner === decision.by;
      if (!known && !unknown.has(owner)) unknown.set(owner, decision);
    }
  }
  const [first] = unknown;
  if (!first) return [];
  if (register.invalidSettings?.has('people')) {
    return [notEvaluated('`people` in `isms.yml` breaks the schema', review)];
  }
  const [name, { line }] = first;
  const near = unknown.size === 1 ? nearMiss(name, people) : undefined;
  const own = unknown.size === 1 ? 'who owns an account' : 'who own accounts';
  return [
    failAt(
      lineOf(path, line),
      `Cannot find person ${namesOf([...unknown.keys()])}, ${own} in \`${review.id}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
      'write the id that the person has under `people` in `isms.yml`, or in the list of people that `leavers` names; leave `owner` empty where the account is nobody’s',
      { record: review.id },
    ),
  ];
};

const reads = ['completed', 'decisions', 'reviewer', 'leavers'] as const;

/** Nobody decides on his own access. */
export const accessOwnAccount: Rule = {
  id: 'access/own-account',
  severity: 'error',
  source: 'A.5.3',
  checks:
    'nobody decided on an account of his own: on the line of a reviewer somebody else stands in `by`, a person of `isms.yml`; owners are people of `isms.yml` or of the evidence `leavers`',
  why: 'Nobody is a judge of what he needs himself. The accounts of those who review are often the most powerful ones.',
  mend: "Have another person decide on that line and write that person's id in `by`. Write owners by their ids too, so that it can be seen whose account it is.",
  *evaluate(evidence) {
    const { register } = evidence;
    const people = new Set(register.settings.people.map(({ id }) => id));
    yield* eachOf(evidence, 'access-review', reads, function* (review): Iterable<Outcome> {
      const files = filesOf(evidence, review);
      yield* typeof files === 'string'
        ? [notEvaluated(files, review)]
        : failuresOr(
            [
              ...judge(review, files.read, register, people),
              ...unknownOwners(review, files.read, people, evidence),
            ],
            review,
            files.read,
          );
    });
  },
};
