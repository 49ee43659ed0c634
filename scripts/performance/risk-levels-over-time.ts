import { settingsPath } from '#content/record-place.ts';
import type { Past, PastContent } from '#history/past.ts';
import { onScale, riskLevel } from '#register/risk-level.ts';
import type { RiskLevel } from '#register/risk-level.ts';
import { estimateIn, levelMethodIn } from '#register/risk-method.ts';
import type { LevelMethod } from '#register/risk-method.ts';
import { stepsOf } from './past-steps.ts';

/** The three estimates of a risk, in the order in which controls lower it. */
export const riskStages = ['inherent', 'current', 'residual'] as const;

/** One of them. */
export type RiskStage = (typeof riskStages)[number];

/** The levels of a risk from a day on, computed with the method that `isms.yml` held that day. */
export interface RiskMoment {
  /** ISO day of the step on the main line, and its commit. */
  readonly day: string;
  readonly commit: string;
  /** A level is absent where the estimate is, or is off the scales of that day. */
  readonly levels: Readonly<Partial<Record<RiskStage, RiskLevel>>>;
  readonly treatment?: string;
  /** What the level follows from changed: the risk's own estimates, the method, or both. */
  readonly changed: readonly ('estimates' | 'method')[];
  /** The risk left the register: it was retired or removed. */
  readonly gone?: true;
}

type Data = Readonly<Record<string, unknown>>;

/** A risk as it stands while the steps are walked. */
interface Standing {
  data: Data | undefined;
  readonly moments: RiskMoment[];
}

const levelsUnder = (method: LevelMethod | undefined, data: Data): RiskMoment['levels'] =>
  Object.fromEntries(
    riskStages.flatMap((stage) => {
      const estimate = estimateIn(data[stage]);
      if (!method || !estimate || !onScale(method, estimate)) return [];
      return [[stage, riskLevel(method, estimate)]];
    }),
  );

const isGone = (data: Data | undefined): data is undefined =>
  data === undefined || data['status'] === 'retired';

/** What a reader sees of a moment; equal for two where nothing changed. */
const seen = ({
  levels,
  treatment,
  gone,
}: Omit<RiskMoment, 'changed' | 'day' | 'commit'>): string =>
  JSON.stringify([levels, treatment, gone]);

const isRiskPath = (path: string): boolean =>
  path === settingsPath || (path.startsWith('risks/') && !path.startsWith('risks/assets/'));

/** Walks the steps of the main line with the method and the risks as they stand after each. */
class Walk {
  readonly #risks = new Map<string, Standing>();
  /** Ids of risks by the paths at which they stand. */
  readonly #at = new Map<string, string>();
  #method: LevelMethod | undefined;

  step(day: string, commit: string, contents: readonly PastContent[]): void {
    const settings = contents.find(({ path }) => path === settingsPath);
    const rated = this.#rate(contents.filter(({ path }) => path !== settingsPath));
    const measured = settings !== undefined && this.#measure(settings.data);
    for (const id of measured ? this.#risks.keys() : rated) {
      const risk = this.#risks.get(id);
      if (risk) this.#note(risk, day, commit, [rated.has(id) && 'estimates', measured && 'method']);
    }
  }

  /** Takes what a step says of risks, and gives the ids of those. */
  #rate(contents: readonly PastContent[]): ReadonlySet<string> {
    const rated = new Set<string>();
    const left = contents.flatMap(({ path }) => this.#at.get(path) ?? []);
    for (const { path } of contents) this.#at.delete(path);
    for (const { path, data } of contents) {
      const id = data?.['id'];
      if (typeof id !== 'string') continue;
      const risk = this.#risks.get(id) ?? { data, moments: [] };
      this.#risks.set(id, Object.assign(risk, { data }));
      this.#at.set(path, id);
      rated.add(id);
    }
    for (const id of left) {
      // It moved to another path in the same step, or stood at two.
      if (rated.has(id)) continue;
      Object.assign(this.#risks.get(id) ?? {}, { data: undefined });
      rated.add(id);
    }
    return rated;
  }

  /** Takes the method of a text of `isms.yml`; a text that cannot be read changes nothing. */
  #measure(data: Data | undefined): boolean {
    const method = levelMethodIn(data?.['risk']);
    if (method === undefined) return false;
    const changed =
      this.#method !== undefined && JSON.stringify(method) !== JSON.stringify(this.#method);
    const first = this.#method === undefined;
    this.#method = method;
    return changed || first;
  }

  #note(
    { data, moments }: Standing,
    day: string,
    commit: string,
    causes: readonly ('estimates' | 'method' | false)[],
  ): void {
    const gone = isGone(data);
    const treatment = gone ? undefined : data['treatment'];
    const now = {
      levels: gone ? {} : levelsUnder(this.#method, data),
      ...(typeof treatment === 'string' ? { treatment } : {}),
      ...(gone ? { gone } : {}),
    } as const;
    const last = moments.at(-1);
    if (last ? seen(last) === seen(now) : gone) return;
    moments.push({ day, commit, ...now, changed: causes.filter((cause) => cause !== false) });
  }

  moments(): ReadonlyMap<string, readonly RiskMoment[]> {
    return new Map([...this.#risks].map(([id, { moments }]) => [id, moments]));
  }
}

/**
 * For each risk that ever stood in the register, by id: its levels from the first day on, oldest
 * first, with an entry only where a reader sees something else (8.2; 6.1.2 b: results are
 * comparable as long as the method is the same, so a change of the method is told).
 */
export const riskLevelsOverTime = (past: Past): ReadonlyMap<string, readonly RiskMoment[]> => {
  const walk = new Walk();
  for (const { day, commit, contents } of stepsOf(past, isRiskPath))
    walk.step(day, commit, contents);
  return walk.moments();
};
