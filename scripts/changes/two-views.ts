import { visibleTo } from '#audiences/visibility.ts';
import { viewFor } from '#audiences/view-for.ts';
import type { Audience, View } from '#audiences/view.ts';
import type { AnyRecord } from '#content/record.ts';
import type { AssessedIsms } from '#rules/assessed.ts';

/** Two states as one audience may see them. */
export interface TwoViews {
  readonly base: View;
  readonly head: View;
  /** Records that were there before, but not for this audience. */
  readonly disclosed: ReadonlySet<string>;
}

/** The same record as one that management alone may read. */
const withheld = (record: AnyRecord): AnyRecord => ({
  ...record,
  invalid: new Set([...record.invalid, 'classification']),
});

const mayStillRead = (head: AssessedIsms, audience: Audience, record: AnyRecord): boolean => {
  const now = head.register.records.get(record.id);
  return visibleTo(head.register.settings, audience, now ?? record);
};

/**
 * The earlier state without what is hidden now: a record that this audience may no longer read is
 * not mentioned, not even as removed. One that is gone is judged by the rules of both states.
 */
const withholdFrom = (
  base: AssessedIsms,
  head: AssessedIsms,
  audience: Audience,
): AssessedIsms => ({
  ...base,
  register: {
    ...base.register,
    records: new Map(
      [...base.register.records].map(([id, record]) => [
        id,
        mayStillRead(head, audience, record) ? record : withheld(record),
      ]),
    ),
  },
});

/** Narrows two states to an audience, by the one filter that all outputs share. */
export const twoViews = (base: AssessedIsms, head: AssessedIsms, audience: Audience): TwoViews => {
  const before = viewFor(withholdFrom(base, head, audience), audience);
  const after = viewFor(head, audience);
  const disclosed = [...after.register.records.keys()].filter(
    (id) => base.register.records.has(id) && !before.register.records.has(id),
  );
  return { base: before, head: after, disclosed: new Set(disclosed) };
};
