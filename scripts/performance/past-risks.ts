import type { Past, PastContent } from '#history/past.ts';
import type { RiskEstimate } from '#register/risk-level.ts';
import { byText } from '#findings/text-order.ts';

/** A risk as a text on the main line rated it. */
export interface RatedRisk {
  readonly id: string;
  readonly retired: boolean;
  /** With existing controls, else without. */
  readonly current?: RiskEstimate;
  readonly residual?: RiskEstimate;
}

/** What differs between two states of the risk register. */
export interface RiskChanges {
  readonly added: readonly RatedRisk[];
  readonly closed: readonly RatedRisk[];
  readonly rated: readonly { readonly before: RatedRisk; readonly after: RatedRisk }[];
}

type Data = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (data: Data, name: string): unknown =>
  Object.hasOwn(data, name) ? data[name] : undefined;

const estimate = (value: unknown): RiskEstimate | undefined => {
  if (!isMap(value)) return undefined;
  const likelihood = own(value, 'likelihood');
  const consequence = own(value, 'consequence');
  return typeof likelihood === 'number' && typeof consequence === 'number'
    ? { likelihood, consequence }
    : undefined;
};

const ratedRisk = (data: Data): RatedRisk | undefined => {
  const id = own(data, 'id');
  if (typeof id !== 'string' || !/^R-[0-9]+$/.test(id)) return undefined;
  const current = estimate(own(data, 'current')) ?? estimate(own(data, 'inherent'));
  const residual = estimate(own(data, 'residual'));
  return {
    id,
    retired: own(data, 'status') === 'retired',
    ...(current === undefined ? {} : { current }),
    ...(residual === undefined ? {} : { residual }),
  };
};

const lastUntil = (contents: readonly PastContent[], day: string): PastContent | undefined =>
  contents.findLast((content) => content.day <= day);

/** The risks as they stood at the end of a day, by id. */
const risksOn = ({ contents }: Past, day: string): ReadonlyMap<string, RatedRisk> => {
  const risks = new Map<string, RatedRisk>();
  for (const [path, known] of contents) {
    if (!path.startsWith('risks/')) continue;
    const data = lastUntil(known, day)?.data;
    const risk = data && ratedRisk(data);
    if (risk) risks.set(risk.id, risk);
  }
  return risks;
};

/** The first day of which the past tells something. */
export const pastBegins = ({ contents }: Past): string | undefined =>
  [...contents.values()]
    .flatMap((known) => known.slice(0, 1).map(({ day }) => day))
    .sort()
    .at(0);

const same = (a: RiskEstimate | undefined, b: RiskEstimate | undefined): boolean =>
  a?.likelihood === b?.likelihood && a?.consequence === b?.consequence;

/** What changed in the risk register from the end of one day to the end of another (8.2). */
export const riskChanges = (past: Past, from: string, to: string): RiskChanges => {
  const before = risksOn(past, from);
  const after = risksOn(past, to);
  const inUse = (risk: RatedRisk | undefined): risk is RatedRisk => risk?.retired === false;
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort(byText);
  const pairs = ids.map((id) => ({ before: before.get(id), after: after.get(id) }));
  return {
    added: pairs.flatMap((pair) => (!inUse(pair.before) && inUse(pair.after) ? [pair.after] : [])),
    closed: pairs.flatMap((pair) =>
      inUse(pair.before) && !inUse(pair.after) ? [pair.before] : [],
    ),
    rated: pairs.flatMap((pair) => {
      if (!inUse(pair.before) || !inUse(pair.after)) return [];
      const unchanged =
        same(pair.before.current, pair.after.current) &&
        same(pair.before.residual, pair.after.residual);
      return unchanged ? [] : [{ before: pair.before, after: pair.after }];
    }),
  };
};
