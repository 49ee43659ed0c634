import { diffArrays } from 'diff';
import type { Unit } from './units.ts';

/** How a unit of the one text belongs to one of the other. */
export type Pair =
  | { readonly type: 'same' | 'changed'; readonly before: Unit; readonly after: Unit }
  | { readonly type: 'added'; readonly after: Unit }
  | { readonly type: 'removed'; readonly before: Unit }
  /** Stands elsewhere now, with or without other changes. */
  | { readonly type: 'moved'; readonly before: Unit; readonly after: Unit }
  /** The place from which a unit moved. */
  | { readonly type: 'moved away'; readonly before: Unit };

interface Placed {
  readonly unit: Unit;
  /** Number of the gap between unchanged units in which it stands. */
  readonly gap: number;
}

/** Past this many differences the comparison would take too long; then ends alone are found equal. */
const mostEdits = 1_000;

/** Past this many pairs no similar ones are looked for. */
const mostPairs = 40_000;

/** Share of common words from which two units of one gap are the same, reworded. */
const reworded = 0.4;

/** Share of common words from which two units are the same wherever they stand. */
const movedAndReworded = 0.75;

/** Shorter units are alike by chance. */
const fewestWordsToMove = 3;

const wordsIn = (unit: Unit): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of unit.words.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
};

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Twice the common words by all words: 1 for equal ones, 0 for those without a word in common. */
const similarity = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  const all = total(a) + total(b);
  const common = [...a].reduce((sum, [word, count]) => sum + Math.min(count, b.get(word) ?? 0), 0);
  return all === 0 ? 0 : (2 * common) / all;
};

const firstCell = ({ cells }: Unit): string => cells?.[0]?.markup.readable.trim() ?? '';

const alike = (a: Unit, b: Unit): boolean =>
  a.type === b.type && (a.container ?? '') === (b.container ?? '');

interface Match {
  readonly before: Placed;
  readonly after: Placed;
  readonly score: number;
}

/** The most similar pairs first, each unit once; `least` is the score from which one counts. */
const bestMatches = (
  removed: readonly Placed[],
  added: readonly Placed[],
  least: number,
  inOneGap: boolean,
): readonly Match[] => {
  if (removed.length * added.length > mostPairs) return [];
  const words = new Map([...removed, ...added].map(({ unit }) => [unit, wordsIn(unit)] as const));
  const none: ReadonlyMap<string, number> = new Map();
  const scored = removed.flatMap((before) =>
    added
      .filter(({ unit, gap }) => alike(before.unit, unit) && (!inOneGap || gap === before.gap))
      .map((after): Match => {
        const first = firstCell(before.unit);
        const sameRow = inOneGap && first !== '' && first === firstCell(after.unit);
        const common = similarity(words.get(before.unit) ?? none, words.get(after.unit) ?? none);
        return { before, after, score: sameRow ? 1 + common : common };
      })
      .filter(({ score }) => score >= least),
  );
  const used = new Set<Placed>();
  return scored
    .sort((a, b) => b.score - a.score)
    .filter(({ before, after }) => {
      if (used.has(before) || used.has(after)) return false;
      used.add(before).add(after);
      return true;
    });
};

const manyWords = (unit: Unit): boolean => total(wordsIn(unit)) >= fewestWordsToMove;

/** Units that stand elsewhere word for word. */
const exactMoves = (removed: readonly Placed[], added: readonly Placed[]): readonly Match[] => {
  const byKey = new Map<string, Placed[]>();
  for (const after of added.filter(({ unit }) => manyWords(unit))) {
    byKey.set(after.unit.key, [...(byKey.get(after.unit.key) ?? []), after]);
  }
  return removed.flatMap((before) => {
    const after = byKey.get(before.unit.key)?.shift();
    return after ? [{ before, after, score: 1 }] : [];
  });
};

/** Units that reading order crosses have moved; the pairs that keep it are only reworded. */
const inOrder = (matches: readonly Match[], order: ReadonlyMap<Placed, number>): Set<Match> => {
  const kept = new Set<Match>();
  let last = -1;
  const byBefore = [...matches].sort(
    (a, b) => (order.get(a.before) ?? 0) - (order.get(b.before) ?? 0),
  );
  for (const match of byBefore) {
    const place = order.get(match.after) ?? 0;
    if (place <= last) continue;
    kept.add(match);
    last = place;
  }
  return kept;
};

type Step =
  | { readonly type: 'same'; readonly before: Unit; readonly after: Unit }
  | { readonly type: 'removed' | 'added'; readonly placed: Placed };

interface Part {
  readonly added: boolean;
  readonly removed: boolean;
  readonly count: number;
}

/** What two lists have in common at both ends, and all between as replaced. */
const endsOf = (a: readonly string[], b: readonly string[]): readonly Part[] => {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [
    { added: false, removed: false, count: start },
    { added: false, removed: true, count: a.length - start - end },
    { added: true, removed: false, count: b.length - start - end },
    { added: false, removed: false, count: end },
  ];
};

const stepsOf = (before: readonly Unit[], after: readonly Unit[]): readonly Step[] => {
  const [a, b] = [before.map(({ key }) => key), after.map(({ key }) => key)];
  const parts: readonly Part[] = diffArrays(a, b, { maxEditLength: mostEdits }) ?? endsOf(a, b);
  const steps: Step[] = [];
  let [left, right, gap] = [0, 0, 0];
  for (const { added, removed, count } of parts) {
    for (let index = 0; index < count; index += 1) {
      const [old, now] = [before[left], after[right]];
      if (removed && old) steps.push({ type: 'removed', placed: { unit: old, gap } });
      else if (added && now) steps.push({ type: 'added', placed: { unit: now, gap } });
      else if (old && now) steps.push({ type: 'same', before: old, after: now });
      if (!added) left += 1;
      if (!removed) right += 1;
    }
    if (!added && !removed) gap += 1;
  }
  return steps;
};

const placedOf = (steps: readonly Step[], type: 'removed' | 'added'): readonly Placed[] =>
  steps.flatMap((step) => (step.type === type ? [step.placed] : []));

/** In each gap what went stands before what came, but not before a reworded unit that preceded it. */
const inReadingOrder = (
  steps: readonly Step[],
  order: ReadonlyMap<Placed, number>,
  changed: ReadonlyMap<Placed, Placed>,
): readonly Step[] => {
  const ordered: Step[] = [];
  let waiting: Step[] = [];
  const flushBefore = (bound: number): void => {
    const isDue = (step: Step): boolean =>
      step.type === 'same' || (order.get(step.placed) ?? 0) < bound;
    ordered.push(...waiting.filter(isDue));
    waiting = waiting.filter((step) => !isDue(step));
  };
  // For each step the place of the next reworded unit's old self in the same gap.
  const bounds: number[] = [];
  let bound = Infinity;
  for (const step of steps.toReversed()) {
    const old = step.type === 'added' ? changed.get(step.placed) : undefined;
    if (step.type === 'same') bound = Infinity;
    else if (old) bound = order.get(old) ?? Infinity;
    bounds.push(bound);
  }
  steps.forEach((step, index) => {
    if (step.type === 'removed') waiting.push(step);
    else {
      flushBefore(step.type === 'same' ? Infinity : (bounds[steps.length - 1 - index] ?? Infinity));
      ordered.push(step);
    }
  });
  flushBefore(Infinity);
  return ordered;
};

/** Pairs the units of two texts, in the order in which a redline shows them. */
export const align = (before: readonly Unit[], after: readonly Unit[]): readonly Pair[] => {
  const steps = stepsOf(before, after);
  const order = new Map(
    steps.flatMap((step, index) => (step.type === 'same' ? [] : [[step.placed, index] as const])),
  );
  const used = new Set<Placed>();
  const free = (type: 'removed' | 'added'): readonly Placed[] =>
    placedOf(steps, type).filter((placed) => !used.has(placed));
  const take = (matches: readonly Match[]): readonly Match[] => {
    for (const match of matches) used.add(match.before).add(match.after);
    return matches;
  };
  const moves = take(exactMoves(free('removed'), free('added')));
  const near = bestMatches(free('removed'), free('added'), reworded, true);
  const kept = take([...inOrder(near, order)]);
  const far = take(
    bestMatches(
      free('removed').filter(({ unit }) => manyWords(unit)),
      free('added'),
      movedAndReworded,
      false,
    ),
  );
  const moved = new Map([...moves, ...far].map((match) => [match.after, match.before] as const));
  const away = new Set([...moves, ...far].map((match) => match.before));
  const changed = new Map(kept.map((match) => [match.after, match.before] as const));
  const gone = new Set(kept.map((match) => match.before));
  const pairOf = (step: Step): readonly Pair[] => {
    if (step.type === 'same') return [step];
    const { placed } = step;
    const { unit } = placed;
    if (step.type === 'removed') {
      if (gone.has(placed)) return [];
      return [{ type: away.has(placed) ? 'moved away' : 'removed', before: unit }];
    }
    const [from, old] = [moved.get(placed), changed.get(placed)];
    if (from) return [{ type: 'moved', before: from.unit, after: unit }];
    return old
      ? [{ type: 'changed', before: old.unit, after: unit }]
      : [{ type: 'added', after: unit }];
  };
  return inReadingOrder(steps, order, changed).flatMap(pairOf);
};
