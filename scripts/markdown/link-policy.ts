/** What a link or image address is, before anything is known of its target. */
export type LinkForm = 'relative' | 'anchor' | 'external' | 'refused';

const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** Control characters and blanks hide schemes from readers (`java\tscript:`): such links are refused. */

const hidden = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/;

/**
 * Sorts an address as written: only `https:`, `mailto:`, relative paths and anchors may be linked
 * (SECURITY-MODEL §4). Protocol-relative (`//host`) and absolute paths are refused.
 */
export const linkForm = (href: string): LinkForm => {
  if (hidden.test(href.trim()) && scheme.test(href.replaceAll(/\s/g, ''))) return 'refused';
  if (href.startsWith('#')) return 'anchor';
  if (/^[\\/]/.test(href)) return 'refused';
  if (!scheme.test(href)) return href === '' ? 'refused' : 'relative';
  return /^(?:https:\/\/[^/]|mailto:)/i.test(href) ? 'external' : 'refused';
};
