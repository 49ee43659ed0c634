import type { AnyRecord } from '#content/record.ts';
import { isLonger } from './reader-facts.ts';

const confirmations = ['none', 'once', 'material', 'every-version'];

type Loosens = (before: unknown, after: unknown) => boolean;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

const drops: Loosens = (before, after) =>
  Array.isArray(before) && before.some((item) => !Array.isArray(after) || !after.includes(item));

/** By field: whether its change asks for less than before. */
const fields: ReadonlyMap<string, Loosens> = new Map<string, Loosens>([
  ['approvers', drops],
  ['applies_to', drops],
  [
    'acknowledge',
    (before, after) =>
      confirmations.indexOf(text(after) ?? 'none') < confirmations.indexOf(text(before) ?? 'none'),
  ],
  ['within', (before, after) => isLonger(text(after), text(before))],
  ['retain', (before, after) => isLonger(text(before), text(after))],
]);

/** Whether a changed field of a record asks for less than before. */
export const loosensField = (field: string, before: AnyRecord, after: AnyRecord): boolean => {
  const [old, now] = [before.data, after.data].map((data) => (data as unknown as Fields)[field]);
  return fields.get(field)?.(old, now) ?? false;
};

type Fields = Readonly<Record<string, unknown>>;
