const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/gu;

const escaped = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** Text from a hostile file with control, invisible and bidirectional characters escaped. */
export const printable = (text: string): string => text.replace(unsafe, escaped);

/**
 * Text from a hostile file, fit to be shown on a terminal: control, invisible and bidirectional
 * characters escaped, cut at 300 characters.
 */
export const shown = (text: string): string => {
  const safe = printable(text);
  return safe.length > 300 ? `${safe.slice(0, 300)}…` : safe;
};
