import { createHash } from 'node:crypto';
import type { AnyRecord } from '#content/record.ts';
import { html, type HtmlValue } from '#markdown/html.ts';
import { nextReview } from '#register/review-cycle.ts';
import type { View } from '#audiences/view.ts';
import type { CoverLine } from './cover.ts';
import { dayInWords, durationInWords } from '#register/day-words.ts';
import { capitalised, onLines, roleAndHolder } from './words.ts';

/** Without proof the status is what the document says of itself, and is printed as that. */
const statusAsStated = (status: string): string =>
  status === 'approved' || status === 'retired'
    ? `${capitalised(status)}, as it says itself`
    : capitalised(status);

/** SHA-256 of bytes, as hex. */
export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** When a version that was approved takes effect: the day it names, else the day of approval. */
export const effectiveOn = (
  effective: string | undefined,
  approvedOn: string | undefined,
): string | undefined => effective ?? approvedOn;

const dayOrNothing = (day: string | undefined): string | undefined =>
  day === undefined ? undefined : dayInWords(day);

const valid = (record: AnyRecord): Partial<AnyRecord['data']> =>
  Object.fromEntries(Object.entries(record.data).filter(([name]) => !record.invalid.has(name)));

/** What the cover says of any versioned record: id, version, owner, days, and where it comes from. */
export const recordLines = (view: View, record: AnyRecord): readonly CoverLine[] => {
  const { settings } = view.register;
  const approval = view.proof.approvals.get(record.id);
  const approvedOn = approval?.verdict === 'approved' ? approval.approvedOn : undefined;
  const data = valid(record);
  const { owner, classification, version, status, effective, review_every: every, reviewed } = data;
  const review = nextReview(
    {
      ...(every === undefined ? {} : { review_every: every }),
      ...(reviewed === undefined ? {} : { reviewed }),
    },
    approvedOn,
  );
  return [
    { name: 'Id', value: record.id },
    { name: 'Version', value: version },
    { name: 'Classification', value: classification && capitalised(classification) },
    {
      name: 'Status',
      value: approvedOn === undefined && status !== undefined && statusAsStated(status),
    },
    { name: 'Approved on', value: dayOrNothing(approvedOn) },
    {
      name: 'Effective from',
      value: approvedOn && dayOrNothing(effectiveOn(effective, approvedOn)),
    },
    { name: 'Next review by', value: dayOrNothing(review) },
    { name: 'Reviewed every', value: review === undefined && every && durationInWords(every) },
    { name: 'Owner', value: owner && roleAndHolder(settings, owner, view.today), wide: true },
  ];
};

/** The objects that the printed text was made from: to be compared by whoever verifies. */
export const originLines = (view: View, record: AnyRecord): readonly CoverLine[] => {
  const object = record.kind === 'soa' ? 'Content (git tree)' : 'Content (git blob)';
  const content = view.proof.approvals.get(record.id)?.content;
  return [
    { name: 'Source', value: record.path, wide: true },
    { name: object, value: content && html`<code>${content}</code>`, wide: true },
    { name: 'Content (SHA-256)', value: html`<code>${sha256(record.source)}</code>`, wide: true },
    { name: 'Commit', value: html`<code>${view.proof.commit?.id}</code>`, wide: true },
    ...trustLines(view),
  ];
};

/** Of more keys the digest of `isms.yml` must do, which covers them. */
const mostKeys = 6;

const codes = (values: readonly string[]): HtmlValue =>
  onLines(values.map((value) => html`<code>${value}</code>`));

/** Where trust in the approvals starts, so that a reader can compare it over another way. */
export const trustLines = ({ proof }: View): readonly CoverLine[] => {
  const { root, rootPrint } = proof;
  const keys = rootPrint?.keys ?? [];
  const more = keys.length - mostKeys;
  return [
    { name: 'Trust root (commit)', value: root && html`<code>${root}</code>`, wide: true },
    {
      name: 'Trust root (SHA-256 of isms.yml)',
      value: rootPrint?.sha256 && html`<code>${rootPrint.sha256}</code>`,
      wide: true,
    },
    {
      name: 'Trust root (keys of approvers and recorders)',
      value: keys.length > 0 && [
        codes(keys.slice(0, mostKeys)),
        more > 0 && ` and ${more} more, in manifest.json`,
      ],
      wide: true,
    },
  ];
};
