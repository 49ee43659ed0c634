import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import type { ContentsEntry } from '../page.ts';

/**
 * A part of a page below its own heading. Anchors of our own begin with `isms:`, and no slug of a
 * heading holds a colon, so that they never meet one of the text.
 */
export interface PageSection extends ContentsEntry {
  readonly body: HtmlValue;
}

/** A part of a page; `name` becomes its anchor. */
export const pageSection = (name: string, title: string, body: HtmlValue): PageSection => ({
  anchor: `isms:${name}`,
  title,
  body,
});

/** The parts that have something to say. */
export const givenSections = (
  sections: readonly (PageSection | undefined | false)[],
): readonly PageSection[] =>
  sections.filter((section): section is PageSection => section !== undefined && section !== false);

/** A part of a page as HTML. */
export const renderSection = ({ anchor, title, body }: PageSection): Html =>
  html`<section class="part">
    <h2 id="${anchor}">${title}</h2>
    ${body}
  </section> `;
