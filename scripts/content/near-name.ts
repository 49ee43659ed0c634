import { nearMiss } from '#findings/near-miss.ts';

/** The one of `known` that differs only by two neighbouring letters in the wrong order. */
const swapped = (text: string, known: ReadonlySet<string>): string | undefined => {
  for (let at = 0; at < Math.min(text.length, 100) - 1; at += 1) {
    const pair = `${text.charAt(at + 1)}${text.charAt(at)}`;
    const other = `${text.slice(0, at)}${pair}${text.slice(at + 2)}`;
    if (known.has(other)) return other;
  }
  return undefined;
};

/** The known name that was most likely meant, if any is close; swapped letters are closest. */
export const nearName = (text: string, known: Iterable<string>): string | undefined => {
  const names = new Set(known);
  return swapped(text, names) ?? (text.length > 100 ? undefined : nearMiss(text, names));
};

/** `; did you mean …?` for the end of a message, or nothing. */
export const didYouMeanName = (text: string, known: Iterable<string>): string => {
  const near = nearName(text, known);
  return near === undefined ? '' : `; did you mean \`${near}\`?`;
};
