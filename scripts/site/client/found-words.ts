import { terms, words } from '../search/words.ts';
import { element } from './element.ts';
import { hooks } from './hooks.ts';
import { fill, type foundWordsStrings, type Strings } from './strings.ts';

type Words = Strings<keyof typeof foundWordsStrings>;

const most = 500;
const longestQuery = 300;

const skipped = 'script, style, template, noscript, textarea, select, button, dialog, mark, svg';

const textNodes = (place: Element): Text[] => {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(skipped)) nodes.push(node);
  }
  return nodes;
};

/** Marks the words of one text node from its end, so that earlier places stay where they are. */
const markNode = (node: Text, found: ReadonlySet<string>): HTMLElement[] =>
  words(node.data)
    .filter(({ term }) => found.has(term))
    .reverse()
    .map(({ start, end }) => {
      const rest = node.splitText(start);
      rest.splitText(end - start);
      const mark = element('mark', { class: 'found' });
      rest.replaceWith(mark);
      mark.append(rest);
      return mark;
    })
    .reverse();

const unmark = (marks: readonly HTMLElement[]): void => {
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
};

const withoutQuery = (): string => {
  const url = new URL(location.href);
  url.searchParams.delete('q');
  return url.href;
};

const foundLine = (shown: string, marks: readonly HTMLElement[], strings: Words): HTMLElement => {
  const button = element('button', { type: 'button' }, strings.unmark);
  const line = element(
    'p',
    { class: 'found-words' },
    `${fill(strings.marked, { words: shown })} `,
    button,
  );
  button.addEventListener('click', () => {
    unmark(marks);
    line.remove();
    history.replaceState(history.state, '', withoutQuery());
  });
  return line;
};

/** Marks the words of the address's `q` in the text of the page, with a way to take the marks away. */
export const markFoundWords = (strings: Words): void => {
  const query = new URLSearchParams(location.search).get('q')?.slice(0, longestQuery) ?? '';
  const found = new Set(terms(query));
  if (found.size === 0) return;
  const own = [...document.querySelectorAll(`[${hooks.searchText}]`)];
  const places = own.length > 0 ? own : [...document.querySelectorAll('main')];
  const marks: HTMLElement[] = [];
  for (const node of places.flatMap(textNodes)) {
    if (marks.length >= most) break;
    marks.push(...markNode(node, found));
  }
  if (marks.length === 0) return;
  const shown = [...new Set(marks.map(({ textContent }) => textContent.toLowerCase()))].join(', ');
  places[0]?.prepend(foundLine(shown, marks, strings));
  if (location.hash === '') marks[0]?.scrollIntoView({ block: 'center' });
};
