import type { RecordOf } from '#content/record.ts';
import { fieldsOf } from '#register/fields-of.ts';

const openStates: ReadonlySet<string> = new Set(['open', 'planned']);

/** Whether work on an action is still to be done. */
export const isOpen = (record: RecordOf<'action'>): boolean =>
  openStates.has(fieldsOf(record).state ?? '');

/** The day by which an action is due, as last moved. */
export const dueDay = (record: RecordOf<'action'>): string | undefined => {
  const { due, extensions = [] } = fieldsOf(record);
  return extensions.at(-1)?.to ?? due;
};
