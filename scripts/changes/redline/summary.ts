import { counted } from '#findings/counted.ts';
import type { Piece } from './compare-words.ts';
import type { Block, BlockChange, Redline } from './redline.ts';
import type { UnitType } from './units.ts';

/** Some words in place of others. */
export interface Replacement {
  readonly before: string;
  readonly after: string;
}

/** How many pieces of one type changed in one way. */
export interface Count {
  readonly type: UnitType;
  readonly count: number;
}

/** A redline in numbers. */
export interface RedlineSummary {
  readonly added: readonly Count[];
  readonly removed: readonly Count[];
  readonly changed: readonly Count[];
  readonly moved: readonly Count[];
  /** The shortest telling replacements, at most `mostReplacements`. */
  readonly replacements: readonly Replacement[];
}

const mostReplacements = 3;

/** Longer words are read in the redline itself. */
const longestReplacement = 40;

const countsOf = (redline: Redline, change: BlockChange): readonly Count[] => {
  const counts = new Map<UnitType, number>();
  for (const block of redline.filter((one) => one.change === change)) {
    counts.set(block.type, (counts.get(block.type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => ({ type, count }));
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isNumber = (text: string): boolean => /^[\d.,:]+$/.test(text);

const nextWord = (piece: Piece | undefined): string =>
  piece?.change === 'same' ? (/^\s*[\p{L}%]+/u.exec(piece.text)?.[0] ?? '') : '';

/** Pieces of one kind in a row are one: marks inside them cut the words. */
const joined = (pieces: readonly Piece[]): readonly Piece[] => {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last?.change === piece.change) {
      found.splice(-1, 1, { ...last, text: last.text + piece.text });
    } else found.push(piece);
  }
  return found;
};

/** Words that others took the place of; a number with the word that says of what. */
const replacementsIn = (block: Block): readonly Replacement[] => {
  const pieces = joined(block.pieces);
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    if (piece.change !== 'removed' || next?.change !== 'added') return [];
    const [before, after] = [oneLine(piece.text), oneLine(next.text)];
    const unit = isNumber(before) || isNumber(after) ? nextWord(pieces[index + 2]) : '';
    const found = { before: oneLine(before + unit), after: oneLine(after + unit) };
    const tells = before !== '' && after !== '' && before !== after;
    const short = Math.max(found.before.length, found.after.length) <= longestReplacement;
    return tells && short ? [found] : [];
  });
};

/** Replacements with figures tell most: days, shares, amounts. */
const tellingFirst = (a: Replacement, b: Replacement): number =>
  Number(/\d/.test(b.after)) - Number(/\d/.test(a.after));

/** Counts a redline. */
export const summariseRedline = (redline: Redline): RedlineSummary => {
  const all = redline.filter(({ change }) => change === 'changed' || change === 'moved');
  const distinct = new Map(
    all.flatMap(replacementsIn).map((found) => [`${found.before}\0${found.after}`, found] as const),
  );
  return {
    added: countsOf(redline, 'added'),
    removed: countsOf(redline, 'removed'),
    changed: countsOf(redline, 'changed'),
    moved: countsOf(redline, 'moved'),
    replacements: [...distinct.values()].sort(tellingFirst).slice(0, mostReplacements),
  };
};

const countedTypes = (counts: readonly Count[]): string =>
  counts.map(({ type, count }) => counted(count, type)).join(' and ');

/** The numbers of a redline in words: `2 paragraphs added, 1 removed`; empty where nothing differs. */
export const summaryWords = ({ added, removed, changed, moved }: RedlineSummary): string =>
  [
    [added, 'added'] as const,
    [removed, 'removed'] as const,
    [changed, 'changed'] as const,
    [moved, 'moved'] as const,
  ]
    .filter(([counts]) => counts.length > 0)
    .map(([counts, what]) => `${countedTypes(counts)} ${what}`)
    .join(', ');
