import type { Token } from 'markdown-it';
import { linkForm } from '#markdown/link-policy.ts';
import { anchorHeadings } from '#markdown/parse-text.ts';
import type { Text } from '#markdown/text.ts';
import { resolveAddress } from '#register/resolve-address.ts';
import type { Hidden } from './hidden.ts';
import { restrictedRecord } from './view.ts';

type LeadsToHidden = (href: string) => boolean;

const leadsToHidden =
  (path: string, hidden: Hidden): LeadsToHidden =>
  (href) =>
    ['relative', 'anchor'].includes(linkForm(href)) &&
    hidden.paths.has(resolveAddress(path, href).path);

const href = (token: Token): string => String(token.attrGet('href') ?? token.attrGet('src') ?? '');

const copyOf = (token: Token, changes: Partial<Token> = {}): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, changes);

const neutral = (token: Token): Token =>
  copyOf(token, {
    type: 'text',
    tag: '',
    nesting: 0,
    attrs: null,
    children: null,
    content: restrictedRecord,
  });

/** Replaces each link to a hidden record, with its text, by the neutral words. */
const concealInline = (children: readonly Token[], hides: LeadsToHidden): Token[] => {
  const kept: Token[] = [];
  let depth = 0;
  for (const token of children) {
    if (depth > 0) {
      depth += token.type === 'link_open' ? 1 : token.type === 'link_close' ? -1 : 0;
    } else if (token.type === 'link_open' && hides(href(token))) {
      depth = 1;
      kept.push(neutral(token));
    } else {
      kept.push(token.type === 'image' && hides(href(token)) ? neutral(token) : token);
    }
  }
  return kept;
};

/** Tokens on which headings leave their words: as anchor, or as the name of a table. */
const copyMarked = (token: Token): Token =>
  token.type === 'heading_open' || token.type === 'table_open'
    ? copyOf(token, { attrs: null, meta: null })
    : token;

/** A text as an audience may see it: no link, label, anchor or address leads to what is hidden. */
export const concealText = (text: Text, path: string, hidden: Hidden): Text => {
  const hides = leadsToHidden(path, hidden);
  if (!text.links.some((link) => hides(link.href))) return text;
  const tokens = text.tokens.map((token) => {
    return token.type === 'inline' && token.children
      ? copyOf(token, { children: concealInline(token.children, hides) })
      : copyMarked(token);
  });
  const [first] = text.headings;
  const firstLine = tokens.find(({ type }) => type === 'heading_open')?.map?.[0] ?? 0;
  const bodyLine = (first?.line ?? 0) - firstLine;
  const headings = anchorHeadings(tokens, (line) => line + bodyLine);
  return { ...text, tokens, headings, links: text.links.filter((link) => !hides(link.href)) };
};
