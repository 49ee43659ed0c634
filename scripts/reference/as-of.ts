import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, YAMLMap } from 'yaml';

/** How a record stood on an earlier day. */
export interface EarlierState {
  /** ISO day; facts dated later are taken out. */
  readonly day: string;
  readonly version?: string;
  readonly change?: 'material' | 'editorial';
  /** `state:` of a record without version. */
  readonly state?: string;
  /** Ids that exist on that day; lists lose the others. */
  readonly exists: (id: string) => boolean;
  /** Words of the text that were different, newest to oldest. */
  readonly wording: readonly (readonly [now: string, then: string])[];
}

/** Fields that tell of something that happened on their day. */
const happened = [
  'done',
  'checked',
  'completed',
  'closed',
  'sent',
  'date',
  'collected',
  'exported',
  'on',
  'issued',
];

/** Fields that are only known once their sibling has happened. */
const consequences: Readonly<Record<string, readonly string[]>> = {
  checked: ['result', 'evidence'],
  done: ['unintended'],
};

/** List entries that exist only since the day in one of these fields. */
const datedEntries = ['collected', 'date', 'issued'];

const dayOf = (map: YAMLMap, field: string): string | undefined => {
  const value = map.get(field);
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)
    ? value.slice(0, 10)
    : undefined;
};

const isLater = (map: YAMLMap, field: string, day: string): boolean =>
  (dayOf(map, field) ?? '') > day;

/** Whether what a result is about was not over yet. */
const endsLater = (map: YAMLMap, day: string): boolean => {
  const period = map.get('period');
  return isMap(period) && isLater(period, 'to', day);
};

const idLike = /^(?:[A-Z]+-[A-Z0-9-]*\d[\w-]*(?:#[\w-]+)?|SUP-[A-Z]+)$/;

const rewind = (node: unknown, state: EarlierState): void => {
  if (isMap(node)) {
    for (const field of happened) {
      if (!isLater(node, field, state.day)) continue;
      node.delete(field);
      for (const consequence of consequences[field] ?? []) node.delete(consequence);
    }
    node.items = node.items.filter(
      ({ value }) => !(isMap(value) && isLater(value, 'date', state.day)),
    );
    for (const { value } of node.items) rewind(value, state);
  } else if (isSeq(node)) {
    node.items = node.items.filter(
      (item) =>
        !(isMap(item) && datedEntries.some((field) => isLater(item, field, state.day))) &&
        !(isMap(item) && endsLater(item, state.day)) &&
        !(
          isScalar(item) &&
          typeof item.value === 'string' &&
          idLike.test(item.value) &&
          !state.exists(item.value.split('#', 1)[0] ?? '')
        ),
    );
    for (const item of node.items) rewind(item, state);
  }
};

const setVersion = (document: Document, { version, change }: EarlierState): void => {
  if (version === undefined) return;
  document.set('version', version);
  const scalar = document.get('version', true);
  if (isScalar(scalar)) scalar.type = 'QUOTE_DOUBLE';
  if (change === undefined) document.delete('change');
  else document.set('change', change);
};

/** The text of a record as it may have stood on an earlier day, derived from how it stands now. */
export const asOf = (text: string, state: EarlierState): string => {
  const worded = state.wording.reduce((words, [now, then]) => words.replaceAll(now, then), text);
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(worded) ?? [];
  const document = parseDocument(yaml, { version: '1.2' });
  rewind(document.contents, state);
  setVersion(document, state);
  if (state.state !== undefined) {
    document.set('state', state.state);
    if (state.state !== 'ended') document.delete('ended');
  }
  for (const list of ['reviewed', 'from']) {
    const value = document.get(list);
    if (isSeq(value) && value.items.length === 0) document.delete(list);
  }
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n${body}`;
};
