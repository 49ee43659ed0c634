/**
 * Does the same with each of many, so many at a time: enough to keep git busy, and not so many that
 * all of them must be held at once. Gives the results in order.
 */
export const inBatches = async <T, R>(
  all: readonly T[],
  work: (one: T) => Promise<R>,
  together = 256,
): Promise<R[]> => {
  const results: R[] = [];
  for (let at = 0; at < all.length; at += together) {
    results.push(...(await Promise.all(all.slice(at, at + together).map(work))));
  }
  return results;
};
