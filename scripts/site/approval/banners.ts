import type { Approval, Reason } from '#approvals/approval.ts';
import { verdictWords } from '#approvals/words.ts';
import type { AnyRecord } from '#content/record.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { nextReview } from '#register/review-cycle.ts';
import { banner } from '../components/banner.ts';
import { day } from '../components/day.ts';
import { inlineCode } from '#markdown/inline-code.ts';
import { idRow } from '../components/names.ts';
import type { PageContext } from '../context.ts';
import { dayInWords } from '#register/day-words.ts';
import { proofAnchor } from './status-line.ts';

const reasonList = (reasons: readonly Reason[]): HtmlValue =>
  reasons.length > 0 &&
  html`<ul>
    ${reasons.map(({ message }) => html`<li>${inlineCode(message)}</li> `)}
  </ul>`;

const proofLink = html`<p><a href="#${proofAnchor}">How this is decided</a></p>`;

const colours = {
  'not-approved': 'red',
  invalid: 'red',
  drift: 'amber',
  unknown: 'neutral',
} as const;

const verdictBanner = (approval: Approval): HtmlValue => {
  const { verdict } = approval;
  const words = verdictWords(approval);
  if (words === undefined || verdict === 'approved' || verdict === 'draft') return undefined;
  const why = verdict === 'drift' ? undefined : reasonList(approval.reasons);
  return banner(colours[verdict], words, [why, proofLink]);
};

const retiredBanner = (context: PageContext, record: AnyRecord): HtmlValue => {
  if (record.data.status !== 'retired') return undefined;
  const successors = (context.view.register.backlinks.get(record.id) ?? [])
    .filter(({ field }) => field?.[0] === 'supersedes')
    .map(({ from }) => from);
  return banner(
    'neutral',
    'Retired. This is kept for reference and no longer applies.',
    successors.length > 0 && html`<p>Replaced by ${idRow(context, successors)}</p>`,
  );
};

const overdueBanner = (
  context: PageContext,
  record: AnyRecord,
  approval: Approval | undefined,
): HtmlValue => {
  if (record.data.status === 'retired') return undefined;
  const due = nextReview(record.data, approval?.approvedOn);
  return (
    due !== undefined &&
    due < context.view.today &&
    banner('amber', `Review overdue since ${dayInWords(due)}`, undefined)
  );
};

const notCommitted = (approval: Approval | undefined): HtmlValue =>
  approval?.uncommitted === true &&
  banner('neutral', 'Not committed: this text stands in the working folder only.', undefined);

const pendingBanner = (record: AnyRecord): HtmlValue => {
  const { status } = record.data;
  if (status !== 'draft' && status !== 'in-review') return undefined;
  const words = status === 'draft' ? 'Draft' : 'In review';
  return banner('neutral', `${words}. This is not in force.`, undefined);
};

/** What a reader must know before anything else: lacking approval, overdue review, retirement. */
export const banners = (context: PageContext, record: AnyRecord): HtmlValue => {
  const approval = context.view.proof.approvals.get(record.id);
  return [
    pendingBanner(record),
    retiredBanner(context, record),
    approval && verdictBanner(approval),
    notCommitted(approval),
    overdueBanner(context, record, approval),
  ];
};

/** The day of the next review, as a fact. */
export const nextReviewDay = (context: PageContext, record: AnyRecord): HtmlValue => {
  const approval = context.view.proof.approvals.get(record.id);
  const due = nextReview(record.data, approval?.approvedOn);
  return due === undefined ? undefined : day(due);
};
