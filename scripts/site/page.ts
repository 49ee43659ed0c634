import type { AnyRecord } from '#content/record.ts';
import type { Html } from '#markdown/html.ts';
import type { SectionId } from './sections.ts';

/** An entry of "On this page". */
export interface ContentsEntry {
  readonly anchor: string;
  readonly title: string;
}

/** A page above this one. `path` is inside the site. */
export interface Crumb {
  readonly title: string;
  readonly path: string;
}

/** What stands in the middle of a page, title included. */
export interface PageContent {
  readonly body: Html;
  readonly contents: readonly ContentsEntry[];
}

/** One page of the site before it is rendered. */
export interface Page {
  /** Pages of one type share a template: `home`, `list`, `record`, … */
  readonly type: string;
  /** Inside the site: `risks/r-001/index.html`. */
  readonly path: string;
  /** Plain text. */
  readonly title: string;
  readonly description?: string;
  /** The part of the navigation it belongs to. */
  readonly section?: SectionId;
  readonly trail: readonly Crumb[];
  /** `text` keeps lines short and shows the contents beside them; `wide` is for tables. */
  readonly layout: 'text' | 'wide';
  /** The record that the page shows, where it shows one. */
  readonly record?: AnyRecord;
  /** The catalogue entry that the page shows, where it shows one. */
  readonly catalogueId?: string;
  readonly content: () => PageContent;
}
