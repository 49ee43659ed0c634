import type { AnyRecord, Kind, RecordOf } from '#content/record.ts';
import type { FrontMatter } from '#content/types.ts';

/**
 * The front matter of a record whose demanded fields may be missing: a site is also built from
 * records that broke their schema, and those have lost the broken fields.
 */
export const fieldsOf = <K extends Kind>(record: RecordOf<K>): Partial<FrontMatter[K]> =>
  record.data;

/** What a record is called: its title, else its id. */
export const titleOfRecord = ({ id, data }: AnyRecord): string => {
  const fields: { readonly title?: string } = data;
  return fields.title ?? id;
};
