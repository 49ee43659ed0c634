/** Groups items by a key; groups stand in the order in which their first item came. */
export const groupBy = <Key, Item>(
  items: Iterable<Item>,
  key: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};
