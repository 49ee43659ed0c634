import type { Token } from 'markdown-it';

/** A heading with the anchor that the forge gives it as well. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly anchor: string;
  /** Line in the file. */
  readonly line: number;
}

/** A link or image as written; lines and columns are of the file. */
export interface TextLink {
  readonly type: 'link' | 'image';
  readonly href: string;
  readonly label: string;
  readonly line: number;
  readonly column: number;
}

/** A word of the text that looks like an id: `R-012`, `A.8.2`, `CC6.1`. */
export interface BareId {
  readonly id: string;
  readonly line: number;
  readonly column: number;
}

/** Something in the text that is not rendered as written, with what to say about it. */
export interface MarkupProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
  readonly line: number;
  readonly column: number;
}

/** The parsed Markdown of one record: parsed once, linked from, and rendered for each audience. */
export interface Text {
  readonly tokens: readonly Token[];
  readonly headings: readonly Heading[];
  readonly links: readonly TextLink[];
  readonly bareIds: readonly BareId[];
  readonly problems: readonly MarkupProblem[];
  /** The text is over a limit and was not parsed: what stands in it cannot be told. */
  readonly unparsed?: true;
}
