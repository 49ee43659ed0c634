/** Something that somebody has to do by a day. */
export interface DueItem {
  /** ISO day. */
  readonly due: string;
  /** What has to be done, in words. */
  readonly what: string;
  /** The record it belongs to. */
  readonly record: string;
  /** Role that has to do it, where the record says so. */
  readonly role?: string;
}
