import type { Text } from '#markdown/text.ts';
import { align } from './align.ts';
import type { Pair } from './align.ts';
import { compareLines } from './compare-lines.ts';
import { compareWords, wholly } from './compare-words.ts';
import type { Piece, WordComparison } from './compare-words.ts';
import { unitsIn } from './units.ts';
import type { Markup, Unit, UnitType } from './units.ts';

/** How a piece of a text changed. */
export type BlockChange = Pair['type'];

/** A piece of a text as the redline shows it. */
export interface Block {
  readonly change: BlockChange;
  readonly type: UnitType;
  readonly element: string;
  readonly container?: 'ul' | 'ol' | 'table';
  /** Place in a numbered list of the new text. */
  readonly number?: number;
  /** What the element holds, marked; of a table row it is in `cells`. */
  readonly markup: string;
  readonly cells?: readonly { readonly element: 'td' | 'th'; readonly markup: string }[];
  /** The same as plain text. */
  readonly pieces: readonly Piece[];
  /** The heading above it; empty at the beginning. */
  readonly section: string;
  /** The words are the same, and how they are set is not. */
  readonly onlyForm: boolean;
}

/** Two versions of a text as one, piece by piece, in the order of the new one. */
export type Redline = readonly Block[];

type Marked = Pick<Block, 'markup' | 'cells' | 'pieces'>;

const blank: Piece = { change: 'same', text: ' ' };

const row = (cells: readonly (WordComparison & { element: 'td' | 'th' })[]): Marked => ({
  markup: '',
  cells: cells.map(({ element, markup }) => ({ element, markup })),
  pieces: cells.flatMap(({ pieces }, index) => (index === 0 ? pieces : [blank, ...pieces])),
});

const whole = (unit: Unit, change: 'added' | 'removed'): Marked =>
  unit.cells
    ? row(
        unit.cells.map(({ element, markup }) => ({ element, ...wholly(change, markup.readable) })),
      )
    : wholly(change, unit.markup.readable);

const unmarked = (unit: Unit): Marked => ({
  markup: unit.markup.readable,
  ...(unit.cells
    ? { cells: unit.cells.map(({ element, markup }) => ({ element, markup: markup.readable })) }
    : {}),
  pieces: [{ change: 'same', text: unit.words }],
});

/** Addresses inside the ISMS are told only where one of them is another than before. */
const compareMarkup = (before: Markup, after: Markup): WordComparison => {
  const readable = compareWords(before.readable, after.readable);
  const told = readable.pieces.some(({ change }) => change !== 'same');
  return told && before.addresses === after.addresses
    ? readable
    : compareWords(before.whole, after.whole);
};

/** A row with a column more or less: the old cells, then the new ones that they do not pair with. */
const compareRows = (before: Unit, after: Unit): Marked => {
  const [old, now] = [before.cells ?? [], after.cells ?? []];
  const longer = now.length >= old.length ? now : old;
  return row(
    longer.map(({ element }, index) => {
      const [left, right] = [old[index], now[index]];
      if (!left) return { element, ...wholly('added', right?.markup.readable ?? '') };
      if (!right) return { element, ...wholly('removed', left.markup.readable) };
      return { element, ...compareMarkup(left.markup, right.markup) };
    }),
  );
};

const compared = (before: Unit, after: Unit): Marked => {
  if (before.key === after.key) return unmarked(after);
  if (before.cells && after.cells) return compareRows(before, after);
  return after.type === 'code block'
    ? compareLines(before.markup.whole, after.markup.whole)
    : compareMarkup(before.markup, after.markup);
};

const markedPair = (pair: Pair): Marked => {
  switch (pair.type) {
    case 'added':
      return whole(pair.after, 'added');
    case 'removed':
      return whole(pair.before, 'removed');
    case 'moved away':
      return unmarked(pair.before);
    case 'same':
      return unmarked(pair.after);
    case 'moved':
    case 'changed':
      return compared(pair.before, pair.after);
  }
};

const unitOf = (pair: Pair): Unit => ('after' in pair ? pair.after : pair.before);

const blockOf = (pair: Pair, section: string): Block => {
  const { type, element, container, number } = unitOf(pair);
  const marked = markedPair(pair);
  return {
    change: pair.type,
    type,
    element,
    ...(container === undefined ? {} : { container }),
    ...(number === undefined || !('after' in pair) ? {} : { number }),
    section,
    ...marked,
    onlyForm: pair.type === 'changed' && marked.pieces.every(({ change }) => change === 'same'),
  };
};

/** Compares two texts; an absent one is empty, so that the other came or went as a whole. */
export const redlineOf = (before: Text | undefined, after: Text | undefined): Redline => {
  const pairs = align(before ? unitsIn(before) : [], after ? unitsIn(after) : []);
  let section = '';
  return pairs.map((pair) => {
    const unit = unitOf(pair);
    if (unit.type === 'heading' && pair.type !== 'moved away') section = unit.words;
    return blockOf(pair, section);
  });
};

/** Whether anything in it differs. */
export const differs = (redline: Redline): boolean =>
  redline.some(({ change }) => change !== 'same');
