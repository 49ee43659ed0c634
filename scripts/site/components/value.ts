import { restrictedRecord } from '#audiences/view.ts';
import type { AnyRecord, FieldPath } from '#content/record.ts';
import { kindSchemas } from '#content/kinds.ts';
import type { Schema } from '#content/schema.ts';
import { walkFields } from '#content/walk-fields.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import type { PageContext } from '../context.ts';
import { durationInWords } from '#register/day-words.ts';
import { fieldTitle } from '#content/field-titles.ts';
import { day, time } from './day.ts';
import { facts } from './facts.ts';
import { fileLink, groupTitle, idHref, idLink, personName, roleName, titledLink } from './names.ts';
import { table } from './table.ts';

/** Shows the values of one record as its schema means them. */
export type ValueRenderer = (path: FieldPath) => HtmlValue;

interface Rendering {
  readonly context: PageContext;
  /** What the schema says of the value at a path. */
  readonly schemas: ReadonlyMap<string, Schema>;
  /** Ids of list entries that already are anchors of the page. */
  readonly anchors: Set<string>;
}

type Fields = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = (path: FieldPath): string => path.join('\u0000');

const named = (rendering: Rendering, targets: readonly string[], value: string): Html => {
  const { context } = rendering;
  const { roles } = context.view.register.settings;
  if (targets.includes('role') && roles.some(({ id }) => id === value)) {
    return roleName(context, value);
  }
  if (targets.includes('person')) return html`${personName(context, value)}`;
  if (targets.includes('group')) return html`${groupTitle(context, value)}`;
  if (targets.includes('evidence-file')) return fileLink(context, value);
  if (targets.includes('anchor')) return html`<a href="${value}">${value}</a>`;
  return idHref(context, value) === undefined ? idLink(context, value) : titledLink(context, value);
};

const plainText = (value: string): HtmlValue => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return time(value);
  if (/^P(?:\d+[YMWD])+$/.test(value)) return durationInWords(value);
  if (/^[0-9a-f]{40}$|^[0-9a-f]{64}$/.test(value))
    return html`<code class="digest">${value}</code>`;
  const paragraphs = value.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.length > 1 ? paragraphs.map((text) => html`<p>${text.trim()}</p> `) : value;
};

const text = (rendering: Rendering, path: FieldPath, value: string): HtmlValue => {
  if (value === restrictedRecord) return idLink(rendering.context, value);
  const schema = rendering.schemas.get(keyOf(path));
  if (schema?.reference) return named(rendering, schema.reference, value);
  if (schema?.enum) return value.replaceAll('-', ' ');
  // Some fields hold the id of a record or the name of something that has none.
  return rendering.context.view.register.records.has(value)
    ? titledLink(rendering.context, value)
    : plainText(value);
};

const entryAnchor = ({ anchors }: Rendering, item: Fields): string | undefined => {
  const id = item['id'];
  if (typeof id !== 'string' || anchors.has(id)) return undefined;
  anchors.add(id);
  return id;
};

const mapTable = (rendering: Rendering, path: FieldPath, items: readonly Fields[]): Html => {
  const names = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const anchorOf = new Map(items.map((item) => [item, entryAnchor(rendering, item)]));
  return table(
    [...items.entries()],
    names.map((name) => ({
      title: fieldTitle(name),
      cell: ([index, item]) =>
        name in item ? render(rendering, [...path, index, name], item[name]) : '',
      ...(name === 'id' ? { className: 'id' as const } : {}),
    })),
    {
      caption: fieldTitle(path.findLast((step) => typeof step === 'string') ?? ''),
      rowId: ([, item]) => anchorOf.get(item),
    },
  );
};

const list = (rendering: Rendering, path: FieldPath, items: readonly unknown[]): HtmlValue => {
  if (items.length === 0) return 'None';
  if (items.every(isMap)) {
    // A table inside a cell would be unreadable: there, each entry stands as its own facts.
    return path.length === 1
      ? mapTable(rendering, path, items)
      : items.map((item, index) => map(rendering, [...path, index], item));
  }
  const rows = items.map((item, index) => render(rendering, [...path, index], item));
  if (rows.length === 1) return rows;
  return html`<ul class="links">
    ${rows.map((row) => html`<li>${row}</li> `)}
  </ul>`;
};

const map = (rendering: Rendering, path: FieldPath, value: Fields): HtmlValue =>
  facts(
    Object.entries(value).map(([name, inner]) => [
      fieldTitle(name),
      render(rendering, [...path, name], inner),
    ]),
  );

const render = (rendering: Rendering, path: FieldPath, value: unknown): HtmlValue => {
  if (typeof value === 'string') return text(rendering, path, value);
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return list(rendering, path, value);
  return isMap(value) ? map(rendering, path, value) : undefined;
};

const valueAt = (data: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    return isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, data);

/** Prepares to show the fields of one record; entries with an id become anchors once a page. */
export const valueRenderer = (context: PageContext, record: AnyRecord): ValueRenderer => {
  const schemas = new Map<string, Schema>();
  walkFields(kindSchemas[record.kind], record.data, (schema, _value, path) => {
    schemas.set(keyOf(path), schema);
  });
  const rendering: Rendering = { context, schemas, anchors: new Set() };
  return (path) => render(rendering, path, valueAt(record.data, path));
};
