import { codePointOf } from './hidden-characters.ts';

const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text of unknown origin as it stands in a message: in backticks, short, nothing in it hidden. */
export const quote = (text: string): string => {
  const letters = Array.from(text.slice(0, 200));
  const short = letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : letters.join('');
  const visible = short
    .replaceAll('`', "'")
    .replace(unseen, (hidden) => `\\u{${codePointOf(hidden).slice(2)}}`);
  return `\`${visible}\``;
};
