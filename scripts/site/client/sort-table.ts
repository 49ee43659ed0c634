import { element } from './element.ts';
import { hooks } from './hooks.ts';
import type { TableAddress } from './table-address.ts';

type Direction = 'ascending' | 'descending';

const valueOf = (row: HTMLTableRowElement, column: number): string => {
  const cell = row.cells[column];
  return (cell?.getAttribute(hooks.sortValue) ?? cell?.textContent ?? '').trim();
};

/** Readers expect the order of their language here; nothing of it is ever stored. */
const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });

const compare = (a: string, b: string): number => {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? collator.compare(a, b) : difference;
};

const sortRows = (body: HTMLTableSectionElement, column: number, direction: Direction): void => {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = [...body.rows].map((row) => ({ row, value: valueOf(row, column) }));
  keyed.sort((a, b) => {
    if (a.value === '' || b.value === '') return Number(a.value === '') - Number(b.value === '');
    return sign * compare(a.value, b.value);
  });
  body.append(...keyed.map(({ row }) => row));
};

const sortButton = (heading: HTMLTableCellElement): HTMLButtonElement => {
  const button = element('button', { type: 'button', class: 'table-sort' });
  button.append(...heading.childNodes);
  heading.append(button);
  return button;
};

const sortable = (heading: HTMLTableCellElement): boolean =>
  !heading.hasAttribute(hooks.noSort) &&
  heading.colSpan === 1 &&
  heading.textContent.trim() !== '' &&
  heading.querySelector('a, button, input, select') === null;

/** Makes the headings of a table sort its rows. A table whose cells span rows is left alone. */
export const makeSortable = (table: HTMLTableElement, address: TableAddress): void => {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (table.querySelector('tbody [rowspan]')) return;
  const sort = (column: number, direction: Direction): void => {
    for (const heading of headings) heading.removeAttribute('aria-sort');
    headings[column]?.setAttribute('aria-sort', direction);
    for (const body of table.tBodies) sortRows(body, column, direction);
    address.set('sort', `${direction === 'descending' ? '-' : ''}${column + 1}`);
  };
  headings.forEach((heading, column) => {
    if (!sortable(heading)) return;
    sortButton(heading).addEventListener('click', () => {
      const descending = heading.getAttribute('aria-sort') === 'ascending';
      sort(column, descending ? 'descending' : 'ascending');
    });
  });
  const given = /^(-?)(\d{1,3})$/.exec(address.get('sort'));
  const column = Number(given?.[2]) - 1;
  if (headings[column]?.querySelector('.table-sort')) {
    sort(column, given?.[1] === '-' ? 'descending' : 'ascending');
  }
};
