import { element } from './element.ts';
import { hooks } from './hooks.ts';
import { fill, type Strings, type tableStrings } from './strings.ts';
import type { TableAddress } from './table-address.ts';

type Words = Strings<keyof typeof tableStrings>;

interface Filter {
  readonly name: string;
  readonly control: HTMLInputElement | HTMLSelectElement;
  readonly accepts: (row: HTMLTableRowElement, value: string) => boolean;
}

const valuesOf = (row: HTMLTableRowElement, name: string): string[] =>
  (row.getAttribute(`data-${name}`) ?? '').split('|').filter((value) => value !== '');

const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });

const selectFilter = (
  name: string,
  rows: readonly HTMLTableRowElement[],
  strings: Words,
): Filter => {
  const values = [...new Set(rows.flatMap((row) => valuesOf(row, name)))].sort(collator.compare);
  const control = element(
    'select',
    {},
    element('option', { value: '' }, strings.filterAll),
    ...values.map((value) => element('option', { value }, value)),
  );
  return { name, control, accepts: (row, value) => valuesOf(row, name).includes(value) };
};

const textFilter = (rows: readonly HTMLTableRowElement[]): Filter => {
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  return {
    name: 'text',
    control: element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' }),
    accepts: (row, value) =>
      value
        .toLowerCase()
        .split(/\s+/)
        .every((word) => texts.get(row)?.includes(word) === true),
  };
};

const labelled = (filter: Filter, label: string): HTMLElement =>
  element('label', { class: 'table-filter' }, `${label} `, filter.control);

const makeFilters = (
  table: HTMLTableElement,
  rows: readonly HTMLTableRowElement[],
  strings: Words,
): readonly { readonly filter: Filter; readonly label: string }[] => {
  const headings = [...table.querySelectorAll<HTMLElement>(`thead th[${hooks.filter}]`)];
  return [
    { filter: textFilter(rows), label: strings.filterText },
    ...headings.map((heading) => ({
      filter: selectFilter(heading.getAttribute(hooks.filter) ?? '', rows, strings),
      label: heading.textContent.trim(),
    })),
  ];
};

const show = (
  rows: readonly HTMLTableRowElement[],
  filters: readonly Filter[],
  count: HTMLElement,
  strings: Words,
): void => {
  const active = filters.filter(({ control }) => control.value.trim() !== '');
  for (const row of rows) {
    row.hidden = !active.every(({ control, accepts }) => accepts(row, control.value.trim()));
  }
  const shown = rows.filter((row) => !row.hidden).length;
  const text = active.length === 0 ? strings.rowsAll : strings.rowsShown;
  count.textContent = fill(text, {
    n: active.length === 0 ? rows.length : shown,
    m: rows.length,
  });
};

/** Puts filters before a table: one for its text, one for each heading that names a field. */
export const makeFilterable = (
  table: HTMLTableElement,
  address: TableAddress,
  strings: Words,
): void => {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const made = makeFilters(table, rows, strings);
  const filters = made.map(({ filter }) => filter);
  const count = element('p', { class: 'table-count', role: 'status' });
  const clear = element('button', { type: 'button' }, strings.clearFilters);
  const apply = (): void => {
    show(rows, filters, count, strings);
    clear.hidden = filters.every(({ control }) => control.value === '');
  };
  for (const { name, control } of filters) {
    control.value = address.get(name);
    control.addEventListener('input', () => {
      address.set(name, control.value);
      apply();
    });
  }
  clear.addEventListener('click', () => {
    for (const { name, control } of filters) {
      control.value = '';
      address.set(name, '');
    }
    apply();
    filters[0]?.control.focus();
  });
  apply();
  const name = table.caption?.textContent.trim();
  const controls = element(
    'div',
    {
      class: 'table-controls',
      role: 'group',
      'aria-label': name === undefined ? strings.filterTable : `${strings.filterTable}: ${name}`,
    },
    ...made.map(({ filter, label }) => labelled(filter, label)),
    clear,
    count,
  );
  (table.closest(`[${hooks.tableRegion}]`) ?? table).before(controls);
};
