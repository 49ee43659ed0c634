import { suppliersRelied } from '#coverage/control-matrix-others.ts';
import type { Report } from '#coverage/control-matrix-scope.ts';
import { soc2Period } from '#evidence/slots.ts';
import type { Period } from '#evidence/slots.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import type { Evidence } from '../rule.ts';

/** The description criteria of a SOC 2 report. */
export const descriptionCriteria = [
  'DC1',
  'DC2',
  'DC3',
  'DC4',
  'DC5',
  'DC6',
  'DC7',
  'DC8',
  'DC9',
] as const;

/** One of them. */
export type DescriptionCriterion = (typeof descriptionCriteria)[number];

/** Something of the records that the system description must tell. */
export interface ToldFact {
  readonly criterion: DescriptionCriterion;
  /** In words, with ids: "incident `INC-2026-001`". */
  readonly what: string;
  /** Records that the description must name. */
  readonly records: readonly string[];
}

const listed = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');

const within = (day: string | undefined, { from, to }: Period): boolean =>
  day !== undefined && day >= from && day <= to;

/** Incidents of the period that somebody decided to disclose. */
const disclosed = (register: Register, period: Period): readonly string[] =>
  recordsOf(register, 'incident')
    .filter(
      ({ data, invalid }) =>
        !invalid.has('disclose') &&
        data.status !== 'retired' &&
        data.disclose?.dc4 === 'yes' &&
        [data.occurred, data.detected, data.resolved].some((time) =>
          within(time?.slice(0, 10), period),
        ),
    )
    .map(({ id }) => id);

/** Significant changes that were done in the period. */
const significant = (register: Register, period: Period): readonly string[] =>
  recordsOf(register, 'change')
    .filter(
      ({ data }) =>
        data.status !== 'retired' && data.significant === 'yes' && within(data.done, period),
    )
    .map(({ id }) => id);

const subservices = (register: Register): readonly string[] =>
  suppliersRelied(register)
    .filter(({ data }) => data.subservice !== undefined)
    .map(({ id }) => id);

/**
 * What the system description must tell since the records hold it: for the period of a report of
 * type 2 incidents and changes, for both types who else takes part and what is left out.
 */
export const toldFacts = ({ register }: Evidence, report: Report): readonly ToldFact[] => {
  const period = soc2Period(register.settings);
  const [incidents, changes] = period
    ? [disclosed(register, period), significant(register, period)]
    : [[], []];
  const suppliers = subservices(register);
  const cuecs = report.cuecs.map(({ id }) => id);
  const left = report.not_relevant.map(({ criterion }) => criterion);
  const facts: readonly ToldFact[] = [
    { criterion: 'DC4', what: `incident ${listed(incidents)}`, records: incidents },
    { criterion: 'DC7', what: `subservice organisation ${listed(suppliers)}`, records: suppliers },
    { criterion: 'DC9', what: `significant change ${listed(changes)}`, records: changes },
  ];
  const lists: readonly ToldFact[] = [
    ...(cuecs.length > 0 ? [{ criterion: 'DC6', what: listed(cuecs), records: [] } as const] : []),
    ...(left.length > 0
      ? [
          {
            criterion: 'DC8',
            what: `${listed(left)} in \`soc2.not_relevant\``,
            records: [],
          } as const,
        ]
      : []),
  ];
  return [...facts.filter(({ records }) => records.length > 0), ...lists];
};
