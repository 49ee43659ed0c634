import type { Due, DueItem } from '#due/due-item.ts';
import type { Hidden } from './hidden.ts';
import { restrictedRecord } from './view.ts';
import type { Audience } from './view.ts';

/** Ends of roles and keys tell of people: only those who steer and examine read them. */
const readsSettings: ReadonlySet<Audience> = new Set(['auditor', 'management']);

const narrowItem = (item: DueItem, hidden: Hidden): DueItem =>
  hidden.isNamedIn(item.what) ? { ...item, what: restrictedRecord } : item;

/** What is due of the records that an audience may see, as the whole ISMS says, not their part. */
export const narrowDue = ({ items, untold }: Due, audience: Audience, hidden: Hidden): Due => {
  const shown = (record: string | undefined): boolean =>
    record === undefined ? readsSettings.has(audience) : !hidden.ids.has(record);
  return {
    items: items.filter(({ record }) => shown(record)).map((item) => narrowItem(item, hidden)),
    untold: untold.filter(({ record, reason }) => shown(record) && !hidden.isNamedIn(reason)),
  };
};
