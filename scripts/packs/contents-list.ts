import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Heading } from '#markdown/text.ts';
import { type Html, html } from '#markdown/html.ts';

/** Page number, from 1, by anchor. */
export type PageNumbers = ReadonlyMap<string, number>;

/** From here on readers are helped by a list of contents. */
const long = 8;

/** The headings that a list of contents shows: sections and sub-sections. */
export const listedHeadings = (headings: readonly Heading[]): readonly Heading[] => {
  const listed = headings.filter(
    ({ level, text }) => (level === 2 || level === 3) && text.trim() !== '',
  );
  return listed.length >= long ? listed : [];
};

/** A list of contents; page numbers stand in a column of fixed width, so that adding them moves nothing. */
export const contentsList = (headings: readonly Heading[], pages: PageNumbers): Html =>
  html`<nav class="contents">
    <h2>Contents</h2>
    <ol>
      ${headings.map(
        ({ level, text, anchor }) =>
          html`<li class="level-${level}">
            <a href="#${anchor}"
              ><span class="name">${text}</span
              ><span class="page">${pages.get(anchor) ?? ''}</span></a
            >
          </li>`,
      )}
    </ol>
  </nav>`;

/** The page on which each named destination of a printed PDF lies. */
export const pageNumbers = async (printed: Uint8Array): Promise<PageNumbers> => {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const pages = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return new Map(
    (destinations?.entries() ?? []).flatMap(([name]) => {
      const place = destinations?.lookupMaybe(name, PDFArray);
      const page = pages.get(place?.get(0).toString() ?? '');
      return page === undefined ? [] : [[name.decodeText(), page] as const];
    }),
  );
};
