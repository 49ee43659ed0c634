/** What makes bytes unreadable as text, and the offset of the first byte that does. */
export interface EncodingProblem {
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
}

const saveAsUtf8 = 'save the file as UTF-8; every editor has it under "Save with encoding"';

/** Length of the well-formed UTF-8 sequence at `at` (Unicode, table 3-7), or 0. */
const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if (byte < (next === 1 ? least : 0x80) || byte > (next === 1 ? most : 0xbf)) return 0;
  }
  return length;
};

const invalidOffset = (bytes: Uint8Array): number => {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
};

const utf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

const loneReturn = (bytes: Uint8Array): number => {
  let at = bytes.indexOf(0x0d);
  while (at !== -1 && bytes[at + 1] === 0x0a) at = bytes.indexOf(0x0d, at + 1);
  return at;
};

const problemIn = (bytes: Uint8Array): EncodingProblem | undefined => {
  if (utf16(bytes)) {
    const message = 'Unexpected UTF-16 text at byte 0, expected UTF-8';
    return { message, hint: saveAsUtf8, offset: 0 };
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const message = `Unexpected NUL at byte ${nul}, expected text in UTF-8`;
    return { message, hint: `remove the NUL, or ${saveAsUtf8}`, offset: nul };
  }
  const lone = loneReturn(bytes);
  if (lone === -1) return undefined;
  const message = `Unexpected carriage return without line feed at byte ${lone}, expected lines that end with LF or CRLF`;
  return { message, hint: 'save the file with LF line ends', offset: lone };
};

/**
 * Bytes of a file as text with LF line ends and without a byte order mark, or what is wrong with
 * them. Columns of the text are those of the file.
 */
export const decodeText = (
  bytes: Uint8Array,
): { readonly text: string } | { readonly problem: EncodingProblem } => {
  const problem = problemIn(bytes);
  if (problem) return { problem };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.includes('\r') ? text.replaceAll('\r\n', '\n') : text };
  } catch {
    const offset = invalidOffset(bytes);
    const message = `Unexpected byte ${offset} (0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}), expected UTF-8`;
    return { problem: { message, hint: saveAsUtf8, offset } };
  }
};
