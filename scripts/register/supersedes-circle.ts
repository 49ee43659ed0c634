import type { AnyRecord } from '#content/record.ts';
import type { Finding } from '#findings/finding.ts';

type Records = ReadonlyMap<string, AnyRecord>;

/** A record on the way through `supersedes`, and which of its older records comes next. */
interface Step {
  readonly id: string;
  next: number;
}

/** Ids that a walk has seen: to the end, and in a circle that was told. */
interface Seen {
  readonly done: Set<string>;
  readonly inCircle: Set<string>;
}

/** The circles that a walk from a record meets; `seen` grows on the way. */
const circlesFrom = (records: Records, start: string, { done, inCircle }: Seen): string[][] => {
  const circles: string[][] = [];
  const way: Step[] = [{ id: start, next: 0 }];
  const depths = new Map([[start, 0]]);
  for (let step = way.at(-1); step; step = way.at(-1)) {
    const older = records.get(step.id)?.data.supersedes?.[step.next];
    step.next += 1;
    if (older === undefined) {
      done.add(step.id);
      depths.delete(step.id);
      way.pop();
      continue;
    }
    const depth = depths.get(older);
    if (depth !== undefined) {
      // Between records that circle anyhow, a further way round is no further cause.
      if (inCircle.has(older) && inCircle.has(step.id)) continue;
      const circle = way.slice(depth).map(({ id }) => id);
      for (const id of circle) inCircle.add(id);
      circles.push(circle);
    } else if (!done.has(older) && records.has(older)) {
      depths.set(older, way.length);
      way.push({ id: older, next: 0 });
    }
  }
  return circles;
};

/**
 * The ways from a record back to itself through `supersedes`, each once, begun at the first by id:
 * `[['POL-001', 'POL-002']]` where the two replace each other. Linear in the number of records.
 */
export const supersedesCirclesIn = (records: Records): readonly (readonly string[])[] => {
  const seen: Seen = { done: new Set(), inCircle: new Set() };
  return [...records.keys()].flatMap((id) =>
    seen.done.has(id) ? [] : circlesFrom(records, id, seen),
  );
};

/** One finding for each circle of records that supersede themselves, directly or through others. */
export const supersedesCircles = (records: Records): readonly Finding[] =>
  supersedesCirclesIn(records).flatMap((circle) => {
    const [first = '', next = first] = circle;
    const record = records.get(first);
    if (!record) return [];
    const at = (record.data.supersedes ?? []).indexOf(next);
    return [
      {
        ...record.positions.ofValue(['supersedes', at]),
        rule: 'link/broken',
        severity: 'error',
        message: `Unexpected circle in \`supersedes\`: ${[...circle, first].join(' → ')}`,
        hint: 'let only the newer record name the older one',
        record: record.id,
        related: [],
      },
    ];
  });
