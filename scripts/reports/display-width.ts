/** East Asian wide and full-width characters, and emoji: two columns of a terminal (UAX #11). */
const wide =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])/u;

/** Marks that stand on the character before them, and joiners: no column. */
const narrow = /^(?:\p{M}|\p{Cf})/u;

/** The columns that one character takes on a terminal. */
export const characterWidth = (character: string): 0 | 1 | 2 => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (narrow.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
};

/** The columns that a text without control characters takes on a terminal. */
export const displayWidth = (text: string): number =>
  // Most lines are plain: counting them must not cost.
  /^[\u0000-\u02ff]*$/.test(text)
    ? text.length
    : Array.from(text).reduce((width, character) => width + characterWidth(character), 0);
