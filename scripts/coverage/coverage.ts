import { coverageFrameworks } from './coverage-frameworks.ts';
import type { Listed } from './coverage-frameworks.ts';
import type { Coverage, RequirementCoverage, ThroughMapping } from './coverage-model.ts';
import { missingWords } from './coverage-missing.ts';
import { directCovers } from './direct-cover.ts';
import type { CoverageSource, DirectCover } from './direct-cover.ts';
import type { Fact } from './coverage-model.ts';

type State = 'documented' | 'implemented' | 'operating';

const outOfScope = (why: string): Fact => ({ result: 'not applicable', records: [], reason: why });

/** What a requirement is told by its own records, else by those of the entries that it is mapped to. */
const withMapped = (direct: DirectCover, state: State, through: readonly DirectCover[]): Fact => {
  const own = direct[state];
  if (own.result === 'yes' || own.result === 'not applicable') return own;
  const helping = through.filter((cover) => cover[state].result === 'yes');
  if (helping.length > 0) {
    const records = [...new Set(helping.flatMap((cover) => cover[state].records))];
    return { result: 'mapped', records };
  }
  if (own.result === 'not evaluated' || direct.records.length > 0) return own;
  const open = through.find((cover) => cover[state].result === 'not evaluated');
  const { reason } = open?.[state] ?? {};
  return open
    ? { result: 'not evaluated', records: [], ...(reason === undefined ? {} : { reason }) }
    : own;
};

const coverOf = (
  listed: Listed,
  leansOnMapping: boolean,
  coverFor: (id: string) => DirectCover,
): RequirementCoverage => {
  const { id, title, outside, mappings } = listed;
  const direct = coverFor(id);
  const covers = mappings.map(({ target }) => coverFor(target));
  const through: readonly ThroughMapping[] = mappings.map(
    ({ target, strength, support }, index) => ({
      target,
      strength,
      support,
      records: covers[index]?.records ?? [],
    }),
  );
  const fact = (state: State): Fact =>
    outside === undefined
      ? withMapped(direct, state, leansOnMapping ? covers : [])
      : outOfScope(outside);
  const facts = {
    documented: fact('documented'),
    implemented: fact('implemented'),
    operating: fact('operating'),
  };
  const requirement = {
    id,
    title,
    ...(outside === undefined ? {} : { outside }),
    records: direct.records,
    through,
    ...facts,
  };
  return { ...requirement, missing: outside === undefined ? missingWords(requirement) : [] };
};

/**
 * For each framework and requirement: which records name it, what a mapping adds, and how far each of
 * the three states is shown - documented, implemented, operating - without melting them into one.
 * A mapping says that two requirements have something in common; it never proves that who meets one
 * meets the other, so what rests on it alone is `mapped`.
 */
export const coverageOf = (source: CoverageSource): Coverage => {
  const coverFor = directCovers(source);
  return {
    frameworks: coverageFrameworks(source.register).map(
      ({ id, title, leansOnMapping, requirements }) => ({
        id,
        title,
        requirements: requirements.map((listed) => coverOf(listed, leansOnMapping, coverFor)),
      }),
    ),
  };
};
