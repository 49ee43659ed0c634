import type { AnyRecord } from '#content/record.ts';
import { dueDay, isOpen } from '../action-due.ts';
import type { DueItem, DueSubject } from '../due-item.ts';
import { judgedSince, verdictDay, verdictFrom } from '../objective-verdict.ts';
import { isDone } from '../steps.ts';
import { dueItem, ofEach, untold } from './source.ts';
import type { DueSource } from './source.ts';

interface Step {
  readonly what: string;
  readonly responsible: string;
  readonly due: string;
  readonly done?: string;
}

/** The steps of a plan that are not done. Of steps with one text the second is told apart. */
const openSteps = (
  record: AnyRecord,
  subject: DueSubject,
  today: string,
  plan: readonly Step[] = [],
): readonly DueItem[] => {
  const seen = new Map<string, number>();
  return plan.flatMap((step) => {
    const { what, responsible, due } = step;
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    if (isDone(step, today)) return [];
    const mark = count === 1 ? what : `${what}\n${count}`;
    return [dueItem(record, subject, { due, what, mark, role: responsible })];
  });
};

/** Steps of risk treatment plans (6.1.3 e, 8.3). */
export const treatments: DueSource = ofEach('risk', 'treatment', ['plan'], (risk, { today }) =>
  openSteps(risk, 'treatment', today, risk.data.plan),
);

/** Controls that are planned or in part in place, by the day set for them (6.1.3 d). */
export const plannedControls: DueSource = ofEach(
  'control',
  'control',
  ['applicable', 'implementation', 'planned_by'],
  function* (control) {
    const { applicable, implementation, planned_by: due, operator } = control.data;
    if (applicable === 'no' || due === undefined || implementation === 'implemented') return;
    yield dueItem(control, 'control', { due, what: 'Put the control in place', role: operator });
  },
);

/** Open actions as last extended, and the open steps of their plans (10.2). */
export const actions: DueSource = ofEach(
  'action',
  'action',
  ['plan', 'due', 'extensions', 'state'],
  function* (action, { today }) {
    const due = dueDay(action);
    if (!isOpen(action) || due === undefined) return;
    const steps = openSteps(action, 'action', today, action.data.plan);
    yield* steps;
    // The last open step of the plan already says what has to be finished on that day.
    if (steps.some((step) => step.due === due)) return;
    yield dueItem(action, 'action', { due, what: 'Finish' });
  },
);

/** Checks whether an action worked (10.2 d). */
export const effectivenessChecks: DueSource = ofEach(
  'action',
  'effectiveness',
  ['effectiveness', 'state'],
  function* (action, { today }) {
    const { effectiveness, state } = action.data;
    if (!effectiveness || state === 'rejected') return;
    const { checked } = effectiveness;
    if (checked !== undefined && checked <= today) return;
    yield dueItem(action, 'effectiveness', {
      due: effectiveness.check_on,
      what: 'Check whether it worked',
      role: effectiveness.by,
    });
  },
);

/** Steps of changes that are under way (6.3, 8.1). */
export const changes: DueSource = ofEach(
  'change',
  'change',
  ['plan', 'done'],
  (change, { today }) =>
    isDone(change.data, today) ? [] : openSteps(change, 'change', today, change.data.plan),
);

/** Steps towards objectives (6.2 h-k). */
export const objectives: DueSource = ofEach(
  'objective',
  'objective',
  ['plan'],
  (objective, { today }) => openSteps(objective, 'objective', today, objective.data.plan),
);

/** The days on which objectives are evaluated (6.2 l), until somebody judged them. */
export const evaluations: DueSource = ofEach(
  'objective',
  'evaluation',
  ['evaluate', 'plan', 'reviewed'],
  function* (objective, span) {
    const { evaluate } = objective.data;
    const due = verdictDay(objective);
    if (due === undefined) {
      yield untold(objective, 'evaluation', '`evaluate.when` is no day such as `2026-12-01`');
      return;
    }
    if (judgedSince(span, objective, verdictFrom(objective, due))) return;
    yield dueItem(objective, 'evaluation', {
      due,
      what: `Evaluate: ${evaluate.how}`,
      role: evaluate.by,
    });
  },
);
