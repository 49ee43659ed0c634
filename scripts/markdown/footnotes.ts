import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** A footnote that the text refers to, as the plugin collects it. */
interface Note {
  readonly label?: string;
  /** How often the text refers to it; absent where the note stands in the text itself (`^[note]`). */
  readonly count?: number;
  readonly content?: string;
  readonly tokens?: Token[];
}

interface Definition {
  readonly label: string;
  readonly tokens: Token[];
}

/** Takes the definitions out of the running text; one may stand inside another. */
const takeDefinitions = (
  tokens: readonly Token[],
): { text: Token[]; definitions: Definition[] } => {
  const text: Token[] = [];
  const definitions: Definition[] = [];
  const open: Definition[] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const definition = { label: (token.meta as { label: string }).label, tokens: [] };
      open.push(definition);
      definitions.push(definition);
    } else if (token.type === 'footnote_reference_close') {
      open.pop();
    } else {
      (open.at(-1)?.tokens ?? text).push(token);
    }
  }
  return { text, definitions };
};

const inlineParagraph = (state: StateCore, { content = '', tokens = [] }: Note): Token[] => [
  Object.assign(new state.Token('paragraph_open', 'p', 1), { block: true }),
  Object.assign(new state.Token('inline', '', 0), { children: tokens, content }),
  Object.assign(new state.Token('paragraph_close', 'p', -1), { block: true }),
];

/** The tokens of one note: its text, and inside its last paragraph the ways back to the text. */
const noteTokens = (
  state: StateCore,
  id: number,
  text: readonly Token[],
  backLinks: number,
): Token[] => {
  const back = Array.from({ length: backLinks }, (_, subId) =>
    Object.assign(new state.Token('footnote_anchor', '', 0), { meta: { id, subId } }),
  );
  const end = text.at(-1)?.type === 'paragraph_close' ? text.length - 1 : text.length;
  return [
    Object.assign(new state.Token('footnote_open', '', 1), { meta: { id } }),
    ...text.slice(0, end),
    ...back,
    ...text.slice(end),
    new state.Token('footnote_close', '', -1),
  ];
};

const moveToEnd = (state: StateCore): void => {
  const { list = [] } = (state.env as { footnotes?: { list?: readonly Note[] } }).footnotes ?? {};
  const { text, definitions } = takeDefinitions(state.tokens);
  const byLabel = new Map(definitions.toReversed().map((note) => [note.label, note] as const));
  const shown = new Set<Definition>();
  const notes = list.map((note, id) => {
    const definition = note.label === undefined ? undefined : byLabel.get(note.label);
    if (definition) shown.add(definition);
    const tokens = note.tokens ? inlineParagraph(state, note) : (definition?.tokens ?? []);
    return noteTokens(state, id, tokens, note.count ?? 1);
  });
  const others = definitions
    .filter((definition) => !shown.has(definition))
    .map(({ tokens }, index) => noteTokens(state, list.length + index, tokens, 0));
  const all = [...notes, ...others];
  if (all.length === 0) return;
  state.tokens = [
    ...text,
    new state.Token('footnote_block_open', '', 1),
    ...all.flat(),
    new state.Token('footnote_block_close', '', -1),
  ];
};

/**
 * Plugin: footnotes go to the end of the text. The footnote plugin's own way copies the whole text
 * for each note and drops a note to which nothing refers; here nothing the author wrote is lost.
 */
export const footnotesAtEnd = (markdown: MarkdownIt): void => {
  markdown.core.ruler.at('footnote_tail', moveToEnd);
};
