import type { View } from '#audiences/view.ts';
import type { AnyRecord, RecordOf } from '#content/record.ts';
import { byText } from '#findings/text-order.ts';
import { addDays } from '#register/calendar.ts';
import { recordsOf } from '#register/register.ts';
import { nextReview } from '#register/review-cycle.ts';
import { fieldsOf } from '../fields-of.ts';
import { dueDay, isOpen } from './action-due.ts';
import type { DueItem } from './due-item.ts';

/** How far ahead a reader is told. */
const horizonDays = 60;

interface Step {
  readonly what: string;
  readonly responsible: string;
  readonly due: string;
  readonly done?: string;
}

const openSteps = (record: AnyRecord, steps: readonly Step[] | undefined): readonly DueItem[] =>
  (steps ?? [])
    .filter(({ done }) => done === undefined)
    .map(({ what, responsible, due }) => ({ due, what, record: record.id, role: responsible }));

const reviewOf = ({ proof }: View, record: AnyRecord): readonly DueItem[] => {
  if (record.data.status === 'retired') return [];
  const due = nextReview(record.data, proof.approvals.get(record.id)?.approvedOn);
  return due === undefined
    ? []
    : [{ due, what: 'Review', record: record.id, role: record.data.owner }];
};

const actionItems = (record: RecordOf<'action'>): readonly DueItem[] => {
  const due = dueDay(record);
  if (!isOpen(record) || due === undefined) return [];
  // The last open step of the plan already says what has to be finished on that day.
  const steps = openSteps(record, fieldsOf(record).plan);
  if (steps.some((step) => step.due === due)) return [];
  return [{ due, what: 'Finish', record: record.id, role: record.data.owner }];
};

const effectivenessCheck = (record: RecordOf<'action'>): readonly DueItem[] => {
  const { effectiveness, state } = fieldsOf(record);
  return effectiveness && effectiveness.checked === undefined && state !== 'rejected'
    ? [
        {
          due: effectiveness.check_on,
          what: 'Check whether it worked',
          record: record.id,
          role: effectiveness.by,
        },
      ]
    : [];
};

const acceptanceEnd = (record: RecordOf<'risk'>): readonly DueItem[] => {
  const { acceptance } = fieldsOf(record);
  return acceptance
    ? [{ due: acceptance.until, what: 'Acceptance ends', record: record.id, role: acceptance.by }]
    : [];
};

const exceptionEnd = (record: RecordOf<'exception'>): readonly DueItem[] => {
  const { until, granted_by } = fieldsOf(record);
  return until === undefined || record.data.status === 'retired'
    ? []
    : [
        {
          due: until,
          what: 'Exception ends',
          record: record.id,
          ...(granted_by === undefined ? {} : { role: granted_by }),
        },
      ];
};

const plansOf = (view: View): readonly DueItem[] => {
  const { register } = view;
  return [
    ...recordsOf(register, 'risk').flatMap((record) => openSteps(record, fieldsOf(record).plan)),
    ...recordsOf(register, 'action')
      .filter(isOpen)
      .flatMap((record) => openSteps(record, fieldsOf(record).plan)),
    ...recordsOf(register, 'objective').flatMap((record) =>
      openSteps(record, fieldsOf(record).plan),
    ),
  ];
};

/**
 * What is late or falls due within 60 days of the view's day, earliest first: reviews, actions,
 * steps of plans, and the ends of acceptances and exceptions.
 */
export const dueItems = (view: View): readonly DueItem[] => {
  const { register, today } = view;
  const until = addDays(today, horizonDays);
  return [
    ...[...register.records.values()].flatMap((record) => reviewOf(view, record)),
    ...recordsOf(register, 'action').flatMap(actionItems),
    ...recordsOf(register, 'action').flatMap(effectivenessCheck),
    ...recordsOf(register, 'risk').flatMap(acceptanceEnd),
    ...recordsOf(register, 'exception').flatMap(exceptionEnd),
    ...plansOf(view),
  ]
    .filter(({ due }) => due <= until)
    .sort((a, b) => byText(a.due, b.due) || byText(a.record, b.record) || byText(a.what, b.what));
};
