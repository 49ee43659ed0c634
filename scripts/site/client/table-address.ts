/** The state of a table in the page's address, under the table's id: `?risks.level=high`. */
export interface TableAddress {
  readonly get: (name: string) => string;
  /** Empty values are left out of the address. */
  readonly set: (name: string, value: string) => void;
}

/** Reads and writes the state of the table with this id; writing adds no step to the history. */
export const tableAddress = (id: string): TableAddress => {
  const key = (name: string): string => `${id || 'table'}.${name}`;
  return {
    get: (name) => new URLSearchParams(location.search).get(key(name)) ?? '',
    set: (name, value) => {
      const url = new URL(location.href);
      if (value === '') url.searchParams.delete(key(name));
      else url.searchParams.set(key(name), value);
      try {
        history.replaceState(history.state, '', url.href);
      } catch {
        // Browsers limit how often; the table itself has changed already.
      }
    },
  };
};
