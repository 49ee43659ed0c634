/** `YYYYMMDDHHmmSS` in UTC, as PDF dates begin. */
export const pdfStamp = (date: Date): string =>
  date
    .toISOString()
    .replace(/\.\d{3}Z$/, '')
    .replaceAll(/[-T:]/g, '');

const nodeId = /(?<!\/Title )\(node\d{8}\)/g;

/**
 * Takes out of a freshly printed PDF what differs between two prints of one page: the dates become
 * `date`, and the ids of structure elements (numbers of DOM nodes, which grow while the browser
 * lives) become their rank. Every replacement has the length of what it replaces, so all offsets
 * still hold; the order of ids is kept since the id tree is sorted by them.
 */
export const settle = (printed: Uint8Array, date: Date): Uint8Array => {
  const text = Buffer.from(printed.buffer, printed.byteOffset, printed.byteLength).toString(
    'latin1',
  );
  const ids = [...new Set(text.match(nodeId))].sort();
  const ranks = new Map(ids.map((id, index) => [id, `(node${String(index).padStart(8, '0')})`]));
  const stamp = pdfStamp(date);
  const settled = text
    .replace(nodeId, (id) => ranks.get(id) ?? id)
    .replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_, key: string) => `/${key} (D:${stamp}`);
  return Buffer.from(settled, 'latin1');
};
