import { addDuration } from './calendar.ts';

/** The part of a record that says how often it is reviewed and when it was. */
export interface ReviewFields {
  readonly review_every?: string;
  readonly reviewed?: readonly { readonly date: string }[];
}

/**
 * The day by which a record must be reviewed: `review_every` after the later of the day of
 * approval and the last review without change (ISO 27001, 7.5.2; A.5.1).
 * `undefined` where it has no cycle, or where no approval and no review starts one.
 */
export const nextReview = (fields: ReviewFields, approvedOn?: string): string | undefined => {
  const starts = [...(approvedOn === undefined ? [] : [approvedOn])]
    .concat((fields.reviewed ?? []).map(({ date }) => date))
    .sort();
  const last = starts.at(-1);
  return fields.review_every === undefined || last === undefined
    ? undefined
    : addDuration(last, fields.review_every);
};
