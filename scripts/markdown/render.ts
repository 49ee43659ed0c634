import type { Env, MarkdownIt, MarkdownItOptions, Renderer, Token } from 'markdown-it';
import { attribute } from './attribute.ts';
import { bareIdToken } from './bare-ids.ts';
import { escapeHtml, showDirections } from './html.ts';
import { linkForm } from './link-policy.ts';
import { createMarkdown } from './set-up.ts';
import type { Text } from './text.ts';

/**
 * Where the links of a text lead in one output. Each gives the address to write, or `undefined`
 * where there is none to give: the link then comes out as its text alone.
 */
export interface Links {
  /** For a link or image as written in the Markdown. */
  readonly href: (href: string) => string | undefined;
  /** For a bare id in the text. */
  readonly id: (id: string) => string | undefined;
}

interface Environment extends Env {
  readonly links: Links;
  readonly docId?: string;
  /** Whether each open link came out as one, innermost last. */
  readonly open: boolean[];
}

type Rule = (
  tokens: Token[],
  index: number,
  options: Required<MarkdownItOptions>,
  environment: Environment,
  renderer: Renderer,
) => string;

const externalAttributes = ' rel="noopener noreferrer"';

const address = (written: string, links: Links): string | undefined =>
  linkForm(written) === 'refused' ? undefined : links.href(written);

const openLink: Rule = (tokens, index, _options, { links, open }) => {
  const written = attribute(tokens[index], 'href');
  const href = address(written, links);
  open.push(href !== undefined);
  if (href === undefined) return '';
  const external = linkForm(href) === 'external' ? externalAttributes : '';
  return `<a href="${escapeHtml(href)}"${external}>`;
};

const closeLink: Rule = (_tokens, _index, _options, { open }) => (open.pop() ? '</a>' : '');

/** Images come from the tree only; a remote one would tell its host who reads. */
const image: Rule = (tokens, index, options, environment, renderer) => {
  const token = tokens[index];
  const written = attribute(token, 'src');
  const text = escapeHtml(renderer.renderInlineAsText(token?.children ?? [], options, environment));
  const source = linkForm(written) === 'relative' ? environment.links.href(written) : undefined;
  return source === undefined ? text : `<img src="${escapeHtml(source)}" alt="${text}">`;
};

const bareId: Rule = (tokens, index, _options, { links }) => {
  const id = tokens[index]?.content ?? '';
  const href = links.id(id);
  return href === undefined
    ? escapeHtml(id)
    : `<a href="${escapeHtml(href)}">${escapeHtml(id)}</a>`;
};

/** A wide table scrolls in a region that the keyboard reaches and a screen reader names. */
const openTable: Rule = (tokens, index) => {
  const meta = tokens[index]?.meta as { readonly under?: string } | null;
  const name = !meta?.under ? 'Table' : `Table: ${meta.under}`;
  return `<div class="table-scroll" role="region" tabindex="0" aria-label="${escapeHtml(name)}"><table>\n`;
};

/** A page may hold no inline style, so how a column is aligned is a class. */
const openCell: Rule = (tokens, index) => {
  const token = tokens[index];
  const [, side] = /text-align:(center|right)/.exec(attribute(token, 'style')) ?? [];
  return side === undefined ? `<${token?.tag}>` : `<${token?.tag} class="align-${side}">`;
};

const closeTable: Rule = () => '</table></div>\n';

/** The alerts plugin writes its title, which comes from the text, without escaping it. */
const openAlert: Rule = (tokens, index) => {
  const meta = tokens[index]?.meta as { readonly title: string; readonly type: string };
  return `<div class="alert alert-${escapeHtml(meta.type)}"><p class="alert-title">${escapeHtml(meta.title)}</p>`;
};

const prefixedHeading: Rule = (tokens, index, options, environment, renderer) => {
  const token = tokens[index];
  const anchor = attribute(token, 'id');
  if (!token || anchor === '') return renderer.renderToken(tokens, index, options);
  return `<${token.tag} id="${escapeHtml(`${environment.docId ?? ''}${anchor}`)}">`;
};

/** No slug of a heading holds a colon, so that a note (`fn:1`) never has the anchor of a heading. */
const noteAnchor: Rule = (tokens, index, _options, { docId = '' }) => {
  const { id } = tokens[index]?.meta as { readonly id: number };
  return `:${docId}${id + 1}`;
};

const createRenderer = (): MarkdownIt => {
  const markdown = createMarkdown();
  const rules: Readonly<Record<string, Rule>> = {
    link_open: openLink,
    link_close: closeLink,
    image,
    [bareIdToken]: bareId,
    table_open: openTable,
    table_close: closeTable,
    th_open: openCell,
    td_open: openCell,
    alert_open: openAlert,
    heading_open: prefixedHeading,
    footnote_anchor_name: noteAnchor,
  };
  // The renderer hands every rule the environment that `renderText` makes below.
  Object.assign(markdown.renderer.rules, rules);
  return markdown;
};

const renderer = createRenderer();

/** How a text is set into a page. */
export interface TextPlacement {
  /** Goes before every anchor where several texts share a page. */
  readonly idPrefix?: string;
  /** Leaves out a first-level heading at the beginning: the page shows the record's title itself. */
  readonly withoutTitle?: boolean;
}

const hasTitle = ([first]: readonly Token[]): boolean =>
  first?.type === 'heading_open' && first.tag === 'h1';

/** The HTML of a parsed text. */
export const renderText = (text: Text, links: Links, placement: TextPlacement = {}): string => {
  const environment: Environment = {
    links,
    open: [],
    ...(placement.idPrefix === undefined ? {} : { docId: placement.idPrefix }),
  };
  const tokens = text.tokens.slice(placement.withoutTitle && hasTitle(text.tokens) ? 3 : 0);
  return showDirections(renderer.renderer.render(tokens, renderer.options, environment));
};
