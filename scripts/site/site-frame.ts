import type { Site } from './context.ts';
import { groupBy } from './group-by.ts';
import type { Neighbours, SiteFrame } from './layouts/document.ts';
import type { Page } from './page.ts';
import { sections } from './sections.ts';

/** Pages of records and catalogue entries stand in a row; overviews do not. */
const inRow = ({ type }: Page): boolean =>
  type.startsWith('record-') || type.startsWith('catalogue-');

const neighboursOf = (pages: readonly Page[]): ReadonlyMap<string, Neighbours> => {
  const rows = groupBy(pages.filter(inRow), ({ type }) => type);
  const neighbours = new Map<string, Neighbours>();
  for (const row of rows.values()) {
    row.forEach((page, index) => {
      const previous = row[index - 1];
      const next = row[index + 1];
      neighbours.set(page.path, { ...(previous && { previous }), ...(next && { next }) });
    });
  }
  return neighbours;
};

const glossaryOf = (pages: readonly Page[]): string | undefined =>
  pages.find(({ record }) => record?.kind === 'document' && record.data.type === 'glossary')?.path;

/** What all pages of a site have in common, from the pages that it has. */
export const siteFrame = (site: Site, pages: readonly Page[]): SiteFrame => {
  const paths = new Set(pages.map(({ path }) => path));
  const glossary = glossaryOf(pages);
  return {
    site,
    sections: sections.filter(({ path }) => paths.has(path)),
    neighbours: neighboursOf(pages),
    ...(glossary === undefined ? {} : { glossary }),
  };
};
