import type { Kind, RecordOf } from '#content/record.ts';
import type { HtmlValue } from '#markdown/html.ts';
import type { PageSection } from '../components/section.ts';
import type { Column } from '../components/table.ts';
import type { ValueRenderer } from '../components/value.ts';
import type { PageContext } from '../context.ts';

/**
 * What is special about the pages of one kind. All of it may be left out: a kind without any still
 * has its list and its record pages, with every field of its schema.
 */
export interface KindPage<K extends Kind> {
  /** Columns of the list beside id and title. */
  readonly columns?: (context: PageContext) => readonly Column<RecordOf<K>>[];
  /** Stands before the table of the list. */
  readonly beforeList?: (context: PageContext, records: readonly RecordOf<K>[]) => HtmlValue;
  /** Takes the place of the table of the list. */
  readonly list?: (context: PageContext, records: readonly RecordOf<K>[]) => HtmlValue;
  /** State words beside the title. */
  readonly tags?: (context: PageContext, record: RecordOf<K>) => HtmlValue;
  /** What a reader wants to know first, before the text. */
  readonly lead?: (context: PageContext, record: RecordOf<K>, value: ValueRenderer) => HtmlValue;
  /** Takes the place of the text as it stands. */
  readonly text?: (context: PageContext, record: RecordOf<K>) => HtmlValue;
  /** Parts of the page behind the text. */
  readonly sections?: (
    context: PageContext,
    record: RecordOf<K>,
    value: ValueRenderer,
  ) => readonly (PageSection | false | undefined)[];
  /** Fields that the above already shows. */
  readonly shown?: readonly (string & keyof RecordOf<K>['data'])[];
}
