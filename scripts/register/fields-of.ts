import type { Kind, RecordOf } from '#content/record.ts';
import type { FrontMatter } from '#content/types.ts';

/**
 * The front matter of a record whose demanded fields may be missing: where one broke its schema it
 * is left out, and who shows or plans by records reads those too.
 */
export const fieldsOf = <K extends Kind>(record: RecordOf<K>): Partial<FrontMatter[K]> =>
  record.data;
