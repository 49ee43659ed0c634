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

/** The HTML of a parsed text. `idPrefix` goes before every anchor where several texts share a page. */
export declare const renderText: (text: Text, links: Links, options?: { readonly idPrefix?: string }) => string;
