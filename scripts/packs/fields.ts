import type { Kind, RecordOf } from '#content/record.ts';
import type { FrontMatter } from '#content/types.ts';

/** A field of a record; `undefined` where it is missing or broke the schema. */
export const field = <K extends Kind, F extends keyof FrontMatter[K] & string>(
  record: RecordOf<K>,
  name: F,
): FrontMatter[K][F] | undefined => (record.invalid.has(name) ? undefined : record.data[name]);
