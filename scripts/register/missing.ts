import { kinds, kindSchemas } from '#content/kinds.ts';
import type { Kind } from '#content/record.ts';
import type { Refused } from '#content/refused.ts';
import { byPlace } from '#findings/finding.ts';
import type { Finding } from '#findings/finding.ts';
import { nearest } from '#findings/near-miss.ts';

/** A reference whose target is not there, with what to say of it. */
export interface Missing {
  /** As written: `R-012`, `AUD-2026-1#F1`, `ciso`; of a link the path, with the heading if there is one. */
  readonly id: string;
  /** What it may be the id of, in the words of a schema's `reference`; absent in running text. */
  readonly wanted?: readonly string[];
  /** The text of a link to a file: the id of the record that lay there, if the author wrote that. */
  readonly label?: string;
  readonly finding: Finding;
}

const kindNames: ReadonlySet<string> = new Set(kinds.map(({ kind }) => kind));

const isKind = (target: string): target is Kind => kindNames.has(target);

const recordPart = (id: string): string => id.split('#', 1)[0] ?? id;

/** Whether a reference could mean something of that sort, by its form and by what it asks for. */
const fits = ({ target }: Refused, { id, wanted }: Missing): boolean => {
  if (!isKind(target)) return wanted?.includes(target) ?? false;
  const words: readonly string[] = [target, 'record', id.includes('#') ? 'entry' : target];
  return (
    (wanted === undefined || words.some((word) => wanted.includes(word))) &&
    new RegExp(kindSchemas[target].record.id).test(recordPart(id))
  );
};

/** Which of the ids that are named and not there may be the one of what was refused. */
const meant = (refused: Refused, missing: readonly Missing[]): readonly string[] => {
  const fitting = missing.filter((one) => fits(refused, one)).map(({ id }) => recordPart(id));
  const ids = [...new Set(fitting)];
  if (refused.id !== undefined) return ids.filter((id) => id === refused.id);
  const known = ids.filter((id) => refused.words.includes(id));
  if (known.length > 0) return known;
  return refused.written === undefined ? ids : nearest(refused.written, ids);
};

/**
 * The ids that references name and that may be those of what was refused: of each, the one that
 * could be read, else the nearest to what stands in its place, else all of its form.
 */
export const unreadIds = (
  refused: readonly Refused[],
  missing: readonly Missing[],
): ReadonlySet<string> => {
  const own = refused.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return new Set([...own, ...refused.flatMap((one) => meant(one, missing))]);
};

const shownPlaces = 10;

/** One finding where the same thing is named in several places: at the first, with the others. */
const inOne = (findings: readonly Finding[]): Finding | undefined => {
  const [first, ...others] = findings.toSorted(byPlace);
  if (!first || others.length === 0) return first;
  const also = others.slice(0, shownPlaces).map(({ path, line, column }) => ({
    path,
    line,
    column,
    message: 'named here, too',
  }));
  return {
    ...first,
    message: `${first.message} (named in ${findings.length} places)`,
    related: [...first.related, ...also],
  };
};

/** Files that are not there and that a link calls by the id of a record that is not there either. */
const calledById = (
  missing: readonly Missing[],
  gone: ReadonlySet<string>,
): ReadonlyMap<string, string> =>
  new Map(
    missing.flatMap(({ id, label }) =>
      label !== undefined && gone.has(label) ? [[recordPart(id), label] as const] : [],
    ),
  );

/**
 * The findings for what is missing, but for what follows from something that was refused: one for
 * each thing that is not there, however often it is named.
 */
export const missingFindings = (
  refused: readonly Refused[],
  missing: readonly Missing[],
): readonly Finding[] => {
  const explained = refused.map((one) => new Set(meant(one, missing)));
  const told = missing.filter(
    (one) =>
      !refused.some(
        (other, index) => fits(other, one) && explained[index]?.has(recordPart(one.id)),
      ),
  );
  // An entry of a record that is not there is missing with it.
  const gone = new Set(told.map(({ id }) => id));
  const called = calledById(
    told.filter(({ id }) => gone.has(recordPart(id))),
    gone,
  );
  const byThing = new Map<string, Finding[]>();
  for (const { id, finding } of told) {
    const whole = gone.has(recordPart(id)) ? recordPart(id) : id;
    const thing = called.get(whole) ?? whole;
    const known = byThing.get(thing);
    if (known) known.push(finding);
    else byThing.set(thing, [finding]);
  }
  return [...byThing.values()].flatMap((same) => inOne(same) ?? []);
};
