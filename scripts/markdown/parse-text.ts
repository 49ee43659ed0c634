import GithubSlugger, { slug } from 'github-slugger';
import type { Token } from 'markdown-it';
import { attribute } from './attribute.ts';
import { bareIdToken } from './bare-ids.ts';
import { countMarks } from './count-marks.ts';
import type { MarkCount } from './count-marks.ts';
import { createMarkdown, maximumNesting } from './set-up.ts';
import { sourceCursor } from './source-cursor.ts';
import type { BodyPlace } from './source-cursor.ts';
import type { BareId, Heading, MarkupProblem, Text, TextLink } from './text.ts';

/** Limits of one text (SECURITY-MODEL §5). */
export interface TextLimits {
  readonly nesting: number;
  readonly headings: number;
  readonly tableCells: number;
  /** Signs of Markdown and lines: what bounds the time that parsing takes. */
  readonly marks?: number;
}

/** About a second of parsing at most, whatever the marks are. */
const mostMarks = 50_000;

/** The limits that hold when `isms.yml` sets none. */
export const defaultTextLimits: TextLimits = {
  nesting: maximumNesting,
  headings: 2000,
  tableCells: 20_000,
  marks: mostMarks,
};

const markdown = createMarkdown();

const rawHtml = /<(?:!--|\/?[A-Za-z][^<>]*>|[!?])/g;

/** The words of an inline token, as a reader sees them. */
const plainText = (token: Token): string =>
  (token.children ?? [])
    .map((child) =>
      child.type === 'softbreak' ? ' ' : child.type === 'html_inline' ? '' : child.content,
    )
    .join('');

interface Collected {
  readonly headings: Heading[];
  readonly links: TextLink[];
  readonly bareIds: BareId[];
  readonly problems: MarkupProblem[];
}

/** The words of each link, by the token that opens it. */
const linkLabels = (children: readonly Token[]): ReadonlyMap<Token, string> => {
  const labels = new Map<Token, string>();
  let open: Token | undefined;
  let words: string[] = [];
  for (const child of children) {
    if (child.type === 'link_open') {
      open = child;
      words = [];
    } else if (child.type === 'link_close' && open) {
      labels.set(open, words.join(''));
      open = undefined;
    } else {
      words.push(child.content);
    }
  }
  return labels;
};

const tagName = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/;

/** A tag of raw HTML and where it stands. */
interface PlacedTag extends BodyPlace {
  readonly tag: string;
}

/**
 * The tags that begin an element or stand alone: neither the end of an element nor what lies within
 * it, since whoever writes the element in Markdown has written those as well.
 */
const outermost = (tags: readonly PlacedTag[]): readonly PlacedTag[] => {
  const told: (PlacedTag & { readonly name: string })[] = [];
  for (const placed of tags) {
    const [, slash = '', name = ''] = tagName.exec(placed.tag.toLowerCase()) ?? [];
    const start = slash === '' ? -1 : told.findLastIndex((open) => open.name === name);
    if (start === -1) told.push({ ...placed, name: slash === '' ? name : '' });
    // What has ended is the beginning of nothing any more.
    else told.splice(start, told.length, ...told.slice(start, start + 1).map(ended));
  }
  return told;
};

const ended = (tag: PlacedTag): PlacedTag & { readonly name: string } => ({ ...tag, name: '' });

const collectInline = (
  token: Token,
  place: (text: string) => BodyPlace,
  fileLine: (line: number) => number,
  into: Collected,
): void => {
  const children = token.children ?? [];
  const labels = linkLabels(children);
  const tags: PlacedTag[] = [];
  for (const child of children) {
    const at = (text: string): { line: number; column: number } => {
      const found = place(text);
      return { line: fileLine(found.line), column: found.column };
    };
    if (child.type === 'link_open') {
      const href = attribute(child, 'href');
      into.links.push({ type: 'link', href, label: labels.get(child) ?? '', ...at(href) });
    } else if (child.type === 'image') {
      const href = attribute(child, 'src');
      into.links.push({ type: 'image', href, label: child.content, ...at(href) });
    } else if (child.type === bareIdToken) {
      into.bareIds.push({ id: child.content, ...at(child.content) });
    } else if (child.type === 'text') {
      for (const [tag] of child.content.matchAll(rawHtml)) {
        tags.push({ tag, ...at(tag) });
      }
    }
  }
  for (const { tag, line, column } of outermost(tags)) {
    into.problems.push({ ...rawHtmlProblem(tag), line, column });
  }
};

const rawHtmlProblem = (markup: string): Pick<MarkupProblem, 'severity' | 'message' | 'hint'> => ({
  severity: 'warning',
  message: `Unexpected HTML \`${markup.slice(0, 40)}\`, expected Markdown`,
  hint: 'write it in Markdown; HTML is shown as text. Put `\\` before `<` if you mean the character',
});

const limitProblem = (what: string, limit: number, setting: string): MarkupProblem => ({
  severity: 'error',
  message: `Unexpected ${what} in one text, expected at most ${limit}`,
  hint: `split the text, or raise \`limits.${setting}\` in \`isms.yml\``,
  line: 1,
  column: 1,
});

/**
 * Gives each heading its anchor, as the forge does, and each table the heading it stands under.
 * A heading of nothing but signs, for which the forge has no anchor, gets one as well.
 */
export const anchorHeadings = (
  tokens: readonly Token[],
  fileLine: (line: number) => number,
): Heading[] => {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  tokens.forEach((token, index) => {
    const inline = tokens[index + 1];
    if (token.type === 'heading_open' && inline) {
      const text = plainText(inline);
      const anchor = slugger.slug(slug(text) === '' ? 'section' : text);
      token.attrSet('id', anchor);
      headings.push({
        level: Number(token.tag.slice(1)),
        text,
        anchor,
        line: fileLine(token.map?.[0] ?? 0),
      });
    } else if (token.type === 'table_open') {
      token.meta = { under: headings.at(-1)?.text.trim() };
    }
  });
  return headings;
};

const wordlessHeadings = (headings: readonly Heading[]): MarkupProblem[] =>
  headings
    .filter(({ text }) => text.trim() === '')
    .map(({ line }) => ({
      severity: 'warning',
      message: 'Unexpected heading without words',
      hint: 'write what the section is about, or remove the heading',
      line,
      column: 1,
    }));

const overLimits = (
  tokens: readonly Token[],
  headings: readonly Heading[],
  limits: TextLimits,
): MarkupProblem[] => {
  const cells = tokens.filter(({ type }) => type === 'td_open' || type === 'th_open').length;
  const deep = tokens.some(
    (token) =>
      token.level >= limits.nesting ||
      (token.children ?? []).some(({ level }) => level >= limits.nesting),
  );
  return [
    ...(deep ? [limitProblem('nesting', limits.nesting, 'markdown_nesting')] : []),
    ...(headings.length > limits.headings
      ? [limitProblem(`${headings.length} headings`, limits.headings, 'headings')]
      : []),
    ...(cells > limits.tableCells
      ? [limitProblem(`${cells} table cells`, limits.tableCells, 'table_cells')]
      : []),
  ];
};

/** The whole text as it was typed. */
const verbatim = (body: string): readonly Token[] =>
  // The parser exports no way to make a token but to parse one.
  markdown.parse('    .', {}).map((token) => Object.assign(token, { content: body }));

/** A text that would take too long to parse: shown as typed, and nothing in it is looked at. */
const unparsedText = (
  body: string,
  bodyLine: number,
  { count, over }: MarkCount,
  limit: number,
): Text => ({
  tokens: verbatim(body),
  headings: [],
  links: [],
  bareIds: [],
  problems: [
    {
      ...limitProblem(`${count} signs of Markdown and line ends`, limit, 'markdown_marks'),
      line: bodyLine + (over?.line ?? 0),
      column: over?.column ?? 1,
    },
  ],
  unparsed: true,
});

/**
 * Parses the Markdown of one record. `bodyLine` is the line of the file on which `body` begins;
 * all lines of the result are lines of the file. Never throws: what cannot be shown as written
 * is in `problems`.
 */
export const parseText = (
  body: string,
  bodyLine: number,
  limits: TextLimits = defaultTextLimits,
): Text => {
  const fileLine = (line: number): number => line + bodyLine;
  const limit = limits.marks ?? mostMarks;
  const marks = countMarks(body, limit);
  if (marks.over) return unparsedText(body, bodyLine, marks, limit);
  const tokens = markdown.parse(body, {});
  const headings = anchorHeadings(tokens, fileLine);
  const problems = [
    ...overLimits(tokens, headings, limits).map((problem) => ({ ...problem, line: bodyLine })),
    ...wordlessHeadings(headings),
  ];
  const collected: Collected = { headings, links: [], bareIds: [], problems };
  const cursor = sourceCursor(body);
  for (const token of tokens) {
    if (token.map) cursor.enter(...token.map);
    if (token.type === 'inline') collectInline(token, cursor.find, fileLine, collected);
  }
  return { tokens, ...collected };
};
