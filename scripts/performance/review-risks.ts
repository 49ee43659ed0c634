import type { AnyRecord, RecordOf } from '#content/record.ts';
import { addDays } from '#register/calendar.ts';
import { acceptedLevel, onScale, riskLevel } from '#register/risk-level.ts';
import type { RiskEstimate, RiskMethod } from '#register/risk-level.ts';
import { pastBegins, riskChanges } from './past-risks.ts';
import type { RatedRisk } from './past-risks.ts';
import { readableOf } from './readable-records.ts';
import { counted, inPeriod, partsOf, uncounted } from './review-fact.ts';
import type { FactEntry, ReviewFact, ReviewView } from './review-fact.ts';

type Risk = RecordOf<'risk'> & AnyRecord;

const levelWords = (method: RiskMethod | undefined, estimate: RiskEstimate | undefined): string => {
  if (!estimate) return 'not rated';
  if (!method || !onScale(method, estimate)) {
    return `likelihood ${estimate.likelihood}, consequence ${estimate.consequence}`;
  }
  const { level, band } = riskLevel(method, estimate);
  return band === '' ? `level ${level}` : `level ${level} (${band})`;
};

const differences = ['Risks added in the period', 'Risks closed', 'Risks rated anew'] as const;

const reRated = (
  method: RiskMethod | undefined,
  { before, after }: { readonly before: RatedRisk; readonly after: RatedRisk },
): FactEntry => {
  const step = (name: 'current' | 'residual'): string => {
    const [was, is] = [levelWords(method, before[name]), levelWords(method, after[name])];
    return was === is ? '' : `${name === 'current' ? 'today' : 'after treatment'} ${was} to ${is}`;
  };
  const steps = [step('current'), step('residual')].filter((text) => text !== '');
  return { id: after.id, says: steps.length === 0 ? 'other steps, same level' : steps.join(', ') };
};

/** Added, closed and rated anew between the day before the period and its end. */
const registerChanges = (view: ReviewView): readonly ReviewFact[] => {
  const { past, period, register } = view;
  const start = addDays(period.from, -1);
  const begins = past && pastBegins(past);
  const [added, closed, rated] = differences;
  if (past === undefined || begins === undefined) {
    return differences.map((what) => uncounted(what, 'the history of the risks was not read'));
  }
  if (begins > start) {
    const reason = `the history of the risks begins only on ${begins}`;
    return differences.map((what) => uncounted(what, reason));
  }
  const changes = riskChanges(past, start, period.to);
  const method = register.settings.risk;
  const today = ({ id, current }: RatedRisk): FactEntry => ({
    id,
    says: levelWords(method, current),
  });
  return [
    counted(added, changes.added.map(today)),
    counted(closed, changes.closed.map(today)),
    counted(
      rated,
      changes.rated.map((pair) => reRated(method, pair)),
    ),
  ];
};

const bandOf = (method: RiskMethod, { data }: Risk): string => {
  const estimate = data.current ?? data.inherent;
  const { band, level } = onScale(method, estimate)
    ? riskLevel(method, estimate)
    : { band: 'off the scale', level: 0 };
  return band === '' ? `level ${level}` : band;
};

const levels = (method: RiskMethod, risks: readonly Risk[]): readonly ReviewFact[] => {
  const above = risks.filter(
    ({ data }) =>
      onScale(method, data.residual) &&
      riskLevel(method, data.residual).level > acceptedLevel(method, data.category),
  );
  const bands = risks.map((risk) => bandOf(method, risk));
  const order = [...method.bands].sort((a, b) => b.from - a.from).map(({ name }) => name);
  const others = bands.filter((band) => !order.includes(band)).sort();
  return [
    {
      what: 'Risks in the register as it stands',
      count: risks.length,
      parts: partsOf(bands, [...new Set([...order, ...others])]),
      entries: [],
    },
    counted(
      'Residual risks above the acceptance level',
      above.map(({ id, data }) => ({
        id,
        says: `${levelWords(method, data.residual)}, ${data.acceptance === undefined ? 'not accepted' : `accepted by ${data.acceptance.by} until ${data.acceptance.until}`}`,
      })),
    ),
  ];
};

/** The treatment plan: the steps of all risks together. */
const treatmentPlan = (view: ReviewView, risks: readonly Risk[]): readonly ReviewFact[] => {
  const steps = risks.flatMap(({ id, data }) => (data.plan ?? []).map((step) => ({ id, step })));
  const open = steps.filter(({ step }) => step.done === undefined || step.done > view.asOf);
  const late = open.filter(({ step }) => step.due < view.asOf);
  const done = steps.filter(({ step }) => inPeriod(view, step.done));
  const entry = ({ id, step }: (typeof steps)[number]): FactEntry => ({
    id,
    says: `${step.what}, due on ${step.due}${step.due < view.asOf ? ', late' : ''}`,
  });
  return [
    {
      what: 'Steps of the treatment plan',
      count: steps.length,
      parts: [
        { name: 'done in the period', count: done.length },
        { name: `open on ${view.asOf}`, count: open.length },
        { name: 'late', count: late.length },
      ].filter(({ count }) => count > 0),
      entries: open.map(entry),
    },
  ];
};

/** f) Results of risk assessment and the state of the treatment plan. */
export const riskResults = (view: ReviewView): readonly ReviewFact[] => {
  const risks = readableOf(view.register, 'risk');
  const assessments = readableOf(view.register, 'assessment').filter(({ data }) =>
    inPeriod(view, data.performed),
  );
  const method = view.register.settings.risk;
  return [
    counted(
      'Risk assessments in the period',
      assessments.map(({ id, data }) => ({
        id,
        says: `${data.trigger.replaceAll('-', ' ')}, ${data.performed}`,
      })),
    ),
    ...registerChanges(view),
    ...(method === undefined
      ? [uncounted('Risks by level', 'isms.yml names no risk method')]
      : levels(method, risks)),
    ...treatmentPlan(view, risks),
  ];
};
