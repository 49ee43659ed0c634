import type { AnyRecord } from '#content/record.ts';

/** Whether a record is still being written: nothing that it says is claimed yet. */
export const isDraft = ({ data }: AnyRecord): boolean =>
  data.status === 'draft' || data.status === 'in-review';
