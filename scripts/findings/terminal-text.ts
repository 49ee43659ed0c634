/**
 * Text of an author made safe for a terminal or a log: control characters (escape sequences, line
 * breaks) and characters that turn the direction of writing are shown as code points.
 */
export const terminalText = (text: string): string =>
  text.replace(
    /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (character) =>
      `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
