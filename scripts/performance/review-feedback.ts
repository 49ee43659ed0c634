import type { AnyRecord, RecordOf } from '#content/record.ts';
import { readableOf } from './readable-records.ts';
import { counted, inPeriod, partsOf } from './review-fact.ts';
import type { ReviewFact, ReviewView } from './review-fact.ts';
import { isOpenOn, finishedOn, stateOn } from './action-state.ts';
import { isOpen } from '#due/action-due.ts';

type Incident = RecordOf<'incident'> & AnyRecord;

/** The day on which an incident came to notice, as the clock on the spot said. */
const noticedOn = ({ data }: Incident): string | undefined =>
  (data.detected ?? data.reported ?? data.occurred)?.slice(0, 10);

const noticeState = (
  notice: Incident['data']['notifications'][number],
): 'sent' | 'not sent' | 'not required' => {
  if (notice.sent !== undefined) return 'sent';
  return notice.required === 'yes' ? 'not sent' : 'not required';
};

/** e) Feedback: what happened, whom it was told, and what customers looked at. */
export const feedback = (view: ReviewView): readonly ReviewFact[] => {
  const incidents = readableOf(view.register, 'incident').filter((incident) =>
    inPeriod(view, noticedOn(incident)),
  );
  const notices = incidents.flatMap(({ id, data }) =>
    data.notifications.map((notice) => ({ id, notice })),
  );
  const byCustomers = readableOf(view.register, 'audit').filter(
    ({ data }) => data.type === 'customer' && inPeriod(view, data.performed.to),
  );
  const { incidents: words } = view.register.settings;
  return [
    counted(
      'Incidents and events noticed in the period',
      incidents.map((incident) => ({
        id: incident.id,
        says: `${incident.data.category}, ${incident.data.severity}, ${noticedOn(incident) ?? ''}`,
      })),
      partsOf(
        incidents.map(({ data }) => data.severity),
        words.severities,
      ),
    ),
    counted(
      'Notices to authorities, customers and partners about them',
      notices.map(({ id, notice }) => ({ id, says: `${notice.to}: ${noticeState(notice)}` })),
      partsOf(notices.map(({ notice }) => noticeState(notice))),
    ),
    counted(
      'Audits by customers in the period',
      byCustomers.map(({ id, data }) => ({ id, says: `${data.findings.length} findings` })),
    ),
  ];
};

/** g) Opportunities: improvements under way, and what audits and incidents suggest. */
export const opportunities = (view: ReviewView): readonly ReviewFact[] => {
  const improvements = readableOf(view.register, 'action').filter(
    ({ data }) => data.kind === 'improvement',
  );
  const state = (action: (typeof improvements)[number]) => ({
    id: action.id,
    says: stateOn(action, view.asOf, view.register),
  });
  const suggested = readableOf(view.register, 'audit')
    .filter(({ data }) => inPeriod(view, data.performed.to))
    .flatMap(({ id, data }) =>
      data.findings
        .filter(({ grade }) => grade === 'observation' || grade === 'opportunity')
        .map((finding) => ({
          id: `${id}#${finding.id}`,
          says: `${finding.grade}: ${finding.statement}`,
        })),
    );
  const lessons = readableOf(view.register, 'incident').filter(({ data }) =>
    inPeriod(view, data.review?.held),
  );
  return [
    counted(
      `Improvements open on ${view.asOf}`,
      improvements.filter((action) => isOpenOn(action, view.asOf, view.register)).map(state),
    ),
    counted(
      'Improvements finished in the period',
      improvements
        .filter((action) => !isOpen(action) && inPeriod(view, finishedOn(action)))
        .map(state),
    ),
    counted('Observations and opportunities of the audits in the period', suggested),
    counted(
      'Lessons of incidents reviewed in the period',
      lessons.map(({ id, data }) => ({ id, says: data.review?.lessons ?? '' })),
    ),
  ];
};
