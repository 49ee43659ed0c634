import type { RecordOf } from '#content/record.ts';

/** Controls and criteria that ask for plans to be put to the test. */
const tested: ReadonlySet<string> = new Set([
  'A.5.26',
  'A.5.29',
  'A.5.30',
  'A.8.13',
  'A.8.14',
  'A1.2',
  'A1.3',
  'CC7.4',
  'CC7.5',
]);

/** Whether a document names something that asks for it to be put to the test. */
export const asksForTest = ({ data }: RecordOf<'document'>): boolean =>
  [...(data.controls ?? []), ...(data.criteria ?? [])].some((id) => tested.has(id));
