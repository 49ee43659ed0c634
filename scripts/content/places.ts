import type { Place } from '#findings/finding.ts';

/** Offsets at which the lines of a text with LF line ends begin. */
export const lineStarts = (text: string): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
};

/** Index of the last line that begins at or before `offset`. */
const lineAt = (starts: readonly number[], offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The place of the text between two offsets; both count in UTF-16 units from 0. */
export const placeOf = (
  path: string,
  starts: readonly number[],
  start: number,
  end: number = start,
): Place => {
  const line = lineAt(starts, start);
  const place = { path, line: line + 1, column: start - (starts[line] ?? 0) + 1 };
  if (end <= start) return place;
  const last = lineAt(starts, end);
  return { ...place, endLine: last + 1, endColumn: end - (starts[last] ?? 0) + 1 };
};

/** The place of the byte at `offset` in a file, whatever its encoding. */
export const placeOfByte = (path: string, bytes: Uint8Array, offset: number): Place => {
  const before = bytes.subarray(0, offset);
  const start = before.lastIndexOf(0x0a) + 1;
  const line = before.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1);
  const column = new TextDecoder().decode(before.subarray(start)).length + 1;
  return { path, line, column };
};
