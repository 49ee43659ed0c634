import { characterWidth, displayWidth } from './display-width.ts';

/** A line of a file with the part that a finding is about, ready for a terminal. */
export interface CodeFrame {
  /** The line, or what of it lies around the part: no control characters, tabs as spaces. */
  readonly text: string;
  /** Carets under the part. */
  readonly marks: string;
}

/** The part of a line: columns from 1 in UTF-16 units, `endColumn` behind the last one. */
interface Span {
  readonly column: number;
  readonly endColumn?: number;
}

/** Columns of a frame: with its line number it fits a terminal of 80 columns. */
const width = 72;

/** Columns before the part that are kept where a line is too long. */
const lead = 24;

/** Units that are looked at on either side of the part: a line may be as long as a file. */
const reach = 400;

const hidden = /^[\p{Default_Ignorable_Code_Point}\p{C}\p{Zl}\p{Zp}\u2800]/u;

/** What emoji are written with: a joiner, and the mark that asks for colour. */
const joins = /^[\u200d\ufe0f]/u;

const pictograph = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;

const visible = (character: string, before: string): string => {
  if (character === '\t') return '  ';
  if (!hidden.test(character)) return character;
  if (joins.test(character) && pictograph.test(before)) return character;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `<U+${code.padStart(4, '0')}>`;
};

/** A text as it may be shown, every character that nobody sees or that acts on others by its code. */
const shown = (text: string): string => {
  let before = '';
  let result = '';
  for (const character of text) {
    result += visible(character, before);
    before = character;
  }
  return result;
};

/** The beginning of a text, in at most so many columns. */
const start = (text: string, most: number): string => {
  if (displayWidth(text) <= most) return text;
  let taken = '';
  let columns = 1;
  for (const character of text) {
    columns += characterWidth(character);
    if (columns > most) break;
    taken += character;
  }
  return `${taken}…`;
};

/** The end of a text, in at most so many columns. */
const end = (text: string, most: number): string => {
  if (displayWidth(text) <= most) return text;
  const kept: string[] = [];
  let columns = 1;
  for (const character of Array.from(text).toReversed()) {
    columns += characterWidth(character);
    if (columns > most) break;
    kept.push(character);
  }
  return `…${kept.toReversed().join('')}`;
};

/** An offset that does not fall between the two halves of a character. */
const whole = (line: string, at: number): number => {
  const unit = line.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
};

/**
 * The frame of a part of a line; `undefined` where the line holds nothing to see. Takes the line as
 * it stands in the file and shows a long one around the part.
 */
export const codeFrame = (line: string, { column, endColumn }: Span): CodeFrame | undefined => {
  const from = whole(line, Math.min(column - 1, line.length));
  const to = Math.max(
    from,
    Math.min(endColumn === undefined ? from + 1 : endColumn - 1, line.length),
  );
  const first = whole(line, Math.max(0, from - reach));
  const before = `${first > 0 ? '…' : ''}${shown(line.slice(first, from))}`;
  const part = shown(line.slice(from, whole(line, Math.min(to, from + reach))));
  const after = shown(line.slice(to, to + reach));
  if (`${before}${part}${after}`.trim() === '') return undefined;
  const fits = displayWidth(`${before}${part}${after}`) <= width;
  const head = fits ? before : end(before, lead);
  const offset = displayWidth(head);
  const text = start(`${head}${part}${after}`, width).trimEnd();
  const carets = Math.max(1, Math.min(displayWidth(part), width - offset));
  return { text, marks: `${' '.repeat(offset)}${'^'.repeat(carets)}` };
};
