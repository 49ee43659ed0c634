import type { AnyRecord } from '#content/record.ts';

export { fieldsOf } from '#register/fields-of.ts';

/** What a record is called: its title, else its id. */
export const titleOfRecord = ({ id, data }: AnyRecord): string => {
  const fields: { readonly title?: string } = data;
  return fields.title ?? id;
};
