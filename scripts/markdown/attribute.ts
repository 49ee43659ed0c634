import type { Token } from 'markdown-it';

/** An attribute of a Markdown token as text; empty where there is none. */
export const attribute = (token: Token | undefined, name: string): string =>
  String(token?.attrGet(name) ?? '');
