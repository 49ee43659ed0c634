import type { Approval } from '#approvals/approval.ts';
import type { AnyRecord } from '#content/record.ts';
import { approvalOutcomes } from './approval-outcomes.ts';
import type { Rule } from '../rule.ts';

/** Object ids are shown as git shows them, by their first digits. */
const short = (id: string | undefined): string => (id ?? '').slice(0, 7);

const onDay = (day: string | undefined): string => (day === undefined ? '' : ` on ${day}`);

/** What the finding says where the history gives no words of its own. */
export const driftWording = {
  message: ({ id, data }: AnyRecord, approval: Approval): string =>
    `\`${id}\` ${data.version ?? ''} was approved as ${short(approval.approvedContent)}${onDay(approval.approvedOn)}, this text is ${short(approval.content)}`,
  hint: (_record: AnyRecord, approval: Approval): string =>
    `raise \`version:\` and have it approved, or restore the approved text: \`git show ${short(approval.approvedContent)}\``,
};

/** An approval belongs to exact words; other words need another one. */
export const approvalDrift: Rule = {
  id: 'approval/drift',
  severity: 'error',
  source: '7.5.3',
  checks:
    'the text that stands under an approved version is the approved text; of the levels of an accepted risk `risk/acceptance-stale` speaks',
  why: 'Readers rely on the approval shown above the text. If the text was changed afterwards, they follow something that nobody accepted.',
  mend: 'Raise `version:` with `change:` and have the new version approved, or restore the approved text from the object that the finding names.',
  evaluate: (evidence) =>
    approvalOutcomes('approval/drift', evidence, driftWording, ({ kind }) => kind !== 'soa'),
};
