const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (value: unknown): unknown => {
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};

const asText = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, inner: unknown) => sorted(inner));

/** Whether two values of plain data say the same, whatever the order of their fields. */
export const equalData = (a: unknown, b: unknown): boolean => asText(a) === asText(b);

/** The same where the order of a list's items says nothing either. */
export const equalSets = (a: unknown, b: unknown): boolean => {
  const unordered = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map((item) => asText(item) ?? '').sort()
      : isMap(value)
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unordered(item)]))
        : value;
  return equalData(unordered(a), unordered(b));
};
