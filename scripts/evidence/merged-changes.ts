import type { Fact } from './collected.ts';
import { of, ofExport } from './descriptions.ts';
import type { BuiltInExpectation } from './expectation.ts';
import { factsOf, wholeFacts } from './facts.ts';
import type { FactDescription } from './reader.ts';

/** A person's word on a change. Times are milliseconds since 1970. */
export interface Review {
  readonly by: string;
  /** Whether the last word of this person before the merge was an approval. */
  readonly approves: boolean;
  readonly time?: number | undefined;
  /** Commit that was reviewed. */
  readonly commit?: string | undefined;
}

/** A change that was merged, as forges tell of it. */
export interface MergedChange {
  readonly subject: string;
  readonly line: number;
  readonly author?: string | undefined;
  readonly mergedBy?: string | undefined;
  readonly mergedAt?: number | undefined;
  /** ISO day. */
  readonly mergedOn?: string | undefined;
  /** The last commit of the change. */
  readonly head?: string | undefined;
  readonly emergency: boolean;
  readonly checksPassed?: boolean | undefined;
  readonly reviews: readonly Review[];
}

const before = ({ time }: Review, { mergedAt }: MergedChange): boolean =>
  time === undefined || mergedAt === undefined || time <= mergedAt;

/** The last word of each who is not the author, spoken before the merge. */
const lastWords = (change: MergedChange): readonly Review[] => {
  const byPerson = new Map<string, Review>();
  const inOrder = change.reviews.toSorted((a, b) => (a.time ?? 0) - (b.time ?? 0));
  for (const review of inOrder) {
    if (review.by !== change.author && before(review, change)) byPerson.set(review.by, review);
  }
  return [...byPerson.values()];
};

const finalCommit = ({ head }: MergedChange, approvals: readonly Review[]): boolean | undefined =>
  head === undefined || approvals.every(({ commit }) => commit === undefined)
    ? undefined
    : approvals.some(({ commit }) => commit === head);

const factsOfChange = (change: MergedChange): readonly Fact[] => {
  const approvals = lastWords(change).filter(({ approves }) => approves);
  const reviewed = approvals.length > 0;
  const later = change.reviews.some(({ by }) => by !== change.author);
  return factsOf(change, {
    author: change.author,
    merged_by: change.mergedBy,
    merged_on: change.mergedOn,
    emergency: change.emergency,
    checks_passed: change.checksPassed,
    ...(change.emergency
      ? { emergency_reviewed: reviewed || later }
      : {
          reviewed_by_another: reviewed,
          reviewed_final_commit: reviewed ? finalCommit(change, approvals) : undefined,
        }),
  });
};

/** The facts of merged changes: who made, reviewed and merged them. */
export const mergedFacts = (changes: readonly MergedChange[]): readonly Fact[] => [
  ...wholeFacts({
    merged: changes.length,
    emergencies: changes.filter(({ emergency }) => emergency).length,
  }),
  ...changes.flatMap(factsOfChange),
];

const change = 'merged change';

/** Those facts, as documentation tells of them. */
export const mergedFactDescriptions: readonly FactDescription[] = [
  ofExport('merged', 'how many of the changes it lists were merged'),
  ofExport('emergencies', 'how many of them bear the label `emergency`'),
  of(change, 'author', 'text', 'who proposed it'),
  of(change, 'merged_by', 'text', 'who merged it'),
  of(change, 'merged_on', 'day', 'day of the merge'),
  of(change, 'emergency', 'yes or no', 'whether it bears the label `emergency`'),
  of(change, 'checks_passed', 'yes or no', 'whether all checks were green'),
  of(
    `${change}, no emergency`,
    'reviewed_by_another',
    'yes or no',
    'whether the last word of somebody other than the author, before the merge, was an approval',
  ),
  of(
    `${change} that was reviewed`,
    'reviewed_final_commit',
    'yes or no',
    'whether such an approval was of the last commit',
  ),
  of(
    'emergency',
    'emergency_reviewed',
    'yes or no',
    'whether somebody other than the author looked at it, be it afterwards',
  ),
];

const lookAtIt =
  'have somebody else look at it now, and record why it went in without: in an action, or an exception';

/** What is expected of merged changes. */
export const mergedExpectations: readonly BuiltInExpectation[] = [
  {
    id: 'change-reviewed',
    fact: 'reviewed_by_another',
    equals: 'yes',
    why: 'Nobody sees their own mistakes, and nobody should be able to put code into production alone.',
    mend: lookAtIt,
  },
  {
    id: 'change-final-commit',
    fact: 'reviewed_final_commit',
    equals: 'yes',
    why: 'What was added after the approval was seen by nobody.',
    mend: `${lookAtIt}; the setting that dismisses stale approvals prevents it`,
  },
  {
    id: 'emergency-reviewed',
    fact: 'emergency_reviewed',
    equals: 'yes',
    why: 'An emergency may go first and be looked at later, but it is looked at.',
    mend: lookAtIt,
  },
];
