import { controlMatrix } from '#coverage/control-matrix.ts';
import type { ControlMatrixRow } from '#coverage/control-matrix.ts';
import { meetingControls } from '#coverage/control-matrix-controls.ts';
import type { Control } from '#coverage/control-matrix-controls.ts';
import type { Report } from '#coverage/control-matrix-scope.ts';
import { requestsOf } from '#evidence/items.ts';
import { soc2Period as reportPeriod } from '#evidence/slots.ts';
import type { Period } from '#evidence/slots.ts';
import { byText } from '#findings/text-order.ts';
import type { Register } from '#register/register.ts';
import { documentsOfType } from '../documents-of-type.ts';
import { inRuns } from '../in-runs.ts';
import { fail, notApplicable, notEvaluated, pass, unread } from '../outcome.ts';
import { referencesByRecord, targetRecord } from '../references-by-record.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';
import { failReport, ofReport } from './report.ts';

/** What is wrong with the time of the report, if anything. */
const ofTime = (evidence: Evidence, { type, as_of, period }: Report): Outcome | undefined => {
  if (type === 1) {
    return as_of === undefined
      ? failReport(
          evidence,
          ['type'],
          'A report of type 1 speaks of one day, and `soc2` has no `as_of`',
          'add `as_of:` with the day for which the controls are described',
        )
      : undefined;
  }
  const lacking = (['from', 'to'] as const).filter((end) => period?.[end] === undefined);
  if (lacking.length > 0) {
    return failReport(
      evidence,
      [period ? 'period' : 'type'],
      `A report of type 2 speaks of a period, and \`soc2.period\` has no ${lacking.map((end) => `\`${end}\``).join(' and no ')}`,
      'add `period: {from: …, to: …}` with its first and last day',
    );
  }
  return period && (period.from ?? '') > (period.to ?? '')
    ? failReport(
        evidence,
        ['period', 'to'],
        `The period of the report ends on ${period.to} before it begins on ${period.from}`,
        'correct one of the two days',
      )
    : undefined;
};

/** The controls that the report's own documents or a change of the period name: readers are told. */
const flaggedControls = (register: Register, { from, to }: Period): ReadonlySet<string> => {
  const references = referencesByRecord(register);
  const told = (['system-description', 'assertion'] as const).flatMap((type) =>
    documentsOfType(register, type).map(({ id }) => id),
  );
  const changes = [...register.records.values()].flatMap((record) =>
    record.kind === 'change' &&
    record.data.status !== 'retired' &&
    record.data.done !== undefined &&
    record.data.done >= from &&
    record.data.done <= to
      ? [record.id]
      : [],
  );
  return new Set(
    [...told, ...changes].flatMap((id) =>
      (references.get(id) ?? []).flatMap((reference) => targetRecord(reference) ?? []),
    ),
  );
};

const reads = ['implementation', 'implemented_since'] as const;

/** Why a control does not work all through the period; `undefined` where it does. */
const shortfall = ({ id, data }: Control, { from }: Period): string | undefined => {
  const { implementation, implemented_since: since, criteria = [] } = data;
  const begins = `the period of the report begins on ${from}`;
  if (implementation === 'implemented' || since !== undefined) {
    return since !== undefined && since > from
      ? `\`${id}\` works since ${since}, ${begins}`
      : undefined;
  }
  const state = implementation === 'partly' ? 'only partly in place' : 'not in place';
  return `\`${id}\` meets ${criteria.map((one) => `\`${one}\``).join(', ')} and is ${state}, ${begins}`;
};

/** Whether `soa/status` says of a control that nobody can tell since when it works. */
const unclearSince = ({ data }: Control, today: string): boolean => {
  const { implementation, implemented_since: since } = data;
  return (
    implementation === undefined ||
    (implementation === 'implemented' && (since === undefined || since > today))
  );
};

const ofControl = (
  control: Control,
  period: Period,
  flagged: ReadonlySet<string>,
  today: string,
): Outcome => {
  const { id, data } = control;
  const broken = reads.filter((field) => control.invalid.has(field));
  if (broken.length > 0) {
    return notEvaluated(`\`${broken.join('`, `')}\` breaks the schema`, control);
  }
  if (unclearSince(control, today)) {
    return notEvaluated('it does not say since when it works', control);
  }
  const message = shortfall(control, period);
  if (message === undefined || flagged.has(id)) return pass(control);
  return fail(
    control,
    [data.implemented_since === undefined ? 'implementation' : 'implemented_since'],
    message,
    `name \`${id}\` in the system description, or in the change record under which it began, so that readers know; else correct the day`,
  );
};

/** The controls that name a criterion in scope, each once, in the order of ids. */
const namingControls = (register: Register, rows: readonly ControlMatrixRow[]) => {
  const meetings = meetingControls(register);
  const inScope = rows
    .filter(({ notRelevant }) => notRelevant === undefined)
    .flatMap(({ criterion }) => meetings.get(criterion.id) ?? [])
    .filter(({ mapping }) => mapping === undefined);
  const byId = new Map(inScope.map(({ control }) => [control.id, control]));
  return [...byId].sort(([a], [b]) => byText(a, b)).map(([, control]) => control);
};

/** Criteria of which no control has evidence with a cadence, so that no slot is ever missed. */
const uncovered = (evidence: Evidence, rows: readonly ControlMatrixRow[]): Outcome | undefined => {
  const { register } = evidence;
  const ids = rows
    .filter(({ notRelevant, cover }) => notRelevant === undefined && cover === 'no slots')
    .map(({ criterion }) => criterion.id);
  if (ids.length === 0) return undefined;
  const unclear =
    unread(register, 'evidence') ||
    requestsOf(register).some(({ invalid }) =>
      ['controls', 'every', 'items'].some((field) => invalid.has(field)),
    );
  if (unclear) return notEvaluated('evidence that cannot be read may cover the period');
  const period = reportPeriod(register.settings);
  return failReport(
    evidence,
    ['period'],
    `No control of ${inRuns([...register.catalogues.criteria.keys()], new Set(ids))} has evidence at intervals, so nothing covers ${period?.from} to ${period?.to}`,
    'add `every:` to the evidence request of a control that meets it, or name the control in `controls:` of a request that has one',
  );
};

/** The report has its time, and its controls work and are shown to work all that time. */
export const soc2Period: Rule = {
  id: 'soc2/period',
  severity: 'error',
  source: 'DC, SSAE',
  checks:
    'a report of type 1 has a day, one of type 2 a period; each control that names a criterion in scope worked from its first day or is named in the system description, the assertion or a change record; and each criterion has a control with evidence at intervals',
  why: 'A report of type 2 says that controls worked all through the period. One that began late is told to the reader; one without evidence at intervals cannot be tested for the days between.',
  mend: 'Complete `soc2` in `isms.yml`, name late controls in the system description, and give evidence requests a cadence. Slots that were missed are told, with their days, by `evidence/slot-empty`, and the control matrix shows them at each criterion.',
  *evaluate(evidence) {
    const { register } = evidence;
    yield* ofReport(evidence, function* (report) {
      const wrong = ofTime(evidence, report);
      if (wrong) {
        yield wrong;
        return;
      }
      const period = reportPeriod(register.settings);
      if (!period) {
        yield { result: 'pass' };
        return;
      }
      if (evidence.today < period.from) {
        yield notApplicable(`the period of the report begins on ${period.from}`);
        return;
      }
      const rows = controlMatrix(evidence);
      const flagged = flaggedControls(register, period);
      yield* namingControls(register, rows).map((control) =>
        ofControl(control, period, flagged, evidence.today),
      );
      yield uncovered(evidence, rows) ?? { result: 'pass' };
    });
  },
};
