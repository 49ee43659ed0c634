import type { Hit } from '../search/find-records.ts';
import { markWords, snippetOf, type Piece } from '../search/snippet.ts';
import { element } from './element.ts';
import type { Strings } from './strings.ts';

const mostTerms = 8;

const marked = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, found }) => (found ? element('mark', {}, text) : text));

const line = (name: string, ...children: readonly (Node | string)[]): HTMLElement =>
  element('span', { class: `search-hit-${name}` }, ...children);

/** Where a hit leads: its page, with the words to mark there, at its section. */
export const hitAddress = (hit: Hit, anchor: string | undefined, root: string): string => {
  const url = new URL(hit.record.url, root);
  const terms = hit.terms.slice(0, mostTerms).join(' ');
  if (terms !== '') url.searchParams.set('q', terms);
  if (anchor !== undefined) url.hash = anchor;
  return url.href;
};

/** One option of the list of results: id, title, kind, status, section and the words around. */
export const hitElement = (
  hit: Hit,
  id: string,
  root: string,
  strings: Strings<'retired'>,
): HTMLAnchorElement => {
  const { record } = hit;
  const { section, pieces } = snippetOf(hit);
  const found = new Set(hit.terms);
  const status = record.retired === true ? strings.retired : record.status;
  const parts: readonly (HTMLElement | undefined)[] = [
    record.kind === 'page' ? undefined : line('id', record.id),
    line('title', ...marked(markWords(record.title, found))),
    line('kind', record.kindTitle),
    status === undefined ? undefined : line('status', status),
    section && line('section', ...marked(markWords(section.text, found))),
    pieces.length === 0 ? undefined : line('snippet', ...marked(pieces)),
  ];
  return element(
    'a',
    {
      id,
      class: 'search-hit',
      role: 'option',
      tabindex: '-1',
      'aria-selected': 'false',
      href: hitAddress(hit, section?.anchor, root),
      ...(record.retired === true ? { 'data-retired': '' } : {}),
    },
    ...parts.flatMap((part) => (part ? [part, ' '] : [])),
  );
};
