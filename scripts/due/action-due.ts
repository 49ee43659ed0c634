import type { RecordOf } from '#content/record.ts';
import type { FrontMatter } from '#content/types.ts';

/** The fields of an action of which those that broke the schema are missing. */
type Fields = Partial<FrontMatter['action']>;

const openStates: ReadonlySet<string> = new Set(['open', 'planned']);

/** Whether work on an action is still to be done. */
export const isOpen = ({ data }: RecordOf<'action'>): boolean => {
  const { state }: Fields = data;
  return openStates.has(state ?? '');
};

/** The day by which an action is due, as last moved. */
export const dueDay = ({ data }: RecordOf<'action'>): string | undefined => {
  const { due, extensions = [] }: Fields = data;
  return extensions.at(-1)?.to ?? due;
};
