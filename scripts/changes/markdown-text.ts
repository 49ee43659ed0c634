import { terminalText } from '#findings/terminal-text.ts';
import { shortened } from './words.ts';

/** A blank of no width: readers do not see it, and forges find no name, number or address across it. */
const apart = '\u200b';

/**
 * Where a forge would link, mention or close: names (@), issues and merge requests (#, !, GH-),
 * GitLab's snippets, labels, milestones, epics and alerts, addresses, and ids of commits.
 */
const pulled: readonly (readonly [RegExp, string])[] = [
  [/([@#!$~%^&*:])(?=[\p{L}\p{N}_"'[(])/gu, `$1${apart}`],
  [/\b(GH|gh)-(?=\d)/g, `$1-${apart}`],
  [/:(?=\/\/)/g, `:${apart}`],
  [/\b(www|mailto|xmpp)(?=[.:])/gi, `$1${apart}`],
  [/\b([0-9a-f]{5})(?=[0-9a-f]{2,})/gi, `$1${apart}`],
];

/**
 * Text of an author inside a comment on a forge: one line, all of it text. No name is told, nothing
 * is linked, no markup begins or ends.
 */
export const markdownText = (text: string, longest = 200): string =>
  pulled
    .reduce((safe, [what, by]) => safe.replace(what, by), terminalText(shortened(text, longest)))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$^=-]/g, '\\$&')
    .replace(/^(\d+)\./, '$1\\.')
    .replaceAll(apart, '&#8203;');
