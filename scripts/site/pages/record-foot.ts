import type { AnyRecord } from '#content/record.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { nextReviewDay } from '../approval/banners.ts';
import { inForceFrom } from '../approval/status-line.ts';
import { day } from '../components/day.ts';
import { facts } from '../components/facts.ts';
import { roleName, titledList } from '../components/names.ts';
import { pageSection } from '../components/section.ts';
import type { PageSection } from '../components/section.ts';
import type { PageContext } from '../context.ts';
import { durationInWords } from '#register/day-words.ts';
import { describeKind } from '../kinds.ts';

const lastReview = (record: AnyRecord): HtmlValue => {
  const last = [...(record.data.reviewed ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  return last && day(last.date);
};

/** Who answers for a record, and when it was and will be reviewed: the foot of its page. */
export const recordFoot = (context: PageContext, record: AnyRecord): PageSection => {
  const { owner, classification, approvers = [], supersedes = [] } = record.data;
  const approval = context.view.proof.approvals.get(record.id);
  const from = approval && inForceFrom(record, approval);
  return pageSection(
    'about',
    `About this ${describeKind(record.kind).one.toLowerCase()}`,
    facts([
      ['Owner', owner && roleName(context, owner)],
      ['Classification', classification],
      ['In force from', from !== undefined && approval?.verdict === 'approved' && day(from)],
      ['Last approved', approval?.approvedOn !== undefined && day(approval.approvedOn)],
      ['Last reviewed without change', lastReview(record)],
      ['Next review due', nextReviewDay(context, record)],
      ['Reviewed every', record.data.review_every && durationInWords(record.data.review_every)],
      [
        'Also approved by',
        approvers.map((role) => html`<span class="line">${roleName(context, role)}</span>`),
      ],
      ['Replaces', titledList(context, supersedes)],
      ['Kept after retirement', record.data.retain && durationInWords(record.data.retain)],
    ]),
  );
};
