/** A tag of HTML that our own renderer wrote, or the text between two. */
export type MarkupToken =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open' | 'close'; readonly name: string; readonly attributes: string };

/** Elements that a redline may hold. All else is dropped, and what it held stays. */
const elements: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong s sup br table thead tbody tr th td section ins del'.split(
    ' ',
  ),
);

/** Elements that stand for themselves. */
export const voidElements: ReadonlySet<string> = new Set(['br']);

/**
 * Cuts HTML into tags and text. Exact for what `markdown/render.ts` writes: it leaves no `<` or `>`
 * in texts and attribute values.
 */
export const markupTokens = (markup: string): readonly MarkupToken[] =>
  [...markup.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/gi)].map(
    ([whole, slash, name, attributes]): MarkupToken =>
      name === undefined
        ? { type: 'text', text: whole }
        : {
            type: slash === '/' ? 'close' : 'open',
            name: name.toLowerCase(),
            attributes: attributes ?? '',
          },
  );

const attribute = (attributes: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/** What stands in place of an element that a redline cannot show. */
const substitute = (name: string, attributes: string): string => {
  if (name === 'input') return attributes.includes(' checked=') ? '☑' : '☐';
  if (name !== 'img') return '';
  return `[image: ${attribute(attributes, 'alt')} (${attribute(attributes, 'src')})]`;
};

/** The addresses of all links of rendered Markdown, in their order: equal where they lead alike. */
export const addressesIn = (markup: string): string =>
  markupTokens(markup)
    .flatMap((token) => (token.type === 'open' && token.name === 'a' ? [token.attributes] : []))
    .join('\n');

/** Which addresses of links are told: all, or those that lead outside the ISMS. */
export type ToldAddresses = 'all' | 'outside';

/** Where a link leads, in words, so that a changed address is a changed text. */
const addressOf = (attributes: string, told: ToldAddresses): string => {
  const href = attribute(attributes, 'href');
  const shown = told === 'all' ? !/^#fn(?:ref)?[\d:]/.test(href) : /^(?:https|mailto):/i.test(href);
  return href !== '' && shown ? ` (${href})` : '';
};

/**
 * Rendered Markdown reduced to plain elements without attributes: no link, image or control is
 * left, what they lead to or say stands as text.
 */
export const plainMarkup = (markup: string, told: ToldAddresses): string => {
  const addresses: string[] = [];
  return markupTokens(markup)
    .map((token) => {
      if (token.type === 'text') return token.text.replaceAll('↩︎', '');
      const { type, name, attributes } = token;
      if (name === 'a') {
        if (type === 'close') return addresses.pop() ?? '';
        addresses.push(addressOf(attributes, told));
        return '';
      }
      if (elements.has(name)) return type === 'open' ? `<${name}>` : `</${name}>`;
      return type === 'open' ? substitute(name, attributes) : '';
    })
    .join('');
};

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** Escaped text as it was before. */
export const unescapeHtml = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);

/** The words of HTML on one line, without its tags. */
export const wordsOf = (markup: string): string =>
  unescapeHtml(
    markupTokens(markup)
      .map((token) => (token.type === 'text' ? token.text : isBlock(token.name) ? ' ' : ''))
      .join(''),
  )
    .replace(/\s+/g, ' ')
    .trim();

const inlineElements: ReadonlySet<string> = new Set([
  'em',
  'strong',
  's',
  'sup',
  'code',
  'ins',
  'del',
]);

const isBlock = (name: string): boolean => !inlineElements.has(name);
