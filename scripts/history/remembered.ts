/**
 * Remembers what was asked for before, the last `most` of it: for what never changes, such as the
 * object of an id. What failed is asked for again.
 */
export const remembered = <T>(
  read: (id: string) => Promise<T>,
  most: number,
): ((id: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (id) => {
    const found = known.get(id) ?? read(id);
    // A map goes by the order in which its keys were set: the oldest comes first.
    known.delete(id);
    known.set(id, found);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    found.catch(() => known.delete(id));
    return found;
  };
};
