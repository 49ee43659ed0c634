/** One line of a git tree. `mode` is octal text as git shows it: `100644`, `040000`. */
export interface TreeObjectEntry {
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

/** Reads the bytes of a tree; `idLength` is 20 for SHA-1 and 32 for SHA-256. */
export const parseTree = (bytes: Buffer, idLength: number): readonly TreeObjectEntry[] => {
  const entries: TreeObjectEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, space);
    if (space < 0 || end < 0) break;
    entries.push({
      mode: bytes.toString('latin1', at, space).padStart(6, '0'),
      name: bytes.toString('utf8', space + 1, end),
      id: bytes.toString('hex', end + 1, end + 1 + idLength),
    });
    at = end + 1 + idLength;
  }
  return entries;
};

/** Finds one line of a tree without reading the others out. */
export const findInTree = (
  bytes: Buffer,
  idLength: number,
  wanted: string,
): TreeObjectEntry | undefined => {
  // What is no UTF-8 is named by what it was read as.
  if (wanted.includes('\uFFFD')) {
    return parseTree(bytes, idLength).find(({ name }) => name === wanted);
  }
  const name = Buffer.from(wanted);
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, space);
    if (space < 0 || end < 0) return undefined;
    const next = end + 1 + idLength;
    if (end - space - 1 === name.length && name.compare(bytes, space + 1, end) === 0) {
      return parseTree(bytes.subarray(at, next), idLength)[0];
    }
    at = next;
  }
  return undefined;
};
