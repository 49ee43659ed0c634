import { terminalText } from './terminal-text.ts';

/** A blank of no width: readers do not see it, and forges find no name, number or address across it. */
const apart = '\u200b';

/**
 * Text of an author as it stands in the cell of a Markdown table on somebody else's page: one line,
 * all of it text. Nobody is mentioned, nothing is linked, no markup begins or ends.
 */
export const markdownCell = (text: string): string =>
  terminalText(text)
    .replace(/([@#!])(?=[\p{L}\p{N}_[(])/gu, `$1${apart}`)
    .replace(/:(?=\/\/)/g, `:${apart}`)
    .replace(/\bwww(?=\.)/gi, `www${apart}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$^]/g, '\\$&')
    .replaceAll(apart, '&#8203;');
