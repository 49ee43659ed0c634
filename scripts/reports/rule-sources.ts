import type { Catalogues, Clause } from '#catalogues/catalogue.ts';

/** A clause, control or criterion that a rule comes from. */
export interface RuleSource {
  /** As the rule writes it, with the letter: `6.1.3 f`. */
  readonly name: string;
  readonly title: string;
}

/** Frameworks have names of their own for what is no clause, control or criterion. */
const otherTitles: readonly (readonly [RegExp, string])[] = [
  [/^DC/, 'Description criteria of a SOC 2 report'],
  [/^Type 2/, 'SOC 2 report of type 2'],
  [/^assertion/, "Management's assertion in a SOC 2 report"],
  [/^report/, 'SOC 2 report'],
  [/^SSAE/, 'Attestation standards of the AICPA'],
];

const idIn = (name: string): string => /^(?:[A-Z]+\d*\.)?\d+(?:\.\d+)*/.exec(name)?.[0] ?? name;

/** `7.5 Documented information` without its number. */
const withoutNumber = (heading: string): string => heading.replace(/^[\d.]+ /, '');

/** Several clauses have a part called "General", which says nothing without the clause's name. */
const clauseTitle = ({ title, parent }: Clause): string =>
  parent !== undefined && title === 'General' ? `${withoutNumber(parent)}, general` : title;

/** The heading of what has no entry of its own, only parts: `9.2`. */
const headingOf = (id: string, { clauses }: Catalogues): string | undefined =>
  [...clauses.values()]
    .flatMap(({ parent, section }) => (parent === undefined ? [section] : [parent, section]))
    .find((heading) => heading.startsWith(`${id} `));

const titleOf = (name: string, catalogues: Catalogues): string => {
  const { annexA, clauses, criteria } = catalogues;
  const id = idIn(name);
  const clause = clauses.get(id);
  const heading = headingOf(id, catalogues);
  return (
    (clause && clauseTitle(clause)) ??
    (annexA.get(id) ?? criteria.get(id))?.title ??
    (heading && withoutNumber(heading)) ??
    otherTitles.find(([start]) => start.test(name))?.[1] ??
    ''
  );
};

/** `6.1.2 c, d` names one clause: what begins with a small letter belongs to the name before it. */
const namesIn = (source: string): readonly string[] =>
  source.split(/[,;] (?![a-z](?:[, -]|$))/).filter((name) => name !== '');

/**
 * What a rule comes from with the titles of the catalogues, in the order of its `source`. The title
 * is empty where no catalogue knows the name.
 */
export const ruleSources = (source: string, catalogues: Catalogues): readonly RuleSource[] =>
  namesIn(source).map((name) => ({ name, title: titleOf(name, catalogues) }));
