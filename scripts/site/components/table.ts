import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';

/** One column of a table over items. */
export interface Column<Item> {
  readonly title: string;
  readonly cell: (item: Item) => HtmlValue;
  /** What to sort by where that is not the text of the cell. */
  readonly sort?: (item: Item) => string | number;
  /** Makes the column a filter by these values of an item. */
  readonly filter?: { readonly name: string; readonly values: (item: Item) => readonly string[] };
  readonly className?: 'number' | 'id' | 'narrow' | 'main';
}

/** How a table is named and what scripts may add to it. */
export interface TableOptions<Item> {
  /** Unique on the page: part of the address of a filtered table. */
  readonly id?: string;
  readonly caption: string;
  /** Shows the caption; else it is there for screen readers alone. */
  readonly captionShown?: boolean;
  readonly sortable?: boolean;
  readonly filterable?: boolean;
  readonly rowId?: (item: Item) => string | undefined;
}

const headCell = <Item>(column: Column<Item>): Html =>
  html`<th
    scope="col"
    ${column.className && html` class="${column.className}"`}${column.filter && html` data-filter="${column.filter.name}"`}
  >
    ${column.title}
  </th>`;

const bodyCell = <Item>(column: Column<Item>, item: Item): Html => {
  const sort = column.sort && html` data-sort="${column.sort(item)}"`;
  const className = column.className && html` class="${column.className}"`;
  return html`<td${className}${sort}>${column.cell(item)}</td>`;
};

const isEmpty = (value: HtmlValue): boolean =>
  value == null ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.every((one: HtmlValue) => isEmpty(one)));

/** Columns in which no item says anything only take room from the others. */
const tellingColumns = <Item>(
  columns: readonly Column<Item>[],
  items: readonly Item[],
): readonly Column<Item>[] =>
  columns.filter(({ cell, filter }) => filter ?? items.some((item) => !isEmpty(cell(item))));

const filterValues = <Item>(columns: readonly Column<Item>[], item: Item): readonly HtmlValue[] =>
  columns.map(
    ({ filter }) => filter && html` data-${filter.name}="${filter.values(item).join('|')}"`,
  );

/** A table over items in a region that scrolls, has a name, and that the keyboard reaches. */
export const table = <Item>(
  items: readonly Item[],
  allColumns: readonly Column<Item>[],
  options: TableOptions<Item>,
): Html => {
  const columns = tellingColumns(allColumns, items);
  const rows = items.map((item) => {
    const id = options.rowId?.(item);
    return html`<tr${id !== undefined && html` id="${id}"`}${filterValues(columns, item)}>${columns.map((column) => bodyCell(column, item))}</tr>
`;
  });
  return html`<div class="table-scroll" data-table-region role="region" tabindex="0" aria-label="${options.caption}">
<table class="rows"${options.id && html` id="${options.id}"`}${options.sortable && html` data-sortable`}${options.filterable && html` data-filterable`}>
<caption${!options.captionShown && html` class="visually-hidden"`}>${options.caption}</caption>
<thead><tr>${columns.map(headCell)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
`;
};
