/** A character that readers do not see, or that changes the order in which they see others. */
export interface HiddenCharacter {
  /** `U+200B` */
  readonly codePoint: string;
  readonly bidirectional: boolean;
  /** Offset of the first one, in UTF-16 units. */
  readonly offset: number;
  readonly count: number;
}

const suspicious = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Co}\p{Zl}\p{Zp}\u{2800}]/gu;

const bidirectional = /[\u202a-\u202e\u2066-\u2069]/u;

const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const joiningScript =
  /\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Gurmukhi}|\p{Script=Gujarati}|\p{Script=Oriya}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Tibetan}|\p{Script=Thai}|\p{Script=Lao}/u;

const pictograph = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;

const variationBase = /[\p{Emoji}\p{Ideographic}\p{Script=Mongolian}\p{Script=Myanmar}\p{Sm}]/u;

const before = (text: string, offset: number): string =>
  Array.from(text.slice(Math.max(0, offset - 2), offset)).at(-1) ?? '';

const line = (text: string, offset: number): string => {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset) + 1, end === -1 ? text.length : end);
};

/** Whether a script or an emoji is written with this character at this place. */
const needed = (text: string, character: string, offset: number): boolean => {
  const previous = before(text, offset);
  if (character === '\t' || character === '\n') return true;
  if (character === '\u200c' || character === '\u200d') {
    return joiningScript.test(previous) || pictograph.test(previous);
  }
  if (character === '\u200e' || character === '\u200f') {
    return rightToLeft.test(line(text, offset).slice(0, 10_000));
  }
  if (/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(character)) return variationBase.test(previous);
  // Flags of regions are a black flag followed by tag characters (UTS #51, ED-14a).
  if (/[\u{e0020}-\u{e007f}]/u.test(character))
    return /[\u{1f3f4}\u{e0020}-\u{e007e}]/u.test(previous);
  return false;
};

/** The code point of a character as it is written in messages: `U+202E`. */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Hidden characters that no script or emoji needs, each kind once, in the order of the text. */
export const hiddenCharacters = (text: string): readonly HiddenCharacter[] => {
  const found = new Map<string, HiddenCharacter>();
  for (const { 0: character, index } of text.matchAll(suspicious)) {
    const known = found.get(character);
    if (known) found.set(character, { ...known, count: known.count + 1 });
    else if (!needed(text, character, index)) {
      const codePoint = codePointOf(character);
      found.set(character, {
        codePoint,
        bidirectional: bidirectional.test(character),
        offset: index,
        count: 1,
      });
    }
  }
  return [...found.values()];
};
