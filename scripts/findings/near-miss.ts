import { distance } from 'fastest-levenshtein';

/**
 * The one of `known` that `text` most likely meant, if any is close enough to be worth naming:
 * at most a third of the letters differ. Ties go to the first in order.
 */
export const nearMiss = (text: string, known: Iterable<string>): string | undefined => {
  const limit = Math.max(1, Math.floor(text.length / 3));
  let best: string | undefined;
  let least = limit + 1;
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

/** `; did you mean …?` for the end of a message, or nothing. */
export const didYouMean = (text: string, known: Iterable<string>): string => {
  const near = nearMiss(text, known);
  return near === undefined ? '' : `; did you mean \`${near}\`?`;
};
