import type { AnyRecord } from '#content/record.ts';
import type { Finding } from '#findings/finding.ts';

/** The way from a record back to itself through `supersedes`, if there is one. */
const circleFrom = (
  records: ReadonlyMap<string, AnyRecord>,
  start: string,
): readonly string[] | undefined => {
  const seen = new Set<string>();
  const walk = (id: string, way: readonly string[]): readonly string[] | undefined => {
    for (const next of records.get(id)?.data.supersedes ?? []) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...way, next]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
};

/** Findings for records that supersede themselves, directly or through others. */
export const supersedesCircles = (records: ReadonlyMap<string, AnyRecord>): readonly Finding[] =>
  [...records.values()].flatMap((record) => {
    const circle = circleFrom(records, record.id);
    if (!circle) return [];
    return [
      {
        ...record.positions.ofValue(['supersedes', 0]),
        rule: 'link/broken',
        severity: 'error',
        message: `Unexpected circle in \`supersedes\`: ${circle.join(' → ')}`,
        hint: 'let only the newer record name the older one',
        record: record.id,
        related: [],
      },
    ];
  });
