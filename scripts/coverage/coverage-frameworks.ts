import type { Criterion, Mapping } from '#catalogues/catalogue.ts';
import { fieldsOf } from '#register/fields-of.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { notRelevant } from './control-matrix-scope.ts';
import type { Report } from './control-matrix-scope.ts';

/** What a requirement is mapped to. */
export interface Pair {
  readonly target: string;
  readonly strength: Mapping['strength'];
  readonly support: number;
}

/** A requirement as its catalogue lists it. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly outside?: string;
  readonly mappings: readonly Pair[];
}

/** A framework as its catalogue lists it. */
export interface ListedFramework {
  readonly id: string;
  readonly title: string;
  /**
   * Whether what its mapping points at may stand in where no record names a requirement. A control
   * of Annex A is in place or it is not, whatever criteria it helps with.
   */
  readonly leansOnMapping: boolean;
  readonly requirements: readonly Listed[];
}

const grouped = <T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  pairOf: (item: T) => Pair,
): ReadonlyMap<string, readonly Pair[]> => {
  const groups = new Map<string, Pair[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(pairOf(item));
    else groups.set(keyOf(item), [pairOf(item)]);
  }
  return groups;
};

/** A mapping read from its other end. */
const turned: Readonly<Record<Mapping['strength'], Mapping['strength']>> = {
  equal: 'equal',
  subset: 'superset',
  superset: 'subset',
  intersects: 'intersects',
};

const excluded = (register: Register): ReadonlyMap<string, string> =>
  new Map(
    recordsOf(register, 'control')
      .filter(({ data, invalid }) => !invalid.has('applicable') && data.applicable === 'no')
      .map((record): readonly [string, string] => {
        const { justification = 'no reason is given' } = fieldsOf(record);
        return [record.id, `excluded in the Statement of Applicability: ${justification}`];
      }),
  );

const whyOutside = (
  { id, category }: Criterion,
  report: Report | undefined,
  irrelevant: ReadonlyMap<string, string>,
): string | undefined => {
  if (!report) return '`isms.yml` names no SOC 2 report (`soc2`)';
  if (!report.categories.includes(category)) {
    return `the report does not cover ${category.replaceAll('-', ' ')}`;
  }
  const why = irrelevant.get(id);
  return why === undefined ? undefined : `not relevant: ${why}`;
};

/** Why criteria are outside the report, by id. */
const outsideReport = ({ settings, catalogues }: Register): ReadonlyMap<string, string> => {
  const irrelevant = settings.soc2 ? notRelevant(settings.soc2) : new Map<string, string>();
  const outside = new Map<string, string>();
  for (const criterion of catalogues.criteria.values()) {
    const why = whyOutside(criterion, settings.soc2, irrelevant);
    if (why !== undefined) outside.set(criterion.id, why);
  }
  return outside;
};

const listed = (
  entries: Iterable<{ readonly id: string; readonly title: string }>,
  outside: ReadonlyMap<string, string>,
  pairs: ReadonlyMap<string, readonly Pair[]>,
): readonly Listed[] =>
  [...entries].map(({ id, title }) => {
    const why = outside.get(id);
    return {
      id,
      title,
      ...(why === undefined ? {} : { outside: why }),
      mappings: pairs.get(id) ?? [],
    };
  });

const none: ReadonlyMap<string, string> = new Map();

/** The frameworks that coverage is told of: those of the engine, then the organisation's own. */
export const coverageFrameworks = (register: Register): readonly ListedFramework[] => {
  const { annexA, clauses, criteria, mappings, own } = register.catalogues;
  const toIso = grouped(
    mappings,
    ({ criterion }) => criterion,
    ({ controlOrClause, strength, support }) => ({ target: controlOrClause, strength, support }),
  );
  const toSoc2 = grouped(
    mappings,
    ({ controlOrClause }) => controlOrClause,
    ({ criterion, strength, support }) => ({
      target: criterion,
      strength: turned[strength],
      support,
    }),
  );
  return [
    {
      id: 'iso27001',
      title: 'ISO/IEC 27001:2022, clauses 4 to 10',
      leansOnMapping: false,
      requirements: listed(
        [...clauses.values()].map(({ id, title, parent }) => ({
          id,
          title: parent === undefined ? title : `${parent.replace(/^[\d.]+ /, '')}: ${title}`,
        })),
        none,
        toSoc2,
      ),
    },
    {
      id: 'annex-a',
      title: 'ISO/IEC 27001:2022, Annex A',
      leansOnMapping: false,
      requirements: listed(annexA.values(), excluded(register), toSoc2),
    },
    {
      id: 'soc2',
      title: 'SOC 2, Trust Services Criteria',
      leansOnMapping: true,
      requirements: listed(criteria.values(), outsideReport(register), toIso),
    },
    ...[...(own?.values() ?? [])].map(({ id, title, requirements, mappings: pairs }) => ({
      id,
      title,
      leansOnMapping: true,
      requirements: listed(
        requirements.values(),
        none,
        grouped(
          pairs,
          ({ requirement }) => requirement,
          ({ target, strength, support }) => ({ target, strength, support }),
        ),
      ),
    })),
  ];
};
