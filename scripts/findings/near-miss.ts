import { distance } from 'fastest-levenshtein';

/** Nobody mistypes a name this long; comparing hostile text would only cost time. */
const longest = 100;

/** The one of `known` that differs only by two neighbouring letters in the wrong order. */
const swapped = (text: string, known: ReadonlySet<string>): string | undefined => {
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = `${text.charAt(at + 1)}${text.charAt(at)}`;
    const other = `${text.slice(0, at)}${pair}${text.slice(at + 2)}`;
    if (known.has(other)) return other;
  }
  return undefined;
};

const closest = (text: string, known: ReadonlySet<string>): string | undefined => {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(text.length / 3)) + 1;
  const folded = text.toLowerCase();
  for (const candidate of known) {
    const far = distance(folded, candidate.toLowerCase());
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
};

/**
 * The one of `known` that `text` most likely meant, if any is close enough to be worth naming:
 * two letters swapped, else at most a third of the letters different. Ties go to the first.
 */
export const nearMiss = (text: string, known: Iterable<string>): string | undefined => {
  if (text.length > longest) return undefined;
  const names = new Set(known);
  return swapped(text, names) ?? closest(text, names);
};

/** `; did you mean …?` for the end of a message, or nothing. */
export const didYouMean = (text: string, known: Iterable<string>): string => {
  const near = nearMiss(text, known);
  return near === undefined ? '' : `; did you mean \`${near}\`?`;
};
