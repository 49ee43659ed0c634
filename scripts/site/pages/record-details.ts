import type { AnyRecord } from '#content/record.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { facts } from '../components/facts.ts';
import { pageSection } from '../components/section.ts';
import type { PageSection } from '../components/section.ts';
import type { ValueRenderer } from '../components/value.ts';
import { fieldTitle } from '#content/field-titles.ts';

/** Fields that every record page shows in a place of their own. */
const placed: ReadonlySet<string> = new Set([
  'id',
  'title',
  'owner',
  'classification',
  'version',
  'status',
  'change',
  'approvers',
  'effective',
  'review_every',
  'reviewed',
  'clauses',
  'controls',
  'criteria',
  'supersedes',
  'retain',
  'references',
]);

/** The common fields that kinds use in their own sense: an audit's criteria are words. */
const ownMeaning: ReadonlySet<string> = new Set(['audit.criteria']);

const isPlaced = (record: AnyRecord, name: string): boolean =>
  placed.has(name) && !ownMeaning.has(`${record.kind}.${name}`);

const isListOfMaps = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item) => typeof item === 'object' && item !== null);

const remainingFields = (
  record: AnyRecord,
  shown: ReadonlySet<string>,
): readonly (readonly [string, unknown])[] =>
  Object.entries(record.data).filter(([name]) => !isPlaced(record, name) && !shown.has(name));

/** Every field that nothing else on the page shows: simple ones as facts, lists as tables. */
export const detailSections = (
  record: AnyRecord,
  value: ValueRenderer,
  shown: ReadonlySet<string>,
): readonly PageSection[] => {
  const fields = remainingFields(record, shown);
  const simple = fields.filter(([, given]) => !isListOfMaps(given));
  const details: HtmlValue = facts(simple.map(([name]) => [fieldTitle(name), value([name])]));
  return [
    ...(simple.length > 0 ? [pageSection('details', 'Details', details)] : []),
    ...fields
      .filter(([, given]) => isListOfMaps(given))
      .map(([name]) => pageSection(name.replaceAll('_', '-'), fieldTitle(name), value([name]))),
  ];
};
