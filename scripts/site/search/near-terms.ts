import type { LoadedPart } from './find-records.ts';
import { terms } from './words.ts';

const most = 5;

/**
 * Words of the index that look like those of a query that found nothing, nearest first, at most
 * five.
 */
export const nearTerms = (parts: readonly LoadedPart[], text: string): readonly string[] => {
  const scores = new Map<string, number>();
  const options = { fuzzy: 0.4, maxFuzzy: 5, prefix: false, tokenize: (term: string) => [term] };
  for (const term of terms(text).filter((one) => one.length > 2)) {
    for (const { index } of parts) {
      for (const { score, terms: near } of index.search(term, options)) {
        for (const one of near) {
          if (!/\d/.test(one)) scores.set(one, Math.max(score, scores.get(one) ?? 0));
        }
      }
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([term]) => term);
};
