import { whenReady } from './element.ts';
import { makeFilterable } from './filter-table.ts';
import { hooks } from './hooks.ts';
import { makeSortable } from './sort-table.ts';
import { pageStrings, tableStrings } from './strings.ts';
import { tableAddress } from './table-address.ts';

/** Tables that sort and filter. See `hooks.ts`. */
whenReady(() => {
  const strings = pageStrings(tableStrings);
  const tables = document.querySelectorAll<HTMLTableElement>(
    `table[${hooks.sortable}], table[${hooks.filterable}]`,
  );
  for (const table of tables) {
    const address = tableAddress(table.id);
    // Before sorting, which puts buttons into the headings that name the filters.
    if (table.hasAttribute(hooks.filterable)) makeFilterable(table, address, strings);
    if (table.hasAttribute(hooks.sortable)) makeSortable(table, address);
  }
});
