import { html } from './html.ts';
import type { HtmlValue } from './html.ts';

/** A message in which literals stand in backticks, with the literals as code. */
export const inlineCode = (message: string): HtmlValue =>
  message
    .split(/`([^`]*)`/)
    // Odd places are what stood between two backticks.
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
