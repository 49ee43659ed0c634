/** Sets one version for records, their ids apart by blanks. */
export const all = (version: string, ids: string): Readonly<Record<string, string>> =>
  Object.fromEntries(ids.split(' ').map((id) => [id, version]));

/** Numbered ids: `R-` from 1 to 3 gives. */
export const numbered = (prefix: string, from: number, to: number): string =>
  Array.from(
    { length: to - from + 1 },
    (_, index) => `${prefix}${String(from + index).padStart(3, '0')}`,
  ).join(' ');
