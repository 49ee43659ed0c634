import type { Token } from 'markdown-it';
import { renderText } from '#markdown/render.ts';
import type { Text } from '#markdown/text.ts';
import { addressesIn, plainMarkup, wordsOf } from './markup.ts';

/** What a piece of text is called when it is counted. */
export type UnitType =
  | 'heading'
  | 'paragraph'
  | 'list item'
  | 'table row'
  | 'code block'
  | 'quote'
  | 'footnote'
  | 'line';

/** Plain markup, with the address behind every link, and as people read it, with outside ones. */
export interface Markup {
  readonly whole: string;
  readonly readable: string;
  /** Where its links lead: equal where they lead alike. */
  readonly addresses: string;
}

/** A cell of a table row. */
export interface Cell {
  readonly element: 'td' | 'th';
  readonly markup: Markup;
}

/** The smallest piece of a text that is added, removed or moved as a whole. */
export interface Unit {
  readonly type: UnitType;
  /** Element that holds it, with others of its kind where that is a list or a table. */
  readonly element: string;
  /** What the element holds; of a table row it is in `cells`. */
  readonly markup: Markup;
  /** The cells of a table row, each with its element: `td` or `th`. */
  readonly cells?: readonly Cell[];
  /** The list or table it stands in. */
  readonly container?: 'ul' | 'ol' | 'table';
  /** Place in a numbered list, from 1. */
  readonly number?: number;
  /** Its words on one line. */
  readonly words: string;
  /** Equal exactly for units that read the same. */
  readonly key: string;
}

type Slice = readonly Token[];

/** From each token that opens at `level`, or stands alone there, to its end. */
const slicesAt = (tokens: Slice, level: number): readonly Slice[] => {
  const slices: Slice[] = [];
  let from = 0;
  tokens.forEach((token, index) => {
    if (token.level !== level || token.nesting === 1) return;
    slices.push(tokens.slice(from, index + 1));
    from = index + 1;
  });
  return from < tokens.length ? [...slices, tokens.slice(from)] : slices;
};

type Render = (tokens: Slice) => Markup;

const unit = (parts: Omit<Unit, 'words' | 'key'>): Unit => {
  const of = (way: 'whole' | 'readable'): string =>
    parts.cells?.map(({ element, markup }) => `<${element}>${markup[way]}`).join('') ??
    parts.markup[way];
  const marker = parts.number === undefined ? '' : 'numbered';
  return {
    ...parts,
    words: wordsOf(of('readable').replaceAll(/<t[dh]>/g, ' <br>')),
    key: [parts.type, parts.element, parts.container ?? '', marker, of('whole').trim()].join('\0'),
  };
};

const withoutElement = (markup: string, element: string): string =>
  markup
    .trim()
    .replace(new RegExp(`^<${element}>`), '')
    .replace(new RegExp(`</${element}>$`), '');

/** Takes the outermost element off. */
const inside = ({ whole, readable, addresses }: Markup, element: string): Markup => ({
  addresses,
  whole: withoutElement(whole, element),
  readable: withoutElement(readable, element),
});

const nothing: Markup = { whole: '', readable: '', addresses: '' };

const rule: Markup = { ...nothing, whole: '―――', readable: '―――' };

const plainUnit = (type: UnitType, element: string, markup: Markup): Unit =>
  unit({ type, element, markup: inside(markup, element) });

const listUnits = (tokens: Slice, render: Render): readonly Unit[] => {
  const [open] = tokens;
  const container = open?.type === 'ordered_list_open' ? 'ol' : 'ul';
  const start = Number(open?.attrGet('start') ?? 1);
  return slicesAt(tokens.slice(1, -1), (open?.level ?? 0) + 1).map((item, index) =>
    unit({
      type: 'list item',
      element: 'li',
      container,
      markup: inside(render(item), 'li'),
      ...(container === 'ol' ? { number: start + index } : {}),
    }),
  );
};

const rowUnit = (tokens: Slice, render: Render): Unit => {
  const [open] = tokens;
  const cells = slicesAt(tokens.slice(1, -1), (open?.level ?? 0) + 1).map((cell) => {
    const element = cell[0]?.type === 'th_open' ? 'th' : 'td';
    return { element, markup: inside(render(cell), element) } as const;
  });
  return unit({ type: 'table row', element: 'tr', container: 'table', markup: nothing, cells });
};

const tableUnits = (tokens: Slice, render: Render): readonly Unit[] => {
  const rows = tokens.filter(({ type }) => !/^t(?:able|head|body)_/.test(type));
  return slicesAt(rows, 2).map((row) => rowUnit(row, render));
};

const unitsOf = (tokens: Slice, render: Render): readonly Unit[] => {
  const [open] = tokens;
  switch (open?.type) {
    case undefined:
      return [];
    case 'bullet_list_open':
    case 'ordered_list_open':
      return listUnits(tokens, render);
    case 'table_open':
      return tableUnits(tokens, render);
    case 'heading_open':
      return [plainUnit('heading', open.tag, render(tokens))];
    case 'fence':
    case 'code_block':
      return [plainUnit('code block', 'pre', render(tokens))];
    case 'hr':
      return [unit({ type: 'line', element: 'p', markup: rule })];
    case 'blockquote_open':
    case 'alert_open':
      return [plainUnit('quote', 'blockquote', render(tokens))];
    case 'paragraph_open':
      return [plainUnit('paragraph', 'p', render(tokens))];
    default:
      return [unit({ type: 'paragraph', element: 'section', markup: render(tokens) })];
  }
};

/** The tokens of each footnote, without its ends and the ways back to the text. */
const footnotesIn = (tokens: Slice): readonly Slice[] => {
  const notes: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_open') notes.push([]);
    if (!token.type.startsWith('footnote_')) notes.at(-1)?.push(token);
  }
  return notes;
};

/** Cuts a text into units, in its order; a link stays as its words and its address. */
export const unitsIn = (text: Text): readonly Unit[] => {
  const links = { href: (href: string) => href, id: () => undefined };
  const render: Render = (tokens) => {
    const rendered = renderText({ ...text, tokens }, links);
    return {
      whole: plainMarkup(rendered, 'all'),
      readable: plainMarkup(rendered, 'outside'),
      addresses: addressesIn(rendered),
    };
  };
  const notes = text.tokens.findIndex(({ type }) => type === 'footnote_block_open');
  const end = notes < 0 ? text.tokens.length : notes;
  return [
    ...slicesAt(text.tokens.slice(0, end), 0).flatMap((tokens) => unitsOf(tokens, render)),
    ...footnotesIn(text.tokens.slice(end)).map((note) =>
      unit({ type: 'footnote', element: 'section', markup: render(note) }),
    ),
  ];
};
