/** HTML that is already safe to put into a page. */
export class Html {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

/** What may stand in an `html` template; text is escaped, `null`, `undefined` and `false` vanish. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Embeddings, overrides and isolates of writing direction, shown as code points: raw they would let
 * a text read differently from what it says.
 */
export const showDirections = (text: string): string =>
  text.replace(
    /[\u202a-\u202e\u2066-\u2069]/g,
    (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`,
  );

/** Text made safe for HTML content and quoted attributes. */
export const escapeHtml = (text: string): string =>
  showDirections(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** Marks a string as HTML that was made safe elsewhere, such as rendered Markdown. */
export const trusted = (markup: string): Html => new Html(markup);

const render = (value: HtmlValue): string => {
  if (value == null || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(render).join('');
  return escapeHtml(String(value));
};

/** Template tag for HTML: every value is escaped unless it is `Html` itself. */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Html(parts.reduce((markup, part, index) => markup + render(values[index - 1]) + part));
