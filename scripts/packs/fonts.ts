import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PrintFile } from './printer.ts';

/** What a text needs to be set: style sheet, font files, and the characters that no font has. */
export interface FontSelection {
  readonly css: string;
  readonly files: ReadonlyMap<string, PrintFile>;
  /** Code points, ascending. */
  readonly missing: readonly number[];
}

/** Chooses the fonts for a text. */
export type Fonts = (text: string) => FontSelection;

interface Style {
  readonly weight: number;
  readonly slant: 'normal' | 'italic';
}

interface Subset {
  readonly name: string;
  readonly range: string;
  /** Pairs of first and last code point. */
  readonly spans: readonly (readonly [number, number])[];
}

interface Family {
  readonly family: string;
  readonly folder: string;
  readonly file: string;
  readonly styles: readonly Style[];
  readonly subsets: readonly Subset[];
}

const upright = (weight: number): Style => ({ weight, slant: 'normal' });

const spansOf = (range: string): Subset['spans'] =>
  range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });

const rangesOf = (path: string): readonly (readonly [string, string])[] => {
  const ranges: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof ranges === 'object' && ranges !== null
    ? Object.entries(ranges).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      )
    : [];
};

const familyOf = (family: string, name: string, styles: readonly Style[]): Family => {
  const ranges = createRequire(import.meta.url).resolve(`@fontsource/${name}/unicode.json`);
  const subsets = rangesOf(ranges).map(([key, range]) => ({
    name: key.replace(/^\[(\d+)\]$/, '$1'),
    range,
    spans: spansOf(range),
  }));
  return { family, folder: join(dirname(ranges), 'files'), file: name, styles, subsets };
};

const covers = (subset: Subset, point: number): boolean =>
  subset.spans.some(([first, last]) => first <= point && point <= last);

const knows = (family: Family, point: number): boolean =>
  family.subsets.some((subset) => covers(subset, point));

/** Controls, joiners, marks of direction and variation selectors have no glyph of their own. */
const drawn = (point: number): boolean =>
  !/[\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(String.fromCodePoint(point));

const pointsOf = (text: string): readonly number[] =>
  [...new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))].sort(
    (a, b) => a - b,
  );

const faceCss = (family: Family, style: Style, subset: Subset, file: string): string =>
  `@font-face{font-family:'${family.family}';font-style:${style.slant};font-weight:${style.weight};` +
  `font-display:block;src:url(${file}) format('woff2');unicode-range:${subset.range}}`;

/** Keycaps and emoji presentation take even digits from the emoji font. */
const emojiSequence = (points: readonly number[]): boolean =>
  points.includes(0xfe0f) || points.includes(0x20e3);

/**
 * Opens the fonts that packs are set in: Source Sans 3, JetBrains Mono, Noto Emoji. The static
 * packages, since variable fonts end as Type 3 fonts in a PDF. A selection holds only the faces
 * whose range meets the text.
 */
export const openFonts = (): Fonts => {
  const sans = familyOf('Source Sans 3', 'source-sans-3', [
    upright(400),
    { weight: 400, slant: 'italic' },
    upright(600),
    upright(700),
  ]);
  const mono = familyOf('JetBrains Mono', 'jetbrains-mono', [upright(400)]);
  const emoji = familyOf('Noto Emoji', 'noto-emoji', [upright(400)]);
  const bytes = new Map<string, Uint8Array>();
  const read = (folder: string, file: string): Uint8Array => {
    const known = bytes.get(file) ?? readFileSync(join(folder, file));
    bytes.set(file, known);
    return known;
  };
  return (text) => {
    const points = pointsOf(text);
    const rest = points.filter((point) => !knows(sans, point));
    const wanted: readonly (readonly [Family, readonly number[]])[] = [
      [sans, points],
      [mono, points],
      [emoji, emojiSequence(points) ? points : rest],
    ];
    const css: string[] = [];
    const files = new Map<string, PrintFile>();
    for (const [family, needed] of wanted) {
      for (const subset of family.subsets) {
        if (!needed.some((point) => covers(subset, point))) continue;
        for (const style of family.styles) {
          const file = `${family.file}-${subset.name}-${style.weight}-${style.slant}.woff2`;
          files.set(`fonts/${file}`, { type: 'font/woff2', bytes: read(family.folder, file) });
          css.push(faceCss(family, style, subset, `fonts/${file}`));
        }
      }
    }
    const missing = rest.filter(
      (point) => drawn(point) && !knows(mono, point) && !knows(emoji, point),
    );
    return { css: css.join('\n'), files, missing };
  };
};
