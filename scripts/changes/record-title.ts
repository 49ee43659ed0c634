import type { AnyRecord } from '#content/record.ts';

/** What a record is called: its title, else its id; a record that broke its schema may have none. */
export const recordTitle = ({ id, data }: AnyRecord): string => {
  const fields: { readonly title?: string } = data;
  return fields.title ?? id;
};
