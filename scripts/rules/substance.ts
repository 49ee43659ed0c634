const word = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]{1,2}|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;

/** The words of a text in any script; where a script has no spaces, two characters count as one. */
export const wordsOf = (text: string): readonly string[] => text.match(word) ?? [];

const empty: ReadonlySet<string> = new Set(
  'a an and applicable are as at be by for in is it n/a no none not needed of on or our relevant required tbd that the there this to todo us we with control'.split(
    ' ',
  ),
);

/** Words that say something of their own: neither particles nor "not applicable". */
export const tellingWords = (text: string): readonly string[] =>
  wordsOf(text).filter((one) => !empty.has(one.toLowerCase()));

/** Whether a text is a mark that something is still to be written. */
export const isPlaceholder = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text) || /^\W*(?:todo|tbd|tba|n\/a|xxx)\W*$/i.test(text.trim());
