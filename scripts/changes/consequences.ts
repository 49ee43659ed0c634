import type { View } from '#audiences/view.ts';
import type { AnyRecord, RecordOf } from '#content/record.ts';
import { byText } from '#findings/text-order.ts';
import { durationInWords } from '#register/day-words.ts';
import { groupTitle } from '#register/people.ts';
import type { AcknowledgementDue, AffectedRecord, RecordChange } from './changes.ts';
import { recordTitle } from './record-title.ts';
import type { TwoViews } from './two-views.ts';

const linksTo = ({ register }: View, id: string): readonly string[] =>
  (register.backlinks.get(id) ?? []).map(({ from }) => from).filter((from) => from !== id);

/** Links to a record that is gone stand in the earlier state only, and may be dropped by now. */
const stillLinks = ({ base, head }: TwoViews, { id, change }: RecordChange): readonly string[] => {
  if (change !== 'removed') return linksTo(head, id);
  const same = (from: string): boolean =>
    base.register.records.get(from)?.path === head.register.records.get(from)?.path;
  return linksTo(base, id).filter((from) => head.register.records.has(from) && same(from));
};

/** The records that link to a changed one and did not change themselves, most links first. */
export const affectedBy = (
  views: TwoViews,
  changes: readonly RecordChange[],
): readonly AffectedRecord[] => {
  const changed = new Set(changes.map(({ id }) => id));
  const because = new Map<string, Set<string>>();
  for (const change of changes) {
    for (const from of stillLinks(views, change)) {
      if (changed.has(from)) continue;
      because.set(from, (because.get(from) ?? new Set()).add(change.id));
    }
  }
  return [...because]
    .flatMap(([id, ids]): readonly AffectedRecord[] => {
      const record = views.head.register.records.get(id);
      if (!record) return [];
      const title = recordTitle(record);
      return [{ id, kind: record.kind, title, because: [...ids].sort(byText) }];
    })
    .sort((a, b) => b.because.length - a.because.length || byText(a.id, b.id));
};

type Document = RecordOf<'document'>;

const asksFor = ({ data }: Document): string => data.acknowledge ?? 'none';

const inForce = (record: AnyRecord | undefined): record is Document =>
  record?.kind === 'document' && record.data.status === 'approved';

/** Whether people who confirmed the earlier version are asked again. */
const asksAnew = (before: AnyRecord | undefined, after: Document): boolean => {
  const asks = asksFor(after);
  if (asks === 'none') return false;
  if (!inForce(before) || asksFor(before) === 'none') return true;
  if (before.data.version === after.data.version) return false;
  return asks === 'every-version' || (asks === 'material' && after.data.change !== 'editorial');
};

/** The documents that people must confirm anew once the change is merged. */
export const acknowledgementsDue = ({ base, head }: TwoViews): readonly AcknowledgementDue[] =>
  [...head.register.records.values()].flatMap((record): readonly AcknowledgementDue[] => {
    if (!inForce(record) || !asksAnew(base.register.records.get(record.id), record)) return [];
    // A record that broke its schema has lost the broken fields.
    const fields: Partial<Document['data']> = record.data;
    const { version = '', applies_to: groups = [], within, effective } = fields;
    return [
      {
        id: record.id,
        title: recordTitle(record),
        version,
        groups: groups.map((group) => groupTitle(head.register.settings, group)),
        ...(within === undefined ? {} : { within: durationInWords(within) }),
        ...(effective === undefined ? {} : { effective }),
      },
    ];
  });
