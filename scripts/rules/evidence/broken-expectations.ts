import { brokenFacts, expectedInWords } from '#evidence/broken-facts.ts';
import type { Fact, ReadExport } from '#evidence/collected.ts';
import type { Expectation } from '#evidence/expectation.ts';
import { coveredDays } from '#evidence/items.ts';
import type { PlacedItem } from '#evidence/items.ts';
import { inWords } from '#evidence/words.ts';
import type { RelatedPlace, Severity } from '#findings/finding.ts';
import { quote } from '#content/quote.ts';
import { failAt } from '../outcome.ts';
import type { Outcome } from '../rule.ts';

/** An item with what its export says. */
export interface ReadItem extends PlacedItem {
  readonly found: ReadExport;
}

/** Facts of one item that break one expectation. */
export interface Broken {
  readonly read: ReadItem;
  readonly expectation: Expectation;
  readonly facts: readonly Fact[];
}

/** The last day that an item speaks of: its facts were true on it. */
const dayOf = ({ item }: PlacedItem): string => coveredDays(item).to;

const subjectOf = ({ subject = '' }: Fact): string => subject;

/** The facts of an item that break an expectation, if there are any. */
export const brokenIn = (read: ReadItem, expectation: Expectation): Broken | undefined => {
  const facts = brokenFacts(read.found.facts, expectation, dayOf(read));
  return facts.length > 0 ? { read, expectation, facts } : undefined;
};

/** Those that the newer ones of the same expectation do not show any more. */
export const mendedSince = (older: Broken, newer: readonly Broken[]): Broken | undefined => {
  const still = new Set(
    newer
      .filter(({ expectation }) => expectation === older.expectation)
      .flatMap(({ facts }) => facts.map(subjectOf)),
  );
  const facts = older.facts.filter((fact) => !still.has(subjectOf(fact)));
  return facts.length > 0 ? { ...older, facts } : undefined;
};

/** Those of what happened that no later item shows to be as expected (a backup that was done again). */
export const notMadeGood = (broken: Broken, later: readonly ReadItem[]): Broken | undefined => {
  const { expectation } = broken;
  const good = new Set(
    later.flatMap((read) => {
      const still = new Set(brokenIn(read, expectation)?.facts);
      return read.found.facts
        .filter((fact) => fact.name === expectation.fact && !still.has(fact))
        .map(subjectOf);
    }),
  );
  const facts = broken.facts.filter((fact) => !good.has(subjectOf(fact)));
  return facts.length > 0 ? { ...broken, facts } : undefined;
};

const mostNamed = 10;
const mostPlaces = 50;

const list = (names: readonly string[]): string => {
  const more = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** ` no of clara, dario`, or each with its own value where they differ. */
const factsInWords = (facts: readonly Fact[]): string => {
  const [first] = facts;
  if (!first) return '';
  const alike = facts.every(({ value }) => value === first.value);
  const value = quote(inWords(first.value));
  if (first.subject === undefined) return ` ${value}`;
  return alike
    ? ` ${value} of ${list(facts.map((fact) => quote(subjectOf(fact))))}`
    : ` of ${list(facts.map((fact) => `${quote(subjectOf(fact))} (${inWords(fact.value)})`))}`;
};

const placesOf = ({ read, facts }: Broken): readonly RelatedPlace[] => [
  ...facts
    .slice(1, mostPlaces)
    .flatMap((fact) =>
      fact.line === undefined
        ? []
        : [{ path: read.found.path, line: fact.line, column: 1, message: subjectOf(fact) }],
    ),
  { ...read.request.positions.ofValue(['items', read.index]), message: `\`${read.key}\`` },
];

/** How a finding is told: with another severity, and what follows its message. */
export interface Telling {
  readonly severity?: Severity;
  readonly also?: string;
}

/**
 * One finding for the facts of one item that break one expectation: at the line of the first, else
 * at the item, with the subjects named.
 */
export const brokenOutcome = (broken: Broken, telling: Telling = {}): Outcome => {
  const { read, expectation, facts } = broken;
  const { request, index, item, key, found } = read;
  const line = facts[0]?.line;
  const place =
    line === undefined
      ? request.positions.ofValue(['items', index, item.file === undefined ? 'where' : 'file'])
      : { path: found.path, line, column: 1 };
  const expected = expectedInWords(expectation, dayOf(read));
  return failAt(
    place,
    `Unexpected \`${expectation.fact}\`${factsInWords(facts)} in \`${key}\`, expected ${expected}${telling.also ?? ''}`,
    expectation.mend ??
      `\`${request.data.owner}\` has it mended at the source and a new item collected, or the expectation \`${expectation.id}\` in \`isms.yml\` corrected`,
    {
      record: request.id,
      related: placesOf(broken),
      ...(telling.severity === undefined ? {} : { severity: telling.severity }),
    },
  );
};
