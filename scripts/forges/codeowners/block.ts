import { forgeNames } from '../forge-change.ts';
import type { ForgeName } from '../forge-change.ts';

/** The generated part of a CODEOWNERS file, and the lines of others around it. */
export interface MarkedFile {
  /** Whatever stands before and after the block, byte for byte. */
  readonly before: string;
  readonly after: string;
  /** The lines between the markers, these included. */
  readonly lines: readonly string[];
  /** The forge that the block says it was written for. */
  readonly forge?: ForgeName;
  /** Line of the file on which the block begins, from 1. */
  readonly line: number;
}

const begin = '# BEGIN isms-as-code codeowners';
const end = '# END isms-as-code codeowners';

/** The line that opens the block for a forge. */
export const beginLine = (forge: ForgeName): string => `${begin} (${forge})`;

/** The line that closes the block. */
export const endLine = end;

/** What is wrong with the markers of a file; a sentence. */
export class BrokenMarkers extends Error {}

const linesWithEnds = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const forgeNamed = (line: string): ForgeName | undefined =>
  forgeNames.find((forge) => line === beginLine(forge));

const positions = (lines: readonly string[], starts: string): readonly number[] =>
  lines.flatMap((line, index) => (line.startsWith(starts) ? [index] : []));

const requireOne = (found: readonly number[], marker: string): void => {
  if (found.length !== 1) {
    throw new BrokenMarkers(`Unexpected ${found.length} lines \`${marker}\`, expected one`);
  }
};

/** Finds the generated block of a file; `undefined` without one. Throws `BrokenMarkers`. */
export const readBlock = (text: string): MarkedFile | undefined => {
  const all = linesWithEnds(text);
  const lines = all.map((line) => line.trimEnd());
  const [begins, ends] = [positions(lines, begin), positions(lines, end)];
  if (begins.length === 0 && ends.length === 0) return undefined;
  requireOne(begins, begin);
  requireOne(ends, end);
  const [first = 0, last = 0] = [begins[0], ends[0]];
  if (last < first) throw new BrokenMarkers(`Unexpected \`${end}\` before \`${begin}\``);
  const forge = forgeNamed(lines[first] ?? '');
  return {
    before: all.slice(0, first).join(''),
    after: all.slice(last + 1).join(''),
    lines: lines.slice(first, last + 1),
    ...(forge === undefined ? {} : { forge }),
    line: first + 1,
  };
};

/**
 * The file with the block put in place of the old one, or behind the lines of others, since the
 * last line that fits counts. Line ends stay as the file has them. Throws `BrokenMarkers`.
 */
export const withBlock = (text: string, block: readonly string[]): string => {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const written = block.map((line) => `${line}${lineEnd}`).join('');
  const old = readBlock(text);
  if (old !== undefined) return `${old.before}${written}${old.after}`;
  if (text === '') return written;
  return `${text}${text.endsWith('\n') ? '' : lineEnd}${lineEnd}${written}`;
};
