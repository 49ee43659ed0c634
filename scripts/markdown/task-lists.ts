import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const marker = /^\[([ xX])\] /;

const listOpens: ReadonlySet<string> = new Set(['bullet_list_open', 'ordered_list_open']);
const listCloses: ReadonlySet<string> = new Set(['bullet_list_close', 'ordered_list_close']);

const markup = (state: StateCore, content: string): Token =>
  Object.assign(new state.Token('html_inline', '', 0), { content });

/** Sets a box before the text of an item that begins with `[ ]` or `[x]`; tells whether it did. */
const setBox = (state: StateCore, inline: Token): boolean => {
  const [first] = inline.children ?? [];
  const found = first?.type === 'text' ? marker.exec(first.content) : null;
  if (!first || !found) return false;
  first.content = first.content.slice(3);
  const checked = found[1] === ' ' ? '' : ' checked=""';
  const box = `<label><input class="task-list-item-checkbox"${checked} disabled="" type="checkbox">`;
  inline.children = [markup(state, box), ...(inline.children ?? []), markup(state, '</label>')];
  return true;
};

/**
 * Plugin: task lists as forges show them. `markdown-it-task-lists` looks for the list of each item
 * from the item backwards, which takes minutes for a long list; this goes once through the text.
 */
export const taskLists = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('inline', 'task-lists', (state) => {
    const lists: Token[] = [];
    state.tokens.forEach((token, index) => {
      if (listOpens.has(token.type)) lists.push(token);
      if (listCloses.has(token.type)) lists.pop();
      const [item, paragraph] = state.tokens.slice(Math.max(0, index - 2), index);
      if (token.type !== 'inline' || item?.type !== 'list_item_open') return;
      if (paragraph?.type !== 'paragraph_open' || !setBox(state, token)) return;
      item.attrSet('class', 'task-list-item');
      lists.at(-1)?.attrSet('class', 'contains-task-list');
    });
  });
};
